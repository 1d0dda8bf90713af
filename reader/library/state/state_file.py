"""The state's two files: opened, compared, each made again from the other where it is missing, damaged or behind."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.library.disk.turns import turn
from reader.library.index.damage import LOGS
from reader.library.index.index_file import Location, make_private, on_disk
from reader.library.state import corrections, journal

VERSION = 1
"""Of the schema."""
BUSY_S = 0.5
"""Seconds to wait for another session's change, which takes some thousandths; who wants to wait longer asks again."""
CHECKED_BYTES = 2 << 20
"""Size up to which both files are read through when the state is opened; 20 ms."""
TABLES = {"marks": "id, path, record, read, starred, position, changed", "corrections": corrections.COLUMNS}
"""Tables that the journal repeats, with their columns in its order."""
BYTES = frozenset({"id", "path"})
"""Columns that hold bytes."""
PER_LINE = 500
"""Rows in a line of the journal."""
_SCHEMA = Path(__file__).with_name("state.sql")


@dataclass(slots=True)
class Rebuilt:
    """What opening the state had to do."""

    lines: list[str] = field(default_factory=list)
    """What the reader is to be told."""


def ensure_folder(folder: Path) -> None:
    """See to it that the state folder is there and private, with what has to be made above it. Raises OSError."""
    make_private(folder)
    if folder.stat().st_uid == os.geteuid():
        with suppress(OSError):
            folder.chmod(0o700)


def connect(location: Location) -> sqlite3.Connection:
    """Open the database for writing. Raises sqlite3.Error."""
    connection = sqlite3.connect(
        location.with_mode("rw"), uri=True, timeout=BUSY_S, isolation_level=None, check_same_thread=False
    )
    connection.execute("pragma synchronous = full")
    return connection


def is_locked(error: BaseException) -> bool:
    """Whether an error of SQLite says that another program has the lock."""
    return isinstance(error, sqlite3.OperationalError) and "locked" in str(error)


def create(connection: sqlite3.Connection) -> None:
    """Make the tables."""
    complete(connection)
    told = [("version", VERSION), ("last", 0), ("journal", 0)]
    connection.executemany("insert into meta values (?, ?)", told)


def complete(connection: sqlite3.Connection) -> None:
    """Make the tables and columns that a state of an older version lacks."""
    there = {name for (name,) in connection.execute("select name from sqlite_schema")}
    for statement in re.split(r"^(?=create )", _SCHEMA.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        if statement.split()[2] not in there:
            connection.execute(statement)
    for table, columns in TABLES.items():
        has = {row[1] for row in connection.execute(f"pragma table_info({table})")}
        for column in columns.split(", "):
            if column not in has:  # all that were added later are texts that may be missing
                connection.execute(f"alter table {table} add column {column} text")


def put_row(table: str) -> str:
    """Give the statement that writes a row of a table."""
    marks = ", ".join("?" * len(TABLES[table].split(", ")))
    return f"insert or replace into {table} ({TABLES[table]}) values ({marks})"


def tell_corrected(connection: sqlite3.Connection, last: int) -> None:
    """Note with which change the corrections became what they are."""
    connection.execute("insert or replace into meta values ('corrected', ?)", (last,))


def encode_rows(rows: Iterable[tuple[Any, ...]]) -> list[journal.Values]:
    """Write rows as the journal has them."""
    return [[value.hex() if isinstance(value, bytes) else value for value in row] for row in rows]


def all_lines(connection: sqlite3.Connection, last: int) -> list[journal.Line]:
    """Give the lines of a journal that says all that the database does; `last`: number of the last change in it."""
    lines = []
    for table, columns in TABLES.items():
        rows = encode_rows(connection.execute(f"select {columns} from {table}"))
        lines += [journal.Line(last, table, rows[at : at + PER_LINE]) for at in range(0, len(rows), PER_LINE)]
    return lines


def open_state(folder: Path) -> Rebuilt:
    """See to it that both files are there and agree. Raises OSError or sqlite3.Error when the folder cannot be used."""
    told = Rebuilt()
    database, log = folder / "state.sqlite", folder / "state.journal"
    with turn(folder):
        read = _see_to_files(folder, told)
    connection = connect(on_disk(database))
    try:
        connection.execute("begin immediate")
        complete(connection)
        _agree(connection, log, read, told)
        connection.execute("commit")
    finally:
        connection.close()
    for path in (database, log):
        with suppress(OSError):
            path.chmod(0o600)
    return told


def _see_to_files(folder: Path, told: Rebuilt) -> journal.Read | None:
    """Set aside what is no file or damaged, have a database there; what the journal holds, None for nothing."""
    database, log = folder / "state.sqlite", folder / "state.journal"
    beside = [database.with_name(database.name + ending) for ending in LOGS]
    for path in (database, log, *beside):
        if path.is_symlink() or (path.exists() and not path.is_file()):
            _set_aside(path, told, "is a link or no file")
    read = _read_journal(log, told)
    fault = _fault(database) if database.exists() else None
    if fault is not None:
        _set_aside(database, told, f"{fault}; it is made again from the journal")
    if not database.exists():
        for path in filter(os.path.lexists, beside):  # of a database that is no more: it would be read into the new one
            _set_aside(path, told, "is left of a file that is gone")
        _make(database, folder)
    return read


def _read_journal(log: Path, told: Rebuilt) -> journal.Read | None:
    try:
        return journal.read(log)
    except FileNotFoundError:
        return None
    except OSError as error:
        told.lines.append(f"{log} cannot be read ({error.strerror})")
        return None


def _fault(database: Path) -> str | None:
    """Say what is wrong with the database; None for nothing. Raises sqlite3.OperationalError where it is locked."""
    try:
        connection = connect(on_disk(database))
        try:
            names = {name for (name,) in connection.execute("select name from sqlite_schema where type = 'table'")}
            if not {"meta", "marks"} <= names:
                return "is damaged"
            meta = dict(connection.execute("select name, value from meta"))
            if not {"version", "last", "journal"} <= meta.keys():
                return "is damaged"
            if meta["version"] > VERSION:
                return "was written by a newer version of the program"
            if database.stat().st_size <= CHECKED_BYTES:
                return None if connection.execute("pragma quick_check(1)").fetchone()[0] == "ok" else "is damaged"
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        if is_locked(error) or "unable to open" in str(error) or "readonly" in str(error):
            raise
        return "is damaged"
    except (sqlite3.DatabaseError, TypeError):  # a version that is no number
        return "is damaged"
    return None


def _make(database: Path, folder: Path) -> None:
    new = folder / f"state.sqlite.new-{os.getpid()}"
    new.unlink(missing_ok=True)
    os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_NOFOLLOW, 0o600))
    try:
        connection = connect(on_disk(new))
        try:
            connection.execute("pragma journal_mode = delete")
            connection.execute("begin")
            create(connection)
            connection.execute("commit")
        finally:
            connection.close()
        try:
            os.link(new, database)
        except FileExistsError:
            pass
        except OSError:
            new.rename(database)
        journal.sync_folder(folder)
    finally:
        new.unlink(missing_ok=True)


