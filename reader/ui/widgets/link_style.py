"""Text that the terminal can open as a link."""

from __future__ import annotations

from functools import lru_cache

from rich.style import Style

from reader.frozen import frozen
from reader.terminal.hyperlinks import target


@frozen
class LinkRange:
    """Where a link stands."""

    start: int
    """First code point in the block's text."""
    end: int
    """One past the last."""
    style: Style
    """What is added to the style of the text there."""


@lru_cache(maxsize=500)
def link_style(address: str) -> Style | None:
    """Return what makes text a link to an address, None where it may be none."""
    sent = target(address)
    return Style(link=sent) if sent else None
