from __future__ import annotations

import pytest

from reader.annotate.turns.stretches import ends_asking
from tests.annotate.turns.telling import turns


@pytest.mark.parametrize(
    ("text", "asks"), [("Why?", True), ('"Why?"', True), ("Pourquoi ? »", True), ("Why.", False), ("", False)]
)
def test_what_ends_as_a_question(text: str, asks: bool) -> None:
    assert ends_asking(text) is asks


def test_two_who_speak_by_turns() -> None:
    said = turns("Ada Crane: I am late.", "James Vane: You are.", "Crane: I said so.", "Vane: We heard you.")
    assert said == [
        ("Ada Crane", "I am late."),
        ("James Vane", "You are."),
        ("Ada Crane", "I said so."),
        ("James Vane", "We heard you."),
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Ada Crane: I am late.", "James Vane: You are.", "Crane: I said so."),  # Three turns are too few.
        ("Ada Crane: I am late.",) * 4,  # One voice is no conversation.
        ("Ada Crane: I run.", "James Vane: I walk.", "Mary Lamb: I swim.", "John Pask: I sit."),  # Each speaks once.
        ("Ada Crane: 1,204.", "James Vane: 982.", "Ada Crane: 12.", "James Vane: 9."),
        ("Crane: Would cut taxes.", "Vane: Opposes it.", "Crane: Wants a pool.", "Vane: Has no plan."),
        ("Pro: You live by water.", "Con: I would not.", "Pro: You save rent.", "Con: You freeze."),
        ("Ada Crane: I am late.", "James Vane: You are.", "Crane: So.", "Vane: We heard.", *["It rained."] * 12),
    ],
)
def test_what_is_no_conversation(paragraphs: tuple[str, ...]) -> None:
    assert turns(*paragraphs) == []


def test_the_outlet_only_asks() -> None:
    said = turns(
        "The Ansel Courier: Mr. Vane, why now?", "James Vane: I was free.", "The Ansel Courier: You?", "Vane: I was."
    )
    assert said == [("James Vane", "I was free."), ("James Vane", "I was.")]


def test_questions_without_labels() -> None:
    said = turns("Ada Crane on fog", "Why?", "A. C.: I like it.", "And?", "A. C.: I do.", "You do?", "A. C.: I do!")
    assert said == [("Ada Crane", "I like it."), ("Ada Crane", "I do."), ("Ada Crane", "I do!")]
