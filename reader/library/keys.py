"""Keys: the numbers of rows, given so that their order is the order of the list "newest first".

The full-text table can walk its hits by row number and stop after the first fifty; a list in the order of dates then
needs neither all hits nor a sort (a thousandth of the time, for a common word).
"""

from __future__ import annotations

from datetime import date

PER_SECOND = 24
"""Bits of a key for the undated articles of one second: 16 million, as one file of records has one time."""
PER_DAY = 14
"""Bits of a key for the articles of one date: 16,384. The full-text table stores distances between keys: 24 bits
here would make it a tenth larger. On a day with more articles, the others take room of the days after it."""
DATED = 1 << 36
"""Added to the recency of articles with a date: they come after all undated ones, whose recency is smaller."""
LAST_SECOND = DATED - 1
"""Times of files after the year 4147 count as that."""
FIRST_DATED = DATED << PER_SECOND
"""The least key of an article with a date."""


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


def group(key: int) -> int:
    """Give the upper part of a key: which day or second it was given for."""
    return key >> PER_SECOND if key < FIRST_DATED else DATED + ((key - FIRST_DATED) >> PER_DAY)


def first_of(code: int) -> int:
    """Give the first key of a day or second."""
    return code << PER_SECOND if code < DATED else FIRST_DATED + ((code - DATED) << PER_DAY)


def first_key(key: int, after: int = 0) -> int:
    """Give the first key of a key's day or second, or of the one that comes so many after it."""
    return first_of(group(key) + after)
