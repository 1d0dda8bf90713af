"""Typeset lines: those of a printed page, as programs that read PDF or recognise text leave them.

Their widths differ, since letters have different ones, so no column tells which of them are full. What tells that they
are typeset is that words are cut at their ends, or that nearly all are about as long, but not all as long as a program
would have made them that wraps lines at a column.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from reader.clean.layout.edges import BULLET, ENDS, STOPS, cells, end_of, first_word, touch
from reader.clean.layout.hyphens import Hyphens, add_line, close, is_cut
from reader.model import Block, Shape

NARROWEST, WIDEST = 16, 140
"""Cells of the narrowest column of a newspaper, and of the widest page."""
FULL = 0.85
"""Share of the column that a full line of it has at least, with the first word of the next."""
ENDED_FULL = 0.97
"""The same where a sentence ends with it, so that the paragraph may."""
HALF = 0.5
"""Share of the column from which a line without an end is no heading."""
SHORT = 0.8
"""Share of the column below which a line that ends with a sentence is a paragraph's last."""
LEAST_MARKED, MARKED = 2, 0.75
"""Such lines from which they tell whether something else marks paragraphs, and their share behind which it does."""
LEAST_LINES = 6
"""Lines that surely go on, below which their lengths say nothing."""
SPREAD, ALIKE = 0.2, 0.9
"""How far from the middle one the length of lines may be that are about as long, and their share."""
WIDE, ROOM = 0.98, 0.14
"""Place of the widest among them, and the share that had room for more by these, from which no program has wrapped them
at a column: in dumps of 128 pages, wrapped at 88, the share is 0.12 at most, in four of five typeset texts more."""
FULLEST = 0.8
"""Place of the column among the widths of the lines that another follows: above it are lines of narrow letters."""
DEEPEST = 10
"""Cells of the deepest indent that begins a paragraph."""
_AFTER = frozenset(",.;:)%")
_PARAGRAPH = Shape.PARAGRAPH


def is_ragged(blocks: Sequence[Block]) -> bool:
    """Whether lines that surely go on are about as long, and some have room for the next one's first word."""
    filled: list[int] = []
    widths: list[int] = []
    for above, below in pairwise(blocks):
        if below.text[:1].islower() and touch(above, below) and end_of(above.text) not in ENDS:
            width = above.indent + cells(above.text)
            widths.append(width)
            filled.append(width + 1 + first_word(below.text))
    if len(filled) < LEAST_LINES:
        return False
    filled.sort()
    middle = filled[len(filled) // 2]
    alike = sum((1 - SPREAD) * middle <= width <= (1 + SPREAD) * middle for width in filled)
    wide = sorted(widths)[int(WIDE * (len(widths) - 1))]
    room = sum(width <= wide for width in filled)
    return NARROWEST <= middle <= WIDEST and alike >= ALIKE * len(filled) and room >= ROOM * len(filled)


def join_typeset(blocks: Sequence[Block], headlines: Container[int], hyphens: Hyphens | None) -> list[Block]:
    """Join the lines of each paragraph into one block, which keeps the first one's number and indent.

    `headlines` are the places of those that have been joined already.
    """
    column = _column(blocks)
    least = (HALF if _are_marked(blocks, column) else ENDED_FULL) * column
    joined: list[Block] = []
    pieces: list[str] = []
    for place, block in enumerate(blocks):
        if (
            place
            and place - 1 not in headlines
            and _runs_on(joined[-1], blocks[place - 1], block, hyphens, column, least)
        ):
            add_line(pieces, block.text, hyphens)
            continue
        close(joined, pieces)
        joined.append(block)
        pieces = [block.text]
    close(joined, pieces)
    return joined


def _column(blocks: Sequence[Block]) -> int:
    """The width of a full line, in cells."""
    widths = sorted(cells(above.text) for above, below in pairwise(blocks) if touch(above, below))
    widths = [width for width in widths if width >= NARROWEST]
    return widths[int(FULLEST * (len(widths) - 1))] if widths else NARROWEST


def _are_marked(blocks: Sequence[Block], column: int) -> bool:
    """Whether an empty line or an indent stands before nearly every paragraph, by their last lines that are short."""
    ends = [
        not touch(above, below) or below.indent > above.indent
        for above, below in pairwise(blocks)
        if end_of(above.text) in STOPS and HALF * column <= cells(above.text) < SHORT * column
    ]
    return len(ends) >= LEAST_MARKED and sum(ends) >= MARKED * len(ends)


def _runs_on(begin: Block, above: Block, below: Block, hyphens: Hyphens | None, column: int, least: float) -> bool:
    """Whether a paragraph goes on with the next line.

    `begin` is its first line, or all of it up to here; `least`: cells of a line that ends with a sentence for that.
    """
    if not touch(above, below) or below.shape is not _PARAGRAPH or above.shape is not _PARAGRAPH:
        return False
    if hyphens is not None and is_cut(above.text, below.text):
        return True
    width = cells(above.text)
    filled = width + 1 + first_word(below.text)
    ended = end_of(above.text) in STOPS
    first = below.text[:1]
    numbered = first.isdigit() and not ended and filled >= FULL * column  # `the note of May | 13. It says`
    indented = 0 < below.indent - above.indent <= DEEPEST and not BULLET.match(begin.text)
    if indented or (BULLET.match(below.text) and not numbered):
        return False
    if end_of(above.text) not in ENDS and (first.islower() or first in _AFTER):
        return True
    if ended:
        return filled >= least
    return filled >= FULL * column and width >= HALF * column
