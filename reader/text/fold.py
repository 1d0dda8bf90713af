"""One normal form for search: text and query are folded alike.

Width, case, accents, ё/е, ß/ss, Arabic hamza and tatweel, digits of any script. Letters that only look accented
(й, ў, ї, が) stay what they are. Folding goes character by character, so no run of marks can make it slow.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from reader.ascii import in_ascii
from reader.late import late
from reader.text.beyond import beyond_ascii, is_plain
from reader.text.marks import BASIC_MARKS

_ACCENT = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u08d3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef"
)
_ACCENTS = late(f"[{_ACCENT}]+")
_INVISIBLE = "\xad\u0640\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff"
_INVISIBLES = late(f"[{_INVISIBLE}]")
_VOICING = frozenset("\u3099\u309a\u309b\u309c\uff9e\uff9f")
"""Sound marks of kana; what is left of them stands after no kana."""
_KEPT = frozenset("йўїґ")
_SPECIAL = {
    "ı": "i", "ø": "o", "đ": "d", "ħ": "h", "ł": "l", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
    "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ٱ": "ا", "ھ": "ه", "ہ": "ه",
    "‘": "'", "’": "'", "ʼ": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "‐": "-", "‑": "-",
}  # fmt: skip

_BETWEEN = f"[{_ACCENT}{_INVISIBLE}]*"
_BETWEEN_JAMO = f"[{_ACCENT}{_INVISIBLE}{''.join(sorted(_VOICING))}]*"
_APART = (
    f"[\u3041-\u30ff\uff66-\uff9d]{_BETWEEN}[\u3099\u309a\uff9e\uff9f]"
    f"|[\u1100-\u1112]{_BETWEEN_JAMO}[\u1161-\u1175](?:{_BETWEEN_JAMO}[\u11a8-\u11c2])?"
    "|[\u0418\u0438\u0423\u0443\u0406\u0456][\u0306\u0308]"
)
"""Letters written in two code points that are one letter, not a letter with an accent."""

_SECOND_PART = late("[\u0306\u0308\u1161-\u1175\u3099\u309a\uff9e\uff9f]")

_NOT_ASCII = late(r"[^\x00-\x7f]+")

_UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ebd\u0ec0-\u0ecd\u0edc-\u0edf\u1000-\u103f\u1780-\u17d3\u2e80-\u2fdf\u3005-\u3007"
    "\u3021-\u3029\u3038-\u303b\u3041-\u3096\u3099-\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U0001b000-\U0003ffff"
)
_TERM = f"[^\\W_]++(?>(?:[{BASIC_MARKS}]++[^\\W_]*+)*)"
MOST_LETTERS = 40
"""Different letters beyond ASCII that a text may have for each to be sought in all of it."""
_ASCII = bytes(ord(chr(code).lower()) if chr(code).isalnum() and code < 128 else 0x20 for code in range(256))
"""Letters and digits in lower case, space for the rest: then cut at spaces, a fifth of what an expression takes."""
_ANY_UNSPACED = f"[{_UNSPACED}]"
_RUN = f"[{_UNSPACED}]|(?:(?![{_UNSPACED}])[^\\W_])(?:(?![_{_UNSPACED}])[\\w{BASIC_MARKS}])*"
_PUNCTUATION = "—–…«»•·"
"""What is left of a folded text that is not ASCII, as a rule; all of it parts words."""


class _Folded(dict[int, str]):
    """What a code point folds to, worked out when first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if _INVISIBLES.match(character) or character in _VOICING:
        return ""
    lower = character.lower()
    if lower in _KEPT or "\uac00" <= character <= "\ud7a3":
        return lower
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    parts = unicodedata.normalize("NFKD", character).casefold()
    if any("\u1100" <= part <= "\u11ff" for part in parts):
        return character  # a letter of Hangul for itself: it must not join its neighbours
    if any("\u3041" <= part <= "\u30ff" for part in parts):
        return unicodedata.normalize("NFC", parts)
    parts = _ACCENTS.sub("", unicodedata.normalize("NFKD", parts))
    return _INVISIBLES.sub("", "".join(_SPECIAL.get(part, part) for part in parts))


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Return the text in the one form that search compares."""
    if text.isascii():
        return text.lower()
    if _SECOND_PART.search(text):
        text = late(_APART).sub(_compose, text)
    return _NOT_ASCII.sub(_fold_run, text).lower()


def _compose(found: re.Match[str]) -> str:
    whole = found[0]
    jamo = "".join(part for part in whole if "\u1100" <= part <= "\u11ff")
    return unicodedata.normalize("NFKC", jamo or whole[0] + whole[-1])


def _fold_run(found: re.Match[str]) -> str:
    return found[0].translate(_FOLDED)


def fold_map(text: str) -> tuple[str, list[int]]:
    """Return the folded text, and for each of its code points the offset in `text` it came from."""
    folded: list[str] = []
    offsets: list[int] = []
    position = 0
    for found in late(_APART).finditer(text):
        _map_into(text, position, found.start(), folded, offsets)
        piece = fold(found[0])
        folded.append(piece)
        offsets += [found.start()] * len(piece)
        position = found.end()
    _map_into(text, position, len(text), folded, offsets)
    return "".join(folded), offsets


def _map_into(text: str, start: int, end: int, folded: list[str], offsets: list[int]) -> None:
    for position in range(start, end):
        character = text[position]
        piece = character.lower() if character.isascii() else _FOLDED[ord(character)].lower()
        folded.append(piece)
        offsets += [position] * len(piece)


def terms(text: str) -> list[str]:
    """Return the folded words of a text, for an index or a query.

    Scripts that write no spaces (Han, Kana, Thai, Lao, Khmer, Burmese) give a term a character, to be searched
    as a phrase.
    """
    # The marks of English texts part words whichever of them they are.
    folded = in_ascii(text)
    if not folded.isascii():
        folded = fold(text)
        for mark in _PUNCTUATION:
            folded = folded.replace(mark, " ")
    if folded.isascii():
        return folded.encode().translate(_ASCII).decode().split()
    return late(_RUN if late(_ANY_UNSPACED).search(folded) else _TERM).findall(folded)


def terms_of_all(texts: Sequence[str]) -> list[str]:
    """Return the terms of several texts, one after the other."""
    together = in_ascii(" ".join(texts))
    together = together if together.isascii() else _folded_at_once(together)
    return terms(together) if together.isascii() else [term for text in texts for term in terms(text)]


def _folded_at_once(text: str) -> str:
    """Fold the few letters beyond ASCII that a Latin text has, each wherever it stands; other texts stay."""
    letters = set(beyond_ascii([text])) - {" "}
    if len(letters) > MOST_LETTERS or not is_plain("".join(letters)):
        return text
    for letter in letters:
        text = text.replace(letter, " " if letter in _PUNCTUATION else _FOLDED[ord(letter)])
    return text


def has_unspaced(text: str) -> bool:
    """Whether a text has letters of the scripts that write no spaces."""
    return not text.isascii() and late(_ANY_UNSPACED).search(text) is not None


def without_unspaced(text: str) -> tuple[str, int]:
    """Return the text with a space for each letter of the scripts that write none, and how many those were."""
    return late(_ANY_UNSPACED).subn(" ", text)
