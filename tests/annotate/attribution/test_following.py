from __future__ import annotations

import pytest

from reader.annotate.attribution.patterns import in_sentence
from reader.annotate.sentences.tokens import QUOTED
from tests.annotate.reading import annotated, frame, speakers


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("„Wir gehen heute“, ist Ruth Kohl überzeugt.", "de", "Ruth Kohl"),
        ("„Wir gehen heute“, gibt sich Ruth Kohl kämpferisch.", "de", "Ruth Kohl"),
        ("„Wir gehen heute“, das Ruth Kohl sehr laut gelesen hatte.", "de", None),
    ],
)
def test_a_clause_that_its_mood_ends(text: str, language: str, name: str | None) -> None:
    made = frame(text, language)
    begin, end = made.sentences[0]
    found = in_sentence(made, begin, end, made.kind.index(QUOTED))
    assert (made.words(found.subject.first, found.subject.last) if found else None) == name


def test_what_a_thing_does_to_a_name_in_marks_is_no_saying() -> None:
    made = frame("«El Faro del Norte» reveló el caso.", "es")
    assert in_sentence(made, *made.sentences[0], made.kind.index(QUOTED)) is None


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("“Eggshells everywhere,” admits, on condition of anonymity, Ruth Calder.", "en", "Ruth Calder"),
        ("« Des dettes », résume, cruel, l’économiste Luc Morel.", "fr", "Luc Morel"),
        ("“They keep us awake,” his sister, Ruth Calder, bristles.", "en", "Ruth Calder"),
        ("«Asumo todo»: con estas palabras dimitió anoche el alcalde, Luis Soler.", "es", "Luis Soler"),
        ("„Ich gehe“ – mit diesem Satz trat Ruth Kohl zurück.", "de", "Ruth Kohl"),
        (
            "« Je pars » : c’est sur ces mots que le président du conseil local, Luc Morel, est parti.",
            "fr",
            "Luc Morel",
        ),
        ("“I go” – in these words nobody left.", "en", None),
    ],
)
def test_what_stands_apart_from_the_verb_or_the_words(text: str, language: str, name: str | None) -> None:
    made = frame(text, language)
    begin, end = made.sentences[0]
    found = in_sentence(made, begin, end, made.kind.index(QUOTED))
    assert (made.words(found.subject.first, found.subject.last) if found else None) == name


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("„Ich male das Licht“, hatte Bramke in einem ihrer letzten Gespräche erzählt.", "de", "Bramke"),
        ("„Ich war zu Hause“, hatte der Angeklagte in einer seiner Vernehmungen behauptet.", "de", "der Angeklagte"),
        ("« Je dormais », avait répété l’accusé avant que les juges ne délibèrent.", "fr", "accusé"),
        ("« Je dormais », avait répété hier avant que les juges ne délibèrent.", "fr", None),
        ("«Yo dormía», había repetido el acusado antes de que los jueces se retiraran.", "es", "el acusado"),
    ],
)
def test_who_stands_right_behind_an_auxiliary_or_participle(text: str, language: str, name: str | None) -> None:
    made = frame(text, language)
    begin, end = made.sentences[0]
    found = in_sentence(made, begin, end, made.kind.index(QUOTED))
    assert (made.words(found.subject.first, found.subject.last) if found else None) == name


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("« On n’en peut plus » : le cri d’alarme du maire de Vaux", ["le maire de Vaux"]),
        ("« Les gens doivent s’unir. » C’est le constat de Luc Morel.", ["Luc Morel"]),
        (
            "« Les gens doivent s’unir. » C’est en substance l’appel lancé par le préfet, Luc Morel, samedi.",
            ["Luc Morel"],
        ),
        ("« Il faut partir », détaille, face à la caméra du 13H de TF9, le préfet Luc Morel.", ["Luc Morel"]),
        ("Une baisse des « prix », comme le relève un enseignant.", ["un enseignant"]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Teen who hacked grades ‘just wanted to help’, court told", "en", [None]),
        ("“I wanted to help,” the boy told police.", "en", ["the boy"]),
        ("“You are eating a stolen goat,” the officer warned.", "en", ["the officer"]),
        ("Die Glocken sollen „früher in die Nachtruhe“. Das lehnt Xaver Ober ab.", "de", [None]),
        ("„Die Kuh war zuerst da.“ Das sagt Xaver Ober.", "de", ["Xaver Ober"]),
    ],
)
def test_whoever_is_told_or_answers_has_not_said_it(text: str, language: str, wanted: list[str | None]) -> None:
    assert speakers(text, language=language) == wanted


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“Wally’s Workshop” went on the air in 1961 and never had a budget.", "en"),
        ("« Les Draps » raconte la vie de sa grand-mère, lavandière dans le Lot.", "fr"),
    ],
)
def test_a_title_that_does_what_follows_is_nobodys_words(text: str, language: str) -> None:
    assert speakers(text, language=language) in ([], [None])


@pytest.mark.parametrize("verb", ["a fini par répondre", "finit par lâcher", "n’hésite pas à lancer"])
def test_who_stands_behind_a_plain_form_that_another_verb_governs(verb: str) -> None:
    assert speakers(f"« Je savais tout de lui », {verb} Anne Morel.", language="fr") == ["Anne Morel"]


def test_an_apposition_whose_second_comma_is_missing() -> None:
    text = "“The mayor asked for more time,” Odo Rudan, an adviser to the mayor said."
    (quote,) = annotated(text)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("Odo Rudan", "adviser to the mayor")


def test_behind_a_semicolon_somebody_else_may_speak() -> None:
    text = "The host Elka Vale called Quell a “family man”; the editor Neil Cobb wrote that her accusers were “sick.”"
    assert speakers(text) == ["Elka Vale", "Neil Cobb"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“It would have to be alone,” Marie Luhn recalls Joseph Quell saying.", "Joseph Quell"),
        ("“It would have to be alone,” Marie Luhn recalls him saying.", None),
        ("“It would have to be alone,” Marie Luhn recalls, laughing.", "Marie Luhn"),
    ],
)
def test_whom_somebody_remembers_as_saying_so(text: str, wanted: str | None) -> None:
    assert speakers(text) == [wanted]


def test_an_adverb_between_somebody_and_their_verb() -> None:
    assert speakers("“Is that nice? It has to be,” Joseph Brock meanwhile stated in a post.") == ["Joseph Brock"]
