from __future__ import annotations

import pytest

from tests.annotate.reading import annotated, speakers


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("The company “deeply regrets” the delays.", "en", "the company"),
        ("In a statement, the council “does not recognise the figures”.", "en", "the council"),
        ("Der Konzern „bedauert ausdrücklich“ die Ausfälle.", "de", "der Konzern"),
        ("Contactée, la préfecture « ne souhaite pas commenter ».", "fr", "la préfecture"),
        ("La régie « regrette vivement » la panne et dit vouloir « dialoguer ».", "fr", "la régie"),
        ("Marc Tillon « l’assume pleinement ».", "fr", "Marc Tillon"),
        ("La empresa «lamenta profundamente» las molestias.", "es", "la empresa"),
    ],
)
def test_the_subject_before_the_marks(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language)[0] == wanted


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The company “regrets” nothing.", "en"),
        ("A lamp near the company “deeply regrets” the dark.", "en"),
        ("The company “green shoots” are out.", "en"),
        ("Le journal du comité « Regrette rien » sort lundi.", "fr"),
    ],
)
def test_nobody_where_no_stand_is_taken(text: str, language: str) -> None:
    assert all(quote.speaker is None for quote in annotated(text, language=language))
