"""Names that are written like any word."""

from __future__ import annotations

import pytest

from reader.annotate.publisher.source_evidence import is_word


@pytest.mark.parametrize(
    ("name", "word"),
    [("Clarion", True), (" Harbour ", True), ("KZQV", False), ("TideWatch", False), ("The Clarion", False)],
)
def test_is_word(name: str, word: bool) -> None:
    assert is_word(name) is word
