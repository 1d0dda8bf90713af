"""A change of the state, written to both its files."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from reader.library.disk.reason import reason
from reader.library.state import journal
from reader.library.state.state_file import PER_LINE, all_lines, encode_rows, put_row, tell_corrected

COMPACT_BYTES = 4 << 20
"""Size from which a journal is rewritten when it is mostly repetition."""
COMPACT_RATIO = 4
"""Bytes of journal for each byte that its rows need, from which it is rewritten."""
ROW_BYTES = 160
"""About what a row takes in the journal."""


def write_rows(
    connection: sqlite3.Connection,
    folder: Path | None,
    table: str,
    values: list[tuple[object, ...]],
    tell: Callable[[str], None],
) -> None:
    """Write rows of a table to the journal and the database. Raises sqlite3.Error; then neither of them has the rows.

    `folder`: where the journal is; None for a state in memory. `tell` is given a line for the reader where the journal
    cannot be written: then the database alone has the change.
    """
    connection.execute("begin immediate")
    added: tuple[int, int] | None = None
    try:
        meta = dict(connection.execute("select name, value from meta"))
        last = meta["last"]
        encoded = encode_rows(values)
        lines = [
            journal.Line(last + 1 + n, table, encoded[start : start + PER_LINE])
            for n, start in enumerate(range(0, len(encoded), PER_LINE))
        ]
        added = _to_journal(connection, folder, lines, meta["journal"], tell)
        connection.executemany(put_row(table), values)
        if table == "corrections":
            tell_corrected(connection, last + len(lines))
        connection.execute("update meta set value = ? where name = 'last'", (last + len(lines),))
        if added is not None:
            connection.execute("update meta set value = ? where name = 'journal'", (added[1],))
        connection.execute("commit")
    except BaseException:
        if folder is not None and added is not None:
            _take_back(connection, folder, *added)
        if connection.in_transaction:
            connection.execute("rollback")
        raise


def _to_journal(
    connection: sqlite3.Connection,
    folder: Path | None,
    lines: list[journal.Line],
    known: int,
    tell: Callable[[str], None],
) -> tuple[int, int] | None:
    """Append to the journal; its size before and after that, None when it cannot be written.

    A journal that is shorter than it is known to be, or mostly repetition, is written anew. The write lock is held.
    """
    if folder is None:
        return None
    path = folder / "state.journal"
    try:
        size = path.lstat().st_size if os.path.lexists(path) else 0
        sql = "select (select count(*) from marks) + (select count(*) from corrections)"
        rows = int(connection.execute(sql).fetchone()[0])
        repetitive = size > COMPACT_BYTES and size > COMPACT_RATIO * ROW_BYTES * rows
        if size < known or repetitive:
            size = journal.rewrite(path, all_lines(connection, lines[0].n - 1))
        return size, journal.append(path, lines)
    except OSError as error:
        tell(f"{path} cannot be written ({reason(error)}): the state is kept only once")
        return None


def _take_back(connection: sqlite3.Connection, folder: Path, before: int, after: int) -> None:
    """Take what the database refused out of the journal: the next start would find it there, and it is told as lost."""
    with suppress(sqlite3.Error, OSError):
        if not connection.in_transaction:  # SQLite has given the write lock back by itself, as it does on a full disk
            connection.execute("begin immediate")
        journal.cut(folder / "state.journal", before, after)
