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
