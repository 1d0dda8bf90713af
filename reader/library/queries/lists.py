"""Lists: the rows of a query, their number, where a row stands."""

from __future__ import annotations

import json
import os
import sqlite3
from array import array
from collections.abc import Callable, Collection
from typing import Any

from reader.library.index.index_file import id_of_unread
from reader.library.queries import newest
from reader.library.queries.conditions import Condition, compiled, whole
from reader.library.queries.listing import COLUMNS, ORDERS, Listing, Row, Stretch, sources_condition, statement
from reader.library.queries.query_nodes import And, Dated, Everything, Node, Not, Or, is_by_date
from reader.model import Headline, Sort, View

FAR = 1000
"""Rows passed over, from which on the list is counted to begin at its nearer end: counting costs a part of passing."""


def page(
    connection: sqlite3.Connection,
    asked: Listing,
    start: int,
    count: int,
    known: tuple[int, int] | None = None,
    *,
    counted: bool,
) -> tuple[list[Row], int]:
    """Give what `rows` does, and the length of the list; 0 unless it is to be counted."""
    if count and asked.text.merges and asked.order is ORDERS[Sort.NEWEST] and not asked.ranked:
        at_once = newest.at_once(connection, asked, start, count, counted=counted)
        if at_once is not None:
            keys, length = at_once
            return _rows_of(connection, [(key, 0) for key in keys]), length
    found = rows(connection, asked, start, count, known) if count else []
    return found, total(connection, asked) if counted else 0


def rows(
    connection: sqlite3.Connection, asked: Listing, start: int, count: int, known: tuple[int, int] | None = None
) -> list[Row]:
    """Rows of the list in its order, with their rank behind the other columns (0 where it is not ranked).

    First the keys, from an index alone, then the rows of these keys: skipping rows is as slow as reading them.
    `known`: a key and its position, from which on they can be found.
    """
    if known is not None and start <= known[1] < start + count and asked.text.match is None:
        keys = _around(connection, asked, start, count, *known)
    else:
        keys = window(connection, asked, start, count)
    return _rows_of(connection, keys)


def _rows_of(connection: sqlite3.Connection, keys: list[tuple[int, float]]) -> list[Row]:
    found: dict[int, Row] = {}
    for at in range(0, len(keys), newest.AT_ONCE):
        some = [key for key, _ in keys[at : at + newest.AT_ONCE]]
        sql = f"select {COLUMNS} from articles a left join state.marks m on m.id = a.id"
        sql += f" where a.key in ({', '.join('?' * len(some))})"
        found.update((row[0], row) for row in connection.execute(sql, some))
    return [(*found[key], rank) for key, rank in keys if key in found]


def window(connection: sqlite3.Connection, asked: Listing, start: int, count: int) -> list[tuple[int, float]]:
    """Give the keys of the list from a position on, in its order, with their ranks; `count` -1: all."""
    row = asked.row
    if asked.ranked:
        sql, parameters = statement(asked, f"{row}, search.rank", order=f"search.rank, {row} desc")
        return connection.execute(f"{sql} limit ? offset ?", (*parameters, count, start)).fetchall()
    if asked.text.match is not None and asked.order is ORDERS[Sort.NEWEST]:
        return [(key, 0) for key in newest.window(connection, asked, start, count)]
    if start >= FAR and count >= 0:
        left = total(connection, asked) - start
        if left < start:
            count = max(0, min(count, left))
            sql, parameters = statement(asked, row, order=asked.order.backwards)
            keys = connection.execute(f"{sql} limit ? offset ?", (*parameters, count, left - count)).fetchall()
            return [(key, 0) for (key,) in reversed(keys)]
    sql, parameters = statement(asked, row, order=asked.order.sql)
    return [(key, 0) for (key,) in connection.execute(f"{sql} limit ? offset ?", (*parameters, count, start))]


def _around(
    connection: sqlite3.Connection, asked: Listing, start: int, count: int, key: int, place: int
) -> list[tuple[int, float]]:
    """Give the keys of a window that holds a known one, without passing over all that stands before it."""
    order = asked.order
    try:
        values = order_values(connection, asked, key)
    except LookupError:  # it is gone since its position was asked for
        return window(connection, asked, start, count)
    before = _next_to(connection, asked, order.before(values), place - start)
    behind = _next_to(connection, asked, order.behind(values), start + count - place - 1)
    return [(key, 0) for key in (*reversed(before), key, *behind)]


def _next_to(connection: sqlite3.Connection, asked: Listing, stretches: list[Stretch], count: int) -> list[int]:
    """Give the keys that stand next to an article, the nearest first."""
    keys: list[int] = []
    for condition, order in reversed(stretches):
        if len(keys) == count:
            break
        sql, parameters = statement(asked, asked.row, condition, order=order)
        keys += [key for (key,) in connection.execute(f"{sql} limit ?", (*parameters, count - len(keys)))]
    return keys


def every_key(connection: sqlite3.Connection, asked: Listing) -> array[int]:
    """Give the keys of the whole list, in its order, at eight bytes each: 100,000 rows beside them take 20 MB."""
    if asked.text.match is not None and asked.order is ORDERS[Sort.NEWEST] and not asked.ranked:
        return array("q", newest.every(connection, asked))
    order = f"search.rank, {asked.row} desc" if asked.ranked else asked.order.sql
    sql, parameters = statement(asked, asked.row, order=order)
    return array("q", (key for (key,) in connection.execute(sql, parameters)))


