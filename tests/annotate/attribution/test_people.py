from __future__ import annotations

import pytest

from reader.annotate.attribution.people import People
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
    ("text", "name"),
    [
        ("«Queremos ayudar a los hoteles», responde la Ministra de Turismo.", "la Ministra de Turismo"),
        ("Luis Soler, afirmó que el secretario, Ana Gil, no irá «nunca más».", "Luis Soler"),
    ],
)
def test_a_role_with_a_capital_is_no_name(text: str, name: str) -> None:
    assert speakers(text, language="es") == [name]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Christine ne se doutait de rien. « J’ai entendu un bruit sourd. »", ["Christine"]),
        ("Christine dort. « J’ai entendu un bruit sourd », raconte-t-il.", [None]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted
