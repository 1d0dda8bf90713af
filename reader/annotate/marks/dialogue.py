"""Speech set off by dashes, as French and Spanish write it, instead of quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.annotate.marks.spans import Span
from reader.late import late
from reader.model import Block
from reader.rules.load import Rules, Words

DASHES = ("—", "–", "―", "-")
TURNS = ("—", "–", "―")
"""Dashes that may begin a turn whose speaker only its neighbour names; a hyphen is too often a list's."""
DASH_START = late(r"\s*[—–―-]\s?(?=[^\s—–―-])")


def find_dialogue(
    blocks: Sequence[Block], shown: Sequence[int], place: int, language: str | None, rules: Rules
) -> list[Span]:
    """The spoken parts of a paragraph that begins with a dash; none in a language that does not write so.

    A dash alone may be a list's: a phrase that names the speaker must show it, here or in a neighbour.
    """
    text = blocks[shown[place]].text
    if text.lstrip()[:1] not in DASHES:
        return []
    incise = _incise(language, rules)
    start = DASH_START.match(text)
    if incise is None or start is None:
        return []
    begin = len(text) - len(text.lstrip())
    breaks = list(incise.finditer(text, start.end()))
    if not breaks and text[begin] in TURNS:
        breaks = list(_named_incises(text, start.end(), language, rules))
    if not breaks:
        beside = (blocks[shown[at]].text for at in (place - 1, place + 1) if 0 <= at < len(shown))
        if text[begin] in TURNS and any(_is_turn(other, text[begin], incise) for other in beside):
            return [Span(begin, len(text.rstrip()))]
        return []
    spans = []
    for found in breaks:
        if found.start() > begin:
            spans.append(Span(begin, found.start()))
        begin = found.end()
    rest = text[begin:]
    begin += len(rest) - len(rest.lstrip())
    if rest.strip(" .,;—–―") and not _is_apposition(breaks[-1][0], rest, language, rules):
        spans.append(Span(begin, len(text.rstrip())))
    return spans


def _is_apposition(phrase: str, rest: str, language: str | None, rules: Rules) -> bool:
    """Whether what follows a phrase still says who speaks (`soupire Jeanne Morel, assise devant sa porte`)."""
    words = rules.words(language, "speech")
    endings = words.get("apposition_endings", ())
    first = rest.split()[0].strip(",.").lower()
    named = phrase.endswith(",") and phrase.split()[-1][0].isupper()
    return named and bool(endings) and (first in words.get("roles", ()) or first.endswith(endings))


def _is_turn(text: str, dash: str, incise: re.Pattern[str]) -> bool:
    """Whether a paragraph begins with the same dash and names who speaks."""
    start = DASH_START.match(text)
    return start is not None and text.lstrip()[0] == dash and incise.search(text, start.end()) is not None


@lru_cache(maxsize=16)
def _incise(language: str | None, rules: Rules) -> re.Pattern[str] | None:
    words = rules.words(language, "speech")
    verbs = words.get("incise_verbs", ())
    if not verbs:
        return None
    return _between(_clitic(words) + _any_of(verbs))


def _named_incises(text: str, at: int, language: str | None, rules: Rules) -> Iterator[re.Match[str]]:
    """The same with any verb of saying, before a name: a dash that no list begins with needs no more.

    The verbs are looked up in their list: an expression of all of them takes longer to compile than many articles.
    """
    verbs, named = _verbs(language, rules), _before_name(language, rules)
    while (found := named.search(text, at)) is not None:
        known = (found["set"] or found["off"]) in verbs
        at = max(found.end(), at + 1) if known else found.start() + 1
        if known:
            yield found


@lru_cache(maxsize=16)
def _verbs(language: str | None, rules: Rules) -> frozenset[str]:
    return frozenset(rules.words(language, "speech")["verbs"])


@lru_cache(maxsize=16)
def _before_name(language: str | None, rules: Rules) -> re.Pattern[str]:
    """Between dashes or commas a word before a name."""
    word = _clitic(rules.words(language, "speech")) + r"(?P<{}>\w[\w'’-]*)\s[^\W\d_a-zß-ÿ]\w*"
    return _between(word.format("set"), word.format("off"))


def _clitic(words: Words) -> str:
    """The pronoun that a verb may have before it (`—¿Y usted? —le preguntó el juez.`)."""
    pronouns = "|".join(map(re.escape, words.get("incise_pronouns", ())))
    return rf"(?:(?:{pronouns})\s)?" if pronouns else ""


def _any_of(verbs: Sequence[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, verbs), key=len, reverse=True)) + ")"


def _between(verb: str, other: str = "") -> re.Pattern[str]:
    """What stands between dashes, or commas, and begins with a verb; `other` is the same with a group's other name."""
    return re.compile(
        rf"\s?[—–―]\s?(?={verb}\b)[^—–―]{{1,160}}(?:[—–―][.,;:]?|$)"
        rf"|(?:,|(?<=[?!…]))\s(?={other or verb}\b)[^.—–―,;!?]{{1,80}}(?:[.,]|$)"
    )
