from __future__ import annotations

import pytest

from reader.annotate.attribution.passives import is_passive
from tests.annotate.reading import frame, speakers


@pytest.mark.parametrize(("text", "passive"), [("He was asked", True), ("his claims", True), ("Calder asked", False)])
def test_passive(text: str, passive: bool) -> None:
    made = frame(text)
    assert is_passive(made, len(made.kind) - 1) is passive


def test_in_such_a_clause_the_article_is_a_pronoun() -> None:
    made = frame("Comme le résume Gaëlle Prieur", "fr")
    assert not is_passive(made, made.kind.index(1) - 1)


def test_an_article_before_a_verb_may_be_its_object() -> None:
    made = frame("Ana Soler las negó", "es")
    assert not is_passive(made, len(made.kind) - 1)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ('The plan was labeled a "disgrace" by Ruth Calder.', "en", "Ruth Calder"),
        ("„Ich bleibe hier im Amt“, wird Nele Harms in der Zeitung zitiert.", "de", "Nele Harms"),
        ("„Ich bleibe hier im Amt“, wird es heißen.", "de", None),
        ("Er wird von Nele Harms als „eher ruhig“ beschrieben.", "de", "Nele Harms"),
        ("Nele Harms sprach von einem „großen Tag“.", "de", "Nele Harms"),
        ("He was described by neighbours as “a quiet man.”", "en", "neighbours"),
        ("Il a été décrit par ses voisins comme « un homme discret ».", "fr", "ses voisins"),
    ],
)
def test_who_speaks_in_a_passive(text: str, language: str, name: str | None) -> None:
    assert speakers(text, language=language) == [name]


def test_on_his_part_is_no_agent() -> None:
    assert speakers("Ana Gil destacó por su parte el «diálogo sincero» de ayer.", language="es") == ["Ana Gil"]
    assert speakers("El plan fue tachado de «inútil» por Ana Gil.", language="es") == ["Ana Gil"]


def test_to_count_on_something_is_not_to_tell() -> None:
    made = frame("El plan cuenta con un «amplio respaldo» del barrio.", "es")
    assert is_passive(made, next(token for token in range(len(made.kind)) if made.lower(token) == "cuenta"))
    made = frame("El alcalde cuenta que hay un «amplio respaldo» del barrio.", "es")
    assert not is_passive(made, next(token for token in range(len(made.kind)) if made.lower(token) == "cuenta"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Luc Morel, accusé de « fraude », a démissionné.", [None]),
        ("Une gestion jugée « opaque » par l’opposition.", ["l’opposition"]),
        ("Elle prévoit des « estimations prudentes » annoncées par le ministre, Luc Morel.", ["Luc Morel"]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The deal, hailed as “historic” by Ida Vale, was signed.", "Ida Vale"),
        ("The deal, called “historic” by Ida Vale, was signed.", "Ida Vale"),
        ("The helpers -- dubbed “Gulls” by the campaign -- have gone.", "the campaign"),
        ("A man described as “dangerous” by police was held.", "police"),
        ("Ida Vale has condemned “provocations” by the harbour police.", "Ida Vale"),
        ("Ida Vale, who leads the board, condemned “provocations” by the harbour police.", "Ida Vale"),
        ("Ida Vale hailed the deal as “historic” by any measure.", "Ida Vale"),
        ("Ida Vale called it “dead” by Monday.", "Ida Vale"),
    ],
)
def test_a_participle_alone_is_a_passive(text: str, name: str) -> None:
    assert speakers(text) == [name]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two donors told the Post that Voss said so at an event dubbed a “thank you” party.", [None]),
        ("The mayor said it was a scheme called “zero rating.”", [None]),
        ("It was a plan Marie Voss called “too late to act.”", ["Marie Voss"]),
        ("The mayor called a “shame” what others praised.", ["the mayor"]),
    ],
)
def test_what_a_thing_is_called(text: str, wanted: list[str | None]) -> None:
    assert speakers(text) == wanted


def test_what_a_thing_is_called_says_nothing_of_later_words() -> None:
    text = "The judge said they gave money to a charity called “Smiles” and held an event for the “women of Tarn.”"
    assert speakers(text) == [None, "the judge"]
