"""By which marks a text is Markdown."""

from __future__ import annotations

import pytest

from reader.parse.markdown.marks import has_marks, has_marks_in_bytes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# Harbour opens\n\nIt did, says [the council](https://n.example).", True),
        ("![The pier](a.jpg)\n\n```\nnone\n```", True),
        ("It did, says [the council](https://n.example).", False),
        ("#1 of 2, and # 2", False),
        ("It did, and nobody came.", False),
    ],
)
def test_two_marks_make_markdown(text: str, told: bool) -> None:
    assert has_marks(text) == has_marks_in_bytes(text.encode()) == told
