"""The places of a text where its publisher may be named: title, byline, dateline, page phrases, copyright, addresses.

Cited outlets stand in none of them: body paragraphs are not looked at, but for a dateline's bracket at their start
and for the copyright and the address that a scraper's text may end with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.annotate.publisher.source_evidence import (
    LONGEST_LINE,
    LONGEST_NAME_LINE,
    SHORT,
    SLUG,
    Evidence,
    Said,
    is_word,
    opens_with,
)
from reader.annotate.publisher.source_head import ARCHIVED, below_byline, in_byline, in_dateline, in_masthead, in_titles
from reader.annotate.publisher.source_page import (
    in_address,
    in_copyright,
    in_handle,
    in_line,
    in_mail,
    in_phrases,
    in_signs,
)
from reader.annotate.publisher.source_words import SourceWords
from reader.ascii import small
from reader.late import late
from reader.model import Block, Mark, Role
from reader.rules.wordlists import tokens

LONGEST_BODY_LINE = 160
"""Code points of the longest line of the text itself that is searched for them."""
LONGEST_FOOT = 1500
"""Code points of the longest paragraph that is searched for a copyright."""
MOST_LINES = 600
"""Lines of an article that are searched, from its start and from its end."""
MOST_WITHOUT_PAGE = 60
"""Blocks up to which a text has no page around its article, so that a notice at its end is its own."""
LONGEST_LIFE = 700
"""Code points of the longest paragraph about who wrote the article."""
SHORTEST_LIFE = 30
"""Code points before which no first sentence of it ends: `Dr.` does."""
SIGN_WITHIN = 40
"""Code points of a caption's opening that may be a house's own."""
LAST_LINES = 5
"""Blocks at the end among which a scraper's text names its page, and an author a mailbox."""
CLOSING_LINES = 2
"""Of those the ones whose phrases are no longer the text's own."""
STAFF_WORDS = 6
"""Words that may follow the name in `Jane Doe, Example correspondent, Berlin`."""
OPENING_PARAGRAPHS = 3
"""Paragraphs whose start may be a dateline."""

_CREDITED = late(r"\s?([^/|()]{2,40}?)[).\s]*$")
_MAKER = late(r"[^\W\d_][\w.'’\-]*\s[^/|]{1,31}$")
_OWN = late(r"[\s,]+(?:['’]s?\s|$)|['’]s?\s")
_PERSON_OF = re.compile(r"(?:^|: )(?:[^\W\d_][\w.'’\-]*\s){1,3}[^\W\d_][\w.'’\-]*, (?=\S)")
_WORD = late(r"[^\W_][^\s/]*")
_NO_TOKENS: frozenset[str] = frozenset()
_TITLE, _BYLINE, _DATE, _CAPTION, _OUTSIDE = Role.TITLE, Role.BYLINE, Role.DATE, Role.CAPTION, Role.BOILERPLATE
_BODY = frozenset({Role.BODY, Role.SUBHEAD})
_SHOWN = frozenset({Role.TITLE, Role.CAPTION})
_SIGNED = frozenset({Role.BYLINE, Role.DATE})


