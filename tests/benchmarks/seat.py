"""A program in a pseudo-terminal of 120 by 40: keys in, time and bytes until it is quiet out.

Between the program and the terminal there may be a slow line (`Wire`): it takes all that the program writes at once,
as an SSH server does, and delivers it at its own pace. A throttled reader of the pseudo-terminal would hold the
program back instead, which no real line does.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time
from collections import deque
from dataclasses import dataclass

QUIET_S = 0.06
"""Seconds without a byte after which a program has settled."""
DRAINED_S = 0.02
"""Seconds of silence after which nothing of an earlier key is under way."""
LONGEST_S = 30.0
"""Seconds that anything may take."""
PATIENCE_S = 1.0
"""Seconds in which a key must lead to something, if it does."""
DOWN, KEYPAD_DOWN = b"\x1b[B", b"\x1bOB"
PAGE_DOWN = b"\x1b[6~"
SIZE = (120, 40)
"""Columns and rows."""
PIECE = 256
"""Bytes that a slow line delivers at a time."""

_QUESTION = re.compile(rb"\x1b\[(?:(?P<status>5n)|(?P<position>6n)|(?P<kind>0?c)|\?(?P<mode>\d+)\$p)")
_LONGEST_QUESTION = 12


@dataclass(frozen=True)
class Wire:
    """A line to the terminal."""

    bits: float = 0.0
    """Bits a second; 0: any number."""
    delay_s: float = 0.0
    """Seconds that everything is under way, keys and answers too."""
    buffer: int = 1_000_000
    """Bytes that may wait before the program is held back."""


@dataclass(frozen=True)
class Pressed:
    """What keys led to."""

    first: float
    """Seconds until the first byte."""
    last: float
    """Seconds until the last byte before it was quiet."""
    size: int
    """Bytes."""


class Seat:
    """Runs one program. Use it in a `with` statement."""

    def __init__(self, command: list[str], environment: dict[str, str], wire: Wire | None = None) -> None:
        """Start it."""
        self.wire = wire or Wire()
        self.arrived: list[tuple[float, bytes]] = []
        self.closed = False
        self._coming: deque[tuple[float, bytes]] = deque()
        self._going: deque[tuple[float, bytes]] = deque()
        self._waiting = 0
        self._free_at = 0.0
        self._tail = b""
        columns, rows = SIZE
        ready, go = os.pipe()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.read(ready, 1)
            os.execve(command[0], command, environment | {"TERM": "xterm-256color"})
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.begun = time.perf_counter()
        os.write(go, b"x")
        os.close(ready)
        os.close(go)

    def __enter__(self) -> Seat:
        """Give itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the program."""
        os.kill(self.process, 9)
        os.waitpid(self.process, 0)
        os.close(self.terminal)

    # -- measuring

    def press(self, keys: bytes, *, quiet_s: float = QUIET_S) -> Pressed:
        """Press keys; what comes until it is quiet, or nothing for a while."""
        self.drain()
        begun = time.perf_counter()
        self.type(keys)
        return self.settle(begun, quiet_s=quiet_s, patience_s=PATIENCE_S + 2 * self.wire.delay_s)

    def hold(self, key: bytes, *, hertz: float, count: int, quiet_s: float = QUIET_S) -> Pressed:
        """Hold a key down; what comes until it is quiet, times counted from the last time the key repeats."""
        self.drain()
        begun = time.perf_counter()
        sent = len(self.arrived)
        for n in range(count):
            while (now := time.perf_counter()) < begun + n / hertz:
                self.read(begun + n / hertz - now)
            self.type(key)
        last_key = time.perf_counter()
        while self.read(quiet_s + 2 * self.wire.delay_s):
            pass
        came = self.arrived[sent:]
        last = came[-1][0] - last_key if came else 0.0
        return Pressed(max(0.0, came[0][0] - begun) if came else 0.0, max(0.0, last), sum(len(d) for _, d in came))

    def settle(self, begun: float | None = None, *, quiet_s: float = QUIET_S, patience_s: float = LONGEST_S) -> Pressed:
        """Wait until something came and nothing more comes."""
        begun = self.begun if begun is None else begun
        sent = len(self.arrived)
        wait = patience_s
        while not self.closed and time.perf_counter() - begun < LONGEST_S and self.read(wait):
            wait = quiet_s + 2 * self.wire.delay_s
        came = self.arrived[sent:]
        if not came:
            return Pressed(0.0, 0.0, 0)
        return Pressed(came[0][0] - begun, came[-1][0] - begun, sum(len(data) for _, data in came))

    def until_key(self, key: bytes = DOWN) -> float:
        """Give the seconds from the start to the first key that is answered: pressed once all is painted."""
        painted = self.settle(quiet_s=0.5).last
        return painted + self.press(key).first

    def until_ended(self, keys: bytes = b"") -> float:
        """Press keys that end the program; the seconds until it is gone."""
        while self.read(0.0):
            pass
        begun = time.perf_counter()
        self.type(keys)
        ended = os.pidfd_open(self.process)
        try:
            while time.perf_counter() - begun < LONGEST_S:
                if ended in select.select([ended, *([] if self.closed else [self.terminal])], [], [], LONGEST_S)[0]:
                    return time.perf_counter() - begun
                self.read(0.0)
        finally:
            os.close(ended)
        return LONGEST_S

    def drain(self) -> None:
        """Take what came meanwhile and what is still under way: while others had their turn nobody read this one."""
        while self.read(DRAINED_S + 2 * self.wire.delay_s):
            pass

    # -- the line

    def type(self, keys: bytes) -> None:
        """Send keys down the line."""
        if keys:
            self._going.append((time.perf_counter() + self.wire.delay_s, keys))
            self._send_due()

    def read(self, seconds: float) -> bytes:
        """Give what reaches the terminal next, within the time; questions are answered as xterm does."""
        until = time.perf_counter() + seconds
        while True:
            self._send_due()
            now = time.perf_counter()
            if self._coming and self._coming[0][0] <= now:
                data = self._coming.popleft()[1]
                self._waiting -= len(data)
                self.arrived.append((now, data))
                self._answer(data)
                return data
            full = self._waiting >= self.wire.buffer or self.closed
            times = [until, *(queue[0][0] for queue in (self._coming, self._going) if queue)]
            wait = max(0.0, min(times) - now)
            if not select.select([] if full else [self.terminal], [], [], wait)[0]:
                if time.perf_counter() >= until and not (self._coming and self._coming[0][0] <= until):
                    return b""
                continue
            self._take()
            if self.closed and not self._coming:
                return b""

    def _take(self) -> None:
        """Take what the program has written."""
        try:
            data = os.read(self.terminal, 1 << 16)
        except OSError:
            data = b""
        now = time.perf_counter()
        self.closed = not data
        self._waiting += len(data)
        step = PIECE if self.wire.bits else len(data)
        for at in range(0, len(data), step or 1):
            piece = data[at : at + step]
            self._free_at = max(self._free_at, now)
            if self.wire.bits:
                self._free_at += len(piece) * 8 / self.wire.bits
            self._coming.append((self._free_at + self.wire.delay_s, piece))

    def _send_due(self) -> None:
        while self._going and self._going[0][0] <= time.perf_counter():
            try:
                os.write(self.terminal, self._going.popleft()[1])
            except OSError:
                return

    def _answer(self, data: bytes) -> None:
        """Say what a terminal says when it is asked."""
        text, at = self._tail + data, 0
        for question in _QUESTION.finditer(text):
            at = question.end()
            if question["status"]:
                answer = b"\x1b[0n"
            elif question["position"]:
                answer = b"\x1b[1;1R"
            elif question["kind"]:
                answer = b"\x1b[?64;1;2;22c"
            else:
                answer = b"\x1b[?%s;0$y" % question["mode"]
            self.type(answer)
        self._tail = text[at:][-_LONGEST_QUESTION:]


def smallest(*options: str) -> list[str]:
    """Give the command of the smallest Textual program with a list and a text."""
    return [sys.executable, "-m", "tests.benchmarks.smallest", *options]
