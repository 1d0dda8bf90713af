"""The house in its own text: `told The Example Post`, `did not respond to Example's request`, `Example: Why ...?`.

Other houses are told things as well (of 98 outlets that something was told in 440 American reports, 39 were the
report's own), so one such sentence is never enough: two paragraphs are, where no other outlet is named so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from reader.annotate.source_evidence import Evidence
from reader.annotate.source_words import SourceWords
from reader.frozen import frozen
from reader.model import Block, Mark, Role
from reader.rules.load import Rules
from reader.rules.outlets import Outlets, plain
from reader.rules.wordlists import furniture

ASKED = 0.45
"""Weight of a sentence that only the house itself writes: that somebody did not answer it."""
TOLD = 0.28
"""Weight of one that others write of it as well; two are enough for a known outlet, one is not."""
ASKING = 0.5
"""Weight of its name before the questions of an interview."""
FEWEST_QUESTIONS = 2
"""Questions that make an interview."""
LONGEST_PARAGRAPH = 3000
"""Code points of a paragraph that are searched."""
LONGEST_NAME = 60
"""Code points before a phrase in which the name may stand that opens it."""
WORDS_AFTER = 4
"""Words behind a name among which a day says that it was told at another time, so as a rule to another house."""

_NAME_BEFORE = re.compile(r"(?:[^\W\d_a-zß-ÿ][\w.&’'\-]*\s){0,4}[^\W\d_a-zß-ÿ][\w.&\-]*(?:['’]s?)?$")
_WORD = re.compile(r"[\w’']+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATELINE = re.compile(r"\(([^()]{2,30})\)\s?[-–—]")
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_TEXT = frozenset({Role.BODY, Role.CAPTION})


class Before(NamedTuple):
    """A phrase before the name."""

    phrase: str
    """Its text."""
    weight: float
    """How far it can be trusted."""
    contracted: bool
    """Whether its last word holds the name's article (`au`)."""


class After(NamedTuple):
    """A phrase behind a name that opens the sentence."""

    phrase: str
    """Its text."""
    weight: float
    """How far it can be trusted."""


T = TypeVar("T", Before, After)


@frozen
class SelfWords:
    """A language's phrases with the house in them, compiled."""

    before: Mapping[str, tuple[Before, ...]]
    """The phrases before a name, by their longest word that stands between blanks in any text, empty for none."""
    after: Mapping[str, tuple[After, ...]]
    """The phrases behind a name, likewise."""
    earlier: frozenset[str]
    """Words that say that it was told at another time."""
    months: frozenset[str]
    """Names of months and days."""


def self_references(blocks: Sequence[Block], words: SourceWords, own: SelfWords) -> Iterator[Evidence]:
    """Every place of the text where the house speaks of itself, and every one that looks the same."""
    if any(_is_agencys(block, words.outlets) for block in blocks):
        return
    asked: dict[str, list[Evidence]] = {}
    texts = [(index, block.text[:LONGEST_PARAGRAPH]) for index, block in enumerate(blocks) if block.role in _TEXT]
    before, after = _among(own, "\n".join(text for _, text in texts))
    for index, text in texts:
        if text.rstrip('"”» ').endswith("?") and (colon := text.find(": ", 0, LONGEST_NAME)) > 0:
            name = text[:colon].strip()
            if words.outlets.named(name) is not None:
                evidence = Evidence(name, ASKING, "source.interview", Mark(index, 0, colon))
                asked.setdefault(plain(name), []).append(evidence)
        if before:
            yield from _told(index, text, words, before, own)
        if after:
            yield from _asking(index, text, words.outlets, after)
    for questions in asked.values():
        if len(questions) >= FEWEST_QUESTIONS:
            yield questions[0]


def _among(own: SelfWords, whole: str) -> tuple[list[Before], list[After]]:
    """The phrases that a text has: most have none, and each paragraph need not be searched for all."""
    seen = set(whole.split())
    seen.add("")
    before = [one for word, found in own.before.items() if word in seen for one in found if one.phrase in whole]
    after = [one for word, found in own.after.items() if word in seen for one in found if one.phrase in whole]
    return before, after


