"""Text into cells only where every terminal agrees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.terminal import cells


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("ab", ["a", "b"]),
        ("“é”", ["“", "é", "”"]),
        ("漢a", ["漢", "", "a"]),
        ("e\u0301x", ["e\u0301", "x"]),
        ("😀", ["😀", ""]),
        ("👍🏽", None),
        ("❤\ufe0f", None),
        ("🇩🇪", None),
        ("a\u200db", None),
        ("\u0301", None),
        ("漢\u0301", None),
        ("a" + "\u0301" * 9, None),
        ("ที่", None),
        ("a\tb", None),
        ("\x1b", None),
    ],
)
def test_split(text, expected):
    assert cells.split(text) == expected


@given(st.text())
def test_as_wide_as_textual_thinks(text):
    split = cells.split(text)
    if split is not None:
        assert len(split) == cell_len(text)
        assert "".join(split) == text


def test_wide():
    assert cells.is_wide("漢")
    assert not cells.is_wide("a")
    assert not cells.is_wide("")
