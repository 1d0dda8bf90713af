"""Phrases of the web's furniture, by kind, found in a line's words in one walk.

In a rule file `^` binds a phrase to the start of a line, `$` to its end, `#` stands for any number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from reader.rules.load import Rules

NETWORK_LANGUAGE = "en"
"""The language of the web's furniture: its phrases hold on pages in every language."""

WORD = re.compile(r"\d+(?:[.,]\d+)*[^\W_]*|[^\W_]+(?:['+.-][^\W_]+)*|[©@#«»‹›|/]")
"""A number with its unit, a word, or a sign that menus and credits are built with."""


class Match(NamedTuple):
    """A phrase found in a line."""

    kind: str
    """Its kind, the name of its list."""
    start: bool
    """Whether it stands at the line's start."""
    end: bool
    """Whether it reaches the line's end."""


class _Phrase(NamedTuple):
    rest: tuple[str, ...]
    kind: str
    at_start: bool
    at_end: bool


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language and of the web at large, by their first word."""

    by_word: Mapping[str, tuple[_Phrase, ...]]
    """For each first word the phrases that go on from it, longest first."""
    stopwords: frozenset[str]
    """The language's common words."""


def tokens(text: str) -> list[str]:
    """Lower-cased words and telling signs of a line; numbers become `#`."""
    return ["#" if word[0].isdigit() else word for word in WORD.findall(text.lower().replace("’", "'"))]


@lru_cache(maxsize=64)
def phrases_of(language: str | None, rules: Rules) -> Phrases:
    """The phrases for articles in a language; those of the web's own language always among them."""
    by_word: dict[str, list[_Phrase]] = {}
    codes = [NETWORK_LANGUAGE] + ([language] if language and language != NETWORK_LANGUAGE else [])
    for code in codes:
        for kind, phrases in rules.words(code, "clean").items():
            for phrase in phrases:
                words = tokens(phrase.strip("^$"))
                if words:
                    item = _Phrase(tuple(words[1:]), kind, phrase.startswith("^"), phrase.endswith("$"))
                    by_word.setdefault(words[0], []).append(item)
    longest_first = {word: tuple(sorted(items, key=lambda p: -len(p.rest))) for word, items in by_word.items()}
    stopwords = frozenset(rules.words(language, "language").get("stopwords", ()))
    return Phrases(longest_first, stopwords)


def find(words: Sequence[str], phrases: Phrases) -> Match | None:
    """The most telling phrase of a line's words: one that fills it, else one that begins it, else any."""
    best: Match | None = None
    by_word = phrases.by_word
    count = len(words)
    for position, word in enumerate(words):
        if word not in by_word:
            continue
        for rest, kind, at_start, at_end in by_word[word]:
            end = position + 1 + len(rest)
            if (at_start and position) or end > count or (at_end and end != count):
                continue
            if rest and tuple(words[position + 1 : end]) != rest:
                continue
            if position == 0:
                return Match(kind, True, end == count)
            if best is None:
                best = Match(kind, False, end == count)
            break
    return best
