"""The indexing process of one folder: `python -m reader.library.indexing.ingest`.

The reader starts it (process_indexing.py).

Its first line of input says what to do; after that `rescan` is a command, and the end of its input ends it. It writes a
line of JSON for each Progress. One process at a time writes an index: who holds the lock file.
"""

from __future__ import annotations

import fcntl
import gc
import json
import os
import signal
import sqlite3
import sys
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from functools import partial
from subprocess import Popen

from reader.library.disk.scan import Entry, presence
from reader.library.disk.watching import watch
from reader.library.index.index_file import is_truncated, on_disk, open_writer
from reader.library.index.removed import file_number, write_again
from reader.library.index.store import Store
from reader.library.indexing.fingerprint import fingerprint
from reader.library.indexing.order import DAMAGED, FULL, Order
from reader.library.indexing.passes import Pass
from reader.library.indexing.room import lack_of_room
from reader.library.workers.pool import WorkerPool
from reader.library.workers.process import NICENESS
from reader.model import Progress

COLLECTED_EACH = 50_000
"""New objects after which the collector looks for cycles: what is known of 100,000 files has none."""
SURE = b"sure"
"""Comes with `rescan` where the index is to be made though it may not fit."""
REMOVED = "the index was removed; it was written again"
WAIT_S = 0.5
"""Seconds between looks at what another session's indexing has brought."""


