"""Lists over several indexes: each answers for itself, the answers are merged in the order of the list."""

from __future__ import annotations

import heapq
import os
import sqlite3
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice

from reader.library.queries import lists
from reader.library.queries.fixed import is_fixed, touches
from reader.library.queries.listing import Listing, Row, listing
from reader.library.queries.put_back import lines_put_back
from reader.library.queries.query_nodes import Heeds
from reader.library.queries.shelf import Shelf
from reader.model import Count, Page, Query

Found = tuple[Row, int]
"""A row and the number of its shelf."""


def key_of(shelves: Sequence[Shelf], row: int, n: int) -> int:
    """Make the library's key of a shelf's row number."""
    return row * len(shelves) + n


def row_of(shelves: Sequence[Shelf], key: int) -> tuple[int, int]:
    """Give the row number and the shelf of a library's key."""
    return divmod(key, len(shelves))


def find(shelves: Sequence[Shelf], path: bytes, record: int) -> int | None:
    """Give the key of the article at a path: absolute, from the working folder, or as one of the indexes has it."""
    for n, shelf in enumerate(shelves):
        here = shelf.relative(os.path.abspath(path))
        real = shelf.relative(os.path.realpath(path))
        for candidate in dict.fromkeys(item for item in (here, real, path) if item is not None):
            row = shelf.find(candidate, record)
            if row is not None:
                return key_of(shelves, row, n)
    return None


def heeds(shelves: Sequence[Shelf]) -> Heeds | None:
    """Give what a query of any of the indexes has to heed of corrections; None while there are none."""
    fixed = [shelf for shelf in shelves if shelf.ask(is_fixed)]
    lines = shelves[0].ask(lines_put_back) if shelves else ()  # they lie in the state, which is that of all
    if not fixed and not lines:
        return None
    if not fixed:
        return Heeds(None, lines)
    return Heeds(lambda words: any(shelf.ask(partial(touches, words=words)) for shelf in fixed), lines)


def page(
    shelves: Sequence[Shelf], query: Query, start: int, count: int, length: int | None, known: tuple[int, int] | None
) -> Page:
    """Rows of the list from a position; its length is counted where it is not known. Raises QueryError."""
    asked = listing(query, heeds=heeds(shelves))
    start, count = max(0, start), max(0, count)
    several = len(shelves) > 1
    offset, limit = (0, start + count) if several else (start, count)

    def work(connection: sqlite3.Connection) -> tuple[list[Row], int, int]:
        found = lists.page(connection, asked, offset, limit, None if several else known, counted=length is None)
        return *found, lists.undated(connection, asked)

    answers = [shelf.ask(work) for shelf in shelves]
    ordered = _merged(asked, [found for found, _, _ in answers])
    chosen = tuple(islice(ordered, start, start + count) if several else ordered)
    return Page(
        headlines=tuple(lists.headline(row, key_of(shelves, row[0], n)) for row, n in chosen),
        start=start,
        total=sum(own for _, own, _ in answers) if length is None else _length(length, start, count, len(chosen)),
        undated=sum(left_out for *_, left_out in answers),
        ranked=asked.ranked,
    )


def _length(counted: int, start: int, asked: int, given: int) -> int:
    """The length of a list that was counted a moment ago: an index that is being written may have other rows by now."""
    ends = given < asked and (given > 0 or start == 0)
    return start + given if ends else max(counted, start + given if given else 0)


def keys(shelves: Sequence[Shelf], query: Query, start: int, count: int | None) -> Sequence[int]:
    """Keys of the list's rows. Raises QueryError."""
    asked = listing(query, heeds=heeds(shelves))
    stop = None if count is None else start + count
    limit = -1 if stop is None else stop
    if len(shelves) == 1 and count is None and not start:
        return shelves[0].ask(lambda connection: lists.every_key(connection, asked))
    if len(shelves) == 1:
        length = -1 if count is None else count
        found = shelves[0].ask(lambda connection: lists.window(connection, asked, start, length))
        return tuple(key for key, _ in found)
    several = [shelf.ask(lambda connection: lists.rows(connection, asked, 0, limit)) for shelf in shelves]
    return _packed([key_of(shelves, row[0], n) for row, n in islice(_merged(asked, several), start, stop)])


def _packed(keys: list[int]) -> Sequence[int]:
    """Keys at eight bytes each, where a list of numbers has forty; those of many folders at once may be larger."""
    try:
        return array("q", keys)
    except OverflowError:
        return keys


def position(shelves: Sequence[Shelf], query: Query, key: int) -> int | None:
    """Where a row stands in the list. Raises QueryError."""
    asked = listing(query, heeds=heeds(shelves))
    if asked.ranked and len(shelves) > 1:
        ordered = keys(shelves, query, 0, None)
        return ordered.index(key) if key in ordered else None
    row, at = row_of(shelves, key)

    def own(connection: sqlite3.Connection) -> tuple[int | None, Row]:
        found = lists.position(connection, asked, row)
        return found, () if found is None or asked.ranked else lists.order_values(connection, asked, row)

    found, values = shelves[at].ask(own)
    if found is None:
        return None
    for n, shelf in enumerate(shelves):
        if n != at:
            found += shelf.ask(partial(lists.count_before, asked=asked, values=values, ties=n < at))
    return found


def counted(
    shelves: Sequence[Shelf], work: Callable[[sqlite3.Connection], list[tuple[str | None, int]]]
) -> list[Count]:
    """Add the counts of all shelves."""
    found: Counter[str | None] = Counter()
    for shelf in shelves:
        for value, number in shelf.ask(work):
            found[value] += number
    return [Count(value, number) for value, number in found.items()]


def _merged(asked: Listing, several: list[list[Row]]) -> Iterator[Found]:
    key = lists.merge_key(asked)
    numbered = [[(row, n) for row in found] for n, found in enumerate(several)]
    return heapq.merge(*numbered, key=lambda item: (key(item[0]), item[1]))
