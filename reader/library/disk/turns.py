"""One process at a time makes or replaces the files of a folder: a second would take away what the first has made."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE_S = 2.0
"""Seconds to wait for a turn, which takes some hundredths; a process that is stuck must not stop this one."""
STEP_S = 0.01
"""Seconds between two looks."""


@contextmanager
def turn(folder: Path) -> Iterator[None]:
    """Hold a folder's lock; after PATIENCE_S, or where there are no locks, go on without. Raises OSError."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    until = time.monotonic() + PATIENCE_S
    try:
        while time.monotonic() < until:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                time.sleep(STEP_S)
            except OSError:  # a file system without locks
                break
        yield
    finally:
        os.close(descriptor)
