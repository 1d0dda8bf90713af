"""A worker process as its pool has it: what it was asked, what it has still to answer, and by when."""

from __future__ import annotations

import os
import subprocess
import time
from collections import deque
from contextlib import suppress

from reader.library.workers.process import NICENESS, launch, turns
from reader.library.workers.wire import Answer, Frames, Request, Setup, encode, write_all

START_S = 30.0
"""Seconds a worker may take to start, on top of its first deadline: a cold disk and a busy machine."""
STARVED = 9
"""How many times longer than it runs a worker may wait for a processor."""
LONG_NS = 500_000_000
"""Nanoseconds of waiting that are nothing to speak of: one with hardly any work may have waited longer than it ran."""


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
        self.together = 0
        self._started = False
        self._turns: tuple[int, int] | None = None
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
        self.together = max(self.together, answer.together)
        if answer.row is not None:
            self.last_end = (answer.row.record, answer.row.span_end)
        elif answer.article is not None:
            self.last_end = answer.last
        if answer.done:
            self.waiting.popleft()
            self.together = max(0, self.together - 1)
            self.last_end = (0, 0) if answer.failure is None else self.last_end

    def give_way(self) -> None:
        """Let it have less of the processors than others, from its first moment on."""
        with suppress(OSError):
            niceness = os.getpriority(os.PRIO_PROCESS, self.process.pid)
            os.setpriority(os.PRIO_PROCESS, self.process.pid, max(niceness, NICENESS))

    def stand_back(self) -> None:
        """Let it run only while no other process wants the processor; where it cannot be told how long it waits, not.

        Niceness alone does not do: a key pressed would wait for the end of the turn that a worker has, 3 to 4 ms.
        """
        self._turns = turns(self.process.pid)
        if self._turns is not None:
            with suppress(OSError, AttributeError):  # a system without such a policy
                os.sched_setscheduler(self.process.pid, os.SCHED_IDLE, os.sched_param(0))

    def is_starved(self) -> bool:
        """Whether it has hardly been given a processor since this was asked last, for all that it wanted one."""
        before, self._turns = self._turns, turns(self.process.pid)
        if before is None or self._turns is None:
            return False
        ran, waited = self._turns[0] - before[0], self._turns[1] - before[1]
        return waited > max(LONG_NS, STARVED * ran)

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
