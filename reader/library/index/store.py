"""Writing the index: a batch a transaction."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Callable
from functools import partial

from reader.library.index.batch import Applied, Batch, Known
from reader.library.index.transaction import Transaction

BULK = 500
"""Articles changed in a run from which on the full-text tables are tidied up at its end."""
ANEW = 0.25
"""Share of all articles that were changed, from which on the orders of the list are made anew: written in the order in
which files are read, a sixth of them is empty; 16 microseconds an article."""


class Store:
    """The writing side of an index. One at a time: whoever writes holds the lock beside the index (ingest.py)."""

    def __init__(self, connection: sqlite3.Connection, is_there: Callable[[bytes], bool]) -> None:
        """Take a connection from `open_writer`, and what tells whether a file, by its path, still exists."""
        self.connection = connection
        self.is_there = is_there
        self._written = 0

    def known(self) -> dict[bytes, Known]:
        """Every file that is in the index, by path."""
        rows = self.connection.execute("select path, file, size, mtime_ns, made_by, records, read_to, seal from files")
        made = map(partial(tuple.__new__, Known), rows)  # what `_make` does, at half the time
        collecting = gc.isenabled()
        gc.disable()  # it would look for cycles among 100,000 of them, again and again: a quarter of the time
        try:
            return {known.path: known for known in made}
        finally:
            if collecting:
                gc.enable()

    def count(self) -> int:
        """Articles in the index."""
        return int(self.connection.execute("select coalesce(sum(articles), 0) from outlets").fetchone()[0])

    def apply(self, batch: Batch, now: int) -> Applied:
        """Write a batch in one transaction; `now`: seconds since the epoch. Raises sqlite3.Error, changing nothing."""
        self.connection.execute("begin immediate")
        try:
            applied = Transaction(self.connection, self.is_there, now).write(batch)
            self.connection.execute("commit")
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("rollback")
            raise
        self._written += len(batch.rows)
        return applied

    def tidy(self) -> None:
        """After much was written: merge the full-text segments, so that searches read fewer, and give room back."""
        much = self._written >= BULK
        if much:
            for table in ("search", "beginnings", "voices"):
                self.connection.execute(f"insert into {table} ({table}) values ('optimize')")
            if self._written >= self.count() * ANEW:
                self.connection.execute("reindex articles")
            self.connection.executescript("pragma incremental_vacuum")  # `execute` would free a single page
            self._written = 0
        self.connection.execute("pragma optimize")
        (waits,) = self.connection.execute("pragma busy_timeout").fetchone()
        self.connection.execute("pragma busy_timeout = 0")  # what is being read stays in the log beside the index
        self.connection.execute(f"pragma wal_checkpoint({'truncate' if much else 'passive'})")
        self.connection.execute(f"pragma busy_timeout = {waits}")

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()
