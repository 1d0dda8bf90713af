"""Web addresses that stand written in a text."""

from __future__ import annotations

import re

from reader.model import TextRange

_ADDRESS = re.compile(r"https?://[^\s<>\"“”„«»]+|\bwww\.[^\s<>\"“”„«»]+\.[^\s<>\"“”„«»]+")
_AFTER = ".,;:!?'’)]}…"
"""Signs that follow an address in a sentence and are none of it; a bracket only where it was not opened in it."""


def links(text: str) -> list[TextRange]:
    """Return where addresses stand in a text, without the signs of the sentence after them."""
    if "://" not in text and "www." not in text:
        return []
    return [TextRange(found.start(), found.start() + len(_trimmed(found[0]))) for found in _ADDRESS.finditer(text)]


def _trimmed(address: str) -> str:
    while address and address[-1] in _AFTER:
        opening = {")": "(", "]": "[", "}": "{"}.get(address[-1])
        if opening and address.count(opening) >= address.count(address[-1]):
            break
        address = address[:-1]
    return address
