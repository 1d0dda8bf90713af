from __future__ import annotations

import pytest

from reader.annotate.attribution.people import People
from reader.annotate.sentences.compiled_lexicon import lexicon_of
from reader.rules.load import default_rules
from tests.annotate.reading import english, speakers

TEXT = """Harbor town Mayor Ruth Calder met Owen Pike, Ohio's deputy transport minister, on Friday.
Mr. Pike and Calder left. German Foreign Minister Karl-Heinz von Stein stayed. Ann Moss met Bea Moss. Moss spoke.
Later, Mrs. Vale spoke for the Harbor Council."""


@pytest.mark.parametrize(
    ("written", "name", "role"),
    [
        ("Calder", "Ruth Calder", "Mayor"),
        ("Pike's", "Owen Pike", "deputy transport minister"),
        ("Mr. Pike", "Owen Pike", "deputy transport minister"),
        ("von Stein", "Karl-Heinz von Stein", "German Foreign Minister"),
        ("Moss", "Moss", None),
        ("Harbor Council", "Harbor Council", None),
    ],
)
def test_full_name(written: str, name: str, role: str | None) -> None:
    person = People(TEXT, english()).person(written)
    assert person is not None
    assert (person.name, person.role) == (name, role)


def test_a_mere_title_is_nobody() -> None:
    assert People(TEXT, english()).person("Senator") is None


@pytest.mark.parametrize(
    ("written", "pronoun", "may"),
    [("Pike", "he", True), ("Pike", "she", False), ("Mrs. Vale", "he", False), ("Harbor Council", "he", False)],
)
def test_pronouns(written: str, pronoun: str, may: bool) -> None:
    assert People(TEXT, english()).may_be(written, pronoun) is may


def test_capitals_inside_sentences() -> None:
    people = People("Hours later the mayor met Ruth Calder.", english())
    assert people.is_name("Calder")
    assert not people.is_name("Hours")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The minister for housing, Ida Brook, spoke.", "minister for housing"),
        ("The chair of the inquiry, Ida Brook, spoke.", "chair of the inquiry"),
        ("In the town of the minister, Ida Brook, spoke.", None),
    ],
)
def test_a_role_with_what_it_belongs_to(text: str, role: str | None) -> None:
    person = People(text, english()).person("Ida Brook")
    assert person is not None
    assert person.role == role


def test_a_headline_without_the_role_does_not_hide_it() -> None:
    people = People("Ruth Calder says no\nThe novelist Ruth Calder said no.", english())
    person = people.person("Ruth Calder")
    assert person is not None
    assert person.role == "novelist"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("«Queremos ayudar a los hoteles», responde la Ministra de Turismo.", "la Ministra de Turismo"),
        ("Luis Soler, afirmó que el secretario, Ana Gil, no irá «nunca más».", "Luis Soler"),
    ],
)
def test_a_role_with_a_capital_is_no_name(text: str, name: str) -> None:
    assert speakers(text, language="es") == [name]


def test_a_clause_behind_a_name_is_no_role() -> None:
    text = "La alcaldesa, Ana Gil, reveló que el secretario, Luis Osma, se va."
    lexicon = lexicon_of("es", default_rules())
    assert lexicon is not None
    person = People(text, lexicon).person("Ana Gil")
    assert person is not None
    assert person.role == "alcaldesa"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Christine ne se doutait de rien. « J’ai entendu un bruit sourd. »", ["Christine"]),
        ("Christine dort. « J’ai entendu un bruit sourd », raconte-t-il.", [None]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted
