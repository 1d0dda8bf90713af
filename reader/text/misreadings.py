"""How UTF-8 looks when it was read in a single-byte encoding: one table and one pattern for each such encoding."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

FIRST_OF_TWO = range(0xC2, 0xE0)
FIRST_OF_THREE = range(0xE0, 0xF0)
FIRST_OF_FOUR = range(0xF0, 0xF5)
FOLLOWING = range(0x80, 0xC0)

_NAMES = ("cp1252", "mac-roman", "cp1250", "cp1251", "cp1254", "cp1253", "cp437", "cp850", "koi8-r", "iso8859-2", "cp1256", "cp1255", "mac-cyrillic")
"""The encodings in the order in which they are tried: how often their garbage is met."""
_FIRST_SCRIPT = {"cp1251": "foreign", "cp1253": "foreign", "koi8-r": "foreign", "cp1256": "foreign", "cp1255": "foreign", "mac-cyrillic": "foreign"}
_UNLIKELY_MAC_LEADS = frozenset("«»…\xa0ÀÃÕ÷‹›ﬁﬂ“”‘’")
"""Mac Roman reads ordinary punctuation as first bytes; these stand before letters in any text."""


@dataclass(frozen=True, slots=True, eq=False)
class Misreading:
    """One encoding as a way to misread UTF-8."""

    name: str
    """Python's name of the encoding."""
    foreign: bool
    """Whether its upper half holds another script's letters rather than accented Latin ones."""
    byte_of: dict[str, int]
    """The byte behind each character of the upper half."""
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
    one = _sequence(byte_of, name)
    return Misreading(name, _FIRST_SCRIPT.get(name) == "foreign", byte_of, re.compile(f"(?:{one})+"), re.compile(one))


def _sequence(byte_of: dict[str, int], name: str) -> str:
    following = _characters(byte_of, FOLLOWING)
    leads = {
        count: _characters(byte_of, first, without=_UNLIKELY_MAC_LEADS if name == "mac-roman" else frozenset())
        for count, first in ((1, FIRST_OF_TWO), (2, FIRST_OF_THREE), (3, FIRST_OF_FOUR))
    }
    every = "".join(leads.values())
    # A class first, then what it must be followed by: `re` scans for a class ten times faster than for a branch.
    branches = "|".join(f"(?<=[{lead}])[{following}]{{{count}}}" for count, lead in leads.items() if lead)
    return f"[{every}](?:{branches})"


def _characters(byte_of: dict[str, int], allowed: range, *, without: frozenset[str] = frozenset()) -> str:
    return "".join(re.escape(character) for character, byte in byte_of.items() if byte in allowed and character not in without)


@lru_cache(maxsize=1)
def gate() -> re.Pattern[str]:
    """Matches wherever any misreading might begin, and little else."""
    leads: set[str] = set()
    following: set[str] = set()
    for misreading in misreadings():
        for character, byte in misreading.byte_of.items():
            if byte in FOLLOWING:
                following.add(character)
            elif byte >= FIRST_OF_TWO.start and not (misreading.name == "mac-roman" and character in _UNLIKELY_MAC_LEADS):
                leads.add(character)
    return re.compile(f"[{''.join(map(re.escape, sorted(leads)))}](?=[{''.join(map(re.escape, sorted(following)))}])")
