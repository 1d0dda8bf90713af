from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("heading", "language", "wanted"),
    [
        ("Drei Fragen an Marlene Kohl, Imkerin", "de", "Marlene Kohl"),
        ("Q&A: Chef Bo Tran on grief", "en", "Bo Tran"),
        ("Trois questions à Anne Morel", "fr", "Anne Morel"),
        ("Entrevista con Ana Soler", "es", "Ana Soler"),
        ("Q&A: The Long Road", "en", None),
        ("A day with bees", "en", None),
        ("Interview: Bo Tran", "en", None),
        ("Interview: Bo Tran on grief", "en", "Bo Tran"),
    ],
)
def test_who_answers_the_questions_of_an_interview(heading: str, language: str, wanted: str | None) -> None:
    assert speakers(heading, "?", "“It is as it was. It rained. It stopped.”", language=language) == [wanted]


QUESTIONS = ("Quand avez-vous douté ?", "« Tout le temps, du début à la fin. »", "Et après ?", "« Après, j’ai dormi. »")


def test_the_only_one_named_above_answers_the_questions() -> None:
    assert speakers("Ida Roth, à l’usure", "Elle a gagné hier.", *QUESTIONS, language="fr") == ["Ida Roth"] * 2


def test_nobody_is_told_to_answer_where_several_are_named() -> None:
    assert speakers("Ida Roth a gagné", "Elle a battu Anne Morel.", *QUESTIONS, language="fr") == [None] * 2


def test_one_question_makes_no_interview() -> None:
    assert speakers("Ida Roth, à l’usure", "Elle a gagné hier.", *QUESTIONS[:2], language="fr") == [None]
