"""Keys: the numbers of rows, given so that their order is the order of the list "newest first".

The full-text table can walk its hits by row number and stop after the first fifty; a list in the order of dates then
needs neither all hits nor a sort (a thousandth of the time, for a common word).

That table stores the distances between keys, for each word of each article: the fewer numbers a day has, the smaller it
is. So each day has a short stretch of keys in one range, which most libraries never fill, and for what does not fit
there a long one in another, where distances are short again since there is much of a day. Whoever wants the newest
asks both ranges and merges. 20,000 articles of five a day: 3.5 KB of full text for each with long stretches alone, 2.7
with both. Undated articles share the stretch of their file's day in the first range: with one for each second, those
that make up a quarter of 20,000 took 8 % of all articles' bytes more. In the second they have one for each second, as
the whole of a download may be of one day, and the newest hits are then found without sorting all of them.
"""

from __future__ import annotations

from datetime import date

from reader.frozen import frozen

DATED = 1 << 20
"""Added to the day of articles with a date: they come after all undated ones, whose days are smaller numbers."""
DAY_S = 86_400
"""Seconds of a day."""
LAST_SECOND = DATED * DAY_S - 1
"""Times of files after the year 4840 count as that."""


@frozen
class Range:
    """A range of keys in which each day has a stretch, for undated and for dated articles."""

    first: int
    """Its first key; those of undated articles begin here."""
    undated_s: int
    """Seconds that undated articles of one stretch may be apart: a part of a day, or all of it."""
    undated_bits: int
    """Bits of a key for the undated articles of one stretch."""
    dated_bits: int
    """Bits of a key for the articles of one date."""

    @property
    def dated(self) -> int:
        """The least key of an article with a date."""
        return self.first + (DATED * DAY_S // self.undated_s << self.undated_bits)

    def first_of(self, day: int) -> int:
        """Give the first key of a day."""
        if day < DATED:
            return self.first_undated(day * DAY_S)
        return self.dated + ((day - DATED) << self.dated_bits)

    def first_undated(self, second: int) -> int:
        """Give the first key of the undated articles that share a stretch with those of a second."""
        return self.first + (second // self.undated_s << self.undated_bits)

    def stretch(self, undated: bool, recent: int) -> tuple[int, int]:
        """Give the first key that an article may have here, and the one behind the last."""
        if undated:
            return self.first_undated(recent), self.first_undated(recent + self.undated_s)
        return self.first_of(DATED + recent), self.first_of(DATED + recent + 1)

    def second(self, key: int) -> int:
        """Give the first second of the stretch that a key of an undated article is of."""
        return (key - self.first >> self.undated_bits) * self.undated_s

    def day(self, key: int) -> int:
        """Give the day that a key of this range was given for."""
        if key < self.dated:
            return self.second(key) // DAY_S
        return DATED + ((key - self.dated) >> self.dated_bits)


NARROW = Range(0, DAY_S, 6, 6)
"""64 articles a day."""
WIDE = Range(1 << 40, 1, 24, 14)
"""16 million undated ones a second, as one file of records has one time; 16,384 of a date: with more, the others take
room of the days after it."""
RANGES = (NARROW, WIDE)


def recency(stated: str | None, mtime_ns: int) -> tuple[bool, int]:
    """Give whether an article is undated, and the day of its date, or the second of its file's time."""
    if stated is not None:
        try:
            return False, date.fromisoformat(stated).toordinal()
        except ValueError:
            pass
    return True, max(0, min(LAST_SECOND, mtime_ns // 1_000_000_000))


def range_of(key: int) -> Range:
    """Give the range that a key is in."""
    return NARROW if key < WIDE.first else WIDE


def day(key: int) -> int:
    """Give the number of the day that a key was given for: higher for what comes first in the list."""
    return range_of(key).day(key)


def newest_first(key: int) -> tuple[int, int]:
    """Sort keys by it: newest days first, in one day as one range has them, the wide one before the narrow one."""
    return -day(key), -key
