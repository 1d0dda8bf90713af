"""Phrases are found where their marks bind them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean.phrases import Match, find, phrases_of, tokens
from reader.rules.load import Rules, default_rules


@pytest.fixture(scope="module")
def phrases(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rules")
    (folder / "lang").mkdir()
    (folder / "lang" / "en.toml").write_text(
        '[language]\nstopwords = ["the"]\n[clean]\n'
        'share = ["^share$", "^# shares"]\n'
        'related = ["^read more", "^read more about"]\nlegal = ["all rights reserved"]\n'
    )
    (folder / "lang" / "de.toml").write_text('[clean]\nshare = ["^teilen$"]\n')
    (folder / "agencies.toml").write_text('[wire]\nnames = ["Norrvik News Agency"]\n')
    return Rules(folder)


@pytest.mark.parametrize(
    ("line", "match"),
    [
        ("Share", Match("share", True, True, 1)),
        ("Share the costs", None),
        ("1,204 shares", Match("share", True, True, 2)),
        ("Read more about the harbour", Match("related", True, False, 3)),
        ("They read more", None),
        ("© 2031 The Courier. All rights reserved.", Match("legal", False, True, 3)),
        ("Their all-round rights were reserved", None),
        ("", None),
    ],
)
def test_binding(phrases, line, match):
    assert find(tokens(line), phrases_of("en", phrases)) == match


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Support local journalism: the Elm Echo lives from what its readers give.", "advert"),
        ("Nine thousand people get LUNCH BREAK, the free newsletter from the Elm Echo.", "newsletter"),
        ("Support local shops, the mayor asked, and leave the car at home.", None),
        ("He founded the free newsletter that the strikers read.", None),
    ],
)
def test_what_asks_readers_for_money_or_an_address(line, kind):
    match = find(tokens(line), phrases_of("en", default_rules()))
    assert (match and match.kind) == kind


def test_the_webs_own_language_counts_everywhere(phrases):
    assert find(tokens("Share"), phrases_of("de", phrases)) == Match("share", True, True, 1)
    assert find(tokens("Teilen"), phrases_of("de", phrases)) == Match("share", True, True, 1)
    assert find(tokens("Teilen"), phrases_of("en", phrases)) is None
    assert find(tokens("Share"), phrases_of(None, phrases)) == Match("share", True, True, 1)


def test_tokens():
    assert tokens("It’s 12,5 % – O'Neil's e-mail @home") == ["it's", "#", "o'neil's", "e-mail", "@", "home"]


@pytest.mark.parametrize("language", default_rules().languages)
def test_every_phrase_of_the_rules_is_found_in_itself(language):
    known = phrases_of(language, default_rules())
    for listed in default_rules().words(language, "clean").values():
        for phrase in listed:
            words = tokens(phrase.strip("^$").replace("#", "7"))
            assert words, phrase
            assert find(words, known), phrase


@given(st.text())
def test_any_text(text):
    words = tokens(text)
    match = find(words, phrases_of("en", default_rules()))
    assert match is None or 0 < match.words <= len(words)


@pytest.mark.parametrize(
    ("line", "language", "kind"),
    [
        ("This article was originally published on Harbour Watch.", "en", "legal"),
        ("Your donation keeps the Harbour Watch afloat", "en", "newsletter"),
        ("13 responses", "en", "comments"),
        ("Wird geladen", "de", "related"),
        ("12 réactions", "fr", "comments"),
        ("Cargando...", "es", "related"),
    ],
)
def test_what_pages_say_of_themselves(line, language, kind):
    found = find(tokens(line), phrases_of(language, default_rules()))
    assert found is not None
    assert found.start
    assert found.kind == kind


def test_the_longest_phrase_wins_whatever_its_second_word(phrases):
    found = phrases_of("en", phrases)
    assert find(tokens("Read more about it"), found) == Match("related", True, False, 3)
    assert find(tokens("Read more"), found) == Match("related", True, True, 2)
    assert find(tokens("Read it"), found) is None
