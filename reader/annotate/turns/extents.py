"""Extents: where a turn ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.annotate.turns.labels import label_of
from reader.annotate.turns.stretches import Turn, ends_asking
from reader.annotate.turns.talk import Talk
from reader.late import late
from reader.model import Block, Mark, Role, Shape

SPOKEN = frozenset({Role.BODY, Role.UNKNOWN})
"""Roles of paragraphs in which somebody may speak."""
SET = frozenset({Shape.CODE, Shape.TABLE, Shape.FIGURE, Shape.HEADING})
"""What nobody says."""
_DIRECTION = late(r"\s*(?:[\[(][^\])]{0,200}[\])]\.?|[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?|\*+|[-–—_]{2,})\s*")
"""A paragraph that is no speech: what is heard or seen, in brackets, or the time."""
LONGEST_DIRECTION = 220
"""Code points that are read of such a paragraph."""


def extent(
    turn: Turn,
    following: Turn | None,
    blocks: Sequence[Block],
    shown: Sequence[int],
    told: frozenset[int],
    name: str,
    talk: Talk,
    *,
    again: bool,
) -> Iterator[Mark]:
    """Yield where a turn stands: behind its label, and in the paragraphs without one up to the next turn.

    They end at a heading, at what was cut, and where the article speaks again: in a paragraph that names the speaker or
    gives a quotation to somebody (`told`). A question before a turn of the same speaker (`again`), be the label another
    (`Ida Roth:`, `I. R.:`), is what is answered there. Behind the last turn nothing shows where it ends, so it is one
    paragraph.
    """
    alone = turn.end <= turn.label.said
    if not alone:
        yield Mark(turn.block, turn.label.said, turn.end)
    end = (turn.place + 2 if alone else turn.place) if following is None else following.place
    surname = name.split()[-1] if name else ""
    for place in range(turn.place + 1, min(end, len(shown))):
        n = shown[place]
        block = blocks[n]
        if block.role is Role.CAPTION:
            continue
        if block.role not in SPOKEN or block.shape in SET or n in told or (surname and surname in block.text):
            return
        if _DIRECTION.fullmatch(block.text[:LONGEST_DIRECTION]) is not None:
            continue
        if again and place + 1 == end and ends_asking(block.text):
            return
        label = label_of(block.text, talk)
        if label is not None and not talk.no_labels.isdisjoint(label.key.split()):
            return
        start = len(block.text) - len(block.text.lstrip())
        if start < len(block.text):
            yield Mark(n, start, len(block.text.rstrip()))
