"""Which of the lines that are left are the article and which are its surroundings."""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.boilerplate.beside_title import decks, headed_points, is_subtitle, may_be_headline, points_below_title
from reader.clean.boilerplate.contents import contents
from reader.clean.boilerplate.facts import facts_of_works
from reader.clean.boilerplate.features import observe
from reader.clean.boilerplate.inserts import empty_fields, lines_behind_boxes, lines_behind_links, lines_resumed
from reader.clean.boilerplate.listings import other_articles
from reader.clean.boilerplate.reasons import reason_against
from reader.clean.boilerplate.sequence import NONE, UNIT, Chain, Row, chain_of, emissions, posteriors
from reader.clean.boilerplate.stray_numbers import stray_numbers
from reader.clean.boilerplate.threads import comment_threads
from reader.clean.lines.line import Line
from reader.clean.lines.phrases import Phrases, phrases_of
from reader.clean.lines.pulled import pull_quotes
from reader.frozen import maker
from reader.model import Block, Role, Shape
from reader.rules.load import Rules

SUBHEAD_WORDS = 14
"""Words up to which a line without an end, above prose, is a subheading; longer ones are broken sentences."""
KEPT = 0.25
"""Least probability of a line that is kept. Cross-validated by outlet, 0.3 loses 1.2 % of the body's lines of news
dumps and cuts 91 % of their furniture, 0.25 1.1 % and 91 %, 0.2 1.0 % and 89 %, with a body F1 less by 0.002; of
invented kinds of articles 4.3, 3.7 and 3.5 % are lost. A line lost costs a reader more than one too many."""
PROSE_KEPT = 0.1
"""Least probability of a paragraph of a short file that stands between lines that are kept, and of a short sentence
above the last of them: of 19 such sentences in cross-validation 15 were the article's."""
SPOKEN_KEPT = 0.5
"""Least probability of a line that a phrase of furniture gives away."""
LABEL_WORDS, LABELLED = 2, "Ppsyct"
"""Words of the longest label right below the headline that is no subheading, and what follows it: prose, a byline, a
caption, the headline again. Of 31 such labels in 389 dumps of news in four languages none was the article's."""
SHORT_FILE, LEAST_KEPT = 60, 0.25
"""Lines up to which a file is no whole page, and share of its words, known furniture aside, below which what is kept of
it is not its article (a calendar, a table with a sentence about comments below). In cross-validation no file with less
was right, and the least of a right one was 0.36."""
LEAST_WORDS = 80
"""Words below which what is kept of a longer file is not all of its article. In cross-validation no page with less
was right, of 261."""
SUMMARY_WORDS, BELOW_TITLE = 10, 6
"""Words of the shortest summary that is kept, and lines below the headline within which it stands: byline, date and a
button or two may follow it. A paragraph there was the article's in 9 of 12 news dumps, however unlikely."""
TRAIL = frozenset("›»>/")
"""Signs between the parts of the way to a page."""
LIFE = 2
"""Words of a life from which such a paragraph that says who somebody is tells of the author."""
SUMMARY_CAPITALS = 0.6
"""Share of words with a capital from which such a line is a menu or a headline."""
OTHERS = 3
"""Further stretches that are looked for at most."""
OUT = NONE - 50 * UNIT
"""Score of a state that a line cannot have; smaller ones would leave no path at all."""
SCRAP = 3
"""Lines up to which a file without furniture is no part of a page: all of it is its article."""
DASHES, PLACE_WORDS = ("—", "–", "--"), 5
"""What the line of a place ends with that stands above its report, and its most words."""
PULLED, READERS, LISTED = "again.pull-quote", "thread.readers", "list.other-articles"
"""The rules of pull quotes, of what readers wrote, and of lists of other articles."""
_UNKNOWN, _BODY, _SUBHEAD, _BOILERPLATE = Role.UNKNOWN, Role.BODY, Role.SUBHEAD, Role.BOILERPLATE
_TITLE = Role.TITLE
_PARAGRAPH, _HEADING = Shape.PARAGRAPH, Shape.HEADING


