"""Whether characters that look like misread UTF-8 are that, or what the author wrote."""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from itertools import pairwise

from reader.text.misreadings import FOLLOWING, Misreading

NATURAL = frozenset("\xa0»«›‹”’“‘…–—•„‚™©®°º¹²³ª¸´·˜ˆ-\xad")
"""What may stand right after a word in any text: closing marks, dashes, dots, spaces, footnote signs."""
CLOSING = frozenset("»›”™®©°ºª¹²³´¸˜„‚•")
"""Of these, what no letter follows directly."""
_MATHS = frozenset("πΩ∞∑∫∂±∏√≠≤≥÷∆◊°")
_NATIVE = frozenset("ґєіїёўҐЄІЇЁЎјЈѕЅ№ђћљњџќѓЂЋЉЊЏЌЃΆΈΉΊΌΎΏ\u200c\u200d\u200e\u200fپچژٹڈڑگکںھہےءآأؤإئ،؛؟") | NATURAL
"""What Cyrillic, Greek and Arabic encodings hold beside the plain alphabet: it follows letters in any text."""


class Verdict(IntEnum):
    """How sure it is that a run is garbage."""

    TEXT = 0
    """It is what the author wrote, or nothing sensible would come out."""
    WEAK = 1
    """It could be either; believed where the same document has certain cases."""
    STRONG = 2
    """No text looks like this."""


def script_of(character: str) -> str:
    """Return a coarse script for a character (latin, mark, punctuation, symbol, cjk, greek...), or nothing."""
    code = ord(character)
    if code in _UNUSUAL_LATIN or character in _INSIDE_WORDS:
        return "latin"
    for last, script in _SCRIPTS:
        if code <= last:
            return script
    return ""


_SCRIPT_ENDS = """
    7f: 9f:control bf:symbol 17f:latin 217: 21b:latin 24f: 2af: 2c5: 2dd:symbol 2ff: 362:mark 36f: 3ff:greek
    52f:cyrillic 530: 58f:armenian 5ff:hebrew 6ff:arabic 74f: 77f:arabic 8ff: 97f:devanagari 9ff:bengali
    a7f:gurmukhi aff:gujarati b7f:oriya bff:tamil c7f:telugu cff:kannada d7f:malayalam dff:sinhala e7f:thai
    eff:lao fff:tibetan 109f:burmese 10ff:georgian 11ff:hangul 137f:ethiopic 177f: 17ff:khmer 1dff: 1eff:latin
    1fff:greek 206f:punctuation 20cf:symbol 20ff:mark 27bf:symbol 28ff: 2bff:symbol 2fff: 303f:cjk 30ff:cjk
    31ff:cjk 9fff:cjk abff: d7a3:cjk f8ff: faff:cjk fb06:latin fb1c: fdff:arabic fe0e: fe0f:symbol fe2f:
    fefe:arabic feff:punctuation ffef:cjk fffc: fffd:symbol 1efff: 1faff:symbol 1ffff: 3ffff:cjk
"""
"""Last code point of a range and its script; an empty name for what hardly occurs in news, as for all beyond them."""
_SCRIPTS = tuple((int(end, 16), script) for end, _, script in (part.partition(":") for part in _SCRIPT_ENDS.split()))

_UNUSUAL_LATIN = frozenset(map(ord, "ƏəƒƠơƯưǍǎǏǐǑǒǓǔǦǧǪǫȘșȚțˆˇ"))
"""Letters of Azerbaijani, Vietnamese, Romanian, Polynesian... among blocks that news does not use otherwise."""
_INSIDE_WORDS = frozenset("ʻʼʾʿ")
"""Letters that stand between letters only (Paʻanga)."""

_DOS = frozenset({"cp437", "cp850"})
_DOS_AND_MAC = _DOS | {"mac-roman"}
"""Encodings that make such letters out of two accented ones, or of garbage that windows-1252 explains better."""

_ALONE = frozenset({"latin", "symbol", "punctuation"})


