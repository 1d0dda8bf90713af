"""The words of credits, compiled."""

from __future__ import annotations

import pytest

from reader.rules.credit_words import credits_of
from reader.rules.load import default_rules

CREDITS = credits_of(default_rules())


@pytest.mark.parametrize("lead", ["Foto: ", "Photo : ", "Bild: ", "Crédito: "])
def test_the_words_of_all_languages_are_known_at_once(lead: str) -> None:
    found = CREDITS.find(f"{lead}Ines Okafor")
    assert found is not None
    assert f"{lead}Ines Okafor"[slice(*found.inner)] == "Ines Okafor"


def test_words_that_may_be_joined_to_a_text_are_kept_by_their_last_letters() -> None:
    assert all(word[-1] == last for last, words in CREDITS.glued_ends.items() for word in words)
    assert "Photo" in CREDITS.glued_ends["o"]


def test_what_photographers_are_may_stand_in_a_credit() -> None:
    assert CREDITS.names.is_desk("Rural Editor")
    assert not CREDITS.names.is_desk("Staff Photographer")
