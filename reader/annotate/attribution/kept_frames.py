"""Kept frames: the frames of an article's paragraphs, made when they are asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.annotate.attribution.people import People
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.framing import frame_of
from reader.model import Block, Quote, QuoteKind

MOST_QUOTED = 200
"""Quotations in one paragraph from which it is no prose, and nobody is sought; real paragraphs have up to 25."""
LOOKED_BACK = 1_200
"""Code points at the end of a paragraph without quotations that are read for whom a pronoun means."""
_TERM = QuoteKind.TERM


class KeptFrames:
    """The frames of an article's paragraphs, made when asked for and kept."""

    def __init__(
        self,
        blocks: Sequence[Block],
        quotes: Sequence[Quote],
        quoted: Mapping[int, Sequence[tuple[int, int, int]]],
        people: People,
    ) -> None:
        """Take the paragraphs, the quotations, those of each paragraph by start, end and number, and the people."""
        self.kept: dict[int, Frame] = {}
        self.blocks = blocks
        self.quoted = quoted
        self.people = people
        self.terms = frozenset([number for number, quote in enumerate(quotes) if quote.kind is _TERM])
        """The numbers of the quotations that are mere terms, as far as shape alone shows."""

    def of(self, index: int) -> Frame:
        """Return the frame of a paragraph; of one without quotations only that of its end."""
        if index in self.kept:
            return self.kept[index]
        text = self.blocks[index].text
        quoted = self.quoted.get(index, ())
        if not quoted or len(quoted) > MOST_QUOTED:
            text, quoted = text[-LOOKED_BACK:], ()
        frame = frame_of(text, quoted, self.people.lexicon, self.people.is_name)
        if self.terms and quoted and not self.terms.isdisjoint(frame.number.values()):
            frame.terms = frozenset(token for token, number in frame.number.items() if number in self.terms)
        self.kept[index] = frame
        return frame
