"""Columns: two texts side by side, as programs write that keep a printed page's layout, put one behind the other.

A table has columns as well; but its cells do not go on from line to line in small letters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from reader.clean.layout.edges import ENDS, cells, end_of
from reader.frozen import replace
from reader.late import late
from reader.model import Block, Role, Shape

LEAST_LINES = 6
"""Lines with text in both columns from which there are two."""
LEAST_BOTH = 0.5
"""Their share of the lines of the columns."""
NARROWEST = 16
"""Cells of the narrowest column, in the mean of its lines."""
WIDEST = 400
"""Cells of the widest page."""
GO_ON = 0.25
"""Share of a column's lines without an end that must go on in small letters; German text has 0.4 to 0.5"""
APART = 3
"""Lines without text from which what follows is another page or another part."""
MOST_COLUMNS = 4
"""Columns of a page that are taken apart."""
_GAP = late(r"(?<=\S) {2,}(?=\S)")
_UNKNOWN, _PARAGRAPH = Role.UNKNOWN, Shape.PARAGRAPH


def in_reading_order(blocks: Sequence[Block], most: int = MOST_COLUMNS) -> Sequence[Block]:
    """Return lines with the columns of a page one behind the other; as they are where there are none, as in most texts.

    A line that held both columns becomes two blocks of its number.
    """
    if most < 2 or sum(["  " in block.text for block in blocks]) < LEAST_LINES:
        return blocks
    ordered: list[Block] = []
    for run in _runs(blocks):
        found = _parted(run)
        if found is None:
            ordered += run
        else:
            begin, end, left, right = found
            parts = (in_reading_order(column, most - 1) for column in (left, right))
            ordered += (*run[:begin], *chain.from_iterable(parts), *run[end:])
    return ordered if len(ordered) != len(blocks) else blocks


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Stretches of lines that belong to one page."""
    run: list[Block] = []
    for block in blocks:
        plain = block.line is not None and block.role is _UNKNOWN and block.shape is _PARAGRAPH
        if run and (not plain or run[-1].line is None or (block.line or 0) - run[-1].line > APART):
            yield run
            run = []
        run.append(block)
        if not plain:
            yield run
            run = []
    if run:
        yield run


def _parted(run: Sequence[Block]) -> tuple[int, int, list[Block], list[Block]] | None:
    """Where two columns begin and end among some lines, and the lines of each; None where there are none."""
    gaps = [_gaps(block) for block in run]
    votes = Counter(place for some in gaps for begin, end in some for place in range(begin, end))
    if not votes:
        return None
    place, count = max(votes.items(), key=lambda vote: (vote[1], vote[0]))  # the right one begins at one cell
    if count < LEAST_LINES:
        return None
    free = [_is_free(block, some, place) for block, some in zip(run, gaps, strict=True)]
    middle = [i for i, some in enumerate(gaps) if any(begin <= place < end for begin, end in some)]
    begin, end = middle[0], middle[-1] + 1
    while begin and free[begin - 1] and run[begin - 1].indent >= place:
        begin -= 1
    while end < len(run) and free[end]:
        end += 1
    if not all(free[begin:end]) or count < LEAST_BOTH * (end - begin):
        return None
    left: list[Block] = []
    right: list[Block] = []
    for block, some in zip(run[begin:end], gaps[begin:end], strict=True):
        gap = next((gap for gap in some if gap[0] <= place < gap[1]), None)
        if gap is None:
            (right if block.indent >= place else left).append(block)
            continue
        before, behind = block.text[: gap[0] - block.indent], block.text[gap[1] - block.indent :]
        left.append(replace(block, text=before, trails=False))
        right.append(replace(block, text=behind, indent=gap[1]))
    edge = min(block.indent for block in right)
    right = [replace(block, indent=block.indent - edge) for block in right]
    return (begin, end, left, right) if _is_prose(left) and _is_prose(right) else None


def _gaps(block: Block) -> list[tuple[int, int]]:
    """Where a line has gaps of two and more spaces, in cells of the page."""
    if "  " not in block.text or cells(block.text) != len(block.text) or block.indent + len(block.text) > WIDEST:
        return []
    return [(block.indent + gap.start(), block.indent + gap.end()) for gap in _GAP.finditer(block.text)]


def _is_free(block: Block, gaps: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether a line has nothing at a cell of the page."""
    if block.indent > place or block.indent + len(block.text) <= place:
        return True
    return any(begin <= place < end for begin, end in gaps)


def _is_prose(column: Sequence[Block]) -> bool:
    """Whether a column is text that goes on from line to line."""
    if sum(len(block.text) for block in column) < NARROWEST * len(column):
        return False
    behind = [below.text[:1] for above, below in pairwise(column) if end_of(above.text) not in ENDS]
    return len(behind) > 1 and sum(map(str.islower, behind)) >= GO_ON * len(behind)
