"""Settings and modes: taken, and given back in any state."""

from __future__ import annotations

import os
import pty
import termios

import pytest

from reader.terminal import modes
from reader.terminal.modes import Terminal
from tests.terminal.model import read_some


@pytest.fixture
def ends():
    master, slave = pty.openpty()
    yield master, slave
    for fd in (master, slave):
        os.close(fd)


def flags(fd):
    return termios.tcgetattr(fd)[3]


def test_raw_keys_and_back(ends):
    master, slave = ends
    before = termios.tcgetattr(slave)
    terminal = Terminal(slave, slave, term="xterm")
    assert terminal.enter() == modes.ENTER
    assert not flags(slave) & (termios.ECHO | termios.ICANON | termios.ISIG)
    assert terminal.enter() == "", "already on: a second time would clear the screen"
    terminal.restore(drain=False)
    assert termios.tcgetattr(slave) == before
    assert read_some(master).endswith(modes.LEAVE.encode())


def test_what_was_found_is_not_replaced_by_raw(ends):
    _, slave = ends
    before = termios.tcgetattr(slave)
    terminal = Terminal(slave, slave, term="xterm")
    terminal.make_raw()
    terminal.make_raw()
    assert terminal.found == before


def test_restoring_twice_writes_once(ends):
    master, slave = ends
    terminal = Terminal(slave, slave, term="xterm")
    terminal.restore()
    terminal.enter()
    terminal.restore(drain=False)
    terminal.restore(drain=False)
    assert read_some(master).count(b"\x1b[?1049l") == 1


def test_mouse_only_when_asked_for(ends):
    master, slave = ends
    terminal = Terminal(slave, slave, term="xterm")
    assert modes.MOUSE_ON in terminal.enter(mouse=True)
    terminal.restore(drain=False)
    assert modes.MOUSE_OFF.encode() in read_some(master)


def test_a_terminal_with_one_screen_is_wiped(ends):
    master, slave = ends
    terminal = Terminal(slave, slave, term="vt100")
    terminal.enter()
    terminal.restore(drain=False)
    assert modes.CLEAR.encode() in read_some(master)


def test_abandoning_gives_settings_back_though_not_active(ends):
    _, slave = ends
    before = termios.tcgetattr(slave)
    terminal = Terminal(slave, slave, term="xterm")
    terminal.enter()
    terminal.active = False
    terminal.abandon()
    assert termios.tcgetattr(slave) == before


def test_abandoning_drops_what_waits_but_not_what_gives_the_screen_back(ends):
    master, slave = ends
    terminal = Terminal(slave, slave, term="xterm")
    os.write(slave, b"half a frame")
    terminal.enter()
    terminal.abandon()
    assert read_some(master).endswith(modes.LEAVE.encode())


def test_no_terminal_at_all():
    reading, writing = os.pipe()
    terminal = Terminal(reading, writing, term="xterm")
    terminal.enter()
    terminal.restore()
    os.close(reading)
    os.close(writing)
    terminal.enter()
    terminal.restore()
    assert terminal.size() == modes.FALLBACK_SIZE


@pytest.mark.parametrize(
    ("rows", "columns", "size"),
    [(24, 80, (80, 24)), (0, 0, modes.FALLBACK_SIZE), (1, 1, (1, 1)), (65535, 65535, modes.MAX_SIZE)],
)
def test_size(ends, rows, columns, size):
    master, slave = ends
    termios.tcsetwinsize(master, (rows, columns))
    assert Terminal(slave, slave).size() == size


def test_writing_to_what_is_gone():
    reading, writing = os.pipe()
    assert modes.write_all(writing, b"x" * 1000)
    os.close(reading)
    assert not modes.write_all(writing, b"x")
    os.close(writing)
