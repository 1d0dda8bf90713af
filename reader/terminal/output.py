"""What goes to the terminal, in order, without ever holding up who sends it."""

from __future__ import annotations

import os
import select
import threading
from collections.abc import Callable
from queue import SimpleQueue

from reader.terminal.modes import write_all

# Bytes written at once by the sender itself; a terminal that says it is ready takes as many without waiting (the
# buffer of a Linux pseudo-terminal is sixteen times as large).
_AT_ONCE = 4096


class Output:
    """A queue before the terminal, emptied by the sender where the terminal is ready, else by a thread."""

    def __init__(self, fd: int, *, on_idle: Callable[[], None], on_gone: Callable[[], None]) -> None:
        """Start. `on_idle` and `on_gone` (the terminal has vanished) are called from the thread."""
        self._fd = fd
        self._on_idle = on_idle
        self._on_gone = on_gone
        self._queue: SimpleQueue[bytes | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._waiting = 0
        self._idle = threading.Event()
        self._idle.set()
        self._thread = threading.Thread(target=self._run, name="terminal-output", daemon=True)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether something has not been taken by the terminal yet."""
        return not self._idle.is_set()

    def send(self, data: bytes) -> None:
        """Send after what was sent before."""
        if not self.busy:
            data = self._write_while_ready(data)
        if data:
            with self._lock:
                self._waiting += 1
                self._idle.clear()
            self._queue.put(data)

    def wait(self, seconds: float) -> bool:
        """Wait until all is taken: whether it was in time."""
        return self._idle.wait(seconds)

    def close(self) -> None:
        """End the thread once all is taken; does not wait for it."""
        self._queue.put(None)

    def _write_while_ready(self, data: bytes) -> bytes:
        """Write as long as the terminal says that it is ready; what is left."""
        try:
            poller = select.poll()
            poller.register(self._fd, select.POLLOUT)
            while data and any(ready & select.POLLOUT for _, ready in poller.poll(0)):
                data = data[os.write(self._fd, data[:_AT_ONCE]) :]
        except (OSError, AttributeError, ValueError):
            # No poll for terminals here, or the terminal is gone: the thread finds out.
            return data
        return data

    def _run(self) -> None:
        while (data := self._queue.get()) is not None:
            if not write_all(self._fd, data):
                self._on_gone()
                return
            with self._lock:
                self._waiting -= 1
                idle = not self._waiting
                if idle:
                    self._idle.set()
            if idle:
                self._on_idle()
