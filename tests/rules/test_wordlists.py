"""Word lists with English beside them, and gates that never shut out what a pattern would find."""

from __future__ import annotations

import re

from reader.rules.load import default_rules
from reader.rules.wordlists import alternatives, furniture, telling, tokens

RULES = default_rules()


def test_a_language_has_its_own_words_and_english_ones() -> None:
    assert {"von", "by"} <= set(furniture("de", RULES)["byline"])
    assert "par" not in furniture("de", RULES)["byline"]


def test_an_unknown_language_has_all_words() -> None:
    assert {"von", "by", "par", "por"} <= set(furniture(None, RULES)["byline"])
    assert furniture("xx", RULES)["byline"] == furniture(None, RULES)["byline"]


def test_a_list_that_nobody_has_is_empty() -> None:
    assert furniture("en", RULES)["nothing of the kind"] == ()


def test_the_longest_alternative_is_tried_first() -> None:
    match = re.match(alternatives(("photo", "photo credit")), "photo credit: x")
    assert match is not None
    assert match[0] == "photo credit"
    assert re.search(alternatives(()), "anything") is None


def test_a_gate_lets_every_phrase_through() -> None:
    for name in ("credit", "source_strong", "caption_side", "byline"):
        phrases = furniture(None, RULES)[name]
        gate = telling(phrases)
        assert all(not gate.isdisjoint(tokens(phrase)) for phrase in phrases if tokens(phrase))
