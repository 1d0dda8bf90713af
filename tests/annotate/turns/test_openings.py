from __future__ import annotations

import pytest

from reader.annotate.turns.openings import may_be_labelled


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Ada Crane: I am.", True),
        ("Ada Crane:", True),
        ("Q. Why?", True),
        ("00:01:12 Ada Crane: I am.", True),
        ("Respuesta. Sí.", True),
        ("The crane sank.", False),
        ("It is long. " * 9 + ": no", False),
        ("", False),
    ],
)
def test_what_may_begin_with_a_label(text: str, may: bool) -> None:
    assert may_be_labelled(text) is may
