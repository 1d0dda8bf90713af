"""Styled ranges: beside each other, never over each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Mark, Quote, QuoteKind, Speaker
from reader.render.spans import Piece, Span, block_spans, editor_marks, flatten, speaker_mentions


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
    assert [span.style for span in block_spans("x" * 10, [Piece(0, 0, 10, True)], [Span(4, 6, "speaker")])] == [
        "quote",
        "speaker",
        "quote",
    ]


def test_each_quotation_s_sentence_has_its_speaker_marked_the_first_time_more() -> None:
    moor = [Speaker(name=name, mark=Mark(0, start, start + 4)) for name, start in (("Ina Moor", 0), ("Ina Moor", 20))]
    berg = [Speaker(name="Jan Berg", mark=Mark(1, 5, 9)), Speaker(name="Jan Berg")]
    quotes = tuple(Quote(marks=(), kind=QuoteKind.DIRECT, speaker=speaker) for speaker in (*moor, *berg, None))
    term = Quote(marks=(), kind=QuoteKind.TERM, speaker=moor[0])
    article = Article(id="", path="p", title="t", title_rule="r", quotes=(term, *quotes))
    assert speaker_mentions(article) == {
        0: [Span(0, 4, "speaker"), Span(20, 24, "named")],
        1: [Span(5, 9, "speaker")],
    }


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
