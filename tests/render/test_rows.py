"""Places in a layout."""

from __future__ import annotations

from reader.model import Block, Shape
from reader.render.rows import Layout, Row, RowKind, places


def layout() -> Layout:
    rows = (
        Row(RowKind.KNOWN, "known"),
        Row(RowKind.TEXT, "abc", 2, 0, 3),
        Row(RowKind.TEXT, "def", 2, 4, 7),
        Row(RowKind.BLANK),
        Row(RowKind.TEXT, "ghi", 5, 0, 3),
    )
    return Layout(10, rows, 1, (), {2: 1, 5: 2}, ((2, 0, 1), (2, 4, 2), (5, 0, 4)), (0, 0, 3, 6, 6))


def test_the_row_of_a_place_in_a_block() -> None:
    rows = layout()
    assert [rows.row_at(2, place) for place in (0, 3, 4, 99)] == [1, 1, 2, 2]
    assert rows.row_at(3, 0) == 2, "a block that is not shown: the row before it"
    assert rows.row_at(0, 0) == 0


def test_blocks_that_are_shown() -> None:
    assert [(item.kind, item.block, item.first, item.last) for item in layout().blocks()] == [
        ("block", 2, 1, 2),
        ("block", 5, 4, 4),
    ]


def test_the_row_of_a_place_kept_from_another_width() -> None:
    rows = layout()
    assert [rows.row_at_offset(offset) for offset in (-1, 0, 2, 3, 6, 999)] == [0, 0, 1, 2, 4, 4]


def test_places() -> None:
    rows = layout()
    blocks = [Block(text=text, shape=Shape.PARAGRAPH) for text in ("", "", "abcdefg", "", "", "ghi")]
    assert places(rows.rows, blocks) == (((2, 0, 1), (2, 4, 2), (5, 0, 4)), (0, 0, 4, 7, 7))
