"""Phrases with a slot for a publisher's name."""

from __future__ import annotations

import pytest

from reader.annotate.source_words import STRONG, WEAK, source_words
from reader.rules.load import default_rules

WORDS = source_words("en", default_rules())


def test_names_are_read_longest_first() -> None:
    names = [name for name, _ in WORDS.read_names("The Tidewater Echo of Harrowgate today", 0)]
    assert names[0] == "The Tidewater Echo of Harrowgate"
    assert "The Tidewater Echo" in names
    assert all(not name.endswith(" of") for name in names)


@pytest.mark.parametrize(
    "name", ["Facebook", "News", "Local News", "Our Newsletter", "2018", "May 2018 Issue", "By Ines", ""]
)
def test_what_is_no_name(name: str) -> None:
    assert not WORDS.is_name(name)


def test_a_weak_phrase_must_be_its_whole_line() -> None:
    assert WORDS.weight("", "follow", "", whole=True) == WEAK
    assert WORDS.weight("", "follow", "", whole=False) == 0
    assert WORDS.weight("", "follow", " and many others who came by in their boats", whole=True) == 0


def test_a_strong_phrase_may_stand_anywhere() -> None:
    assert WORDS.weight("", "help keep", " free, now and next year", whole=False) == STRONG
    assert WORDS.weight("", "help keep", " alive", whole=False) == 0


def test_generic_words_after_a_known_name_say_little() -> None:
    assert WORDS.says_little(" on YouTube")
    assert WORDS.says_little(" News")
    assert not WORDS.says_little(" of Harrowgate")


def test_a_phrase_with_a_gap_needs_both_its_parts() -> None:
    assert WORDS.weight("Jane Doe is a senior ", "reporter for", ".", whole=False) > 0
    assert WORDS.weight("ask the ", "reporter for", ".", whole=False) == 0
