"""What opens a byline or a date, and what stands in menus."""

from __future__ import annotations

import pytest

from reader.clean.headline_words import head_words
from reader.rules.load import default_rules

WORDS = head_words("en", default_rules())


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("By Ines Okafor", True),
        ("Published on Thursday, March 5, 2018", True),
        ("By land and sea, ferries return", False),
        ("Swing bridge closes", False),
        ("", False),
    ],
)
def test_bylines(line: str, is_one: bool) -> None:
    assert WORDS.is_byline(line) == is_one


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Home", True),
        ("Skip to main content", True),
        ("Home Depot shares fall after its earnings", False),
        ("Search for missing ferry goes on", False),
    ],
)
def test_menus(line: str, is_one: bool) -> None:
    assert WORDS.is_menu(line) == is_one


def test_a_sections_name_alone_is_a_menus() -> None:
    spanish = head_words("es", default_rules())
    for line in ("Policiales", "INTERNACIONAL", "• Seguridad", "Minuto a minuto"):
        assert spanish.is_menu(line)
    for line in ("Política fiscal", "Minuto a minuto de la regata", "México gana la regata"):
        assert not spanish.is_menu(line)


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Friday, 11 December 2015", True),
        ("lunes, 12 de enero de 2026, 17:40", True),
        ("The winter of 1918", False),
        ("March 5, 2018: the day on which the bridge closed", False),
    ],
)
def test_days(line: str, is_one: bool) -> None:
    assert WORDS.is_date(line) == is_one
    assert WORDS.is_day(line) == is_one


def test_a_headline_with_a_date_is_no_day() -> None:
    assert WORDS.is_date("News of Thursday, 11 December 2015")
    assert not WORDS.is_day("News of Thursday, 11 December 2015")


def test_years_with_more_figures() -> None:
    assert WORDS.is_dated("12 Jan 2019 10:30 | Norrvik")
    assert not WORDS.is_dated("The winter of 1918")
