"""Text as ASCII where nothing but marks keeps it from being that: most of English, and read several times as fast."""

from __future__ import annotations

from functools import lru_cache

LONGEST_KEPT = 2_000
"""Characters of the longest text that is kept in this form for a while: several stages read the same lines."""

_TYPOGRAPHIC = {"’": "'", "”": '"', "“": '"', "—": '"', "–": '"', "‘": '"', "\u00a0": " ", "…": '"'}
"""What English texts have beside ASCII, the most frequent first, and what stands for it."""

_FIGURES = bytes(48 if 48 <= code <= 57 else 32 for code in range(256))
"""Turns all figures into 0, to find any of them."""


def has_figures(text: str) -> bool:
    """Whether a text may have a figure: surely none where this says no. To search for one takes three times as long."""
    plain = text if text.isascii() else in_ascii(text)
    return not plain.isascii() or plain.encode().translate(_FIGURES).find(b"0") >= 0


def in_ascii(text: str) -> str:
    """Return a text with signs of ASCII for what English texts have beside them; as it is where that is not all.

    What parts words stays so, and as many characters stand where they stood.
    """
    if text.isascii():
        return text
    return _kept(text) if len(text) <= LONGEST_KEPT else _replaced(text)


def _replaced(text: str) -> str:
    plain = text
    for mark, sign in _TYPOGRAPHIC.items():
        plain = plain.replace(mark, sign)
        if plain.isascii():
            return plain
    return text


_kept = lru_cache(maxsize=512)(_replaced)


def small(text: str) -> str:
    """A text in small letters with straight apostrophes and plain blanks: what phrases are sought in.

    As many characters stand where they stood, but for `İ`. Letters of ASCII take a tenth of the time of others.
    """
    plain = in_ascii(text)
    return plain.lower() if plain.isascii() else plain.replace("’", "'").replace("\u00a0", " ").lower()
