"""What fields give as a date."""

from __future__ import annotations

import pytest

from reader.clean.dates.dates import calendar
from reader.clean.dates.stamp import read_stamp
from reader.rules.load import default_rules

RULES = default_rules()


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2018-03-05T23:10:00Z", "2018-03-05"),
        ("20180305", "2018-03-05"),
        ("20180305T101500Z", "2018-03-05"),
        ("1520208000", "2018-03-05"),
        ("1520208000000", "2018-03-05"),
        ("Mon, 05 Mar 2018 10:00:00 GMT", "2018-03-05"),
        ("03/04/2018", None),
        ("yesterday", None),
        ("20181345", None),
        ("99999999999999999999", None),
        ("", None),
    ],
)
def test_a_stamp_is_read(stamp: str, day: str | None) -> None:
    found = read_stamp(stamp, calendar(RULES), None)
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("1889-03-04", "1889-03-04"),
        ("18890304", "1889-03-04"),
        ("March 4, 1848", "1848-03-04"),
        ("26-FEB-1987 15:01:01.79", "1987-02-26"),
        ("1970-01-01T00:00:00Z", None),
        ("19700101", None),
        ("1900-01-01", None),
        ("0001-01-01", None),
        ("1599-01-04", None),
    ],
)
def test_a_file_may_state_any_day_since_newspapers_are_printed(stamp: str, day: str | None) -> None:
    found = read_stamp(stamp, calendar(default_rules()), None)
    assert (found.isoformat() if found else None) == day


def test_a_text_tells_of_history() -> None:
    assert list(calendar(default_rules()).dates("It was founded on March 4, 1889.")) == []
