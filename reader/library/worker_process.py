"""A worker process as its pool has it: what it was asked, what it has still to answer, and by when."""

from __future__ import annotations

import subprocess
import time
from collections import deque
from contextlib import suppress

from reader.library.process import launch
from reader.library.wire import Answer, Frames, Request, Setup, encode, write_all

START_S = 30.0
"""Seconds a worker may take to start, on top of its first deadline: a cold disk and a busy machine."""


class Worker:
    """One worker process and what it has still to answer."""

    def __init__(
        self,
        setup: Setup,
        command: tuple[str, ...],
        wall_s: float,
        process: subprocess.Popen[bytes] | None = None,
    ) -> None:
        """Start it, unless its process is given. `wall_s`: seconds by the clock until the next answer."""
        self.process = launch(command) if process is None else process
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.input = self.process.stdin.fileno()
        self.frames = Frames(self.process.stdout.fileno())
        self.waiting: deque[Request] = deque()
        self.wall_s = wall_s
        self.due = time.monotonic() + START_S + wall_s
        self.last_end = (0, 0)
        self._started = False
        self._write(encode(setup))

    def send(self, request: Request) -> None:
        """Give it a request."""
        if not self.waiting:
            self.due = max(self.due if not self._started else 0.0, time.monotonic() + self.wall_s)
        self.waiting.append(request)
        self._write(encode(request))

    def answered(self, answer: Answer) -> None:
        """Note an answer: the next one is due a deadline from now."""
        self._started = True
        self.due = time.monotonic() + self.wall_s
        if answer.row is not None:
            self.last_end = (answer.row.record, answer.row.span_end)
        if answer.done:
            self.waiting.popleft()
            self.last_end = (0, 0) if answer.failure is None else self.last_end

    def end(self) -> None:
        """End it at once."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _write(self, data: bytes) -> None:
        with suppress(OSError):  # it died: reading from it says so
            write_all(self.input, data)
