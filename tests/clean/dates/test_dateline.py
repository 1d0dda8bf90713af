"""The day that a report opens with, and the days of a chronicle."""

from __future__ import annotations

import pytest

from reader.clean.dates.dateline import dateline
from reader.clean.dates.dates import calendar
from reader.model import Block
from reader.rules.load import default_rules

KNOWN = calendar(default_rules())
STORY = "The council has decided to close the old swing bridge for eleven weeks, as the ferry owners had feared."


def day(opening: str, *others: str) -> str | None:
    stated = dateline(0, [Block(text=f"{opening} {STORY}"), *(Block(text=text) for text in others)], KNOWN)
    return stated.iso if stated else None


@pytest.mark.parametrize(
    "opening",
    [
        "HARROW, March 5, 2018 -",
        "HARROW, March 5, 2018 (Reuters) -",
        "HARROW, Idaho, March 5, 2018 /PRNewswire/ --",
        "HARROW--(BUSINESS WIRE)--March 5, 2018--",
        "Harrow, 05.03.2018 –",
        "Harrow (Idaho), 5 mar 2018 (HWS) -",
        "Harrow (Idaho), 5 de marzo de 2018 (HWS).-",
        "March 5, 2018 -",
        "5 March 2018:",
        "(March 5, 2018)",
    ],
)
def test_a_report_opens_with_its_day(opening: str) -> None:
    assert day(opening) == "2018-03-05"


@pytest.mark.parametrize("opening", ["In Harrow, on March 5, 2018,", "March 5, 2018 was the day.", "HARROW -", ""])
def test_other_sentences_open_with_none(opening: str) -> None:
    assert day(opening) is None


def test_a_short_line_has_none() -> None:
    assert dateline(0, [Block(text="HARROW, March 5, 2018 - closed")], KNOWN) is None


def test_days_of_a_chronicle_are_no_datelines() -> None:
    assert day("March 5, 2018 -", f"March 9, 2018 - {STORY}") is None
    assert day("HARROW, March 5, 2018 -", f"March 9, 2018 - {STORY}") == "2018-03-05"
