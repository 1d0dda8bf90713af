from __future__ import annotations

import pytest

from reader.annotate.sentences.noun_phrases import phrase_ending
from tests.annotate.reading import frame, shown, speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the deputy minister", ("nominal", "the deputy minister")),
        ("the mayor of Akron", ("nominal", "the mayor of Akron")),
        ("Ruth Calder", ("name", "Ruth Calder")),
        ("she", ("pronoun", "she")),
        ("five Calder", ("name", "Calder")),
        ("in Ohio", None),
        ("quickly", None),
    ],
)
def test_by_their_last_word(text: str, wanted: tuple[str, str] | None) -> None:
    made = frame(f"And then {text}")
    assert shown(phrase_ending(made, 2, len(made.kind) - 1), made) == wanted


def test_nothing_before_the_floor() -> None:
    made = frame("Ruth Calder said")
    assert phrase_ending(made, 1, 0) is None


def test_a_short_form_in_brackets_before_a_link() -> None:
    text = "El Grupo Verde (GV) en el Ayuntamiento de Soria denuncia una “dejación de funciones” total."
    assert speakers(text, language="es") == ["Grupo Verde"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Le député GPR a dénoncé « un scandale ».", ["le député GPR"]),
        ("« Vous n’y étiez pas » réplique le prévenu.", ["le prévenu"]),
        ("« Non. Jamais. » C’est ainsi que le Conseil d’Etat a défendu son choix.", ["Conseil d’Etat"]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


def test_whoever_is_written_to_says_nothing() -> None:
    assert speakers('A letter sent to Mayor Ruth Calder said the plan was "out of order."') == [
        "a letter sent to Mayor Ruth Calder"
    ]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("El presidente del club, Luis Villar, habló. A juicio del presidente, hay «miedo».", "es", "Luis Villar"),
        ("Le président du club, Luc Villard, a parlé. De l’avis du président, il y a « peur ».", "fr", "Luc Villard"),
    ],
)
def test_an_article_that_a_preposition_holds(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language) == [wanted]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tarn Office of Special Roads agent Ruth Calder said it was “crude”.", "Ruth Calder"),
        ("University of Tarn professor Ruth Calder said it was “crude”.", "Ruth Calder"),
        ("The office of Tarn mayor Ruth Calder said it was “crude”.", "the office of Tarn mayor Ruth Calder"),
        ("The director of Weller Airport Tom Rusk said it was “crude”.", "Tom Rusk"),
    ],
)
def test_somebody_behind_what_they_belong_to(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A statement issued after a meeting chaired by leader Tom Rusk called for a “quick return.”", "a statement"),
        ("“It is a disgrace,” the report backed by Tom Rusk said.", None),
        ("A statement by Tom Rusk called for a “quick return.”", "a statement by Tom Rusk"),
    ],
)
def test_who_did_what_befell_the_subject(text: str, name: str | None) -> None:
    assert speakers(text) == [name]


def test_a_host_may_be_somebody() -> None:
    assert speakers("The host quipped, “that is against the rules of the town.”") == ["the host"]
    assert speakers("A host of problems suggests “it is against the rules of the town.”") == [None]
