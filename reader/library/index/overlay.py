"""What a library knows about a line beyond its file: that many articles of one source have it.

Applied when an article is read out of the library; the file's own labels stay in the index, nothing is cleaned again.
A line is cut as `learned.repeat:N` (N articles) only where all of this holds, each for a text that would be eaten else:

* it stands in LEAST_ARTICLES articles and in half of those of its source (a quarter where it names its outlet); copies
  of an article count once;
* it stands before the first or after the last paragraph of prose, or between two and names its outlet: verse,
  ingredients and results are short lines among short lines and stay;
* a line that ends like a sentence names its outlet or an address, stands in nearly all articles of its source and says
  nothing of what this one is about (or the files' own rules cut it elsewhere): what a serial, a wire's background
  paragraph or a refrain repeats is prose without such signs and stays;
* it stands once in its article, holds no quotation or caption, and all that is cut is a small part of the text.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from reader.library.index.repeats import line_number, number, shown_lines, source_of
from reader.library.index.tally import counts
from reader.model import Article, Block, QuoteKind, Role, Shape
from reader.text.fold import terms, terms_of_all

LEAST_ARTICLES = 3
"""Different articles that have the line; two may be one story told twice."""
LEAST_SHARE = 0.5
"""Share of the source's articles that have it, where no file's rules cut it: the last line of a recipe ("Serve at
once") stands in a tenth of a cook's recipes, in a third of the few that a folder has; an outlet's motto in nearly all
of its articles (tests/quality/house_lines.py)."""
NAMED_SHARE = 0.25
"""The same where the line names its outlet: one of several desks."""
SENTENCE_SHARE = 0.8
"""The same for a sentence: what has happened so far is told in many articles of an outlet, its plea in nearly all."""
MOST_IN_ARTICLE = 0.2
"""Share of such a sentence's long words that may stand elsewhere in the article: one in five may be chance, a
paragraph of the story has a third or more of them there (tests/quality/house_lines.py)."""
LEAST_SHARED = 2
"""Paragraphs of prose that versions of a story have in common; one alone may be a column's or a wire's."""
LONG_WORD = 5
"""Letters from which a word says what a text is about."""
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
_ADDRESS_SIGNS = ("http", "www.", "@")
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
    if source is None or len(shown) < 2 or not _has_repeats(shown, source, count):
        return article
    kept = _never_cut(article)
    numbers = {n: line_number(source, block.text) for n, block in shown if n not in kept}
    several = [value for value in numbers.values() if value]
    own = [value for value in several if several.count(value) == 1]
    if not own:
        return article
    known = count([*own, number(source)])
    total = known.get(number(source), (0, 0))[0]
    retold = _retold(article, numbers, known, source)
    found = {
        n: known[value][0]
        for n, value in numbers.items()
        if value in known and known[value][0] >= max(LEAST_ARTICLES, retold + 1)
        if _may_be_furniture(article.blocks[n].text, source, *known[value], total)
    }
    chosen = _bounded(_by_place(shown, found, source), article, shown)
    chosen = [n for n in chosen if not _tells_the_story(n, article, shown, source, *known[numbers[n]])]
    if not chosen:
        return article
    blocks = list(article.blocks)
    for n in chosen:
        blocks[n] = replace(blocks[n], role=Role.BOILERPLATE, rule=f"learned.repeat:{found[n]}")
    return replace(article, blocks=tuple(blocks))


def _has_repeats(shown: list[tuple[int, Block]], source: str, count: Callable[[Collection[int]], Counts]) -> bool:
    """Tell whether a line is repeated of those without which nothing is cut, as `_by_place` has it.

    These are the first, the last, and all that name the outlet. Most articles have none, and no more is looked up.
    """
    ends = [shown[0][1].text, shown[-1][1].text]
    texts = [block.text for _, block in shown]
    if _mentions("\n".join(texts), terms_of_all(texts), source):
        ends += [block.text for _, block in shown if names_outlet(block.text, source)]
    known = count({line_number(source, text) for text in ends} - {0})
    return any(articles >= LEAST_ARTICLES for articles, _ in known.values())


def _never_cut(article: Article) -> set[int]:
    """Blocks with a finding in them."""
    quoted = {mark.block for quote in article.quotes if quote.kind is not QuoteKind.TERM for mark in quote.marks}
    return quoted | {caption.block for caption in article.captions}


def _retold(article: Article, numbers: dict[int, int], known: Counts, source: str) -> int:
    """Give how many articles share paragraphs of prose with this one: versions of one story share its lines, too."""
    texts = {value: article.blocks[n].text for n, value in numbers.items() if value in known}
    prose = [value for value, text in texts.items() if is_prose(text) and not names_outlet(text, source)]
    shared = sorted(known[value][0] for value in prose if known[value][1] < CUT_SHARE * known[value][0])
    return shared[-LEAST_SHARED] if len(shared) >= LEAST_SHARED else 0


def _may_be_furniture(text: str, source: str, articles: int, cut: int, total: int) -> bool:
    if cut >= CUT_SHARE * articles:
        return True
    if is_sentence(text):
        return names_outlet(text, source) and articles >= SENTENCE_SHARE * total
    return articles >= (NAMED_SHARE if names_outlet(text, source) else LEAST_SHARE) * total


def _tells_the_story(
    n: int, article: Article, shown: list[tuple[int, Block]], source: str, articles: int, cut: int
) -> bool:
    """Tell whether a sentence that the files' rules do not cut elsewhere is about what its article is about."""
    text = article.blocks[n].text
    if cut >= CUT_SHARE * articles or not is_sentence(text):
        return False
    own = {word for word in terms(text) if len(word) >= LONG_WORD} - set(source.split())
    others = {word for other, block in shown if other != n for word in terms(block.text)} | set(terms(article.title))
    return not own or len(own & others) > MOST_IN_ARTICLE * len(own)


def is_sentence(text: str) -> bool:
    """Tell whether a line ends like a sentence, a verse or a label, or is too long for anything else."""
    bare = text.rstrip().rstrip(_BRACKETS)
    return bare.endswith(tuple(_ENDS + _MARKS)) or len(terms(text)) >= LONG_WORDS


def is_prose(text: str) -> bool:
    """Tell whether a block is a paragraph of prose."""
    return is_sentence(text) and len(terms(text)) >= PROSE_WORDS


def names_outlet(text: str, source: str) -> bool:
    """Tell whether a line names its outlet (with or without the first word of a long name) or an address.

    Where it is the outlet that speaks, as in an interview ("Post: And then?"), that is no sign.
    """
    label, colon, _ = text.partition(":")
    return not (colon and " ".join(terms(label)) in _names(source)) and _mentions(text, terms(text), source)


def _mentions(text: str, words: list[str], source: str) -> bool:
    if any(sign in text for sign in _ADDRESS_SIGNS) and _ADDRESS.search(text):
        return True
    folded = f" {' '.join(words)} "
    return any(f" {name} " in folded for name in _names(source))


def _names(source: str) -> set[str]:
    words = source.split()
    return {source, " ".join(words[1:])} if len(words) > 2 else {source}


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
