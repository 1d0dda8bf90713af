"""Dates without a year, and what completes them."""

from __future__ import annotations

import pytest

from reader.clean.dates.dates import calendar
from reader.clean.dates.partial import completed, partial_dates
from reader.model import Block
from reader.rules.load import default_rules

KNOWN = calendar(default_rules())


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Updated Nov 19, 9:41 AM; Posted Nov 18, 8:19 PM", [(11, 19), (11, 18)]),
        ("19. November, 10:15 Uhr", [(11, 19)]),
        ("19 de noviembre", [(11, 19)]),
        ("November 19, 2018", []),
        ("Chapter 19", []),
        ("November 45", []),
    ],
)
def test_days_without_a_year(line: str, days: list[tuple[int, int]]) -> None:
    assert [(partial.month, partial.day) for partial in partial_dates(line, KNOWN)] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("— Ines Okafor (@ines) November 18, 2018", "2018-11-19"),
        ("The ferry was built on May 2, 1998.", None),
        ("It closed on November 18, 2018, as it had on November 20, 2012.", None),
        ("On 11/12/2018 it closed.", None),
        ("It closed.", None),
    ],
)
def test_a_date_near_it_has_the_year(text: str, day: str | None) -> None:
    (partial,) = partial_dates("Posted Nov 19, 8:19 PM", KNOWN)
    stated = completed(partial, [Block(text=text)], KNOWN)
    assert (stated.iso if stated else None) == day


def test_a_day_that_a_year_does_not_have_is_not_in_it() -> None:
    (partial,) = partial_dates("Posted Feb 29, 8:19 PM", KNOWN)
    assert completed(partial, [Block(text="March 1, 2019")], KNOWN) is None
    leap = completed(partial, [Block(text="March 1, 2020")], KNOWN)
    assert leap is not None
    assert leap.iso == "2020-02-29"
