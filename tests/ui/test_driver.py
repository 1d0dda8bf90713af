"""The driver on a pseudo-terminal, without an app: what goes out, what comes in, what is given back."""

from __future__ import annotations

import asyncio
import os
import pty
import signal
import termios
import threading
import time
from types import SimpleNamespace

import pytest
from textual import events

from reader.terminal import modes
from reader.terminal.input import QUICK_ESCAPE_S, SPLIT_KEY_S
from reader.terminal.modes import Terminal
from reader.ui import driver as module
from reader.ui import ending
from reader.ui.driver import ReaderDriver
from tests.terminal.model import Model, read_some
from tests.ui.conftest import wait_until

FRAME = "\x1b[1;1Hfirst row \n\x1b[2;1Hsecond row\x1b[1;1H"


class Desk:
    """An app as far as the driver knows one."""

    def __init__(self, **options: object) -> None:
        self.messages: asyncio.Queue[object] = asyncio.Queue()
        self.saved: list[int] = []
        self.refreshed = 0
        self.log = SimpleNamespace(error=print)
        self.__dict__.update(options)

    async def _post_message(self, message: object) -> None:
        if isinstance(message, events.Callback):
            message.callback()
        self.messages.put_nowait(message)

    @property
    def focused(self) -> object:
        return SimpleNamespace(ancestors_with_self=[])

    def call_later(self, callback: object, *arguments: object) -> bool:
        callback(*arguments)
        return True

    def refresh(self, **_: object) -> None:
        self.refreshed += 1

    def on_exit_signal(self, number: int) -> None:
        self.saved.append(number)

    async def key(self) -> str:
        while True:
            message = await asyncio.wait_for(self.messages.get(), 5)
            if isinstance(message, events.Key):
                return message.key

    async def of(self, kind: type) -> object:
        while True:
            message = await asyncio.wait_for(self.messages.get(), 5)
            if isinstance(message, kind):
                return message


@pytest.fixture
def terminal(monkeypatch):
    """A pseudo-terminal of 20 x 4 as the process's own; signals are as before afterwards."""
    handlers = {number: signal.getsignal(number) for number in (*ending.EXIT_SIGNALS, signal.SIGTSTP, signal.SIGCONT)}
    resize = signal.getsignal(signal.SIGWINCH)
    master, slave = pty.openpty()
    termios.tcsetwinsize(master, (4, 20))
    monkeypatch.setattr(modes, "taken", Terminal(slave, slave, term="xterm"))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.delenv("STY", raising=False)
    yield SimpleNamespace(master=master, slave=slave, before=termios.tcgetattr(slave))
    for number, handler in handlers.items():
        signal.signal(number, handler)
    signal.signal(signal.SIGWINCH, resize)
    for fd in (master, slave):
        try:
            os.close(fd)
        except OSError:
            continue


async def started(app: Desk, terminal: SimpleNamespace, **options: object) -> ReaderDriver:
    driver = ReaderDriver(app, mouse=False, **options)
    driver.start_application_mode()
    driver.release_screen()
    assert read_some(terminal.master).startswith(b"\x1b[?1049h")
    return driver


async def test_only_what_changed_is_sent_and_one_frame_at_a_time(terminal):
    driver = await started(Desk(), terminal)
    driver.write(FRAME)
    driver.flush()
    await asyncio.sleep(0)
    first = read_some(terminal.master).decode()
    assert "first row" in first
    assert first.endswith("\x1b[5n")
    driver._sender.answered(0.0)
    driver._sender.pacer.ask(time.monotonic())
    driver.write(FRAME.replace("first", "other"))
    driver.flush()
    await asyncio.sleep(0)
    driver.write(FRAME.replace("first", "third"))
    driver.flush()
    await asyncio.sleep(0)
    assert read_some(terminal.master, 0.05) == b"", "the first frame is not acknowledged"
    os.write(terminal.master, b"\x1b[0n")
    await wait_until(lambda: not driver._frames.pending)
    update = read_some(terminal.master).decode()
    assert "thi" in update
    assert "oth" not in update, "the frame between is not wanted any more"
    assert "second" not in update
    driver.stop_application_mode()


