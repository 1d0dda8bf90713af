"""A house that is its own author: `At Example, we ...`, `part of the Example team`, `founder of the blog Example`.

What companies and bloggers publish seldom carries a masthead, but speaks of its house in the first person. A guest
does so as well, so one such sentence is never enough: two paragraphs are, or one and another sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.annotate.publisher.source_evidence import Evidence, Said, opens_with
from reader.annotate.publisher.source_words import SourceWords
from reader.ascii import small
from reader.frozen import frozen
from reader.late import late
from reader.model import Block, Mark, Role
from reader.rules.load import Rules
from reader.rules.wordlists import alternatives, furniture, tokens

WE = 0.5
"""Weight of one paragraph in which the house says `we`; two are enough."""
OF_AUTHOR = 0.5
"""Weight of the team that an author belongs to, and of the blog that she has founded, by what is said of her."""
AGAIN = 0.4
"""Weight of the same name in another line: with one of the others enough."""
SHORTEST, LONGEST = 25, 1500
"""Code points of a paragraph that is searched."""
MOST_NAME_WORDS = 4
"""Words of the longest name of a team's house."""
BEFORE = 80
"""Code points before the longer side of a phrase in which it begins."""
ABOUT_AUTHOR = "phrase.author"
LIVES = frozenset({ABOUT_AUTHOR, "model:tells-of-a-life"})
"""Rules by which a paragraph about an author is cut."""
LAST_LINES = 5
"""Blocks at the end among which the text itself tells who its author is."""
LEAD = 40
"""Code points in which a colon says that somebody answers."""

_OUTSIDE, _CAPTION, _TITLE, _BYLINE = Role.BOILERPLATE, Role.CAPTION, Role.TITLE, Role.BYLINE
_MARKS = late(r"[\"“”„«»]")
_WORD = late(r"\w+")


class Phrase(NamedTuple):
    """A phrase of a house about itself."""

    words: frozenset[str]
    """All its words but the name."""
    needed: str
    """The longer of its sides in small letters: what a text must have."""
    pattern: str
    """The expression for the phrase with the name."""
    is_open: bool
    """Whether its verb follows."""
    of_author: bool
    """Whether it is said of an author, not by the house."""


@frozen
class CompanyWords:
    """A language's phrases of a house about itself, compiled."""

    phrases: Mapping[str, tuple[Phrase, ...]]
    """The phrases by their longest word."""
    telling: frozenset[str]
    """Those words."""
    past: frozenset[str]
    """Verbs of what happened to somebody."""
    past_ends: tuple[str, ...]
    """How others of them end."""
    strangers: frozenset[str]
    """What is no house behind `at`: feasts, places."""

    def narrates(self, rest: str) -> bool:
        """Whether what stands behind `we` opens with the verb of a story."""
        verb = _WORD.match(rest.lstrip())
        return verb is not None and (verb[0].casefold() in self.past or verb[0].endswith(self.past_ends))


def company_signs(blocks: Sequence[Block], words: SourceWords, own: CompanyWords, said: Said) -> Iterator[Evidence]:
    """Every place where a text says of its house `we`, and of its author where she works."""
    likely = [
        one
        for word in own.telling & said.seen
        for one in own.phrases[word]
        if one.words <= said.seen and one.needed in said.whole
    ]
    if not likely:
        return
    writers = " ".join([block.text for block in blocks if block.role is _BYLINE]).casefold()
    found: dict[tuple[str, int], Evidence] = {}
    authors: dict[str, Mark] = {}
    for index, block in enumerate(blocks):
        if SHORTEST <= len(block.text) <= LONGEST and block.role not in {_CAPTION, _TITLE}:
            life = _is_life(index, blocks, writers)
            for one in likely:
                place = said.lowered[index].find(one.needed)
                if place >= 0 and (life if one.of_author else block.role is not _OUTSIDE):
                    for name, mark in _named(index, block.text, max(0, place - BEFORE), one, words, own):
                        weight = OF_AUTHOR if one.of_author else WE
                        found.setdefault((name, index), Evidence(name, weight, "source.company", mark))
                        if one.of_author:
                            authors[name] = mark
    yield from found.values()
    for name, mark in authors.items():
        if (again := _again(blocks, name, mark)) is not None:
            yield Evidence(name, AGAIN, "source.company", again)


