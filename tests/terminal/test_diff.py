"""Moves, runs and erasures: few bytes, the right cells."""

from __future__ import annotations

import pytest

from reader.terminal.diff import Pen, end_of_text, write_row
from reader.terminal.rows import Row
from tests.terminal.model import Model


def row(text: str, width: int = 20, style: str = "") -> Row:
    made = Row(width)
    cells = []
    for character in text:
        cells += [character, ""] if character in "漢字" else [character]
    made.characters[: len(cells)] = cells
    made.styles[: len(cells)] = [style] * len(cells)
    return made


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ((3, 2), (3, 2), ""),
        ((3, 2), (0, 3), "\r\n"),
        ((3, 2), (4, 2), "\x1b[C"),
        ((3, 2), (9, 2), "\x1b[6C"),
        ((9, 2), (3, 2), "\x1b[3;4H"),
        ((3, 2), (0, 5), "\x1b[6H"),
        ((3, 2), (0, 0), "\x1b[H"),
        (None, (0, 1), "\x1b[2H"),
    ],
)
def test_moves(start, end, written):
    pen = Pen(start)
    pen.move(*end, 20)
    assert "".join(pen.out) == written


@pytest.mark.parametrize(
    ("old", "new", "written"),
    [
        ("same", "same", ""),
        ("one word", "one ward", "\x1b[2;6Ha"),
        ("abcdefghij", "Xbcdefghiy", "\r\nX\x1b[8Cy"),
        ("abcdefghij", "XbcYefghij", "\r\nXbcY"),
        ("a long row of text", "a", "\x1b[2;2H\x1b[K"),
        ("漢字", "漢漢", "\x1b[2;3H漢"),
        ("漢字", "ab字", "\r\nab"),
        ("ab字", "漢字", "\r\n漢"),
        ("", "x" * 20, "\r\n" + "x" * 20),
    ],
)
def test_rows(old, new, written):
    pen = Pen((0, 0))
    write_row(pen, 1, row(old), row(new))
    assert "".join(pen.out) == written


def test_a_row_of_which_nothing_is_known():
    pen = Pen((0, 0))
    write_row(pen, 1, None, row("abc"))
    assert "".join(pen.out) == "\r\nabc\x1b[K"


def test_links_are_closed():
    pen = Pen((0, 0))
    pen.cells(["a"], ["1\nhttps://a.example/"], 0, 1, 20)
    assert pen.finish((1, 0), 20) == "\x1b]8;;https://a.example/\x1b\\\x1b[1ma\x1b]8;;\x1b\\\x1b[m"


@pytest.mark.parametrize("by", [2, -2])
def test_scrolling_moves_only_the_region(by):
    model = Model(5, 5)
    model.feed("".join(f"\x1b[{y + 1};1H{y}" for y in range(5)))
    pen = Pen()
    pen.scroll(1, 3, by)
    model.feed(pen.finish((0, 0), 5))
    assert [line.strip() for line in model.text()] == (["0", "3", "", "", "4"] if by > 0 else ["0", "", "", "1", "4"])


def test_end_of_text():
    assert end_of_text(row("abc  ")) == 3
    assert end_of_text(row("abc  ", style="44")) == 5
    assert end_of_text(row("")) == 0
