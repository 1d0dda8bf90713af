"""Names of authors: what of a text is people's names, and what beside them is not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from reader.frozen import frozen
from reader.late import late
from reader.rules.outlets import Outlets
from reader.rules.wordlists import Gate, tokens

MOST_NAMES = 10
"""Authors that are kept."""
MOST_NAME_TOKENS = 5
"""Words of the longest name of a person."""

MOST_CASES = 2
"""Capitals behind small letters in a word of a name, as in `McRae`; buttons are glued to one otherwise."""
SHORT_DAY = 3
"""Letters of a day of the week that is a surname as well, as `Sun`."""

_SPLIT = late(r"\s*[,;|/•·–—]\s*|\s+[-&]\s+|\s*\(|\)\s*|\s*<|>\s*")
_LONE_HANDLE = re.compile(r"^(.{5,40}?)\s@\w{2,}(?:\s.{0,30})?$")
_TWICE = late(r"^([^|,@\d]{5,40}?)(?: \|[^|]{1,40})? [Bb]y \1\b")
"""A name, perhaps with an address, and again behind `By`: a picture's text and the line beside it."""
_JOINED = re.compile(r"[A-Z](?<=[a-z][A-Z])")
"""A word that goes on with a capital, as where a date's word is glued to a name."""
_CASES = re.compile(r"[a-zà-ÿ](?=[A-Z])")
_DOUBLED = re.compile(r"^([^\W\d_][^\d,|@]{5,40}?)\.? ?\1(?!\w)")
"""A name that stands against itself, as a picture's text stands against the byline beside it."""
_HANDLE = late(r"[^\s@]+@[^\s@]+\.\w+|@\w+|https?://\S+|www\.\S+")
_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(r"^[^\W\d_](?:[\w.'’\-]*[\w.’'])?\.?$")


