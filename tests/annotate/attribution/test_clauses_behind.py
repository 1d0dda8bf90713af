from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Habrá más ayudas el año próximo”, tal como indicó la Federación de Clubes.", "Federación de Clubes"),
        ("“Habrá más ayudas el año próximo”, como ha explicado la ministra Ana Gil.", "Ana Gil"),
        ("“Habrá más ayudas el año próximo”, tal y como explicó ayer Luis Osma.", "Luis Osma"),
        ("“Habrá más ayudas el año próximo”, llegó a decir Luis Osma.", "Luis Osma"),
    ],
)
def test_as_somebody_said_in_spanish(text: str, name: str) -> None:
    assert speakers(text, language="es") == [name]


def test_a_clause_about_the_words_has_a_subject_of_its_own() -> None:
    text = "Luis Osma aseguró que en el edificio había «milicianos armados», un extremo que los vecinos niegan."
    assert speakers(text, language="es") == ["Luis Osma"]
