"""Keeping an index up to date from the reader's side: the indexing process, or a thread for what is kept in memory."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from reader.errors import LibraryError
from reader.library.index.damage import set_aside
from reader.library.index.index_file import is_empty, prepare
from reader.library.indexing.order import DAMAGED, FULL, Order
from reader.library.workers.process import launch
from reader.model import Progress

if TYPE_CHECKING:
    import subprocess

Heard = Callable[[Progress], None]

RESTARTS = 3
"""Times an indexing process that ended by itself is started again."""
END_S = 1.0
"""Seconds to wait for the process when the library is closed."""


INGEST = ("-m", "reader.library.indexing.ingest")
"""What Python runs as the indexing process."""
FIRST_READING = ("-m", "reader.library.indexing.first_reading")
"""The same, for an index that has nothing yet."""


class Indexing(Protocol):
    """What keeps one shelf up to date."""

    def get_ready(self) -> None:
        """Load, where there is much to do, what `start` will need."""

    def start(self, heard: Heard) -> None:
        """Begin in the background; `heard` is called from a thread."""

    def update(self, heard: Heard, *, rebuild: bool) -> None:
        """Do it once and return when it is done. Raises LibraryError when it fails."""

    def rescan(self, *, sure: bool = False) -> None:
        """Look again now; `sure`: and make an index that may not fit."""

    def stop(self) -> None:
        """End it."""


class ProcessIndexing:
    """An indexing process for a folder whose index is a file."""

    def __init__(
        self,
        order: Order,
        *,
        shelter: Callable[[], Indexing] | None = None,
        command: tuple[str, ...] | None = None,
    ) -> None:
        """Take what the process is to do; `shelter` gives what goes on elsewhere when the index cannot be written."""
        self.order = order
        self._shelter = shelter
        self._other: Indexing | None = None
        self.command = command
        self._processes: list[subprocess.Popen[bytes]] = []
        self._ready: subprocess.Popen[bytes] | None = None
        self._thread: threading.Thread | None = None
        self._heard: Heard = lambda progress: None
        self._stopped = False
        self._lock = threading.Lock()

    def get_ready(self) -> None:
        """Start the process of an index that has nothing yet, so that it loads while the screen does."""
        with self._lock, suppress(OSError):  # `start` says why
            if self._ready is None and not self._processes and not self._stopped and self._is_first():
                self._ready = launch(FIRST_READING, leads=True)
                self._processes.append(self._ready)

    def start(self, heard: Heard) -> None:
        """Begin in the background; `heard` is called from a thread."""
        if self._thread is not None:
            return
        self._begin(self.order, heard)

    def _begin(self, order: Order, heard: Heard) -> None:
        self._heard = heard
        self._thread = threading.Thread(target=self._follow, args=(order, heard), daemon=True, name="indexing")
        self._thread.start()

    def update(self, heard: Heard, *, rebuild: bool) -> None:
        """Do it once and return when it is done. Raises LibraryError when it fails."""
        if self._other is not None:
            self._other.update(heard, rebuild=rebuild)
            return
        once = replace(self.order, watch=False, rebuild=rebuild, sure=True)  # who waits for it was asked before
        status = self._follow(once, heard)
        if status and not self._stopped:
            raise LibraryError(f"indexing {os.fsdecode(self.order.root)!r} failed")

    def rescan(self, *, sure: bool = False) -> None:
        """Look again now; `sure`: and make an index that may not fit."""
        if self._other is not None:
            self._other.rescan(sure=sure)
        elif self._thread is not None and not self._thread.is_alive() and not self._stopped:
            self._begin(replace(self.order, sure=self.order.sure or sure), self._heard)  # it had failed too often
            return
        with self._lock:
            for process in self._processes:
                if process.stdin is not None:
                    with suppress(OSError, ValueError):
                        process.stdin.write(b"rescan sure\n" if sure else b"rescan\n")
                        process.stdin.flush()

    def stop(self) -> None:
        """End it: a process ends when its input does."""
        with self._lock:
            self._stopped = True
            processes, other = list(self._processes), self._other
        if other is not None:
            other.stop()
        for process in processes:
            if process.stdin is not None:
                with suppress(OSError):
                    process.stdin.close()
        for process in processes:
            try:
                process.wait(END_S)
            except Exception:  # it does not listen (subprocess.TimeoutExpired, which is not loaded for this alone)
                process.kill()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(END_S)

    def _follow(self, order: Order, heard: Heard) -> int:
        """Run the process, pass on what it says, start it again when it ends by itself; its last exit status."""
        status, said = 0, ""
        for _ in range(RESTARTS):
            try:
                process = self._launch(order)
            except OSError as error:  # no more processes, no more memory
                reason = os.strerror(error.errno or 0).lower()
                heard(_last_word(f"indexing cannot be started ({reason}); the list may be incomplete"))
                return 1
            if process is None:
                return 0
            assert process.stdout is not None
            for line in process.stdout:
                with suppress(ValueError, TypeError):
                    progress = Progress(**json.loads(line))
                    said = progress.message or said
                    heard(progress)
            status = process.wait()
            with self._lock:
                self._processes.remove(process)
            if status == 0 or self._stopped:
                return 0
            if status == FULL:
                if self._shelter is not None and self._go_on_elsewhere(self._shelter, order, said, heard):
                    return 0
                break
            self._mend(status, heard)
        if not self._stopped:
            what = "the index cannot be written" if status == FULL else "indexing failed"
            heard(_last_word(f"{what}; the list may be incomplete"))
        return status

    def _go_on_elsewhere(self, shelter: Callable[[], Indexing], order: Order, said: str, heard: Heard) -> bool:
        """Read on into an index that is kept only while this runs; whether there can be one."""
        try:
            other = shelter()
        except (OSError, sqlite3.Error):
            return False
        with self._lock:
            if self._stopped:
                other.stop()
                return True
            self._other = other
        line = f"{said or 'the index cannot be written'}: it is kept only while this runs"
        heard(Progress(done=0, total=None, changed=True, message=line, lasting=True))
        other.start(heard) if order.watch else other.update(heard, rebuild=order.rebuild)
        return True

    def _launch(self, order: Order) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self._stopped:
                return None
            process, self._ready = self._ready, None
            if process is None:
                command = self.command or (FIRST_READING if self._is_first() else INGEST)
                process = launch(command, leads=True)
                self._processes.append(process)
        assert process.stdin is not None
        with suppress(OSError):
            process.stdin.write(order.encode())
            process.stdin.flush()
        return process

    def _is_first(self) -> bool:
        return self.command is None and is_empty(self.order.index)

    def _mend(self, status: int, heard: Heard) -> None:
        if status == DAMAGED:
            kept = set_aside(self.order.index)
            line = "the index is damaged; it is being made again" + (
                f" (the old one is kept as {kept})" if kept else ""
            )
            with suppress(Exception):
                prepare(self.order.index, self.order.root)
            heard(Progress(done=0, total=None, changed=True, message=line, lasting=True, anew=True))


def _last_word(message: str) -> Progress:
    return Progress(done=0, total=None, finished=True, message=message)