class Ingest:
    """Passes over a folder, now and whenever something may have changed."""

    def __init__(self, order: Order, worker: Popen[bytes] | None = None) -> None:
        """Take what is to be done, and the process of a worker that was started for it."""
        self.order = order
        self.worker = worker
        self.sure = order.sure
        self.wake = threading.Event()
        self._says = threading.Lock()
        self._version = 0
        self._file = 0

    def run(self) -> int:
        """Do it; the exit status."""
        try:
            connection = self._opened()
            store = Store(connection, presence(self.order.root))
            with WorkerPool(self.order.jobs, self.order.options, self.order.deadline_s) as pool:
                if self.worker is not None or not store.count():
                    pool.start(self.worker)
                else:
                    self._give_way(pool)
                made_by = fingerprint(self.order.options)
                rebuild = self.order.rebuild
                watcher = threading.Thread(target=watch, args=(self.order.root, self.wake.set), daemon=True)
                while True:
                    if file_number(self.order.index) != self._file:
                        connection = self._opened_anew(connection)
                        store = Store(connection, presence(self.order.root))
                    elif is_truncated(self.order.index):  # what this connection has of it in memory would hide that
                        return DAMAGED
                    begun = partial(self._give_way, pool)
                    work = Pass(store, self.order.root, pool, made_by, self.say, begun=begun, doubt=self._doubt)
                    self._pass(work, connection, rebuild)
                    rebuild = False
                    pool.close()
                    if not self.order.watch:
                        store.close()
                        return 0
                    # Not before the first pass: of 100,000 files, nothing else here can run for 0.3 s meanwhile.
                    if watcher.ident is None:
                        watcher.start()
                    self.wake.wait()
                    self.wake.clear()
        except sqlite3.OperationalError as error:
            self.say(Progress(done=0, total=None, message=f"the index cannot be written ({error})"))
            return FULL
        except sqlite3.DatabaseError:
            return DAMAGED

    def _opened(self) -> sqlite3.Connection:
        self._file, self._version = file_number(self.order.index), 0
        return open_writer(on_disk(self.order.index))

    def _opened_anew(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        """Open the index that is there now; one that was removed is written again first. Raises sqlite3.Error."""
        try:
            again = write_again(connection, self.order.index)
        except OSError as error:
            raise _unwritable(error) from error
        connection.close()
        connection = self._opened()
        done = connection.execute("select count(*) from articles").fetchone()[0]
        said = REMOVED if again else ""
        self.say(Progress(done=done, total=None, changed=True, message=said, lasting=True, anew=not again))
        return connection

    def listen(self) -> None:
        """Take commands until the input ends, then end this process and its workers at once."""
        while command := os.read(0, 4096):
            self.sure = self.sure or SURE in command
            if b"rescan" in command:
                self.wake.set()
        end_group()

    def say(self, progress: Progress) -> None:
        """Write a line for the reader."""
        data = json.dumps(asdict(progress)).encode() + b"\n"
        with self._says:
            try:
                sys.stdout.buffer.write(data)
                sys.stdout.buffer.flush()
            except OSError:
                end_group()

    def _doubt(self, entries: Iterable[Entry]) -> str | None:
        return None if self.sure else lack_of_room(self.order.root, self.order.index, entries)

    def _give_way(self, pool: WorkerPool) -> None:
        give_way()
        if self.order.watch:  # somebody sits before it
            pool.stand_back()

    def _pass(self, work: Pass, connection: sqlite3.Connection, rebuild: bool) -> None:
        flags = os.O_CREAT | os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW
        try:
            lock = os.open(f"{self.order.index}.lock", flags, 0o600)
        except OSError as error:
            raise _unwritable(error) from error
        try:
            if self._has_turn(lock, connection):
                work.run(rebuild=rebuild)
                self._version = _version(connection)
            else:
                message = "another session holds the index; the list may not be up to date"
                self.say(Progress(done=work.store.count(), total=None, finished=True, message=message))
        finally:
            os.close(lock)

    def _has_turn(self, lock: int, connection: sqlite3.Connection) -> bool:
        """Wait until no other session writes this index, passing on what it brings; False when it is stuck."""
        message = "another session is reading the folder"
        patient_until = time.monotonic() + self.order.patience_s
        while not _locked(lock):
            if self._tell_of_others(connection, message):
                patient_until = time.monotonic() + self.order.patience_s
            elif not self.order.watch and time.monotonic() > patient_until:
                return False
            message = ""
            self.wake.wait(WAIT_S)
        self._tell_of_others(connection, "")
        return True

    def _tell_of_others(self, connection: sqlite3.Connection, message: str) -> bool:
        """Report what another session has written, if it has; whether it has."""
        version = _version(connection)
        changed = bool(self._version) and version != self._version
        self._version = version
        if changed or message:
            done = connection.execute("select count(*) from articles").fetchone()[0]
            self.say(Progress(done=done, total=None, changed=True, message=message))
        return changed


def _unwritable(error: OSError) -> sqlite3.OperationalError:
    """Give what is said, and done, where the index cannot be written: by SQLite or beside it."""
    return sqlite3.OperationalError(os.strerror(error.errno or 0).lower())


def _version(connection: sqlite3.Connection) -> int:
    """A number that changes when another connection has written."""
    return int(connection.execute("pragma data_version").fetchone()[0])


def _locked(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks: SQLite's own then has to do
        return True
    return True


def give_way() -> None:
    """Lower the priority of this process and all that it started: it leads a process group of its own."""
    if os.getpgrp() == os.getpid():
        with suppress(OSError):
            os.setpriority(os.PRIO_PGRP, 0, max(NICENESS, os.getpriority(os.PRIO_PROCESS, 0)))


def end_group() -> None:
    """End this process and all that it started: it leads a process group of its own."""
    if os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(0)


def _first_line() -> bytes:
    """Read up to the first line feed, byte by byte, so that nothing behind it is taken."""
    line = b""
    while not line.endswith(b"\n") and (byte := os.read(0, 1)):
        line += byte
    return line


def main(worker: Popen[bytes] | None = None) -> int:
    """Be the indexing process; `worker`: the process of a worker that runs already."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    order = _first_line()
    if not order:  # whoever got this ready wants it no more
        end_group()
    gc.set_threshold(COLLECTED_EACH)
    ingest = Ingest(Order.decode(order), worker)
    threading.Thread(target=ingest.listen, daemon=True).start()
    return ingest.run()


if __name__ == "__main__":
    os._exit(main())  # the listening thread sits in a read that nothing ends
