"""Typeset lines: those of a printed page, as programs that read PDF or recognise text leave them.

Their widths differ, since letters have different ones, so no column tells which of them are full. That words are cut at
their ends tells what they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.clean.layout.edges import BULLET, ENDS, STOPS, cells, end_of, first_word, touch
from reader.clean.layout.hyphens import Hyphens
from reader.frozen import replace
from reader.model import Block, Shape

NARROWEST = 16
"""Cells of the narrowest column of a newspaper."""
FULL = 0.85
"""Share of the column that a full line of it has at least, with the first word of the next."""
FULLEST = 0.8
"""Place of the column among the widths of the lines that another follows: above it are lines of narrow letters."""
DEEPEST = 10
"""Cells of the deepest indent that begins a paragraph."""
_AFTER = frozenset(",.;:)%")
_PARAGRAPH = Shape.PARAGRAPH


def join_typeset(blocks: Sequence[Block], hyphens: Hyphens) -> list[Block]:
    """Join the lines of each paragraph into one block, which keeps the first one's number and indent."""
    column = _column(blocks)
    joined: list[Block] = []
    above: Block | None = None
    for block in blocks:
        if above is not None and _runs_on(above, block, hyphens, column):
            joined[-1] = replace(joined[-1], text=hyphens.joined(joined[-1].text, block.text))
        else:
            joined.append(block)
        above = block
    return joined


def _column(blocks: Sequence[Block]) -> int:
    """The width of a full line, in cells."""
    widths = sorted(cells(above.text) for above, below in pairwise(blocks) if touch(above, below))
    widths = [width for width in widths if width >= NARROWEST]
    return widths[int(FULLEST * (len(widths) - 1))] if widths else NARROWEST


def _runs_on(above: Block, below: Block, hyphens: Hyphens, column: int) -> bool:
    """Whether a paragraph goes on with the next line."""
    if not touch(above, below) or below.shape is not _PARAGRAPH or above.shape is not _PARAGRAPH:
        return False
    if hyphens.cuts(above.text, below.text):
        return True
    if BULLET.match(below.text) or 0 < below.indent - above.indent <= DEEPEST:
        return False
    first = below.text[:1]
    if end_of(above.text) not in ENDS and (first.islower() or first in _AFTER):
        return True
    full = cells(above.text) + 1 + first_word(below.text) >= FULL * column
    return full and (end_of(above.text) in STOPS or cells(above.text) >= FULL * column * FULL)
