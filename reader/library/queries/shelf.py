"""One index for reading: connections for any number of threads, with the state beside it."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from reader.errors import DamagedIndex, LibraryError, RemovedIndex
from reader.library.index import damage
from reader.library.index.codec import unpack
from reader.library.index.index_file import Location, open_reader, take_log_in
from reader.library.index.overlay import overlaid
from reader.library.queries.fixed import Stamp, refresh
from reader.library.state.corrections import Correction, corrected
from reader.library.state.state import State
from reader.library.state.steps import Place
from reader.model import Article

T = TypeVar("T")
K = TypeVar("K")
Identity = tuple[tuple[str, int], tuple[str, int]]
"""What a connection is open on: names and file numbers of the index and of the state."""
MOST_IDLE = 2
"""Connections kept open while nobody reads. Each has a page cache of its own, so one that was just used is used again
before another: a connection for each of Textual's threads took 20 MB more."""


@dataclass(slots=True)
class _Opened:
    """A connection that one thread at a time reads through."""

    files: Identity
    connection: sqlite3.Connection
    fixed: Stamp | None = None
    """What its tables of corrections were made from."""

    def close(self) -> None:
        with suppress(sqlite3.Error):
            self.connection.close()


STANDARD_INPUT = b"-"
"""The path of what is piped in, in a library without a root; all others there are absolute."""


class Shelf:
    """A folder's index (or one in memory), read by any thread."""

    def __init__(self, root: bytes | None, location: Location, state: State) -> None:
        """Take the folder (None for single files), where its index is, and the state."""
        self.root = root
        self.location = location
        self.state = state
        self.kept = True
        """Whether the index outlives this session."""
        self.in_part: Set[bytes] = frozenset()
        """Files of which it has some records only: what it has not got may be there all the same."""
        self._idle: list[_Opened] = []
        self._lock = threading.Lock()
        self._closed = False

    @property
    def name(self) -> str:
        """The folder's name."""
        return os.fsdecode(os.path.basename(self.root or b"") or self.root or b"")

    def ask(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do some reading in one transaction: all of it sees the same index.

        When the index or the state was replaced under the connection (made again, another session), it is opened anew
        and the work done again. Raises LibraryError when it cannot be read, DamagedIndex where that will not change.
        """
        for last in (False, True):
            try:
                with self._reading() as connection:
                    return work(connection)
            except sqlite3.DatabaseError as error:
                if not last:
                    self.state.look_after()
                if last and damage.is_damage(error) and self.location.path is not None:
                    damage.note(self.location.path)
                    raise DamagedIndex(f"the index is damaged; the next start makes it again ({error})") from error
                if last and self.location.path is not None and not self.location.path.exists():
                    raise RemovedIndex("the index was removed; a look at the folder writes it again") from error
                if last:
                    raise LibraryError(f"the index cannot be read ({error})") from error
        raise AssertionError

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """Give a connection in a transaction; one that failed is not used again."""
        opened = self._take()
        try:
            opened.fixed = refresh(opened.connection, opened.fixed)
            opened.connection.execute("begin")
            try:
                yield opened.connection
            finally:
                with suppress(sqlite3.Error):
                    opened.connection.execute("rollback")
        except sqlite3.DatabaseError:
            opened.close()
            raise
        except BaseException:
            self._give_back(opened)
            raise
        self._give_back(opened)

    def _take(self) -> _Opened:
        files = (_identity(self.location), _identity(self.state.location))
        with self._lock:
            if self._closed:
                raise LibraryError("the library is closed")
            while self._idle:
                opened = self._idle.pop()
                if opened.files == files:
                    return opened
                opened.close()
        connection = open_reader(self.location)
        try:
            connection.execute("attach ? as state", (self.state.location.with_mode("ro"),))
        except sqlite3.Error:
            connection.close()
            raise
        return _Opened(files, connection)

    def _give_back(self, opened: _Opened) -> None:
        with self._lock:
            if not self._closed and len(self._idle) < MOST_IDLE:
                self._idle.append(opened)
                return
        opened.close()

    def close(self) -> None:
        """Close all connections; one that is being read through is closed when that is done."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for opened in idle:
            opened.close()
        take_log_in(self.location)

    # -- articles

    def article(self, row: int, *, own_lines: bool = True) -> Article:
        """The article of a row. Raises LibraryError when it is gone or its text is damaged.

        Without `own_lines`: without the lines that the reader corrected in it alone.
        """

        def work(connection: sqlite3.Connection) -> Article | None:
            sql = "select b.article, a.path from bodies b join main.articles a using (key) where key = ?"
            found = connection.execute(sql, (row,)).fetchone()
            return None if found is None else _shown(connection, unpack(*found), own_lines=own_lines)

        try:
            article = self.ask(work)
        except ValueError as error:
            raise LibraryError("the article is damaged in the index: `broadsheet index --rebuild`") from error
        if article is None:
            raise LibraryError("the article is no longer in the library")
        return article

    def shown(self, articles: Mapping[K, Article]) -> dict[K, Article]:
        """Give articles of this index as the library shows them."""
        return self.ask(lambda connection: {key: _shown(connection, article) for key, article in articles.items()})

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
        """Pass the marks of articles that were replaced on to what stands in their place; how many were passed on.

        Standard input is no place: what is piped in next has nothing to do with what was piped in before.
        """
        base = (self.root or b"").rstrip(b"/") + b"/"
        sql = (
            "select m.id, a.id, a.path, a.record from state.marks m"
            " cross join articles a on a.path = substr(m.path, ?) and a.record = m.record"
            " where m.path >= ? and m.path < ? and m.path <> ? and a.id <> m.id"
            " and not exists (select 1 from articles b where b.id = m.id)"
            " and not exists (select 1 from state.marks n where n.id = a.id)"
        )
        span = (len(base) + 1, base, base[:-1] + b"0") if self.root is not None else (1, b"", b"\xff")
        bounds = (*span, STANDARD_INPUT)
        found = self.ask(lambda connection: connection.execute(sql, bounds).fetchall())
        found = [row for row in found if row[2] not in self.in_part]
        marked = self.state.inherit((old, Place(new, self.absolute(path), record)) for old, new, path, record in found)
        sql = (
            "select a.id, c.what, c.place, c.value, c.path, c.record, c.old, c.words from state.corrections c"
            " cross join articles a on a.path = substr(c.path, ?) and a.record = c.record"
            " where c.path >= ? and c.path < ? and c.path <> ? and c.path <> x''"
            " and c.value is not null and a.id <> c.id"
            " and not exists (select 1 from articles b where b.id = c.id)"
        )
        found = self.ask(lambda connection: connection.execute(sql, bounds).fetchall())
        found = [row for row in found if row[4] not in self.in_part]
        names = ("id", "what", "place", "value", "path", "record", "old", "words")
        return marked + self.state.inherit_corrections(
            Correction(**dict(zip(names, row, strict=True))) for row in found
        )


def _shown(connection: sqlite3.Connection, article: Article, *, own_lines: bool = True) -> Article:
    """Rules, then what the library learned, then the reader's own corrections: the last one counts."""
    return corrected(connection, overlaid(connection, article), own_lines=own_lines)


def _identity(location: Location) -> tuple[str, int]:
    """Name and file number of a database, by which one that was replaced is told; 0 where there is no file."""
    try:
        return location.uri, 0 if location.path is None else location.path.stat().st_ino
    except OSError:
        return location.uri, 0


def folder_of(path: Path) -> bytes:
    """Real path of a folder, in bytes."""
    return os.path.realpath(os.fsencode(path))
