"""What may never come out of the sanitizer, written down a second time and in another way than the sanitizer has it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")
BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
OTHERS = frozenset("\u2028\u2029\ufeff\ufff9\ufffa\ufffb")
MARKS_IN_A_ROW = 30


def offence(text: str, *, newlines: bool = True) -> str | None:
    """Name the first thing in a text that must not reach a terminal; None for clean text."""
    if text.isascii() and text.isprintable():
        return None
    marks = 0
    for character in FLAG.sub("", text):
        code = ord(character)
        if character == "\n" and newlines:
            marks = 0
            continue
        if code < 0x20 or 0x7F <= code < 0xA0:
            return f"the control U+{code:04X}"
        if 0xD800 <= code < 0xE000:
            return f"the surrogate U+{code:04X}"
        if character in BIDI or character in OTHERS or 0xE0000 <= code <= 0xE007F:
            return f"U+{code:04X}"
        if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
            return f"the noncharacter U+{code:04X}"
        marks = marks + 1 if unicodedata.category(character) in {"Mn", "Me"} else 0
        if marks > MARKS_IN_A_ROW and unicodedata.combining(character):
            return f"{marks} marks in a row"
    return None


def strings(value: Any) -> Iterator[str]:
    """Give every string that a value of the model, or of JSON, holds."""
    if isinstance(value, str):
        yield str(value)
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from strings(key)
            yield from strings(held)
    elif isinstance(value, (list, tuple)):
        for held in value:
            yield from strings(held)
