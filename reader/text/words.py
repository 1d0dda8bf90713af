"""How many words a text has, also where a script writes no spaces between them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.text.beyond import beyond_ascii, is_plain
from reader.text.fold import has_unspaced, without_unspaced

CHARACTERS_A_WORD = 2
"""Letters of Han, Kana, Thai and the like that count as a word: the texts of the IReST have 1.6 of them a word in
Chinese and 1.9 in Japanese (Trauzettel-Klosinski and Dietz, 2012)."""


def words_of_all(texts: Sequence[str], *, plain: bool = False) -> int:
    """Return the words of several texts together. `plain`: whether they are known to be that (beyond.py)."""
    if not plain and not is_plain(beyond_ascii(texts)):
        return sum([word_count(text) for text in texts])
    spaced = " ".join(texts).replace("\u00a0", " ").strip(" ")
    # One blank between any two words, as nearly all texts have it: to count them takes a fourth of cutting there.
    while "  " in spaced:
        spaced = spaced.replace("  ", " ")
    return spaced.count(" ") + 1 if spaced else 0


def _is_single_spaced(text: str) -> bool:
    """Whether one plain blank stands between any two words of a text, and none around it."""
    return text.isprintable() and "  " not in text and text[:1] != " " != text[-1:] and text != ""


def word_count(text: str) -> int:
    """Return the words between spaces, and one for each two letters of a script without spaces."""
    if not has_unspaced(text):
        return text.count(" ") + 1 if _is_single_spaced(text) else len(text.split())
    spaced, letters = without_unspaced(text)
    runs = sum(1 for word in spaced.split() if any(map(str.isalnum, word)))
    return runs + -(-letters // CHARACTERS_A_WORD)
