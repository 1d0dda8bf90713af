"""Rows: cells, and what only the terminal can place."""

from __future__ import annotations

from reader.terminal.frame_parser import FrameParser
from reader.terminal.rows import Row


def spans(*pieces: tuple[int, str]):
    frame = "".join(f"\x1b[1;{x + 1}H{text}" for x, text in pieces) + "\x1b[1;1H"
    return FrameParser().parse(frame)[0]


def row(*pieces: tuple[int, str], width: int = 8) -> Row:
    made = Row(width)
    made.write(spans(*pieces))
    return made


def test_cells():
    made = row((2, "ab漢"))
    assert made.characters == [" ", " ", "a", "b", "漢", "", " ", " "]
    assert not made.opaque


def test_half_a_wide_character_is_the_terminals_business():
    made = row((2, "漢"))
    made.write(spans((3, "x")))
    assert made.opaque
    assert made.unsent == ["\x1b[1;4Hx"]
    assert made.characters[2:4] == ["漢", ""], "below it lies what was there"


def test_opaque_until_written_in_full():
    made = row((0, "👋🏽"))
    assert made.opaque
    made.write(spans((4, "abcd")))
    assert made.opaque
    assert len(made.unsent) == 2
    made.write(spans((0, "abcd"), (4, "efgh")))
    assert not made.opaque
    assert made.unsent == []


def test_what_does_not_fit_is_the_terminals_business():
    assert row((6, "abc")).opaque


def test_pieces_are_bounded():
    made = row((0, "👋🏽"))
    for n in range(500):
        made.write(spans((0, f"👋🏽{n}")))
    assert len(made.raw) <= 64
    assert len(made.unsent) <= 65


def test_resized():
    made = row((0, "ab漢字"))
    assert made.resized(3).characters == ["a", "b", " "]
    assert made.resized(10).characters[:6] == ["a", "b", "漢", "", "字", ""]
    assert len(made.resized(10).styles) == 10
