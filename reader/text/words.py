"""How many words a text has, also where a script writes no spaces between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.ascii import is_simple
from reader.text.fold import has_unspaced, without_unspaced

CHARACTERS_A_WORD = 2
"""Letters of Han, Kana, Thai and the like that count as a word: the texts of the IReST have 1.6 of them a word in
Chinese and 1.9 in Japanese (Trauzettel-Klosinski and Dietz, 2012)."""


def are_simple(texts: Iterable[str]) -> bool:
    """Whether several texts have ASCII's printable characters and the marks of English texts alone.

    So it is with most articles, and nothing in them is garbled, is anything that a terminal could obey, or is written
    without blanks between the words.
    """
    return is_simple("".join(texts))


def words_of_all(texts: Sequence[str], *, simple: bool = False) -> int:
    """Return the words of several texts together. `simple`: whether they are known to be that."""
    if not simple and not are_simple(texts):
        return sum([word_count(text) for text in texts])
    spaced = " ".join(texts).replace("\u00a0", " ").strip(" ")
    # One blank between any two words, as nearly all texts have it: to count them takes a fourth of cutting there.
    return spaced.count(" ") + 1 if spaced and "  " not in spaced else len(spaced.split())


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
