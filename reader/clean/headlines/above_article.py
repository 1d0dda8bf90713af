"""The headline of a whole page whose article has been found: right above it, where another line was taken for it.

A page's text begins with menus and teasers, so what stands above its first paragraphs may be anything: the site's name,
a menu's entry, another story. Once the article is known, its own words tell which line above it names it, and what the
lines between were found to be. `tests/quality/train_above_article.py` learns what each sign is worth.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from math import fsum

from reader.clean.headlines.headline import headline_texts
from reader.clean.headlines.model import worth_of
from reader.clean.headlines.signs import LONG_WORD, STEM, Head, is_plain
from reader.clean.headlines.words import head_words
from reader.clean.lines.signs import is_uncased
from reader.model import Block, Field, Role, Shape
from reader.rules.load import Rules
from reader.rules.outlets import plain as spelt_plain
from reader.rules.wordlists import tokens

WEIGHTS = "above_article_weights.json"
"""The trained weights' file in the rules' folder."""
GUESSED = frozenset({"title.first-line", "title.heading-like", "title.opening", "title.file-name"})
"""Rules of titles that nothing but their place and looks speak for."""
UNPLACED = frozenset({"title.opening", "title.file-name"})
"""Those of them that no line of the text is taken to be."""
SPLIT = "title.site-split"
"""Rule of a title that a line has beside what may be a site's name."""
ON_TOP = frozenset({"title.first-line", SPLIT})
"""Rules of titles that are a text's first line, as scrapers leave them."""
_HEADING = "title.heading"
"""Rule of a title that Markdown marks as a heading: the first of a whole page is often a site's name, or a notice's."""
WHOLE_PAGE, MARKED_PAGE = 25, 60
"""Lines up to which a text is no whole page, and one of Markdown, or whose first line is its title, is none."""
WITHIN, MARKED_WITHIN = 24, 16
"""Lines above the article among which its headline is looked for, and in Markdown."""
PARAGRAPH, APART = 100, 8
"""Code points of the shortest paragraph of an article, and lines that may stand between two."""
AGAIN = 3
"""Blanks of the shortest title before a site's name that is right where a line says it again; menus say shorter ones.
"""
LEAST_WORDS = 4
"""Words of the shortest headline that is found so in Markdown."""
OWN = 0.5
"""Share of its longer words that an article must have of a line that is its headline instead."""
NEARLY_ALL = 0.8
"""The same of a line that is no heading, where one was taken for the title."""
HARDLY = 0.25
"""The same of a title that Markdown marks as a heading, with which headlines that play with words are more often."""
RANKS = (1, 2, 3, 5, 8)
"""Bounds of the classes of a line's place among those that may be headlines, from the article upwards."""
LEAD = 3
"""Paragraphs of an article that tell what its headline tells."""
SHARES = (0.01, 0.25, 0.5, 0.75)
"""Bounds of the classes of the share of a line's longer words that these have as well."""
MOST_RUN = 4
"""Lines in a row that may be headlines, from which it is a list."""
_ROLES = {Role.BYLINE: "byline", Role.DATE: "date", Role.CAPTION: "caption", Role.BODY: "body", Role.SUBHEAD: "subhead"}


def headline_above(
    blocks: Sequence[Block], plain: Sequence[Block], title: Field, language: str | None, rules: Rules
) -> int | None:
    """The line that is the headline instead of a guessed title; None where the title may be right, or none is.

    `blocks` have their roles, `plain` are the same as they were before their headline was sought. Raises RulesError for
    broken rules.
    """
    marked = title.rule == _HEADING
    if not marked and title.rule not in GUESSED and title.rule != SPLIT:
        return None
    short = MARKED_PAGE if marked or title.rule in ON_TOP else WHOLE_PAGE
    if len(blocks) <= short or is_uncased(title.value):
        return None
    start = article_start(blocks)
    if start is None:
        return None
    if marked:
        return _in_markdown(plain, title, start, language, rules)
    if title.rule == "title.first-line" and _is_right_above(blocks):
        return None  # headlines play with words
    if title.rule == SPLIT and title.value.count(" ") >= AGAIN and any(block.text == title.value for block in plain):
        return None  # a page's `<title>` that its headline says again
    best, most = None, 0
    guess = guessed_line(plain, title)
    head = head_above(plain, guess, start, language, rules)
    if title.rule in ON_TOP and head.share_of(title.value) >= (HARDLY if title.rule == SPLIT else OWN):
        return None  # a page's `<title>`, or what a scraper put on top
    for index, signs in candidates_above(blocks, head, guess):
        if (worth := worth_of(signs, rules, WEIGHTS)) > most:
            best, most = index, worth
    stays = best == guess and title.rule not in UNPLACED
    return None if stays else best


