"""A file that is being brought into the index: how far it is read, and which of its records are still there."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.library.disk.scan import Entry
from reader.library.index.batch import Known
from reader.library.workers.long_file import LongFile

PARTIAL = "partial:"
"""Before a fingerprint: only the lines before `read_to` are in the index yet."""


@dataclass(slots=True)
class Job:
    """A file that is being read."""

    entry: Entry
    """As the walk found it."""
    is_new: bool = False
    """Whether the index does not have all of it yet."""
    last_record: int = 0
    """The highest number so far."""
    complete: int = 0
    """The highest number of a record that is ended."""
    lines_end: int = 0
    """Where the file's last complete record ends."""
    pieces: LongFile | None = None
    """What is known of its pieces, if it is read piece by piece."""
    any_row: bool = False
    """Whether an article came out of it."""
    seen: set[int] = field(default_factory=set)
    """Records that came out of it, in a file that is not read in pieces."""
    lacking: bool = False
    """Whether a part of the program, or the time, was missing: it is read again in the next pass."""

    def keeps(self, record: int) -> bool:
        """Tell whether a record is still in the file."""
        if self.pieces is not None:
            return 0 < record <= self.last_record
        return record in self.seen


def is_new(before: Known | None) -> bool:
    """Tell whether the index has nothing of a file yet, or not all that it once was to have."""
    return before is None or before.made_by.startswith(PARTIAL)
