"""The answer to a query: what a thread fetches before a list is shown."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reader.errors import LibraryError
from reader.frozen import frozen
from reader.library.library import Library
from reader.model import Headline, Page, Query, Sort, View
from reader.ui.widgets.article_list import WINDOW_ROWS

OF_VIEW = {View.ALL: 0, View.UNREAD: 1, View.STARRED: 2}
"""Which of the counts is the length of the list."""


@frozen
class Found:
    """The answer to a query."""

    query: Query
    """What was asked."""
    page: Page
    """A window of the result."""
    cursor: int
    """Position of the row that the cursor is to stand on."""
    counts: tuple[int, int, int]
    """All, unread, starred."""
    kept: bool
    """Whether that row is the one the cursor stood on."""
    gone: bool = False
    """Whether the article it stood on is no longer in the library."""
    near: bool = False
    """Whether that row is one that stood next to it."""


def find(
    library: Library,
    query: Query,
    key: int | None,
    *,
    as_is: bool,
    near: Sequence[int] = (),
    address: tuple[str, int | None] | None = None,
) -> Found:
    """Fetch the window around the row to keep, and the counts.

    `address`: where that row's article was; an article whose date has changed has another key, and is still there.
    `near`: rows to stand on instead where the list has no such row; the first that it has is taken. Unless the query
    is taken `as_is`, it lists the newest first, or in file order where nothing is dated.
    """
    if not as_is and query.sort in (Sort.NEWEST, Sort.FILE):
        query = _natural(library, query)
    if key is not None and address is not None and headline_of(library, key) is None:
        key = _key_now(library, key, *address) or key
    place = library.position(query, key) if key is not None else None
    kept = place is not None
    gone = key is not None and not kept and headline_of(library, key) is None
    for other in near if key is not None and not kept else ():
        key, place = other, library.position(query, other)
        if place is not None:
            break
    start = max(0, (place or 0) // WINDOW_ROWS * WINDOW_ROWS)
    counts = library.counts(query)
    known = (key, place) if key is not None and place is not None else None
    page = library.page(query, start, WINDOW_ROWS, length=counts[OF_VIEW[query.view]], known=known)
    return Found(query, page, place or 0, counts, kept, gone, near=place is not None and not kept)


def lists_as(asked: Query, shown: Query) -> bool:
    """Return whether two queries list the same in one order: the newest first is file order where nothing is dated."""
    return _what(asked) == _what(shown)


def _what(query: Query) -> tuple[object, ...]:
    return query.text, query.sources, query.view, Sort.NEWEST if query.sort is Sort.FILE else query.sort


def headline_of(library: Library, key: int) -> Headline | None:
    """Fetch one row; None where its article is gone."""
    try:
        return library.headline(key)
    except LibraryError:
        return None


def _key_now(library: Library, key: int, path: str, record: int | None) -> int | None:
    """Return the key of the article that is where one with another key was; None where none is."""
    root = library.root(key)
    return library.find(str(Path(os.fsdecode(root), path)) if root else path, record)


def _natural(library: Library, query: Query) -> Query:
    first = library.page(replace(query, sort=Sort.NEWEST), 0, 1).headlines
    return replace(query, sort=Sort.FILE if first and first[0].date is None else Sort.NEWEST)
