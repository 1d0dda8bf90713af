"""A query ready to be asked of an index: its conditions, its order, its SQL."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from reader.frozen import frozen
from reader.library.index.document import source_order
from reader.library.queries.conditions import Compiled, Condition, Parameter, compiled
from reader.library.queries.query import parse
from reader.library.queries.query_nodes import Heeds, Node, heeding_corrections
from reader.model import Query, Sort, View

COLUMNS = (
    "a.key, a.id, a.path, a.record, a.title, a.source, a.source_stated, a.date, a.words, a.quotes, a.speakers, a.error,"
    " a.language, coalesce(m.read, 0), coalesce(m.starred, 0), a.undated, a.recency, a.title_order, a.source_order"
)
"""What a headline is made of, and what the lists of several folders are merged by."""
VIEWS = {
    View.ALL: "1",
    View.UNREAD: "not exists (select 1 from state.marks u where u.id = a.id and u.read)",
    View.STARRED: "exists (select 1 from state.marks u where u.id = a.id and u.starred)",
}

Row = tuple[Any, ...]


class Stretch(NamedTuple):
    """Articles that stand next to each other in a list."""

    condition: Condition
    """That one is among them."""
    order: str
    """After `order by`: the one nearest to where the list is looked at comes first."""


@frozen
class Order:
    """How a list is sorted."""

    by: tuple[str, ...]
    """What it goes by, one after another."""
    descending: frozenset[str]
    """Those of them of which the largest comes first."""
    merge: Callable[[Row], Any]
    """The same order, for rows from several indexes."""

    @property
    def sql(self) -> str:
        """After `order by`."""
        return self._sql(self.descending)

    @property
    def backwards(self) -> str:
        """The same from the end."""
        return self._sql(frozenset(self.by) - self.descending)

    @property
    def values(self) -> str:
        """What is selected of an article to tell what stands before it."""
        return ", ".join(self.by)

    def before(self, values: Sequence[Parameter]) -> list[Stretch]:
        """Give what stands before the article that has these values, the farthest first.

        Each is a range of an index: 18,000 articles are counted in .4 ms then, in one condition in 1.6 (by title) to 7
        (by date).
        """
        return self._beyond(values, self.descending, frozenset(self.by) - self.descending)

    def behind(self, values: Sequence[Parameter]) -> list[Stretch]:
        """Give what stands behind it, in the same way."""
        return self._beyond(values, frozenset(self.by) - self.descending, self.descending)

    def _sql(self, descending: Collection[str], first: int = 0) -> str:
        return ", ".join(f"{each} desc" if each in descending else each for each in self.by[first:])

    def _beyond(
        self, values: Sequence[Parameter], larger: Collection[str], descending: Collection[str]
    ) -> list[Stretch]:
        stretches = []
        for n, each in enumerate(self.by):
            # What is compared may be null where it is a publisher: there is none then, which the first column has told.
            same = [f"({before}) {'is' if before == 'a.source' else '='} ?" for before in self.by[:n]]
            sql = " and ".join([*same, f"({each}) {'>' if each in larger else '<'} ?"])
            stretches.append(Stretch(Condition(sql, tuple(values[: n + 1])), self._sql(descending, n)))
        return stretches


_RECENT = frozenset({"a.recency"})
_DATED = ("a.undated", "a.recency", "a.path", "a.record")
ORDERS: dict[Sort, Order] = {
    Sort.NEWEST: Order(_DATED, _RECENT, lambda row: (row[15], -row[16], row[2], row[3])),
    Sort.OLDEST: Order(_DATED, frozenset(), lambda row: (row[15], row[16], row[2], row[3])),
    Sort.TITLE: Order(("a.title_order", "a.key"), frozenset({"a.key"}), lambda row: (row[17], -row[0])),
    Sort.SOURCE: Order(
        ("a.source is null", "a.source_order", "a.source", *_DATED),
        _RECENT,
        lambda row: (row[5] is None, row[18], row[5] or "", row[15], -row[16], row[2], row[3]),
    ),
    Sort.FILE: Order(("a.path", "a.record"), frozenset(), lambda row: (row[2], row[3])),
}


FIXED_NEWEST = replace(ORDERS[Sort.NEWEST])
"""The same order, told apart because keys are not in it any more when dates are corrected."""


@frozen
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
    fixed: bool = False
    """Whether corrections of sources, dates and titles are heeded."""

    @property
    def row(self) -> str:
        """Where the number of a row stands."""
        return "a.key" if self.text.match is None else f"{self.text.table}.rowid"

    @property
    def ranked(self) -> bool:
        """Whether its rows come by relevance."""
        return self.query.sort is Sort.RELEVANCE and self.text.match is not None and self.text.table == "search"

    @property
    def order(self) -> Order:
        """How it is sorted, where it is not ranked."""
        order = ORDERS.get(self.query.sort, ORDERS[Sort.NEWEST])
        return FIXED_NEWEST if self.fixed and order is ORDERS[Sort.NEWEST] else order


def listing(query: Query, *, view: bool = True, sources: bool = True, heeds: Heeds | None = None) -> Listing:
    """Prepare a query. Raises QueryError.

    `view`, `sources`: whether to heed that part of it; `heeds`: what corrections change (fixed.py, put_back.py), None
    where there are none.
    """
    node = parse(query.text, incomplete=query.typing)
    if heeds is not None:
        node = heeding_corrections(node, heeds)
    now = int(time.time())
    parts = []
    if view and query.view is not View.ALL:
        parts.append(Condition(VIEWS[query.view]))
    if sources and query.sources:
        parts.append(sources_condition(query.sources))
    sql = " and ".join(f"({part.sql})" for part in parts) or "1"
    chosen = Condition(sql, tuple(value for part in parts for value in part.parameters))
    return Listing(node, query, compiled(node, now), chosen, now, heeds is not None and heeds.touched is not None)


def sources_condition(sources: Collection[str | None]) -> Condition:
    """Give the condition that an article is of one of some publishers, met by all where there are none.

    Where all have a name, the articles are found by their index.

    `is` for one: of a column that `=` a value SQLite puts the value in place of the column everywhere, and no longer
    knows the first column of the index again. Of 100,000 articles a page of one source takes 0.1 ms then, not 20.
    """
    if not sources:
        return Condition("1")
    named = tuple(source for source in sources if source is not None)
    if None in sources:
        either = f"a.source in ({', '.join('?' * len(named))}) or " if named else ""
        return Condition(f"coalesce({either}a.source is null, 0)", named)
    among = "is ?" if len(named) == 1 else f"in ({', '.join('?' * len(named))})"
    sql = f"(a.source is null) = 0 and a.source_order {among} and a.source {among}"
    return Condition(sql, (*(source_order(source) for source in named), *named))


def statement(
    asked: Listing, columns: str, extra: Condition | None = None, *, order: str = ""
) -> tuple[str, tuple[Parameter, ...]]:
    """Give the SQL that selects columns of every article of a list, and its parameters.

    Where only the full text decides, the table of articles is left out: looking up each hit costs ten times the search.
    """
    conditions: list[str] = []
    parameters: list[Parameter] = []
    for condition in (asked.text.rest, asked.chosen, extra):
        if condition is not None and condition.sql != "1":
            conditions.append(f"({condition.sql})")
            parameters.extend(condition.parameters)
    table = "articles a"
    if asked.text.match is not None:
        alone = "a." not in columns + order and not any("a." in condition for condition in conditions)
        table = asked.text.table
        conditions.insert(0, f"{table} match ?")
        if not alone:
            table = f"{table} cross join articles a on a.key = {asked.row}"
        parameters.insert(0, asked.text.match)
    if "m." in columns:
        table += " left join state.marks m on m.id = a.id"
    ordered = f" order by {order}" if order else ""
    return f"select {columns} from {table} where {' and '.join(conditions) or '1'}{ordered}", tuple(parameters)
