"""Whether characters that look like misread UTF-8 are that, or what the author wrote."""

from __future__ import annotations

import unicodedata
from enum import IntEnum

from reader.text.misreadings import Misreading

NATURAL = frozenset("\xa0»«›‹”’“‘…–—•„‚™©®°º¹²³ª¸´·˜ˆ-\xad")
"""What may stand right after a word in any text: closing marks, dashes, dots, spaces, footnote signs."""
CLOSING = frozenset("»›”™®©°")
_MATHS = frozenset("πΩ∞∑∫∂±∏√≠≤≥÷∆◊°")
_UKRAINIAN = frozenset("ґєіїёўҐЄІЇЁЎјЈѕЅ№«»… ’”“‘–—")


class Verdict(IntEnum):
    """How sure it is that a run is garbage."""

    TEXT = 0
    """It is what the author wrote, or nothing sensible would come out."""
    WEAK = 1
    """It could be either; believed where the same document has certain cases."""
    STRONG = 2
    """No text looks like this."""


def script_of(character: str) -> str:
    """Return a coarse script for a character: latin, mark, punctuation, symbol, cjk, other scripts by name, or nothing."""
    code = ord(character)
    for last, script in _SCRIPTS:
        if code <= last:
            return script
    return ""


_SCRIPTS = (
    (0x7F, ""), (0x9F, "control"), (0xBF, "symbol"), (0x17F, "latin"), (0x217, ""), (0x21B, "latin"), (0x24F, ""), (0x2AF, ""),
    (0x2C5, ""), (0x2DD, "symbol"), (0x2FF, ""), (0x362, "mark"), (0x36F, ""), (0x3FF, "greek"), (0x52F, "cyrillic"), (0x530, ""),
    (0x58F, "armenian"), (0x5FF, "hebrew"), (0x6FF, "arabic"), (0x74F, ""), (0x77F, "arabic"), (0x8FF, ""), (0x97F, "devanagari"),
    (0x9FF, "bengali"), (0xA7F, "gurmukhi"), (0xAFF, "gujarati"), (0xB7F, "oriya"), (0xBFF, "tamil"), (0xC7F, "telugu"),
    (0xCFF, "kannada"), (0xD7F, "malayalam"), (0xDFF, "sinhala"), (0xE7F, "thai"), (0xEFF, "lao"), (0xFFF, "tibetan"),
    (0x109F, "burmese"), (0x10FF, "georgian"), (0x11FF, "hangul"), (0x137F, "ethiopic"), (0x177F, ""), (0x17FF, "khmer"),
    (0x1DFF, ""), (0x1EFF, "latin"), (0x1FFF, "greek"), (0x206F, "punctuation"), (0x20CF, "symbol"), (0x20FF, "mark"), (0x27BF, "symbol"),
    (0x28FF, ""), (0x2BFF, "symbol"), (0x2FFF, ""), (0x303F, "cjk"), (0x30FF, "cjk"), (0x31FF, "cjk"), (0x9FFF, "cjk"), (0xABFF, ""),
    (0xD7A3, "cjk"), (0xF8FF, ""), (0xFAFF, "cjk"), (0xFB06, "latin"), (0xFB1C, ""), (0xFDFF, "arabic"), (0xFE0E, ""), (0xFE0F, "symbol"),
    (0xFE2F, ""), (0xFEFE, "arabic"), (0xFEFF, "punctuation"), (0xFFEF, "cjk"), (0xFFFC, ""), (0xFFFD, "symbol"), (0x1EFFF, ""),
    (0x1FAFF, "symbol"), (0x1FFFF, ""), (0x3FFFF, "cjk"), (0x10FFFF, ""),
)  # fmt: skip
"""Last code point of a range and its script; an empty name for what hardly occurs in news."""

_ALONE = frozenset({"latin", "symbol", "punctuation"})


def judge(misreading: Misreading, garbled: str, decoded: str, before: str, after: str) -> Verdict:
    """Judge a run of sequences by what it decodes to and by the characters around it (empty at an end)."""
    scripts = [script_of(character) for character in decoded]
    if "" in scripts or any(unicodedata.category(character) in ("Cn", "Co") for character in decoded):
        return Verdict.TEXT
    if "control" in scripts and len(scripts) == 1:
        return Verdict.TEXT
    if scripts == ["mark"]:
        return Verdict.WEAK if before.isalpha() and misreading.name.startswith("cp125") else Verdict.TEXT
    letters = [script for script in scripts if script not in _ALONE and script != "mark" and script != "control"]
    if letters and len(set(letters)) > 1:
        return Verdict.TEXT
    if any("\x80" <= character <= "\x9f" for character in garbled):
        return Verdict.STRONG
    if letters:
        return _judge_script(misreading, garbled, letters)
    return _judge_latin(misreading, garbled, decoded, before, after)


def _judge_script(misreading: Misreading, garbled: str, letters: list[str]) -> Verdict:
    """Letters of other scripts come in words: one alone proves nothing."""
    if len(letters) == 1 or all(character in NATURAL for character in garbled[1::2]):
        return Verdict.WEAK
    if misreading.foreign and all(character in _UKRAINIAN for character in garbled[1::2]):
        return Verdict.WEAK
    return Verdict.STRONG


def _judge_latin(misreading: Misreading, garbled: str, decoded: str, before: str, after: str) -> Verdict:
    beside_letter = before.isalpha() or after.isalpha()
    if misreading.name == "mac-roman" and len(decoded) == 1 and len(garbled) == 2:
        if garbled[1] in _MATHS and not beside_letter:
            return Verdict.WEAK
        return Verdict.STRONG if beside_letter or garbled[0] in "¬√" else Verdict.WEAK
    if len(garbled) > 2 and not all(character in NATURAL for character in garbled[1:]):
        return Verdict.STRONG
    if misreading.foreign or misreading.name in ("cp437", "cp850"):
        return Verdict.STRONG if len(garbled) > 2 or _latin_letter(before) or _latin_letter(after) else Verdict.WEAK
    return Verdict.WEAK if _natural(garbled, before, after) else Verdict.STRONG


def _latin_letter(character: str) -> bool:
    return character.isalpha() and character < "\u0250"


def _natural(garbled: str, before: str, after: str) -> bool:
    """Whether the run reads as the end of a word and the marks after it."""
    lead, rest = garbled[0], garbled[1:]
    if not all(character in NATURAL or character.isalpha() for character in rest):
        return False
    if any(character.isalpha() and character not in NATURAL for character in rest):
        return not before.isalpha() and lead.isupper()
    if rest[-1] in CLOSING and after.isalpha():
        return False
    if before.isalpha():
        return lead.isupper() == before.isupper()
    return not before or before.isspace() or before in "«“‘„(¿¡\"'["
