"""What a page tells of other articles in the ways in which it tells of its own: their writers, days and pictures."""

from __future__ import annotations

from reader.clean.pages.spans import BAD_REGIONS, NOTHING
from reader.clean.pages.stated import is_stated
from reader.frozen import replace
from reader.model import Block, Role

STRAY = "page.of-another"
"""The rule of such lines."""
FAR = 10
"""Blocks below the text from which a line outside its element is another article's, whatever the page calls it; of 157
pages the furthest line of the article's own stood 4 below."""
HALF = 2
"""Of the elements around the text a picture above the headline stands in one of so many, or it is another article's
(own ones in 3 of 5 and more, others in 3 of 7 and fewer)."""
_TEXT = (Role.BODY, Role.SUBHEAD)
_SIGNED = (Role.BYLINE, Role.DATE)
_BESIDE = frozenset(("nav", "related", "aside", "comments", "ad", "share"))
"""Regions above the headline whose names are no writers'."""


def without_strays(blocks: tuple[Block, ...], kept: int | None) -> tuple[Block, ...]:
    """The blocks of a page, with bylines, days and captions outside where they stand apart from its text.

    A byline or a day goes only where another one is left; that at `kept`, from which the article's day was read, stays.
    """
    text = [i for i, block in enumerate(blocks) if block.role in _TEXT and block.evidence and not is_stated(block)]
    if not text:
        return blocks
    around = frozenset(_containers(blocks[text[0]])).intersection(*(_containers(blocks[i]) for i in text))
    if not around:
        return blocks
    top = max((i for i in range(text[0]) if blocks[i].role is Role.TITLE), default=0)
    strays = {i for i in range(text[-1] + 1, len(blocks)) if _is_stray(blocks[i], i - text[-1], around)}
    strays |= {i for i in range(top) if _is_above(blocks[i], around)}
    strays.discard(-1 if kept is None else kept)
    for role in _SIGNED:
        if all(i in strays for i, block in enumerate(blocks) if block.role is role):
            strays = {i for i in strays if blocks[i].role is not role}
    if not strays:
        return blocks
    return tuple(
        replace(block, role=Role.BOILERPLATE, rule=STRAY) if i in strays else block for i, block in enumerate(blocks)
    )


def _is_stray(block: Block, below: int, around: frozenset[int]) -> bool:
    """Whether a line `below` the text is outside the elements `around` that, and far from it or beside the article."""
    if block.evidence is None or (block.role not in _SIGNED and block.role is not Role.CAPTION):
        return False
    return not around.issubset(_containers(block)) and (below > FAR or block.evidence.region in BAD_REGIONS)


def _is_above(block: Block, around: frozenset[int]) -> bool:
    """Whether a line above the headline is a menu's, or the caption of a picture elsewhere."""
    if block.evidence is None:
        return False
    if block.role is Role.BYLINE:
        return block.evidence.region in _BESIDE
    return block.role is Role.CAPTION and len(around.intersection(_containers(block))) * HALF < len(around)


def _containers(block: Block) -> tuple[int, ...]:
    return (block.evidence or NOTHING).containers
