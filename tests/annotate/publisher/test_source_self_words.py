"""The phrases of the rules in which a house speaks of itself."""

from __future__ import annotations

import pytest

from reader.annotate.publisher.source_self_words import ASKED, TOLD, Before, self_words
from reader.rules.load import default_rules


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_phrases_are_kept_by_a_word_that_is_whole_in_any_text(language: str) -> None:
    words = self_words(language, default_rules())
    assert words.first == set(words.before)
    assert words.last == set(words.after)
    for kept in (words.before, words.after):
        assert all(word in one.phrase for word, phrases in kept.items() for one in phrases)


def test_a_phrase_before_a_name_and_one_behind_it() -> None:
    words = self_words("en", default_rules())
    assert Before(" told ", "", TOLD, False) in words.before["told"]
    assert ASKED in {after.weight for phrases in words.after.values() for after in phrases}
    german = self_words("de", default_rules())
    assert any(before.needed for phrases in german.before.values() for before in phrases), "`sagte ... dem`"


def test_a_contracted_article_belongs_to_the_name() -> None:
    phrases = [before for some in self_words("fr", default_rules()).before.values() for before in some]
    assert "au" in {before.phrase.split()[-1] for before in phrases if before.contracted}
