"""What a text has beyond ASCII, found at once for all of it: what need not be looked for line by line."""

from __future__ import annotations

import re
from collections.abc import Iterable

_APART = bytes(32 if 0x20 <= code < 0x7F else 1 if code < 0x20 else code for code in range(256))
"""Turns what is printable in ASCII into blanks, and all controls into one that parts nothing."""
_PLAIN = re.compile("[ \xa0-\xac\xae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")
"""Latin letters and what is printed beside them: no control, no mark of its own, no blank but U+00A0."""
_TYPOGRAPHIC = "’”“—–‘…\u00a0"
"""Marks that stand together in any text; no misread letter is made of them alone."""
_SIGNS_OF_MISREADING = re.compile(f"[\x80-\x9fÂÃ]|[^ {_TYPOGRAPHIC}][^ ]|[^ ][^ {_TYPOGRAPHIC}]")


def beyond_ascii(texts: Iterable[str]) -> str:
    """The characters of some texts that are no printable ASCII, in order; a blank parts those that stand apart."""
    runs = " ".join(texts).encode("utf-8", "surrogatepass").translate(_APART).split()
    return b" ".join(runs).decode("utf-8", "surrogatepass")


def is_plain(beyond: str) -> bool:
    """Whether a text with this beyond ASCII is of Latin letters and printed signs alone.

    Nothing in it is anything that a terminal could obey, or is written without blanks between the words.
    """
    return _PLAIN.fullmatch(beyond) is not None


def may_be_misread(beyond: str) -> bool:
    """Whether a text with this beyond ASCII may be in the wrong encoding.

    Of a letter that was read so, two or three characters stand together, or a blank stands behind the first.
    """
    return _SIGNS_OF_MISREADING.search(beyond) is not None
