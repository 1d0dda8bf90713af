"""When a key that was held has been let go: told from how fast it came, since no terminal says so."""

from __future__ import annotations

from collections import deque

# Seconds. Keys further apart than this were pressed one by one.
ONE_BY_ONE_S = 0.12
# How much longer than the gaps before a silence must be to count as the end: a line delivers unevenly.
_LONGER = 1.2
# Seconds. No silence shorter than this counts, however fast the keys came: many come in one piece.
_LEAST_S = 0.04
# Gaps looked at; the longest of them counts, as keys that were held up somewhere come in bunches.
_GAPS = 5


class Repeat:
    """The pace at which keys come; the clock is the caller's."""

    def __init__(self) -> None:
        """No key has come yet."""
        self._gaps: deque[float] = deque(maxlen=_GAPS)
        self._last = float("-inf")

    def note(self, now: float) -> None:
        """A key has come."""
        gap, self._last = now - self._last, now
        if gap > ONE_BY_ONE_S:
            self._gaps.clear()
        else:
            self._gaps.append(gap)

    @property
    def rest_s(self) -> float:
        """Seconds of silence after the last key that mean that no other follows."""
        if not self._gaps:
            return ONE_BY_ONE_S
        return min(ONE_BY_ONE_S, max(_LEAST_S, _LONGER * max(self._gaps)))

    @property
    def rests_at(self) -> float:
        """When that silence is over."""
        return self._last + self.rest_s