def label_boilerplate(blocks: Sequence[Block], language: str | None, rules: Rules) -> tuple[Block, ...]:
    """Give every block without a role one: body, subheading or boilerplate.

    The rule says what weighed most: `phrase.comments`, `tail-after:phrase.related`, `model:link-list`.
    """
    if not any(block.role is _UNKNOWN for block in blocks):
        return tuple(blocks)
    chain = chain_of(rules)
    phrases = phrases_of(language, rules)
    lines = observe(blocks, phrases)
    kept = kept_lines(blocks, lines, article_chances(blocks, lines, chain))
    for i in headed_points(blocks, lines, kept, phrases.points):
        kept[i] = True
    for i in lines_behind_boxes(blocks, lines, kept, lambda some: _chances(some, phrases, chain)):
        kept[i] = True
    for i in lines_resumed(blocks, lines, kept, phrases.resuming):
        kept[i] = True
    if len(blocks) <= SHORT_FILE:  # pages list works beside their articles
        for i in facts_of_works(blocks, rules):
            kept[i] |= any(kept[:i])
    for i in stray_numbers(blocks, lines, kept):
        kept[i] = False
    for i in (*contents(blocks, lines), *empty_fields(blocks)):
        kept[i] = False
    outside = dict.fromkeys(other_articles(blocks, lines), LISTED)
    outside |= dict.fromkeys(comment_threads(blocks, lines, language, rules), READERS)
    told = [i for i, block in enumerate(blocks) if kept[i] and block.role is _UNKNOWN and i not in outside]
    outside |= dict.fromkeys(pull_quotes(blocks, told), PULLED)
    make = maker(Block)
    labelled = []
    for i, (block, line, is_kept) in enumerate(zip(blocks, lines, kept, strict=True)):
        if block.role is not _UNKNOWN:
            labelled.append(block)
            continue
        if not is_kept:
            role, rule = _BOILERPLATE, reason_against(line, chain)
        elif i in outside:
            role, rule = _BOILERPLATE, outside[i]
        elif (line.look in "hl" or block.shape is _HEADING) and _is_subhead(block, lines, i):
            role, rule = _SUBHEAD, "model:subhead"
        else:
            role, rule = _BODY, "model:prose" if line.look in "Pp" else "model:in-the-article"
        # Built at once: a copy takes longer, a block of each line.
        again = make(
            text=block.text,
            shape=block.shape,
            role=role,
            rule=rule,
            line=block.line,
            evidence=block.evidence,
            indent=block.indent,
        )
        labelled.append(again)
    return tuple(labelled)


def _chances(blocks: Sequence[Block], phrases: Phrases, chain: Chain) -> list[float]:
    return article_chances(blocks, observe(blocks, phrases), chain)


def kept_lines(blocks: Sequence[Block], lines: Sequence[Line], chances: Sequence[float]) -> list[bool]:
    """Return for each line whether its probability makes it the article's; in a short file less is asked of prose."""
    kept = [
        chance >= (SPOKEN_KEPT if line.spoken else KEPT) and not line.is_never_told
        for chance, line in zip(chances, lines, strict=True)
    ]
    _drop_label(blocks, lines, kept)
    for i in lines_behind_links(blocks, lines, kept):
        kept[i] = True
    _keep_rules(blocks, kept)
    _keep_places(blocks, lines, kept)
    if len(blocks) > SHORT_FILE:
        for i in decks(blocks, lines) if any(kept) else ():
            kept[i] = True
        return kept
    inside = [i for i, block in enumerate(blocks) if kept[i] and block.role is _UNKNOWN]
    if inside:
        for i, chance in enumerate(chances[: inside[-1]]):
            if PROSE_KEPT <= chance < KEPT:
                look = lines[i].look
                if not lines[i].spoken and (look == "s" or (look in "Pp" and i > inside[0])):
                    kept[i] = True
        _keep_summary(blocks, lines, kept, inside[0])
    above = may_be_headline(blocks, lines)
    if above is not None:
        kept[above] = True
    return kept


def _keep_summary(blocks: Sequence[Block], lines: Sequence[Line], kept: list[bool], start: int) -> None:
    """Keep the summary between the headline and the text, with labels at most above it, and what looks like a text.

    Of 24 lines of the first kind in 480 news dumps in four languages 16 were summaries, 6 captions.
    """
    title = max((i for i in range(start) if blocks[i].role is _TITLE), default=start)
    sought = True
    for i in range(title + 1, min(start, title + 1 + BELOW_TITLE)):
        line = lines[i]
        if line.match is not None and line.match.kind == "related":
            if TRAIL.isdisjoint(blocks[i].text):
                return
            continue  # `Home › Local › Harrow`
        if line.being and line.about >= LIFE:
            continue
        if line.look in "Pp" and line.match is None:
            kept[i] = True
        elif i == title + 1 and blocks[i].role is _UNKNOWN and line.size < SUMMARY_WORDS:
            kept[i] |= is_subtitle(blocks, lines, i)
            sought = sought and not kept[i]
        elif sought and blocks[i].role is _UNKNOWN and line.size >= SUMMARY_WORDS:
            plain = line.look in "hsp" and line.match is None and not line.glue and line.capitals < SUMMARY_CAPITALS
            again = blocks[i].text in (block.text for block in blocks[i + 1 :])
            kept[i] |= plain and not again and not any(name.startswith("address.") for name in line.names)
            sought = False
    for i in points_below_title(blocks, lines, kept, title) if title < start else ():
        kept[i] = True