def _is_life(index: int, blocks: Sequence[Block], writers: str) -> bool:
    """Whether a paragraph is about who wrote the article, not about those of whom the article tells.

    It was cut for that, stands below `About the author`, or opens with the name of the byline.
    """
    block = blocks[index]
    if block.role is _OUTSIDE and (block.rule in LIVES or (index > 0 and blocks[index - 1].rule == ABOUT_AUTHOR)):
        return True
    return index >= len(blocks) - LAST_LINES and opens_with(block.text, writers)


def _again(blocks: Sequence[Block], name: str, but: Mark) -> Mark | None:
    """The first other place where a text has a name."""
    spelled = late(rf"(?<![\w@]){re.escape(name)}(?!\w)")
    for index, block in enumerate(blocks):
        if block.role is not _CAPTION and name in block.text:
            for place in spelled.finditer(block.text):
                mark = Mark(index, place.start(), place.end())
                if mark != but:
                    return mark
    return None


def _named(
    index: int, text: str, begin: int, phrase: Phrase, words: SourceWords, own: CompanyWords
) -> Iterator[tuple[str, Mark]]:
    """The house in a paragraph from a place on, where nobody is quoted and nothing narrated."""
    for match in _compiled(phrase.pattern).finditer(text, begin):
        start, end = match.span(match.lastgroup or 0)
        name = text[start:end].rstrip(".,")
        quoted = len(_MARKS.findall(text, 0, match.start())) % 2
        if quoted or ": " in text[:LEAD] or (phrase.is_open and own.narrates(text[match.end() :])):
            continue
        parts = [word.casefold() for word in _WORD.findall(name)]
        stranger = words.outlets.is_wire(name) or words.outlets.is_platform(name) or parts[-1] in own.strangers
        if not stranger and not words.generic.issuperset(parts) and len(name) > 1 and words.is_name(name):
            yield name, Mark(index, start, start + len(name))
            return


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    """A phrase's expression, compiled when a text has the phrase: all of a language's take 13 ms of a cold start."""
    return late(pattern)


@lru_cache(maxsize=32)
def company_words(language: str | None, rules: Rules) -> CompanyWords:
    """The compiled phrases of a language."""
    words = furniture(language, rules)
    capital = r"[A-Z0-9À-ÞА-ЯЁ][\w.&'+]*"
    small_words = alternatives(words["outlet_particle"])
    name = rf"(?P<name>{capital}(?:[ \-](?:{small_words} )?{capital}){{0,{MOST_NAME_WORDS - 1}}})"
    titled = rf"(?:[\"“«„]\s?(?P<title>[^\"”»“]{{2,60}}?)\s?[\"”»“]|{name})"
    loose = rf"(?P<name>{capital}(?:[ \-]{capital}){{0,{MOST_NAME_WORDS - 1}}}|[a-z][\w.]+(?=-))"
    found: dict[str, list[Phrase]] = {}
    for kind, slot in (("company_we", name), ("company_team", loose), ("company_blog", titled)):
        for phrase in words[kind]:
            before, _, after = phrase.rstrip().partition("{}")
            sides = [re.escape(side).replace(r"\ ", r"\s") + r"\b" * side[-1:].isalpha() for side in (before, after)]
            any_case = "" if before[:1].isupper() else "i"
            pattern = rf"(?<!\w)(?{any_case}:{sides[0]}){slot}(?i:{sides[1]})"
            said = tokens(f"{before} {after}") - {"s"}
            one = Phrase(
                said, max((small(before), small(after)), key=len), pattern, phrase[-1] == " ", kind != "company_we"
            )
            found.setdefault(max(said, key=lambda word: (len(word), word)), []).append(one)
    return CompanyWords(
        phrases={word: tuple(some) for word, some in found.items()},
        telling=frozenset(found),
        past=frozenset(words["company_past"]),
        past_ends=words["company_past_end"],
        strangers=frozenset((*words["company_not"], *words["not_person"])),
    )
