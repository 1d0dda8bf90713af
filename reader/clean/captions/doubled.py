"""Captions that a page gives twice in a row: as a picture's alternative text and as its caption."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from reader.model import Block, Role, Shape

FEWEST_WORDS, MOST_WORDS = 3, 20
"""Words of a caption that two lines in a row say: shorter ones are buttons, longer ones a summary and a first line."""
PROSE = 60
"""Code points of the shortest paragraph that makes a line beside it stand in the text."""
_UNKNOWN, _PARAGRAPH = Role.UNKNOWN, Shape.PARAGRAPH
HEAD = frozenset({Role.TITLE, Role.BYLINE, Role.DATE})
"""Roles of the lines above a text."""
ENDS = frozenset(".!?\"'”’»«)")
"""What a sentence ends with."""


def find_doubled(blocks: Sequence[Block], found: dict[int, str], is_furniture: Callable[[str], bool]) -> None:
    """Add captions that stand glued to themselves and once more alone, or twice in a row in the text.

    A button may stand twice as well, which `is_furniture` tells.

    Of 37 lines of three words and more that stood twice in a row in 365 dumps of news 26 were captions, 10 furniture
    and one the article's; those of lists of other articles rarely stand below a paragraph and above one.
    """
    texts = [block.text for block in blocks]
    if not any(map(str.endswith, texts, texts[1:])):
        return
    for index, (above, text) in enumerate(pairwise(texts), 1):
        if above.endswith(text) and _may_be(blocks[index - 1 : index + 1]):
            said = above == text and FEWEST_WORDS <= text.count(" ") + 1 <= MOST_WORDS and _stands(index, blocks)
            if (said or (above == text * 2 and " " in text)) and not is_furniture(text):
                found[index - 1] = found[index] = "caption.doubled"


def _may_be(blocks: Sequence[Block]) -> bool:
    return all(block.role is _UNKNOWN and block.shape is _PARAGRAPH for block in blocks)


def _stands(index: int, blocks: Sequence[Block]) -> bool:
    """Whether the two lines that end at a block stand in the text: below the headline or a paragraph, above one."""
    if index < 2 or index + 1 >= len(blocks):
        return False
    before = blocks[index - 2]
    return (before.role in HEAD or is_prose(before)) and is_prose(blocks[index + 1])


def is_prose(block: Block) -> bool:
    """Whether a block is a paragraph of the text."""
    return len(block.text) >= PROSE and block.text[-1] in ENDS