async def test_keys_let_the_last_frame_go_before_the_answer(terminal):
    app = Desk()
    driver = await started(app, terminal)
    driver._sender.answered(0.0)
    for word in ("first", "other"):
        driver.write(FRAME.replace("first", word))
        driver.flush()
        await asyncio.sleep(0)
        if word == "first":
            os.write(terminal.master, b"jj")
            await app.key()
    await asyncio.sleep(driver._sender._repeat.rest_s + 0.02)
    assert read_some(terminal.master).count(b"\x1b[5n") == 2
    os.write(terminal.master, b"\x1b[0n")
    threading.Timer(0.05, os.write, (terminal.master, b"\x1b[0n")).start()
    driver.stop_application_mode()
    assert driver._sender._due == 0, "leaving waited for both answers"


async def test_the_same_frame_costs_nothing(terminal):
    driver = await started(Desk(), terminal)
    driver.write(FRAME)
    driver.flush()
    await asyncio.sleep(0)
    read_some(terminal.master)
    os.write(terminal.master, b"\x1b[0n")
    await wait_until(lambda: not driver._sender.pacer.waiting)
    driver.write(FRAME)
    driver.flush()
    await asyncio.sleep(0)
    assert read_some(terminal.master, 0.05) == b""
    driver.stop_application_mode()


async def test_switched_off_frames_go_out_as_they_are(terminal):
    driver = ReaderDriver(Desk(frames_enabled=False), mouse=False)
    driver.start_application_mode()
    assert read_some(terminal.master).endswith(b"\x1b[5n"), "asked once, for the sake of the Escape key"
    for _ in range(2):
        driver.write(FRAME)
        driver.flush()
        await asyncio.sleep(0)
    assert read_some(terminal.master).replace(b"\r\n", b"\n") == 2 * FRAME.encode()
    driver.stop_application_mode()


async def test_what_is_no_frame_passes_and_what_is_not_understood_too(terminal):
    driver = await started(Desk(), terminal)
    driver.write("\x07")
    driver.write("\x1b]52;c;eA==\x07")
    assert read_some(terminal.master) == b"\x07\x1b]52;c;eA==\x07"
    driver.write("\x1b]22;default\x07")
    assert read_some(terminal.master, 0.05) == b"", "the shape of a pointer that is not in use"
    model = Model(20, 4)
    driver.write(FRAME)
    driver.write("\x1b[3;1H\x1b[1@strange")
    driver.flush()
    await asyncio.sleep(0)
    model.feed(read_some(terminal.master).decode())
    assert model.text()[0].startswith("first row")
    assert model.text()[2].startswith("strange")
    driver.stop_application_mode()


async def test_keys_pastes_and_answers(terminal):
    app = Desk()
    driver = await started(app, terminal)
    os.write(terminal.master, b"j\x1b[B\x1bj\xe9\x1b[99999999999u\x1b[0n\x1b[200~pasted\x1b[201~\xc2\x9bG")
    assert [await app.key() for _ in range(4)] == ["j", "down", "escape", "j"]
    paste = await app.of(events.Paste)
    assert paste.text == "pasted"
    assert await app.key() == "G"
    driver.stop_application_mode()


async def test_the_escape_key_is_quick_once_the_line_is_known_to_be(terminal):
    driver = await started(Desk(), terminal)
    assert driver._keyboard.input.escape_delay == SPLIT_KEY_S
    driver._sender.pacer.ask(10.0)
    driver._sender.answered(10.02)
    assert driver._keyboard.input.escape_delay == QUICK_ESCAPE_S
    driver._sender.pacer.ask(20.0)
    driver._sender.answered(20.25)
    assert QUICK_ESCAPE_S < driver._keyboard.input.escape_delay < SPLIT_KEY_S
    driver.stop_application_mode()


