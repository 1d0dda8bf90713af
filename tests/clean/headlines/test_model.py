"""The likeliest line on top is the headline."""

from __future__ import annotations

import pytest

from reader.clean.headlines.model import likely_headline
from reader.rules.load import default_rules
from tests.clean.headlines.test_headings import NOTICE, PROSE
from tests.clean.headlines.test_signs import head

RULES = default_rules()


def likely(*lines: str, language: str = "en") -> str | None:
    found = head(*lines, PROSE, PROSE, PROSE, language=language)
    index = likely_headline(found, RULES)
    return None if index is None else found.texts[index]


def test_the_line_that_shares_the_texts_words_is_the_headline() -> None:
    lines = ("Skip to content", "• Home", "Swing bridge closes for eleven weeks", "By Ines Okafor", "March 5, 2018")
    assert likely(*lines, "Rovers win the cup after extra time") == "Swing bridge closes for eleven weeks"


@pytest.mark.parametrize(
    "above",
    [
        ("Friday, 11 December 2015",),
        ("Search icon", "Toggle navigation"),
        ("Photo of the harbour at dusk. © Ana Ruiz",),
        ("harbour_0412.jpg", "News"),
        (NOTICE[:120],),
        ("1", "Sign in", "Politics"),
        ("The Tidewater Echo",),
    ],
)
def test_what_stands_on_top_of_pages_is_none(above: tuple[str, ...]) -> None:
    title = "Swing bridge closes for eleven weeks"
    assert likely(*above, title, "By Ines Okafor", "March 5, 2018") == title


def test_a_first_line_needs_no_words_of_the_text() -> None:
    assert likely("Nobody left to wave goodbye", "By Ines Okafor") == "Nobody left to wave goodbye"


def test_bylines_dates_credits_and_menus_are_none() -> None:
    lines = (
        "• Home",
        "By Ines Okafor of Harrowgate",
        "Published on Thursday, March 5, 2018",
        "A bridge. Photo: Ana Ruiz",
    )
    assert likely(*lines) is None


def test_a_short_line_alone_above_the_text_is_one() -> None:
    assert likely("Harrowgate 1918") == "Harrowgate 1918"
    assert likely("Deaths", "March 5, 2018") == "Deaths"
    found = head("Ferries", "The crew repaired the line on Sunday, the depot said.")
    assert likely_headline(found, RULES) == 0


@pytest.mark.parametrize(
    ("language", "over", "title", "subtitle"),
    [
        (
            "en",
            ("Tidewater Echo, 5 March 2018",),
            "Swing bridge closes for eleven weeks",
            "Ferry owners fear for their trade",
        ),
        ("en", ("5 March 2018",), "Swing bridge closes for eleven weeks", "Ferry owners fear for their trade"),
        ("de", ("05.03.2018",), "Drehbrücke schließt für elf Wochen", "Die Fährleute fürchten um ihr Geschäft"),
        ("de", ("Lokales",), "Drehbrücke schließt für elf Wochen", "Bauzeit von vier Jahren – Kosten verdoppelt"),
        (
            "fr",
            ("Économie", "5 mars 2018"),
            "Le pont tournant ferme onze semaines",
            "Les passeurs inquiets pour leur métier",
        ),
        ("es", ("Sociedad",), "El puente giratorio cierra once semanas", "Los barqueros temen por su negocio"),
        (
            "en",
            ("The Tidewater Echo", "Monday, 5 March 2018", "Local news"),
            "Swing bridge closes for eleven weeks",
            "Why",
        ),
        ("en", ("Tidewater Ferries Inc.",), "Tidewater Ferries buys the old swing bridge", "Plan for a museum"),
    ],
)
def test_below_a_masthead_the_first_line_is_the_headline_not_the_subtitle(
    language: str, over: tuple[str, ...], title: str, subtitle: str
) -> None:
    assert likely(*over, title, subtitle, "By Ines Okafor", language=language) == title
    assert likely(*over, title, subtitle, language=language) == title


def test_a_kicker_below_a_masthead_is_no_headline() -> None:
    title = "Swing bridge closes for eleven weeks"
    for kicker in (
        "Harbour and quay",
        "OPINION | THE HARBOUR",
        "• The bridge at Harrow quay",
    ):
        assert likely("Tidewater Echo", kicker, title, "By Ines Okafor") == title


def test_a_headline_with_a_full_stop_is_one_where_it_is_signed() -> None:
    title = "The old swing bridge is closed for eleven weeks."
    assert likely("5 March 2018", title, "By Ines Okafor") == title
