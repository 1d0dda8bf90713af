"""The two lines of a headline."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from reader.model import Headline, Snippet, TextRange
from reader.ui.signs import UNICODE_SIGNS
from reader.ui.widgets.headline_row import Pieces, second_line, title_line

ROW = Headline(
    key=1,
    id="i",
    path="march/000_e5a73f4839f377ea.txt",
    title="Dredger stuck at Elm lock for a third day",
    source="The Elm Evening Echo",
    source_stated=False,
    date="2016-03-02",
    speakers=("Ina Moor", "Staffan de Berg", "the harbour board"),
)


def text(pieces: Pieces) -> str:
    return "".join(piece for piece, _style in pieces)


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (80, "The Elm Evening Echo° · 2016-03-02 · Moor, de Berg, the harbour board"),
        (60, "The Elm Evening Echo° · 2016-03-02 · Moor, de Berg"),
        (44, "The Elm Evening Echo° · 2016-03-02 · Moor"),
        (36, "The Elm Evenin…° · 2016-03-02 · Moor"),
    ],
)
def test_the_source_gives_way_last_whole_names_first(width: int, line: str) -> None:
    assert text(second_line(ROW, None, width, UNICODE_SIGNS)) == line


@pytest.mark.parametrize("width", range(1, 90))
def test_it_always_fits(width: int) -> None:
    assert cell_len(text(second_line(ROW, None, width, UNICODE_SIGNS))) <= width


def test_a_file_name_where_the_source_is_unknown() -> None:
    row = replace(ROW, source=None, date=None, speakers=("Nikolay Pankov", "Frank-Walter Steinmeier"), record=7)
    assert text(second_line(row, None, 60, UNICODE_SIGNS)) == "000_e5a73f48….txt#7 · Pankov, Steinmeier"
    assert second_line(row, None, 60, UNICODE_SIGNS)[0][1] == "file"
    assert (
        text(second_line(replace(row, speakers=(), record=None), None, 60, UNICODE_SIGNS)) == "000_e5a73f4839f377ea.txt"
    )


def test_a_file_name_that_cannot_be_shown_is_written_as_commands_take_it() -> None:
    row = replace(ROW, source=None, date=None, speakers=(), path="a/red\x1b[31m\tlatin\udce9.txt")
    assert text(second_line(row, None, 60, UNICODE_SIGNS)) == r"red\x1b[31m\x09latin\xe9.txt"


def test_an_error_takes_the_line() -> None:
    row = replace(ROW, error="not text: a PNG image")
    assert second_line(row, None, 60, UNICODE_SIGNS) == [("not text: a PNG image", "error")]


def test_a_matching_line_shows_its_hit() -> None:
    words = "a long way before the word that was looked for, and the lock stands there"
    snippet = Snippet(words, (TextRange(words.index("lock"), words.index("lock") + 4),))
    pieces = second_line(ROW, snippet, 30, UNICODE_SIGNS)
    assert ("lock", "hit") in pieces
    assert text(pieces).startswith("…")
    assert cell_len(text(pieces)) <= 30


def test_a_star_stands_at_the_end() -> None:
    line = text(title_line(replace(ROW, starred=True), 20, UNICODE_SIGNS))
    assert line.endswith("*")
    assert cell_len(line) == 20
    assert title_line(replace(ROW, read=True), 99, UNICODE_SIGNS) == [(ROW.title, "title")]
    assert title_line(ROW, 99, UNICODE_SIGNS) == [(ROW.title, "unread")]


def test_wide_titles_are_cropped_by_cells() -> None:
    row = replace(ROW, title="漢字の見出しがとても長いとき")
    assert cell_len(text(title_line(row, 15, UNICODE_SIGNS))) <= 15


@pytest.mark.parametrize("width", range(12, 40))
def test_what_is_cut_off_is_said_once(width: int) -> None:
    words = "from the lock on Tuesday. The mayor of the town"
    hits = tuple(TextRange(at, at + 3) for at in (words.index("the "), words.index("The"), words.rindex("the")))
    shown = text(second_line(ROW, Snippet(words, hits), width, UNICODE_SIGNS))
    assert shown.count("…") <= 1
    assert cell_len(shown) <= width
