from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotate.marks.plain_pairs import plain_pairs
from reader.annotate.marks.quotation_marks import MARKS, find_spans


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('She said "yes" and "no".', ['"yes"', '"no"']),
        ("“Yes,” she said. “No, it’s late.”", ["“Yes,”", "“No, it’s late.”"]),
        ('"Yes," said the workers\' union.', ['"Yes,"']),
        ("It rained on the drivers' hall — all day.", []),
        ("'I'd go,' she said, 'if they hadn't left.'", ["'I'd go,'", "'if they hadn't left.'"]),
        ("Bridge Closed 'Until Further Notice' After Flood", ["'Until Further Notice'"]),
        ("", []),
    ],
)
def test_pairs_without_doubt(text: str, wanted: list[str]) -> None:
    pairs = plain_pairs(text)
    assert pairs is not None
    assert [text[start:end] for start, end in pairs] == wanted


@pytest.mark.parametrize(
    "text",
    [
        '"We went home. It was late.',
        'The door is 5\' 11" tall, she said, "and old".',
        'A 12" pipe and a 14" pipe.',
        '<a id="x" name="y">',
        "‘Yes,’ she said.",
        "'The drivers' hall was cold,' she said.",
        "'Yes, she said.",
        "The class of '98 said 'yes'.",
        "“He told me ‘go’ and I went.”",
        "''Yes,'' she said.",
        '“Yes," she said.',
        "„Ja“, sagte sie.",
        "Run `make` now.",
    ],
)
def test_what_is_left_to_be_looked_at(text: str) -> None:
    assert plain_pairs(text) is None


def test_a_word_that_begins_with_an_apostrophe_is_looked_at() -> None:
    text = "She said 'tis late and 'yes'."
    assert plain_pairs(text, frozenset({"tis"})) is None
    assert plain_pairs("'Yes,' she said.", frozenset({"tis"})) == [(0, 6)]


@settings(max_examples=400, deadline=None)
@given(
    st.text(alphabet=MARKS[:4] + '’‘\'`""  ab1,.(=-…é', max_size=30) | st.text(alphabet="''  asX.,-", max_size=30),
    st.booleans(),
)
def test_pairs_are_what_a_look_at_each_mark_finds(text: str, continued: bool) -> None:
    pairs = plain_pairs(text)
    if pairs is not None:
        found = find_spans(text, continues='"', continued=continued)
        assert pairs == [(span.start, span.end) for span in found]
        assert not any(span.open_ended or span.cut for span in found)
