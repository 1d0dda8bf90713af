"""What opens a byline or a date, and what stands in menus."""

from __future__ import annotations

import pytest

from reader.clean.headlines.words import head_words
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
    ("line", "others"),
    [
        ("Friday, 11 December 2015", 1),
        ("lunes, 12 de enero de 2026, 17:40", 1),
        ("News of Thursday, 11 December 2015", 3),
        ("11 December 2015", 0),
    ],
)
def test_words_beside_a_date(line: str, others: int) -> None:
    assert WORDS.beside_date(line) == others


@pytest.mark.parametrize("line", ["The winter of 1918", "March 5, 2018: the day on which the old bridge closed"])
def test_lines_that_are_no_dates(line: str) -> None:
    assert WORDS.beside_date(line) > 4


def test_years_with_more_figures() -> None:
    assert WORDS.is_dated("12 Jan 2019 10:30 | Norrvik")
    assert not WORDS.is_dated("The winter of 1918")


def test_firms_are_houses() -> None:
    for name in ("Tidewater Ferries Inc.", "Fährwerke Harrow AG", "Harrow Boats Ltd"):
        assert head_words("de", default_rules()).is_house(name)
    assert not head_words("fr", default_rules()).is_house("Le pont et sa")
