"""Dates without a year, which another date of the text completes: `Posted Nov 18` beside `November 18, 2019`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from reader.clean.dates.dates import LETTERS, Calendar, StatedDate
from reader.frozen import frozen
from reader.late import late
from reader.model import Block

NEAR = 3
"""Days between the date without a year and the one that completes it."""
MOST_BLOCKS = 400
"""Blocks whose dates are read to complete one."""

_DIGIT = re.compile(r"\d")
_PARTIAL = late(
    rf"(?i)\b(?:(?P<m1>{LETTERS})\.?\s(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?|(?P<d2>\d{{1,2}})\.?\s(?:de\s)?(?P<m2>{LETTERS})\.?)(?![\w:])"
)


@frozen
class PartialDate:
    """A day and a month in a text."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    month: int
    """1 to 12."""
    day: int
    """1 to 31."""


def partial_dates(text: str, known: Calendar) -> Iterator[PartialDate]:
    """The dates of a line that have a day and a month and no year."""
    if _DIGIT.search(text) is None:
        return
    whole: list[tuple[int, int]] | None = None
    for match in _PARTIAL.finditer(text):
        whole = [(stated.start, stated.end) for stated in known.dates(text)] if whole is None else whole
        month = known.months.get((match["m1"] or match["m2"]).casefold(), 0)
        day = int(match["d1"] or match["d2"])
        if month and 1 <= day <= 31 and not any(start < match.end() and match.start() < end for start, end in whole):
            yield PartialDate(match.start(), match.end(), month, day)


def completed(partial: PartialDate, blocks: Sequence[Block], known: Calendar) -> StatedDate | None:
    """The date with the year of the dates near it in the text; None where none is near, or of two years."""
    found: set[date] = set()
    for block in blocks[:MOST_BLOCKS]:
        for stated in known.dates(block.text):
            if len(stated.readings) == 1:
                day = _in_year(partial, stated.readings[0].year)
                if day is not None and abs((day - stated.readings[0]).days) <= NEAR:
                    found.add(day)
    return StatedDate(partial.start, partial.end, tuple(found), "partial") if len(found) == 1 else None


def _in_year(partial: PartialDate, year: int) -> date | None:
    try:
        return date(year, partial.month, partial.day)
    except ValueError:
        return None
