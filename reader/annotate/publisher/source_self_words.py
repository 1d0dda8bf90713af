"""A language's phrases in which a house speaks of itself, compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple, TypeVar

from reader.ascii import small
from reader.frozen import frozen
from reader.late import late
from reader.rules.load import Rules
from reader.rules.wordlists import alternatives, furniture, tokens

ASKED = 0.45
"""Weight of a sentence that only the house itself writes: that somebody did not answer it."""
TOLD = 0.28
"""Weight of one that others write of it as well; two are enough for a known outlet, one is not."""


class Before(NamedTuple):
    """A phrase before the name, in small letters."""

    phrase: str
    """Its text."""
    needed: str
    """The verb further ahead in the sentence; empty for none."""
    weight: float
    """How far it can be trusted."""
    contracted: bool
    """Whether its last word holds the name's article (`au`)."""


class After(NamedTuple):
    """A phrase behind a name that opens the sentence, in small letters."""

    phrase: str
    """Its text."""
    weight: float
    """How far it can be trusted."""


T = TypeVar("T", Before, After)


@frozen
class SelfWords:
    """A language's phrases with the house in them, compiled."""

    before: Mapping[str, tuple[Before, ...]]
    """The phrases before a name, by their longest word that is whole in any text, empty for none."""
    after: Mapping[str, tuple[After, ...]]
    """The phrases behind a name, likewise."""
    first: frozenset[str]
    """The words of the former: two sets meet fifty times faster than a set and a mapping's keys."""
    last: frozenset[str]
    """Those of the latter."""
    earlier: frozenset[str]
    """Words that say that it was told at another time."""
    months: frozenset[str]
    """Names of months and days."""
    name_before: re.Pattern[str]
    """A name that ends where a phrase begins."""
    openers: frozenset[str]
    """Words that open a sentence before a name and are no part of it."""
    inflected: tuple[tuple[str, str], ...]
    """Endings that words of a name have behind `der` or `dem`, and those that they have by themselves."""


@lru_cache(maxsize=32)
def self_words(language: str | None, rules: Rules) -> SelfWords:
    """The compiled phrases of a language."""
    words = furniture(language, rules)
    contracted = frozenset(rules.table("outlets.toml")["spelling"]["contracted"])
    before: dict[str, Before] = {}
    after: dict[str, After] = {}
    for kind, weight in (("self_asked", ASKED), ("self_told", TOLD)):
        for phrase in words[kind]:
            opening, _, closing = small(phrase).partition("{}")
            if opening:
                needed, _, opening = opening.rpartition("* ")
                held = opening.split()[-1] in contracted
                one = Before(f" {opening}", needed.strip(), weight, held)
                before.setdefault(f"{needed}*{opening}", one)
            else:
                after.setdefault(closing, After(closing, weight))
    dates = rules.table("dates.toml")
    months = {name for names in dates["months"].values() for spellings in names for name in spellings.split("|")}
    minor = alternatives(words["outlet_particle"])
    capital = r"[^\W\d_a-zß-ÿ]"
    return SelfWords(
        before=_by_longest_word(before.values()),
        after=_by_longest_word(after.values()),
        first=frozenset(_longest(one.phrase) for one in before.values()),
        last=frozenset(_longest(one.phrase) for one in after.values()),
        earlier=frozenset(words["self_earlier"]),
        months=frozenset(months | {day for day in dates["weekdays"]["names"] if len(day) > 3}),
        inflected=tuple((ending, bare) for ending, _, bare in (pair.partition(" ") for pair in words["inflected"])),
        name_before=late(rf"(?:{capital}[\w.&’'\-]*\s(?:{minor}\s){{0,2}}){{0,4}}{capital}[\w.&\-]*(?:['’]s?)?$"),
        openers=frozenset(rules.words(language or "en", "language").get("stopwords", ())),
    )


def _by_longest_word(phrases: Iterable[T]) -> Mapping[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for one in phrases:
        found.setdefault(_longest(one.phrase), []).append(one)
    return {word: tuple(ones) for word, ones in found.items()}


def _longest(phrase: str) -> str:
    """The longest word of a phrase that is whole in any text, so no part of the name; empty for none."""
    inner = phrase.split() if phrase[0] == " " else phrase.split()[1:]
    whole = tokens(" ".join(inner[:-1] if len(inner) > 1 else inner))
    return max(whole, key=lambda word: (len(word), word), default="")