def _by_longest_word(phrases: Iterable[T]) -> Mapping[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for one in phrases:
        found.setdefault(_longest(one.phrase), []).append(one)
    return {word: tuple(ones) for word, ones in found.items()}


def _longest(phrase: str) -> str:
    """The longest word of a phrase that stands between blanks in any text, so no part of the name; empty for none."""
    inner = phrase.split() if phrase[0] == " " else phrase.split()[1:]
    return max(inner[:-1] if len(inner) > 1 else inner, key=len, default="")


def _is_agencys(block: Block, outlets: Outlets) -> bool:
    """Whether a paragraph opens with a news agency's dateline: what such a report was told, another house tells."""
    if block.role not in _TEXT or "(" not in block.text[: LONGEST_NAME * 2]:
        return False
    match = _DATELINE.search(block.text, 0, LONGEST_NAME * 2)
    return match is not None and outlets.is_wire(match[1])


def _told(index: int, text: str, words: SourceWords, before: Sequence[Before], own: SelfWords) -> Iterator[Evidence]:
    """`told The Example Post`."""
    for phrase, weight, contracted in before:
        place = text.find(phrase)
        while place >= 0:
            start = place + len(phrase)
            for name, end in words.read_names(text, start):
                known = _own_name(name, words.outlets, contracted=contracted)
                if known is not None:
                    if weight == ASKED or not _is_of_another_day(text[end : end + LONGEST_NAME], own):
                        yield Evidence(known, weight, "source.self", Mark(index, end - len(name), end))
                    break
            place = text.find(phrase, start)


def _asking(index: int, text: str, outlets: Outlets, after: Sequence[After]) -> Iterator[Evidence]:
    """`The Example Post has contacted`, `Example's request for comment`."""
    for phrase, weight in after:
        place = text.find(phrase)
        if place < 0:
            continue
        match = _NAME_BEFORE.search(text, max(0, place - LONGEST_NAME), place)
        if match is None:
            continue
        start = match.start()
        while start < place:
            name = text[start:place].removesuffix("'s").removesuffix("’s").rstrip("'’")
            if (known := _own_name(name, outlets, contracted=False)) is not None:
                yield Evidence(known, weight, "source.self", Mark(index, start, start + len(name)))
                break
            start = text.find(" ", start, place) + 1 or place


def _own_name(name: str, outlets: Outlets, *, contracted: bool) -> str | None:
    """The known outlet of a name as a text writes it: `The Hill`, not `Hill`, but `au Monde`; no news agency's."""
    known = outlets.named(name)
    if known is None and contracted:
        known = next((k for article in sorted(outlets.articles) if (k := outlets.named(f"{article} {name}"))), None)
    elif known is None or (" " not in name and name.istitle() and plain(known) != plain(name)):
        return None
    return None if outlets.is_wire(name) or outlets.is_platform(name) else known


def _is_of_another_day(after: str, own: SelfWords) -> bool:
    """Whether what follows a name says that it was told on a day, in a year or to one of its people."""
    if _POSSESSIVE.match(after) is not None:
        return True
    for match in list(_WORD.finditer(after))[:WORDS_AFTER]:
        word = match[0].casefold()
        if word in own.earlier or _YEAR.fullmatch(word) is not None:
            return True
        if word in own.months and (len(word) > 3 or match[0][0].isupper()):
            return True
    return False


@lru_cache(maxsize=32)
def self_words(language: str | None, rules: Rules) -> SelfWords:
    """The compiled phrases of a language."""
    words = furniture(language, rules)
    contracted = frozenset(rules.table("outlets.toml")["spelling"]["contracted"])
    before: dict[str, Before] = {}
    after: dict[str, After] = {}
    for kind, weight in (("self_asked", ASKED), ("self_told", TOLD)):
        for phrase in words[kind]:
            opening, _, closing = phrase.partition("{}")
            if opening:
                held = opening.split()[-1] in contracted
                before.setdefault(opening, Before(f" {opening}", weight, held))
            else:
                after.setdefault(closing, After(closing, weight))
    dates = rules.table("dates.toml")
    months = {name for names in dates["months"].values() for spellings in names for name in spellings.split("|")}
    return SelfWords(
        before=_by_longest_word(before.values()),
        after=_by_longest_word(after.values()),
        earlier=frozenset(words["self_earlier"]),
        months=frozenset(months | {day for day in dates["weekdays"]["names"] if len(day) > 3}),
    )
