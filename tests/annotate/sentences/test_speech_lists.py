from __future__ import annotations

from reader.annotate.sentences.speech_lists import LISTS


def test_lists_count_as_something() -> None:
    assert all(LISTS.values())
