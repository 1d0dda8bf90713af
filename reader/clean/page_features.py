"""What speaks for and against a block of a page being part of the article, as named yes-or-no features."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.clean.phrases import Match, Phrases, find, tokens
from reader.model import Block, Evidence, Fields, Role, Shape

GOOD_CHARS = 80
"""Code points from which a paragraph counts as running text."""
GOOD_LINKS = 0.35
"""Share of link characters below which it does."""
BAD_REGIONS = frozenset(
    (
        "comments",
        "related",
        "ad",
        "share",
        "signup",
        "notice",
        "nav",
        "tags",
        "aside",
        "about",
        "footer",
        "header",
        "form",
    )
)
HEAD = 400
"""Code points of a block that are read for phrases and signs; furniture is short or begins with its phrase."""
SHORT_WORDS = 9
"""Words up to which a block with a phrase of the furniture is likely nothing else."""
UNDER_TITLE = 4
"""Blocks below the headline among which a sentence may be the standfirst."""
ENDING = 3
"""Last blocks of the text's element: notes about the author and offers stand there."""
LEAD_WORDS = 12
"""Words up to which a phrase of the furniture may head what follows it."""
CAPTION_WORDS = 40
"""Words up to which a text right after a picture may be its caption."""
_NOTHING = Evidence()
_WORD = re.compile(r"\w+")
_SENTENCE_END = tuple('.!?…。！？।؟"”’»)')
_URL = re.compile(r"https?://|www\.|\w@\w", re.ASCII)


@dataclass(slots=True)
class _Facts:
    words: int
    chars: int
    links: float
    good: bool
    parent: int
    grand: int


def page_features(blocks: Sequence[Block], fields: Fields, phrases: Phrases) -> list[list[str]]:
    """The features of each block, its neighbourhood and containers included."""
    facts = [_facts(block) for block in blocks]
    content = [bool((block.evidence or _NOTHING).content) for block in blocks]
    asked = any((block.evidence or _NOTHING).content is not None for block in blocks) and any(content)
    matches = [find(tokens(block.text[:HEAD]), phrases) for block in blocks]
    tail = _tails(facts, matches)
    top = _top_container(blocks, facts)
    spans = _Spans(blocks, facts, content)
    title = _bare(fields.title.value) if fields.title else ""
    longest = 2 * len(title) + 20
    seen = Counter(block.text for block in blocks)
    titled = next(
        (i for i, block in enumerate(blocks) if title and block.shape is Shape.HEADING and _bare(block.text) == title),
        -1,
    )
    ending = _ending(blocks, top)
    headed = 99
    result = []
    for i, block in enumerate(blocks):
        if block.role is Role.TITLE:
            headed = 0
        else:
            headed += 1
        one = _own(block, facts[i], matches[i])
        if tail[i]:
            one.append(f"tail.{tail[i]}")
        evidence = block.evidence or _NOTHING
        if not asked:
            one.append("extractor.silent")
        elif content[i]:
            one.append("extractor.yes")
        one += spans.around(i)
        containers = evidence.containers
        if top in containers:
            depth = len(containers) - 1 - containers.index(top)
            one.append("top.child" if depth <= 1 else "top.grandchild" if depth == 2 else "top.inside")
            if i in ending:
                one.append("top.end")
                if facts[i].links > 0:
                    one.append("top.end.linked")
                if matches[i]:
                    one.append("top.end.phrase")
                if not facts[i].good:
                    one.append("top.end.short")
        if headed == 1 or (headed <= UNDER_TITLE and "sentence" in one):
            one.append("under.title" if headed == 1 else "near.title")
        if seen[block.text] > 1:
            one.append("repeated")
        if len(title) > 8 and len(block.text) < longest:
            bare = _bare(block.text)
            if bare == title or (len(bare) > 15 and bare in title):
                one.append("is.title")
        if titled >= 0:
            one.append("before.title" if i < titled else "after.title")
        result.append(one)
    return result


def _facts(block: Block) -> _Facts:
    evidence = block.evidence or _NOTHING
    chars = len(block.text)
    good = (
        chars >= GOOD_CHARS
        and evidence.links < GOOD_LINKS
        and evidence.region not in BAD_REGIONS
        and evidence.hint not in ("caption", "byline", "date")
        and not evidence.hidden
        and block.role in (Role.UNKNOWN, Role.BODY)
    )
    containers = evidence.containers
    parent = containers[-2] if len(containers) > 1 else 0
    grand = containers[-3] if len(containers) > 2 else 0
    return _Facts(
        len(_WORD.findall(block.text)) if chars < 20_000 else chars // 6, chars, evidence.links, good, parent, grand
    )


def _ending(blocks: Sequence[Block], top: int) -> frozenset[int]:
    """The last blocks right below the element with the most running text."""
    inside = [i for i, block in enumerate(blocks) if top in (block.evidence or _NOTHING).containers[-3:]]
    return frozenset(inside[-ENDING:])


def _tails(facts: Sequence[_Facts], matches: Sequence[Match | None]) -> list[str]:
    """For each block the kind of the furniture phrase that began since the last running text before it."""
    result, kind = [], ""
    for fact, match in zip(facts, matches, strict=True):
        if fact.good and not (match and match.start):
            kind = ""
        result.append(kind)
        if match and match.start and fact.words <= LEAD_WORDS:
            kind = match.kind
    return result


def _top_container(blocks: Sequence[Block], facts: Sequence[_Facts]) -> int:
    """The element with the most running text close below it: half counts one level further out."""
    scores: dict[int, float] = defaultdict(float)
    for block, fact in zip(blocks, facts, strict=True):
        if fact.good:
            weight = float(min(fact.chars, 1_000))
            for number in reversed((block.evidence or _NOTHING).containers[-5:-1]):
                scores[number] += weight
                weight *= 0.5
    return max(scores, key=lambda number: scores[number], default=-1)


class _Spans:
    """Shares of accepted text in containers and neighbourhoods."""

    def __init__(self, blocks: Sequence[Block], facts: Sequence[_Facts], content: Sequence[bool]) -> None:
        self.facts, self.content = facts, content
        self.yes: dict[int, int] = defaultdict(int)
        self.all: dict[int, int] = defaultdict(int)
        for fact, accepted in zip(facts, content, strict=True):
            for number in {fact.parent, fact.grand}:
                self.all[number] += fact.chars
                if accepted:
                    self.yes[number] += fact.chars
        long = [i for i, fact in enumerate(facts) if content[i] and fact.chars >= GOOD_CHARS]
        self.kin_yes: dict[str, int] = defaultdict(int)
        self.kin_good: dict[str, int] = defaultdict(int)
        self.kin = [f"{(block.evidence or _NOTHING).tag} {(block.evidence or _NOTHING).names}" for block in blocks]
        self.good_chars = 1
        for i, fact in enumerate(facts):
            if content[i]:
                self.kin_yes[self.kin[i]] += fact.chars
            if fact.good:
                self.kin_good[self.kin[i]] += fact.chars
                self.good_chars += fact.chars
        self.first, self.last = (long[0], long[-1]) if long else (-1, -1)
        good = [i for i, fact in enumerate(facts) if fact.good and (not long or content[i])]
        self.before_good = _distance(len(facts), good)
        self.after_good = _distance(len(facts), good, back=True)

    def around(self, i: int) -> list[str]:
        fact = self.facts[i]
        one = []
        for name, number in (("parent", fact.parent), ("grand", fact.grand)):
            own_yes = fact.chars if self.content[i] else 0
            rest = self.all[number] - fact.chars
            if rest > 0:
                share = (self.yes[number] - own_yes) / rest
                one.append(f"{name}.yes.{_bucket(share, (0.02, 0.3, 0.7, 0.95))}")
            else:
                one.append(f"{name}.alone")
        if self.first >= 0:
            place = "before" if i < self.first else "after" if i > self.last else "between"
            one.append(f"place.{place}")
            if place == "after":
                one.append(f"after.by.{_bucket(i - self.last, (1, 3, 8))}")
            elif place == "before":
                one.append(f"before.by.{_bucket(self.first - i, (1, 3, 8))}")
        one.append(f"good.before.{_bucket(self.before_good[i], (1, 2, 4, 8))}")
        one.append(f"good.after.{_bucket(self.after_good[i], (1, 2, 4, 8))}")
        own_yes = fact.chars if self.content[i] else 0
        own_good = fact.chars if fact.good else 0
        yes, good = self.kin_yes[self.kin[i]] - own_yes, self.kin_good[self.kin[i]] - own_good
        one.append(f"kin.yes.{_bucket(yes, (0, 200, 1_000))}")
        one.append(f"kin.good.{_bucket(good / self.good_chars, (0.0, 0.1, 0.3, 0.6))}")
        for step, name in ((-1, "previous"), (1, "next")):
            j = i + step
            if 0 <= j < len(self.facts):
                one.append(f"{name}.{'yes' if self.content[j] else 'no'}")
                if self.facts[j].links > 0.6:
                    one.append(f"{name}.linked")
                elif self.facts[j].good:
                    one.append(f"{name}.good")
        return one