def one(connection: sqlite3.Connection, key: int) -> Row | None:
    """The row of one article; None when it is gone."""
    sql = f"select {COLUMNS}, 0 from articles a left join state.marks m on m.id = a.id where a.key = ?"
    found: Row | None = connection.execute(sql, (key,)).fetchone()
    return found


def merge_key(asked: Listing) -> Callable[[Row], Any]:
    """How the rows of several indexes are merged."""
    if asked.ranked:
        return lambda row: (row[19], -row[0])
    return asked.order.merge


def total(connection: sqlite3.Connection, asked: Listing) -> int:
    """Length of the list."""
    if asked.text.match is None and asked.text.rest.sql == "1" and not (asked.fixed and asked.query.sources):
        if asked.query.view is View.STARRED:
            return _marked(connection, "starred", asked)
        read = _marked(connection, "read", asked) if asked.query.view is View.UNREAD else 0
        return _of_sources(connection, asked.query.sources) - read
    sql, parameters = statement(asked, "count(*)")
    return int(connection.execute(sql, parameters).fetchone()[0])


def _of_sources(connection: sqlite3.Connection, sources: Collection[str | None]) -> int:
    """How many articles some publishers have; all there are where none is named."""
    names = [b"" if source is None else source for source in set(sources)]
    among = f" where source in ({', '.join('?' * len(names))})" if names else ""
    return int(connection.execute(f"select coalesce(sum(articles), 0) from outlets{among}", names).fetchone()[0])


def _marked(connection: sqlite3.Connection, mark: str, asked: Listing) -> int:
    """How many of them have a mark: the marks are few, to look for them beside 100,000 articles takes 12 ms."""
    among = sources_condition(asked.query.sources)
    sql = f"select count(*) from state.marks m cross join articles a on a.id = m.id where m.{mark} and ({among.sql})"
    return int(connection.execute(sql, among.parameters).fetchone()[0])


def undated(connection: sqlite3.Connection, asked: Listing) -> int:
    """Articles that a filter by date leaves out because they state none."""
    if not is_by_date(asked.node):
        return 0
    without = compiled(_without_dates(asked.node), asked.now)
    relaxed = Listing(asked.node, asked.query, without, asked.chosen, asked.now)
    meant = whole(asked.node, asked.now)
    extra = Condition(f"a.date is null and not ({meant.sql})", meant.parameters)
    sql, parameters = statement(relaxed, "count(*)", extra)
    return int(connection.execute(sql, parameters).fetchone()[0])


def _without_dates(node: Node) -> Node:
    """The query as if every date that is asked for were met."""
    if isinstance(node, And | Or):
        return type(node)(tuple(_without_dates(part) for part in node.parts))
    if isinstance(node, Not):
        return node
    return Everything() if isinstance(node, Dated) else node


def position(connection: sqlite3.Connection, asked: Listing, key: int) -> int | None:
    """Where an article stands in the list; None when it is not in it."""
    sql, parameters = statement(asked, "1", Condition(f"{asked.row} = ?", (key,)))
    if connection.execute(sql, parameters).fetchone() is None:
        return None
    if asked.ranked:
        keys = [found for found, _ in window(connection, asked, 0, -1)]
        return keys.index(key)
    if asked.text.match is not None and asked.order is ORDERS[Sort.NEWEST]:
        return newest.position(connection, asked, key)
    return count_before(connection, asked, order_values(connection, asked, key))


def order_values(connection: sqlite3.Connection, asked: Listing, key: int) -> Row:
    """What the order of the list goes by, for one article. Raises LookupError when it is gone."""
    found = connection.execute(f"select {asked.order.values} from articles a where a.key = ?", (key,)).fetchone()
    if found is None:
        raise LookupError(key)
    return tuple(found)


def count_before(connection: sqlite3.Connection, asked: Listing, values: Row, *, ties: bool = False) -> int:
    """How many articles of the list stand before one with these values (of this or of another index).

    `ties`: with those that have the very values, as an index has whose articles come before the other's.
    """
    order = asked.order
    conditions = [stretch.condition for stretch in order.before(values)]
    if ties:
        conditions.append(Condition(f"({order.values}) is ({', '.join('?' * len(values))})", values))
    statements = (statement(asked, "count(*)", condition) for condition in conditions)
    return sum(int(connection.execute(sql, parameters).fetchone()[0]) for sql, parameters in statements)


def headline(row: Row, key: int) -> Headline:
    """Make a headline of a row; `key` is the library's."""
    return Headline(
        key=key,
        id="" if row[11] is not None and row[1] == id_of_unread(row[2]) else row[1].hex(),
        path=os.fsdecode(row[2]),
        record=row[3] or None,
        title=row[4],
        source=row[5],
        source_stated=bool(row[6]),
        date=row[7],
        words=row[8],
        quotes=row[9],
        speakers=tuple(json.loads(row[10])),
        read=bool(row[13]),
        starred=bool(row[14]),
        error=row[11],
        language=row[12],
    )
