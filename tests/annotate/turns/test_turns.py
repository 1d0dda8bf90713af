from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotate.turns.turns import with_turns
from reader.model import Block, Role
from reader.rules.load import default_rules
from tests.annotate.reading import body
from tests.ending import it_ends
from tests.quality.turns import read, turns_of


def test_a_language_without_words_of_talk() -> None:
    blocks = body("Ada Crane: I am late.", "James Vane: You are.", "Crane: I said so.", "Vane: We heard you.")
    assert with_turns(blocks, (), "fi", default_rules()) == ()
    assert with_turns(blocks, (), None, default_rules()) == ()


def test_the_pipeline_finds_them() -> None:
    article = read("talk.txt", "A talk\n\nAda Crane: I am.\n\nJames Vane: You?\n\nCrane: I.\n\nVane: We are late.\n")
    assert [quote.speaker.name for quote in turns_of(article) if quote.speaker] == ["Ada Crane", "James Vane"] * 2


LABELS = ["Q: Why?", "A: I.", "Ada Crane: I am.", "Vane: You?", "V.: We.", "No.", "[x]", "Why?", "Note: no", "", "A. I"]


@given(
    st.lists(st.tuples(st.sampled_from(LABELS), st.sampled_from(list(Role))), max_size=14),
    st.sampled_from(["en", "de", "fr", "es", None]),
)
@settings(max_examples=200, deadline=None)
def test_total(texts: list[tuple[str, Role]], language: str | None) -> None:
    blocks = tuple(Block(text=text, role=role) for text, role in texts)
    for quote in with_turns(blocks, (), language, default_rules()):
        for mark in quote.marks:
            assert 0 <= mark.start < mark.end <= len(blocks[mark.block].text)
            assert blocks[mark.block].role in (Role.BODY, Role.UNKNOWN)


@pytest.mark.parametrize(
    "paragraphs",
    [
        [f"Name{n} Crane: I am {n}, you?" for n in range(10_000)],
        ["Ada Crane: I am.", "James Vane: You?"] * 5_000,
        ["Q: Why?", "A: I."] * 5_000,
        ["Are you there?", "I am."] * 5_000,
        ["Q: Why? A: I. " * 5_000] * 4,
        ["A B: " * 20_000] * 4,
    ],
)
def test_a_flood_ends(paragraphs: list[str]) -> None:
    blocks = body("Interview with Ada Crane", *paragraphs)
    with it_ends():
        with_turns(blocks, (), "en", default_rules())
