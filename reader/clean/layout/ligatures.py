"""Ligatures: letters that a printer joined, which PDF keeps as one, so that no search finds their word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.frozen import replace
from reader.late import late
from reader.model import Block

LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
"""Latin ligatures of the Unicode block Alphabetic Presentation Forms, and their compatibility decompositions."""
_LIGATURE = late("[ﬀ-ﬆ]")


def without_ligatures(blocks: Sequence[Block]) -> Sequence[Block]:
    """Write each ligature as its letters; most texts have none."""
    if not any(not block.text.isascii() and _LIGATURE.search(block.text) for block in blocks):
        return blocks
    return [
        block if block.text.isascii() else replace(block, text=_LIGATURE.sub(_letters, block.text)) for block in blocks
    ]


def _letters(found: re.Match[str]) -> str:
    return LETTERS[found[0]]
