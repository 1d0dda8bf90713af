"""The upkeep of a library: its indexes brought up to date with their folders, and all of their progress as one."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace

from reader.errors import LibraryError
from reader.library.indexing.process_indexing import Indexing
from reader.library.queries.shelf import Shelf
from reader.model import Progress


class Upkeep:
    """What keeps each shelf of a library up to date."""

    def __init__(self, shelves: Sequence[tuple[Shelf, Indexing]]) -> None:
        """Take the shelves, each with what keeps it."""
        self._shelves = shelves
        self._joined = JoinedProgress(len(shelves))
        self._stopped = False

    def get_ready(self) -> None:
        """Load what `start` will need, where folders have not been read yet."""
        for _, indexing in self._shelves:
            indexing.get_ready()

    def start(self, on_progress: Callable[[Progress], None]) -> None:
        """Begin in the background, then watch. `on_progress` is called from another thread."""
        for n, (_, indexing) in enumerate(self._shelves):
            indexing.start(self._heard(n, on_progress))

    def rescan(self, *, sure: bool = False) -> None:
        """Look at the folders again now; `sure`: and make an index that may not fit."""
        for _, indexing in self._shelves:
            indexing.rescan(sure=sure)

    def update(self, on_progress: Callable[[Progress], None], *, rebuild: bool, folders: bool = True) -> None:
        """Do it and return when it is done; without `folders` only what has no index of its own.

        Raises LibraryError when a folder could not be indexed; the others are.
        """
        failed: LibraryError | None = None
        for n, (shelf, indexing) in enumerate(self._shelves):
            if not folders and shelf.root is not None:
                continue
            try:
                indexing.update(self._heard(n, on_progress), rebuild=rebuild)
            except LibraryError as error:
                failed = error
        if failed is not None:
            raise failed

    def stop(self) -> None:
        """End it; what is still reported is heard by nobody."""
        self._stopped = True
        for _, indexing in self._shelves:
            indexing.stop()

    def _heard(self, n: int, on_progress: Callable[[Progress], None]) -> Callable[[Progress], None]:
        """Let marks follow the articles that were replaced, then pass the progress of all shelves on as one."""

        def heard(progress: Progress) -> None:
            if self._stopped:
                return
            if progress.finished:
                with suppress(LibraryError, sqlite3.Error):
                    passed_on = self._shelves[n][0].inherit() > 0
                    progress = replace(progress, changed=progress.changed or passed_on)
            self._joined.heard(n, progress, on_progress)

        return heard


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
                    anew=progress.anew,
                    doubt=progress.doubt,
                )
            )
