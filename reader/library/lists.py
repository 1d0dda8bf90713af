"""Lists: a query as one SQL statement, its order, its rows."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reader.library.conditions import Compiled, Condition, Parameter, compiled, whole
from reader.library.query import parse
from reader.library.query_nodes import And, Dated, Everything, Node, Not, Or, is_by_date
from reader.model import Headline, Query, Sort, View

COLUMNS = (
    "a.key, a.id, a.path, a.record, a.title, a.source, a.source_stated, a.date, a.words, a.quotes, a.speakers, a.error,"
    " a.language, coalesce(m.read, 0), coalesce(m.starred, 0), a.undated, a.recency, a.title_order, a.source_order"
)
"""What a headline is made of, and what the lists of several folders are merged by."""
_PLACE = "a.path, a.record"
_VIEWS = {
    View.ALL: "1",
    View.UNREAD: "not exists (select 1 from state.marks u where u.id = a.id and u.read)",
    View.STARRED: "exists (select 1 from state.marks u where u.id = a.id and u.starred)",
}

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """How a list is sorted."""

    sql: str
    """After `order by`."""
    before: str
    """Condition: an article stands before the one whose values are bound."""
    binds: tuple[int, ...]
    """Which value belongs to each of its question marks."""
    values: str
    """What is selected of an article to be bound there."""
    merge: Callable[[Row], Any]
    """The same order, for rows from several indexes."""


_RECENT = "(a.undated < ? or (a.undated = ? and (a.recency {} ? or (a.recency = ? and (a.path, a.record) < (?, ?)))))"
_RECENT_BINDS = (0, 0, 1, 1, 2, 3)
_DATE = "a.undated, a.recency, a.path, a.record"
_SOURCE = "a.source is null, a.source_order, coalesce(a.source, ''), a.undated, -a.recency, a.path, a.record"
ORDERS: dict[Sort, Order] = {
    Sort.NEWEST: Order(
        f"a.undated, a.recency desc, {_PLACE}",
        _RECENT.format(">"),
        _RECENT_BINDS,
        _DATE,
        lambda row: (row[15], -row[16], row[2], row[3]),
    ),
    Sort.OLDEST: Order(
        f"a.undated, a.recency, {_PLACE}",
        _RECENT.format("<"),
        _RECENT_BINDS,
        _DATE,
        lambda row: (row[15], row[16], row[2], row[3]),
    ),
    Sort.TITLE: Order(
        f"a.title_order, {_PLACE}",
        f"(a.title_order, {_PLACE}) < (?, ?, ?)",
        (0, 1, 2),
        f"a.title_order, {_PLACE}",
        lambda row: (row[17], row[2], row[3]),
    ),
    Sort.SOURCE: Order(
        f"a.source is null, a.source_order, a.source, a.undated, a.recency desc, {_PLACE}",
        f"({_SOURCE}) < (?, ?, ?, ?, ?, ?, ?)",
        (0, 1, 2, 3, 4, 5, 6),
        _SOURCE,
        lambda row: (row[5] is None, row[18], row[5] or "", row[15], -row[16], row[2], row[3]),
    ),
    Sort.FILE: Order(_PLACE, f"({_PLACE}) < (?, ?)", (0, 1), _PLACE, lambda row: (row[2], row[3])),
}


@dataclass(frozen=True, slots=True)
class Listing:
    """A query ready to be asked of an index."""

    node: Node
    """The parsed text."""
    query: Query
    """What was asked."""
    text: Compiled
    """The text's conditions."""
    chosen: Condition
    """Sources and view."""
    now: int
    """When it was asked."""

    @property
    def ranked(self) -> bool:
        """Whether its rows come by relevance."""
        return self.query.sort is Sort.RELEVANCE and self.text.match is not None

    @property
    def order(self) -> Order:
        """How it is sorted, where it is not ranked."""
        return ORDERS.get(self.query.sort, ORDERS[Sort.NEWEST])


def listing(query: Query, *, view: bool = True, sources: bool = True) -> Listing:
    """Prepare a query. Raises QueryError. `view`, `sources`: whether to heed that part of it."""
    node = parse(query.text, incomplete=query.typing)
    now = int(time.time())
    parts = []
    if view and query.view is not View.ALL:
        parts.append(Condition(_VIEWS[query.view]))
    if sources and query.sources:
        named = tuple(source for source in query.sources if source is not None)
        choices = [f"a.source in ({', '.join('?' * len(named))})"] if named else []
        if None in query.sources:
            choices.append("a.source is null")
        parts.append(Condition(f"coalesce({' or '.join(choices)}, 0)", named))
    sql = " and ".join(f"({part.sql})" for part in parts) or "1"
    chosen = Condition(sql, tuple(value for part in parts for value in part.parameters))
    return Listing(node, query, compiled(node, now), chosen, now)


