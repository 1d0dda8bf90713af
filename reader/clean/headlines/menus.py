"""Menus above a headline: their entries with bullets, as text browsers dump them, or with nothing between them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.layout.edges import BULLET
from reader.late import late
from reader.model import Block

NEAR_TOP = 4
"""Lines from the top below one of which the menu begins."""
MENU, ENTRY_BLANKS = 3, 3
"""Entries with bullets below a line, or a field for searching, by which they are a menu; blanks of the longest."""
GLUED = 3
"""Places where small letters meet large ones from which a line is a menu's; headlines name `YouTube` and `OpenAI`."""
PIECES = late(r"\s[|»:·–—-]\s")
"""What stands between a page's title and its site's name."""
_GLUE = late(r"[a-zß-öø-ÿ]{2}[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]")
_GLUED_CAPITALS = late(r"[a-zß-öø-ÿ]{3}[A-ZÀ-ÖØ-Þ]{3}")


def menu_end(lines: Sequence[int], texts: Sequence[str], blocks: Sequence[Block]) -> int:
    """The number of the first line below a menu of entries with bullets that begins near the top; 0 without one.

    `lines` are the places of the lines above a text, `texts` those of all blocks.
    """
    for number, index in enumerate(lines[:NEAR_TOP]):
        below = [block.text for block in blocks[index + 1 : index + 2 + MENU]]
        if not any(BULLET.match(text) for text in below[:2]):
            continue
        entries = [*map(is_entry, below)]
        if len(below) > MENU and (all(entries[:MENU]) or all(entries[1:])):
            end = number + 1 + (not entries[0])
            while end < len(lines) and is_entry(texts[lines[end]]):
                end += 1
            return end
    return 0


def is_entry(text: str) -> bool:
    """Whether a line is an entry of a menu: `• Sport`."""
    return text.count(" ") <= ENTRY_BLANKS and BULLET.match(text) is not None


def is_glued(text: str) -> bool:
    """Whether a line is several things with nothing between them: a menu, `Ines OkaforFOR THE ECHO`."""
    glued = len(_GLUE.findall(text)) >= GLUED or _GLUED_CAPITALS.search(text) is not None
    return glued and PIECES.search(text) is None
