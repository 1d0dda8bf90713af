from __future__ import annotations

import pytest

from reader.annotate.attribution.neighbours import LONGEST_PARAGRAPH, stands_alone
from tests.annotate.reading import frame, speakers


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("„Erst im Mai. Dann nie.“ So fasst Inga Thoms die Lage zusammen.", "de", ["Inga Thoms"]),
        ("«Primero en mayo. Luego nunca». Con esa frase despachó Irene Tomás el asunto.", "es", ["Irene Tomás"]),
        ("« D’abord en mai. Puis jamais. » Ainsi résume Anne Morel la situation.", "fr", ["Anne Morel"]),
        ("„Erst im Mai. Dann nie.“ So kam es dann auch, sagte niemand.", "de", [None]),
        ("Anne Morel est venue. « On reste », dit-elle. Et d’ajouter : « Jusqu’au soir. »", "fr", ["Anne Morel"] * 2),
        ('Ruth Calder owns the mill. She has seen floods before. "We stay. We always do."', "en", ["Ruth Calder"]),
        ('"We go. We do." With those words, Ruth Calder left.', "en", ["Ruth Calder"]),
        ('"We go," said Ruth Calder. "We stay," which Owen Pike heard.', "en", ["Ruth Calder", None]),
        ('Ruth Calder owns the mill. She met Owen Pike. "We stay. We always do."', "en", [None]),
    ],
)
def test_who_the_sentences_around_show(text: str, language: str, wanted: list[str | None]) -> None:
    assert speakers(text, language=language) == wanted


def test_nobody_named_in_a_question_is_who_answers_it() -> None:
    assert speakers("What did your mother say to you?", '"I was told to go. I went."') == [None]


@pytest.mark.parametrize(("text", "alone"), [('Instead, "we go."', True), ('He left with "a gun."', False)])
def test_a_sentence_of_its_own(text: str, alone: bool) -> None:
    made = frame(text)
    assert stands_alone(made, *made.sentences[0]) is alone


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "« Vous mentez ! » lance l’avocat Luc Morel. L’accusé baisse la tête. « Je ne sais plus. »",
            ["Luc Morel", None],
        ),
        (
            "Derrière son bureau, à la salle Philomate de Saint-Jean, Luc Serel sourit. « Je l’ai trouvé. »",
            ["Luc Serel"],
        ),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Owen Pike was silent. “It is over,” one of them said.", "en"),
        ("Owen Pike was silent. “It is over,” according to two people in the room.", "en"),
        ("Tom Behn schwieg. „Es ist aus“, war auf einem Plakat zu lesen.", "de"),
        ("Tom Behn schwieg. Aus der Fraktion war zu hören, das sei „ein Fehler“.", "de"),
        ("Luc Morel s’est tu. « C’est fini », peut-on lire sur une banderole.", "fr"),
        ("Luc Morel s’est tu. « C’est fini », se plaignent les parents.", "fr"),
        ("Luis Osma calló. «Se acabó», se oía por los pasillos.", "es"),
    ],
)
def test_what_stands_behind_the_words_gives_them_to_others(text: str, language: str) -> None:
    assert speakers(text, language=language) == [None]


def test_a_sentence_about_whom_the_words_were_tells_nobody() -> None:
    text = "“Owen is a friend,” said Ruth Calder. Owen Pike lives in Galt. “We often meet.”"
    assert speakers(text) == ["Ruth Calder", None]
    text = "“Where is the dog?” said Ruth Calder. Owen Pike looks up. “Out.”"
    assert speakers(text) == ["Ruth Calder", "Owen Pike"]


def test_of_whom_a_quotation_tells_does_not_speak_next() -> None:
    assert speakers('"Tim is kind," said Anna Roth. Tim Kohl lives in Bonn. "He sails."') == ["Anna Roth", None]


def test_what_somebody_says_of_themselves_between_two_quotations() -> None:
    text = "„Man kann verlieren“, erklärt Ole Kühne. Er habe Ida Fabian bereits gratuliert. Es sei „bitter, aber fair“."
    assert speakers(text, language="de") == ["Ole Kühne", "Ole Kühne"]
    other = "„Man kann verlieren“, erklärt Ole Kühne. Er habe gewonnen, sagte Ida Fabian. Es sei „bitter, aber fair“."
    assert speakers(other, language="de") == ["Ole Kühne", "Ida Fabian"]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Peu après, un jus à la main, Jules Kermar avait ri. « J’ai attaqué trop tôt, oui. »", "fr", "Jules Kermar"),
        ("Minutes later, a juice in his hand, Jules Moss had found his feet. “I went too early.”", "en", "Jules Moss"),
        ("Minutes later, a juice in his hand, Jules Moss met Ann Dole. “I went too early.”", "en", None),
    ],
)
def test_the_one_person_behind_what_a_comma_parts(text: str, language: str, wanted: str | None) -> None:
    assert speakers(text, language=language) == [wanted]


def test_whoever_speaks_answers_a_short_question() -> None:
    text = "«Mi tío cantaba y mi madre también», evoca Juan Mora. ¿Maestros? «El hambre, que afina mucho.»"
    assert speakers(text, language="es") == ["Juan Mora", "Juan Mora"]


def test_a_name_and_where_its_bearer_lives_is_who_speaks() -> None:
    text = "Nicole, Limoges. « Coco imite la sonnerie du téléphone depuis des années. »"
    assert speakers(text, language="fr") == ["Nicole"]


def test_a_quotation_that_goes_on_in_the_next() -> None:
    text = 'It rained on the town hall. "We had to run. "It was late by then," Tom Brand said.'
    assert speakers(text) == ["Tom Brand", "Tom Brand"]


def test_a_quotation_whose_mark_was_lost() -> None:
    rest = "The town was told to wait until the evening, and so it did. " * LONGEST_PARAGRAPH
    said = f"We had to run. {rest[:LONGEST_PARAGRAPH]}."
    text = f'It rained on the town hall. "{said} "It was late by then," Tom Brand said.'
    assert speakers(text) == [None, "Tom Brand"]
