"""Two versions of a text word by word: what stands in both, what only in one."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from reader.frozen import frozen

MOST_WORDS = 600
"""Words that are compared; comparing takes a time that grows with their square. What follows counts as changed."""


class Change(StrEnum):
    """What became of some words."""

    SAME = "same"
    """They stand in both versions."""
    LEFT_OUT = "left out"
    """Only the first version has them."""
    PUT_IN = "put in"
    """Only the second version has them."""


@frozen
class Piece:
    """Words that follow each other, with one fate."""

    change: Change
    """What became of them."""
    text: str
    """The words, a space between them."""


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """Compare two versions; words that differ in marks or case only are the same, as the second has them."""
    old, new = before.split(), after.split()
    keys = [_key(word) for word in old[:MOST_WORDS]], [_key(word) for word in new[:MOST_WORDS]]
    pieces: list[Piece] = []
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    for kind, first, end, new_first, new_end in matcher.get_opcodes():
        if kind == "equal":
            _add(pieces, Change.SAME, new[new_first:new_end])
        else:
            _add(pieces, Change.LEFT_OUT, old[first:end])
            _add(pieces, Change.PUT_IN, new[new_first:new_end])
    _add(pieces, Change.LEFT_OUT, old[MOST_WORDS:])
    _add(pieces, Change.PUT_IN, new[MOST_WORDS:])
    return tuple(pieces)


def marked(pieces: Sequence[Piece]) -> str:
    """Write a comparison in one line of plain text: [-left out-] {+put in+}."""
    forms = {Change.SAME: "{}", Change.LEFT_OUT: "[-{}-]", Change.PUT_IN: "{{+{}+}}"}
    return " ".join(forms[piece.change].format(piece.text) for piece in pieces)


def _add(pieces: list[Piece], change: Change, words: list[str]) -> None:
    if words:
        pieces.append(Piece(change, " ".join(words)))


def _key(word: str) -> str:
    """Return a word without its marks; a word that is nothing but marks counts as one and the same."""
    folded = unicodedata.normalize("NFKC", word).casefold()
    return "".join(character for character in folded if character.isalnum())