async def test_another_size_is_told_and_everything_drawn_again(terminal):
    app = Desk()
    driver = await started(app, terminal)
    first = await app.of(events.Resize)
    assert tuple(first.size) == (20, 4)
    driver.write(FRAME)
    driver.flush()
    await asyncio.sleep(0)
    read_some(terminal.master)
    termios.tcsetwinsize(terminal.master, (3, 30))
    driver._on_resize(signal.SIGWINCH, None)
    driver._on_resize(signal.SIGWINCH, None)
    second = await app.of(events.Resize)
    assert tuple(second.size) == (30, 3)
    assert app.messages.empty(), "two signals at once are one resize"
    driver._check_resized()
    assert app.refreshed == 1
    driver._sender.pacer.answered(0.0)
    driver.write(FRAME)
    driver.flush()
    await asyncio.sleep(0)
    assert b"\x1b[2J" in read_some(terminal.master)
    driver.stop_application_mode()


async def test_stopping_gives_everything_back_and_starting_again_draws_it(terminal):
    driver = await started(Desk(), terminal)
    driver.write(FRAME)
    driver.flush()
    await asyncio.sleep(0)
    read_some(terminal.master)
    os.write(terminal.master, b"\x1b[0n")
    await wait_until(lambda: not driver._sender.pacer.waiting)
    driver.suspend_application_mode()
    assert termios.tcgetattr(terminal.slave) == terminal.before
    assert read_some(terminal.master).endswith(modes.LEAVE.encode())
    driver.stop_application_mode()
    driver.resume_application_mode()
    assert b"second row" in read_some(terminal.master)
    driver.stop_application_mode()
    assert not driver._keyboard.reading


async def test_leaving_is_immediate(terminal, monkeypatch):
    ended = []
    monkeypatch.setattr(module.os, "_exit", ended.append)
    driver = await started(Desk(), terminal)
    driver.leave(3)
    assert ended == [3]
    assert termios.tcgetattr(terminal.slave) == terminal.before


async def test_a_signal_saves_the_place_and_ends(terminal, monkeypatch):
    ended = asyncio.Event()
    statuses = []
    monkeypatch.setattr(module.os, "_exit", lambda status: (statuses.append(status), ended.set()))
    monkeypatch.setattr(ending.threading, "Timer", lambda *_: SimpleNamespace(start=lambda: None))
    app = Desk()
    driver = await started(app, terminal)
    driver._ending.on_signal(signal.SIGTERM, None)
    driver._ending.on_signal(signal.SIGTERM, None)
    await asyncio.wait_for(ended.wait(), 5)
    assert statuses == [128 + signal.SIGTERM]
    assert app.saved == [signal.SIGTERM]
    assert termios.tcgetattr(terminal.slave) == terminal.before


async def test_an_app_that_cannot_save_does_not_keep_the_terminal(terminal, monkeypatch):
    ended = asyncio.Event()
    monkeypatch.setattr(module.os, "_exit", lambda _: ended.set())
    monkeypatch.setattr(ending.threading, "Timer", lambda *_: SimpleNamespace(start=lambda: None))

    def broken(number: int) -> None:
        raise OSError("disk full")

    driver = await started(Desk(on_exit_signal=broken), terminal)
    driver._ending.on_signal(signal.SIGHUP, None)
    await asyncio.wait_for(ended.wait(), 5)
    assert termios.tcgetattr(terminal.slave) == terminal.before


async def test_interrupting_a_pager_does_not_end_the_reader(terminal):
    driver = await started(Desk(), terminal)
    driver.suspend_application_mode()
    driver._ending.on_signal(signal.SIGINT, None)
    assert not driver._ending.begun
    driver.resume_application_mode()
    driver.stop_application_mode()


async def test_the_screen_you_left_stands_until_the_first_page_is_there(terminal, monkeypatch):
    monkeypatch.setattr(module.last_screen, "take_picture", lambda: FRAME)
    modes.taken.enter()
    driver = ReaderDriver(Desk(), mouse=False)
    driver.start_application_mode()
    assert read_some(terminal.master, 0.05) == b"", "modes and picture are there already"
    driver.write("\x1b[1;1Hfirst row \n\x1b[2;1H          \x1b[1;1H")
    driver.flush()
    await asyncio.sleep(0)
    assert read_some(terminal.master, 0.05) == b"", "a list without its article"
    driver.write(FRAME.replace("second row", "second day"))
    driver.flush()
    driver.release_screen()
    await asyncio.sleep(0)
    assert read_some(terminal.master).startswith(b"\x1b[2;8Hday")
    driver.stop_application_mode()
