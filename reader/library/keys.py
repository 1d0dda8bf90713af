"""Keys: the numbers of rows, given so that their order is the order of the list "newest first".

The full-text table can walk its hits by row number and stop after the first fifty; a list in the order of dates then
needs neither all hits nor a sort (a thousandth of the time, for a common word).

That table stores the distances between keys, for each word of each article: the fewer numbers a day has, the smaller it
is. So each day has a short stretch of keys in one range, which most libraries never fill, and for what does not fit
there a long one in another, where distances are short again since there is much of a day. Whoever wants the newest
asks both ranges and merges. 20,000 articles of five a day: 3.5 KB of full text for each with long stretches alone, 2.7
with both.
"""

from __future__ import annotations

from datetime import date

from reader.frozen import frozen

DATED = 1 << 36
"""Added to the recency of articles with a date: they come after all undated ones, whose recency is smaller."""
LAST_SECOND = DATED - 1
"""Times of files after the year 4147 count as that."""


@frozen
class Range:
    """A range of keys in which each second (of undated articles) and each day (of dated ones) has a stretch."""

    first: int
    """Its first key; those of undated articles begin here."""
    second_bits: int
    """Bits of a key for the undated articles of one second."""
    day_bits: int
    """Bits of a key for the articles of one date."""

    @property
    def dated(self) -> int:
        """The least key of an article with a date."""
        return self.first + (DATED << self.second_bits)

    def first_of(self, code: int) -> int:
        """Give the first key of a day or second."""
        if code < DATED:
            return self.first + (code << self.second_bits)
        return self.dated + ((code - DATED) << self.day_bits)

    def group(self, key: int) -> int:
        """Give the day or second that a key of this range was given for."""
        if key < self.dated:
            return (key - self.first) >> self.second_bits
        return DATED + ((key - self.dated) >> self.day_bits)


NARROW = Range(0, 2, 6)
"""Four articles a second, as files are seldom written in the same one, and 64 a day."""
WIDE = Range(1 << 40, 24, 14)
"""16 million a second, as one file of records has one time; 16,384 a day: with more, the others take room of the days
after it."""
RANGES = (NARROW, WIDE)


def recency(stated: str | None, mtime_ns: int) -> tuple[bool, int]:
    """Give whether an article is undated, and the day of its date, or the second of its file's time."""
    if stated is not None:
        try:
            return False, date.fromisoformat(stated).toordinal()
        except ValueError:
            pass
    return True, max(0, min(LAST_SECOND, mtime_ns // 1_000_000_000))


def code_of(undated: bool, recent: int) -> int:
    """Give the number of a day or second: higher for what comes first in the list."""
    return recent if undated else DATED + recent


def group(key: int) -> int:
    """Give the day or second that a key was given for."""
    return (NARROW if key < WIDE.first else WIDE).group(key)


def newest_first(key: int) -> tuple[int, int]:
    """Sort keys by it: newest days first, in one day as one range has them, the wide one before the narrow one."""
    return -group(key), -key
