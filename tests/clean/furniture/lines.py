"""What the tests of furniture share: a paragraph, and lines as blocks."""

from __future__ import annotations

from reader.model import Block
from reader.rules.load import default_rules

RULES = default_rules()
PROSE = (
    "The council of Harrowgate voted late on Thursday to close the old swing bridge for eleven weeks, a decision that "
    "ferry owners on both banks had feared since the first cracks were found in its northern pier last spring."
)


def blocks_of(*lines: str) -> tuple[Block, ...]:
    return tuple(Block(text=line, line=number) for number, line in enumerate(lines, 1))
