"""What the configuration and the command line say about libraries."""

from __future__ import annotations

from pathlib import Path

from reader.frozen import frozen
from reader.model import ReadOptions

DEADLINE_S = 6.0
"""Seconds of processor time for one file, before its worker is ended and the file read as plain text.

Both together have to stay within the ten seconds that a hostile file may cost. Processor time, since on a busy machine
a good page takes as long by the clock as a hostile one on an idle machine."""


@frozen(kw_only=True)
class LibrarySettings:
    """Where a library keeps its index and its state, and how files are read."""

    cache_folder: Path
    """Folder of the program in the user's cache; indexes live in `index/` below it."""
    state_folder: Path
    """Folder of the program for the user's own state (read, starred, position)."""
    index_folder: Path | None = None
    """Where indexes are kept instead (`--index DIR`)."""
    options: ReadOptions = ReadOptions()
    """How files are read."""
    deadline_s: float = DEADLINE_S
    """Seconds of processor time a worker may take for one file."""
    jobs: int | None = None
    """Worker processes while indexing; None: as many as there are cores."""
    sure: bool = True
    """Whether an open library makes an index that may not fit without asking (Progress.doubt)."""
    make_index: bool = True
    """Whether a folder without an index gets one; it is refused otherwise."""
    watch: bool = True
    """Whether an open library looks out for new and changed files."""
