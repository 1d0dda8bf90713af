"""What takes longer than a moment is said to be under way, quietly: what stands on the screen meanwhile is older."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

SLOW_S = 0.15
"""Seconds from which it is said: most articles are there in a tenth of it, and a word that comes and goes flickers."""


class Waiting:
    """Whether something has been waited for longer than SLOW_S. Used in the event loop."""

    def __init__(self, tell: Callable[[], None]) -> None:
        """`tell` is called when it has."""
        self.long = False
        self._tell = tell
        self._timer: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """Wait from here on, unless it was waited already: it is the screen that is behind."""
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(SLOW_S, self._is_long)

    def end(self) -> bool:
        """Wait no more; return whether that has to be told, since it was told that it took long."""
        was_long, self.long = self.long, False
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        return was_long

    def _is_long(self) -> None:
        self.long = True
        self._tell()
