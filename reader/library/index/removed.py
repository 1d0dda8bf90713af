"""An index whose file was removed, or replaced, while it was open."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from reader.library.disk.turns import turn
from reader.library.index.damage import set_aside
from reader.library.index.index_file import make_private, on_disk


def file_number(path: Path) -> int:
    """Give the number by which a file that took the place of another is told from it; 0 where there is none."""
    try:
        return path.stat().st_ino
    except OSError:
        return 0


def write_again(connection: sqlite3.Connection, path: Path) -> bool:
    """Write an index that was removed from what is still open of it, so that its rows keep their keys.

    Gives whether it was; not where there is one again, of another session. Raises OSError or sqlite3.Error.
    """
    make_private(path.parent)
    with turn(path.parent):
        if os.path.lexists(path):
            return False
        set_aside(path)  # logs that are left: they would be read into the new one
        new = path.with_name(f"{path.name}.new-{os.getpid()}-{time.monotonic_ns()}")
        os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            with closing(sqlite3.connect(on_disk(new).with_mode("rw"), uri=True)) as copy:
                connection.backup(copy)
            new.rename(path)
        finally:
            new.unlink(missing_ok=True)
        return True
