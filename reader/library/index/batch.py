"""Batches: what one transaction does to the index, and what it changed; how far a file is in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.frozen import frozen
from reader.library.disk.scan import Entry
from reader.library.index.document import Row

MOST_ROWS = 4000
"""Articles of a batch at most."""
MOST_BYTES = 24 << 20
"""Packed bytes of a batch at most; the folded text beside them is about twice as much."""


class Known(NamedTuple):
    """A file as the index has it."""

    path: bytes
    """Relative to the library's root."""
    file: int
    """Its number."""
    size: int
    """Bytes, when it was read."""
    mtime_ns: int
    """Its time, when it was read."""
    made_by: str
    """Fingerprint of the rules that read it."""
    records: int
    """JSON lines: records before `read_to`."""
    read_to: int
    """JSON lines: how far it is in the index, in bytes."""
    seal: bytes
    """JSON lines: hash of what stands before `read_to`."""


@frozen
class Mark:
    """How far a file has been read."""

    made_by: str
    """Fingerprint of the rules; see schema.sql."""
    records: int = 0
    """Complete records."""
    read_to: int = 0
    """Where they end."""
    seal: bytes = b""
    """Hash of them."""


@dataclass(slots=True)
class Batch:
    """What one transaction does."""

    rows: list[tuple[Entry, Row]] = field(default_factory=list)
    """Articles to put in the place of those at the same path and record."""
    marks: dict[bytes, tuple[Entry, Mark]] = field(default_factory=dict)
    """Files of which more, or all, is now read."""
    kept: list[tuple[bytes, Callable[[int], bool]]] = field(default_factory=list)
    """Files that are finished, with what tells a record that is still in them."""
    gone: list[bytes] = field(default_factory=list)
    """Files that are no more."""
    size: int = 0
    """About how many bytes it holds."""

    def __bool__(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.rows or self.marks or self.gone)

    @property
    def is_full(self) -> bool:
        """Whether it has to be written before more comes."""
        return len(self.rows) >= MOST_ROWS or self.size >= MOST_BYTES


@dataclass(slots=True)
class Applied:
    """What a batch changed."""

    added: int = 0
    """Articles that are new."""
    removed: int = 0
    """Articles that are gone."""
    changed: int = 0
    """Articles whose row or text is another now."""

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.added or self.removed or self.changed)
