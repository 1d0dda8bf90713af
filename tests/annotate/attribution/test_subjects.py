from __future__ import annotations

import pytest

from reader.annotate.attribution.subjects import subject_before
from tests.annotate.reading import frame, shown, speakers


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
        ("Président du groupe, Luc Morel reste en poste. « C’est une bonne affaire », déclare-t-il.", ["Luc Morel"]),
        ("Le chanteur, qui sort « Minuit », son troisième album, confie : « J’ai eu peur. »", [None, "le chanteur"]),
        ("L’opposition, qui dénonce « un passage en force », a quitté la salle.", ["l’opposition"]),
        ("Cette fois, la présidente le somme : « Taisez-vous ».", ["la présidente"]),
        (
            "La mairie fulmine face aux propos du porte-parole de la région qui a affirmé que « le pont avait cédé ».",
            ["le porte-parole de la région"],
        ),
        ("La mairie reste en désaccord avec le chef qui estime que « le pont va céder ».", ["le chef"]),
        ("La mairie conteste un calcul qui prétend que « le pont va céder ».", [None]),
        ("Le vote a eu lieu jeudi. Anne Morel les accuse d’avoir « voté au hasard ».", ["Anne Morel"]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("The union, of which Owen Pike is a member, called it “a mess.”", "en", "the union"),
        ("The tax, which Galt's mayor, Ruth Calder, called “a mess,” is gone.", "en", "Ruth Calder"),
        ("Luis Osma, a quien Ana Gil sustituyó, lo llamó «un error».", "es", "Luis Osma"),
        ("El sindicato, al que Luis Osma pertenece, habla de «un error».", "es", "el sindicato"),
        ("El sindicato que preside Luis Osma habla de «un error».", "es", "el sindicato"),
    ],
)
def test_a_relative_clause_has_a_subject_of_its_own(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language) == [wanted]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (
            "«Falta», dijo Luis Pina, portavoz del comité, quien ha pedido que «no empiece así».",
            "es",
            ["Luis Pina"] * 2,
        ),
        ("« Il faut voir », a dit Luc Pinot, maire de Vaux, qui dénonce « une farce ».", "fr", ["Luc Pinot"] * 2),
        ("Ana Castaño viene de lejos. En su primera intervención prometió escuchar «a todos».", "es", ["Ana Castaño"]),
        ("Ana Castaño viene de lejos. En su primera intervención habló poco. «Vengo», dijo.", "es", ["Ana Castaño"]),
        (
            "A petición de los vecinos no hubo discursos: la edil Ana Zelaya habló seis minutos. «Ya era suya», dijo.",
            "es",
            ["Ana Zelaya"],
        ),
        ("Benita Rubiales, de 82 años, sonríe. No le guarda rencor. «Me oía», dice.", "es", ["Benita Rubiales"]),
    ],
)
def test_what_is_no_subject(text: str, language: str, wanted: list[str]) -> None:
    assert speakers(text, language=language) == wanted


def test_who_did_it_is_whom_a_relative_clause_goes_on_about() -> None:
    text = "A former clerk was sentenced to four years by a judge who said the theft had “hollowed out a town.”"
    assert speakers(text) == ["a judge"]


def test_who_speaks_for_a_body_speaks() -> None:
    text = "Le parquet, par la voix du procureur adjoint Luc Morel, a annoncé des réquisitions « à la hauteur »."
    assert speakers(text, language="fr") == ["Luc Morel"]


def test_a_bare_plural_does_not_what_one_does() -> None:
    assert speakers("Calder, also a collector of games, rare cards, and books says, “and it costs a hundred.”") == [
        None
    ]
    assert speakers("Calder has cards. Critics say it is “too much.”") == ["Critics"]
