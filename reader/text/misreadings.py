"""How UTF-8 looks when it was read in a single-byte encoding: one table and one pattern for each such encoding."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.late import late

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

    @property
    def run(self) -> re.Pattern[str]:
        """Matches one or more whole UTF-8 sequences seen through this encoding."""
        return _run_of(self)

    @property
    def one(self) -> re.Pattern[str]:
        """Matches a single sequence."""
        return _one_of(self)

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
    leads = "".join(
        character for character, byte in byte_of.items() if byte in LEADING and character not in _UNLIKELY_LEADS
    )
    shown = {byte for character, byte in byte_of.items() if not _CONTROLS.match(character)}
    borrowed = frozenset(
        character for character, byte in byte_of.items() if _CONTROLS.match(character) and byte in shown
    )
    return Misreading(name, name in _FOREIGN, leads, byte_of, borrowed)


# Compiled when a text is garbled so: all of them take 20 ms of a cold start.
@lru_cache(maxsize=len(_NAMES))
def _one_of(misreading: Misreading) -> re.Pattern[str]:
    return late(_sequence(misreading.byte_of))


@lru_cache(maxsize=len(_NAMES))
def _run_of(misreading: Misreading) -> re.Pattern[str]:
    return late(f"(?:{_sequence(misreading.byte_of)})+")


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
    """What any misreading may begin with. By first character: the sets of characters that may follow it."""

    start: re.Pattern[str]
    """A possible first character before a possible second one."""
    pairs: dict[str, list[frozenset[str]]]
    """Where two characters are a whole sequence."""
    triples: dict[str, list[frozenset[str]]]
    """Where they begin a longer one, whose third character is of the same set."""
    foreign: dict[str, list[frozenset[str]]]
    """Where they are ordinary in another script, unless more of the kind or Latin letters are beside them."""


@lru_cache(maxsize=1)
def _gate() -> _Gate:
    small = frozenset(map(chr, range(0xA1, 0xC0)))
    pairs = {"Â": [frozenset(" ")], "Ã": [frozenset(" ")], "\u0302": [small], "\u0303": [small]}  # Â, Ã also in NFD
    triples: dict[str, list[frozenset[str]]] = {}
    foreign: dict[str, list[frozenset[str]]] = {}
    seconds = {" ", *small}
    for misreading in misreadings():
        following = frozenset(character for character, byte in misreading.byte_of.items() if byte in FOLLOWING)
        seconds |= following
        for lead in misreading.leads:
            two = misreading.byte_of[lead] in FIRST_OF_TWO
            kind = triples if not two else foreign if misreading.foreign else pairs
            kind.setdefault(lead, []).append(following)
    first, second = (re.escape("".join(sorted(found))) for found in ({*pairs, *triples, *foreign}, seconds))
    return _Gate(re.compile(f"[{first}](?=[{second}])"), pairs, triples, foreign)


def suspicious(text: str) -> bool:
    """Whether a closer look is worth it: the cheap gate, 0.05 ms for an article of curly quotes."""
    if text.isascii():
        return False
    gate = _gate()
    for found in gate.start.finditer(text):
        start = found.start()
        lead, second, third = text[start], text[start + 1], text[start + 2 : start + 3]
        if any(second in following for following in gate.pairs.get(lead, ())):
            return True
        if any(second in following and third in following for following in gate.triples.get(lead, ())):
            return True
        if any(second in following for following in gate.foreign.get(lead, ())) and (
            third in gate.foreign or _ascii_letter(third) or _ascii_letter(text[start - 1 : start])
        ):
            return True
    return bool(_CONTROLS.search(text)) or "â€" in text


def _ascii_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()
