from __future__ import annotations

from tests.annotate.reading import frame


def test_words_of_tokens() -> None:
    made = frame("The deputy Minister spoke.")
    assert made.words(1, 2) == "deputy Minister"
    assert made.lower(2) == "minister"


def test_a_noun_phrase_begins_with_its_article() -> None:
    made = frame("Then the deputy Minister spoke.")
    assert made.words(made.noun_phrase(3), 3) == "the deputy Minister"
    assert made.noun_phrase(0) == 0
