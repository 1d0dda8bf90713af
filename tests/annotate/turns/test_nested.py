from __future__ import annotations

from reader.model import QuoteKind
from tests.annotate.reading import body
from tests.annotate.turns.telling import quoted, told


def test_marks_inside_a_turn_are_part_of_it() -> None:
    blocks = body(
        "Ada Crane: They told me, 'Sign here,' and I signed.",
        'James Vane: "I would not."',
        'Crane: Then he said "no" and I left the "ship".',
        "Vane: You did.",
    )
    assert [told(blocks, quote)[1] for quote in quoted(blocks)] == [
        "They told me, 'Sign here,' and I signed.",
        '"I would not."',
        'Then he said "no" and I left the "ship".',
        "You did.",
    ]


def test_what_a_turn_gives_to_somebody_else_stands_beside_it() -> None:
    blocks = body(
        'Ada Crane: I read it. "The crane is safe," said Mary Lamb of the board.',
        "James Vane: You did.",
        "Crane: I did.",
        "Vane: We all did.",
    )
    first, second, *_ = quoted(blocks)
    assert told(blocks, first) == ("Ada Crane", 'I read it. "The crane is safe," said Mary Lamb of the board.')
    assert told(blocks, second) == ("Mary Lamb", '"The crane is safe,"')


def test_marks_outside_of_turns_stay_as_they_are() -> None:
    blocks = body(
        '"It is late," said Mary Lamb.', "Ada Crane: I am.", "James Vane: You are.", "Crane: I see.", "Vane: We do."
    )
    first = quoted(blocks)[0]
    assert told(blocks, first) == ("Mary Lamb", '"It is late,"')
    assert first.kind is QuoteKind.DIRECT
