"""Several files read at once by all cores, and given in their order."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from reader.errors import UnreadableFile
from reader.library.disk.lines import PIECE, is_lines
from reader.library.index.codec import unpack
from reader.library.settings import DEADLINE_S
from reader.library.workers.pool import WorkerPool
from reader.library.workers.wire import Request
from reader.model import Article, ReadOptions

LONGEST = PIECE
"""Bytes of a file up to which it is read beside others, so that what waits for its turn takes little memory."""
EACH_JOB = 8
"""Files for which another worker is worth its start."""

Found = tuple[Article, ...] | UnreadableFile


def is_short(path: str) -> bool:
    """Whether a file may be read beside others: a regular one, not too long, that is not read record by record."""
    try:
        return os.path.isfile(path) and os.path.getsize(path) <= LONGEST and not is_lines(os.fsencode(path))
    except (OSError, ValueError):
        return False


def read_files(paths: Sequence[str], options: ReadOptions, *, deadline_s: float = DEADLINE_S) -> Iterator[Found]:
    """Give the articles of each file (`workers.read_file` says what they are), or why it cannot be read, in order."""
    jobs = min(os.cpu_count() or 1, len(paths) // EACH_JOB + 1)
    done: dict[int, Found] = {}
    coming: dict[int, list[Article]] = {}
    next_one = 0
    with WorkerPool(jobs, options, deadline_s) as pool:
        for request, answer in pool.run(_request(path, n) for n, path in enumerate(paths)):
            if answer.article is not None:
                coming.setdefault(request.ticket, []).append(unpack(answer.article))
            if not answer.done:
                continue
            articles = tuple(coming.pop(request.ticket, ()))
            done[request.ticket] = articles if answer.failure is None else UnreadableFile(answer.failure[1])
            while next_one in done:
                yield done.pop(next_one)
                next_one += 1


def _request(path: str, number: int) -> Request:
    name = os.fsencode(path)
    try:
        size: int | None = os.path.getsize(path)
    except OSError:  # the worker meets the same and says why
        size = None
    return Request(path=os.path.abspath(name), name=name, rows=False, size=size, ticket=number)
