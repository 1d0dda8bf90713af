"""A file that is being brought into the index: how far it is read, and which of its records are still there."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.library.disk import lines
from reader.library.disk.scan import Entry
from reader.library.index.batch import Known
from reader.library.workers.long_file import LongFile
from reader.library.workers.wire import Request
from reader.rules.warc import is_warc

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

    def plan_pieces(self, request: Request, before: Known | None, made_by: str) -> None:
        """Have a file of JSON lines, an export or an archive that has grown, or is long, read piece by piece.

        `made_by`: the fingerprint of the rules. Raises UnreadableFile.
        """
        path, size = request.path, self.entry.size
        self.lines_end = lines.end_of_records(path, size, request.export)
        if before is not None and _has_grown(path, size, before, made_by):
            self.pieces = LongFile(request, size, before.read_to, before.records)
            self.last_record = self.complete = before.records
            self.any_row = before.records > 0
        elif size > lines.PIECE and (is_warc(request.export) or lines.may_be_cut(path)):
            self.pieces = LongFile(request, size)

    def keeps(self, record: int) -> bool:
        """Tell whether a record is still in the file."""
        if self.pieces is not None:
            return 0 < record <= self.last_record
        return record in self.seen


def is_new(before: Known | None) -> bool:
    """Tell whether the index has nothing of a file yet, or not all that it once was to have."""
    return before is None or before.made_by.startswith(PARTIAL)


def _has_grown(path: bytes, size: int, before: Known, made_by: str) -> bool:
    """Tell whether all that was read of a file still stands there, so that only its new end is to be read."""
    if not 0 < before.read_to <= size or before.made_by not in {made_by, PARTIAL + made_by}:
        return False
    whole = not before.made_by.startswith(PARTIAL)
    return before.seal != b"" and lines.seal(path, before.read_to, whole=whole) == before.seal
