"""What speaks for and against a block of a page being part of the article, as named yes-or-no features."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from reader.clean.lines.phrases import Match, Phrases, find, tokens
from reader.clean.pages.spans import NOTHING, Facts, Spans, classes, facts_of, top_container
from reader.model import Block, Fields, Role, Shape

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
PART_OF_TITLE = 16
"""Letters and figures of the shortest text that is taken for the title by being a part of it."""
_SENTENCE_END = tuple('.!?…。！？।؟"”’»)')
_DIGITS = b"0123456789"
WORDS, LINKS, CAPITALS = (1, 3, 6, 10, 20, 40, 80), (0.0, 0.3, 0.6, 0.95), (0.25, 0.6, 0.9)
"""Bounds of a block's words, of the share of links in it, and of that of words with a capital."""
_WORDS, _LINKS, _CAPITALS = classes("words", WORDS), classes("links", LINKS), classes("capitals", CAPITALS)
_URL = re.compile(r"https?://|www\.|\w@\w", re.ASCII)


def page_features(blocks: Sequence[Block], fields: Fields, phrases: Phrases) -> list[list[str]]:
    """The features of each block, its neighbourhood and containers included."""
    facts = [facts_of(block) for block in blocks]
    content = [bool((block.evidence or NOTHING).content) for block in blocks]
    asked = any(content)
    matches = [find(tokens(block.text[:HEAD]), phrases) for block in blocks]
    tail = _tails(facts, matches)
    top = top_container(blocks, facts)
    spans = Spans(blocks, facts, content)
    title = _bare(fields.title.value) if fields.title else ""
    least, longest = min(len(title), PART_OF_TITLE), 2 * len(title) + 20
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
        evidence = block.evidence or NOTHING
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
        text = block.text
        if len(title) > 8 and len(text) < longest and (len(text) >= least or not text.isascii()):
            bare = _bare(text)
            if bare == title or (len(bare) >= PART_OF_TITLE and bare in title):
                one.append("is.title")
        if titled >= 0:
            one.append("before.title" if i < titled else "after.title")
        result.append(one)
    return result


def _ending(blocks: Sequence[Block], top: int) -> frozenset[int]:
    """The last blocks right below the element with the most running text."""
    inside = [i for i, block in enumerate(blocks) if top in (block.evidence or NOTHING).containers[-3:]]
    return frozenset(inside[-ENDING:])


def _tails(facts: Sequence[Facts], matches: Sequence[Match | None]) -> list[str]:
    """For each block the kind of the furniture phrase that began since the last running text before it."""
    result, kind = [], ""
    for fact, match in zip(facts, matches, strict=True):
        if fact.good and not (match and match.start):
            kind = ""
        result.append(kind)
        if match and match.start and fact.words <= LEAD_WORDS:
            kind = match.kind
    return result


def _own(block: Block, fact: Facts, match: Match | None) -> list[str]:
    evidence = block.evidence or NOTHING
    text = block.text
    one = [
        "any",
        f"shape.{block.shape}",
        f"tag.{evidence.tag}",
        f"region.{evidence.region or 'none'}",
        f"hint.{evidence.hint or 'none'}",
        _WORDS[bisect_left(WORDS, fact.words)],
        _LINKS[bisect_left(LINKS, fact.links)],
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
    if ("@" in head or "://" in head or "www." in head) and _URL.search(head):
        one.append("address")
    if "©" in head:
        one.append("copyright")
    if "|" in head or " · " in head or "•" in head:
        one.append("bars")
    if ": " in head[:30] and fact.links > 0.3:
        one.append("colon.link")
    if _is_of_digits(head):
        one.append("digits")
    first = list(filter(str.isalpha, [word[0] for word in head.split()]))
    if first:
        one.append(_CAPITALS[bisect_left(CAPITALS, sum(map(str.isupper, first)) / len(first))])
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


def _is_of_digits(text: str) -> bool:
    """Whether more than a fourth of a text are digits."""
    plain = text.encode("ascii", "ignore")
    most = len(text) - len(plain.translate(None, _DIGITS))
    return most * 4 > len(text) and sum(map(str.isdigit, text)) * 4 > len(text)


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text[:500].casefold()))
