from __future__ import annotations

from reader.annotate.turns.talk import talk_of
from reader.rules.load import default_rules

LANGUAGES = ("de", "en", "es", "fr")


def test_no_words_no_talk() -> None:
    assert talk_of(None, default_rules()) is None
    assert talk_of("fi", default_rules()) is None


def test_each_language_has_all_words_of_talk() -> None:
    for language in LANGUAGES:
        talk = talk_of(language, default_rules())
        assert talk is not None
        assert talk.askers
        assert talk.answers
        assert talk.unnamed
        assert talk.offices
        assert not talk.no_labels & (talk.askers | talk.answers | talk.unnamed)


def test_who_speaks_of_themselves_or_to_somebody() -> None:
    english, german = talk_of("en", default_rules()), talk_of("de", default_rules())
    assert english is not None
    assert german is not None
    assert english.is_own("I'm late.")
    assert not english.is_own("We are late.")
    assert english.is_personal("We are late.")
    assert english.is_addressed("Are you late?")
    assert not english.is_personal("Would close the street.")
    assert not english.is_personal('Plans a pool. "We all swam there," she says.')
    assert english.is_personal('"We all swam there."')
    assert german.is_addressed("Kommen Sie?")
    assert not german.is_addressed("Warum kommen sie nicht?")
