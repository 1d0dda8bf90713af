"""Names and domains of outlets: spellings agree, strangers are unknown."""

from __future__ import annotations

import pytest

from reader.rules.load import default_rules
from reader.rules.outlets import domain_of, known_outlets, name_shape, plain, registered

OUTLETS = known_outlets(default_rules())


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("THE GUARDIAN", "The Guardian"),
        ("Guardian", "The Guardian"),
        ("cnn politics", "CNN"),
        ("Denver Post", "The Denver Post"),
        ("www.lemonde.fr", "Le Monde"),
        ("El Pais", "El País"),
        ("Tidewater Echo", None),
        ("Ascom", None),
        ("", None),
    ],
)
def test_a_name_is_known_in_any_spelling(name: str, shown: str | None) -> None:
    assert OUTLETS.named(name) == shown


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://www.bbc.co.uk/news/world-1", "BBC News"),
        ("http://blogs.reuters.com:80/x?y#z", "Reuters"),
        ("edition.cnn.com", "CNN"),
        ("https://example.org/bbc.com", None),
        ("notbbc.com", None),
        ("x" * 5000, None),
    ],
)
def test_an_address_is_known_by_its_domain(address: str, shown: str | None) -> None:
    assert OUTLETS.at(address) == shown


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("https://www.Example.org/a", "example.org"),
        ("example.co.uk", "example.co.uk"),
        ("seeds", None),
        ("article.txt", None),
        ("a.b c", None),
        ("https://user@example.org/", "example.org"),
    ],
)
def test_a_host_is_told_from_a_word(text: str, host: str | None) -> None:
    assert domain_of(text) == host


def test_the_registered_part_of_a_host() -> None:
    assert registered("news.blog.example.co.uk") == "example.co.uk"
    assert registered("a.b.example.org") == "example.org"
    assert registered("example.com.br") == "example.com.br"


def test_services_are_no_publishers_and_institutions_no_picture_agencies() -> None:
    assert OUTLETS.is_platform("facebook")
    assert not OUTLETS.is_platform("The Guardian")
    assert OUTLETS.supplies_pictures("getty images")
    assert not OUTLETS.supplies_pictures("White House")
    assert OUTLETS.agency("REUTERS") == "Reuters"
    assert OUTLETS.is_wire("Associated Press")


def test_spellings_agree() -> None:
    assert plain("L’Équipe") == plain("L'EQUIPE") == "lequipe"


def test_a_namesake_is_known_by_its_domain_only() -> None:
    assert OUTLETS.at("island.lk") == "The Island"
    assert OUTLETS.named("The Island") is None


def test_each_line_of_outlets_is_well_made() -> None:
    for line in default_rules().lines("outlets.txt"):
        hosts, colon, names = line.partition(": ")
        assert colon
        assert all(domain_of(f"https://{host}") == host for host in hosts.split()), line
        assert all(name.strip() == name and name for name in names.split(" | ")), line


def test_an_elided_article_is_no_part_of_a_names_shape() -> None:
    shape = name_shape(default_rules().words("fr", "furniture"), known_outlets(default_rules()))
    assert shape.fits("L'Écho de la Vilaine")
    assert shape.fits("L’Écho de la Vilaine")
    assert not shape.fits("D'Écho de la Vilaine")
    assert shape.is_bare("La Gazette")
    assert not shape.is_bare("La Gazette du Bac")


def test_a_houses_part_is_the_house() -> None:
    assert OUTLETS.is_house("CNN Chile")
    assert OUTLETS.is_house("Reuters")
    assert not OUTLETS.is_house("Ana Quiroga")
    assert not OUTLETS.is_house("ANA QUIROGA")


def test_an_outlet_behind_a_name_is_cut_off() -> None:
    outlets = known_outlets(default_rules())
    assert outlets.cut_off("Ines Okafor Global News") == "Ines Okafor"
    assert outlets.cut_off("Ines Okafor") == "Ines Okafor"
    assert outlets.cut_off("Okafor Global News") == "Okafor Global News"


def test_a_house_is_an_outlet_or_an_agency() -> None:
    outlets = known_outlets(default_rules())
    assert outlets.is_house("The Guardian")
    assert outlets.is_house("Reuters")
    assert not outlets.is_house("Ines Okafor")
