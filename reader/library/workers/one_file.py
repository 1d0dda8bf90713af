"""One file read by a worker process, for whoever waits for it."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reader.errors import UnreadableFile
from reader.library.disk import lines
from reader.library.disk.scan import real_bytes, why
from reader.library.index.codec import unpack, unreadable
from reader.library.settings import DEADLINE_S
from reader.library.workers.pieces import hurry_behind
from reader.library.workers.pool import WorkerPool
from reader.library.workers.wire import Answer, Request
from reader.model import Article, ReadOptions
from reader.rules.warc import is_warc

_DEFAULT = ReadOptions()
_warm: dict[tuple[ReadOptions, float], WorkerPool] = {}
_lock = threading.Lock()


def read_file(
    path: Path | bytes,
    *,
    name: str,
    options: ReadOptions = _DEFAULT,
    deadline_s: float = DEADLINE_S,
    only: int | None = None,
) -> tuple[Article, ...]:
    """Read one file (or bytes from standard input) through a worker process; several calls reuse one warm worker.

    `name` is the path that the articles carry; `only`: the one record that is asked for, so that others need not be
    given. A path that cannot be opened raises UnreadableFile; a file that cannot be read as an article gives one
    Article without blocks whose `problems` say why.
    """
    if isinstance(path, Path) and _is_long(_openable(path)):
        return tuple(iterate_file(path, name=name, options=options, deadline_s=deadline_s, only=only))
    request = replace(_request(path, name), only=only)
    with _lock:
        if (options, deadline_s) not in _warm:
            _warm[options, deadline_s] = WorkerPool(1, options, deadline_s)
        pool = _warm[options, deadline_s]
        articles = tuple(article for _, answer in pool.run(iter([request])) for article in _article(answer))
    return articles or (unreadable(name, "empty", "there is no article in it"),)


def iterate_file(
    path: Path,
    *,
    name: str,
    options: ReadOptions = _DEFAULT,
    deadline_s: float = DEADLINE_S,
    only: int | None = None,
) -> Iterator[Article]:
    """Read one file as `read_file` does, giving its articles as they come: a long one of many is read in pieces.

    `only`: the one record that is asked for, so that others need not be given; those before it are stepped over.
    """
    real = _openable(path)
    if not _is_long(real):
        yield from read_file(path, name=name, options=options, deadline_s=deadline_s, only=only)
        return
    yield from _in_pieces(real, name, options, deadline_s, None if only is None else [only])


def read_records(
    path: Path,
    records: Collection[int],
    *,
    name: str,
    options: ReadOptions = _DEFAULT,
    deadline_s: float = DEADLINE_S,
) -> Iterator[Article]:
    """Read some records of a file that `is_long`, in their order; all others are stepped over.

    What the file does not have is not given. Raises UnreadableFile.
    """
    for article in _in_pieces(_openable(path), name, options, deadline_s, sorted(set(records))):
        if article.record in records:
            yield article


def is_long(path: Path) -> bool:
    """Whether a file is read in pieces, so that some of its records are had without all others. Not if it is gone."""
    try:
        return _is_long(_openable(path))
    except UnreadableFile:
        return False


def _in_pieces(
    real: bytes, name: str, options: ReadOptions, deadline_s: float, asked_for: Sequence[int] | None
) -> Iterator[Article]:
    """Read a long file piece by piece; `asked_for`: the only records that are wanted, in order."""
    try:
        size = os.stat(real).st_size
    except OSError as error:
        raise UnreadableFile(why(error)) from error
    offset, record, hurry = 0, 0, 0
    export = lines.export_of_file(real, size)
    wanted = None if asked_for is None else deque(asked_for)
    with WorkerPool(1, options, deadline_s) as pool:
        while offset < size and (wanted is None or wanted):
            only, counted = wanted[0] if wanted else None, None
            if is_warc(export):
                length, count = lines.piece_of(real, offset, size, export)
                counted = record + (count or 0)
            else:
                length = lines.piece_length(real, offset, size, export)
            if only is not None and counted is not None and only > counted:
                offset, record = offset + length, counted
                continue
            request = Request(
                path=real,
                name=os.fsencode(name),
                rows=False,
                offset=offset,
                length=length,
                first_record=record + 1,
                only=only,
                export=export,
                hurry=hurry,
            )
            articles: list[Article] = []
            last = record
            for asked, answer in pool.run(iter([request])):
                articles += _article(answer)
                last = max(last, answer.last_record)
                if answer.done and not asked.more_follows:
                    hurry = hurry_behind(asked, answer)
            for article in sorted(articles, key=lambda article: article.record or 0):
                last = max(last, article.record or 0)
                yield article
            last = counted or last
            if wanted is not None and _is_another_in(last, wanted, {only, *(article.record for article in articles)}):
                continue
            offset += length
            record = last


def _is_another_in(last: int, wanted: deque[int], had: Collection[int | None]) -> bool:
    """Take what a piece gave off the records that are wanted; whether one more of them is in that piece."""
    while wanted and wanted[0] <= last and wanted[0] in had:
        wanted.popleft()
    return bool(wanted) and wanted[0] <= last


def _is_long(real: bytes) -> bool:
    try:
        size = os.stat(real).st_size
        if lines.is_lines(real):
            return size > lines.PIECE and lines.may_be_cut(real)
        return bool(lines.export_of_file(real, size))
    except (OSError, UnreadableFile):
        return False  # whoever opens it says why


def _request(path: Path | bytes, name: str) -> Request:
    shown = os.fsencode(name)
    if isinstance(path, bytes):
        return Request(path=b"", name=shown, data=path, rows=False)
    return Request(path=_openable(path), name=shown, rows=False)


def _article(answer: Answer) -> list[Article]:
    """The article of an answer; none at its end. Raises UnreadableFile."""
    if answer.failure is not None:
        raise UnreadableFile(answer.failure[1])
    return [] if answer.article is None else [unpack(answer.article)]


def _openable(path: Path) -> bytes:
    try:
        real = real_bytes(path)
        if os.path.isdir(real):
            raise UnreadableFile("is a folder")
    except (OSError, ValueError) as error:
        raise UnreadableFile(why(error)) from error
    return os.path.abspath(os.fsencode(path))
