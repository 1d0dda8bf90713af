"""A program in a pseudo-terminal of 120 by 40: keys in, time until the first byte and until it is quiet out."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time

QUIET_S = 0.06
"""Seconds without a byte after which a program has settled."""
LONGEST_S = 30.0
"""Seconds that anything may take."""
DOWN = b"\x1b[B"


class Seat:
    """Runs one program. Use it in a `with` statement."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        """Start it."""
        self.begun = time.perf_counter()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execve(command[0], command, environment | {"TERM": "xterm-256color", "COLUMNS": "120", "LINES": "40"})
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def __enter__(self) -> Seat:
        """Give itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the program."""
        os.kill(self.process, 9)
        os.waitpid(self.process, 0)
        os.close(self.terminal)

    def press(self, keys: bytes) -> tuple[float, float]:
        """Press keys; give the seconds to the first byte and to the last before it is quiet."""
        while select.select([self.terminal], [], [], 0)[0]:
            self._answer(os.read(self.terminal, 1 << 16))
        begun = time.perf_counter()
        os.write(self.terminal, keys)
        return self.settle(begun)

    def settle(self, begun: float | None = None, *, quiet_s: float = QUIET_S) -> tuple[float, float]:
        """Wait until something came and nothing more comes; seconds to the first byte and to the last."""
        begun = self.begun if begun is None else begun
        first = last = 0.0
        while time.perf_counter() - begun < LONGEST_S:
            wait = quiet_s if first else LONGEST_S
            if not select.select([self.terminal], [], [], wait)[0]:
                break
            try:
                data = os.read(self.terminal, 1 << 16)
            except OSError:
                break
            last = time.perf_counter() - begun
            first = first or last
            self._answer(data)
        return first, last

    def until_key(self, key: bytes = DOWN) -> float:
        """Give the seconds from the start to the first key that is answered: pressed once all is painted."""
        _, painted = self.settle(quiet_s=0.5)
        first, _ = self.press(key)
        return painted + first

    def _answer(self, data: bytes) -> None:
        """Say what a terminal says when it is asked where the cursor is."""
        if data.count(b"\x1b[6n"):
            os.write(self.terminal, b"\x1b[1;1R" * data.count(b"\x1b[6n"))


def smallest() -> list[str]:
    """Give the command of the smallest Textual program with a list and a text."""
    return [sys.executable, "-m", "tests.benchmarks.smallest"]