def _distance(size: int, marked: Sequence[int], *, back: bool = False) -> list[int]:
    """How far the nearest marked place before (or, `back`, behind) each place is, itself excluded; at most 99."""
    places = set(marked)
    result, since = [99] * size, 99
    for i in reversed(range(size)) if back else range(size):
        result[i] = since
        since = 1 if i in places else min(since + 1, 99)
    return result


def _bucket(value: float, bounds: Sequence[float]) -> int:
    return bisect_left(bounds, value)


def _own(block: Block, fact: _Facts, match: Match | None) -> list[str]:
    evidence = block.evidence or _NOTHING
    text = block.text
    one = [
        "any",
        f"shape.{block.shape.value}",
        f"tag.{evidence.tag}",
        f"region.{evidence.region or 'none'}",
        f"hint.{evidence.hint or 'none'}",
        f"words.{_bucket(fact.words, (1, 3, 6, 10, 20, 40, 80))}",
        f"links.{_bucket(fact.links, (0.0, 0.3, 0.6, 0.95))}",
    ]
    if match:
        place = "whole" if match.start and match.end else "start" if match.start else "end" if match.end else "inside"
        one.append(f"phrase.{place}")
        size = "short" if fact.words <= SHORT_WORDS else "mid" if fact.words <= 2 * SHORT_WORDS + 4 else "long"
        one.append(f"phrase.{match.kind}.{size}")
    if evidence.picture and fact.words <= CAPTION_WORDS:
        one.append("after.picture")
    if fact.good:
        one.append("good")
    if evidence.hidden:
        one.append("hidden")
    if text.endswith(_SENTENCE_END):
        one.append("ends.sentence")
        if fact.words > 8:
            one.append("sentence")
    elif text.endswith((":", "：")):
        one.append("ends.colon")
    head = text[:HEAD]
    if ". " in head or "? " in head:
        one.append("sentences")
    if head[:1].islower():
        one.append("starts.lower")
    if not head[:1].isalnum():
        one.append("starts.mark")
    if _URL.search(head):
        one.append("address")
    if "©" in head:
        one.append("copyright")
    if "|" in head or " · " in head or "•" in head:
        one.append("bars")
    if ": " in head[:30] and fact.links > 0.3:
        one.append("colon.link")
    digits = sum(map(str.isdigit, head))
    if digits * 4 > len(head):
        one.append("digits")
    first = [word[0] for word in head.split() if word[0].isalpha()]
    if first:
        capital = sum(map(str.isupper, first)) / len(first)
        one.append(f"capitals.{_bucket(capital, (0.25, 0.6, 0.9))}")
    if head.isupper():
        one.append("upper")
    if fact.links > 0.6:
        one.append(
            f"linked.{evidence.tag}"
            if evidence.tag in ("p", "li")
            else f"linked.{'heading' if block.shape is Shape.HEADING else 'other'}"
        )
        if match and match.start:
            one.append("linked.phrase")
    return one


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text[:500].casefold()))
