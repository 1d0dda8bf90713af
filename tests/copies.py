"""Processes of the library as copies of one that has loaded what they need: to start one takes 0.3 s, to copy it 0.02.

What they do is the same, and they are what they would be: processes of their own, with pipes, that may be killed. How
they start is tested where no copies are used: in tests/library/workers, tests/library/indexing and tests/faults.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from reader.library.workers.process import WORKER, environment

LAUNCHERS = (
    "reader.library.workers.process",
    "reader.library.workers.worker_process",
    "reader.library.indexing.process_indexing",
    "reader.library.indexing.first_reading",
)
"""Modules that start processes: in each of them, `launch` is to give a copy."""
NUMBER = struct.Struct("i")
Launch = Callable[..., Any]


class Copy:
    """What `subprocess.Popen` is to the library."""

    def __init__(self, command: tuple[str, ...], at: str, *, leads: bool) -> None:
        """Have one made by the mother who listens `at` a path."""
        self.args, self.returncode = command, None
        self._lock = threading.Lock()
        input_of_it, writes = os.pipe()
        reads, output_of_it = os.pipe()
        self.stdin, self.stdout = os.fdopen(writes, "wb"), os.fdopen(reads, "rb")
        self._line = socket.socket(socket.AF_UNIX)
        self._line.connect(at)
        order = json.dumps([command, leads, environment()]).encode() + b"\n"
        given = [input_of_it, output_of_it, os.open(".", os.O_RDONLY)]  # the current folder may have gone
        sent = socket.send_fds(self._line, [order], given)
        self._line.sendall(order[sent:])
        for number in given:
            os.close(number)
        self.pid = _number(self._line)

    def poll(self) -> int | None:
        with suppress(subprocess.TimeoutExpired):
            self.wait(0)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        if self.returncode is None and not select.select([self._line], [], [], timeout)[0]:
            raise subprocess.TimeoutExpired(self.args, timeout)
        with self._lock:
            if self.returncode is None:
                self.returncode = _number(self._line)
        return self.returncode

    def kill(self) -> None:
        if self.poll() is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)

    def communicate(self) -> tuple[bytes, None]:
        with suppress(BrokenPipeError):
            self.stdin.close()
        with self.stdout:
            said = self.stdout.read()
        self.wait()
        return said, None

    def __del__(self) -> None:
        self._line.close()


def launcher(at: str) -> Launch:
    """What takes the place of `launch`."""

    def launch(command: tuple[str, ...], *, leads: bool = False) -> Copy:
        return Copy(command, at, leads=leads)

    return launch


@contextmanager
def mother() -> Iterator[Launch]:
    """Start what is copied, and give what takes the place of `launch` while it runs."""
    folder = tempfile.mkdtemp()  # of a short name: that of a socket may have a hundred bytes
    at = f"{folder}/mother"
    command = [sys.executable, "-P", "-m", "tests.copies", at]
    root = str(Path(__file__).parents[1])
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment() | {"PYTHONPATH": root}
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == b"ready\n"
        yield launcher(at)
    finally:
        process.stdin.close()
        process.stdout.close()
        process.wait()
        shutil.rmtree(folder)


def main(at: str) -> None:
    """Load all, then make copies until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in LAUNCHERS:
        importlib.import_module(name).launch = launcher(at)
    for name in ("reader.library.indexing.ingest", WORKER[-1]):
        importlib.import_module(name)
    sys.modules[WORKER[-1]]._get_warm()
    gc.freeze()
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(at)
        door.listen(99)
        print("ready", flush=True)
        while 0 not in select.select([door, 0], [], [])[0]:
            line, _ = door.accept()
            with line:
                if os.fork() == 0:
                    door.close()
                    _watch(line)
            with suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass


def _watch(line: socket.socket) -> None:
    """Make a copy, say which process it is, and with what status it ended."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    null = os.open(os.devnull, os.O_RDWR)
    for number in range(3):
        os.dup2(null, number)
    os.close(null)
    order, (*pipes, folder), _, _ = socket.recv_fds(line, 1 << 16, 3)
    while not order.endswith(b"\n") and (more := line.recv(1 << 16)):
        order += more
    command, leads, environ = json.loads(order)
    os.fchdir(folder)
    os.close(folder)
    copy = os.fork()
    if copy == 0:
        if leads:
            os.setpgid(0, 0)
        line.close()
        _become(command, environ, pipes)
    if leads:
        with suppress(OSError):
            os.setpgid(copy, copy)
    for pipe in pipes:
        os.close(pipe)
    line.sendall(NUMBER.pack(copy))
    status = os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])
    with suppress(OSError):  # nobody wants to know
        line.sendall(NUMBER.pack(status))
    os._exit(0)


def _become(command: list[str], environ: dict[str, str], pipes: list[int]) -> None:
    """Be what Python with this command would be, with these for input and output."""
    status = 1
    try:
        for number, pipe in enumerate(pipes):
            os.dup2(pipe, number)
            os.close(pipe)
        os.environ.clear()
        os.environ.update(environ)
        dash_m, name, *sys.argv[1:] = command
        assert dash_m == "-m"
        status = importlib.import_module(name).main()
        sys.stdout.flush()
    finally:
        os._exit(status)


def _number(line: socket.socket) -> int:
    return NUMBER.unpack(line.recv(NUMBER.size, socket.MSG_WAITALL))[0]


if __name__ == "__main__":
    main(sys.argv[1])
