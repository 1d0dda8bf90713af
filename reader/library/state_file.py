"""The state's two files: opened, compared, each made again from the other where it is missing, damaged or behind."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.library import corrections, journal
from reader.library.index_file import Location, on_disk

VERSION = 1
"""Of the schema."""
BUSY_S = 10.0
"""Seconds to wait for another session's change."""
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
    """See to it that the state folder is there and private. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
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


def create(connection: sqlite3.Connection) -> None:
    """Make the tables."""
    for statement in _SCHEMA.read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            connection.execute(statement)
    told = [("version", VERSION), ("last", 0), ("journal", 0)]
    connection.executemany("insert into meta values (?, ?)", told)


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
    for path in (database, log):
        if path.is_symlink() or (path.exists() and not path.is_file()):
            _set_aside(path, told, "is a link or no file")
    read = _read_journal(log, told)
    if not database.exists() or _is_damaged(database):
        if database.exists():
            _set_aside(database, told, "is damaged; it is made again from the journal")
        _make(database, folder)
    connection = connect(on_disk(database))
    try:
        connection.execute("begin immediate")
        if "old" not in {row[1] for row in connection.execute("pragma table_info(corrections)")}:
            connection.execute("alter table corrections add column old text")  # a state of before there were any
        _agree(connection, log, read, told)
        connection.execute("commit")
    finally:
        connection.close()
    for path in (database, log):
        with suppress(OSError):
            path.chmod(0o600)
    return told


def _read_journal(log: Path, told: Rebuilt) -> journal.Read | None:
    try:
        return journal.read(log)
    except FileNotFoundError:
        return None
    except OSError as error:
        told.lines.append(f"{log} cannot be read ({error.strerror})")
        return None


def _is_damaged(database: Path) -> bool:
    try:
        connection = connect(on_disk(database))
        try:
            names = {name for (name,) in connection.execute("select name from sqlite_schema where type = 'table'")}
            if not {"meta", "marks", "corrections"} <= names:
                return True
            found = connection.execute("select count(*) from meta where name in ('version', 'last', 'journal')")
            if found.fetchone()[0] != 3:
                return True
            if database.stat().st_size <= CHECKED_BYTES:
                return bool(connection.execute("pragma quick_check(1)").fetchone()[0] != "ok")
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "unable to open" in str(error) or "readonly" in str(error):
            raise
        return True
    except sqlite3.DatabaseError:
        return True
    return False


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
    for table, columns in TABLES.items():
        names = columns.split(", ")
        for values in journal.rows_of(behind, table):
            row = [bytes.fromhex(value) if name in BYTES else value for name, value in zip(names, values, strict=True)]
            connection.execute(put_row(table), row)
            if table == "corrections":
                tell_corrected(connection, last)
    size = 0 if read is None else read.size
    lacking = meta["last"] > newest or size < meta["journal"] or (read is not None and read.damaged > 0)
    if lacking:
        if read is not None and read.damaged:
            _set_aside(log, told, "is damaged; it is made again from the database")
        with suppress(OSError):  # then the database alone keeps the state; the next change tries again
            size = journal.rewrite(log, all_lines(connection, last))
    connection.execute("update meta set value = ? where name = 'last'", (last,))
    connection.execute("update meta set value = ? where name = 'journal'", (size,))


def _set_aside(path: Path, told: Rebuilt, what: str) -> None:
    n = 1
    while os.path.lexists(kept := path.with_name(f"{path.name}.broken-{n}")):
        n += 1
    path.rename(kept)
    for ending in ("-journal", "-wal", "-shm"):
        beside = path.with_name(path.name + ending)
        if os.path.lexists(beside):
            beside.rename(kept.with_name(kept.name + ending))
    told.lines.append(f"{path.name} {what} (kept as {kept.name})")