@frozen
class AuthorNames:
    """What a language says of the names of authors, compiled."""

    outlets: Outlets
    """Known outlets and agencies, which are no people."""
    titles: frozenset[str]
    """`Dr.` before a name."""
    roles: frozenset[str]
    """What writers are called, and the first word of each: `special correspondent`, `special`."""
    role_words: frozenset[str]
    """Every word of it."""
    generic: frozenset[str]
    """Words of buttons and headings."""
    no_person: frozenset[str]
    """Words of places, sections and clubs, which stand where a name may."""
    desks: frozenset[str]
    """Last words of what a newsroom calls itself: `Desk`, `Redaktion`."""
    surnames: frozenset[str]
    """Those of them that people have as their last name."""
    joiner: re.Pattern[str]
    """`and` between names."""
    particles: frozenset[str]
    """Small words within names: `de`, `van`."""
    accounts: frozenset[str]
    """Names of accounts that no writer has: `Site Admin`."""
    by: frozenset[str]
    """Words for `by` that stand in no name, unlike `von`."""
    outlet_words: frozenset[str]
    """Last words of outlets' names."""
    weekdays: frozenset[str]
    """Their names."""
    dates: str
    """Where a date begins."""
    date_words: Gate
    """Which texts may have a word of `dates`."""

    def names(self, text: str) -> tuple[str, ...]:
        """The names of people that a text opens with, in order, as written."""
        text = _DOUBLED.sub(r"\1,", text)
        if "@" in text or "://" in text or "www." in text:
            text = _HANDLE.sub(" ", text)
        if _DIGIT.search(text) or _JOINED.search(text) or self.date_words.admits(tokens(text)):
            text = self._before(date.start(), text) if (date := late(self.dates).search(text)) is not None else text
        names: list[str] = []
        for number, piece in enumerate(_SPLIT.split(text)):
            joined = self.joiner.split(piece) if piece else []
            for part in joined:
                name = self._name(part)
                if name is None or (names and name.split()[-1].casefold() in self.outlet_words):
                    if number == 0 and not names:
                        return ()
                    continue
                # Behind a full name one word is a place, or a station's call sign, and `New York` is one as well.
                place = names and (" " not in name or self.no_person.issuperset(name.casefold().split()))
                if name not in names and not (place and " " in names[0]):
                    names.append(name)
        return tuple(names[:MOST_NAMES])

    def _before(self, date: int, text: str) -> str:
        """What stands before a date, without its day of the week: `Jane Doe` of `Jane Doe Friday, Jan 13`."""
        head, _, last = text[:date].rstrip().rpartition(" ")
        day = last.casefold().strip(".,") in self.weekdays and (len(last) > SHORT_DAY or last.endswith(","))
        return head if day else text[:date]

    def _name(self, part: str) -> str | None:
        """A person's name at the start of a part, without the role after it; None where there is none."""
        tokens = part.strip(" .:*\u00a0").split()
        if len(tokens) > 2 and tokens[0].casefold() in self.by:
            del tokens[0]  # `jane.doe@example.org By Jane Doe`
        while len(tokens) > 2 and tokens[0].casefold() in self.titles:
            del tokens[0]
        lead = next((number for number, token in enumerate(tokens) if token[:1].isupper()), 0)
        # `By political reporter Jane Doe`
        if lead and tokens[lead - 1] in self.roles and len(tokens) > lead + 1:
            tokens = tokens[lead:]
        kept: list[str] = []
        mixed = not part.isupper()
        for token, behind in zip_longest(tokens, tokens[1:], fillvalue=""):
            bare = token.casefold().strip(".,")
            if kept and (bare in self.by or (len(kept) > 1 and behind.casefold() in self.by)):
                break  # `Jane Doe Edited by John Roe`
            if kept and (bare in self.roles or (len(kept) > 1 and mixed and self._is_outlets(token))):
                break
            capital = (
                _TOKEN.match(token) is not None and token[0].isupper() and len(_CASES.findall(token)) <= MOST_CASES
            )
            foreign = not token[0].isascii() and token[0].isalpha() and not token[0].islower()
            if bare in self.particles or capital or foreign:
                kept.append(token)
            else:
                if not kept:
                    return None
                break
        while kept and kept[-1].casefold() in self.particles:
            kept.pop()
        # `Sun` is a surname as well, but alone it is a day.
        if any(token.casefold() in self.weekdays and (len(token) > SHORT_DAY or len(kept) == 1) for token in kept):
            return None
        if not kept or len(kept) > MOST_NAME_TOKENS or kept[0].casefold().strip(".") in self.roles:
            return None
        if len(kept) == 1 and not self._stands_alone(kept[0], tokens[1:]):
            return None
        name = " ".join(kept)
        desk = any(token.casefold() in self.desks for token in kept[1:])
        nobody = desk or name.casefold() in self.accounts or self.outlets.is_house(name)
        return None if nobody or self.outlets.is_platform(kept[-1]) else name

    def _stands_alone(self, word: str, behind: Sequence[str]) -> bool:
        """Whether one word is a name: nothing stands behind it, or in Korean, where names have no blank, an office."""
        if word.casefold() in self.generic:
            return False
        return behind[0] in self.roles if behind and _is_caseless(word) else not behind and len(word) > 2

    def _is_outlets(self, token: str) -> bool:
        """Whether a word behind a name is an outlet's initials or domain: `Jane Doe CNBC Executive Editor`."""
        return (token.isupper() or "." in token[1:-1]) and self.outlets.named(token) is not None

    def lone(self, text: str) -> tuple[str, bool] | None:
        """The name of a line that is nothing but a person's name, and whether a role follows it."""
        handle = _LONE_HANDLE.match(text.strip()) if "@" in text else None
        if handle is not None:
            text = handle[1]
        elif said := _said_twice(text):
            plain_name = self.lone(said)
            return None if plain_name is None else (plain_name[0], True)
        # `Jane Doe, Industry correspondent`: what follows the comma is a role where it ends in one.
        before, _, behind = text.partition(", ")
        if self.is_office(behind.split()):
            plain_name = self.lone(before)
            return None if plain_name is None else (plain_name[0], True)
        words = text.split()
        if not 2 <= len(words) <= MOST_NAME_TOKENS + 2 or text.rstrip()[-1] in ":!?,":
            return None
        name = self._name(text)
        least = 1 if _is_caseless(text) else 2
        if name is None or not least <= len(name.split()) <= 4 or not text.strip().startswith(name):
            return None
        rest = words[len(name.split()) :]
        if any(word.casefold().strip(".,") not in self.role_words for word in rest):
            return None
        *given, last = name.casefold().split()
        if last in self.surnames:
            last = ""
        if any(word in self.generic or word in self.no_person for word in (*given, last)):
            return None
        return name, bool(rest) or handle is not None

    def is_office(self, words: Sequence[str]) -> bool:
        """Whether words are what somebody is, and where: `Industry correspondent`, `correspondent in Harrow`."""
        if not 0 < len(words) <= MOST_NAME_TOKENS:
            return False
        first, last = words[0].casefold(), words[-1].casefold().strip(".")
        return last in self.role_words or (len(words) > 2 and first in self.role_words and words[-1][0].isupper())


def _said_twice(text: str) -> str:
    """The name of a line that has it again behind `By`, or as an account: `Ada Holm adaholm`; empty for others."""
    twice = _TWICE.match(text) if "y " in text else None
    if twice is not None:
        return str(twice[1])
    name, _, account = text.rpartition(" ")
    return name if account.islower() and name.replace(" ", "").casefold() == account else ""


def _is_caseless(text: str) -> bool:
    """Whether a script has no capitals."""
    return text.upper() == text.lower()
