"""The reader's corrections of source, date and title, in lists, filters and searches.

The index is written by its own process alone and knows nothing of them. So each reading connection has, beside the
index and the state, temporary tables: `fixed` with the corrected columns of the articles that have a correction, and
`fixed_words` with the words of their titles and sources, `fixed_terms` with all words that were there or are now: a
search for others is what it was, one for these looks in both places. A temporary view called `articles`
stands before the table of that name and takes a column from `fixed` where it has one; every statement about articles
then sees the corrected values, and keys stay what they were. A column that no correction is about comes straight from
the table, so its orders keep their indexes. While there is no correction, nothing of this exists and nothing is slower.
"""

from __future__ import annotations

import sqlite3
from functools import partial

from reader.library.index.document import ORDER_LENGTH
from reader.library.index.keys import recency
from reader.library.queries.expressions import as_corrected
from reader.library.queries.put_back import lines_put_back
from reader.library.queries.query_nodes import Heeds, Words
from reader.library.state.corrections import FIELDS
from reader.text.fold import terms

Stamp = tuple[int, int]
"""Which corrections and which index the tables were made from."""

_OF = {
    "title": ("title", "title_order"),
    "source": ("source", "source_order", "source_stated"),
    "date": ("date", "undated", "recency"),
}
"""Columns of the index that follow from each field."""
_COLUMNS = tuple(column for field in FIELDS for column in _OF[field])
_FIELDS = (None, "all", "title", "source")
"""Of the query language: those whose words may be of a title or source."""
_OWN = "select 1 from state.corrections where what in ('source', 'date', 'title') limit 1"


def is_fixed(connection: sqlite3.Connection) -> bool:
    """Tell whether corrections are to be heeded in lists."""
    return connection.execute("select 1 from temp.sqlite_schema where name = 'fixed'").fetchone() is not None


def heeds(connection: sqlite3.Connection) -> Heeds | None:
    """Give what a query has to heed of corrections; None while there are none."""
    touched, lines = partial(touches, connection) if is_fixed(connection) else None, lines_put_back(connection)
    return Heeds(touched, lines) if touched is not None or lines else None


def touches(connection: sqlite3.Connection, words: Words) -> bool:
    """Tell whether corrections change which articles have some words. Without a correction of the kind: at once."""
    if words.field not in _FIELDS or not is_fixed(connection):
        return False
    *whole, last = words.terms
    end = last + "\U0010ffff" if words.prefix else last
    sql = (
        f"select 1 from temp.fixed_terms where term in ({', '.join('?' * len(whole))}) or term between ? and ? limit 1"
    )
    if connection.execute(sql, (*whole, last, end)).fetchone() is None:
        return False
    index, beside, corrected = as_corrected(words)
    in_index = "select rowid from search where search match ? and +rowid in (select key from temp.fixed)"
    before = set(connection.execute(in_index, (index,)))
    after = set(connection.execute("select rowid from temp.fixed_words where fixed_words match ?", (corrected,)))
    if beside is not None:
        after.update(connection.execute(in_index, (beside,)))
    return before != after


def refresh(connection: sqlite3.Connection, known: Stamp | None) -> Stamp | None:
    """Bring the temporary tables up to date, outside of a transaction; give what they were made from.

    A few microseconds while nothing has changed; about 30 for each corrected article otherwise.
    """
    if known is None and connection.execute(_OWN).fetchone() is None:
        return None
    row = connection.execute("select value from state.meta where name = 'corrected'").fetchone()
    stamp = (row[0] if row else 0, connection.execute("pragma main.data_version").fetchone()[0])
    if stamp != known:
        connection.execute("begin")
        try:
            _make(connection)
            connection.execute("commit")
        except BaseException:
            connection.execute("rollback")
            raise
    return stamp


def _make(connection: sqlite3.Connection) -> None:
    connection.execute(f"create temp table if not exists fixed (key integer primary key, {', '.join(_COLUMNS)})")
    connection.execute(
        "create virtual table if not exists temp.fixed_words using fts5 (title, source, tokenize = 'ascii')"
    )
    connection.execute("create temp table if not exists fixed_terms (term primary key) without rowid")
    connection.execute("drop view if exists temp.articles")
    connection.execute("delete from temp.fixed_terms")
    connection.execute("delete from temp.fixed")
    connection.execute("delete from temp.fixed_words")
    own = ", ".join(f"a.{column}" for column in _COLUMNS)
    found = connection.execute(
        f"select a.key, f.mtime_ns, c.what, c.value, {own} from state.corrections c join main.articles a on a.id = c.id"
        f" join main.files f on f.file = a.file where c.what in ('source', 'date', 'title') and c.value is not null"
    )
    rows: dict[int, dict[str, object]] = {}
    old: set[str] = set()
    fields = set()
    for key, mtime_ns, what, value, *columns in found:
        values = dict(zip(_COLUMNS, columns, strict=True))
        old.update(term for name in ("title", "source") for term in terms(str(values[name] or "")))
        row = rows.setdefault(key, values)
        row.update(zip(_OF[what], _values(what, value, mtime_ns), strict=True))
        fields.add(what)
    marks = ", ".join("?" * (1 + len(_COLUMNS)))
    connection.executemany(
        f"insert into temp.fixed values ({marks})", ((key, *row.values()) for key, row in rows.items())
    )
    words = [(key, terms(str(row["title"] or "")), terms(str(row["source"] or ""))) for key, row in rows.items()]
    connection.executemany(
        "insert into temp.fixed_words (rowid, title, source) values (?, ?, ?)",
        ((key, " ".join(title), " ".join(source)) for key, title, source in words),
    )
    old.update(term for _, title, source in words for term in (*title, *source))
    connection.executemany("insert into temp.fixed_terms values (?)", ((term,) for term in old))
    if fields:
        _make_view(connection, {column for field in fields for column in _OF[field]})


def _make_view(connection: sqlite3.Connection, changed: set[str]) -> None:
    names = [row[1] for row in connection.execute("pragma main.table_info(articles)")]
    columns = (
        f"case when x.key is null then t.{name} else x.{name} end as {name}"
        if name in changed
        else f"t.{name} as {name}"
        for name in names
    )
    connection.execute(
        f"create temp view articles as select {', '.join(columns)}"
        f" from main.articles t left join temp.fixed x on x.key = t.key"
    )


def _values(field: str, value: str, mtime_ns: int) -> tuple[object, ...]:
    if field == "title":
        return value, " ".join(terms(value))[:ORDER_LENGTH]
    if field == "source":
        return value or None, " ".join(terms(value)), 1
    undated, recent = recency(value or None, mtime_ns)
    return value or None, int(undated), recent
