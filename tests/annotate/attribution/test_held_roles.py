from __future__ import annotations

import pytest

from reader.annotate.attribution.held_roles import role_of
from reader.annotate.attribution.people import People
from reader.annotate.sentences.compiled_lexicon import lexicon_of
from reader.rules.load import default_rules
from tests.annotate.reading import annotated, english


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


def test_whom_a_role_joins_to_a_name_is_somebody_else() -> None:
    people = People("We asked the owner, Ida Brook, and the mayor, Owen Pike.", english())
    (first, second) = (people.person(name) for name in ("Ida Brook", "Owen Pike"))
    assert first is not None
    assert second is not None
    assert (first.role, second.role) == ("owner", "mayor")


def test_a_clause_behind_a_name_is_no_role() -> None:
    text = "La alcaldesa, Ana Gil, reveló que el secretario, Luis Osma, se va."
    lexicon = lexicon_of("es", default_rules())
    assert lexicon is not None
    person = People(text, lexicon).person("Ana Gil")
    assert person is not None
    assert person.role == "alcaldesa"


def test_the_role_of_whom_a_sentence_has_as_its_source() -> None:
    french = lexicon_of("fr", default_rules())
    assert french is not None
    person = People("Une décision juste, selon le maire, Luc Bosc (DVD).", french).person("Luc Bosc")
    assert person is not None
    assert person.role == "maire"


@pytest.mark.parametrize("text", ["L’entraîneur, Luc Bosc, sourit.", "C’est l’entraîneur Luc Bosc qui sourit."])
def test_a_role_behind_an_apostrophe(text: str) -> None:
    french = lexicon_of("fr", default_rules())
    assert french is not None
    person = People(text, french).person("Luc Bosc")
    assert person is not None
    assert person.role == "entraîneur"


def test_what_stands_behind_a_name_that_a_role_introduces_is_its_clause() -> None:
    text = "Le maire sans étiquette, Luc Morel, a écrit au président de la République."
    french = lexicon_of("fr", default_rules())
    assert french is not None
    person = People(text, french).person("Luc Morel")
    assert person is not None
    assert person.role == "maire sans étiquette"


def test_a_role_that_begins_a_sentence_is_whose_name_follows() -> None:
    (quote,) = annotated("Fondatrice de Baya, Léa Morel est fière. « On embauche », dit Léa Morel.", language="fr")
    assert quote.speaker is not None
    assert quote.speaker.role == "fondatrice de Baya"


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("“We have five months,” said Donal Reith, the harbour master.", "en", "harbour master"),
        (
            "“We have five months,” said Donal Reith, a widowed beekeeper from Ohio.",
            "en",
            "widowed beekeeper from Ohio",
        ),
        ("“We have five months,” said Donal Reith, a little later.", "en", None),
        ("“We have five months,” said Donal Reith, the day after.", "en", None),
        ("« On reste », sourit Paul Roux, mareyeur, 44 ans.", "fr", "mareyeur"),
        ("« On reste », sourit Guy Brun, 45 ans, patron du bar-tabac.", "fr", "patron du bar-tabac"),
        ("« On reste », sourit Guy Brun, hilare.", "fr", None),
        ("«Aquí seguimos», dice Juan Mora, almendrero.", "es", "almendrero"),
        ("«Aquí seguimos», dice Juan Mora, visiblemente emocionado.", "es", None),
        ("„Wir bleiben hier“, sagt Anna Abel, Zeugwartin.", "de", "Zeugwartin"),
    ],
)
def test_what_somebody_is_by_a_noun_in_no_list(text: str, language: str, wanted: str | None) -> None:
    (quote,) = annotated(text, language=language)
    assert quote.speaker is not None
    assert quote.speaker.role == wanted


def test_what_somebody_says_is_no_role() -> None:
    text = "One bystander, Odo Voss, said he was looking for his son."
    assert role_of(text, english(), "Odo Voss") is None
