"""A broken index: set aside when it is opened; noted, where it proves damaged only when it is read.

The note beside it has the next start make it again. Whoever has it open goes on with what can be read of it, and no
other session loses its index under its hands.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

LOGS = ("-wal", "-shm", "-journal")
"""Endings of what SQLite puts beside a database."""


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether an error of SQLite says that what stands in the file is wrong; not that it cannot be had now."""
    return type(error) is sqlite3.DatabaseError or "Could not decode to UTF-8" in str(error)


def note(path: Path) -> None:
    """Have an index made again by whoever opens it next; where nothing can be written, it could not be made either."""
    with suppress(OSError):
        os.close(os.open(_note(path), os.O_CREAT | os.O_WRONLY | os.O_NOFOLLOW, 0o600))


def is_noted(path: Path) -> bool:
    """Whether an index is to be made again."""
    return os.path.lexists(_note(path))


def forget(path: Path) -> None:
    """Take the note away: what it was about is gone."""
    with suppress(OSError):
        _note(path).unlink()


def set_aside(path: Path) -> str | None:
    """Move a broken index out of the way, with what belongs to it; give its new name. Only the latest is kept."""
    kept = path.with_name(f"{path.name}.broken")
    for ending in (*LOGS, ""):
        part = path.with_name(path.name + ending)
        if os.path.lexists(part):
            part.replace(kept.with_name(kept.name + ending))
    forget(path)
    return kept.name if kept.exists() else None


def discard(path: Path) -> None:
    """Remove an index that nobody wants, with what belongs to it."""
    for ending in (*LOGS, ""):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _note(path: Path) -> Path:
    return path.with_name(path.name + ".damaged")
