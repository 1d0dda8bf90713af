"""The words around headlines: what opens a byline or a date, what stands in menus."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from reader.clean.dates.dates import Calendar, calendar
from reader.clean.lines.phrases import Phrases, phrases_of
from reader.frozen import frozen
from reader.late import late
from reader.rules.credit_words import credits_of
from reader.rules.credits import Credits
from reader.rules.load import Rules, Words
from reader.rules.outlets import NameShape, Outlets, known_outlets, name_shape
from reader.rules.wordlists import furniture

MOST_HOUSE_WORDS = 5
"""Words of the longest name of an outlet."""
LONGEST_DATE = 60
"""Code points of a line that is a date."""
LONGEST_SIGNATURE, LONGEST_DATED, FEWEST_DIGITS = 120, 60, 5
"""Code points of a line that a byline's or a credit's word opens, of one with a year, and its digits."""
SIGNING = ("byline", "published", "updated")
"""Lists of the words that open such lines."""

_WORD = re.compile(r"\w+")
_YEAR = late(r"\b(?:19|20)\d\d\b")


@frozen
class HeadWords:
    """A language's words around headlines, compiled."""

    phrases: Phrases
    calendar: Calendar
    outlets: Outlets
    shape: NameShape
    credits: Credits
    signing: Mapping[str, tuple[tuple[str, bool], ...]]
    """What opens a byline or a date line, by its first letter, with whether a name must follow."""
    menu: Mapping[str, tuple[str, ...]]
    """Entries of menus, by their first letter."""
    sections: frozenset[str]
    """Names of a paper's sections."""
    forms: frozenset[str]
    """What firms' names end in."""

    def is_byline(self, text: str) -> bool:
        """Whether a line opens as bylines and date lines do."""
        lowered = text.lower().lstrip(" •*-")
        if not lowered or len(text) > LONGEST_SIGNATURE:
            return False
        for phrase, named in self.signing.get(lowered[0], ()):
            if lowered.startswith(phrase) and lowered[len(phrase) : len(phrase) + 1] in {" ", ":"}:
                return not named or text[len(phrase) :].strip(" :")[:1].isupper()
        return False

    def beside_date(self, text: str) -> int:
        """How many words a short line has beside its date; very many where it has none."""
        if len(text) > LONGEST_DATE or text.isalpha() or not any(map(str.isdigit, text)):
            return LONGEST_DATE
        stated = next(self.calendar.dates(text), None)
        if stated is None:
            return LONGEST_DATE
        return sum(not word.isdigit() for word in _WORD.findall(text[: stated.start] + " " + text[stated.end :]))

    def is_house(self, text: str) -> bool:
        """Whether a short line is an outlet's name: a known one, or one made as such names are; or a firm's."""
        if text.count(" ") >= MOST_HOUSE_WORDS:
            return False
        last = text.rpartition(" ")[2].rstrip(".")
        firm = last[:1].isupper() and len(last) < len(text) and last.casefold() in self.forms
        return firm or self.outlets.named(text) is not None or self.shape.fits(text)

    def is_dated(self, text: str) -> bool:
        """Whether a short line has a year and more figures."""
        if len(text) > LONGEST_DATED or _YEAR.search(text) is None:
            return False
        return sum(map(str.isdigit, text)) >= FEWEST_DIGITS

    def is_menu(self, text: str) -> bool:
        """Whether a line is a menu's entry: two words of which one is, or a whole phrase at its start."""
        folded = text.lower().strip(" *•[]()|>»")
        if folded in self.sections:
            return True
        short = folded.count(" ") < 2
        return 0 < len(folded) < LONGEST_DATE and any(
            folded.startswith(phrase)
            and not folded[len(phrase) : len(phrase) + 1].isalnum()
            and (short or " " in phrase)
            for phrase in self.menu.get(folded[0], ())
        )


def _by_letter(phrases: Sequence[tuple[str, bool]]) -> dict[str, tuple[tuple[str, bool], ...]]:
    letters = {phrase[0] for phrase, _ in phrases}
    return {letter: tuple(each for each in phrases if each[0][0] == letter) for letter in letters}


@lru_cache(maxsize=32)
def head_words(language: str | None, rules: Rules) -> HeadWords:
    """The compiled words of a language."""
    words: Words = furniture(language, rules)
    signing = [(phrase, kind == "byline") for kind in SIGNING for phrase in words[kind]]
    menu = _by_letter([(phrase, False) for phrase in words["not_title"]])
    return HeadWords(
        phrases=phrases_of(language, rules),
        calendar=calendar(rules),
        outlets=known_outlets(rules),
        shape=name_shape(words, known_outlets(rules)),
        credits=credits_of(rules),
        signing=_by_letter(signing),
        sections=frozenset(words["section"]),
        forms=frozenset(words["legal_form"]),
        menu={letter: tuple(phrase for phrase, _ in some) for letter, some in menu.items()},
    )
