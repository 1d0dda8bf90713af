from __future__ import annotations

import pytest

from reader.annotate.sentences.given_names import is_given, surnamed, without_place
from reader.rules.load import default_rules
from tests.annotate.reading import frame, speakers

LEXICON = frame("Hola.", "es").lexicon


def test_what_a_given_name_is() -> None:
    assert is_given("Graciela", LEXICON)
    assert not is_given("Cortina", LEXICON)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Graciela Roldán llegó. Luego habló Graciela.", "Graciela Roldán"),
        ("Graciela Roldán Paz llegó. Graciela Roldán habló.", "Graciela Roldán Paz"),
        ("Graciela Roldán y Graciela Osma llegaron.", None),
        ("Habló Graciela.", None),
    ],
)
def test_who_a_given_name_alone_means(text: str, wanted: str | None) -> None:
    assert surnamed("Graciela", text, LEXICON) == wanted


def test_a_place_before_a_name() -> None:
    text = "El gobernador de Chile Luis Osma habló."
    assert without_place("Chile Luis Osma", text, LEXICON) == ("Luis Osma", "gobernador de Chile")
    assert without_place("Luis Osma Gil", text, LEXICON) == ("Luis Osma Gil", None)


@pytest.mark.parametrize(
    ("paragraphs", "wanted"),
    [
        (("Graciela Roldán perdió su casa.", "“Se lo llevó todo”, recuerda Graciela."), ["Graciela Roldán"]),
        (
            ("Ana, la más joven del coro, llegó sin voz. “Ayer canté más de la cuenta”, indica.",),
            ["Ana"],
        ),
        (("Bárbara llevaba la caja. “Nunca faltó un céntimo”, cuenta la mujer.",), ["Bárbara"]),
    ],
)
def test_speakers_known_by_a_given_name(paragraphs: tuple[str, ...], wanted: list[str]) -> None:
    assert speakers(*paragraphs, language="es") == wanted


def test_no_given_name_is_both_a_man_s_and_a_woman_s() -> None:
    given = default_rules().table("people.toml")["given"]
    assert not set(given["he"].split()) & set(given["she"].split())
    assert {"aidan", "tunde", "rohan", "wojciech"} <= set(given["he"].split())
    assert {"niamh", "ngozi", "priya", "oksana"} <= set(given["she"].split())
