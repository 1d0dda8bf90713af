"""The screen through the diff is the screen without it, whatever is drawn."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.terminal.frames import Frames
from tests.terminal.drawing import session
from tests.terminal.model import Model


def check(seed: int) -> None:
    """Frames drawn plainly and through the diff, some of them left out: the same cells, the same cursor."""
    rng = Random(seed)
    width, height, drawn = session(rng)
    plain, through = Model(width, height), Model(width, height)
    frames = Frames(width, height)
    for frame in drawn:
        plain.feed(frame)
        assert frames.apply(frame)
        if rng.random() < 0.6:
            through.feed(frames.update())
            assert through.cells() == plain.cells(), seed
            assert through.cursor == plain.cursor, seed
            assert not frames.pending
    through.feed(frames.update())
    assert through.cells() == plain.cells(), seed
    assert through.cursor == plain.cursor, seed
    assert frames.update() == ""


@settings(max_examples=200)
@given(st.integers(0, 2**32))
@example(0)
def test_same_screen_with_and_without(seed):
    check(seed)


@settings(max_examples=60)
@given(st.integers(0, 2**32))
def test_the_picture_is_the_screen_and_can_be_gone_on_from(seed):
    rng = Random(seed)
    width, height, drawn = session(rng)
    frames, again = Frames(width, height), Frames(width, height)
    for frame in drawn:
        frames.apply(frame)
    picture = frames.picture()
    shown = Model(width, height)
    shown.feed(picture)
    assert again.adopt(picture)
    plain = Model(width, height)
    for frame in drawn:
        plain.feed(frame)
        again.apply(frame)
    if not any(row.opaque for row in frames._wanted):
        assert shown.cells() == plain.cells()
        shown.feed(again.update())
        assert shown.cells() == plain.cells()


def article(top: int, *, width: int = 60, height: int = 20, x: int = 1) -> str:
    """A page of different lines, as the pane draws it."""
    rows = [f"line {n} {'of words ' * (n % 4 + 2)}".ljust(width)[:width] for n in range(top, top + height)]
    return "\n".join(f"\x1b[{y + 2};{x}H{row}" for y, row in enumerate(rows)) + "\x1b[1;1H"


def shown(frame: str, *, width: int = 60, height: int = 22) -> Frames:
    frames = Frames(width, height)
    frames.blank()
    assert frames.apply(frame)
    frames.update()
    return frames


@pytest.mark.parametrize("by", [1, 2, 10, -1, -5])
def test_text_that_moved_is_scrolled(by):
    frames = shown(article(50))
    frames.apply(article(50 + by))
    update = frames.update()
    assert f"\x1b[2;{21}r" in update
    assert len(update) < 30 + 60 * abs(by)


def test_a_cell_costs_a_cell():
    frames = shown(article(0))
    frames.apply("\x1b[5;3HX\x1b[1;1H")
    assert frames.update() == "\x1b[5;3HX\x1b[H"


def test_nothing_costs_nothing():
    frames = shown(article(0))
    frames.apply(article(0))
    assert frames.update() == ""
    assert not frames.pending


def test_the_end_of_a_row_is_erased():
    frames = shown("\x1b[2;1H" + "x" * 60 + "\x1b[1;1H")
    frames.apply("\x1b[2;1Hxx" + " " * 58 + "\x1b[1;1H")
    assert frames.update() == "\x1b[2;3H\x1b[K\x1b[H"


def test_a_gap_before_other_text_is_erased_from_its_start():
    frames = shown("\x1b[2;1H" + "x" * 30 + "text beside it" + "\x1b[1;1H")
    frames.apply("\x1b[2;1H" + " " * 30 + "\x1b[1;1H")
    assert frames.update() == "\x1b[2;30H\x1b[1K\x1b[H"


def test_a_coloured_ground_is_not_erased():
    frames = shown("\x1b[2;1H" + "x" * 60 + "\x1b[1;1H")
    frames.apply("\x1b[2;1H\x1b[44m" + " " * 60 + "\x1b[0m\x1b[1;1H")
    assert "\x1b[K" not in frames.update()


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "x",
        "\x1b[1;1Hx",
        "\x1b[1;1H\x1b[?25l\x1b[1;1H",
        "\x1b[1;1Ha\x08b\x1b[1;1H",
        "\x1b[1;1H\x1b[31mred\x1b[1;1H",
        "\x1b[0;0Hx\x1b[1;1H",
        "\x1b[1;1Ha\nb\x1b[1;1H",
        "\x1b[1;1H\x1b[58;5;1mx\x1b[0m\x1b[1;1H",
        "\x1b[1;1H\x1b[2Jx\x1b[1;1H",
    ],
)
def test_not_understood(frame):
    frames = shown(article(0))
    assert not frames.apply(frame)
    assert not frames.pending


def test_after_something_not_understood_rows_are_written_as_they_come():
    frames, model = shown(article(0)), Model(60, 22)
    model.feed(article(0) + "\x1b[3;1Hstray\x1b[10;1H\x1b[2J")
    frames.lose()
    frames.apply(article(1))
    model.feed(frames.update())
    plain = Model(60, 22)
    plain.feed(article(1))
    assert model.text() == plain.text()
    frames.apply(article(2))
    assert len(frames.update()) < 150


def test_forgotten_screens_are_drawn_again():
    frames, model = shown(article(0)), Model(60, 22)
    frames.forget()
    assert frames.pending
    model.feed("anything at all" + frames.update())
    plain = Model(60, 22)
    plain.feed(article(0))
    assert model.cells() == plain.cells()


def test_another_size():
    frames = shown(article(0))
    frames.resize(30, 10)
    assert not frames.has_frame
    frames.apply(article(0, width=30, height=9))
    model, plain = Model(30, 10), Model(30, 10)
    model.feed("garbage" + frames.update())
    plain.feed(article(0, width=30, height=9))
    assert model.cells() == plain.cells()
    frames.resize(1, 1)
    frames.apply("\x1b[1;1H漢\x1b[1;1H")
    frames.update()


def test_what_lies_outside_of_the_screen_is_left_out():
    frames = shown(article(0), height=5)
    frames.apply("\x1b[9;1Hbelow\x1b[1;70Hright\x1b[40;200H")
    assert frames.update().endswith("\x1b[5;60H")


def test_a_picture_of_unknown_width_is_not_taken_for_the_screen():
    frames = Frames(20, 3)
    assert not frames.adopt("\x1b[1;1H👨\u200d👩\u200d👧 at home\x1b[1;1H")
    assert frames.pending
    assert frames.adopt("\x1b[1;1Hat home\x1b[1;1H")


def test_a_row_drawn_anew_after_a_resize_keeps_nothing_of_before():
    frames = Frames(60, 2)
    frames.apply("\x1b[1;1Hby \u2708\ufe0f plane\x1b[1;31Hthe old pane \u2708\ufe0f\x1b[2;1H")
    frames.update()
    frames.resize(40, 2)
    frames.apply("\x1b[1;1Hby \u2708\ufe0f plane" + " " * 28 + "\x1b[2;1H")
    assert "plane" in (sent := frames.update())
    assert "old pane" not in sent
    frames.forget()
    assert "old pane" not in frames.update()
