"""Frames: the words of a paragraph around its quotations, each quotation one token, cut into sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.annotate.sentences.lexicon import DETERMINER, PREPOSITION, VERB, Lexicon
from reader.annotate.sentences.tokens import WORD

if TYPE_CHECKING:
    from reader.annotate.sentences.findings import Finding

PHRASE_WORDS = 8
"""Most words between an article and its noun."""


@dataclass(slots=True)
class Frame:
    """The tokens of a paragraph in parallel lists; positions are code points of the paragraph."""

    text: str
    """The paragraph."""
    lexicon: Lexicon
    """The words of its language."""
    kind: list[int]
    """WORD, NAME (a run of capitalised words), QUOTED, or a kind of punctuation."""
    flags: list[int]
    """What the word counts as in the lexicon."""
    start: list[int]
    """Where it begins."""
    end: list[int]
    """Where it ends."""
    number: dict[int, int]
    """For each QUOTED token the number of the quotation."""
    stops: list[int]
    """The tokens that may end a sentence: stops and quotations."""
    sentences: list[tuple[int, int]]
    """Half-open ranges of tokens."""
    phrases: dict[int, int]
    """For the first token of a phrase of the lexicon how many further words it has."""
    given: dict[int, Finding | None]
    """For QUOTED tokens that were asked about to whom their sentence gives them."""
    phrase_end: int = 0
    """Where the last phrase that was met ends."""
    terms: frozenset[int] = frozenset()
    """The QUOTED tokens that are mere terms and titles, as far as shape alone shows."""

    def quoted_from(self, token: int, end: int) -> int:
        """Return the first quotation from a token on; `end` when none stands before that."""
        for quoted in self.number:
            if quoted >= token:
                return min(quoted, end)
        return end

    def said_from(self, token: int, end: int) -> int:
        """Return the first quotation from a token on that is no mere term; `end` when none stands before that."""
        for quoted in self.number:
            if quoted >= token and quoted not in self.terms:
                return min(quoted, end)
        return end

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