def _agree(connection: sqlite3.Connection, log: Path, read: journal.Read | None, told: Rebuilt) -> None:
    """Bring what only one of the files has into the other. The write lock is held."""
    meta = dict(connection.execute("select name, value from meta"))
    with suppress(FileNotFoundError, OSError):
        read = journal.read(log)  # once more: another session may have written before we had the lock
    lines = [] if read is None else read.lines
    newest = max((line.n for line in lines), default=0)
    behind = [line for line in lines if line.n > meta["last"]]
    last = max(meta["last"], newest)
    _put_lines(connection, behind, last)
    size = 0 if read is None else read.size
    lacking = meta["last"] > newest or size < meta["journal"] or (read is not None and read.damaged > 0)
    if lacking:
        if read is not None and read.damaged:
            _set_aside(log, told, "is damaged; it is made again from the database")
        with suppress(OSError):  # then the database alone keeps the state; the next change tries again
            size = journal.rewrite(log, all_lines(connection, last))
    connection.execute("update meta set value = ? where name = 'last'", (last,))
    connection.execute("update meta set value = ? where name = 'journal'", (size,))


def _put_lines(connection: sqlite3.Connection, lines: list[journal.Line], last: int) -> None:
    """Write what lines of the journal say; an older version wrote fewer columns, a newer one may write more."""
    for table, columns in TABLES.items():
        names = columns.split(", ")
        for values in journal.rows_of(lines, table):
            found = dict(zip(names, values, strict=False))
            with suppress(KeyError, TypeError, ValueError, sqlite3.IntegrityError):  # no row of any version of ours
                row = [bytes.fromhex(found[name]) if name in BYTES else found.get(name) for name in names]
                connection.execute(put_row(table), row)
                if table == "corrections":
                    tell_corrected(connection, last)


def copy_of_journal(connection: sqlite3.Connection, folder: Path) -> None:
    """Fill an empty database with what the journal says; with nothing where that cannot be read."""
    create(connection)
    read = _read_journal(folder / "state.journal", Rebuilt())
    if read is not None:
        _put_lines(connection, read.lines, max((line.n for line in read.lines), default=0))


def _set_aside(path: Path, told: Rebuilt, what: str) -> None:
    n = 1
    while os.path.lexists(kept := path.with_name(f"{path.name}.broken-{n}")):
        n += 1
    for ending in (*LOGS, ""):  # the file itself last: what belongs to it is never left beside a new one
        part = path.with_name(path.name + ending)
        if os.path.lexists(part):
            part.rename(kept.with_name(kept.name + ending))
    told.lines.append(f"{path.name} {what} (kept as {kept.name})")
