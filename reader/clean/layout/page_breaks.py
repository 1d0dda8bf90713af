"""Page breaks: sentences that go on overleaf, behind the page's foot, its number and the head of the next."""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.layout.edges import ENDS, end_of, touch
from reader.clean.layout.hyphens import Hyphens, add_line
from reader.frozen import replace
from reader.late import late
from reader.model import Block, Role, Shape

PRINTED = "printed."
"""How the rules of what stands around pages begin."""
MOST_BETWEEN = 6
"""Most lines that stand around a page's text at its end and the next one's beginning."""
LONGEST_NUMBER = 9
"""Code points of the longest number of a page, with its dashes."""
SENTENCE = 25
"""Code points of the shortest text at the end of a page that the next one may go on with."""
NUMBER = "printed.number"
"""The rule of a page's number."""
PAGE_NUMBER = late(r"[-–—\s]*\d{1,3}[-–—\s]*")
_PARAGRAPH = Shape.PARAGRAPH
_UNKNOWN = Role.UNKNOWN


def join_pages(blocks: Sequence[Block], hyphens: Hyphens | None) -> tuple[Block, ...]:
    """Join the halves of sentences that the end of a page or a column parts; what stands between them comes behind.

    A number alone between such halves is the page's.
    """
    if not _may_break(blocks):
        return tuple(blocks)
    joined: list[Block] = []
    above: int | None = None  # where the text stands that may go on
    for block in blocks:
        if above is not None and _is_between(block):
            joined.append(block)
        elif above is not None and _goes_on(joined[above:], block):
            pieces = [joined[above].text]
            add_line(pieces, block.text, hyphens)
            joined[above] = replace(joined[above], text="".join(pieces))
            joined[above + 1 :] = [_of_page(between) for between in joined[above + 1 :]]
            above = above if _is_open(joined[above]) else None
        else:
            joined.append(block)
            above = len(joined) - 1 if _is_open(block) else None
    return tuple(joined)


def _may_break(blocks: Sequence[Block]) -> bool:
    """Whether anything looks like the end of a page or a column; in most texts nothing does."""
    before = 0
    for block in blocks:
        line = block.line
        if block.rule is not None or (line is not None and line < before):
            return True
        if len(block.text) <= LONGEST_NUMBER and PAGE_NUMBER.fullmatch(block.text) is not None:
            return True
        before = line or 0
    return False


def _is_between(block: Block) -> bool:
    """Whether a line may stand between two pages: their furniture, a number alone."""
    return (block.rule or "").startswith(PRINTED) or (
        block.role is _UNKNOWN and len(block.text) <= LONGEST_NUMBER and PAGE_NUMBER.fullmatch(block.text) is not None
    )


def _of_page(block: Block) -> Block:
    return replace(block, role=Role.BOILERPLATE, rule=NUMBER) if block.role is _UNKNOWN else block


def _is_open(block: Block) -> bool:
    """Whether a text has no end."""
    return (
        block.role is _UNKNOWN
        and block.shape is _PARAGRAPH
        and len(block.text) >= SENTENCE
        and end_of(block.text) not in ENDS
    )


def _goes_on(above: Sequence[Block], below: Block) -> bool:
    """Whether a text goes on with another, behind what else is `above`, or at the top of the next column."""
    text, *between = above
    if below.shape is not _PARAGRAPH or below.role is not _UNKNOWN:
        return False
    if text.line is not None and below.line is not None and below.line < text.line:
        return True
    number = between[-1] if between and between[-1].role is _UNKNOWN else None
    if number is not None and touch(number, below):
        return False  # The words of a link that is a number.
    return 0 < len(between) <= MOST_BETWEEN and below.text[:1].islower()
