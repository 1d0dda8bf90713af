"""Names in full, and without an office."""

from __future__ import annotations

import pytest

from reader.annotate.attribution.whole_names import fullest, whole_body, whole_person, without_office
from tests.annotate.reading import english


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Center for Port Research met. The Center left.", "Center for Port Research"),
        ("The Center for the Deaf met. The Center left.", "Center for the Deaf"),
        ("The Center for Salt and the Center for Tar met. The Center left.", "Center"),
        ("The Center on Monday left.", "Center"),
        ("The Shopping Center left.", "Center"),
    ],
)
def test_a_body_in_full(text: str, wanted: str) -> None:
    assert whole_body("Center", text, english()) == wanted


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("the undersecretary for Harbour Affairs Wendy Vale", "Harbour Affairs Wendy Vale", "Wendy Vale"),
        ("the envoy to Ukraine Carl Vester", "Ukraine Carl Vester", "Carl Vester"),
        ("a clerk at the Tarn Weather Bureau Ian Voss", "Tarn Weather Bureau Ian Voss", "Ian Voss"),
        ("the Tarn Airport James Fund", "Tarn Airport James Fund", "Tarn Airport James Fund"),
        ("it fell to Tarn Carl Vester", "Tarn Carl Vester", "Tarn Carl Vester"),
    ],
)
def test_a_name_without_an_office(text: str, name: str, wanted: str) -> None:
    assert without_office(name, text, english()) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Marie Tarrant left. Marie came back.", "Marie Tarrant"),
        ("Marie Tarrant's house burned. Marie came back.", "Marie Tarrant"),
        ("Potter Marie Wins\nMarie Tarrant left. Marie came back.", "Marie Tarrant"),
        ("Marie left. Marie Tarrant came back.", None),
        ("Marie Tarrant met Marie Voss. Marie left.", None),
        ("Marie Tarrant met Odo Marie. Marie left.", None),
        ("Marie left.", None),
    ],
)
def test_a_person_in_full(text: str, wanted: str | None) -> None:
    assert whole_person("Marie", text, english()) == wanted


def test_no_given_name() -> None:
    assert whole_person("Tarn", "Tarn Water said so. Tarn left.", english()) is None


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (["Ask Ida Vale", "Ida Vale"], "Ida Vale"),
        (["Ida Vale", "Ida R. Vale"], "Ida R. Vale"),
        (["VP Ida Vale", "Ida R. Vale", "Ida Vale"], "Ida R. Vale"),
        (["Ida Vale", "Odo Vale"], None),
        (["Marie Ida Vale", "Ida Vale"], None),
        (["Tarn Quell Vale", "Quell Vale"], None),
        (["Ida Vale"], "Ida Vale"),
        ([], None),
    ],
)
def test_the_forms_of_one_name(names: list[str], wanted: str | None) -> None:
    assert fullest(names, english()) == wanted


def test_a_caption_introduces_nobody_by_the_first_name() -> None:
    text = "Potter wins\nMarie with her pots.\nMarie Tarrant left. Marie came back."
    assert whole_person("Marie", text, english()) is None
    assert whole_person("Marie", text, english(), text.index("Marie Tarrant")) == "Marie Tarrant"
