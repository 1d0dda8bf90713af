"""Versions of a text, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.render.word_diff import Change, marked, word_diff


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("we drained it", "we drained it", "we drained it"),
        ('"We drained it,"', "``we drained it''", "``we drained it''"),
        ("we drained the moor", "we drained the whole moor", "we drained the {+whole+} moor"),
        ("we drained the moor", "drained the moor", "[-we-] drained the moor"),
        ("we drained it", "we emptied it", "we [-drained-] {+emptied+} it"),
        ("", "all new", "{+all new+}"),
        ("", "", ""),
    ],
)
def test_marked(before: str, after: str, line: str) -> None:
    assert marked(word_diff(before, after)) == line


@given(st.text(alphabet="ab .\n", max_size=40), st.text(alphabet="ab .\n", max_size=40))
def test_nothing_is_lost(before: str, after: str) -> None:
    pieces = word_diff(before, after)
    assert " ".join(piece.text for piece in pieces if piece.change is not Change.LEFT_OUT).split() == after.split()
    kept = sum(len(piece.text.split()) for piece in pieces if piece.change is not Change.PUT_IN)
    assert kept == len(before.split())


def test_very_long_texts_are_compared_at_their_beginning() -> None:
    pieces = word_diff("same " * 5_000, "same " * 5_000 + "end")
    assert pieces[0].change is Change.SAME
    assert pieces[-1].text.endswith("end")
