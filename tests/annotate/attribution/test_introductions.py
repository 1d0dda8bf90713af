from __future__ import annotations

import pytest

from reader.annotate.attribution.clause_subjects import clause_subject
from tests.annotate.reading import frame, shown


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Tras un acto con vecinos, hosteleros y ediles de la comarca, el alcalde habló", ("nominal", "el alcalde")),
        ("Harta de esperar en el puerto, donde dormían su tía y sus primos, Ana Gil llamó", ("name", "Ana Gil")),
        ("Sobre la edil de Soria, Ana Gil, quien pidió ayuda, el alcalde habló", ("nominal", "el alcalde")),
        ("Sobre Hugo Lerma, antiguo socio del hotel, Osma no habló", ("name", "Osma")),
        ("En Soria, Ana Gil, alcaldesa de la ciudad, habló", ("name", "Ana Gil")),
        ("En Soria, el alcalde, Luis Osma, habló", ("name", "Luis Osma")),
    ],
)
def test_an_introduction_that_goes_on_behind_a_comma(text: str, wanted: tuple[str, str]) -> None:
    made = frame(text, "es")
    assert shown(clause_subject(made, 0, len(made.kind)), made) == wanted
