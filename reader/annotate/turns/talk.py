"""The words of a language by which a conversation is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reader.late import late
from reader.rules.load import Rules

_WORD = late(r"[^\W\d_]+")
_QUOTED = late(r"[\"“„«][^\"“”„«»\n]{0,400}[\"”“»]")


class Talk(NamedTuple):
    """A language's words."""

    language: str
    """Its two-letter code."""
    askers: frozenset[str]
    """Labels of those who only ask."""
    answers: frozenset[str]
    """Labels of who answers."""
    stopped: frozenset[str]
    """Both: labels that may have a stop instead of a colon."""
    unnamed: frozenset[str]
    """Labels of those whom nobody names."""
    offices: frozenset[str]
    """Labels of those whom a record names by their office alone (`THE COURT`)."""
    no_labels: frozenset[str]
    """Words that no label has."""
    own: frozenset[str]
    """What somebody says of themselves."""
    persons: frozenset[str]
    """The same, and of themselves among others, and to somebody."""
    addressed: frozenset[str]
    """What is said to somebody."""
    interviewed: re.Pattern[str] | None
    """What stands behind the name of whoever is interviewed."""

    def is_own(self, text: str) -> bool:
        """Return whether somebody speaks of themselves."""
        return any(word in self.own or word.lower() in self.own for word in _spoken(text))

    def is_addressed(self, text: str) -> bool:
        """Return whether somebody is spoken to."""
        return any(word in self.addressed or word.lower() in self.addressed for word in _spoken(text))

    def is_personal(self, text: str) -> bool:
        """Return whether somebody speaks of themselves or to somebody, not counting what stands between marks."""
        return any(word in self.persons or word.lower() in self.persons for word in _spoken(text))


READ = 1_500
"""Code points of a turn that are read for how it is spoken."""


def _spoken(text: str) -> Iterator[str]:
    """The words of a text, unless somebody is quoted with them; of one that is all quoted all of them."""
    bare = _QUOTED.sub(" ", text[:READ])
    return (word[0] for word in _WORD.finditer(bare if bare.strip(" .,") else text[:READ]))


@lru_cache(maxsize=16)
def talk_of(language: str | None, rules: Rules) -> Talk | None:
    """Return the words of a language, or None where it has none."""
    words = rules.words(language, "turns")
    if language is None or not words:
        return None
    own, addressed = frozenset(words["own"]), frozenset(words["addressed"])
    askers, answers = frozenset(words["askers"]), frozenset(words["answers"])
    behind = "|".join(map(re.escape, words["interviewed"]))
    return Talk(
        language=language,
        askers=askers,
        answers=answers,
        stopped=askers | answers,
        unnamed=frozenset(words["unnamed"]),
        offices=frozenset(words["offices"]),
        no_labels=frozenset(words["no_labels"]),
        own=own,
        persons=own | addressed | frozenset(words["ours"]),
        addressed=addressed,
        interviewed=re.compile(rf",?\s(?i:{behind})\b") if behind else None,
    )
