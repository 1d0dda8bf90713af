"""The day of a date's stamp in a field: ISO, compact, seconds since 1970, or in words."""

from __future__ import annotations

from datetime import UTC, date, datetime

from reader.clean.dates.dates import FIRST_STATED, FIRST_YEAR, LAST_YEAR, Calendar, settle
from reader.late import late

_EPOCH = late(r"^\d{10}(?:\d{3})?(?:\.\d+)?$")
_COMPACT = late(r"^((?:1[6-9]|20)\d\d)(\d\d)(\d\d)(?:T|\d{6}|$)")
NO_DAYS = frozenset(
    {date(1970, 1, 1), date(1969, 12, 31), date(1900, 1, 1), date(1899, 12, 30), date(1899, 12, 31), date(1904, 1, 1)}
    | {date(1753, 1, 1), date(1980, 1, 1)}
)
"""What programs write that know no day: the first ones of Unix, of spreadsheets, of databases, of FAT."""


def read_stamp(value: str, known: Calendar, order: str | None) -> date | None:
    """The day of a stamp as files state it: ISO, compact, seconds or milliseconds since 1970, or in words."""
    value = value.strip()
    if _EPOCH.match(value) is not None:
        seconds = float(value) / (1000 if len(value.partition(".")[0]) == 13 else 1)
        day = datetime.fromtimestamp(seconds, tz=UTC).date()
        return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
    compact = _COMPACT.match(value)
    if compact is not None:
        try:
            day = date(int(compact[1]), int(compact[2]), int(compact[3]))
            return None if day in NO_DAYS else day
        except ValueError:
            return None
    for stated in known.dates(value, FIRST_STATED):
        settled = settle(stated, order)
        return None if settled in NO_DAYS else settled
    return None
