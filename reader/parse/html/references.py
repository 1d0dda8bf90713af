"""Character references (`&amp;`, `&#233;`) as the characters they stand for."""

from __future__ import annotations

import re
from html import unescape

LONGEST_NUMBER = 40
"""Digits up to which the standard library is asked what a number stands for; it raises for 4,300 of them."""
_LONG_NUMBER = re.compile(rf"&#(?:[xX]0*([0-9a-fA-F]+)|0*([0-9]+))(?<=\w{{{LONGEST_NUMBER}}})")


def resolved(text: str) -> str:
    """Return a text with its references resolved; a number that is no character's gives U+FFFD. Total, linear."""
    if "&" not in text:
        return text
    return unescape(_LONG_NUMBER.sub(_shortened, text) if len(text) > LONGEST_NUMBER else text)


def _shortened(match: re.Match[str]) -> str:
    """The same number without its zeros, or as few digits as no character has."""
    return f"&#x{match[1][:LONGEST_NUMBER]}" if match[1] else f"&#{match[2][:LONGEST_NUMBER]}"
