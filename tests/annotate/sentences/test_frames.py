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


def test_the_last_sign_of_a_quotation_before_its_marks() -> None:
    made = frame('She said, "We go now," and "stop." He said "no".')
    assert [made.last_sign(token, '"', 6) for token in made.number] == [",", ".", "o"]
    assert [made.last_sign(token, '".,', 2) for token in made.number] == ["", "", "o"]


def test_the_quotation_before_a_token() -> None:
    made = frame('"One," she said. "Two," he said.')
    first, second = made.number
    assert made.quoted_before(second) == first
    assert made.quoted_before(len(made.kind)) == second
    assert made.quoted_before(first) == -1
