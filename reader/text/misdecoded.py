"""Whole texts of another script that were read as Western: `Ïðèâåò` for Привет.

No Latin word is made of accented letters alone, so texts full of such words are turned back into bytes, and the bytes
asked again which encoding they are in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.late import late
from reader.text.misreadings import misreadings

WORDS = 5
"""Different words of accented letters alone from which a document is thought misread: one about spelling has two."""
CERTAINTY = 1.0
"""How well the other encoding must explain the bytes, as `guess` scores it: real cases have 1.4 and more."""

_LOOKS_FOREIGN = re.compile("[À-ÖØ-öø-ÿ]{4}")
_ACCENTED_WORD = late("(?<![A-Za-z])[À-ÖØ-öø-ÿ]{3,}(?![A-Za-z])")
_ACCENTED = late("[À-ÖØ-öø-ÿ]")
_PLAIN = late("[A-Za-z]")
_WESTERN = frozenset({"cp1250", "cp1252", "cp1254", "cp1257", "iso8859-2", "mac-roman", "cp850", "cp437", "cp852"})


def undo_wrong_script(texts: Sequence[str]) -> tuple[list[str], int]:
    """Return the texts of a document in their own script, and how many words that changed."""
    suspects = {place: text for place, text in enumerate(texts) if not text.isascii() and _is_foreign(text)}
    if len({word for text in suspects.values() for word in _ACCENTED_WORD.findall(text)}) < WORDS:
        return list(texts), 0
    packed = {place: data for place, text in suspects.items() if (data := _bytes(text)) is not None}
    from reader.text.guess import guess  # few texts need it, and it takes 2 ms of a start

    codec = guess(b"\n".join(packed.values()), certainty=CERTAINTY)
    if codec is None or codec in _WESTERN:
        return list(texts), 0
    mended = list(texts)
    for place, data in packed.items():
        mended[place] = data.decode(codec, "replace")
    return mended, sum(len(mended[place].split()) for place in packed)


def _is_foreign(text: str) -> bool:
    return bool(_LOOKS_FOREIGN.search(text)) and len(_ACCENTED.findall(text)) > 2 * len(_PLAIN.findall(text))


def _bytes(text: str) -> bytes | None:
    """The bytes that windows-1252 showed as this text; None when it cannot have."""
    western = misreadings()[0].byte_of
    try:
        return bytes(ord(character) if character < "\x80" else western[character] for character in text)
    except KeyError:
        return None
