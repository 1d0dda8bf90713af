from __future__ import annotations

import pytest

from reader.annotate.attribution.epithets import head_of, points_back, pronoun_for
from reader.annotate.sentences.noun_phrases import Subject
from tests.annotate.reading import frame, speakers


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Ida Roth kam spät. „Wir gehen“, sagte die Ministerin.", "de", "Ida Roth"),
        ("Ida Roth kam spät. „Wir gehen“, sagte der Minister.", "de", "der Minister"),
        ("Laut Ministerin Ida Roth ist das klar. „Wir gehen“, sagte die Ministerin.", "de", "Ida Roth"),
        ("Trainer Tom Behn schwieg. „Wir gehen“, sagte der 46-Jährige bei Kanal 3.", "de", "Tom Behn"),
        ("Stürmer Tom Behn schwieg. „Wir gehen“, sagte der zweifache Torschütze.", "de", "Tom Behn"),
        ("Ida Roth kam spät. „Wir gehen“, sagt die gebürtige Rostockerin.", "de", "Ida Roth"),
        ("Ida Roth kam spät. „Wir gehen“, sagte die Richterin.", "de", "die Richterin"),
        ("Ida Roth kam spät. „Wir gehen“, sagten die Anwohner.", "de", "die Anwohner"),
        ("Anne Roux est venue. « Nous partons », confie la romancière.", "fr", "Anne Roux"),
        ("Le maire a cédé. « Nous partons », a dit l’élu.", "fr", "le maire"),
        ("Paul Brun botte en touche. « On verra », élude le président de la communauté.", "fr", "Paul Brun"),
        ("La jueza Ana Ruiz calló. «Nos vamos», dijo la acusada.", "es", "la acusada"),
        ("El cantante Rafa Moreda vuelve. «Nos vamos», bromea el gaditano.", "es", "Rafa Moreda"),
        ("Ruth Calder came late. “We go,” said the novelist.", "en", "Ruth Calder"),
        ("Ruth Calder came late. “We go,” said the actress.", "en", "Ruth Calder"),
        ("Ruth Calder came late. “We go,” said the judge.", "en", "the judge"),
    ],
)
def test_who_an_epithet_means(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language)[-1] == wanted


@pytest.mark.parametrize(
    ("paragraphs", "language", "wanted"),
    [
        (("« Rien », dit Agathe Merlin, glaciologue.", "« Nous partons », dit la chercheuse."), "fr", "Agathe Merlin"),
        (("« Rien », dit Agathe Merlin, glaciologue.", "« Nous partons », dit le chercheur."), "fr", "le chercheur"),
        (("«Nada», dice Irene Sanz, autora del trabajo.", "«Nos vamos», indica la bióloga."), "es", "Irene Sanz"),
        (("«Nada», dice Irene Sanz, autora del trabajo.", "«Nos vamos», indica el biólogo."), "es", "el biólogo"),
        (("Pour Marc Tissot, géologue, « c’est peu ».", "« Nous partons », dit le spécialiste."), "fr", "Marc Tissot"),
        (("“No,” said Ruth Calder, a glaciologist.", "“We go,” said the researcher."), "en", "Ruth Calder"),
        (("Rosa Mas leyó. «Nada», dijo la autora.", "Llovía. «Lo tiré dos veces», confesó."), "es", "Rosa Mas"),
    ],
)
def test_who_an_epithet_means_in_the_next_paragraph(paragraphs: tuple[str, ...], language: str, wanted: str) -> None:
    assert speakers(*paragraphs, language=language)[-1] == wanted


def test_the_head_and_the_sex_of_an_epithet() -> None:
    made = frame("der 46-Jährige bei Kanal 3", "de")
    phrase = Subject("nominal", 0, len(made.kind) - 1)
    assert made.words(head_of(made, phrase), head_of(made, phrase)) == "46-Jährige"
    assert points_back(made, phrase)
    made = frame("die Ministerin", "de")
    assert pronoun_for(made, Subject("nominal", 0, 1)) == "sie"
    made = frame("die Minister", "de")
    assert pronoun_for(made, Subject("nominal", 0, 1)) == ""


