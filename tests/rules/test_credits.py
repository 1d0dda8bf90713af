"""Credits: where they begin and end, and what is none."""

from __future__ import annotations

from copy import copy
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.rules.credit_words import credits_of
from reader.rules.credits import KEPT
from reader.rules.load import default_rules

CREDITS = credits_of(default_rules())


@pytest.mark.parametrize(
    ("text", "credit", "inner"),
    [
        ("Photo: Ines Okafor, AP", "Photo: Ines Okafor, AP", "Ines Okafor, AP"),
        ("A ferry waits. Photo: Ines Okafor", "Photo: Ines Okafor", "Ines Okafor"),
        ("A ferry waits | photo by Ines Okafor", "| photo by Ines Okafor", "Ines Okafor"),
        (
            "Mayor Ines Okafor with the two ferry owners on the pier after the vote Credit: HARROW HERALD",
            "Credit: HARROW HERALD",
            "HARROW HERALD",
        ),
        ("Ed Okafor/VII", "Ed Okafor/VII", "Ed Okafor/VII"),
        (
            "A ferry waits. | (Photo: REUTERS/Ines Okafor/TASS)",
            "| (Photo: REUTERS/Ines Okafor/TASS)",
            "REUTERS/Ines Okafor/TASS",
        ),
        ("A ferry waits (Ines Okafor / AP)", "(Ines Okafor / AP)", "Ines Okafor / AP"),
        ("A ferry waits. (AP)", "(AP)", "AP"),
        ("A ferry waits. (Ines Okafor/Tidewater Echo)", "(Ines Okafor/Tidewater Echo)", "Ines Okafor/Tidewater Echo"),
        ("Ines Okafor/Getty Images", "Ines Okafor/Getty Images", "Ines Okafor/Getty Images"),
        ("Ines Okafor | Getty Images", "Ines Okafor | Getty Images", "Ines Okafor | Getty Images"),
        ("Image copyright Getty Images", "Image copyright Getty Images", "Getty Images"),
        ("Getty Images", "Getty Images", "Getty Images"),
        ("A ferry waits. © Ines Okafor/dpa", "© Ines Okafor/dpa", "Ines Okafor/dpa"),
        ("Eine Fähre wartet. Foto: Jens Wolf/dpa", "Foto: Jens Wolf/dpa", "Jens Wolf/dpa"),
        ("Eine Fähre wartet (Archivbild)", "(Archivbild)", "Archivbild"),
        ("Un ferry attend. Photo : Marc Petit / AFP", "Photo : Marc Petit / AFP", "Marc Petit / AFP"),
        ("Un transbordador espera. Foto: EFE", "Foto: EFE", "EFE"),
        ("A ferry waits. Courtesy of Ines Okafor", "Courtesy of Ines Okafor", "Ines Okafor"),
        ("A ferry waits. File photo", "", ""),
        ("The pier. Photo: Okafor family", "Photo: Okafor family", "Okafor family"),
        ("A ferry waits. | Photo: pictura/Harrow Süd", "| Photo: pictura/Harrow Süd", "pictura/Harrow Süd"),
        ("Паром у причала. Фото: Илья Вольнов / «Гавань»", "Фото: Илья Вольнов / «Гавань»", "Илья Вольнов / «Гавань»"),
        ("Ein Schiff wartet. © Hafen Studio/stock", "© Hafen Studio/stock", "Hafen Studio/stock"),
        ("A pier, where no ferry is (Getty/iStock)", "(Getty/iStock)", "Getty/iStock"),
        (
            "Trois bateaux. Infographie : Le Port, d'après Okafor",
            "Infographie : Le Port, d'après Okafor",
            "Le Port, d'après Okafor",
        ),
    ],
)
def test_a_credit_is_found_with_its_bounds(text: str, credit: str, inner: str) -> None:
    found = CREDITS.find(text)
    assert (text[found.start : found.end] if found else "") == credit
    assert (text[slice(*found.inner)] if found else "") == inner


