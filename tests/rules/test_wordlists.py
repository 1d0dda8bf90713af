"""Word lists with English beside them, and gates that never shut out what a pattern would find."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from reader.rules.load import default_rules
from reader.rules.wordlists import alternatives, furniture, gate_of, telling, tokens

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
        told, gate = telling(phrases), gate_of(phrases)
        assert all(not told.isdisjoint(tokens(phrase)) for phrase in phrases if tokens(phrase))
        assert all(gate.admits(tokens(f"Ada, {phrase}: Quill")) for phrase in phrases if tokens(phrase))


def test_a_gate_asks_for_every_word_of_a_phrase() -> None:
    gate = gate_of(("from left", "pictured", "from above"))
    assert gate.admits(tokens("Ada Quill, from left, and Bo Tarn"))
    assert gate.admits(tokens("Pictured: the quay"))
    assert not gate.admits(tokens("The ferry left on Sunday"))
    assert not gate.admits(tokens(""))


def test_tokens_agree_however_they_are_found() -> None:
    for text in ("Read “all” of it—now", "a_b C-3 x's", "Größe — 3,5 km²", "\x7f[tab]\tand\u00a0so"):
        assert tokens(text) == frozenset(re.findall(r"\w+", text.casefold()))


def test_a_phrase_stands_in_a_text_with_anything_around_it() -> None:
    gate = gate_of((", left,", "far left"))
    for text, found in (
        ("Ida Vale, Left, waits", True),
        ("Ida Vale left, as planned", False),
        ("the far\u202fleft of the café", True),
        ("a far cry, left", False),
    ):
        assert gate.stands_in(text, tokens(text)) is found


@given(st.lists(st.text("abc -.Éé", min_size=1, max_size=6), max_size=30), st.text("abc -.Éé", max_size=12))
def test_grouped_alternatives_match_what_all_in_a_row_do(words: list[str], text: str) -> None:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    plain = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered) or "(?!)"
    for flags in (0, re.IGNORECASE):
        for behind in ("", r"\b"):
            found = re.match(alternatives(words) + behind, text, flags)
            expected = re.match(f"(?:{plain}){behind}", text, flags)
            assert (found and found[0]) == (expected and expected[0])
