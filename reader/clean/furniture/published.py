"""When an article appeared: only where it says so, never a caption's date, never one of the story it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from reader.ascii import has_figures
from reader.clean.dates.dateline import dateline
from reader.clean.dates.dates import StatedDate, settle
from reader.clean.dates.partial import completed, partial_dates
from reader.clean.dates.stamp import read_stamp
from reader.clean.furniture.date_words import LONGEST_LINE, MOST_STRANGERS, DateWords, date_words
from reader.clean.furniture.seams import place_in, unseamed
from reader.clean.headlines.headings import is_prose
from reader.clean.headlines.headline import QUOTED
from reader.frozen import frozen, replace
from reader.model import PAGE_RULES, Block, Dating, Field, Fields, Mark, Role, Shape
from reader.rules.load import Rules
from reader.rules.outlets import domain_of
from reader.rules.wordlists import tokens

LONGEST_PARTIAL = 120
"""Code points of the longest line that states a date without a year."""
LONGEST_HEAD, SIGNED_ABOVE = 100, 2
"""Code points of the longest line that is no paragraph, and the paragraph above which a name and a date sign a text."""
SENTENCE, STOPS = 60, '.!?"”»“。'
"""Code points of the shortest line that goes on with the story, and what it ends with."""
PARTIAL_KINDS = ("published", "line", "byline", "updated")
"""Kinds of date lines that count without a year, the most trusted first."""
LOADED = "loaded."
"""Begins the rule of a stated date that is when the text was saved: the last that is believed."""
ANSWERED = "top.forwarded"
"""Rule of a line that says who wrote what is quoted below it, and when."""
OF_FILE, ARCHIVED = "top.", "top.archive"
"""How the rules of a preamble's lines begin, and that of an archive's toolbar, whose days are its own."""

KINDS = ("published", "line", "byline", "updated", "dateline", "signed")
"""Kinds of claims, the most trusted first."""

ABOVE_TEXT = frozenset({"published", "byline", "updated"})
"""Kinds of claims above a text by which a day alone on its line below it is no article's."""

OF_HEAD = frozenset({"line", "byline", "published", "signed"})
"""Kinds of claims between title and text by which a later day above the title is not the article's."""

_DIGITS = re.compile(r"\d(?:[^\n]{0,40}?\d\d|[年년])")
_YEARISH = re.compile(r"(?:19|20)\d\d|\d\s?[./·-]\s?\d\d?\s?[./·-]\s?\d\d|\d\D{4,20}\d\d")
_NO_DATE = frozenset({Role.CAPTION, Role.BOILERPLATE})
"""Roles of what states no date of the article's; they may be set when dates are looked for."""
_NOT_DATED = frozenset(("caption", "boilerplate"))
"""Hints of what has a date of its own: a picture, what opens over the text, an archive's bar."""


@frozen
class Claim:
    """A line that states a date."""

    block: int
    stated: StatedDate
    kind: str
    """`published`, `updated`, `line`, `byline`, `signed` (a name and a date) or `dateline`."""
    bare: bool = False
    """Whether it has no other name than that it is a date."""


