"""The headline of a whole page whose article has been found: right above it, where another line was taken for it.

A page's text begins with menus and teasers, so what stands above its first paragraphs may be anything: the site's name,
a menu's entry, another story. Once the article is known, its own words tell which line above it names it.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.headlines.headline import headline_texts
from reader.clean.headlines.model import worth_of
from reader.clean.headlines.signs import Head, is_plain
from reader.clean.headlines.words import head_words
from reader.clean.layout.edges import BULLET
from reader.clean.lines.signs import is_uncased
from reader.model import Block, Field, Role, Shape
from reader.rules.load import Rules

GUESSED = frozenset({"title.first-line", "title.heading-like", "title.opening", "title.file-name"})
"""Rules of titles that nothing but their place and looks speak for."""
_HEADING = "title.heading"
"""Rule of a title that Markdown marks as a heading: the first of a whole page is often a site's name, or a notice's."""
WHOLE_PAGE = 60
"""Lines up to which a text is no whole page."""
WITHIN = 16
"""Lines above the article among which its headline is looked for."""
PARAGRAPH, APART = 100, 8
"""Code points of the shortest paragraph of an article, and lines that may stand between two."""
LEAST_WORDS = 4
"""Words of the shortest headline that is found so."""
OWN = 0.5
"""Share of its longer words that an article must have of a title that may be right, and of another line that is its
headline instead."""
NEARLY_ALL = 0.8
"""The same of a line that is no heading, where one was taken for the title."""
HARDLY = 0.25
"""The same of a title that Markdown marks as a heading, with which headlines that play with words are more often."""


def headline_above(
    blocks: Sequence[Block], plain: Sequence[Block], title: Field, language: str | None, rules: Rules
) -> int | None:
    """The line that is the headline instead of a guessed title; None where the title may be right, or none is.

    `blocks` have their roles, `plain` are the same as they were before their headline was sought. Raises RulesError for
    broken rules.
    """
    if title.rule not in GUESSED and title.rule != _HEADING:
        return None
    if len(blocks) <= WHOLE_PAGE or is_uncased(title.value):
        return None
    start = article_start(blocks)
    if start is None:
        return None
    if title.rule == "title.first-line" and _is_right_above(blocks):
        return None  # headlines play with words
    head = Head(plain, headline_texts(plain), head_words(language, rules), range(max(0, start - WITHIN), start))
    if _may_be_right(title, head.share_of(title.value)):
        return None
    marked = title.rule == _HEADING
    best, most = None, 0
    for index, signs in head.candidates():
        text = head.texts[index]
        least = OWN if not marked or plain[index].shape is Shape.HEADING else NEARLY_ALL
        names = head.kind(index) == "o" and is_plain(text, LEAST_WORDS) and not text[0].islower()
        if names and head.share_of(text) >= least and (worth := worth_of(signs, rules)) > most:
            best, most = index, worth
    return best


def _may_be_right(title: Field, share: float) -> bool:
    """Whether a title may be that of an article that has this share of its longer words."""
    if title.rule == _HEADING:
        return share > HARDLY
    return share >= OWN and title.rule != "title.opening" and not BULLET.match(title.value)


def _is_right_above(blocks: Sequence[Block]) -> bool:
    """Whether the article begins right below a line that is its title."""
    return any(
        below.role is Role.BODY
        for i, block in enumerate(blocks)
        if block.role is Role.TITLE
        for below in blocks[i + 1 : i + 1 + WITHIN]
    )


def article_start(blocks: Sequence[Block]) -> int | None:
    """Where the longest stretch of the article's paragraphs begins."""
    best: tuple[int, int | None] = (0, None)
    size, start, last = 0, 0, -APART - 1
    for index, block in enumerate(blocks):
        if block.role is not Role.BODY or len(block.text) < PARAGRAPH:
            continue
        if index - last > APART:
            size, start = 0, index
        size, last = size + len(block.text), index
        if size > best[0]:
            best = size, start
    return best[1]
