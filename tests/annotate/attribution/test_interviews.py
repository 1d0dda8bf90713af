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
