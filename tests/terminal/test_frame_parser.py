"""Frames taken apart."""

from __future__ import annotations

import pytest

from reader.terminal.frame_parser import FrameParser
from reader.terminal.sgr import NotUnderstoodError


def test_spans_in_order_and_the_cursor():
    spans, cursor = FrameParser().parse("\x1b[2;1H\x1b[1mab\x1b[0mc\n\x1b[3;5H漢\x1b[9;7H")
    assert [(span.x, span.y, span.written) for span in spans] == [(0, 1, "\x1b[1mab\x1b[0mc"), (4, 2, "漢")]
    assert spans[0].text.characters == ["a", "b", "c"]
    assert spans[0].text.styles == ["1", "1", ""]
    assert spans[1].text.characters == ["漢", ""]
    assert cursor == (6, 8)


def test_links_are_part_of_the_style():
    spans, _ = FrameParser().parse("\x1b[1;1H\x1b]8;id=1;https://a.example/\x1b\\ab\x1b]8;;\x1b\\c\x1b[1;1H")
    assert spans[0].text.styles == ["\nhttps://a.example/"] * 2 + [""], "without the number that changes"


def test_text_of_unknown_width_is_left_whole():
    spans, _ = FrameParser().parse("\x1b[1;1Hwave 👋🏽\x1b[1;1H")
    assert spans[0].text is None
    assert spans[0].written == "wave 👋🏽"


@pytest.mark.parametrize("frame", ["", "text", "\x1b[1;1Hx", "\x1b[1;1H\x1b[1mx\x1b[1;1H", "\x1b[1;1H\x9bx\x1b[1;1H"])
def test_not_understood(frame):
    with pytest.raises(NotUnderstoodError):
        FrameParser().parse(frame)


def test_memory_is_bounded():
    parser = FrameParser()
    for n in range(5000):
        parser.parse(f"\x1b[1;1Hline {n}\x1b[1;1H")
    assert len(parser._remembered) <= 2000
