"""Names in credits: people, agencies, houses."""

from __future__ import annotations

import pytest

from reader.rules.credit_words import credits_of
from reader.rules.load import default_rules

NAMES = credits_of(default_rules()).names


@pytest.mark.parametrize(
    ("text", "knows"), [("AP", True), ("Ines Okafor/AP", True), ("Ines Okafor", False), ("a pier", False)]
)
def test_whether_an_agency_is_among_them(text: str, knows: bool) -> None:
    assert NAMES.knows(text) is knows


def test_an_agency_and_what_is_left_without_it() -> None:
    assert NAMES.part_agency("Ines Okafor via Getty Images") == "Getty Images"
    assert NAMES.without_agency("Ines Okafor via Getty Images") == "Ines Okafor"
    assert NAMES.part_agency("Ines Okafor") is None
    assert NAMES.without_agency("Ines Okafor") == ""


def test_people() -> None:
    assert NAMES.is_person("Ines Okafor")
    assert not NAMES.is_person("Okafor")
    assert not NAMES.is_person("Pier 7 Office")
    assert not NAMES.is_person("Ines Okafor of the Harbour Office")


def test_nothing_but_names() -> None:
    assert NAMES.all_names("Ines Okafor for the Tidewater Echo")
    assert not NAMES.all_names("Ines Okafor waits")
    assert NAMES.are_names("Ines Okafor, Jens Wolf", least=1)
    assert not NAMES.are_names("", least=1)
    assert not NAMES.are_names("Ines Okafor", least=1, known=True)


def test_pairs_and_houses() -> None:
    assert NAMES.pair("Ines Okafor/The Tidewater Echo")
    assert not NAMES.pair("Ines Okafor")
    assert NAMES.owned("BBC: Ines Okafor")
    assert not NAMES.owned("Ines: Okafor")
    assert NAMES.names_outlet("Ines Okafor/The Guardian")
    assert NAMES.is_house("The Guardian")
    assert NAMES.supplies("AP")
