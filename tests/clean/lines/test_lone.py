"""Lines that hold one thing and tell nothing."""

import pytest

from reader.clean.lines.lone import lone_kind
from reader.clean.lines.phrases import phrases_of, tokens
from reader.rules.load import default_rules


def kind(text, language="en"):
    return lone_kind(text, tokens(text), phrases_of(language, default_rules()))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Published 8:15 AM EST Mar 3, 2021", "en"),
        ("Updated at 1:23 p.m.", "en"),
        ("Last updated March 3, 2021", "en"),
        ("Aktualisiert am 3. März 2021 um 14.05 Uhr", "de"),
        ("Publié le 3 mars 2021 à 14h05", "fr"),
        ("Actualizado a las 14:05", "es"),
    ],
)
def test_when_the_page_appeared(text, language):
    assert kind(text, language) == "stated"


@pytest.mark.parametrize("text", ["Posted 30 points and 12 rebounds", "Created by the town of Norrvik", "Published in"])
def test_what_only_begins_so_is_no_such_statement(text):
    assert kind(text) == ""


def test_the_name_of_an_agency():
    assert kind("Reuters") == kind("Associated Press") == "wire"
    assert kind("Associated Quays") == kind("The Press") == ""


def test_the_address_of_a_site():
    assert kind("www.norrvik-post.example") == kind("NORRVIK.COM") == "address"
    assert kind("Norrvik.") == kind("3.5") == kind("e.g. this") == ""


def test_the_address_of_mail():
    assert kind("post@norrvik-post.example") == kind("Mail: ada.holm@norrvik.example") == "address"
    assert kind("@norrvik") == kind("Write to post@norrvik-post.example") == ""


def test_hashtags():
    assert kind("#Norrvik") == kind("#Norrvik #ferry_night, #wreck") == "likely"
    assert kind("#1 in the harbour towns") == kind("# Norrvik") == ""
