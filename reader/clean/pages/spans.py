"""What a page's elements hold: which blocks are running text, and how much accepted text stands around each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.ascii import in_ascii
from reader.model import Block, Evidence, Role

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
NOTHING = Evidence()
"""What is known of a block that a page says nothing about."""
_WORD = re.compile(r"\w+")
_APART = bytes(code if chr(code).isalnum() or chr(code) == "_" else 32 for code in range(128)) + bytes(128)
"""A space for what parts words."""


@dataclass(slots=True)
class Facts:
    """What is asked of a block again and again."""

    words: int
    chars: int
    links: float
    good: bool
    parent: int
    grand: int


def facts_of(block: Block) -> Facts:
    """Look at a block once."""
    evidence = block.evidence or NOTHING
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
    return Facts(word_count(block.text) if chars < 20_000 else chars // 6, chars, evidence.links, good, parent, grand)


def word_count(text: str) -> int:
    """How many words of letters and figures are in a text."""
    plain = in_ascii(text)
    if plain.isascii():
        return len(plain.encode().translate(_APART).split())
    return len(_WORD.findall(text))


def top_container(blocks: Sequence[Block], facts: Sequence[Facts]) -> int:
    """The element with the most running text close below it: half counts one level further out."""
    scores: dict[int, float] = defaultdict(float)
    for block, fact in zip(blocks, facts, strict=True):
        if fact.good:
            weight = float(min(fact.chars, 1_000))
            for number in reversed((block.evidence or NOTHING).containers[-5:-1]):
                scores[number] += weight
                weight *= 0.5
    return max(scores, key=lambda number: scores[number], default=-1)


class Spans:
    """Shares of accepted text in containers and neighbourhoods."""

    def __init__(self, blocks: Sequence[Block], facts: Sequence[Facts], content: Sequence[bool]) -> None:
        """Add up what each container and each kind of element holds; `content` is what an extractor accepted."""
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
        self.kin = [f"{(block.evidence or NOTHING).tag} {(block.evidence or NOTHING).names}" for block in blocks]
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
        """The features of a block's containers and neighbours."""
        fact, content, facts = self.facts[i], self.content, self.facts
        own_yes = fact.chars if content[i] else 0
        one = []
        for (alone, *shares), number in ((PARENT, fact.parent), (GRAND, fact.grand)):
            rest = self.all[number] - fact.chars
            one.append(shares[bisect_left(SHARES, (self.yes[number] - own_yes) / rest)] if rest > 0 else alone)
        if self.first >= 0:
            if i < self.first:
                one += ("place.before", BEFORE_BY[bisect_left(BLOCKS, self.first - i)])
            elif i > self.last:
                one += ("place.after", AFTER_BY[bisect_left(BLOCKS, i - self.last)])
            else:
                one.append("place.between")
        yes = self.kin_yes[self.kin[i]] - own_yes
        good = self.kin_good[self.kin[i]] - (fact.chars if fact.good else 0)
        one += (
            GOOD_BEFORE[bisect_left(NEAR, self.before_good[i])],
            GOOD_AFTER[bisect_left(NEAR, self.after_good[i])],
            KIN_YES[bisect_left(KIN_CHARS, yes)],
            KIN_GOOD[bisect_left(KIN_SHARES, good / self.good_chars)],
        )
        for (accepted, refused, linked, running), j in ((PREVIOUS, i - 1), (NEXT, i + 1)):
            if 0 <= j < len(facts):
                one.append(accepted if content[j] else refused)
                if facts[j].links > MOSTLY_LINKS:
                    one.append(linked)
                elif facts[j].good:
                    one.append(running)
        return one


def _distance(size: int, marked: Sequence[int], *, back: bool = False) -> list[int]:
    """How far the nearest marked place before (or, `back`, behind) each place is, itself excluded; at most 99."""
    places = set(marked)
    result, since = [99] * size, 99
    for i in reversed(range(size)) if back else range(size):
        result[i] = since
        since = 1 if i in places else min(since + 1, 99)
    return result


def classes(name: str, bounds: Sequence[float]) -> tuple[str, ...]:
    """The names of the classes into which bounds cut a value: `bisect_left` finds which of them."""
    return tuple(f"{name}.{number}" for number in range(len(bounds) + 1))


SHARES, BLOCKS, NEAR = (0.02, 0.3, 0.7, 0.95), (1, 3, 8), (1, 2, 4, 8)
"""Bounds of the share of accepted text, of blocks from it, of blocks from running text."""
KIN_CHARS, KIN_SHARES = (0, 200, 1_000), (0.0, 0.1, 0.3, 0.6)
"""Bounds of the code points in elements of the same name that are accepted, and of the share of running text there."""
MOSTLY_LINKS = 0.6
"""Share of links above which a block is one."""
PARENT, GRAND = ((f"{name}.alone", *classes(f"{name}.yes", SHARES)) for name in ("parent", "grand"))
BEFORE_BY, AFTER_BY = classes("before.by", BLOCKS), classes("after.by", BLOCKS)
GOOD_BEFORE, GOOD_AFTER = classes("good.before", NEAR), classes("good.after", NEAR)
KIN_YES, KIN_GOOD = classes("kin.yes", KIN_CHARS), classes("kin.good", KIN_SHARES)
PREVIOUS, NEXT = (tuple(f"{name}.{what}" for what in ("yes", "no", "linked", "good")) for name in ("previous", "next"))
