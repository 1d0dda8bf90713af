from __future__ import annotations

import pytest

from reader.annotate.attribution.people import People
from reader.annotate.attribution.spoken_of import REACH, named_in
from tests.annotate.reading import frame, speakers

SCORER = "Then Ava Pine stopped thinking and hit the ball."


def test_whom_a_calling_means_that_the_article_has_just_told_of() -> None:
    assert speakers(SCORER, "“I just hit it,” the junior midfielder said.") == ["Ava Pine"]


@pytest.mark.parametrize("role", ["the judge", "the mayor", "the officer"])
def test_whoever_may_be_there_without_a_name_is_not_whom_the_article_told_of(role: str) -> None:
    assert speakers(SCORER, f"“I just saw it,” {role} said.") == [role]


def test_of_two_people_named_nobody_can_be_told_where_nouns_have_no_sex() -> None:
    two = "Ava Pine and Mina Vale stopped thinking."
    assert speakers(two, "“I just hit it,” the junior midfielder said.") == ["the junior midfielder"]


def test_somebody_introduced_without_a_name_is_not_who_has_one() -> None:
    told = "Ava Pine saw it all. A young midfielder from the town was there too."
    assert speakers(told, "“I just hit it,” the midfielder said.") == ["the midfielder"]


@pytest.mark.parametrize(
    ("paragraphs", "language", "wanted"),
    [
        (
            ("Arbeitsminister Cem Albers mahnte zur Ruhe. „Wir streiten drinnen“, so der Sozialdemokrat.",),
            "de",
            "Cem Albers",
        ),
        (
            ("Ärztepräsident Jonas Albers mahnte. „Wir helfen bald“, versprach der Gesundheitsminister.",),
            "de",
            "der Gesundheitsminister",
        ),
        (
            (
                "Lola Vasseur signe un spectacle.",
                "Une pièce drôle, à voir en mars. « Je joue », confie la comédienne, qui joue tous les rôles.",
            ),
            "fr",
            "Lola Vasseur",
        ),
        (("Luc Morel, comédien, a gagné. « Bravo », a dit le ministre.",), "fr", "le ministre"),
        (
            ("El héroe de la tarde fue Luis Osma. El delantero reconoció que dudó. «Hice la maleta», confesó.",),
            "es",
            "Luis Osma",
        ),
    ],
)
def test_article_and_noun_tell_the_sex(paragraphs: tuple[str, ...], language: str, wanted: str) -> None:
    assert speakers(*paragraphs, language=language) == [wanted]


def test_a_name_behind_the_role_is_who_has_it() -> None:
    text = "Ruth Ammann klagt. „Wer neben die Kirche zieht, hört sie“, sagt die Wirtin, Vreni Aebi."
    assert speakers(text, language="de") != ["Ruth Ammann"]


def test_whom_the_paragraph_before_is_about_though_others_are_named() -> None:
    first = "Danny Pine lined a ball into the corner, scoring Luis Vale from first."
    assert speakers("Mina Roe was there.", first, "“I ran,” the rookie said.") == ["Danny Pine"]
    text = "Danny Pine kept nine cows. His grandfather had three. “So I am ahead,” the rancher said."
    assert speakers("Mina Roe was there.", text) == ["Danny Pine"]


def test_who_is_told_to_be_it_was_not_introduced_without_a_name() -> None:
    assert speakers("Danny Pine is a rancher in the hills.", "“I am ahead,” the rancher said.") == ["Danny Pine"]
    text = "Danny Pine is one of hundreds of ranchers who sold."
    assert speakers(text, "“I am ahead,” the rancher said.") == ["Danny Pine"]


def test_a_name_in_the_role_makes_it_another() -> None:
    assert speakers(SCORER, "“I just hit it,” the Lincoln actor said.") == ["the Lincoln actor"]


