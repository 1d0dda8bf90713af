from __future__ import annotations

import pytest

from reader.annotate.attribution.bodies import is_body, is_named_body, may_speak
from reader.annotate.sentences.noun_phrases import Subject
from tests.annotate.reading import frame, speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La CFT refuse ce qu’elle appelle « un marché de dupes ».", ["CFT"]),
        ("La mairie a parlé d’un « vrai gâchis ». Elle y voit « une faute ».", ["la mairie", "la mairie"]),
        ("Le maire a parlé d’un « vrai gâchis ». Elle y voit « une faute ».", ["le maire", None]),
        ("« Le pont va céder », prévient une cabane rouillée.", [None]),
        ("« Le pont va céder », prévient une soudeuse ravie.", ["une soudeuse"]),
    ],
)
def test_who_may_speak(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


@pytest.mark.parametrize("word", ["mairesse", "sinistrée", "soignante", "théologienne", "géologue"])
def test_people_by_their_nouns(word: str) -> None:
    assert speakers(f"« Le pont va céder », prévient une {word}.", language="fr") == [f"une {word}"]


def test_a_body_by_its_article_and_its_noun() -> None:
    made = frame("La mairie a refusé.", "fr")
    assert is_body(made, Subject("nominal", 0, 1))
    assert not is_body(made, None)
    assert not is_body(frame("Une mairie a refusé.", "fr"), Subject("nominal", 0, 1))
    assert not is_body(frame("Le maire a refusé.", "fr"), Subject("nominal", 0, 1))
    assert not is_body(frame("The council refused."), Subject("nominal", 0, 1))


def test_a_named_body_has_an_article_of_the_sex_of_the_pronoun() -> None:
    made = frame("Hier la CFT a refusé.", "fr")
    assert is_named_body(made, Subject("name", 2, 2), "elle")
    assert not is_named_body(made, Subject("name", 2, 2), "il")
    assert not is_named_body(made, Subject("nominal", 1, 2), "elle")


def test_a_noun_that_ends_as_those_of_people_do_may_speak() -> None:
    assert may_speak(frame("Une soudeuse a refusé.", "fr"), Subject("nominal", 0, 1))
    assert not may_speak(frame("Une cabane a refusé.", "fr"), Subject("nominal", 0, 1))


def test_a_body_may_have_its_article_with_an_apostrophe() -> None:
    assert speakers("L’Unsa regrette ce qu’elle appelle « un recul ».", language="fr") == ["Unsa"]


def test_what_a_body_is_called_is_nobody_whom_a_role_means() -> None:
    text = "L’association Vèbre vivante nuance. Une position que le maire juge « hors sol »."
    assert speakers(text, language="fr") == ["le maire"]
    assert speakers("La société Corvane s’excuse. « Nous regrettons », écrit-elle.", language="fr") == ["Corvane"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The clinic, Blossom Skin, denied it. “We follow rules,” it said, adding it was “sorry.”",
            "Blossom Skin",
        ),
        ("The council sued Rob Till. “It was raining,” it said.", "the council"),
        ("The report is damning. “The dam will fail,” it said.", "the report"),
        ("Rob Till sued the council. “It was raining,” it said.", None),
        ("The dog came home. “Woof,” it said.", None),
    ],
)
def test_what_a_pronoun_of_bodies_means(text: str, wanted: str | None) -> None:
    assert set(speakers(text)) == {wanted}


def test_whom_somebody_told_is_not_called_by_who_did() -> None:
    text = "« On a peur », a raconté à l’agence Anne Morel, institutrice. « Il pleut », a-t-elle ajouté."
    assert speakers(text, language="fr") == ["Anne Morel"] * 2
