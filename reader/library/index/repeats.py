"""Which lines of an article may be its outlet's, as numbers that an index can count.

The index counts, for each source, in how many articles a line stands (schema.sql, `repeats`); overlay.py says what
follows from it. Digits are kept: a line that differs from article to article in its numbers alone is as likely an
attendance, a price or a time of day as a page number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from heapq import nlargest
from itertools import combinations
from operator import add

from reader.digest import blake2b
from reader.frozen import frozen
from reader.model import Article, Block, Role, Shape
from reader.text.fold import terms

LONGEST_LINE = 300
"""Code points; what an outlet says about itself in one longer paragraph is for the rules and the reader to cut."""
FRONT = 3
"""Shown blocks from the beginning of an article that are counted. Found by hand: kicker, standfirst, desk."""
BACK = 6
"""Shown blocks from its end that are counted. The longest tails that the samples show have five lines."""
SHORT_LINE = 80
"""Code points up to which a line is counted wherever it stands."""
MOST_CUT = 40
"""Lines cut by the file's own rules that are counted, those nearest to the shown text."""
STORY_SENTENCES = 3
"""Longest sentences by which an article is told from its copies: two in common are enough to be one."""

SHOWN = frozenset({Role.BODY, Role.SUBHEAD})
"""Roles of what is read as the article's text."""
_LINES = frozenset({Shape.PARAGRAPH, Shape.HEADING, Shape.LIST_ITEM, Shape.BLOCKQUOTE})
_SENTENCE_END = re.compile(r"([.!?…。！？])(?:(?<=[。！？])|\s+)")
"""A mark, which belongs to its sentence, and the blank behind it, which some marks do without."""


@frozen
class Lines:
    """What an index learns from one article. Numbers are hashes of 63 bits."""

    source: int = 0
    """Of its source; 0 for none: then nothing is learned."""
    stories: tuple[int, ...] = ()
    """Of pairs of its longest sentences; an article that shares one with another is a copy of it."""
    shown: tuple[int, ...] = ()
    """Of its source and each line that is shown."""
    cut: tuple[int, ...] = ()
    """Of its source and each line that the file's rules cut."""


def lines_of(article: Article) -> Lines:
    """Give what is to be counted of an article. Total; the same article always gives the same."""
    source = source_of(article)
    if source is None:
        return Lines()
    shown = shown_lines(article)
    counted = {block.text for n, (_, block) in enumerate(shown) if _may_count(block, n, len(shown))}
    numbers = {line_number(source, text) for text in counted} - {0}
    cut = {line_number(source, text) for text in _cut_lines(article)} - {0} - numbers
    return Lines(number(source), _stories(source, article), tuple(sorted(numbers)), tuple(sorted(cut)))


def source_of(article: Article) -> str | None:
    """Give an article's source as lines are counted by it: folded; None where there is none."""
    return " ".join(terms(article.attribution.source or "")) or None


def shown_lines(article: Article) -> list[tuple[int, Block]]:
    """Give the blocks that are read as the article's text, with their places."""
    return [(n, block) for n, block in enumerate(article.blocks) if block.role in SHOWN and block.text.strip()]


def line_number(source: str, text: str) -> int:
    """Give the number of a line of a source; 0 for one that is never counted (too long, no word in it)."""
    if len(text) > LONGEST_LINE:
        return 0
    folded = " ".join(terms(text))
    return number(f"{source}\n{folded}") if folded else 0


def number(text: str) -> int:
    """Hash a text to a number that SQLite can hold, never 0."""
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big") >> 1 or 1


def _may_count(block: Block, n: int, count: int) -> bool:
    if block.shape not in _LINES or len(block.text) > LONGEST_LINE:
        return False
    return n < FRONT or n >= count - BACK or len(block.text) <= SHORT_LINE


def _cut_lines(article: Article) -> Iterable[str]:
    """Give the texts of cut lines, nearest to the shown text first."""
    places = [n for n, block in enumerate(article.blocks) if block.role in SHOWN]
    if not places:
        return ()
    first, last = places[0], places[-1]
    near = [
        (max(first - n, n - last, 0), n)
        for n, block in enumerate(article.blocks)
        if block.role is Role.BOILERPLATE and len(block.text) <= LONGEST_LINE
    ]
    return [article.blocks[n].text for _, n in sorted(near)[:MOST_CUT]]


def _stories(source: str, article: Article) -> tuple[int, ...]:
    sentences: set[str] = set()
    for block in article.blocks:
        if block.role is Role.BODY:
            sentences.update(_sentences(block.text))
    longest = nlargest(STORY_SENTENCES, sentences, key=lambda sentence: (len(sentence), sentence))
    folded = sorted({" ".join(terms(sentence)) for sentence in longest} - {""})
    pairs = combinations(folded, 2) if len(folded) > 1 else [(text,) for text in folded]
    return tuple(number("\n".join((source, *pair))) for pair in pairs)


def _sentences(text: str) -> list[str]:
    *parts, last = _SENTENCE_END.split(text)
    return [*map(add, parts[::2], parts[1::2]), last]