def test_of_two_in_its_own_paragraph_and_one_before_nobody_is_meant() -> None:
    first = "Trainer Dirk Althoff war da."
    second = "Erst traf Leon Wuttke, dann traf der Neue, Jannis Böhm. „Ich wollte flanken“, sagte der 19-Jährige."
    assert speakers(first, second, language="de") != ["Dirk Althoff"]


def test_a_man_of_whom_no_more_is_told_is_whoever_was_named() -> None:
    first = "Mardi, Kevin Morel, facteur de 29 ans, a sorti une voisine de sa cuisine."
    assert speakers(first, "« J’ai vu la fumée », raconte le jeune homme.", language="fr") == ["Kevin Morel"]


def test_a_surname_of_one_letter_is_a_name() -> None:
    first = "Angeklagt ist der 26-jährige Marvin S. aus Tiefenbach."
    assert speakers(first, "„Ich denke daran“, sagte der Mechaniker.", language="de") == ["Marvin S."]


def test_a_single_word_that_begins_a_clause_is_nobody_where_nouns_have_capitals() -> None:
    text = "Genau diesen Hof bewirtschaftet Alois Kern. „Ich schaue auf den Berg“, sagt der Bauer."
    assert speakers("Projektleiter Felix Arnold war da.", text, language="de") == ["Alois Kern"]


def test_a_man_with_his_age_is_whoever_was_named() -> None:
    first = "Le tribunal a condamné mardi Franck Morel, ancien conseiller."
    second = "L’homme de 52 ans n’a pas réagi. Il avait reconnu des gestes « inadmissibles »."
    assert speakers(first, second, language="fr") == ["Franck Morel"]


def test_names_far_before_are_not_looked_through() -> None:
    near, far = (frame("Ida Roth kam. " + "Es regnet. " * count, "de") for count in (3, REACH))
    for made, names in ((near, ["Ida Roth"]), (far, [])):
        people = People(made.text, made.lexicon)
        assert [person.name for person in named_in(made, people, len(made.kind), "sie")] == names


def test_the_surname_alone_elsewhere_shows_a_person() -> None:
    text = ("Irati Lasa acaba de ganar. Lasa no usa reloj.", "La corredora no promete nada: «Si hay vacas, huyo.»")
    assert speakers(*text, language="es") == ["Irati Lasa"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ana Gil ganó a Luis Osma. «Me pasó por encima», contó el derrotado.", "Luis Osma"),
        ("Juan Gil ganó a Luis Osma. «Me pasó por encima», contó el derrotado.", "el derrotado"),
        ("Un derrotado llora y Luis Osma ríe. «Me pasó por encima», contó el derrotado.", "el derrotado"),
    ],
)
def test_a_noun_in_no_list_means_the_only_one_named(text: str, wanted: str) -> None:
    assert speakers(text, language="es") == [wanted]


def test_a_calling_that_a_sentence_is_about_is_whoever_is_named() -> None:
    text = "Sorti tôt, Luc Morel s’est tu. « On est nuls », a dit le milieu. Et le capitaine : « Pardon. »"
    assert speakers(text, language="fr") == ["Luc Morel", "Luc Morel"]


@pytest.mark.parametrize(
    ("first", "second", "language", "wanted"),
    [
        ("El jurado cree que Adela Mateos mató a su marido.", "La acusada calló. «Hacía la cena», musitó.", "es", 0),
        ("Adela Mateos y Ana Gil callan.", "La acusada calló. «Hacía la cena», musitó.", "es", "la acusada"),
        ("On juge Luc Morel. Le greffier lit.", "« Je dormais chez moi », a dit le prévenu.", "fr", 0),
        ("Die Kammer hört Jan Abel.", "„Ich habe nur geschlafen“, sagte der Angeklagte.", "de", 0),
    ],
)
def test_who_is_judged_is_the_only_one_named_without_a_role(
    first: str, second: str, language: str, wanted: str | int
) -> None:
    names = {"es": "Adela Mateos", "fr": "Luc Morel", "de": "Jan Abel"}
    assert speakers(first, second, language=language) == [wanted or names[language]]
