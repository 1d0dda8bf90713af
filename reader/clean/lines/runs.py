"""What several lines show together: lists of headlines, tables, menus, teasers, what parts them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat
from operator import attrgetter

from reader.clean.lines.line import LABEL_WORDS, NO_CASE, Line, step
from reader.late import late
from reader.model import Block, Shape

_RUN_LENGTHS = (2, 3, 5, 9, 17, 40)
_RUN_SHARES = (0.001, 0.1, 0.25, 0.5, 0.75, 0.95)
_DIGITS = 9  # of a share; the last of 17 would decide at a bound, and versions of Python round it differently
_RUN_CAPITALS = (0.2, 0.4, 0.55, 0.7, 0.85)
_RUN_MEANS = (2, 4, 7, 11, 16)
_RUN_SPREADS = (0.2, 0.35, 0.5, 0.8)
GLUED_RUN = 3
"""Lines in a row that are teasers when each is glued at another word; no article in the training pages has them."""
CUT_OFF_RUN = 3
"""Lines in a row that break off (`…`) from which they are teasers."""
LONGEST_TEASERS = 20
"""Lines up to which a run inside an article that a phrase heads is one of other articles' headlines; longer ones may be
its tables. The last of them may be a subheading, and one that ends in a colon is a sentence of the article's."""
ANNOUNCED_WORDS = 5
"""Words of the shortest headline that `Read also:` surely leads to, be it the last line above a text: a shorter one may
head the next part."""
HEADLINES = "hhhh"
"""Looks of the lines below such a phrase above the text that are other articles' headlines: a title, a summary and a
caption are fewer."""
TAIL_HEADLINES, TAIL_WORDS = "hhh", 6
"""Looks of lines below the text that are other articles' headlines, and mean words of a run with them."""
OPENING = 3
"""First words by which lines are told apart."""
HEAD_LIST, SHORT_FILE = 4, 60
"""Lines above a short file's first text, furniture, date and author not among them, from which they are its beginning,
as release notes have it; and lines up to which a file is short. A page's head is never without furniture."""
ITEM_WORDS = 2.5
"""Mean words of the items of such a list; those of a menu are shorter."""
_BROKEN = ("…", "...", "…]", "...]")
_NUMBER = late(r"\d{1,4}")
_COLONS = (":", "：")
_DAY = late(r"(?:\d{1,2}[:.]\d\d )?\d{1,2}\.(\d{1,2}\.(?:19|20)\d\d)|((?:19|20)\d\d-\d\d)-\d\d")
"""A line that is nothing but a day, and its month."""
DATED, LONGEST_DAY = 2, 20
"""Days below the text from which they are those of a list of other reports, and code points of such a line."""
_LISTED = set("hls")
_PROSE = "Pp"
_RUN_ENDS = "Pps"
_POINT = late(r"[^\w\s\"'“„«‘(¿¡\[]|\d{1,3}[.)]\s")
_PARAGRAPH = Shape.PARAGRAPH
_indent = attrgetter("indent")


def find_teasers(blocks: Sequence[Block], lines: Sequence[Line]) -> None:
    """Take lines for headlines of other articles that are glued to what they head, or that break off."""
    if any(line.glue for line in lines):
        _find_glued(lines)
    _find_cut_off(blocks, lines)


def _find_glued(lines: Sequence[Line]) -> None:
    """Take lines for headlines that are glued to what they head, several in a row, each at another word.

    Labels between them, as a page's pictures leave, count for nothing. A product's or a firm's name (MacBook) glues
    every line at the same word.
    """
    run: list[Line] = []
    for line in (*lines, None):
        if line is not None and line.glue:
            run.append(line)
        elif run and (line is None or line.size > LABEL_WORDS):
            if len(run) >= GLUED_RUN and len({one.glue for one in run}) == len(run):
                for one in run:
                    one.look = "h"
            run = []


def _find_cut_off(blocks: Sequence[Block], lines: Sequence[Line]) -> None:
    """Take lines that break off for teasers of other articles, several in a row: nobody breaks off three times."""
    if sum(map(str.endswith, [block.text for block in blocks], repeat(_BROKEN))) < CUT_OFF_RUN:
        return
    run: list[Line] = []
    for block, line in zip(blocks, lines, strict=True):
        if block.text.endswith(_BROKEN) and line.size > LABEL_WORDS:
            run.append(line)
            if len(run) == CUT_OFF_RUN:
                for one in run:
                    _cut_off(one)
            elif len(run) > CUT_OFF_RUN:
                _cut_off(line)
        else:
            run = []


