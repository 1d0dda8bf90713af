"""What a library knows about a line beyond its file: that many articles of one source have it.

Applied when an article is read out of the library; the file's own labels stay in the index, nothing is cleaned again.
A line is cut as `learned.repeat:N` (N articles) only where all of this holds, each for a text that would be eaten else:

* it stands in LEAST_ARTICLES articles and in a fair share of those of its source; copies of an article count once;
* it stands before the first or after the last paragraph of prose, or between two and names its outlet: verse,
  ingredients and results are short lines among short lines and stay;
* a line that ends like a sentence names its outlet or an address, or the files' own rules cut it elsewhere: what a
  serial, a wire's background paragraph or a refrain repeats is prose without such a sign and stays;
* it stands once in its article, holds no quotation or caption, and all that is cut is a small part of the text.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from reader.library.repeats import line_number, number, shown_lines, source_of
from reader.library.tally import counts
from reader.model import Article, Block, QuoteKind, Role, Shape
from reader.text.fold import terms

LEAST_ARTICLES = 3
"""Different articles that have the line; two may be one story told twice."""
LEAST_SHARE = 0.25
"""Share of the source's articles that have it, where no file's rules cut it: the last line of a recipe ("Serve at
once") stands in a tenth of a cook's recipes, an outlet's motto in nearly all of its articles."""
CUT_SHARE = 0.5
"""Share of the line's articles whose own rules cut it, from which that is believed of the others too."""
MOST_OF_BODY = 0.25
"""Share of the shown words that may be cut; where the lines are more, none of them is. A bulletin of forty words under
a house line of ten still loses it; a text that consists of repeated lines does not."""
PROSE_WORDS = 8
"""Words of a block that ends like a sentence from which it is prose."""
NEAR_PROSE = 3
"""Blocks within which prose must follow; the others are short sentences, such as a last word in quotation marks."""
LONG_WORDS = 20
"""Words from which a block counts as a sentence however it ends."""

_ENDS = ".!?…。！？:;,،؛؟।：；，"
_BRACKETS = ")]）"
_MARKS = "\"'”’»›」』“"
_ADDRESS = re.compile(r"https?://|\bwww\.|\S@\w+\.\w|(?:^|\s)@\w{3}")

Counts = dict[int, tuple[int, int]]
"""For the number of a line: how many articles have it, how many of them cut by the files' own rules."""


def overlaid(connection: sqlite3.Connection, article: Article) -> Article:
    """Give an article as the library shows it; `connection` reads the index it is in."""
    return learned(article, lambda lines: counts(connection, lines))


def learned(article: Article, count: Callable[[Collection[int]], Counts]) -> Article:
    """Cut the lines of an article that are its source's; `count` looks numbers up in the index."""
    source = source_of(article)
    shown = shown_lines(article)
    if source is None or len(shown) < 2:
        return article
    kept = _never_cut(article)
    numbers = {n: line_number(source, block.text) for n, block in shown if n not in kept}
    several = [value for value in numbers.values() if value]
    own = [value for value in several if several.count(value) == 1]
    if not own:
        return article
    known = count([*own, number(source)])
    total = known.get(number(source), (0, 0))[0]
    found = {
        n: known[value][0]
        for n, value in numbers.items()
        if value in known and several.count(value) == 1 and known[value][0] >= LEAST_ARTICLES
        if _is_frequent(*known[value], total) and _may_be_furniture(article.blocks[n], source, *known[value])
    }
    chosen = _bounded(_by_place(shown, found, source), article, shown)
    if not chosen:
        return article
    blocks = list(article.blocks)
    for n in chosen:
        blocks[n] = replace(blocks[n], role=Role.BOILERPLATE, rule=f"learned.repeat:{found[n]}")
    return replace(article, blocks=tuple(blocks))


def _never_cut(article: Article) -> set[int]:
    """Blocks with a finding in them."""
    quoted = {mark.block for quote in article.quotes if quote.kind is not QuoteKind.TERM for mark in quote.marks}
    return quoted | {caption.block for caption in article.captions}


def _is_frequent(articles: int, cut: int, total: int) -> bool:
    return articles >= LEAST_SHARE * total or cut >= CUT_SHARE * articles


def _may_be_furniture(block: Block, source: str, articles: int, cut: int) -> bool:
    return not is_sentence(block.text) or names_outlet(block.text, source) or cut >= CUT_SHARE * articles


def is_sentence(text: str) -> bool:
    """Tell whether a line ends like a sentence, a verse or a label, or is too long for anything else."""
    bare = text.rstrip().rstrip(_BRACKETS)
    return bare.endswith(tuple(_ENDS + _MARKS)) or len(terms(text)) >= LONG_WORDS


def is_prose(text: str) -> bool:
    """Tell whether a block is a paragraph of prose."""
    return is_sentence(text) and len(terms(text)) >= PROSE_WORDS


def names_outlet(text: str, source: str) -> bool:
    """Tell whether a line names its outlet (with or without the first word of a long name) or an address."""
    words = source.split()
    names = {source, " ".join(words[1:])} if len(words) > 2 else {source}
    folded = f" {' '.join(terms(text))} "
    return bool(_ADDRESS.search(text)) or any(f" {name} " in folded for name in names)


def _by_place(shown: list[tuple[int, Block]], found: dict[int, int], source: str) -> list[int]:
    """Keep the runs of found lines that stand right: at an edge and bordering on prose, or between prose."""
    chosen: list[int] = []
    at = 0
    while at < len(shown):
        end = at
        while end < len(shown) and shown[end][0] in found:
            end += 1
        run = shown[at:end]
        if run and _stands_right(shown, at, end, source):
            chosen.extend(n for n, _ in run)
        at = end + 1
    return chosen


def _stands_right(shown: list[tuple[int, Block]], start: int, end: int, source: str) -> bool:
    after_prose = _borders(block.text for _, block in shown[max(0, start - NEAR_PROSE) : start][::-1])
    before_prose = _borders(block.text for _, block in shown[end : end + NEAR_PROSE])
    if start == 0 or end == len(shown):
        return after_prose or before_prose
    signs = all(
        block.shape is Shape.PARAGRAPH and block.role is Role.BODY and names_outlet(block.text, source)
        for _, block in shown[start:end]
    )
    return after_prose and before_prose and signs


def _borders(texts: Iterable[str]) -> bool:
    """Tell whether prose comes next, with nothing but short sentences before it."""
    nearest = next((text for text in texts if is_prose(text) or not is_sentence(text)), "")
    return is_prose(nearest)


def _bounded(chosen: list[int], article: Article, shown: list[tuple[int, Block]]) -> list[int]:
    """Give all that is chosen, or nothing where that is too much of the text."""
    words = sum(len(terms(block.text)) for _, block in shown)
    lost = sum(len(terms(article.blocks[n].text)) for n in chosen)
    return chosen if lost <= MOST_OF_BODY * words else []
