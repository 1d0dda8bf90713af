"""Pieces of long files that take too long: the record that does, the rest of its piece, the pieces behind it.

Each time that something takes too long leaves half of the time for what follows, so that a file of nothing but slow
records takes twice the time of its first piece, however long it is.
"""

from __future__ import annotations

from dataclasses import replace

from reader.errors import UnreadableFile
from reader.library.disk import archives
from reader.library.disk.scan import read_bytes
from reader.library.workers.wire import Answer, Request
from reader.rules.exports import record_starts
from reader.rules.tables import is_table
from reader.rules.warc import is_warc
from reader.rules.web_records import web_record

BUSY = "busy"
"""Kind of the problem that a file has which was given up by the clock."""
KILLED = "killed"
"""The same where somebody else ended the worker: an administrator, or the system as it ran out of memory."""
NOT_KEPT = frozenset({BUSY, KILLED})
"""Kinds of problems that may not be the file's: it is read again in the next pass."""
TOO_LONG = frozenset({"timeout", BUSY})
"""Kinds of problems that cost the time of what follows."""
MOST_HURRY = 3
"""Times that something may take too long before what follows is taken as it stands."""
FORGIVEN = MOST_HURRY + 16
"""Times after which what follows has its full time again: a stretch of slow records is not the whole of a large file.
With a piece of 1 MiB in 17 read at leisure that costs a third of a second for each MiB, less than articles take."""


def hurry_behind(request: Request, answer: Answer) -> int:
    """How much hurry the piece behind one has, given the last request for that piece and the end of its answer."""
    took_too_long = answer.late or (request.problem is not None and request.problem[0] in TOO_LONG)
    hurry = request.hurry + 1 if took_too_long else max(0, request.hurry - 1)
    return hurry if hurry < FORGIVEN else 0


def around_bad_record(request: Request, kind: str, reason: str, last: tuple[int, int]) -> list[Request]:
    """Split a piece at the record that could not be read: that one as plain text, then the rest."""
    record, end = last
    start = end if end > request.offset else request.offset
    number = record + 1 if end > request.offset else request.first_record
    piece_end = request.offset + (request.length or 0)
    try:
        if is_warc(request.export):
            return _parts(request, kind, reason, start, *_first_page(request, start, number))
        data, _ = read_bytes(request.path, root=request.root, offset=start, length=piece_end - start)
    except UnreadableFile:
        data = b""
    if request.export:
        starts = record_starts(data, request.export)
        if is_table(request.export) and not start:
            del starts[0]  # The names of its columns are none of its records.
        stop = [*starts, len(data), len(data)][1]
    else:
        skipped = len(data) - len(data.lstrip(b"\r\n"))
        stop = data.find(b"\n", skipped)
        stop = len(data) if stop < 0 else stop + 1
    return _parts(request, kind, reason, start, start + stop, number)


def _first_page(request: Request, start: int, number: int) -> tuple[int, int]:
    """Where the first page of an archive behind `start` ends, and its number. Raises UnreadableFile."""
    end = request.offset + (request.length or 0)
    for n, record in enumerate(archives.records_of(request.path, start, end, request.export), number):
        if not web_record(record.content).left_out:
            return record.end, n
    return end, number


def _parts(request: Request, kind: str, reason: str, start: int, stop: int, number: int) -> list[Request]:
    """The requests for a piece from `start` to `stop`, in which record `number` is bad, and for its rest."""
    piece_end = request.offset + (request.length or 0)
    follows = stop < piece_end
    bad = replace(
        request,
        offset=start,
        length=max(stop - start, 1),
        first_record=number,
        plain=True,
        problem=(kind, f"{reason}; shown as plain text"),
        more_follows=follows,
    )
    if not follows:
        return [bad]
    rest = replace(
        request,
        offset=stop,
        length=piece_end - stop,
        first_record=number + 1,
        parts_before=request.parts_before + 1,
        hurry=request.hurry + (kind in TOO_LONG),
    )
    return [bad, rest]