def _cut_off(line: Line) -> None:
    line.look = "h"
    line.keys.append("furniture.related")


def name_head(lines: Sequence[Line], looks: str) -> None:
    """Name the lines between the first and the first text of a short file, where they are a list without furniture."""
    end = next((i for i in range(1, len(looks)) if looks[i] in _PROSE), 0)
    if end <= HEAD_LIST or len(looks) > SHORT_FILE or not set(looks[1:end]) <= _LISTED:
        return
    if sum(line.size for line in lines[1:end]) >= ITEM_WORDS * (end - 1):
        for line in lines[1:end]:
            line.keys.append("head-list")


def name_runs(blocks: Sequence[Block], lines: Sequence[Line], looks: str) -> None:
    """Name what kind of run between two texts a line stands in: a list of headlines, a table, a menu."""
    prose = [i for i, look in enumerate(looks) if look in _PROSE]
    first, last = (prose[0], prose[-1]) if prose else (len(looks), -1)
    for start, end in _spans(looks):
        run = lines[start:end]
        count = end - start
        place = "head" if start < first else "tail" if start > last else "inner"
        length = step(count, _RUN_LENGTHS)
        sizes = [line.size for line in run]
        mean = sum(sizes) / count
        spread = (sum([(size - mean) ** 2 for size in sizes]) / count) ** 0.5
        furnished = step(looks.count("f", start, end) / count, _RUN_SHARES)
        cased = [line.capitals for line in run if line.capitals != NO_CASE]
        capitals = step(round(sum(cased) / len(cased), _DIGITS), _RUN_CAPITALS) if cased else -1
        numbered = step(len([line for line in run if "#" in line.words]) / count, _RUN_SHARES)
        digits = step(looks.count("d", start, end) / count, _RUN_SHARES)
        words, even = step(mean, _RUN_MEANS), step(spread / (mean + 1), _RUN_SPREADS)
        led = blocks[start].text.endswith(_COLONS) or (start > 0 and blocks[start - 1].text.endswith(_COLONS))
        match = run[0].match
        kind = match.kind if match and match.start else "none"
        shared = (_run, place, length, words, furnished, capitals, numbered, digits, even)
        headed = False
        others = place == "tail" and not led and TAIL_HEADLINES in looks[start:end] and mean >= TAIL_WORDS
        others = others and _are_headlines(blocks[start:end], run)
        for i, line in enumerate(run, start):
            line.keys.append(shared)
            if line.look == "f":
                related = line.match is not None and line.match.kind == "related"
                above = place == "head" and looks[i + 1 : end].startswith(HEADLINES)
                headed = related and (place == "inner" or above)
            elif headed and count <= LONGEST_TEASERS and line.look in "hl" and blocks[i].text[-1:] != ":":
                led_to = i > start and lines[i - 1].look == "f" and blocks[i - 1].text.endswith(_COLONS)
                announced = led_to and line.size >= ANNOUNCED_WORDS
                if i < end - 1 or announced:
                    line.keys += ["furniture.related", "furniture.likely"] if announced else ["furniture.related"]
            if others and line.look in "hl" and blocks[i].shape is _PARAGRAPH:
                line.keys.append("furniture.related")
            line.keys.append((_in_run, line.look, place, length, furnished, capitals, kind, led))


def _are_headlines(blocks: Sequence[Block], run: Sequence[Line]) -> bool:
    """Whether lines below the text may be other articles' headlines: each begins otherwise, and none is a list's.

    A text's own lists are of sources, of points, or are announced; its captions begin alike.
    """
    if len({(*line.words[:OPENING],) for line in run}) < len(run):
        return False
    texts = [block.text for block in blocks]
    return not any(_POINT.match(text) or "://" in text or text.endswith((":", "：", ";")) for text in texts)


def _spans(looks: str) -> Iterator[tuple[int, int]]:
    """Start and end of each run of lines that are no sentences."""
    start = 0
    for i, look in enumerate(looks):
        if look in _RUN_ENDS:
            if i > start:
                yield start, i
            start = i + 1
    if len(looks) > start:
        yield start, len(looks)


