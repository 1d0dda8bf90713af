from __future__ import annotations

from reader.annotate.turns.questions import is_question
from reader.model import Block, Role, Shape
from tests.annotate.turns.telling import quoted, told, turns

PAIRS = (
    "You sail alone. Why?",
    "I like the quiet.",
    "Are you never afraid?",
    "I am.",
    "My hands are not.",
    "What will you do next?",
    "Sleep, if I can.",
    "The ship leaves on Monday.",
)


def test_what_is_a_question() -> None:
    assert is_question(Block(text="Why?", role=Role.BODY))
    assert is_question(Block(text="Why?", role=Role.SUBHEAD, shape=Shape.HEADING))
    assert not is_question(Block(text="Why?", role=Role.TITLE))
    assert not is_question(Block(text="Because.", role=Role.BODY))
    assert not is_question(Block(text="Why " * 200 + "?", role=Role.BODY))


def test_the_answers_are_theirs_who_is_interviewed() -> None:
    assert turns("Interview with Ada Crane", *PAIRS) == [
        ("Ada Crane", "I like the quiet."),
        ("Ada Crane", "I am.|My hands are not."),
        ("Ada Crane", "Sleep, if I can."),
    ]


def test_headings_ask_as_well() -> None:
    blocks = tuple(
        Block(text=text, role=Role.SUBHEAD, shape=Shape.HEADING)
        if text.endswith("?")
        else Block(text=text, role=Role.BODY)
        for text in ("Interview with Ada Crane", *PAIRS)
    )
    assert [told(blocks, quote)[0] for quote in quoted(blocks)] == ["Ada Crane"] * 3


def test_where_nobody_is_said_to_answer_nobody_does() -> None:
    assert turns("A life at sea", *PAIRS) == []
    assert turns("Interview with Ada Crane", *PAIRS[:5]) == []


def test_an_explanation_speaks_to_nobody() -> None:
    said = turns("Interview with Ada Crane", "What sank?", "The crane.", "When?", "In May.", "Who pays?", "The board.")
    assert said == []


def test_the_first_question_may_have_no_label() -> None:
    labelled = ("Q: Are you never afraid?", "A: I am.", "Q: What now?", "A: I sleep.")
    assert turns("Interview with Ada Crane", *PAIRS[:2], *labelled)[0] == ("Ada Crane", "I like the quiet.")
