"""How text falls into cells, where every terminal agrees about it.

Only characters whose width is the same everywhere are taken apart. All others (joiners, variation selectors, flags,
skin tones, vowel signs of width nothing or one, characters newer than the terminal) are left to the terminal: the
row they stand in is sent as Textual wrote it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# One cell on every terminal.
_NARROW = (
    " -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u0482\u048a-\u052f"
    "\u0531-\u0556\u0559-\u058a\u05be\u05d0-\u05ea\u05f3\u05f4\u060c\u061b\u061f\u0620-\u064a\u0660-\u066f\u0671-\u06d3"
    "\u06d5\u06e5\u06e6\u06ee-\u06ff\u10a0-\u10c5\u10d0-\u10ff\u1e00-\u1f15\u1f18-\u1f1d\u1f20-\u1f45\u1f48-\u1f4d"
    "\u1f50-\u1f57\u1f5f-\u1f7d\u1f80-\u1fb4\u2010-\u2027\u2030-\u205e\u2070\u2071\u2074-\u208e\u2090-\u209c"
    "\u20a0-\u20bf\u2100-\u218b\u2190-\u2319\u231c-\u2328\u232b-\u23e8\u2400-\u2426\u2500-\u25fc\u2c60-\u2c7f"
    "\ua722-\ua787\ufb00-\ufb06\ufffd"
)
_ALL_NARROW = re.compile(f"[{_NARROW}]*")
# Two cells on every terminal: Han, Kana, Hangul, full-width forms, and emoji of Unicode 9 and before.
_WIDE = (
    "[\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u3105-\u312f\u3131-\u3163\u3165-\u318e\u31a0-\u31ba\u31f0-\u321e"
    "\u3220-\u3247\u3260-\u32fe\u3300-\u4dbf\u4e00-\u9fcc\ua000-\ua48c\uac00-\ud7a3\uf900-\ufa6d\ufe30-\ufe52"
    "\uff01-\uff60\uffe0-\uffe6\U0001f300-\U0001f320\U0001f330-\U0001f335\U0001f337-\U0001f37c\U0001f380-\U0001f393"
    "\U0001f3a0-\U0001f3c4\U0001f3c6-\U0001f3ca\U0001f3e0-\U0001f3f0\U0001f400-\U0001f43e\U0001f442-\U0001f4f7"
    "\U0001f4f9-\U0001f4fc\U0001f500-\U0001f53d\U0001f550-\U0001f567\U0001f5fb-\U0001f640\U0001f645-\U0001f64f"
    "\U0001f680-\U0001f6c5\U00020000-\U0002fffd]"
)
_FIRST_WIDE = "\u3000"
# Marks over one letter that are still plain text; more is a joke or an attack and is left to the terminal.
_MAX_MARKS = 4


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The compiled pattern, made when a row needs it: that of the wide characters takes 3 ms of a start."""
    return re.compile(pattern)


def split(text: str) -> list[str] | None:
    """One entry a cell ("" for the second half of a wide character), or None where terminals disagree."""
    if _ALL_NARROW.fullmatch(text):
        return list(text)
    is_narrow, is_wide = _compiled(f"[{_NARROW}]").match, _compiled(_WIDE).match
    cells: list[str] = []
    marks = 0
    for character in text:
        if is_narrow(character):
            cells.append(character)
            marks = 0
        elif is_wide(character):
            cells += (character, "")
            marks = 0
        elif (
            cells
            and cells[-1]
            and marks < _MAX_MARKS
            and unicodedata.category(character) == "Mn"
            and unicodedata.combining(character)
        ):
            cells[-1] += character
            marks += 1
        else:
            return None
    return cells


def is_wide(cell: str) -> bool:
    """Whether the text of a cell takes two cells; for cells that `split` gave."""
    return cell >= _FIRST_WIDE and _compiled(_WIDE).match(cell) is not None
