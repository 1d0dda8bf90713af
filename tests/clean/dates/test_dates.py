"""Dates in every way of writing, and what is no date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.clean.dates.dates import MOST_DATES, calendar, settle
from reader.rules.load import default_rules

KNOWN = calendar(default_rules())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("March 5, 2018", "2018-03-05"),
        ("Mar. 5, 2018, 9:28 AM UTC", "2018-03-05"),
        ("5 March 2018", "2018-03-05"),
        ("09:31 March 5, 2018", "2018-03-05"),
        ("Date:5 March 2018", "2018-03-05"),
        ("the 5th of March 2018", "2018-03-05"),
        ("05-Mar-2018", "2018-03-05"),
        ("2018-03-05T23:10:00Z", "2018-03-05"),
        ("2018/3/5", "2018-03-05"),
        ("25.03.2018", "2018-03-25"),
        ("3/25/2018 7:11 PM", "2018-03-25"),
        ("5. März 2018, 18:22 Uhr", "2018-03-05"),
        ("le 1er août 2017 à 14h05", "2017-08-01"),
        ("5 de marzo de 2018", "2018-03-05"),
        ("5 de março de 2018 às 20:13", "2018-03-05"),
        ("5 марта 2018 г.", "2018-03-05"),
        ("2018年3月5日", "2018-03-05"),
        ("2018년 3월 5일", "2018-03-05"),
        ("5 मार्च 2018", "2018-03-05"),
        ("5 مارس 2018", "2018-03-05"),
        ("6 Feb 17", "2017-02-06"),
    ],
)
def test_a_date_is_read_in_any_writing(text: str, day: str) -> None:
    assert [stated.iso for stated in KNOWN.dates(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "March 2018",
        "March 5",
        "Nov 19, 9:41 AM",
        "Monday",
        "two days ago",
        "1.2.3.4",
        "31/31/2018",
        "30 February 2018",
        "in 1815",
    ],
)
def test_less_than_a_day_is_no_date(text: str) -> None:
    assert list(KNOWN.dates(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "14. Juli, 19 Uhr: Hafenfest",
        "14. Juli 19.30 Uhr",
        "14. Juli, 18-20 Uhr",
        "14 juillet, 20 h, quai Nord",
        "14 juillet 20h30",
        "14 de julio, 20 horas",
        "14 July, 10 p.m.",
        "14 July, 20 seats left",
        "The Crab (June 21 - July 22)",
        "Der Krebs (21. Juni - 22. Juli)",
        "El Cangrejo (21 de junio - 22 de julio)",
        "Tel. 04.05.06.07.08",
        "Fax: 04.05.06",
        "Version 1.12.2019",
        "v1.12.2019",
        "10.12.20.19",
    ],
)
def test_hours_ranges_and_other_numbers_are_no_years(text: str) -> None:
    assert list(KNOWN.dates(text)) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14-Jul-22 10:30", "2022-07-14"),
        ("14 Jul 22 - 10:30", "2022-07-14"),
        ("14 Jul 22, Harrow", "2022-07-14"),
        ("14. Juli 2022, 19 Uhr", "2022-07-14"),
        ("14.07.22, 10:04 Uhr", "2022-07-14"),
        ("June 21 - July 14, 2022", "2022-07-14"),
        ("14.7.2022-16.7.2022", "2022-07-14"),
        ("Version vom 14.7.2022", "2022-07-14"),
        ("mar 14 julio 2022", "2022-07-14"),
    ],
)
def test_a_year_stays_one_beside_hours_and_ranges(text: str, day: str) -> None:
    assert next(KNOWN.dates(text)).iso == day


def test_a_numeric_date_of_unknown_order_keeps_both_readings() -> None:
    (stated,) = KNOWN.dates("03/04/2016")
    assert stated.iso is None
    assert settle(stated, None) is None
    assert settle(stated, "day") == date(2016, 4, 3)
    assert settle(stated, "month") == date(2016, 3, 4)
    assert settle(stated, None, frozenset({date(2016, 4, 3)})) == date(2016, 4, 3)


@pytest.mark.parametrize(
    ("language", "host", "order"),
    [("de", None, "day"), ("en", None, None), ("en", "news.example.co.uk", "day"), ("en", "example.us", "month")],
)
def test_the_order_follows_country_and_language(language: str, host: str | None, order: str | None) -> None:
    assert KNOWN.order(language, host) == order


@settings(deadline=None)
@given(st.text(max_size=400))
def test_any_text_gives_dates_inside_it(text: str) -> None:
    found = list(KNOWN.dates(text))
    assert len(found) <= MOST_DATES
    assert all(0 <= stated.start < stated.end <= len(text) for stated in found)


@pytest.mark.parametrize("unit", ["1", "1 ", "1/1/", "may ", "May 1 ", "12 may ", "2018-"])
def test_a_long_line_of_almost_dates_is_soon_done(unit: str) -> None:
    assert len(list(KNOWN.dates(unit * 100_000))) <= MOST_DATES


def test_full_stops_have_the_day_first_and_a_name_may_be_joined_to_the_month() -> None:
    known = calendar(default_rules())
    assert [stated.iso for stated in known.dates("12.03.2020 - 14:02")] == ["2020-03-12"]
    assert [stated.iso for stated in known.dates("12/03/2020")] == [None]
    assert [stated.iso for stated in known.dates("By INES OKAFORSEPT. 9, 2014")] == ["2014-09-09"]