def places(blocks: Sequence[Block], words: SourceWords, said: Said) -> Iterator[Evidence]:
    """Every place that names a publisher, with its weight; `said` is what the blocks say."""
    titles = [(index, block.text) for index, block in enumerate(blocks) if block.role is _TITLE]
    titles = [(index, text) for index, text in titles[:6] if len(text) <= 400]
    yield from in_titles(titles, words)
    yield from in_masthead(blocks, words)
    slug = set(SLUG.findall((titles[0][1] if titles else "").casefold()))
    paragraphs = 0
    count = len(blocks)
    page = count > MOST_WITHOUT_PAGE
    writers = " ".join([block.text for block in blocks if block.role is _BYLINE]).casefold()
    lines = [
        (index, block, block.text.replace("\u00a0", " "))
        for index, block in enumerate(blocks)
        if not MOST_LINES <= index < count - MOST_LINES and len(block.text) >= 3 and block.rule != ARCHIVED
    ]
    # What no line has need not be sought in each.
    claims = words.may_claim(said.whole)
    for index, block, text in lines:
        role = block.role
        body = role in _BODY
        prose = body or (len(text) > SHORT and role is _OUTSIDE)
        if prose and (paragraphs < OPENING_PARAGRAPHS or len(text) < SHORT):
            paragraphs += 1
            if "(" in text[:SHORT]:
                yield from in_dateline(index, text, words)
        if role is _CAPTION:
            yield from _in_credit(index, text, words)
        last = index >= count - LAST_LINES
        whole = len(text) <= (LONGEST_BODY_LINE if body else LONGEST_LINE)
        # Who the writer is, is told in the first sentence of a longer paragraph.
        life = not whole and len(text) <= LONGEST_LIFE and (role is _OUTSIDE or opens_with(text, writers))
        if "@" in text and role is not _TITLE and len(text) <= LONGEST_LIFE:
            signed = role is _BYLINE or (index > 0 and blocks[index - 1].role is _BYLINE)
            reach = words.author_mail.search(text) is not None
            if reach or (len(text) <= LONGEST_LINE and (signed or last or not body)):
                signed = signed or (last and body) or reach
                yield from in_mail(index, text, words, signed=signed, ends=last and not page)
            yield from in_handle(index, text, words)
        if role in _SHOWN:
            continue
        if life:
            text = text[: text.find(". ", SHORTEST_LIFE, LONGEST_LINE) + 1] or text[:LONGEST_LINE]
        seen = tokens(text) if len(text) <= LONGEST_LINE else _NO_TOKENS
        rare = not seen.isdisjoint(words.rare)
        if rare and words.sign_gate.admits(seen):
            yield from in_signs(index, text, words)
        if role in _SIGNED:
            yield from in_byline(index, text, words, dated=role is _DATE)
        elif index and blocks[index - 1].role is _BYLINE and len(text) <= LONGEST_NAME_LINE:
            yield from below_byline(index, text, words)
        if claims and len(text) <= LONGEST_FOOT and words.may_claim(small(text)):
            yield from in_copyright(index, text, words, ends=last and not page)
        if whole or life:
            if cues := words.cues_in(seen):
                own = opens_with(text, writers)
                told = body and (page or index < count - CLOSING_LINES or len(text) > SHORT)
                yield from in_phrases(index, text, words, cues, body=told, own=own)
            if "//" in text or "www" in seen:
                yield from in_address(index, text, slug, words, last=last)
            if rare and words.contributed_gate.admits(seen):
                yield from _in_contributed(index, text, words)
            if len(text) <= SHORT and ", " in text and words.staff_gate.admits(seen):
                yield from _in_staff(index, text, words)
            if not body and len(text) <= LONGEST_NAME_LINE:
                yield from in_line(index, text, words)


def _in_credit(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """`Jane Doe/The Example Post`, `Photo La Gazette du Fleuve / Jane Doe`: a paper's own photographer, no agency's.

    And the words that the captions of one outlet alone open with.
    """
    opening = text[:SIGN_WITHIN].lower()
    for sign, house in words.caption_signs.items():
        if opening.startswith(sign):
            yield Evidence(house, 0.4, "source.sign", Mark(index, 0, len(sign)))
    cut = max(text.rfind("/"), text.rfind("|"))
    match = _CREDITED.match(text, cut + 1) if cut >= max(0, len(text) - SHORT) else None
    if match is None:
        return
    name, end = match[1].strip(), match.end(1)
    if _is_house(name, words):
        if _MAKER.search(text, max(0, len(text) - SHORT), cut) is not None:
            yield Evidence(name, 0.4, "source.credit", Mark(index, end - len(name), end))
        return
    start = max(text.rfind(sign, 0, cut) for sign in ".:(©|") + 1
    for word in _WORD.finditer(text, max(start, cut - LONGEST_NAME_LINE), cut):
        house = text[word.start() : cut].rstrip()
        folded = word[0].casefold()
        if not word[0][0].isupper() or (folded in words.generic and folded not in words.outlets.articles):
            continue  # `Photo`
        if " " in house and _is_house(house, words):
            yield Evidence(house, 0.4, "source.credit", Mark(index, word.start(), word.start() + len(house)))
            return


def _is_house(name: str, words: SourceWords) -> bool:
    """Whether a name in a credit is an outlet's: a known one's or one made so, no picture agency's."""
    if words.outlets.supplies_pictures(name) or words.outlets.is_wire(name) or name.casefold() in words.generic:
        return False
    return words.outlets.named(name) is not None or (" " in name and words.is_outlet_like(name) and words.is_name(name))


def _in_contributed(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """`The Example's Jane Doe contributed to this report`."""
    if words.contributed.match(text) is not None:
        for name, end in words.read_names(text, 0):
            if words.outlets.named(name) is not None and _OWN.match(text, end) and not words.outlets.is_wire(name):
                yield Evidence(name, 0.5, "source.staff", Mark(index, end - len(name), end))
                return


def _in_staff(index: int, text: str, words: SourceWords) -> Iterator[Evidence]:
    """`Jane Doe, Example correspondent`: a house's own people."""
    person = _PERSON_OF.search(text)
    if person is None:
        return
    for name, end in words.read_names(text, person.end()):
        rest = text[end:]
        ours = words.outlets.named(name) is not None and not words.outlets.is_wire(name) and not is_word(name)
        if ours and words.staff.search(rest) is not None and len(rest.split()) <= STAFF_WORDS:
            yield Evidence(name, 0.4, "source.staff", Mark(index, end - len(name), end))
            return
