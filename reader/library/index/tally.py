"""Counting, in the index, in how many articles of a source each line stands (repeats.py says which lines)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection

from reader.library.index.repeats import Lines

AT_ONCE = 500
"""Numbers looked up in one statement."""

_ADD = (
    "insert into repeats values (?, ?, ?)"
    " on conflict (line) do update set articles = articles + excluded.articles, cut = cut + excluded.cut"
)


class Tally:
    """What one transaction adds to the counts and takes from them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take the connection that writes the index."""
        self._connection = connection
        self._changes: dict[int, list[int]] = {}

    def add(self, key: int, lines: Lines) -> None:
        """Count the lines of an article, unless it is a copy of one that is counted."""
        stories = lines.stories
        if not stories:
            return
        sql = f"select 1 from stories where story in ({_marks(stories)}) limit 1"
        if self._connection.execute(sql, stories).fetchone() is None:
            self._connection.executemany("insert into stories values (?, ?)", ((story, key) for story in stories))
            self._count(lines, 1)
        else:
            # Of a damaged article, whose lines nobody knows any more, some may be left.
            sql = "insert or ignore into copies values (?, ?)"
            self._connection.executemany(sql, ((story, key) for story in stories))

    def take_back(self, key: int, lines: Lines, lines_of_key: Callable[[int], Lines]) -> None:
        """Take back what was counted of an article that is gone; where it was, one of its copies counts instead.

        `lines_of_key` gives the lines of an article that is in the index.
        """
        if not self._forget("stories", key, lines.stories):
            self._forget("copies", key, lines.stories)
            return
        self._count(lines, -1)
        sql = f"select distinct key from copies where story in ({_marks(lines.stories)}) order by key"
        for (copy,) in self._connection.execute(sql, lines.stories).fetchall():
            of_copy = lines_of_key(copy)
            self._forget("copies", copy, of_copy.stories)
            self.add(copy, of_copy)

    def _forget(self, table: str, key: int, stories: Collection[int]) -> bool:
        """Take an article out of a table of stories; whether it was there."""
        sql = f"delete from {table} where key = ? and story in ({_marks(stories)})"
        return bool(stories) and self._connection.execute(sql, (key, *stories)).rowcount > 0

    def write(self) -> None:
        """Write the counts, in the order of their numbers: those are the places in the table."""
        changed = [(line, *counts) for line, counts in sorted(self._changes.items()) if any(counts)]
        self._connection.executemany(_ADD, changed)
        fewer = ((line,) for line, articles, _ in changed if articles < 0)
        self._connection.executemany("delete from repeats where line = ? and articles <= 0", fewer)
        self._changes.clear()

    def _count(self, lines: Lines, number: int) -> None:
        for line in (lines.source, *lines.shown, *lines.cut):
            self._changes.setdefault(line, [0, 0])[0] += number
        for line in lines.cut:
            self._changes[line][1] += number


def counts(connection: sqlite3.Connection, lines: Collection[int]) -> dict[int, tuple[int, int]]:
    """Look lines up: how many articles have each, how many of them cut by the files' own rules; none: left out."""
    some = list(lines)[:AT_ONCE]
    sql = f"select line, articles, cut from repeats where line in ({_marks(some)})"
    return {line: (articles, cut) for line, articles, cut in connection.execute(sql, some)}


def _marks(values: Collection[int]) -> str:
    return ", ".join("?" * len(values))
