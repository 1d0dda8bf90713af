"""One index for reading: connections, each thread its own, with the state beside it."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from reader.errors import LibraryError
from reader.library.codec import unpack
from reader.library.corrections import Correction, corrected
from reader.library.fixed import Stamp, refresh
from reader.library.index_file import Location, open_reader
from reader.library.overlay import overlaid
from reader.library.state import Place, State
from reader.model import Article

T = TypeVar("T")
Identity = tuple[int, int]
"""Which files a connection is open on: numbers of the index and of the state."""


class Shelf:
    """A folder's index (or one in memory), read by any thread."""

    def __init__(self, root: bytes | None, location: Location, state: State) -> None:
        """Take the folder (None for single files), where its index is, and the state."""
        self.root = root
        self.location = location
        self.state = state
        self._connections: dict[int, tuple[Identity, sqlite3.Connection]] = {}
        self._fixed: dict[int, Stamp | None] = {}
        self._lock = threading.Lock()
        self._closed = False

    @property
    def name(self) -> str:
        """The folder's name."""
        return os.fsdecode(os.path.basename(self.root or b"") or self.root or b"")

    def ask(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do some reading in one transaction: all of it sees the same index.

        When the index or the state was replaced under the connection (made again, another session), it is opened anew
        and the work done again. Raises LibraryError when it cannot be read.
        """
        for last in (False, True):
            try:
                with self._reading() as connection:
                    return work(connection)
            except sqlite3.DatabaseError as error:
                self._forget()
                if last:
                    raise LibraryError(f"the index cannot be read ({error})") from error
        raise AssertionError

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        connection = self._connection()
        thread = threading.get_ident()
        self._fixed[thread] = refresh(connection, self._fixed.get(thread))
        connection.execute("begin")
        try:
            yield connection
        finally:
            with suppress(sqlite3.Error):
                connection.execute("rollback")

    def _connection(self) -> sqlite3.Connection:
        thread = threading.get_ident()
        files = (_inode(self.location), _inode(self.state.location))
        with self._lock:
            if self._closed:
                raise LibraryError("the library is closed")
            known = self._connections.get(thread)
        if known is not None and known[0] == files:
            return known[1]
        self._forget()
        connection = open_reader(self.location)
        connection.execute("attach ? as state", (self.state.location.with_mode("ro"),))
        with self._lock:
            self._fixed.pop(thread, None)
            self._connections[thread] = files, connection
            self._close_those_of_ended_threads()
        return connection

    def _close_those_of_ended_threads(self) -> None:
        alive = {thread.ident for thread in threading.enumerate()} | {threading.get_ident()}
        for thread in [thread for thread in self._connections if thread not in alive]:
            with suppress(sqlite3.Error):
                self._connections.pop(thread)[1].close()

    def _forget(self) -> None:
        with self._lock:
            known = self._connections.pop(threading.get_ident(), None)
        if known is not None:
            with suppress(sqlite3.Error):
                known[1].close()

    def close(self) -> None:
        """Close all connections."""
        with self._lock:
            self._closed = True
            for _, connection in self._connections.values():
                with suppress(sqlite3.Error):
                    connection.close()
            self._connections.clear()

    # -- articles

    def article(self, row: int, *, own_lines: bool = True) -> Article:
        """The article of a row. Raises LibraryError when it is gone or its text is damaged.

        Without `own_lines`: without the lines that the reader corrected in it alone.
        """

        def work(connection: sqlite3.Connection) -> Article | None:
            found = connection.execute("select article from bodies where key = ?", (row,)).fetchone()
            return None if found is None else _shown(connection, unpack(found[0]), own_lines=own_lines)

        try:
            article = self.ask(work)
        except ValueError as error:
            raise LibraryError("the article is damaged in the index; rescan with --rebuild") from error
        if article is None:
            raise LibraryError("the article is no longer in the library")
        return article

    def shown(self, article: Article) -> Article:
        """Give an article of this index as the library shows it."""
        return self.ask(lambda connection: _shown(connection, article))

    def places(self, rows: list[int]) -> list[Place]:
        """What the state needs to know of rows; those that are gone are passed over."""

        def work(connection: sqlite3.Connection) -> list[Place]:
            found = []
            for row in rows:
                values = connection.execute("select id, path, record from articles where key = ?", (row,)).fetchone()
                if values is not None:
                    found.append(Place(values[0], self.absolute(values[1]), values[2]))
            return found

        return self.ask(work)

    def values(self, rows: list[int], field: str) -> list[tuple[Place, str, str]]:
        """Give what the state needs to know of rows, each with its source, date or title, as shown and by the rules."""
        column = {"source": "source", "date": "date", "title": "title"}[field]
        sql = (
            f"select a.id, a.path, a.record, a.{column}, t.{column} from articles a"
            f" join main.articles t on t.key = a.key where a.key = ? and a.error is null"
        )

        def work(connection: sqlite3.Connection) -> list[tuple[Place, str, str]]:
            found = (connection.execute(sql, (row,)).fetchone() for row in rows)
            return [
                (Place(id_, self.absolute(path), record), shown or "", ruled or "")
                for id_, path, record, shown, ruled in filter(None, found)
            ]

        return self.ask(work)

    def absolute(self, path: bytes) -> bytes:
        """Absolute path of a file of the index."""
        return os.path.join(self.root or b"", path)

    def relative(self, path: bytes) -> bytes | None:
        """Path of a file as the index has it; None when it lies elsewhere."""
        if self.root is None:
            return path
        base = self.root.rstrip(b"/") + b"/"
        return path[len(base) :] if path.startswith(base) else None

    def find(self, path: bytes, record: int) -> int | None:
        """Row of the article at a path (as the index has it)."""
        sql = "select key from articles where path = ? and record = ?"
        found = self.ask(lambda connection: connection.execute(sql, (path, record)).fetchone())
        if found is None and record == 0:  # a file of one record is meant by its path alone
            sql = "select min(key) from articles where path = ? having count(*) = 1"
            found = self.ask(lambda connection: connection.execute(sql, (path,)).fetchone())
        return None if found is None else int(found[0])

    def inherit(self) -> int:
        """Pass the marks of articles that were replaced on to what stands in their place; how many were passed on."""
        base = (self.root or b"").rstrip(b"/") + b"/"
        sql = (
            "select m.id, a.id, a.path, a.record from state.marks m"
            " cross join articles a on a.path = substr(m.path, ?) and a.record = m.record"
            " where m.path >= ? and m.path < ? and a.id <> m.id"
            " and not exists (select 1 from articles b where b.id = m.id)"
            " and not exists (select 1 from state.marks n where n.id = a.id)"
        )
        bounds = (len(base) + 1, base, base[:-1] + b"0") if self.root is not None else (1, b"", b"\xff")
        found = self.ask(lambda connection: connection.execute(sql, bounds).fetchall())
        marked = self.state.inherit((old, Place(new, self.absolute(path), record)) for old, new, path, record in found)
        sql = (
            "select a.id, c.what, c.place, c.value, c.path, c.record, c.old from state.corrections c"
            " cross join articles a on a.path = substr(c.path, ?) and a.record = c.record"
            " where c.path >= ? and c.path < ? and c.path <> x'' and c.value is not null and a.id <> c.id"
            " and not exists (select 1 from articles b where b.id = c.id)"
        )
        found = self.ask(lambda connection: connection.execute(sql, bounds).fetchall())
        names = ("id", "what", "place", "value", "path", "record", "old")
        return marked + self.state.inherit_corrections(
            Correction(**dict(zip(names, row, strict=True))) for row in found
        )


def _shown(connection: sqlite3.Connection, article: Article, *, own_lines: bool = True) -> Article:
    """Rules, then what the library learned, then the reader's own corrections: the last one counts."""
    return corrected(connection, overlaid(connection, article), own_lines=own_lines)


def _inode(location: Location) -> int:
    """Number of a database's file, by which one that was replaced is told; 0 for none."""
    try:
        return 0 if location.path is None else location.path.stat().st_ino
    except OSError:
        return 0


def folder_of(path: Path) -> bytes:
    """Real path of a folder, in bytes."""
    return os.path.realpath(os.fsencode(path))
