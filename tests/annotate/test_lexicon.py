from __future__ import annotations

import pytest

from reader.annotate.lexicon import ACCORDING, ENDINGS_KEPT, ROLE, STARTS_PHRASE, VERB, lexicon_of
from reader.rules.load import default_rules
from tests.annotate.reading import english


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_languages_with_rules(language: str) -> None:
    lexicon = lexicon_of(language, default_rules())
    assert lexicon is not None
    assert len(lexicon.flags) > 500
    assert all(word == word.lower() for word in lexicon.flags)


@pytest.mark.parametrize("language", ["xx", "", None])
def test_languages_without(language: str | None) -> None:
    assert lexicon_of(language, default_rules()) is None


def test_flags_and_phrases() -> None:
    lexicon = lexicon_of("en", default_rules())
    assert lexicon is not None
    assert lexicon.flags["said"] & VERB
    assert lexicon.flags["senator"] & ROLE
    assert lexicon.flags["according"] & STARTS_PHRASE
    assert (("to",), ACCORDING) in lexicon.phrases["according"]
    assert lexicon_of("en", default_rules()) is lexicon


def test_endings_that_are_kept_are_bounded() -> None:
    lexicon = english()
    for number in range(ENDINGS_KEPT + 10):
        assert lexicon.flag_of(f"x{number}") == lexicon.flag_of(f"x{number}") == 0
    assert len(lexicon.endings) <= ENDINGS_KEPT
