"""A program in a pseudo-terminal: keys in, a modelled screen out, everything bounded in time."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.terminal.model import Model

ROOT = str(Path(__file__).resolve().parent.parent.parent)
END_S = 30.0
"""Seconds after which what was waited for does not come any more: no measure, only a way out."""


class Session:
    """One program, its terminal, and what it has sent so far."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (60, 12),
        env: Mapping[str, str] | None = None,
        answers: bool = True,
        ignored: Sequence[int] = (),
        typed_ahead: bytes = b"",
    ) -> None:
        self.size, self.answers = size, answers
        self.model = Model(max(1, size[0]), max(1, size[1]))
        self.sent = b""
        self.status: int | None = None
        environment = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "LC_ALL": "C.UTF-8"}
        environment |= {"TERM": "xterm-256color", "PYTHONPATH": ROOT, **(env or {})}
        ready_read, ready_write = os.pipe()
        ours = (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTERM, signal.SIGTSTP)
        # Blocked, so that none is taken by what the child is before it is the program.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, ours)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            for number in ours:
                signal.signal(number, signal.SIG_IGN if number in ignored else signal.SIG_DFL)
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
            os.read(ready_read, 1)
            os.execvpe(command[0], list(command), environment)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.before = termios.tcgetattr(self.fd)
        if typed_ahead:
            os.write(self.fd, typed_ahead)
        os.write(ready_write, b"x")
        os.close(ready_read)
        os.close(ready_write)

    def pump(self, seconds: float) -> bytes:
        """What comes within the time, up to the first silence; fed to the model, questions answered."""
        if self.fd < 0 or not select.select([self.fd], [], [], max(0.0, seconds))[0]:
            return b""
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return b""
        self.sent += data
        self.model.feed(data.decode("utf-8", "replace"))
        if self.answers and b"\x1b[5n" in data:
            os.write(self.fd, b"\x1b[0n" * data.count(b"\x1b[5n"))
        return data

    def until(self, text: str, seconds: float = END_S) -> list[str]:
        """Wait until the text is on the screen; the screen."""
        end = time.monotonic() + seconds
        while not any(text in line for line in self.model.text()):
            left = end - time.monotonic()
            assert left > 0, f"{text!r} did not come:\n" + "\n".join(self.model.text())
            if not self.pump(min(left, 0.5)) and self.ended(0):
                raise AssertionError(f"ended ({self.status}) before {text!r}:\n{self.sent!r}")
        return self.model.text()

    def until_sent(self, data: bytes, seconds: float = END_S) -> None:
        """Wait until these bytes have been sent."""
        end = time.monotonic() + seconds
        while data not in self.sent:
            assert time.monotonic() < end, f"{data!r} did not come: {self.sent[-500:]!r}"
            self.pump(0.2)

    def type(self, keys: str | bytes) -> None:
        os.write(self.fd, keys.encode() if isinstance(keys, str) else keys)

    def kill(self, number: int) -> None:
        os.kill(self.pid, number)

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.kill(signal.SIGWINCH)

    def hang_up(self) -> None:
        """The terminal vanishes."""
        os.close(self.fd)
        self.fd = -1

    def ended(self, seconds: float = END_S) -> bool:
        """Whether the program ends within the time; its status as a shell shows it."""
        end = time.monotonic() + seconds
        while self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                code = os.waitstatus_to_exitcode(status)
                self.status = 128 - code if code < 0 else code
                self.pump(0)
                return True
            left = end - time.monotonic()
            if left <= 0:
                return False
            if self.fd >= 0:
                self.pump(min(left, 0.02))
            else:
                select.select([], [], [], 0.02)
        return True

    def stopped(self, seconds: float = END_S) -> bool:
        """Whether the program is stopped (Ctrl-Z) within the time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with open(f"/proc/{self.pid}/stat") as stat:
                if stat.read().rsplit(")", 1)[1].split()[0] == "T":
                    self.pump(0.02)  # what it wrote before it stopped
                    return True
            self.pump(0.02)
        return False

    def given_back(self) -> bool:
        """Whether the terminal is as it was: settings, screen, cursor, modes."""
        same = self.fd < 0 or termios.tcgetattr(self.fd) == self.before
        for on, off in (
            (b"\x1b[?1049h", b"\x1b[?1049l"),
            (b"\x1b[?25l", b"\x1b[?25h"),
            (b"\x1b[?2004h", b"\x1b[?2004l"),
        ):
            same = same and self.sent.rfind(off) >= self.sent.rfind(on)
        return same and not any(mode in self.sent for mode in (b"?1000h", b"?1003h", b"?1004h"))

    def close(self) -> None:
        if self.status is None and not self.ended(0):
            os.kill(self.pid, signal.SIGKILL)
            self.ended(5)
        if self.fd >= 0:
            os.close(self.fd)

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
