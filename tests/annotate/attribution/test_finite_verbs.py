from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Gil detalló sus citas con el juez, Luis Osma, que calificó de “muy tensas”.", "Ana Gil"),
        ("Ana Gil habló con el juez, Luis Osma, que calificó de “muy tensa” la vista.", "Luis Osma"),
        ("Acusó al juez de “mirar para otro lado”.", None),
        ("Hoy Ana Gil habló en el pleno. En su discurso dijo: “Nadie está solo en esto”.", "Ana Gil"),
        ("Ana Gil habló en el pleno. Sin embargo, para Luis Osma, es “lo peor de todo”.", "Luis Osma"),
    ],
)
def test_who_calls_it_so_in_spanish(text: str, name: str | None) -> None:
    assert speakers(text, language="es") == [name]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('Ruth Calder drew his ire - he called her a clown and said she had "no support at all".', None),
        ('Ruth Calder - she was angry - called him a clown and said he had "no support at all".', "Ruth Calder"),
        ("They’re less hostile to rules and agree that all should pay “a lot” more.", None),
    ],
)
def test_whose_verbs_are_joined(text: str, wanted: str | None) -> None:
    assert speakers(text) == [wanted]


def test_a_relative_clause_goes_on() -> None:
    assert speakers("Ruth Calder met Owen Pike, who laughed and said it was “past praying for.”") == ["Owen Pike"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("À la mairie, on évoque « une simple erreur ».", "la mairie"),
        ("Du côté de la mairie, on assure que « c’est fini ».", "la mairie"),
        ("À l’agence régionale de santé, on assure que tout est « suivi de près ».", "agence régionale de santé"),
        ("À Paris, on évoque « une simple erreur ».", None),
    ],
)
def test_in_whose_midst_one_says_so(text: str, wanted: str | None) -> None:
    found = speakers(text, language="fr")
    assert found == [wanted] or (wanted is not None and found[0] is not None and found[0].endswith(wanted))


def test_whoever_is_told_to_do_something_says_nothing() -> None:
    assert speakers("Doctors told to stop giving “nonsense” jabs") == [None]
    assert speakers("Ida Brook told reporters to stop writing “nonsense.”") == ["Ida Brook"]


def test_a_body_of_several_words_speaks_from_within() -> None:
    text = "Desde la Confederación Hidrográfica responden que el proyecto está «en fase de evaluación»."
    assert speakers(text, language="es") == ["Confederación Hidrográfica"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Son président, Luc Morel, accuse l’État d’avoir « vendu la plage ».", "Luc Morel"),
        ("Luc Morel dit avoir écrit ce livre « dans la salle des profs ».", "Luc Morel"),
    ],
)
def test_whose_verb_it_is_in_french(text: str, wanted: str) -> None:
    assert speakers(text, language="fr") == [wanted]


def test_a_verb_before_a_colon_is_not_whose_who_only_tells_of_it() -> None:
    text = (
        "Marie Luhn left. (At their first talk, Luhn says, Quell filmed her and told her: “I will put this in a safe.”)"
    )
    assert speakers(text) == ["Quell"]
    text = "The hall was cold. In May, Luhn says, the crew came and said it was “too late to stay.”"
    assert speakers(text) == ["Luhn"]


def test_who_attributes_something_to_something() -> None:
    text = "Marie Voss was wrong. The owners of Tarn attributed Marie Voss’s statement to “a moment of nerves.”"
    assert speakers(text) == ["the owners of Tarn"]


def test_a_quoted_name_that_does_something_is_no_statement_of_whom_it_does_it_to() -> None:
    assert speakers("A plan called “Marble” allowed the town to “act at last.”") == [None, None]
    assert speakers("“We will act,” allowed the mayor, “at last.”") == ["the mayor"] * 2
