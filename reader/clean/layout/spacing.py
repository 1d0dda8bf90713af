"""Spacing: texts with an empty line behind every line, which look like as many paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.clean.layout.edges import ENDS, cells, end_of
from reader.frozen import replace
from reader.model import Block

LEAST_LINES = 8
"""Lines of the shortest such text that shows it."""
NARROWEST, WIDEST = 24, 120
"""Cells between which the length of its lines is, in the middle."""
GO_ON = 0.4
"""Share of its lines that go on in small letters; of paragraphs with an empty line between hardly any does."""


def single_spaced(blocks: Sequence[Block]) -> list[Block] | None:
    """Number the lines of such a text without one empty line behind each; None for any other, that is for most."""
    if len(blocks) < LEAST_LINES or blocks[0].line is None:
        return None
    small = [block.text[:1].islower() for block in blocks]
    if sum(small) < GO_ON * len(blocks):
        return None
    goes_on = sum(below and end_of(above.text) not in ENDS for above, below in zip(blocks, small[1:], strict=False))
    if goes_on < GO_ON * len(blocks):
        return None
    middle = sorted(cells(block.text) for block in blocks)[len(blocks) // 2]
    if not NARROWEST <= middle <= WIDEST:
        return None
    number, numbered = 1, [replace(blocks[0], line=1)]
    for above, below in pairwise(blocks):
        if above.line is None or below.line is None:
            return None
        number += max(1, below.line - above.line - 1)
        numbered.append(replace(below, line=number))
    return numbered
