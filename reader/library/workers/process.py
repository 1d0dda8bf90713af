"""The processes that the library starts, and their environment."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess

WORKER = ("-m", "reader.library.workers.worker")
"""What Python runs as a worker."""
WARM = "warm"
"""Said to a worker that is to load all that reading an article takes before there is one to be read."""
NICENESS = 10
"""Niceness of indexing and its workers, so that reading stays quick: from the first articles on, which somebody may be
waiting for."""


def environment() -> dict[str, str]:
    """Give the environment of a process of ours: it finds this very package, and nothing in the current folder.

    The current folder may be a library of unvetted files, so Python runs with `-P`.
    """
    environ = dict(os.environ)
    home = str(Path(__file__).parents[3])
    if os.path.basename(home) not in {"site-packages", "dist-packages"}:
        environ["PYTHONPATH"] = os.pathsep.join(filter(None, [home, environ.get("PYTHONPATH", "")]))
    return environ


def turns(process: int) -> tuple[int, int] | None:
    """Give how long a process of one thread has run and has waited for a processor, in ns; None where nobody says."""
    try:
        ran, waited, _ = Path(f"/proc/{process}/schedstat").read_bytes().split()
    except (OSError, ValueError):
        return None
    # A process that was started has run: where the system does not count, all of these are zero.
    return (int(ran), int(waited)) if int(ran) else None


def launch(command: tuple[str, ...], *, leads: bool = False) -> subprocess.Popen[bytes]:
    """Start Python with a command, its input and output being pipes; `leads`: in a process group of its own.

    Raises OSError.
    """
    import subprocess  # not needed for the first screen

    return subprocess.Popen(
        [sys.executable, "-P", *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
        process_group=0 if leads else None,
    )


_begun: list[subprocess.Popen[bytes]] = []


@contextmanager
def worker_begun() -> Iterator[None]:
    """Start a worker for whoever needs the first one in this block, before what is needed to ask it is loaded.

    It takes 0.2 s to get warm, and a command takes a quarter of that until it has a question.
    """
    with suppress(OSError):  # no more processes: the pool will say so
        _begun.append(launch(WORKER))
    try:
        yield
    finally:
        while (unused := take_begun()) is not None:
            unused.kill()
            unused.communicate()


def take_begun() -> subprocess.Popen[bytes] | None:
    """Give the worker that was begun, once; None where there is none."""
    return _begun.pop() if _begun else None
