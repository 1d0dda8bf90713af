"""Word lists of a language, ready for use: with English ones beside them, since pages mix the two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from reader.rules.load import Rules, Words

_TOKEN = re.compile(r"\w+")
_FALLBACK = "en"
"""The language whose furniture stands on pages of every other one."""


@lru_cache(maxsize=32)
def furniture(language: str | None, rules: Rules) -> Words:
    """The `furniture` words of a language and of English; of all languages where it is unknown or has no rules.

    Every list that any language has is there, empty where this one lacks it.
    """
    known = language is not None and language in rules.languages
    chosen = dict.fromkeys((language, _FALLBACK)) if known else dict.fromkeys((_FALLBACK, *rules.languages))
    lists: Mapping[str, dict[str, None]] = defaultdict(dict)
    for code in rules.languages:
        for name, words in rules.words(code, "furniture").items():
            lists[name].update(dict.fromkeys(words) if code in chosen else {})
    found = {name: tuple(words) for name, words in lists.items()}
    return _Lists(found)


class _Lists(dict[str, tuple[str, ...]]):
    """Lists by name; one that no file has is empty."""

    def __missing__(self, name: str) -> tuple[str, ...]:
        return ()


def telling(phrases: Iterable[str]) -> frozenset[str]:
    """The longest word of each phrase: a text without any of them holds none of the phrases (a gate before a regex)."""
    return frozenset(max(found, key=len) for phrase in phrases if (found := _TOKEN.findall(phrase.casefold())))


@lru_cache(maxsize=512)
def tokens(text: str) -> frozenset[str]:
    """The words of a short text, without case. Kept for a while, since several stages ask about the same lines."""
    return frozenset(_TOKEN.findall(text.casefold()))


def alternatives(words: Iterable[str]) -> str:
    """A regular expression of any of the words, the longest first; one that matches nothing for no words."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered) + ")" if ordered else "(?!)"
