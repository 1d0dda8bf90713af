"""Quotations between marks beside the turns of a conversation.

Marks inside a turn are a quotation in a quotation, which is not listed by itself, as none inside other marks is; unless
the words around it expressly give it to somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Block, Mark, Quote, QuoteKind

Spoken = dict[int, list[tuple[Mark, Quote]]]
"""For a paragraph the places of turns in it."""


def merged(blocks: Sequence[Block], quotes: Sequence[Quote], turns: Sequence[Quote]) -> tuple[Quote, ...]:
    """Return the quotations that stand outside of turns, those that turns give to others, and the turns, in order."""
    spoken: Spoken = {}
    for turn in turns:
        for mark in turn.marks:
            spoken.setdefault(mark.block, []).append((mark, turn))
    kept = [quote for quote in quotes if _stands(blocks, quote, spoken)]
    return tuple(sorted((*turns, *kept), key=lambda quote: (quote.marks[0].block, quote.marks[0].start)))


def _stands(blocks: Sequence[Block], quote: Quote, spoken: Spoken) -> bool:
    for mark in quote.marks:
        for around, turn in spoken.get(mark.block, ()):
            if mark.start < around.end and around.start < mark.end:
                return _is_anothers(blocks[mark.block].text, quote, around, turn)
    return True


def _is_anothers(text: str, quote: Quote, around: Mark, turn: Quote) -> bool:
    """Whether the words of a turn give a quotation in it to somebody else, by name."""
    (mark, *more), speaker = quote.marks, quote.speaker
    if more or speaker is None or speaker.mark is None or quote.kind is QuoteKind.TERM:
        return False
    inside = around.start < mark.start and mark.end <= around.end and speaker.mark.block == around.block
    named = around.start <= speaker.mark.start and speaker.mark.end <= around.end
    written = text[speaker.mark.start : speaker.mark.end].split()[-1:]
    full = len(speaker.name.split()) > 1 and speaker.name.split()[-1:] == written and written[0][0].isupper()
    other = turn.speaker is None or turn.speaker.name.split()[-1].casefold() != speaker.name.split()[-1].casefold()
    return inside and named and full and other
