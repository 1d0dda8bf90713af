"""Frames: the words of a paragraph around its quotations, each quotation one token, cut into sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.annotate.sentences.lexicon import DETERMINER, PREPOSITION, VERB, Lexicon
from reader.annotate.sentences.tokens import WORD

if TYPE_CHECKING:
    from reader.annotate.sentences.findings import Finding

PHRASE_WORDS = 8
"""Most words between an article and its noun."""
NO_TERMS: frozenset[int] = frozenset()


class Frame:
    """The tokens of a paragraph in parallel lists; positions are code points of the paragraph."""

    __slots__ = (
        *("text", "lexicon", "kind", "flags", "start", "end", "number", "stops", "sentences"),
        *("phrases", "given", "phrase_end", "terms"),
    )

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        """Take the paragraph, and the words of its language."""
        self.text = text
        self.lexicon = lexicon
        self.kind: list[int] = []
        """WORD, NAME (a run of capitalised words), QUOTED, or a kind of punctuation."""
        self.flags: list[int] = []
        """What the word counts as in the lexicon."""
        self.start: list[int] = []
        """Where it begins."""
        self.end: list[int] = []
        """Where it ends."""
        self.number: dict[int, int] = {}
        """For each QUOTED token the number of the quotation."""
        self.stops: list[int] = []
        """The tokens that may end a sentence: stops and quotations."""
        self.sentences: list[tuple[int, int]] = []
        """Half-open ranges of tokens."""
        self.phrases: dict[int, int] = {}
        """For the first token of a phrase of the lexicon how many further words it has."""
        self.given: dict[int, Finding | None] = {}
        """For QUOTED tokens that were asked about to whom their sentence gives them."""
        self.phrase_end = 0
        """Where the last phrase that was met ends."""
        self.terms: frozenset[int] = NO_TERMS
        """The QUOTED tokens that are mere terms and titles, as far as shape alone shows."""

    def quoted_from(self, token: int, end: int) -> int:
        """Return the first quotation from a token on; `end` when none stands before that."""
        for quoted in self.number:
            if quoted >= token:
                return quoted if quoted < end else end
        return end

    def quoted_before(self, end: int) -> int:
        """Return the last quotation before a token; -1 when there is none."""
        for quoted in reversed(self.number):
            if quoted < end:
                return quoted
        return -1

    def said_from(self, token: int, end: int) -> int:
        """Return the first quotation from a token on that is no mere term; `end` when none stands before that."""
        for quoted in self.number:
            if quoted >= token and quoted not in self.terms:
                return quoted if quoted < end else end
        return end

    def last_sign(self, token: int, marks: str, reach: int) -> str:
        """Return the last character of a quotation before its marks; nothing where marks are the last `reach`."""
        first, end = self.start[token], self.end[token]
        return self.text[first if first > end - reach else end - reach : end].rstrip(marks)[-1:]

    def words(self, first: int, last: int) -> str:
        """Return the text from one token to another, both included."""
        return self.text[self.start[first] : self.end[last]]

    def noun_phrase(self, token: int) -> int:
        """Return the first token of the phrase that a capitalised word ends: its article, if it has one."""
        for _ in range(PHRASE_WORDS):
            if not token or self.kind[token - 1] != WORD or self.flags[token - 1] & (PREPOSITION | VERB):
                break
            token -= 1
            if self.flags[token] & DETERMINER:
                break
        return token

    def lower(self, token: int) -> str:
        """Return a token's text in lower case."""
        return self.text[self.start[token] : self.end[token]].lower()
