"""Correcting articles of a library: what is new of it is kept, what the rules say anyway takes a correction back."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.errors import LibraryError
from reader.library.index.repeats import source_of
from reader.library.queries import across, counts
from reader.library.queries.shelf import Shelf
from reader.library.state.corrections import field_correction, field_value, has_line, line_correction, line_place
from reader.library.state.state import State
from reader.model import Article, Query, Role
from reader.text.fold import terms

MOST_LOOKED_AT = 500
"""Articles that are read to count those that have a line: half a second in a thread."""


def correct_block(
    shelf: Shelf, state: State, row: int, block: int, is_article: bool, *, everywhere: bool, goes_on: bool = False
) -> int:
    """Say that a block is article or is not; in how many places that was news. Raises LibraryError.

    `goes_on`: as one step for `undo` with the correction before.
    """
    article = shelf.article(row, own_lines=False)
    places = shelf.places([row])
    if not places:
        raise LibraryError("the article is no longer in the library")
    path = os.path.abspath(places[0].path)
    new = line_correction(article, block, is_article, path, everywhere=everywhere)
    if not everywhere and (article.blocks[block].role is not Role.BOILERPLATE) == is_article:
        new = replace(new, value=None)
    where = " wherever its source has it" if everywhere else ""
    return state.correct([new], f"1 paragraph {'' if is_article else 'not '}article{where}", goes_on=goes_on)


def count_with_line(shelves: Sequence[Shelf], article: Article, block: int) -> int:
    """How many articles of an article's source have one of its lines; 0 without a source. Raises LibraryError.

    The index finds the words; up to MOST_LOOKED_AT articles are looked at for the very line, beyond that the number of
    those that have the words is given.
    """
    source, text = source_of(article), article.blocks[block].text
    if source is None:
        return 0
    words, place = " ".join(terms(text)), line_place(text)
    if not words:
        return int(has_line(article, place))
    sources = across.counted(shelves, lambda connection: counts.by_source(connection, Query()))
    named = tuple(name.value for name in sources if name.value is not None and " ".join(terms(name.value)) == source)
    keys = across.keys(shelves, Query(text=f'in:all "{words}"', sources=named), 0, None)
    if len(keys) > MOST_LOOKED_AT:
        return len(keys)
    found = (across.row_of(shelves, key) for key in keys)
    return sum(has_line(shelves[n].article(row), place) for row, n in found)


def correct_field(
    chosen: Iterable[tuple[Shelf, list[int]]], state: State, field: str, value: str | None, *, changed_before: int = 0
) -> int:
    """Put a field of rows of some shelves right; how many changed. Raises LibraryError for what cannot be a value.

    `changed_before`: how many the correction before changed, where this one goes on with it: one step for `undo`.
    """
    kept = field_value(field, value)
    news = [
        field_correction(place.id, field, None if kept == ruled else kept, place.path, place.record, ruled)
        for shelf, rows in chosen
        for place, present, ruled in shelf.values(rows, field)
        if present != kept
    ]
    label = f"{field} of {_articles(changed_before + len(news))}"
    return state.correct(news, label, goes_on=changed_before > 0)


def withdraw_field(chosen: Iterable[tuple[Shelf, list[int]]], state: State, field: str) -> int:
    """Give a field of rows of some shelves back the value that the rules have; how many changed."""
    news = [
        field_correction(place.id, field, None, place.path, place.record, ruled)
        for shelf, rows in chosen
        for place, present, ruled in shelf.values(rows, field)
        if present != ruled
    ]
    return state.correct(news, f"{field} of {_articles(len(news))}")


def _articles(count: int) -> str:
    return f"{count:,} article{'s' * (count != 1)}"
