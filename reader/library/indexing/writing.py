"""The thread that writes the index while the next articles are being read."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable

from reader.library.index.batch import Batch
from reader.library.index.store import Store

WAITING = 2
"""Batches that may wait to be written; reading stops when there are more."""


class Writer:
    """Writes batches in the order they are handed over. Used in a `with` statement, which waits for the last."""

    def __init__(self, store: Store, done: int, heard: Callable[[int, bool, int], None]) -> None:
        """Take the index, the articles in it, and who hears (articles now, whether any changed, articles removed)."""
        self.store = store
        self.done = done
        self.added = 0
        self._heard = heard
        self._batches: queue.Queue[Batch | None] = queue.Queue(WAITING)
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._write, name="index-writer", daemon=True)

    def hand(self, batch: Batch) -> None:
        """Hand a batch over. Raises what writing an earlier one raised."""
        self._batches.put(batch)
        if self._error is not None:
            raise self._error

    def __enter__(self) -> Writer:
        """Start the thread."""
        self._thread.start()
        return self

    def __exit__(self, kind: object, error: BaseException | None, at: object) -> None:
        """Wait until everything is written. Raises what went wrong, unless something else already did."""
        self._batches.put(None)
        self._thread.join()
        if self._error is not None and error is None:
            raise self._error

    def _write(self) -> None:
        while (batch := self._batches.get()) is not None:
            if self._error is not None:
                continue
            try:
                applied = self.store.apply(batch, int(time.time()))
            except BaseException as error:
                self._error = error
            else:
                self.done += applied.added - applied.removed
                self.added += applied.added
                self._heard(self.done, bool(applied), applied.removed)
