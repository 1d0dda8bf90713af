"""Pages whose text stands in them as escaped HTML (`&lt;p&gt;`): what a template leaves that escapes once too often."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from reader.parse.html.blocks import Piece
from reader.parse.html.elements import SKIPPED, VERBATIM

LEAST = 2
"""End tags of paragraphs that a text must have: one may be what the text is about."""
_TAG = re.compile(r"</(?:p|div|h[1-6]|li|blockquote)\s*>", re.IGNORECASE)
_AS_IT_STANDS = frozenset((*SKIPPED, *VERBATIM, "code", "xmp", "title", "plaintext", "noembed", "noframes", "iframe"))


def has_escaped(pieces: Sequence[Piece]) -> bool:
    """Whether a page's blocks hold such a text."""
    return any(len(_TAG.findall(text)) >= LEAST for text in [piece.text for piece in pieces if "<" in piece.text])


def open_escaped(root: Any, read: Callable[[str], Any]) -> int:
    """Put elements in the place of texts that are HTML, but in code; how many brackets these have.

    `read` makes a tree of HTML, or None of what is beyond the bounds of a page.
    """
    opened = 0
    for element in list(root.iter()):
        if element.text and element.tag not in _AS_IT_STANDS and len(_TAG.findall(element.text)) >= LEAST:
            inside = None if _is_code(element) else read(element.text)
            if inside is not None:
                opened += element.text.count("<")
                element.text = None
                element.insert(0, inside)
        if element.tail and len(_TAG.findall(element.tail)) >= LEAST:
            inside = None if _is_code(element.getparent()) else read(element.tail)
            if inside is not None:
                opened += element.tail.count("<")
                element.tail = None
                element.addnext(inside)
    return opened


def _is_code(element: Any) -> bool:
    return any(above.tag in _AS_IT_STANDS for above in (element, *element.iterancestors()))
