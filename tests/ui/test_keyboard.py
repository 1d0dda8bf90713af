"""From bytes at a descriptor to Textual's messages."""

from __future__ import annotations

import os
import queue

import pytest
from textual import events

from reader.terminal.input import Kind, Token
from reader.ui.keyboard import Keyboard


class Heard:
    """Everything a keyboard has called out."""

    def __init__(self) -> None:
        self.calls: queue.SimpleQueue[object] = queue.SimpleQueue()

    def next(self) -> object:
        return self.calls.get(timeout=5)


@pytest.fixture
def wire():
    reading, writing = os.pipe()
    heard = Heard()
    keyboard = Keyboard(
        reading,
        mouse=False,
        on_messages=lambda messages: heard.calls.put([getattr(m, "key", m) for m in messages]),
        on_answer=lambda _: heard.calls.put("answer"),
        on_gone=lambda: heard.calls.put("gone"),
    )
    yield keyboard, writing, heard
    keyboard.stop()
    for fd in (reading, writing):
        try:
            os.close(fd)
        except OSError:
            continue


def test_keys_and_answers_in_order(wire):
    keyboard, writing, heard = wire
    keyboard.start()
    os.write(writing, b"j\x1b[0n\x1b[5~\xff\x1b[99999999999uk")
    assert [heard.next() for _ in range(4)] == [["j"], "answer", ["pageup"], ["k"]]
    assert keyboard.reading
    keyboard.stop()
    assert not keyboard.reading


def test_what_is_due_comes_without_further_bytes(wire):
    keyboard, writing, heard = wire
    keyboard.input.escape_delay = 0.01
    keyboard.start()
    os.write(writing, b"\x1b")
    assert heard.next() == ["escape"]


def test_the_end_of_the_terminal_is_told_once(wire):
    keyboard, writing, heard = wire
    keyboard.start()
    os.close(writing)
    assert heard.next() == "gone"
    keyboard.stop()
    assert heard.calls.empty()


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("\x1b", ["escape"]),
        ("\n", ["enter"]),
        ("\r", ["enter"]),
        ("\t", ["tab"]),
        ("\x1b[Z", ["shift+tab"]),
        ("\x1b[A", ["up"]),
        ("\x1bOA", ["up"]),
        ("\x1b[[A", ["f1"]),
        ("\x7f", ["backspace"]),
        ("\x04", ["ctrl+d"]),
        ("G", ["G"]),
        ("/", ["slash"]),
        ("é", ["é"]),
        ("\x9b", []),
        ("\x1b[777X", []),
    ],
)
def test_names(wire, text, keys):
    assert [key.key for key in wire[0].messages(Token(Kind.KEY, text))] == keys


def test_pastes_and_a_mouse_that_is_off(wire):
    (paste,) = wire[0].messages(Token(Kind.PASTE, "a\x00b"))
    assert isinstance(paste, events.Paste)
    assert paste.text == "ab"
    (paste,) = wire[0].messages(Token(Kind.PASTE, "\nHarbour bridge\r\n  closed \n\n"))
    assert paste.text == "Harbour bridge closed", "all lines, in the one there is"
    assert wire[0].messages(Token(Kind.MOUSE, "\x1b[<64;1;1M")) == []
