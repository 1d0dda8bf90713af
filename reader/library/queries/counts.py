"""How many articles: by state, by source, by month, by speaker. Counted by SQLite, never in Python."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from reader.library.queries.fixed import heeds
from reader.library.queries.listing import listing, statement
from reader.library.queries.lists import total
from reader.model import Query, View

Counted = list[tuple[str | None, int]]


def by_view(connection: sqlite3.Connection, query: Query) -> tuple[int, int, int]:
    """All, unread and starred articles under the query's text and sources."""
    heeded = heeds(connection)
    asked = listing(replace(query, view=View.ALL), heeds=heeded)
    if asked.text.match is None:
        shown = [
            total(connection, listing(replace(query, view=view), heeds=heeded))
            for view in (View.ALL, View.UNREAD, View.STARRED)
        ]
        return shown[0], shown[1], shown[2]
    # The hits are gone through once, and beside the few keys with marks: each look at an article costs what a hit does.
    marked = (f"coalesce(sum({asked.row} in ({_MARKED.format(mark)})), 0)" for mark in ("read", "starred"))
    sql, parameters = statement(asked, f"count(*), {', '.join(marked)}")
    found, read, starred = connection.execute(sql, parameters).fetchone()
    return found, found - read, starred


_MARKED = "select r.key from state.marks k cross join articles r on r.id = k.id where k.{}"


def by_source(connection: sqlite3.Connection, query: Query) -> Counted:
    """Articles of each publisher under the query's text and view."""
    asked = listing(query, sources=False, heeds=heeds(connection))
    if asked.text.match is None and asked.text.rest.sql == asked.chosen.sql == "1" and not asked.fixed:
        return connection.execute("select nullif(source, x''), articles from outlets where articles").fetchall()
    return _grouped(connection, "a.source", query, sources=False)


def by_month(connection: sqlite3.Connection, query: Query) -> Counted:
    """Articles of each month under the query."""
    return _grouped(connection, "substr(a.date, 1, 7)", query)


def by_speaker(connection: sqlite3.Connection, query: Query) -> Counted:
    """Quotations of each named speaker in the articles under the query."""
    asked = listing(query, heeds=heeds(connection))
    sql, parameters = statement(asked, asked.row)
    sql = (
        f"select speaker, count(*) from sayings where key in ({sql}) and speaker is not null"
        " group by speaker order by count(*) desc"
    )
    return connection.execute(sql, parameters).fetchall()


def _grouped(connection: sqlite3.Connection, value: str, query: Query, *, sources: bool = True) -> Counted:
    sql, parameters = statement(listing(query, sources=sources, heeds=heeds(connection)), f"{value}, count(*)")
    return connection.execute(f"{sql} group by 1", parameters).fetchall()
