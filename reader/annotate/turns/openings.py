"""Openings: which paragraphs may begin with a label, seen without an expression."""

from __future__ import annotations

LABEL = 100
"""Code points up to the colon of a label, with a time, an office and what stands in brackets; names have up to 60."""
WORD = 11
"""Code points of the longest word that may have a stop instead of the colon (`Respuesta.`)."""
_BLANKS = frozenset(" \u00a0\u202f\u2009")


def may_be_labelled(text: str) -> bool:
    """Return whether a paragraph may begin with a label: a colon near its beginning, or a word with a stop."""
    if text.find(": ", 1, LABEL) > 0 or (text.endswith(":") and len(text) <= LABEL):
        return True
    stop = text.find(".", 1, WORD)
    return stop > 0 and text[stop + 1 : stop + 2] in _BLANKS and text[:stop].isalpha()
