"""What a page's elements hold: which blocks are running text, and how much accepted text stands around each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

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
    return Facts(
        len(_WORD.findall(block.text)) if chars < 20_000 else chars // 6, chars, evidence.links, good, parent, grand
    )


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
        fact = self.facts[i]
        one = []
        for name, number in (("parent", fact.parent), ("grand", fact.grand)):
            own_yes = fact.chars if self.content[i] else 0
            rest = self.all[number] - fact.chars
            if rest > 0:
                share = (self.yes[number] - own_yes) / rest
                one.append(f"{name}.yes.{bucket(share, (0.02, 0.3, 0.7, 0.95))}")
            else:
                one.append(f"{name}.alone")
        if self.first >= 0:
            place = "before" if i < self.first else "after" if i > self.last else "between"
            one.append(f"place.{place}")
            if place == "after":
                one.append(f"after.by.{bucket(i - self.last, (1, 3, 8))}")
            elif place == "before":
                one.append(f"before.by.{bucket(self.first - i, (1, 3, 8))}")
        one.append(f"good.before.{bucket(self.before_good[i], (1, 2, 4, 8))}")
        one.append(f"good.after.{bucket(self.after_good[i], (1, 2, 4, 8))}")
        own_yes = fact.chars if self.content[i] else 0
        own_good = fact.chars if fact.good else 0
        yes, good = self.kin_yes[self.kin[i]] - own_yes, self.kin_good[self.kin[i]] - own_good
        one.append(f"kin.yes.{bucket(yes, (0, 200, 1_000))}")
        one.append(f"kin.good.{bucket(good / self.good_chars, (0.0, 0.1, 0.3, 0.6))}")
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


def bucket(value: float, bounds: Sequence[float]) -> int:
    """The number of bounds that a value is above."""
    return bisect_left(bounds, value)
