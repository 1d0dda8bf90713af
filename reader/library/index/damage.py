"""An index that proves damaged only when it is read: a note beside it has the next start make it again.

Whoever has it open goes on with what can be read of it, and no other session loses its index under its hands.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path


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


def _note(path: Path) -> Path:
    return path.with_name(path.name + ".damaged")