def find_published(
    blocks: Sequence[Block],
    fields: Fields,
    titles: Sequence[int],
    window: Sequence[int],
    language: str | None,
    rules: Rules,
) -> tuple[Dating, frozenset[int]]:
    """When the article appeared, and the blocks that are date lines.

    `window` are the blocks between those of the `titles` and the first paragraphs.
    """
    words = date_words(language, rules)
    order = words.calendar.order(language, domain_of(fields.url.value) if fields.url is not None else None)
    claims = _of_the_article(_claims(blocks, window, words), blocks, titles)
    top = min(titles, default=0)
    paragraphs = [index for index in window if index > top and _is_paragraph(blocks[index])][:SIGNED_ABOVE]
    text = paragraphs[-1] if len(paragraphs) == SIGNED_ABOVE else len(blocks)
    claims = _without_others(claims, text)
    near = frozenset(window)
    lines = frozenset(claim.block for claim in claims if claim.block in near and claim.kind != "dateline")
    stated = _stated(fields.published, words, order)
    if stated.date is not None and not (stated.rule or "").startswith(LOADED):
        if (stated.rule or "").startswith(PAGE_RULES):
            head = [claim for claim in claims if claim.block in lines and claim.kind in OF_HEAD]
            if (eve := _eve_of(stated.date, head)) is not None:
                return _printed(eve, f"date.{eve.kind}"), lines
        return stated, lines
    # Below the text, which short articles end with the window, a name and a date sign a comment.
    inside = [claim for claim in claims if claim.block in near and (claim.kind != "signed" or claim.block < text)]
    inside = [claim for claim in inside if not _is_a_comments(claim, claims, text)]
    inside = _without_today(inside, max((title for title in titles if title < text), default=0), text)
    outside = [claim for claim in claims if claim.block not in near]
    if len({claim.stated.readings for claim in outside}) == 1:
        inside.append(outside[0])
    sure = frozenset(claim.stated.readings[0] for claim in claims if len(claim.stated.readings) == 1)
    for kind in KINDS:
        for claim in inside:
            if claim.kind != kind:
                continue
            first = order or words.calendar.order_at(blocks[claim.block].text, claim.stated)
            if day := settle(claim.stated, first, sure - set(claim.stated.readings)):
                return _printed(claim, f"date.{kind}", day), lines
    recorded = _stated(fields.recorded, words, order)
    if recorded.date is not None:
        return recorded, lines
    whole = _completed(blocks, window, words) if not claims else None
    if whole is not None:
        return _printed(whole, "date.completed"), lines | {whole.block}
    return stated, lines


def _printed(claim: Claim, rule: str, day: date | None = None) -> Dating:
    """The day that a line states; `day` where it may be read in two ways."""
    mark = Mark(claim.block, claim.stated.start, claim.stated.end)
    return Dating(date=day.isoformat() if day is not None else claim.stated.iso, rule=rule, mark=mark)


def _eve_of(stated: str, claims: Sequence[Claim]) -> Claim | None:
    """The one line of the head that prints the day before a stated one.

    Pages state the moment in universal time, which is tomorrow on an American evening.
    """
    days = {claim.stated.iso for claim in claims}
    eve = (date.fromisoformat(stated[:10]) - timedelta(days=1)).isoformat()
    return claims[0] if days == {eve} else None


def _stated(field: Field | None, words: DateWords, order: str | None) -> Dating:
    """The day that a field of the file states."""
    day = read_stamp(field.value, words.calendar, order) if field is not None else None
    return Dating(date=day.isoformat(), rule=field.rule) if field is not None and day is not None else Dating()


def _without_others(claims: Sequence[Claim], text: int) -> list[Claim]:
    """The claims without those of other articles: several days that stand alone below the text are a list's."""
    below = [claim for claim in claims if claim.kind == "line" and claim.block > text]
    return [claim for claim in claims if claim not in below] if len(below) > 1 else list(claims)


def _is_a_comments(claim: Claim, claims: Sequence[Claim], text: int) -> bool:
    """Whether a day alone on its line stands below the text, above which another one stands."""
    below = claim.kind == "line" and claim.block > text
    return below and any(other.block < text and other.kind in ABOVE_TEXT for other in claims)


def _without_today(claims: Sequence[Claim], title: int, text: int) -> list[Claim]:
    """The claims without the day on which the page was made, which its head states.

    That is a day alone on its line above the title where an earlier one stands between title and text.
    """
    below = [claim.stated.readings[0] for claim in claims if title < claim.block < text and claim.kind in OF_HEAD]
    if not below:
        return list(claims)
    return [c for c in claims if c.kind != "line" or c.block > title or c.stated.readings[0] <= max(below)]


def _may_date(block: Block) -> bool:
    """Whether a line that is cut already may state the article's day: a preamble's, but no archive's own."""
    return block.rule is not None and block.rule.startswith(OF_FILE) and block.rule != ARCHIVED


