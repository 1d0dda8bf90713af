"""Heads: headlines that a printed page breaks over lines, all of whose words have capitals.

Those in small letters go on like any other sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.layout.edges import ENDS, end_of, touch
from reader.frozen import replace
from reader.model import Block

TOP = 8
"""Lines on top among which a headline begins."""
MOST_LINES = 3
"""Lines of the longest headline."""
LEAST_WORDS = 3
"""Words of its shortest first line: less is a rubric."""
LONGER = 1.4
"""How much longer than its first line another may be; a subheading has smaller letters, and so more of them."""
LONG = 4
"""Code points of the words that have capitals wherever any have."""
CAPITALS = 0.8
"""Their share with capitals in such a headline."""


def join_headlines(blocks: Sequence[Block]) -> tuple[list[Block], frozenset[int]]:
    """Join the lines of headlines on top of a text and of its columns; return all blocks, and where such ones are."""
    joined: list[Block] = []
    found: set[int] = set()
    top = place = 0
    while place < len(blocks):
        block = blocks[place]
        if place and _is_next_column(blocks[place - 1], block):
            top = place
        end = place + 1
        if place - top < TOP and len(block.text.split()) >= LEAST_WORDS:
            while end < len(blocks) and end - place < MOST_LINES and _is_one(blocks[end - 1], blocks[end]):
                end += 1
        if end - place > 1:
            found.add(len(joined))
            top = place - TOP  # each has one
            block = replace(block, text=" ".join(line.text for line in blocks[place:end]))
        joined.append(block)
        place = end
    return joined, frozenset(found)


def _is_next_column(above: Block, below: Block) -> bool:
    return above.line is not None and below.line is not None and below.line < above.line


def _is_one(above: Block, below: Block) -> bool:
    """Whether two lines may be of one headline: of one style, without an end, about as long."""
    if not touch(above, below) or end_of(above.text) in ENDS or end_of(below.text) in ENDS:
        return False
    style = _style(above.text)
    return style != "" and style == _style(below.text) and len(below.text) <= LONGER * len(above.text)


def _style(text: str) -> str:
    """`upper` for capitals throughout, `title` where all words have one, else nothing."""
    if any(map(str.isdigit, text)) or "|" in text:
        return ""
    if text.isupper():
        return "upper"
    long = [word for word in text.split() if len(word) >= LONG]
    capitals = sum(word[0].isupper() for word in long)
    return "title" if len(long) > 1 and capitals >= CAPITALS * len(long) else ""
