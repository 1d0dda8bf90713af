from __future__ import annotations

import pytest

from reader.clean.layout.edges import BULLET, cells, end_of, first_word, is_wide, touch
from reader.model import Block, Role
from reader.parse.plain import parse_plain


def test_lines_touch_without_an_empty_one_between() -> None:
    one, two, three = parse_plain("one\ntwo\n\nthree").blocks
    assert touch(one, two)
    assert not touch(two, three)
    assert not touch(one, Block(text="two", line=2, role=Role.BOILERPLATE))
    assert not touch(Block(text="one"), Block(text="two"))


@pytest.mark.parametrize(("text", "end"), [("“Go.”", "."), ("(so far)", "r"), ("", ""), ("»", "")])
def test_the_end_of_a_line_is_before_closing_marks(text: str, end: str) -> None:
    assert end_of(text) == end


def test_wide_letters_take_two_cells() -> None:
    assert (cells("naïve"), cells("日本 a")) == (5, 6)
    assert (first_word("harbour open"), first_word("日本語"), first_word("")) == (7, 1, 0)
    assert is_wide("日")
    assert not is_wide("é")
    assert not is_wide("")


@pytest.mark.parametrize(("text", "is_item"), [("• one", True), ("3. one", True), ("2025 was", False), ("-1", False)])
def test_items_of_lists(text: str, is_item: bool) -> None:
    assert (BULLET.match(text) is not None) is is_item
