"""Why something cannot be written, in words."""

from __future__ import annotations

import errno
import os
from pathlib import Path


def reason(error: BaseException, folder: Path | None = None) -> str:
    """Say why a file cannot be used; where nothing can be written to its `folder`, that, whatever SQLite calls it."""
    if folder is not None and (found := no_writing(folder)):
        return found
    if isinstance(error, OSError) and error.errno is not None:
        return os.strerror(error.errno).lower()
    return str(error)


def no_writing(folder: Path) -> str | None:
    """Say why nothing can be written below a folder, which need not be there yet; None where something can."""
    there = nearest(folder)
    try:
        read_only = bool(os.statvfs(there).f_flag & os.ST_RDONLY)
    except OSError:
        read_only = False
    if read_only:
        return os.strerror(errno.EROFS).lower()
    return None if os.access(there, os.W_OK) else os.strerror(errno.EACCES).lower()


def nearest(folder: Path) -> Path:
    """Give the folder itself, or the nearest one above it that is there."""
    while not os.path.exists(folder) and folder != folder.parent:
        folder = folder.parent
    return folder
