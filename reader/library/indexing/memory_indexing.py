"""Filling an index in memory from a thread of the reader: single files, standard input, a folder without a cache."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Collection, Iterator
from pathlib import Path

from reader.errors import LibraryError, UnreadableFile
from reader.frozen import frozen
from reader.library.disk.lines import PIECE
from reader.library.disk.scan import Entry, changed_ns, presence
from reader.library.index.batch import Batch, Mark
from reader.library.index.codec import unreadable
from reader.library.index.document import row
from reader.library.index.index_file import Location, open_writer
from reader.library.index.store import Store
from reader.library.indexing.fingerprint import fingerprint
from reader.library.indexing.passes import Pass
from reader.library.indexing.process_indexing import Heard
from reader.library.settings import LibrarySettings
from reader.library.workers.one_file import is_long, read_records
from reader.library.workers.pool import WorkerPool
from reader.library.workers.wire import Request
from reader.model import Article, Progress

JOBS = 2
"""Worker processes for files named on the command line."""
FEW_IN_A_PIECE = 8
"""Records in each piece of a long file up to which they are looked for one by one: to find one takes the time in which
15 or 20 become articles."""


@frozen
class Named:
    """A file, or standard input, that the user named."""

    path: bytes
    """As given; `-` for standard input."""
    data: bytes | None = None
    """What came on standard input."""
    records: frozenset[int] = frozenset()
    """The records that are meant, so that of a long file no others are read; none: the whole file."""


class FilesIndexing:
    """Reads the files that were named, once; again when asked."""

    def __init__(self, location: Location, files: tuple[Named, ...], settings: LibrarySettings) -> None:
        """Take the index in memory, the files in their order, and how they are read."""
        self.files = files
        self.settings = settings
        self.in_part: set[bytes] = set()
        """Files of which only the records that are meant were read."""
        self._store = Store(open_writer(location), lambda path: True)
        self._turn = threading.Lock()
        self._pool: WorkerPool | None = None
        self._heard: Heard | None = None
        self._stopped = threading.Event()

    def get_ready(self) -> None:
        """Do nothing: what it needs is loaded."""

    def start(self, heard: Heard) -> None:
        """Begin in the background; `heard` is called from a thread."""
        self._heard = heard
        threading.Thread(target=self._try, args=(heard,), daemon=True, name="reading").start()

    def rescan(self, *, sure: bool = False) -> None:
        """Read the files again; they are held in memory, sure or not."""
        if self._heard is not None:
            self.start(self._heard)

    def stop(self) -> None:
        """End it."""
        self._stopped.set()
        if self._pool is not None:
            self._pool.abort()
        with self._turn:
            self._store.close()

    def _try(self, heard: Heard) -> None:
        try:
            self.update(heard, rebuild=False)
        except (sqlite3.Error, LibraryError) as error:
            heard(Progress(done=0, total=None, finished=True, message=str(error)))

    def update(self, heard: Heard, *, rebuild: bool) -> None:
        """Read the files and return when they are in the list."""
        with self._turn:
            if self._stopped.is_set():
                return
            jobs = min(JOBS, len(self.files))
            options, deadline_s = self.settings.options, self.settings.deadline_s
            with WorkerPool(jobs, options, deadline_s) as self._pool:
                done = self._read(self._pool, heard)
            heard(Progress(done=done, total=done, finished=True))

    def _read(self, pool: WorkerPool, heard: Heard) -> int:
        batches = {n: Batch() for n in range(len(self.files))}
        seen: dict[int, set[int]] = {n: set() for n in batches}
        entries = [_entry(named, n) for n, named in enumerate(self.files)]
        in_part = [n for n, named in enumerate(self.files) if _is_read_in_part(named, entries[n].size)]
        self.in_part.update(self.files[n].path for n in in_part)
        for n in in_part:
            if self._stopped.is_set():
                break
            batches[n].rows += [(entries[n], row(article)) for article in self._records(self.files[n])]
            seen[n].update(found.record for _, found in batches[n].rows)
            self._write(n, entries[n], batches.pop(n), seen[n], heard)
        for request, answer in pool.run(self._requests(in_part)):
            if self._stopped.is_set():
                break
            n = request.ticket
            found = answer.row
            if answer.failure is not None:
                found = row(unreadable(os.fsdecode(self.files[n].path), *answer.failure))
            if found is not None:
                batches[n].rows.append((entries[n], found))
                seen[n].add(found.record)
            if answer.done:
                self._write(n, entries[n], batches.pop(n), seen[n], heard)
        return self._store.count()

    def _write(self, n: int, entry: Entry, batch: Batch, seen: set[int], heard: Heard) -> None:
        batch.marks[entry.path] = (entry, Mark("once"))
        batch.kept.append((entry.path, seen.__contains__))
        applied = self._store.apply(batch, n)
        heard(Progress(done=self._store.count(), total=None, changed=bool(applied), removed=applied.removed))

    def _records(self, named: Named) -> Iterator[Article]:
        name, settings = os.fsdecode(named.path), self.settings
        try:
            yield from read_records(
                _path(named), named.records, name=name, options=settings.options, deadline_s=settings.deadline_s
            )
        except UnreadableFile as error:  # it was there a moment ago
            yield unreadable(name, "unreadable", str(error))

    def _requests(self, in_part: Collection[int]) -> Iterator[Request]:
        for n, named in enumerate(self.files):
            if n not in in_part:
                path = b"" if named.data is not None else os.path.abspath(named.path)
                yield Request(path=path, name=named.path, data=named.data, ticket=n)


def _is_read_in_part(named: Named, size: int) -> bool:
    """Whether looking for the records that are meant takes less than reading the whole file."""
    return 0 < len(named.records) <= FEW_IN_A_PIECE * (1 + size // PIECE) and is_long(_path(named))


def _path(named: Named) -> Path:
    return Path(os.fsdecode(named.path))


def _entry(named: Named, n: int) -> Entry:
    try:
        status = os.stat(named.path)
    except (OSError, ValueError):
        return Entry(named.path, 0, 0, n)
    return Entry(named.path, status.st_size, changed_ns(status), status.st_ino)


class FolderInMemory:
    """Passes over a folder into an index in memory, from a thread."""

    def __init__(self, location: Location, root: bytes, settings: LibrarySettings, jobs: int) -> None:
        """Take the index in memory, the folder, and how its files are read."""
        self.root = root
        self.settings = settings
        self.jobs = jobs
        self._store = Store(open_writer(location), presence(root))
        self._turn = threading.Lock()
        self._pool: WorkerPool | None = None
        self._wake = threading.Event()
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    def get_ready(self) -> None:
        """Do nothing: what it needs is loaded."""

    def start(self, heard: Heard) -> None:
        """Begin in the background; `heard` is called from a thread."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._keep_up, args=(heard,), daemon=True, name="indexing")
            self._thread.start()

    def update(self, heard: Heard, *, rebuild: bool) -> None:
        """Do it once and return when it is done."""
        with self._turn:
            if self._stopped.is_set():
                return
            options = self.settings.options
            with WorkerPool(self.jobs, options, self.settings.deadline_s) as self._pool:
                stopped = self._stopped.is_set
                Pass(self._store, self.root, self._pool, fingerprint(options), heard, stopped=stopped).run(
                    rebuild=rebuild
                )

    def rescan(self, *, sure: bool = False) -> None:
        """Look again now; memory is not asked about."""
        self._wake.set()

    def stop(self) -> None:
        """End it."""
        self._stopped.set()
        self._wake.set()
        if self._pool is not None:
            self._pool.abort()
        with self._turn:
            self._store.close()

    def _keep_up(self, heard: Heard) -> None:
        while not self._stopped.is_set():
            try:
                self.update(heard, rebuild=False)
            except sqlite3.Error as error:
                heard(Progress(done=0, total=None, finished=True, message=str(error)))
            self._wake.wait()
            self._wake.clear()