def _claims(blocks: Sequence[Block], window: Sequence[int], words: DateWords) -> list[Claim]:
    found: list[Claim] = []
    near = frozenset(window)
    for index in (*window, *(index for index in range(len(blocks)) if index not in near)):
        block = blocks[index]
        text = block.text
        if len(text) < 6 or (block.role in _NO_DATE and not _may_date(block)):
            continue
        if block.rule == ANSWERED and blocks[index + 1 : index + 2] and blocks[index + 1].text[:1] == QUOTED:
            continue  # it dates what is answered, and not the answer
        hinted = block.evidence is not None and block.evidence.hint == "date"
        if block.evidence is not None and (block.evidence.hint in _NOT_DATED or index not in near):
            continue
        if index not in near and len(text) > LONGEST_LINE:
            continue
        if not has_figures(text[:LONGEST_LINE]) or _DIGITS.search(text[:LONGEST_LINE]) is None:
            continue
        if index not in near and not words.published_gate.admits(tokens(text)):
            continue
        if index in near and (opening := dateline(index, blocks, words.calendar)) is not None:
            found.append(Claim(index, opening, "dateline"))
            continue
        if len(text) > LONGEST_LINE:
            continue
        if _YEARISH.search(text) is None or words.is_caption(text):
            continue
        text, blanks = unseamed(text)
        for stated in words.calendar.dates(text):
            kind = words.kind(text, stated, is_date=hinted)
            if kind is None or (index not in near and kind != "published"):
                continue
            if index not in near and words.strangers(text[: stated.start] + text[stated.end :]) > MOST_STRANGERS + 1:
                continue
            bare = kind == "published" and not hinted and words.is_bare(text[: stated.start])
            if blanks:
                start, end = place_in(stated.start, blanks), place_in(stated.end, blanks)
                stated = replace(stated, start=start, end=end)
            found.append(Claim(index, stated, kind, bare))
    return found


def _of_the_article(claims: list[Claim], blocks: Sequence[Block], titles: Sequence[int]) -> list[Claim]:
    """The claims without those of events that the article tells of: `Date: 5 May` is one's as well as its own.

    It is the article's above its text, and below it. Where there are several such days under headings or in lists, they
    are those of what the headings and lists name.
    """
    bare = [claim for claim in claims if claim.bare]
    if not bare:
        return claims
    several = len({claim.stated.readings for claim in bare}) > 1
    events = []
    for claim in bare:
        first = max((title + 1 for title in titles if title < claim.block), default=claim.block)
        above, below = blocks[first : claim.block], blocks[claim.block + 1 :]
        inside = any(map(is_prose, above)) and (several or any(map(_is_sentence, below)))
        apart = blocks[claim.block].shape is Shape.LIST_ITEM or any(block.shape is Shape.HEADING for block in above)
        if inside or (several and apart):
            events.append(claim)
    return [claim for claim in claims if claim not in events]


def _is_paragraph(block: Block) -> bool:
    """Whether a line is the text's: long, and no menu's."""
    return is_prose(block) or (len(block.text) > LONGEST_HEAD and block.text.rstrip()[-1:] in STOPS)


def _is_sentence(block: Block) -> bool:
    """Whether a line goes on with the story."""
    return len(block.text) >= SENTENCE and block.text.rstrip()[-1:] in STOPS and block.role is not Role.BOILERPLATE


def _completed(blocks: Sequence[Block], window: Sequence[int], words: DateWords) -> Claim | None:
    """The first date without a year in a date line, with the year of another date of the text."""
    claims: list[Claim] = []
    for index in window:
        block = blocks[index]
        if block.role in _NO_DATE or not 6 <= len(block.text) <= LONGEST_PARTIAL:
            continue
        for partial in partial_dates(block.text, words.calendar):
            kind = words.kind(block.text, StatedDate(partial.start, partial.end, (), "partial"), is_date=False)
            if kind in PARTIAL_KINDS and (stated := completed(partial, blocks, words.calendar)) is not None:
                claims.append(Claim(index, stated, kind))
    return min(claims, key=lambda claim: PARTIAL_KINDS.index(claim.kind), default=None)
