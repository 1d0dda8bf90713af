"""The second durable form of the state: a file of JSON lines that is only appended to.

Each line holds rows as they are after a change, so the file read from its start gives the state, and a line that a
crash cut in two costs only what was not acknowledged. Each line ends in a check sum, so a damaged one is passed over.
"""

from __future__ import annotations

import json
import os
import stat
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from reader.errors import LibraryError
from reader.frozen import frozen

Values = list[Any]
"""A row of a table of the state, in the order of its columns; bytes as hex digits."""


@frozen
class Line:
    """A change."""

    n: int
    """Its number, counted from 1 over the life of the state."""
    table: str
    """Which table the rows belong to."""
    rows: list[Values]
    """The rows after the change."""


@frozen
class Read:
    """What a journal holds."""

    lines: list[Line]
    """The changes that are whole."""
    damaged: int
    """Lines that are not."""
    size: int
    """Bytes."""


def append(path: Path, lines: Iterable[Line]) -> int:
    """Add changes and have them on the disk when the call returns; give the file's size. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise LibraryError(f"{path} is not a regular file")
        data = b"".join(_encoded(line) for line in lines)
        if status.st_size and os.pread(descriptor, 1, status.st_size - 1) != b"\n":
            data = b"\n" + data
        left = memoryview(data)
        try:
            while left:
                left = left[os.write(descriptor, left) :]
            os.fsync(descriptor)
        except OSError:  # no room: half a line is not left behind
            os.ftruncate(descriptor, status.st_size)
            raise
        if not status.st_size:
            sync_folder(path.parent)
        return os.fstat(descriptor).st_size
    finally:
        os.close(descriptor)


def cut(path: Path, before: int, after: int) -> None:
    """Take away what the last `append` added: from a size of `before` bytes to one of `after`. Raises OSError.

    A journal of another size has been written since, and stays as it is.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        if os.fstat(descriptor).st_size == after:
            os.ftruncate(descriptor, before)
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read(path: Path) -> Read:
    """Read a journal. Raises OSError (FileNotFoundError when there is none)."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as stream:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(f"{path} is not a regular file")
        data = stream.read()
    found: list[Line] = []
    damaged = 0
    for text in data.split(b"\n"):
        if text:
            line = _decoded(text)
            if line is None:
                damaged += 1
            else:
                found.append(line)
    return Read(found, damaged, len(data))


def rewrite(path: Path, lines: Iterable[Line]) -> int:
    """Replace a journal by a shorter one that says the same, at once or not at all; give its size. Raises OSError."""
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    size = append(new, lines)
    new.replace(path)
    sync_folder(path.parent)
    return size


def sync_folder(folder: Path) -> None:
    """Have a folder's entries on the disk. Raises OSError."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _encoded(line: Line) -> bytes:
    text = json.dumps([line.n, line.table, line.rows], separators=(",", ":"), ensure_ascii=True).encode()
    return b"%s %08x\n" % (text, zlib.crc32(text))


def _decoded(data: bytes) -> Line | None:
    text, _, check = data.rpartition(b" ")
    try:
        if int(check, 16) != zlib.crc32(text):
            return None
        n, table, rows = json.loads(text)
        if not isinstance(n, int) or not all(isinstance(row, list) for row in rows):
            return None
    except (ValueError, TypeError, RecursionError):
        return None
    return Line(n, table, rows)


def rows_of(lines: Iterable[Line], table: str) -> Iterator[Values]:
    """Give the rows of a table in the order in which they were written; a later one replaces an earlier one."""
    for line in lines:
        if line.table == table:
            yield from line.rows
