"""What stands before a text and is none of it: the bullet of a list's item, the bar before a credit."""

from __future__ import annotations

DEEPEST_INDENT = 4
"""Levels of a list or cells of a quotation beyond which nothing is set in further: narrow terminals."""

BULLETS = "•‣◦*-–—·"
"""What a list item's own text may begin with."""


def marker_length(text: str) -> int:
    """Return how many code points of a list item's text are its own bullet or number, blanks included."""
    first, _, rest = text.partition(" ")
    if rest and (first in BULLETS or (len(first) <= DEEPEST_INDENT and first[-1:] in ".)" and first[:-1].isdigit())):
        return len(text) - len(rest.lstrip())
    return 0


def before_credit(text: str, begin: int) -> int:
    """Return where a caption's text ends when a credit follows: without the bar or dash that parts them."""
    while begin > 0 and text[begin - 1] in " |–—-/(":
        begin -= 1
    return begin
