from __future__ import annotations

import pytest

from reader.annotate.attribution.late_subjects import late_subject
from tests.annotate.reading import frame, shown, speakers


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("dijo entre sollozos Ana Soler.", "es", ("name", "Ana Soler")),
        ("explicó a la prensa la portavoz del hospital, Ana Soler.", "es", ("name", "Ana Soler")),
        ("réagi sur X le député Luc Morel.", "fr", ("name", "Luc Morel")),
        ("dijo a la prensa.", "es", None),
        ("dijo que Ana Soler vino.", "es", None),
    ],
)
def test_what_stands_between_a_verb_and_its_subject(text: str, language: str, wanted: tuple[str, str] | None) -> None:
    made = frame(text, language)
    assert shown(late_subject(made, 1, len(made.kind)), made) == wanted


def test_what_an_apostrophe_joins_is_not_who_speaks() -> None:
    said = "« Il est tard », a expliqué au micro d’Europe 1 le maire Luc Morel."
    assert speakers(said, language="fr") == ["Luc Morel"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Dominga Salas escuchó. «¿Tanto?», preguntó al conocer el fallo.", "Dominga Salas"),
        ("«Es injusto», dijo al salir la abogada Ana Mora.", "Ana Mora"),
    ],
)
def test_when_somebody_says_so(text: str, wanted: str) -> None:
    assert speakers(text, language="es") == [wanted]