@pytest.mark.parametrize(
    "text",
    [
        "He went to the photo by the door and said hello",
        "The senator spoke first (R-Texas)",
        "He joined the group (NATO)",
        "© 2019 The Example Company. All rights reserved",
        "Press/Media Center",
        "CNN Films",
        "White House",
        "The credit where it is due: all of it",
        "Source: World Bank",
        "Images of the year",
        "",
        "Portrait of King Edward VII",
        "The statue of Edward VII / Queen Alexandra",
        "VII",
        "How a hundred people in the town of Harrow got their Universal Credit: Nine Ways",
        "Get more credit: Best Cards",
    ],
)
def test_what_is_no_credit(text: str) -> None:
    assert CREDITS.find(text) is None


@settings(deadline=None)
@given(st.text(alphabet="aA (/)|:©.,Photbyimges Reuters\u00a0", max_size=200))
def test_bounds_lie_inside_the_text(text: str) -> None:
    found = CREDITS.find(text)
    if found is not None:
        assert 0 <= found.start <= found.inner[0] <= found.inner[1] <= found.end <= len(text)


@pytest.mark.parametrize("unit", ["(", "A/", "photo by ", "Photo: ", "Ab Cd/", "A ", "Getty "])
def test_a_hostile_line_is_soon_done(unit: str) -> None:
    CREDITS.find((unit * 1500)[:1500])
    assert CREDITS.find(unit * 100_000) is None


def test_a_bracket_with_a_colon_needs_a_house_and_a_person() -> None:
    credits = credits_of(default_rules())
    assert credits.find("The dam before the rain. (KLX Rural: Tim Oakes)") is not None
    assert credits.find("What the paper left out (Topics: Water, Bridges, Ferries)") is None
    assert credits.find("He read aloud (Harrowgate: Tim Oakes)") is None


def test_a_credit_that_names_nobody() -> None:
    assert CREDITS.is_alone("Handout")
    assert not CREDITS.is_alone("Handout by the harbour office of Harrowgate, as it was given to the papers in spring")


def test_credits_are_kept_and_bounded() -> None:
    for number in range(KEPT + 10):
        assert CREDITS.find(f"A ferry waits {number} times. Photo: Ines Okafor") is not None
    assert len(CREDITS.found) <= KEPT


def test_a_lead_in_is_found_behind_others_words() -> None:
    text = "Photo of a photo at the photo fair. Photo by Ines Okafor"
    found = CREDITS.find(text)
    assert found is not None
    assert text[found.start :] == "Photo by Ines Okafor"


def test_two_names_with_a_stroke_are_a_pair() -> None:
    found = CREDITS.find("Joel Winther/Coastline Ledger")
    assert found is not None
    assert found.kind == "pair"
    assert CREDITS.find("Joel Winther / Coastline Ledger") is None
    assert CREDITS.find("Ferries/Coastline Ledger") is None


def test_a_sign_before_a_house_with_a_stroke_is_a_credit() -> None:
    assert CREDITS.find("© Symbolbild/Radio Heide") is not None
    assert CREDITS.find("Un aligot pour deux cents convives © D.R") is not None
    assert CREDITS.find("© Heide") is None


PIECES = (
    *(
        "A ferry waits at the pier",
        "a man on a quay",
        "ferries",
        " ",
        ". ",
        ", ",
        "/",
        " / ",
        "|",
        ":",
        "(",
        ")",
        "[",
        "]",
    ),
    *(
        "©",
        "：",
        "“",
        "”",
        '"',
        "!",
        "?",
        "…",
        ".",
        "1931",
        "Photo",
        "photo: ",
        "Ines Okafor",
        "INES OKAFOR",
        "M.D.",
        "St.",
    ),
    *(
        "Coastline Ledger",
        "AP",
        "REUTERS",
        "Example Images",
        "hide caption",
        "staff photographer",
        "Image",
        "Ruel",
        "«",
    ),
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join))
def test_no_credit_is_missed_where_the_quick_look_finds_none(text: str) -> None:
    thorough = copy(CREDITS)
    object.__setattr__(thorough, "needed", SimpleNamespace(isdisjoint=lambda seen: False))
    assert CREDITS.find(text) == thorough.find(text)
