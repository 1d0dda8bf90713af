"""Lines that hold one thing and tell nothing: an agency's name, an address, hashtags, when the page appeared."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.clean.lines.phrases import Phrases
from reader.late import late

LONE_WORDS = 14
"""Words of the longest such line; `Published 10:02 AM EST Nov 19, 2019 Updated 7:07 PM EST Nov 19, 2019` has 16."""
WIRE_WORDS = 4
"""Words of the longest name of an agency."""
LONGEST_ADDRESS = 60
"""Code points of the longest address."""
_ADDRESS = late(r"(?i)(?:https?://)?(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,12}/?")
_MAIL = late(r"(?i)(?:[a-z-]{1,8}:\s?)?[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}")
_HASHTAGS = late(r"(?:#\w[\w-]*[\s,]*)+")
_TIME = re.compile(r"\b(?:19|20)\d\d\b|\d[:h.]\d\d")
"""A year or a time of day."""


def lone_kind(text: str, words: Sequence[str], phrases: Phrases) -> str:
    """Return what a short line that ends no sentence is and nothing else; "" for others.

    `wire` is an agency's name, `address` one of a site or of mail, `likely` what is mostly furniture, `stated` when the
    page appeared.

    `words` are its words as `tokens` gives them.
    """
    if words[0] in phrases.stating:
        # `Posted 30 points` is a report's: only with a year or a time of day it is when the page appeared.
        return "stated" if _TIME.search(text) is not None else ""
    if len(words) <= WIRE_WORDS and " ".join(words) in phrases.wires:
        return "wire"
    if "." in text and " " not in text and len(text) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(text) is not None:
        return "address"
    if "@" in text and len(text) <= LONGEST_ADDRESS and _MAIL.fullmatch(text) is not None:
        return "address"
    if text[0] == "#" and _HASHTAGS.fullmatch(text) is not None:
        return "likely"
    return ""
