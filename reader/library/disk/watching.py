"""Looking out for changes in a folder: the system's notices where they work, regular looks where they do not."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from reader.library.disk.mounts import is_local

DEBOUNCE_MS = 300
"""Milliseconds over which notices are gathered before one pass is made."""
READY_MS = 500
"""Milliseconds after which a watch that has nothing to tell is known to stand."""
POLL_S = 5.0
"""Seconds between looks where there are no notices: network file systems, too many folders to watch."""


def watch(root: bytes, changed: Callable[[], None]) -> None:
    """Call `changed` when something in the folder may have changed, and once when the watch stands. Never returns.

    A folder that is gone is told of, and that it is there again; not that it stays away.
    """
    while True:
        before = _number(root)
        try:
            if is_local(Path(os.fsdecode(root))):
                _notices(root, changed)
        except Exception:  # no more watches, a folder that vanished: whatever the library raises, looking still works
            pass
        time.sleep(POLL_S)
        if before is not None or _number(root) is not None:
            changed()


def _notices(root: bytes, changed: Callable[[], None]) -> None:
    import watchfiles

    settled, watched = False, _number(root)
    for changes in watchfiles.watch(
        os.fsdecode(root),
        watch_filter=None,
        debounce=DEBOUNCE_MS,
        rust_timeout=READY_MS,
        yield_on_timeout=True,
        raise_interrupt=False,
        ignore_permission_denied=True,
    ):
        if changes or not settled:  # the first time: what changed before the watch stood was told to nobody
            settled = True
            changed()
        if _number(root) != watched:
            return  # the folder of this name is another one now, or there is none


def _number(root: bytes) -> tuple[int, int] | None:
    """Give what a folder is told from another one of its name by; None where there is none."""
    try:
        found = os.stat(root)
    except OSError:
        return None
    return found.st_dev, found.st_ino
