"""What several lines show together: lists of headlines, tables, menus, teasers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat

from reader.clean.line import LABEL_WORDS, NO_CASE, Line, step
from reader.late import late
from reader.model import Block

_RUN_LENGTHS = (2, 3, 5, 9, 17, 40)
_RUN_SHARES = (0.001, 0.1, 0.25, 0.5, 0.75, 0.95)
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
HEAD_LIST, SHORT_FILE = 4, 60
"""Lines above a short file's first text, furniture, date and author not among them, from which they are its beginning,
as release notes have it; and lines up to which a file is short. A page's head is never without furniture."""
ITEM_WORDS = 2.5
"""Mean words of the items of such a list; those of a menu are shorter."""
_BROKEN = ("…", "...", "…]", "...]")
_NUMBER = late(r"\d{1,4}")
_LISTED = set("hls")
_PROSE = "Pp"
_RUN_ENDS = "Pps"


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
        mean = sum(line.size for line in run) / count
        spread = (sum((line.size - mean) ** 2 for line in run) / count) ** 0.5
        furnished = step(sum(line.look == "f" for line in run) / count, _RUN_SHARES)
        cased = [line.capitals for line in run if line.capitals != NO_CASE]
        capitals = step(sum(cased) / len(cased), _RUN_CAPITALS) if cased else -1
        numbered = step(sum("#" in line.words for line in run) / count, _RUN_SHARES)
        digits = step(sum(line.look == "d" for line in run) / count, _RUN_SHARES)
        words, even = step(mean, _RUN_MEANS), step(spread / (mean + 1), _RUN_SPREADS)
        led = blocks[start].text.endswith((":", "：")) or (start > 0 and blocks[start - 1].text.endswith((":", "：")))
        match = run[0].match
        kind = match.kind if match and match.start else "none"
        shared = (_run, place, length, words, furnished, capitals, numbered, digits, even)
        headed = False
        for i, line in enumerate(run, start):
            line.keys.append(shared)
            if line.look == "f":
                headed = place == "inner" and line.match is not None and line.match.kind == "related"
            elif (
                headed and count <= LONGEST_TEASERS and i < end - 1 and line.look in "hl" and blocks[i].text[-1:] != ":"
            ):
                line.keys.append("furniture.related")
            line.keys.append((_in_run, line.look, place, length, furnished, capitals, kind, led))


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

    The numbers of a list's headings follow on each other, and those of a table stand beside one another.
    """
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