def guessed_line(plain: Sequence[Block], title: Field) -> int | None:
    """The first line that says a title."""
    said = spelt_plain(title.value)
    return next((i for i, block in enumerate(plain) if said and said in spelt_plain(block.text)), None)


def head_above(plain: Sequence[Block], guess: int | None, start: int, language: str | None, rules: Rules) -> Head:
    """The lines above an article that begins at `start`, and the one further up that was guessed."""
    window = range(max(0, start - WITHIN), start)
    return Head(plain, headline_texts(plain), head_words(language, rules), window, guess)


def candidates_above(blocks: Sequence[Block], head: Head, guess: int | None) -> Iterator[tuple[int, list[str]]]:
    """The lines of `head` that may be the headline of the article below it, and the one that was guessed.

    Each with its signs: those of a line on top of a text, and what the article and the lines between say of it.
    """
    start = head.start
    found = [*head.candidates()]
    told = {i: _longer_words(head.texts[i]) for i, _ in found}
    said = Counter(stem for stems in told.values() for stem in stems)
    lead = frozenset(_longer_words(" ".join(block.text for block in blocks[start : start + LEAD])))
    # `fsum`: a sum that does not hang on the order of a set
    shares = {i: fsum(1 / said[s] for s in stems if s in head.stems) for i, stems in told.items()}
    most = max(shares.values(), default=0.0)
    others = [i for i, _ in found if head.kind(i) == "o"]
    run = _runs(others)
    for index, signs in found:
        rank = bisect_right(RANKS, sum(index < other for other in others))
        level = "no" if not shares[index] else "top" if shares[index] == most else "less"
        short = min(head.texts[index].count(" "), 3)
        stems = told[index]
        part = bisect_right(SHARES, len(stems & lead) / len(stems)) if stems else "none"
        signs += [f"rank.{rank}", f"most.{level}", f"rank.{rank}.{level}", f"rank.{rank}.words.{short}"]
        signs += [f"lead.{part}", f"lead.{part}.{level}", f"lead.{part}.rank.{rank}", f"run.{run.get(index, 0)}"]
        signs += [f"role.{_ROLES.get(blocks[index].role, 'cut')}", f"cut.{_family(blocks[index])}"]
        between = {blocks[i].role for i in range(index + 1, start)}
        signs += [f"over.{name}" for role, name in _ROLES.items() if role in between]
        if index == guess:
            signs += ["guessed", f"guessed.{'in' if index >= start - WITHIN else 'out'}"]
        yield index, signs


def _longer_words(text: str) -> set[str]:
    """The beginnings of a text's longer words."""
    return {word[:STEM] for word in tokens(text) if len(word) >= LONG_WORD}


def _runs(lines: Sequence[int]) -> dict[int, int]:
    """How many lines stand together in a row with each, at most MOST_RUN."""
    runs: dict[int, int] = {}
    row: list[int] = []
    for line in (*lines, -1):
        if row and line != row[-1] + 1:
            runs |= dict.fromkeys(row, min(len(row), MOST_RUN))
            row = []
        row.append(line)
    return runs


def _family(block: Block) -> str:
    """What a line was found to be: the kind of its phrase, or that only the lines around it speak for it."""
    rule = block.rule or "none"
    return rule if rule.startswith("phrase.") else rule.partition(":")[0].partition(".")[0]


def _in_markdown(plain: Sequence[Block], title: Field, start: int, language: str | None, rules: Rules) -> int | None:
    """The heading above an article of which it has words, instead of one of which it has hardly any."""
    window = range(max(0, start - MARKED_WITHIN), start)
    head = Head(plain, headline_texts(plain), head_words(language, rules), window)
    if head.share_of(title.value) > HARDLY:
        return None
    best, most = None, 0
    for index, signs in head.candidates():
        text = head.texts[index]
        least = OWN if plain[index].shape is Shape.HEADING else NEARLY_ALL
        names = head.kind(index) == "o" and is_plain(text, LEAST_WORDS) and not text[0].islower()
        if names and head.share_of(text) >= least and (worth := worth_of(signs, rules)) > most:
            best, most = index, worth
    return best


def _is_right_above(blocks: Sequence[Block]) -> bool:
    """Whether the article begins right below a line that is its title."""
    return any(
        below.role is Role.BODY
        for i, block in enumerate(blocks)
        if block.role is Role.TITLE
        for below in blocks[i + 1 : i + 1 + MARKED_WITHIN]
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
