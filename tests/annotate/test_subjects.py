from __future__ import annotations

import pytest

from reader.annotate.subjects import clause_subject, subject_before
from tests.annotate.reading import frame, shown


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ruth Calder said", ("name", "Ruth Calder")),
        ("Ruth Calder, a lawyer in Ohio, said", ("name", "Ruth Calder")),
        ("Ruth Calder (D-Ohio), a lawyer, said", ("name", "Ruth Calder")),
        ("the director, Ruth Calder, said", ("name", "Ruth Calder")),
        ("Ruth Calder on Friday also said", ("name", "Ruth Calder")),
        ("Ruth Calder, who won, said", ("name", "Ruth Calder")),
        ("In Ohio, Ruth Calder, a lawyer, said", ("name", "Ruth Calder")),
        ("the deputy minister said", ("nominal", "the deputy minister")),
        ("a spokesman for Ruth Calder said", ("nominal", "a spokesman for Ruth Calder")),
        ("she said", ("pronoun", "she")),
        ("and said", None),
        ("said", None),
    ],
)
def test_before_a_verb(text: str, wanted: tuple[str, str] | None) -> None:
    made = frame(text)
    assert shown(subject_before(made, 0, len(made.kind) - 1), made) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In 2016, Ruth Calder endorsed Owen Pike", ("name", "Ruth Calder")),
        ("At a rally in Akron, Ohio, on Sunday, Ruth Calder spoke", ("name", "Ruth Calder")),
        ("But Ruth Calder refused", ("name", "Ruth Calder")),
        ("As Ruth Calder, a lawyer, put it", ("name", "Ruth Calder")),
    ],
)
def test_of_a_clause(text: str, wanted: tuple[str, str]) -> None:
    made = frame(text)
    assert shown(clause_subject(made, 0, len(made.kind)), made) == wanted


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
