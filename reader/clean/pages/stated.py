"""A page whose data states more of its article than it shows: that is the article, what the page shows of it is not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.frozen import replace
from reader.model import Block, Role, Shape

STATED = "stated"
"""The hint of blocks from that data; their names are the id of the rule that found them."""
SAID_AGAIN = "page.in-stated-text"
"""The rule of what the page shows of it."""
_TEXT = (Role.BODY, Role.SUBHEAD)


def is_stated(block: Block) -> bool:
    """Whether a block is the article by the page's data."""
    return block.evidence is not None and block.evidence.hint == STATED


def with_stated(blocks: Sequence[Block], page: Iterable[Block]) -> list[Block]:
    """All blocks with their roles: `page`, as labelled, in the place of those that the page shows.

    What it shows of the stated article is boilerplate: it would stand there twice.
    """
    whole = _bare("".join(block.text for block in blocks if is_stated(block)))
    shown = iter(page)
    result = []
    for block in blocks:
        if is_stated(block):
            if block.role is Role.UNKNOWN and block.evidence is not None:
                role = Role.SUBHEAD if block.shape is Shape.HEADING else Role.BODY
                block = replace(block, role=role, rule=block.evidence.names)
        else:
            block = next(shown)
            if block.role in _TEXT and _bare(block.text) in whole:
                block = replace(block, role=Role.BOILERPLATE, rule=SAID_AGAIN)
        result.append(block)
    return result


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
