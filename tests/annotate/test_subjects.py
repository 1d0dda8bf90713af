from __future__ import annotations

import pytest

from reader.annotate.subjects import Subject, clause_subject, phrase_ending, subject_after, subject_before
from tests.annotate.reading import frame


def shown(text: str, found: Subject | None, made: object) -> tuple[str, str] | None:
    return None if found is None else (found.form, made.words(found.first, found.last))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ruth Calder said", ("name", "Ruth Calder")),
        ("Ruth Calder, a lawyer in Ohio, said", ("name", "Ruth Calder")),
        ("Ruth Calder (D-Ohio), a lawyer, said", ("name", "Ruth Calder")),
        ("the director, Ruth Calder, said", ("name", "Ruth Calder")),
        ("Ruth Calder on Friday also said", ("name", "Ruth Calder")),
        ("Ruth Calder, who won, said", ("name", "Ruth Calder")),
        ("In Ohio, Ruth Calder, a lawyer, said", ("name", "Ruth Calder")),
        ("the deputy minister said", ("nominal", "the deputy minister")),
        ("a spokesman for Ruth Calder said", ("nominal", "a spokesman for Ruth Calder")),
        ("she said", ("pronoun", "she")),
        ("and said", None),
        ("said", None),
    ],
)
def test_before_a_verb(text: str, wanted: tuple[str, str] | None) -> None:
    made = frame(text)
    assert shown(text, subject_before(made, 0, len(made.kind) - 1), made) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("said Ruth Calder", ("name", "Ruth Calder")),
        ("said retired teacher Ruth Calder", ("name", "Ruth Calder")),
        ("said Calder aide Owen Pike", ("name", "Owen Pike")),
        ("said the Calder campaign", ("nominal", "the Calder campaign")),
        ("said a spokesman for the union, Owen Pike", ("name", "Owen Pike")),
        ("said the statement", ("nominal", "the statement")),
        ("said he", ("pronoun", "he")),
        ("said on", None),
    ],
)
def test_after_a_verb(text: str, wanted: tuple[str, str] | None) -> None:
    made = frame(text)
    assert shown(text, subject_after(made, 1, len(made.kind)), made) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In 2016, Ruth Calder endorsed Owen Pike", ("name", "Ruth Calder")),
        ("At a rally in Akron, Ohio, on Sunday, Ruth Calder spoke", ("name", "Ruth Calder")),
        ("But Ruth Calder refused", ("name", "Ruth Calder")),
        ("As Ruth Calder, a lawyer, put it", ("name", "Ruth Calder")),
    ],
)
def test_of_a_clause(text: str, wanted: tuple[str, str]) -> None:
    made = frame(text)
    assert shown(text, clause_subject(made, 0, len(made.kind)), made) == wanted


def test_nothing_before_the_floor() -> None:
    made = frame("Ruth Calder said")
    assert phrase_ending(made, 1, 0) is None