def _run(
    place: str, length: int, words: int, furnished: int, capitals: int, numbered: int, digits: int, even: int
) -> tuple[str, ...]:
    return (
        f"list-furniture.{furnished}.{length}",
        f"list-capitals.{capitals}.{words}.{place}",
        f"list-numbers.{numbered}.{words}.{place}",
        f"list-even.{even}.{length}",
        f"list-digits.{digits}.{place}",
        f"list-furniture.{furnished}.{capitals}.{place}",
        f"list-size.{length}.{words}",
    )


def _in_run(look: str, place: str, length: int, furnished: int, capitals: int, kind: str, led: bool) -> tuple[str, ...]:
    names = (
        f"list.{place}.{length}:{look}",
        f"list-furniture.{furnished}.{place}:{look}",
        f"list-capitals.{capitals}:{look}",
        f"list-first.{kind}.{place}:{look}",
    )
    return (*names, f"list-led:{look}") if led else names


def name_numbers(blocks: Sequence[Block], lines: Sequence[Line], looks: str) -> None:
    """Name a number that stands alone among the text and counts nothing: how often it was shared, a button's badge.

    The numbers of a list's headings follow on each other, and those of a table stand beside one another. And name
    what the days of other reports stand below.
    """
    _name_dated(blocks, lines, looks)
    if "d" not in looks:
        return
    alone = {
        i: int(blocks[i].text) for i, look in enumerate(looks) if look == "d" and _NUMBER.fullmatch(blocks[i].text)
    }
    values = set(alone.values())
    for i, value in alone.items():
        beside = looks[max(0, i - 1) : i] + looks[i + 1 : i + 2]
        if "d" not in beside and any(look in "Pp" for look in beside) and values.isdisjoint((value - 1, value + 1)):
            lines[i].keys.append("furniture.number")


def _name_dated(blocks: Sequence[Block], lines: Sequence[Line], looks: str) -> None:
    """Name the reports listed below a text and its author's name, each above its day: of the month of the text's own.

    The days of a chronicle or a ticker stand above its paragraphs, and no author between.
    """
    found = [
        (i, day[1] or day[2])
        for i, block in enumerate(blocks)
        if len(block.text) <= LONGEST_DAY and block.text[:1].isdigit() and (day := _DAY.fullmatch(block.text))
    ]
    if len(found) <= DATED:
        return
    first = next((i for i, look in enumerate(looks) if look in _PROSE), len(looks))
    months = {month for i, month in found if i < first}
    below = [i for i, month in found if i > first + 1 and month in months]
    if len(below) < DATED or looks[below[0] - 2] != "y" or below[0] - 2 < first:
        return
    for i in range(below[0] - 1, len(lines)):
        if i in below:
            lines[i].keys.append("furniture.stated")
        elif i > below[0] or looks[i] not in "ty":
            lines[i].keys.append("furniture.dated")


def name_layout(blocks: Sequence[Block], lines: Sequence[Line], looks: str) -> None:
    """Name what empty lines and indents say, against what is usual in the file."""
    places = [block.line for block in blocks]
    gaps = [0 if one is None or two is None else min(two - one, 5) for one, two in pairwise(places)]
    usual = _commonest(gaps)
    for i, gap in enumerate(gaps) if gaps.count(usual) < len(gaps) else ():
        if gap != usual:
            kind = "less" if gap < usual else "more"
            lines[i].keys.append(f"gap-after.{kind}")
            lines[i + 1].keys.append(f"gap.{kind}")
    if any(map(_indent, blocks)):
        home = _commonest([block.indent for block, look in zip(blocks, looks, strict=True) if look in _PROSE])
        for block, line in zip(blocks, lines, strict=True):
            if block.indent != home:
                line.keys.append((_indented, line.look, block.indent < home))


def _commonest(numbers: list[int]) -> int:
    """The number that stands most often, the first of equal ones; 0 for none. For few different ones."""
    return max(dict.fromkeys(numbers), key=numbers.count, default=0)


def _indented(look: str, less: bool) -> tuple[str, ...]:
    return (f"indent.{'less' if less else 'more'}:{look}",)
