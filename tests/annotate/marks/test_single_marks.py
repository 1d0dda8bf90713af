from __future__ import annotations

import pytest

from reader.annotate.marks.single_marks import LONGEST_SINGLE, pair_singles
from reader.annotate.marks.spans import Span


def pairs(text: str, taken: tuple[Span, ...] = (), continues: str = "") -> list[str]:
    marks = [(at, mark) for at, mark in enumerate(text) if mark in "'‘’"]
    found = pair_singles(text, marks, list(taken), frozenset({"tis"}), continues)
    return [text[span.start : span.end] for span in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("‘Yes,’ she said.", ["‘Yes,’"]),
        ("‘The workers’ hall,’ she said.", ["‘The workers’ hall,’"]),
        ("the workers’ hall, ’tis late", []),
        ("'tis late, the '90s", []),
        ("'One' and 'two'", ["'One'", "'two'"]),
        ("‘One, ‘two’", ["‘two’"]),
    ],
)
def test_told_from_apostrophes(text: str, wanted: list[str]) -> None:
    assert pairs(text) == wanted


def test_inside_other_marks_there_are_none() -> None:
    text = "“He told me ‘go’ and left.” ‘No.’"
    assert pairs(text, (Span(0, text.index("”") + 1),)) == ["‘No.’"]


def test_going_on_in_the_next_paragraph() -> None:
    assert pairs("‘We went home. It was late.", continues="‘") == ["‘We went home. It was late."]
    assert pairs("‘We went home. It was late.") == []


def test_a_mark_too_far_away_closes_nothing() -> None:
    assert pairs("‘" + "word " * (LONGEST_SINGLE // 5) + "word.’") == []
