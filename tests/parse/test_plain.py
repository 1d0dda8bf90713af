from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parse.plain import parse_plain, plain_blocks, split_lines


def test_a_block_for_each_line_that_holds_something() -> None:
    blocks = parse_plain("Title\n\n\n  indented line \n\ttabbed\n \t \nlast").blocks
    assert [(block.text, block.line, block.indent) for block in blocks] == [
        ("Title", 1, 0),
        ("indented line", 4, 2),
        ("tabbed", 5, 8),
        ("last", 7, 0),
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        ("a\x0cb\x0bc", ["a", "b", "c"]),
        ("a\u2028b\u2029c", ["a", "b", "c"]),
        ("one\x85\x85two", ["one", "", "two"]),
        ("one.\x85Two.", ["one.", "Two."]),
        ("", [""]),
        ("a\n", ["a", ""]),
    ],
)
def test_every_kind_of_line_end(text: str, lines: list[str]) -> None:
    assert split_lines(text) == lines


def test_an_ellipsis_that_lost_its_encoding_is_no_line_end() -> None:
    assert split_lines("line one\nhe said\x85 and went\nend") == ["line one", "he said\x85 and went", "end"]


def test_numbers_are_left_out_when_asked() -> None:
    assert [block.line for block in plain_blocks("a\nb", numbered=False)] == [None, None]


@given(st.text())
def test_nothing_but_white_space_is_lost(text: str) -> None:
    blocks = parse_plain(text).blocks
    assert "".join("".join(block.text.split()) for block in blocks) == "".join(text.split())
    assert all(block.text.strip() == block.text and block.text for block in blocks)
    numbers = [block.line or 0 for block in blocks]
    assert numbers == sorted(set(numbers))
