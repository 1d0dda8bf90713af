"""Ending from outside: orderly if possible, in any case."""

from __future__ import annotations

import asyncio
import signal
from types import SimpleNamespace

import pytest

from reader.ui import ending
from reader.ui.ending import EXIT_SIGNALS, Ending


class Scene:
    """An ending whose timers, exits and terminal are only noted."""

    def __init__(self, monkeypatch, loop, *, save=lambda number: None, is_on=True):
        self.events: list[object] = []
        self.timers: list[object] = []
        app = SimpleNamespace(
            on_exit_signal=lambda number: (self.events.append("saved"), save(number)),
            log=SimpleNamespace(error=lambda error: self.events.append(type(error).__name__)),
        )
        terminal = SimpleNamespace(
            restore=lambda **_: self.events.append("restored"), abandon=lambda: self.events.append("abandoned")
        )
        monkeypatch.setattr(ending.os, "_exit", lambda status: self.events.append(status))
        monkeypatch.setattr(
            ending.threading,
            "Timer",
            lambda seconds, call: (self.timers.append(call), SimpleNamespace(start=lambda: None))[1],
        )
        self.ending = Ending(
            app, terminal, loop, leave=lambda status: self.events.append(("left", status)), is_on=lambda: is_on
        )


@pytest.fixture(autouse=True)
def handlers():
    before = {number: signal.getsignal(number) for number in EXIT_SIGNALS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


async def test_orderly(monkeypatch):
    scene = Scene(monkeypatch, asyncio.get_running_loop())
    scene.ending.on_signal(signal.SIGTERM, None)
    scene.ending.on_signal(signal.SIGHUP, None)
    assert scene.ending.begun
    assert scene.events == [], "not in the middle of whatever the signal has interrupted"
    await asyncio.sleep(0)
    assert scene.events == ["saved", ("left", 143)]
    scene.timers[0]()
    assert scene.events == ["saved", ("left", 143)], "the impatient way only where the orderly one has not begun"


async def test_a_stuck_event_loop(monkeypatch):
    scene = Scene(monkeypatch, asyncio.get_running_loop())
    scene.ending.on_signal(signal.SIGQUIT, None)
    scene.timers[0]()
    assert scene.events == ["restored", "saved", 131]


async def test_everything_stuck(monkeypatch):
    scene = Scene(monkeypatch, asyncio.get_running_loop())
    scene.ending.on_signal(signal.SIGINT, None)
    scene.timers[1]()
    assert scene.events == ["abandoned", 130]


def test_no_event_loop_any_more(monkeypatch):
    loop = asyncio.new_event_loop()
    loop.close()
    scene = Scene(monkeypatch, loop)
    scene.ending.vanished()
    assert scene.events == ["saved", ("left", 129)]


async def test_a_place_that_cannot_be_saved(monkeypatch):
    def broken(number):
        raise OSError("disk full")

    scene = Scene(monkeypatch, asyncio.get_running_loop(), save=broken)
    scene.ending.vanished()
    await asyncio.sleep(0)
    assert scene.events == ["saved", "OSError", ("left", 129)]


async def test_keys_that_interrupt_a_pager(monkeypatch):
    scene = Scene(monkeypatch, asyncio.get_running_loop(), is_on=False)
    scene.ending.on_signal(signal.SIGINT, None)
    assert not scene.ending.begun
    scene.ending.on_signal(signal.SIGTERM, None)
    assert scene.ending.begun


def test_nohup_is_respected(monkeypatch):
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    scene = Scene(monkeypatch, asyncio.new_event_loop())
    scene.ending.install()
    assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    assert signal.getsignal(signal.SIGINT) == scene.ending.on_signal
    scene.ending._loop.close()
