"""What the reader put right, for whoever shows an article without a library, as `cat` does: read, never written."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model import Article

if TYPE_CHECKING:
    from reader.library.state.corrections import Correction

BUSY_S = 0.5
"""Seconds to wait for another session's change, which takes some thousandths."""

Own = Callable[[Article], "tuple[Article, tuple[Correction, ...]]"]
"""Gives an article as the reader corrected it, and the corrections."""


def own_corrections(folder: Path) -> Own:
    """Give what applies the corrections kept in a state folder; nothing is loaded or opened where there are none.

    Where they cannot be read an article stays as it is.
    """
    path = os.fspath(folder / "state.sqlite")
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return _as_it_is
    except (OSError, ValueError):
        return _as_it_is
    import sqlite3

    connection = sqlite3.connect(":memory:", timeout=BUSY_S)
    try:
        connection.execute("attach ? as state", (path,))
        connection.execute("pragma state.query_only = on")
        if connection.execute("select 1 from state.corrections where value is not null limit 1").fetchone() is None:
            return _as_it_is
    except (sqlite3.Error, UnicodeError):
        return _as_it_is
    from reader.library.state.corrections import corrected, made

    def own(article: Article) -> tuple[Article, tuple[Correction, ...]]:
        try:
            shown = corrected(connection, article)
            return shown, made(connection, shown)
        except sqlite3.Error:
            return _as_it_is(article)

    return own


def _as_it_is(article: Article) -> tuple[Article, tuple[Correction, ...]]:
    return article, ()
