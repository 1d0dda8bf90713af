from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("“We go,” vroomed Ruth Calder.", "en", "Ruth Calder"),
        ("“We go,” Ruth Calder vroomed.", "en", "Ruth Calder"),
        ("„Wir gehen“, bollerte der Oppositionsführer.", "de", "der Oppositionsführer"),
        ("Ida Roth kam. „Wir gehen“, bollerte sie.", "de", "Ida Roth"),
        ("« On verra », zinzinula le maire.", "fr", "le maire"),
        ("« On verra », zinzinula le moteur.", "fr", None),
    ],
)
def test_the_place_of_the_words_shows_who_speaks(text: str, language: str, wanted: str | None) -> None:
    assert speakers(text, language=language)[-1] == wanted


def test_a_preterite_is_a_verb_whatever_follows() -> None:
    text = "“Buenas noches a todos los presentes”, arrancó Osma buscando el aplauso de la grada."
    assert speakers(text, language="es") == ["Osma"]
