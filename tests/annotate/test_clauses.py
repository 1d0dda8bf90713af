from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('Ruth Calder came to see what its director calls "joy."', "its director"),
        ('Ruth Calder said Owen Pike told them it was "shameful."', "Ruth Calder"),
        ('Ruth Calder rose; Owen Pike said it was "late."', "Owen Pike"),
        ('The law allows Ruth Calder a way to claim it is "late."', None),
        ('"We go," Ruth Calder, after a long pause, said of the plan.', "Ruth Calder"),
        ('"We go," the Maine senator and presidential candidate said.', "the Maine senator and presidential candidate"),
        ('Ruth Calder said the plan was late, while Owen Pike is "a liar."', "Ruth Calder"),
        ("“Who are you?” called a man out of the dark. “Nobody,” Ruth Calder replied.", None),
        ('"We go," the crowd and a candidate said.', "a candidate"),
    ],
)
def test_whose_clause_it_is(text: str, wanted: str | None) -> None:
    assert speakers(text)[0] == wanted


def test_what_depends_on_a_preposition_is_no_subject() -> None:
    assert speakers("Im Gespräch mit dem Sender sagte Ruth Kohl: „Wir gehen.“", language="de") == ["Ruth Kohl"]


def test_a_contrast_parts_two_who_speak() -> None:
    text = 'Ruth Calder called it "a mild slump," while Owen Pike fancies "more of a dip."'
    assert speakers(text) == ["Ruth Calder", None]
