"""Filling an index in memory from a thread of the reader: single files, standard input, a folder without a cache."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator

from reader.errors import LibraryError
from reader.frozen import frozen
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
from reader.library.workers.pool import WorkerPool
from reader.library.workers.wire import Request
from reader.model import Progress

JOBS = 2
"""Worker processes for files named on the command line."""


@frozen
class Named:
    """A file, or standard input, that the user named."""

    path: bytes
    """As given; `-` for standard input."""
    data: bytes | None = None
    """What came on standard input."""


class FilesIndexing:
    """Reads the files that were named, once; again when asked."""

    def __init__(self, location: Location, files: tuple[Named, ...], settings: LibrarySettings) -> None:
        """Take the index in memory, the files in their order, and how they are read."""
        self.files = files
        self.settings = settings
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
        for request, answer in pool.run(self._requests()):
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
                batches[n].marks[entries[n].path] = (entries[n], Mark("once"))
                batches[n].kept.append((entries[n].path, seen[n].__contains__))
                applied = self._store.apply(batches.pop(n), n)
                heard(Progress(done=self._store.count(), total=None, changed=bool(applied), removed=applied.removed))
        return self._store.count()

    def _requests(self) -> Iterator[Request]:
        for n, named in enumerate(self.files):
            path = b"" if named.data is not None else os.path.abspath(named.path)
            yield Request(path=path, name=named.path, data=named.data, ticket=n)


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
