"""Word lists of a language, ready for use: with English ones beside them, since pages mix the two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from reader.ascii import in_ascii
from reader.frozen import frozen
from reader.rules.load import Rules, Words

_TOKEN = re.compile(r"\w+")
_ASCII_WORDS = bytes(
    ord(chr(code).lower()) if code < 128 and (chr(code).isalnum() or chr(code) == "_") else 32 for code in range(256)
)
"""Lower case, and a space for what parts words: a table and a split take half the time of the expression."""
_SHARED = 2
"""Letters by which alternatives are grouped: more gain nothing."""
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
    return gate_of(phrases).telling


@frozen
class Gate:
    """Tells by the words of a text which texts may hold a phrase: what a regular expression need not be tried on."""

    telling: frozenset[str]
    """The longest word of each phrase."""
    whole: Mapping[str, tuple[frozenset[str], ...]]
    """By that word all words of its phrases."""
    phrases: Mapping[str, tuple[tuple[frozenset[str], str], ...]]
    """By that word its phrases: all words of each, and the phrase without case."""

    def admits(self, seen: frozenset[str]) -> bool:
        """Whether all words of a phrase are among those of a text, as `tokens` gives them."""
        if self.telling.isdisjoint(seen):
            return False
        for word in self.telling & seen:
            for words in self.whole[word]:
                if words <= seen:
                    return True
        return False

    def stands_in(self, text: str, seen: frozenset[str]) -> bool:
        """Whether a phrase stands in a text, anything around it, of which all words are given."""
        folded = ""
        for word in self.telling & seen:
            for words, phrase in self.phrases[word]:
                if words <= seen:
                    folded = folded or " ".join(text.casefold().split())
                    if phrase in folded:
                        return True
        return False


def gate_of(phrases: Iterable[str]) -> Gate:
    """The gate of some phrases; those without a word pass no text."""
    whole: dict[str, set[frozenset[str]]] = {}
    texts: dict[str, dict[str, frozenset[str]]] = {}
    for phrase in map(str.casefold, phrases):
        found = _TOKEN.findall(phrase)
        if found:
            whole.setdefault(max(found, key=len), set()).add(frozenset(found))
            texts.setdefault(max(found, key=len), {})[phrase] = frozenset(found)
    return Gate(
        frozenset(whole),
        {word: tuple(sorted(sets, key=len)) for word, sets in whole.items()},
        {word: tuple((words, phrase) for phrase, words in some.items()) for word, some in texts.items()},
    )


@lru_cache(maxsize=512)
def tokens(text: str) -> frozenset[str]:
    """The words of a short text, without case. Kept for a while, since several stages ask about the same lines."""
    return frozenset(words_in_order(text))


def words_in_order(text: str) -> list[str]:
    """The words of a text one after the other, without case. To search for them takes three times as long."""
    plain = text if text.isascii() else in_ascii(text)
    if not plain.isascii():
        return _TOKEN.findall(text.casefold())
    return plain.encode().translate(_ASCII_WORDS).decode().split()


def alternatives(words: Iterable[str]) -> str:
    """A regular expression of any of the words, the longest first; one that matches nothing for no words.

    Words with a beginning in common are tried together: of some hundred a fifth of the time.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return _any_of(ordered, _SHARED) if ordered else "(?!)"


def _any_of(words: Sequence[str], shared: int) -> str:
    """An expression of words in that order, grouped by up to so many letters: what begins otherwise cannot match."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word in words:
        by_letter[word[:1].lower() if shared else ""].append(word)
    parts: list[str] = []
    for some in by_letter.values():
        first = some[0][:1]
        if shared and first and len(some) > 1 and all(word[0] == first for word in some):
            parts.append(_literal(first) + _any_of([word[1:] for word in some], shared - 1))
        else:
            parts += map(_literal, some)
    return f"(?:{'|'.join(parts)})"


def _literal(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s")
