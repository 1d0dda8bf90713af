"""A language's words for bylines."""

from __future__ import annotations

from reader.clean.furniture.byline_words import bylines_of
from reader.rules.load import default_rules

RULES = default_rules()


def test_each_language_has_its_own_words_and_the_webs() -> None:
    assert bylines_of("de", RULES).read("Von Ines Okafor") == ("Ines Okafor",)
    assert bylines_of("de", RULES).read("By Ines Okafor") == ("Ines Okafor",)
    assert bylines_of("en", RULES).read("Von Ines Okafor") is None
    assert "autoren" in bylines_of("de", RULES).several
