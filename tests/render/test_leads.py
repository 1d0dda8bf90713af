"""What stands before a text and is none of it."""

from __future__ import annotations

import pytest

from reader.render.leads import before_credit, marker_length


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("• one", 2),
        ("1. one", 3),
        ("12)  one", 5),
        ("one two", 0),
        ("•", 0),
        ("12345. one", 0),
        ("– ", 0),
        ("a. one", 0),
    ],
)
def test_the_marker_of_an_item(text: str, length: int) -> None:
    assert marker_length(text) == length


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [("Boats at dusk | Ruiz", 16, 13), ("Boats (Ruiz", 7, 5), ("Boats", 5, 5), ("Ruiz", 0, 0), (" – Ruiz", 3, 0)],
)
def test_a_caption_ends_before_the_bar(text: str, begin: int, end: int) -> None:
    assert before_credit(text, begin) == end