def _drop_label(blocks: Sequence[Block], lines: Sequence[Line], kept: list[bool]) -> None:
    """Drop a label right below the headline, which names a section or place; what a format marks as heading is one."""
    below = next((i for i, block in enumerate(blocks) if block.role is _TITLE), len(blocks)) + 1
    if below + 2 >= len(blocks) or blocks[below].role is not _UNKNOWN or blocks[below].shape is not _PARAGRAPH:
        return
    line = lines[below]
    label = line.look == "l" and line.size <= LABEL_WORDS and blocks[below].text[-1:].isalnum()
    if label and lines[below + 1].look in LABELLED and any(kept[below + 1 :]):
        kept[below] = False


def _keep_rules(blocks: Sequence[Block], kept: list[bool]) -> None:
    """Let a rule of underscores go with the line above it: agencies part their reports so."""
    for i, block in enumerate(blocks):
        if block.text.startswith("___") and not block.text.strip("_") and i:
            kept[i] = kept[i - 1] and blocks[i - 1].role is _UNKNOWN


def _keep_places(blocks: Sequence[Block], lines: Sequence[Line], kept: list[bool]) -> None:
    """Let a place and a dash that stand on a line of their own go with the first paragraph: `Harrow Quay News —`."""
    for i, block in enumerate(blocks[:-1]):
        if block.text.endswith(DASHES) and lines[i].size <= PLACE_WORDS and lines[i + 1].look in "Pp":
            kept[i] |= kept[i + 1] and block.role is _UNKNOWN


def article_chances(blocks: Sequence[Block], lines: Sequence[Line], chain: Chain) -> list[float]:
    """Return for each line the probability that it is in the article.

    Where that leaves next to nothing of a file, the article was not found: of a short file all is kept but its
    furniture, of a page the next likely stretches as well.
    """
    rows = emissions(lines, chain)
    inside = posteriors(rows, chain)
    kept, total = _words_kept(blocks, lines, inside)
    if len(blocks) <= SHORT_FILE:
        scrap = len(lines) <= SCRAP and not any(line.look == "f" for line in lines)
        if scrap or kept < LEAST_KEPT * total:
            return [0.0 if line.look == "f" or line.spoken or line.is_never_told else 1.0 for line in lines]
        return inside
    for _ in range(OTHERS):
        if kept >= LEAST_WORDS:
            break
        rows = [_shut(row) if chance >= KEPT else row for row, chance in zip(rows, inside, strict=True)]
        other = posteriors(rows, chain)
        found, _ = _words_kept(blocks, lines, other)
        if found <= kept:
            break
        inside = [max(pair) for pair in zip(inside, other, strict=True)]
        kept += found
    return inside


def _words_kept(blocks: Sequence[Block], lines: Sequence[Line], inside: Sequence[float]) -> tuple[float, float]:
    """Return how many words of the lines without a role would be kept, and how many are no known furniture."""
    kept = total = 0.0
    for block, line, chance in zip(blocks, lines, inside, strict=True):
        if block.role is _UNKNOWN and line.look != "f" and not (line.spoken or line.is_never_told):
            total += line.size
            if chance >= KEPT:
                kept += line.size
    return kept, total


def _shut(row: Row) -> Row:
    """A line's scores with the article's states ruled out."""
    return row[0], OUT, OUT, row[3], row[4], row[5]


def _is_subhead(block: Block, lines: Sequence[Line], i: int) -> bool:
    """Whether a line of the article heads what follows it."""
    if block.shape is _HEADING:
        return True
    if block.shape is not _PARAGRAPH or lines[i].look not in "hl" or lines[i].size > SUBHEAD_WORDS:
        return False
    if i + 1 >= len(lines) or lines[i + 1].look not in "Pp" or i == 0:
        return False
    return lines[i - 1].look not in "hld" and block.text[:1].isupper() and block.text[-1:].isalnum()
