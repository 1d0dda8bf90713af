"""How UTF-8 looks when it was read in a single-byte encoding: one table and one pattern for each such encoding."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

FIRST_OF_TWO = range(0xC2, 0xE0)
FIRST_OF_THREE = range(0xE0, 0xF0)
FIRST_OF_FOUR = range(0xF0, 0xF5)
FOLLOWING = range(0x80, 0xC0)
LEADING = range(0xC2, 0xF5)

_NAMES = (
    "cp1252",
    "mac-roman",
    "cp1250",
    "cp1251",
    "cp1254",
    "cp1253",
    "cp437",
    "cp850",
    "koi8-r",
    "iso8859-2",
    "cp1256",
    "cp1255",
)
"""The encodings in the order in which they are tried: how often their garbage is met."""
_FOREIGN = frozenset({"cp1251", "cp1253", "koi8-r", "cp1256", "cp1255"})
_UNLIKELY_LEADS = frozenset("«»…\xa0÷‹›ﬁﬂ“”‘’")
"""Some encodings read ordinary punctuation as first bytes; these stand before letters in any text."""
_CONTROLS = re.compile("[\x80-\x9f]")


@dataclass(frozen=True, slots=True, eq=False)
class Misreading:
    """One encoding as a way to misread UTF-8."""

    name: str
    """Python's name of the encoding."""
    foreign: bool
    """Whether its upper half holds another script's letters rather than accented Latin ones."""
    leads: str
    """The characters a sequence may begin with."""
    byte_of: dict[str, int]
    """The byte behind each character of the upper half."""
    borrowed: frozenset[str]
    """Controls that stand for a byte which this encoding shows as something else."""
    run: re.Pattern[str]
    """Matches one or more whole UTF-8 sequences seen through this encoding."""
    one: re.Pattern[str]
    """Matches a single sequence."""

    def decoded(self, garbled: str) -> str:
        """Return what the characters were before; raises UnicodeDecodeError when they are no UTF-8."""
        return bytes(self.byte_of[character] for character in garbled).decode("utf-8")


@lru_cache(maxsize=1)
def misreadings() -> tuple[Misreading, ...]:
    """All of them, made when first needed."""
    return tuple(_misreading(name) for name in _NAMES)


def _misreading(name: str) -> Misreading:
    byte_of: dict[str, int] = {}
    if name.startswith(("cp12", "iso")):
        byte_of.update({chr(byte): byte for byte in range(0x80, 0xA0)})
    for byte in range(0x80, 0x100):
        try:
            byte_of[bytes([byte]).decode(name)] = byte
        except UnicodeDecodeError:
            byte_of.setdefault(chr(byte), byte)
    one = _sequence(byte_of)
    leads = "".join(
        character for character, byte in byte_of.items() if byte in LEADING and character not in _UNLIKELY_LEADS
    )
    shown = {byte for character, byte in byte_of.items() if not _CONTROLS.match(character)}
    borrowed = frozenset(
        character for character, byte in byte_of.items() if _CONTROLS.match(character) and byte in shown
    )
    return Misreading(name, name in _FOREIGN, leads, byte_of, borrowed, re.compile(f"(?:{one})+"), re.compile(one))


def _sequence(byte_of: dict[str, int]) -> str:
    following = _characters(byte_of, FOLLOWING)
    leads = {
        count: _characters(byte_of, first)
        for count, first in ((1, FIRST_OF_TWO), (2, FIRST_OF_THREE), (3, FIRST_OF_FOUR))
    }
    every = "".join(leads.values())
    # A class first, then what it must be followed by: `re` scans for a class ten times faster than for a branch.
    branches = "|".join(f"(?<=[{lead}])[{following}]{{{count}}}" for count, lead in leads.items() if lead)
    return f"[{every}](?:{branches})"


def _characters(byte_of: dict[str, int], allowed: range) -> str:
    leading = allowed is not FOLLOWING
    return "".join(
        re.escape(character)
        for character, byte in byte_of.items()
        if byte in allowed and not (leading and character in _UNLIKELY_LEADS)
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Gate:
    """What any misreading may begin with."""

    start: re.Pattern[str]
    """A possible first character before a possible second one."""
    pairs: frozenset[str]
    """Pairs that are a whole sequence."""
    triples: dict[str, str]
    """Pairs that begin a longer sequence, and what may come third."""
    foreign: frozenset[str]
    """Pairs that are ordinary in another script, unless more of the kind or Latin letters are beside them."""
    foreign_leads: frozenset[str]
    """First characters of such pairs."""


@lru_cache(maxsize=1)
def _gate() -> _Gate:
    pairs = {"Â ", "Ã "}
    pairs.update(accent + chr(second) for accent in "\u0302\u0303" for second in range(0xA1, 0xC0))  # Â, Ã in NFD
    triples: dict[str, str] = {}
    foreign: set[str] = set()
    leads: set[str] = set()
    for misreading in misreadings():
        following = "".join(character for character, byte in misreading.byte_of.items() if byte in FOLLOWING)
        for lead in misreading.leads:
            begun = [lead + second for second in following]
            if misreading.byte_of[lead] not in FIRST_OF_TWO:
                triples.update((pair, triples.get(pair, "") + following) for pair in begun)
            elif misreading.foreign:
                foreign.update(begun)
                leads.add(lead)
            else:
                pairs.update(begun)
    every = pairs | triples.keys() | foreign
    first = "".join(sorted({re.escape(pair[0]) for pair in every}))
    second = "".join(sorted({re.escape(pair[1]) for pair in every}))
    start = re.compile(f"[{first}](?=[{second}])")
    return _Gate(start, frozenset(pairs), triples, frozenset(foreign - pairs), frozenset(leads))


def suspicious(text: str) -> bool:
    """Whether a closer look is worth it: the cheap gate, 0.05 ms for an article of curly quotes."""
    if text.isascii():
        return False
    gate = _gate()
    for found in gate.start.finditer(text):
        start = found.start()
        pair = text[start : start + 2]
        if pair in gate.pairs:
            return True
        third = text[start + 2 : start + 3]
        if pair in gate.triples and third and third in gate.triples[pair]:
            return True
        if pair in gate.foreign and (
            third in gate.foreign_leads or _ascii_letter(third) or _ascii_letter(text[start - 1 : start])
        ):
            return True
    return bool(_CONTROLS.search(text)) or "â€" in text


def _ascii_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()