def statement(asked: Listing, columns: str, extra: Condition | None = None) -> tuple[str, tuple[Parameter, ...]]:
    """Give the SQL that selects columns of every article of a list, and its parameters."""
    parameters: list[Parameter] = []
    conditions = ["1"]
    table = "articles a"
    if asked.text.match is not None:
        table = "search cross join articles a on a.key = search.rowid"
        conditions.append("search match ?")
        parameters.append(asked.text.match)
    for condition in (asked.text.rest, asked.chosen, extra):
        if condition is not None and condition.sql != "1":
            conditions.append(f"({condition.sql})")
            parameters.extend(condition.parameters)
    if "m." in columns:
        table += " left join state.marks m on m.id = a.id"
    return f"select {columns} from {table} where {' and '.join(conditions)}", tuple(parameters)


def rows(connection: sqlite3.Connection, asked: Listing, start: int, count: int) -> list[Row]:
    """Rows of the list in its order, with their rank behind the other columns (0 where it is not ranked)."""
    if asked.ranked:
        sql, parameters = statement(asked, f"{COLUMNS}, search.rank")
        sql += f" order by search.rank, {ORDERS[Sort.NEWEST].sql} limit ? offset ?"
    else:
        sql, parameters = statement(asked, f"{COLUMNS}, 0")
        sql += f" order by {asked.order.sql} limit ? offset ?"
    return connection.execute(sql, (*parameters, count, start)).fetchall()


def one(connection: sqlite3.Connection, key: int) -> Row | None:
    """The row of one article; None when it is gone."""
    sql = f"select {COLUMNS}, 0 from articles a left join state.marks m on m.id = a.id where a.key = ?"
    found: Row | None = connection.execute(sql, (key,)).fetchone()
    return found


def merge_key(asked: Listing) -> Callable[[Row], Any]:
    """How the rows of several indexes are merged."""
    if asked.ranked:
        newest = ORDERS[Sort.NEWEST].merge
        return lambda row: (row[19], newest(row))
    return asked.order.merge


def total(connection: sqlite3.Connection, asked: Listing) -> int:
    """Length of the list."""
    if asked.text.match is None and asked.text.rest.sql == "1" and asked.chosen.sql == _only_unread():
        return _all(connection) - _read(connection)
    sql, parameters = statement(asked, "count(*)")
    return int(connection.execute(sql, parameters).fetchone()[0])


def _only_unread() -> str:
    return f"({_VIEWS[View.UNREAD]})"


def _all(connection: sqlite3.Connection) -> int:
    return int(connection.execute("select count(*) from articles").fetchone()[0])


def _read(connection: sqlite3.Connection) -> int:
    sql = "select count(*) from state.marks m cross join articles a on a.id = m.id where m.read"
    return int(connection.execute(sql).fetchone()[0])


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
    sql, parameters = statement(asked, "1", Condition("a.key = ?", (key,)))
    if connection.execute(sql, parameters).fetchone() is None:
        return None
    if asked.ranked:
        sql, parameters = statement(asked, "a.key")
        sql += f" order by search.rank, {ORDERS[Sort.NEWEST].sql}"
        for n, (found,) in enumerate(connection.execute(sql, parameters)):
            if found == key:
                return n
        return None
    return count_before(connection, asked, order_values(connection, asked, key))


def order_values(connection: sqlite3.Connection, asked: Listing, key: int) -> Row:
    """What the order of the list goes by, for one article."""
    found = connection.execute(f"select {asked.order.values} from articles a where a.key = ?", (key,)).fetchone()
    return tuple(found)


def count_before(connection: sqlite3.Connection, asked: Listing, values: Row) -> int:
    """How many articles of the list stand before one with these values (of this or of another index)."""
    order = asked.order
    before = Condition(order.before, tuple(values[n] for n in order.binds))
    sql, parameters = statement(asked, "count(*)", before)
    return int(connection.execute(sql, parameters).fetchone()[0])


def headline(row: Row, key: int) -> Headline:
    """Make a headline of a row; `key` is the library's."""
    return Headline(
        key=key,
        id=row[1].hex() if row[11] is None else "",
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
