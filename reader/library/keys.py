"""Keys: the numbers of rows, given so that their order is the order of the list "newest first".

The full-text table can walk its hits by row number and stop after the first fifty; a list in the order of dates then
needs neither all hits nor a sort (a thousandth of the time, for a common word).
"""

from __future__ import annotations

from datetime import date

PER_RECENCY = 24
"""Bits of a key for the articles of one day (or, undated, of one second): 16 million."""
DATED = 1 << 36
"""Added to the recency of articles with a date: they come after all undated ones, whose recency is smaller."""
LAST_SECOND = DATED - 1
"""Times of files after the year 4147 count as that."""


def recency(stated: str | None, mtime_ns: int) -> tuple[bool, int]:
    """Give whether an article is undated, and the day of its date, or the second of its file's time."""
    if stated is not None:
        try:
            return False, date.fromisoformat(stated).toordinal()
        except ValueError:
            pass
    return True, max(0, min(LAST_SECOND, mtime_ns // 1_000_000_000))


def code_of(undated: bool, recent: int) -> int:
    """Give the upper part of the keys of all articles of a day or second."""
    return recent if undated else DATED + recent


def first_key(key: int, after: int = 0) -> int:
    """Give the first key of a key's day or second, or of the one that comes so many after it."""
    return ((key >> PER_RECENCY) + after) << PER_RECENCY
