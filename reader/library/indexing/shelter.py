"""An index that lives as long as the program, where the one in the cache cannot be written: no room, no right, a lock.

It begins as a copy of that one, so that nothing is read twice and the keys of its rows stay what they are.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from reader.library.index.index_file import Location, create, index_format, on_disk, open_reader

_WAL_FLAGS = slice(18, 20)
"""Bytes of a database's header that say whether its log is written ahead; in memory there is none."""


def fill(target: Location, source: Path, root: bytes) -> None:
    """Make an index of the folder `root` in `target`, a copy of the one at `source` if that can be read.

    Raises OSError or sqlite3.Error when nothing can be made there.
    """
    if target.path is not None:
        os.close(os.open(target.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with closing(_opened(source)) as old:
            _copy(old, target)
    except (OSError, sqlite3.Error):
        if target.path is not None:
            target.path.unlink(missing_ok=True)
        create(target, root, write_ahead=target.path is not None)


def _opened(source: Path) -> sqlite3.Connection:
    """Open an index of our format for reading. Raises sqlite3.Error where there is none."""
    location = on_disk(source)
    try:
        connection = open_reader(location)
    except sqlite3.OperationalError:
        if source.with_name(source.name + "-wal").exists():
            raise
        # Without the right to make the files beside it that a log written ahead wants.
        connection = sqlite3.connect(f"{location.with_mode('ro')}&immutable=1", uri=True)
    found = connection.execute("select value from meta where name = 'format'").fetchone()
    if found is None or found[0] != index_format():
        connection.close()
        raise sqlite3.DatabaseError("of another format")
    return connection


def _copy(old: sqlite3.Connection, target: Location) -> None:
    with closing(sqlite3.connect(target.with_mode("rw"), uri=True)) as new:
        if target.path is not None:
            old.backup(new)
            return
        with closing(sqlite3.connect(":memory:")) as middle:
            data = bytearray(old.serialize())
            data[_WAL_FLAGS] = b"\x01\x01"
            middle.deserialize(bytes(data))
            middle.backup(new)
