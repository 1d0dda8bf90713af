from __future__ import annotations

import pytest

from reader.annotate.sentences.compiled_lexicon import COUNTED_KEPT, Counted, Written, lexicon_of
from reader.annotate.sentences.lexicon import ACCORDING, ROLE, STARTS_PHRASE, VERB
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
    assert (("to",), ACCORDING) in lexicon.phrases["according"]["to"]
    assert lexicon_of("en", default_rules()) is lexicon


def test_words_whose_ending_is_kept_are_bounded() -> None:
    counted = Counted(english().flags, {"role_endings": ("0",)}, frozenset(), frozenset())
    for number in range(COUNTED_KEPT + 10):
        assert counted[f"x{number}"] == counted[f"x{number}"] == (0 if number % 10 else ROLE)
    assert len(counted) <= COUNTED_KEPT


def test_a_word_counts_the_same_however_it_is_written() -> None:
    counted = Counted(english().flags, {}, frozenset(), frozenset())
    written = Written(counted)
    assert written["Senator"] == written["SENATOR"] == written["senator"] == counted["senator"]
    assert counted["senator"] & ROLE
    for number in range(COUNTED_KEPT + 10):
        assert written[f"X{number}"] == 0
    assert len(written) <= COUNTED_KEPT


def test_roles_of_women_and_men() -> None:
    spanish = lexicon_of("es", default_rules())
    assert spanish is not None
    assert {"jueza", "actriz", "médica"} <= spanish.female
    assert {"juez", "actor", "médico"} <= spanish.male
    assert not {"periodista", "fiscal"} & (spanish.female | spanish.male)


def test_a_given_name_may_be_of_another_sex_in_a_language() -> None:
    spanish, english = (lexicon_of(language, default_rules()) for language in ("es", "en"))
    assert spanish is not None
    assert english is not None
    assert "joan" in spanish.given_he - spanish.given_she
    assert "joan" in english.given_she
    assert "quito" in spanish.places


def test_a_given_name_is_no_role_by_its_ending() -> None:
    german = lexicon_of("de", default_rules())
    assert german is not None
    assert german.flag_of("studentin") & ROLE
    assert not german.flag_of("valentin")
    assert not english().flag_of("emily")


def test_groups_that_begin_with_the_same_word_are_all_its_kinds() -> None:
    lexicon = lexicon_of("de", default_rules())
    assert lexicon is not None
    assert {"professorin", "geologin"} <= lexicon.role_kinds["forscherin"]


def test_a_role_of_two() -> None:
    assert english().flag_written("Attorney-General") & ROLE
    assert not english().flag_written("Attorney-Rusk") & ROLE