def judge(misreading: Misreading, garbled: str, decoded: str, before: str, after: str) -> Verdict:
    """Judge a run of sequences by what it decodes to and by the characters around it (empty at an end)."""
    scripts = [script_of(character) for character in decoded]
    if "" in scripts or any(unicodedata.category(character) in ("Cn", "Co") for character in decoded):
        return Verdict.TEXT
    if set(scripts) <= {"mark", "control"}:
        accent = (
            scripts == ["mark"] and before.isalpha() and not misreading.foreign and misreading.name.startswith("cp125")
        )
        return Verdict.WEAK if accent else Verdict.TEXT
    letters = [script for script in scripts if script not in _ALONE and script not in ("mark", "control")]
    if len(set(letters)) > 1:
        return Verdict.TEXT
    if misreading.name in _DOS_AND_MAC and any(ord(character) in _UNUSUAL_LATIN for character in decoded):
        return Verdict.WEAK
    if any("\x80" <= character <= "\x9f" for character in garbled):
        return Verdict.STRONG
    if decoded in _INSIDE_WORDS and not (before.isalpha() and after.isalpha()):
        return Verdict.TEXT
    following = [character for character in garbled if misreading.byte_of[character] in FOLLOWING]
    if letters:
        return _judge_script(misreading, garbled, following, letters, before, after)
    return _judge_latin(misreading, garbled, following, before, after)


def _judge_script(
    misreading: Misreading, garbled: str, following: list[str], letters: list[str], before: str, after: str
) -> Verdict:
    """Letters of other scripts come in words: one alone proves nothing."""
    closing_inside = any(mark in CLOSING and after_it.isalpha() for mark, after_it in pairwise(garbled[1:]))
    goes_on = bool(after) and script_of(after) == letters[-1]
    if not misreading.foreign and (closing_inside or goes_on):
        return Verdict.STRONG
    if all(character in NATURAL for character in following):
        return Verdict.WEAK
    if _one_word("".join(character for character in garbled if character not in NATURAL), before):
        return Verdict.TEXT
    if misreading.foreign and all(character in _NATIVE for character in following):
        return Verdict.WEAK
    neighbours = {script_of(character) for character in (before, after) if character}
    return Verdict.STRONG if len(letters) > 1 or letters[0] in neighbours else Verdict.WEAK


def _judge_latin(misreading: Misreading, garbled: str, following: list[str], before: str, after: str) -> Verdict:
    if misreading.name == "mac-roman" and len(garbled) == 2:
        if garbled[1] in _MATHS and not (before.isalpha() or after.isalpha()):
            return Verdict.WEAK
        beside_letter = _latin_letter(before) or _latin_letter(after)
        return Verdict.STRONG if garbled[0] in "¬√" or (beside_letter and garbled[0] in "ƒ≈∆") else Verdict.WEAK
    if _one_word(garbled, before):
        mixed_case = garbled.isupper() and after.islower()
        return Verdict.STRONG if mixed_case else Verdict.WEAK if len(garbled) > 2 else Verdict.TEXT
    if misreading.foreign or misreading.name in _DOS:
        beside = _latin_letter(before) or (_latin_letter(after) and garbled[-1] not in NATURAL)
        strange = len(garbled) > 2 and not all(character in _NATIVE for character in following)
        return Verdict.STRONG if beside or strange else Verdict.WEAK
    if len(garbled) > 2 and not all(character in NATURAL for character in garbled[1:]):
        return Verdict.STRONG
    return Verdict.WEAK if _natural(garbled, before, after) else Verdict.STRONG


def _one_word(garbled: str, before: str) -> bool:
    """Whether the run is letters of one case that go on with the word they stand in."""
    same_case = garbled.islower() or garbled.isupper()
    return same_case and all(map(_letter, garbled)) and (not _letter(before) or before.islower() == garbled.islower())


def _letter(character: str) -> bool:
    return character.isalpha() and character not in "ªºµƒ"


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
