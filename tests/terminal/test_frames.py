"""The screen through the diff is the screen without it, whatever is drawn."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.terminal.frames import Frames
from tests.terminal.model import Model

NARROW = "abc .,xé—“│▌ñжשم°"
WIDE = "漢字かな한글，😀🚀"
MARKED = ["e\u0301", "o\u0308", "ש\u05b8", "n\u0303\u0323"]
UNSURE = ["👨\u200d👩\u200d👧", "❤\ufe0f", "🇩🇪", "👍🏽", "ที่", "क्षि", "\u200d", "\u00ad", "🫠", "☂", "\u1100\u1161"]
STYLES = ["", "1", "2", "31", "38;5;12", "38;2;1;2;3;48;2;9;9;9", "7", "4;34", "1;3;44", "39;49", "9", "1;2;53", "41"]


@st.composite
def runs(draw: st.DrawFn, width: int, *, sure: bool) -> str:
    """Styled text of exactly this many cells (by our own count), as Rich writes it."""
    from rich.cells import cell_len

    out, left = [], width
    while left > 0:
        pool = [*NARROW, *NARROW, *WIDE, *MARKED, *([] if sure else UNSURE)]
        text = "".join(draw(st.lists(st.sampled_from(pool), min_size=1, max_size=12)))
        if draw(st.booleans()):
            text = " " * draw(st.integers(1, 12))
        while cell_len(text) > left:
            text = text[:-1]
        text = text or " "
        left -= max(1, cell_len(text))
        style, link = draw(st.sampled_from(STYLES)), draw(st.integers(0, 9)) == 0
        piece = f"\x1b[{style}m{text}\x1b[0m" if style else text
        out.append(f"\x1b]8;id=1;https://a.example/\x1b\\{piece}\x1b]8;;\x1b\\" if link else piece)
    return "".join(out)


@st.composite
def sessions(draw: st.DrawFn) -> tuple[int, int, list[tuple[str, bool]]]:
    """A size, and frames as Textual writes them (whole, in part, scrolled), each sent at once or left for later."""
    width, height = draw(st.integers(1, 24)), draw(st.integers(1, 10))
    frames: list[tuple[str, bool]] = []
    rows = {y: " " * width for y in range(height)}
    for _ in range(draw(st.integers(1, 7))):
        kind = draw(st.sampled_from(["full", "part", "scroll", "again", "plain"]))
        out = []
        if kind in ("full", "plain"):
            split = draw(st.integers(0, width - 1))
            for y in range(height):
                rows[y] = draw(runs(width - split, sure=kind == "plain"))
                if split:
                    out.append(f"\x1b[{y + 1};1H" + draw(runs(split, sure=True)))
                out.append(f"\x1b[{y + 1};{split + 1}H{rows[y]}" + ("\n" if y < height - 1 else ""))
        elif kind == "part":
            x = draw(st.integers(0, width - 1))
            for y in sorted(draw(st.sets(st.integers(0, height - 1), min_size=1))):
                out.append(
                    f"\x1b[{y + 1};{x + 1}H" + draw(runs(draw(st.integers(1, width - x)), sure=draw(st.booleans())))
                )
        else:
            by = draw(st.integers(-height, height)) if kind == "scroll" else 0
            old = dict(rows)
            for y in range(height):
                rows[y] = old.get(y + by) or draw(runs(width, sure=True))
                out.append(f"\x1b[{y + 1};1H{rows[y]}" + ("\n" if y < height - 1 else ""))
        cursor = f"\x1b[{draw(st.integers(1, height))};{draw(st.integers(1, width))}H"
        frames.append(("".join(out) + cursor, draw(st.booleans())))
    return width, height, frames


@settings(max_examples=300, deadline=None)
@given(sessions())
def test_same_screen_with_and_without(session: tuple[int, int, list[tuple[str, bool]]]) -> None:
    width, height, drawn = session
    plain, through = Model(width, height), Model(width, height)
    frames = Frames(width, height)
    for frame, at_once in drawn:
        plain.feed(frame)
        assert frames.apply(frame)
        if at_once:
            through.feed(frames.update())
            assert through.cells() == plain.cells()
            assert through.cursor == plain.cursor
            assert not frames.pending
    through.feed(frames.update())
    assert through.cells() == plain.cells()
    assert through.cursor == plain.cursor
    assert frames.update() == ""
