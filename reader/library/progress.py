"""Progress of several folders as one."""

from __future__ import annotations

import threading
from collections.abc import Callable

from reader.model import Progress


class JoinedProgress:
    """Adds up what the shelves of a library report, and passes it on, one call at a time."""

    def __init__(self, shelves: int) -> None:
        """Take the number of shelves."""
        self.shelves = shelves
        self._latest: dict[int, Progress] = {}
        self._lock = threading.Lock()

    def heard(self, n: int, progress: Progress, pass_on: Callable[[Progress], None]) -> None:
        """Take the report of a shelf and pass the whole on."""
        with self._lock:
            self._latest[n] = progress
            known = list(self._latest.values())
            whole = len(known) == self.shelves
            totals = [part.total for part in known]
            total = sum(part or 0 for part in totals) if whole and None not in totals else None
            pass_on(
                Progress(
                    done=sum(part.done for part in known),
                    total=total,
                    changed=progress.changed,
                    finished=whole and all(part.finished for part in known),
                    message=progress.message,
                    lasting=progress.lasting,
                    removed=progress.removed,
                    again=sum(part.again for part in known),
                    ahead=sum(part.ahead for part in known),
                    doubt=progress.doubt,
                )
            )