@pytest.mark.parametrize(
    ("paragraphs", "names"),
    [
        (("Pilar Roldán perdió su casa.", "“Se lo llevó todo”, dijo la mujer."), ["Pilar Roldán"]),
        (("Pilar Roldán perdió su casa.", "“Se lo llevó todo”, dijo la mujer de 62 años."), ["Pilar Roldán"]),
        (("Pilar Roldán habló.", "“Se lo llevó todo”, dijo la mujer del alcalde."), ["la mujer del alcalde"]),
        (
            ("“Se lo llevó todo”, dijo Pilar Roldán.", "La mujer pidió ayuda al juez.", "“No me queda nada”, explicó."),
            ["Pilar Roldán", "Pilar Roldán"],
        ),
        (("Los dueños del bar lo negaron.", "“Se lo llevó todo”, dijo la mujer."), ["la mujer"]),
    ],
)
def test_a_man_or_a_woman_named_before(paragraphs: tuple[str, ...], names: list[str]) -> None:
    assert speakers(*paragraphs, language="es") == names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Trainer Tom Behn sah die Fehler: „Wir waren schwach“, so der Routinier, der wie Ida Roth sprach.",
            "Tom Behn",
        ),
        ("Ida Roth (FDP) kam. Minister Tom Behn (SPD) ging. „Wir gehen“, sagte der SPD-Politiker.", "Tom Behn"),
        (
            "Minister Tom Behn (CDU) ging vor Jahren. Es regnet. „Wir gehen“, sagte die SPD-Politikerin.",
            "die SPD-Politikerin",
        ),
        ("„Los!“, rief Tom Behn, Vorsitzender des Vereins. Es regnet. „Wir gehen“, sagte der Vorsitzende.", "Tom Behn"),
        ("Ida Roth kam spät. „Wir gehen“, sagten die Tierschützer.", "die Tierschützer"),
        ("Tom Behn lief gut. „Wir gehen“, sagte der Salzburger.", "Tom Behn"),
        ("Bürgermeister Tom Behn schwieg. „Wir gehen“, sagte der Gemeindechef.", "Tom Behn"),
        ("Das 34. Duell gegen Tom Behn war hart. Der Baselbieter jubelte. „Wir gehen“, sagte er.", None),
        ("Tom Behn kennt das. Trotzdem lässt er Udo Kelm nicht los. „Wir gehen“, sagte er.", "Tom Behn"),
    ],
)
def test_whom_german_news_calls_so(text: str, wanted: str | None) -> None:
    assert speakers(text, language="de")[-1] == wanted


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Luc Morel s’est tu. « C’est fini », a dit l’avocat de Morel.", "fr", "l’avocat de Morel"),
        ("Luis Osma calló. «Se acabó», dijo el abogado de Osma.", "es", "el abogado de Osma"),
    ],
)
def test_nobody_is_what_belongs_to_somebody(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language) == [wanted]


def test_an_epithet_with_an_adjective_is_nobody_of_another_role() -> None:
    text = "La présidente du club, Anne Rouvier, sourit. La nouvelle ministre est pressée. « Le pain ! », dit-elle."
    assert speakers(text, language="fr") == ["la nouvelle ministre"]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Martine Lefur arrive. « J’ai froid », dit la présidente de l’association Rex Vivant.", "fr", "Martine Lefur"),
        ("El antropólogo Darío Monte ríe. «Se presta», dice el profesor de la Universidad.", "es", "Darío Monte"),
        ("Martine Lefur arrive. « J’ai froid », dit l’avocat d’Anne Bosc.", "fr", "l’avocat d’Anne Bosc"),
    ],
)
def test_an_epithet_that_says_what_it_belongs_to(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language) == [wanted]


@pytest.mark.parametrize(
    ("before", "quoting", "language", "wanted"),
    [
        ("Anne Morel a tout vu.", "« J’ai eu peur », raconte cette ancienne postière de 73 ans.", "fr", "Anne Morel"),
        ("Luc Morel a tout vu.", "« J’ai eu peur », résume ce colosse de 60 ans.", "fr", "Luc Morel"),
        ("Luc Morel a tout vu.", "« J’ai eu peur », raconte cette ancienne postière.", "fr", "cette ancienne postière"),
        ("Luis Gil lo vio todo.", "«Tuve miedo», relata este peruano de 38 años.", "es", "Luis Gil"),
        ("Luc Morel a tout vu.", "« Tout va bien », affirme ce rapport.", "fr", "ce rapport"),
    ],
)
def test_a_demonstrative_points_back_whatever_the_noun(
    before: str, quoting: str, language: str, wanted: str | None
) -> None:
    assert speakers(before, quoting, language=language) == [wanted]


def test_who_is_only_presumed_to_be_something_is_nobody_named() -> None:
    second = "L’auteur présumé des faits a été arrêté. Il a reconnu s’être « un peu emporté »."
    assert "Luc Morel" not in speakers("Luc Morel est à bout.", second, language="fr")


def test_a_calling_whose_kinds_are_not_all_there_means_who_has_no_role() -> None:
    text = "Léa Morel a changé de vie. « On n’est pas là pour rien, on embauche », martèle {}."
    assert speakers(text.format("la dirigeante"), language="fr") == ["Léa Morel"]
    assert speakers(text.format("la magistrate"), language="fr") == ["la magistrate"]


@pytest.mark.parametrize(
    ("role", "epithet", "wanted"),
    [
        ("quatrième du nom à la tête de la maison", "le patron vaudois", "Luc Morel"),
        ("berger à Vaux et porte-parole du collectif", "l’éleveur", "Luc Morel"),
        ("accusé du meurtre de son associé", "le président", "le président"),
    ],
)
def test_what_a_role_belongs_to_tells_nothing_of_whom_it_calls(role: str, epithet: str, wanted: str) -> None:
    text = f"« On reste », assure Luc Morel, {role}. La voix est posée. « On perd de l’argent », détaille {epithet}."
    assert speakers(text, language="fr")[-1] == wanted
