"""Correcting articles of a library: what is new of it is kept, what the rules say anyway takes a correction back."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace

from reader.errors import LibraryError
from reader.library.queries.shelf import Shelf
from reader.library.state.corrections import field_correction, field_value, line_correction
from reader.library.state.state import State
from reader.model import Role


def correct_block(shelf: Shelf, state: State, row: int, block: int, is_article: bool, *, everywhere: bool) -> int:
    """Say that a block is article or is not; in how many places that was news. Raises LibraryError."""
    article = shelf.article(row, own_lines=False)
    places = shelf.places([row])
    if not places:
        raise LibraryError("the article is no longer in the library")
    path = os.path.abspath(places[0].path)
    new = line_correction(article, block, is_article, path, everywhere=everywhere)
    if not everywhere and (article.blocks[block].role is not Role.BOILERPLATE) == is_article:
        new = replace(new, value=None)
    where = " wherever its source has it" if everywhere else ""
    return state.correct([new], f"1 paragraph {'' if is_article else 'not '}article{where}")


def correct_field(chosen: Iterable[tuple[Shelf, list[int]]], state: State, field: str, value: str | None) -> int:
    """Put a field of rows of some shelves right; how many changed. Raises LibraryError for what cannot be a value."""
    kept = field_value(field, value)
    news = [
        field_correction(place.id, field, None if kept == ruled else kept, place.path, place.record, ruled)
        for shelf, rows in chosen
        for place, present, ruled in shelf.values(rows, field)
        if present != kept
    ]
    return state.correct(news, f"{field} of {_articles(len(news))}")


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
