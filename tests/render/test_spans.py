"""Styled ranges: beside each other, never over each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.render.spans import Piece, Span, block_spans, editor_marks, flatten


def test_later_layers_cover_earlier_ones() -> None:
    assert flatten([(0, 10, "quote"), (3, 5, "editor")], 10) == (
        Span(0, 3, "quote"),
        Span(3, 5, "editor"),
        Span(5, 10, "quote"),
    )


def test_the_editors_marks_in_a_quotation() -> None:
    text = 'He said "it [the lock] ... was … shut [sic" and left [early].'
    found = [text[start:end] for start, end in editor_marks(text, 8, 43)]
    assert found == ["[the lock]", "...", "…"]


def test_a_speaker_inside_a_quotation_is_a_speaker() -> None:
    assert [span.style for span in block_spans("x" * 10, [Piece(0, 0, 10, True)], [(4, 6)])] == [
        "quote",
        "speaker",
        "quote",
    ]


layer = st.tuples(st.integers(-5, 30), st.integers(-5, 40), st.sampled_from("abc"))


@given(st.lists(layer, max_size=8), st.integers(0, 30))
def test_flatten_paints_as_a_painter_would(layers: list[tuple[int, int, str]], length: int) -> None:
    painted = [""] * length
    for start, end, style in layers:
        for place in range(max(0, start), min(end, length)):
            painted[place] = style
    flat = [""] * length
    for span in flatten(layers, length):
        assert span.start < span.end
        for place in range(span.start, span.end):
            assert not flat[place]
            flat[place] = span.style
    assert flat == painted
