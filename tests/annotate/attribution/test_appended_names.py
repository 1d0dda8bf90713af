from __future__ import annotations

import pytest

from reader.annotate.attribution.appended_names import appended_name
from reader.annotate.sentences.tokens import COMMA
from tests.annotate.reading import frame, shown, speakers


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("a spokesman for the group, Owen Pike", "en", "Owen Pike"),
        ("un portavoz del grupo, el martes", "es", None),
        ("el comandante de la guardia, general Luis Osma", "es", "Luis Osma"),
    ],
)
def test_the_name_behind_a_comma(text: str, language: str, name: str | None) -> None:
    made = frame(text, language)
    found = shown(appended_name(made, made.kind.index(COMMA), len(made.kind)), made)
    assert found == (("name", name) if name else None)


@pytest.mark.parametrize(
    "text",
    [
        "El senador del Partido Verde (PV), Luis Osma, opinó que es “una broma de mal gusto”.",
        "“Es una broma de mal gusto”, dijo el comandante de la guardia, general Luis Osma, a la prensa.",
        "La alcaldesa de Olmeda, en Soria, Ana Roldán, señaló que es “una broma de mal gusto”.",
        "“Es una broma de mal gusto”, dice a la prensa uno de los autores, Luis Osma, profesor en Soria.",
    ],
)
def test_who_speaks(text: str) -> None:
    assert speakers(text, language="es") == ["Ana Roldán" if "Olmeda" in text else "Luis Osma"]
