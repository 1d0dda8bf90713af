from __future__ import annotations

import re

import pytest

from reader.text.marks import MARKS


@pytest.mark.parametrize(
    "character", ["\u0301", "\u0489", "\u064b", "\u093f", "\u0e31", "\u20dd", "\ufe0f", "\U000e0100"]
)
def test_marks(character: str) -> None:
    assert re.fullmatch(f"[{MARKS}]", character)


@pytest.mark.parametrize("character", ["a", "-", "\u200d", "\u02ee", "ー", "\U0001f468", "]"])
def test_what_is_no_mark(character: str) -> None:
    assert not re.fullmatch(f"[{MARKS}]", character)
