from __future__ import annotations

import pytest

from reader.annotate.sentences.sentences import SENTENCE_TOKENS
from tests.annotate.reading import frame, speakers


def sentences(text: str) -> list[str]:
    made = frame(text)
    return [made.words(begin, end - 1) for begin, end in made.sentences]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"We go," said Mr. Malone. He left.', ['"We go," said Mr. Malone.', "He left."]),
        ('"We go." "We stay," he said.', ['"We go."', '"We stay," he said.']),
        ('"Why?" Malone asked.', ['"Why?" Malone asked.']),
        ('"We go." The river rose.', ['"We go."', "The river rose."]),
        ('Sen. Ruth Calder (D-Ohio.) said "no".', ['Sen. Ruth Calder (D-Ohio.) said "no".']),
        ('He lives in the U.S. capital; "no" is "no".', ['He lives in the U.S. capital; "no" is "no".']),
    ],
)
def test_sentences(text: str, wanted: list[str]) -> None:
    assert sentences(text) == wanted


def test_an_empty_paragraph() -> None:
    assert frame("").sentences == []
    assert frame("...").sentences


@pytest.mark.parametrize("words", [SENTENCE_TOKENS, SENTENCE_TOKENS + 1, 2 * SENTENCE_TOKENS + 2, 500])
def test_endless_sentences_are_cut(words: int) -> None:
    made = frame("river " * words + 'is "no". Then')
    ends = [end for _, end in made.sentences]
    assert [begin for begin, _ in made.sentences] == [0, *ends[:-1]]
    assert ends[-1] == len(made.kind)
    assert max(end - begin for begin, end in made.sentences) == min(words + 3, SENTENCE_TOKENS + 1)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Der Klub fiel vom 12. Platz zurück.", 1),
        ("Der Klub verlor am 3. Mai. Er blieb dort.", 2),
        ("Der Klub spielt seit 2016. Er blieb dort.", 2),
        ("Der Klub steht auf Rang 3. Er blieb dort.", 2),
    ],
)
def test_a_stop_behind_an_ordinal_ends_no_sentence(text: str, wanted: int) -> None:
    assert len(frame(text, "de").sentences) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kassel (abc/xyz) - Die Bürgermeisterin ging.", "Die Bürgermeisterin ging."),
        ("Kassel – Der Rat tagte. Er blieb – lange.", "Der Rat tagte."),
        ("Wendt – Vater dreier Kinder – ging.", "Wendt – Vater dreier Kinder – ging."),
        ("Wendt (SPD) – seit Mai dabei, ging.", "Wendt (SPD) – seit Mai dabei, ging."),
        ("Wendt (SPD) ging.", "Wendt (SPD) ging."),
        ("Wendt ging –", "Wendt ging –"),
    ],
)
def test_a_place_before_the_only_dash_stands_in_no_sentence(text: str, wanted: str) -> None:
    made = frame(text, "de")
    begin, end = made.sentences[0]
    assert made.words(begin, end - 1) == wanted


def test_a_sentence_of_its_own_behind_a_quotation_that_a_stop_ends() -> None:
    text = "“I needed the job,” Ida Vale answered. “I had a baby.” Pike suggested she had been paid."
    assert speakers(text) == ["Ida Vale", "Ida Vale"]


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        ("Tarn begins a long tour on Friday.", "Ida Vale"),
        ("Tarn found a way to win.", "Ida Vale"),
        ("Tarn promised more of it.", "Ida Vale"),
        ("Tarn says it is glad too.", "Ida Vale"),
        ("Pike said the other day.", "Pike"),
        ("Pike said this week.", "Pike"),
        ("Pike told the paper.", "Pike"),
    ],
)
def test_a_verb_that_has_an_object_says_nothing(behind: str, name: str) -> None:
    assert speakers(f"Ida Vale was glad. “It was nice to win.” {behind}") == [name]
