"""Names of people, and what is none."""

from __future__ import annotations

import pytest

from reader.clean.furniture.author_names import AuthorNames
from reader.clean.furniture.byline_words import bylines_of
from reader.rules.load import default_rules


def names_of(language: str) -> AuthorNames:
    return bylines_of(language, default_rules()).people


def test_what_begins_a_place_ends_a_persons_name() -> None:
    people = names_of("en")
    assert people.lone("Ines White") == ("Ines White", False)
    assert people.lone("White House") is None


def test_a_handle_makes_a_lone_name_sure_and_a_place_is_no_name() -> None:
    people = names_of("en")
    assert people.lone("Ines Okafor @inesokafor / 2 days") == ("Ines Okafor", True)
    assert people.lone("Middle East") is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("es", "Facebook Twitter Whatsapp Telegram"),
        ("es", "Copa del Rey"),
        ("de", "Zentralverband Dt. Baugewerbe"),
    ],
)
def test_several_words_with_capitals_are_no_person_by_that(language: str, line: str) -> None:
    assert names_of(language).lone(line) is None


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Dr. Ines Okafor and Tom Ruel, Staff Writers", ("Ines Okafor", "Tom Ruel")),
        ("en", "political reporter Ines Okafor", ("Ines Okafor",)),
        ("en", "Ines Okafor Updated March 5, 2018", ("Ines Okafor",)),
        ("en", "Ines Okafor, Harrow", ("Ines Okafor",)),
        ("de", "Ines van der Okafor", ("Ines van der Okafor",)),
        ("en", "the ferry owners", ()),
        ("en", "Tuesday Okafor", ()),
        ("en", "Sun Okafor", ("Sun Okafor",)),
        ("en", "Sun", ()),
        ("ko", "길보람 기자", ("길보람",)),
        ("ko", "길보람 다리", ("길보람 다리",)),
        ("en", "Ines OkaforInes Okafor, ferry reporter", ("Ines Okafor",)),
        ("en", "Ines Okafor, Tidewater News, New York", ("Ines Okafor",)),
        ("en", "Harrow Desk", ()),
        ("en", "Ines OkaforFollowFollowingBlocked", ()),
        ("en", "", ()),
        ("en", "Ines Okafor Edited by Tom Ruel", ("Ines Okafor",)),
        ("en", "Ines Okafor By Ines Okafor", ("Ines Okafor",)),
        ("fr", "Inès Okafor Photos par Tom Ruel", ("Inès Okafor",)),
        ("en", "Print", ()),
        ("en", "E-mail", ()),
        ("en", "Ines Okafor CNBC Executive News Editor", ("Ines Okafor",)),
        ("en", "Ines Okafor ESPN.com Archive", ("Ines Okafor",)),
        ("en", "Quaylinks Taboola", ()),
    ],
)
def test_names_at_the_beginning_of_a_text(language: str, text: str, names: tuple[str, ...]) -> None:
    assert names_of(language).names(text) == names


def test_an_office_may_have_its_place_behind_it() -> None:
    people = names_of("en")
    assert people.is_office(["Industry", "correspondent"])
    assert people.is_office(["correspondent", "in", "Harrow"])
    assert not people.is_office(["Harrow", "bridge"])
