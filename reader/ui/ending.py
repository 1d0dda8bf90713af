"""The end that comes from outside: a signal, or a terminal that has vanished. Over within a second, whatever hangs."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING, Any, NoReturn

from reader.terminal.modes import Terminal

if TYPE_CHECKING:
    from textual.app import App

EXIT_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT)
# Seconds after a signal: until the terminal is given back though the event loop is stuck, and until the end.
STUCK_S = 0.5
GONE_S = 0.9


class Ending:
    """Leaves with status 128 + signal: orderly in the event loop, else past it, at last past everything.

    The app's `on_exit_signal(number)` saves the place before, in the event loop, or in a thread if that is stuck.
    """

    def __init__(
        self,
        app: App[Any],
        terminal: Terminal,
        loop: asyncio.AbstractEventLoop,
        *,
        leave: Callable[[int], object],
        is_on: Callable[[], bool],
    ) -> None:
        """`leave` gives the terminal back and ends the process; `is_on` says whether we have the terminal."""
        self._app = app
        self._terminal = terminal
        self._loop = loop
        self._leave = leave
        self._is_on = is_on
        self._begun = threading.Event()

    def install(self) -> None:
        """Take the signals over."""
        for number in EXIT_SIGNALS:
            # Started with nohup: what ends the program then is the terminal's end, if ever.
            if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self.on_signal)

    @property
    def begun(self) -> bool:
        """Whether the end has begun."""
        return self._begun.is_set()

    def on_signal(self, number: int, frame: FrameType | None) -> None:
        """A signal that ends programs has come."""
        if not self._is_on() and number in (signal.SIGINT, signal.SIGQUIT) and self._loop.is_running():
            # A pager or an editor has the terminal, and the keys that interrupt it reach everybody.
            return
        for other in EXIT_SIGNALS:
            signal.signal(other, signal.SIG_IGN)
        self.begin(number)

    def vanished(self) -> None:
        """The terminal has gone; from any thread."""
        self.begin(signal.SIGHUP)

    def begin(self, number: int) -> None:
        """Begin to end, once."""
        if self._begun.is_set():
            return
        self._begun.set()
        started = threading.Event()

        def orderly() -> None:
            started.set()
            self._save_place(number)
            self._leave(128 + number)

        def impatient() -> None:
            if not started.is_set():
                self._terminal.restore(drain=False, cut=True)
                started.set()
                self._save_place(number)
                os._exit(128 + number)

        for seconds, call in ((STUCK_S, impatient), (GONE_S, lambda: self.drop_everything(128 + number))):
            timer = threading.Timer(seconds, call)
            timer.daemon = True
            timer.start()
        if not self._loop.is_running():
            orderly()
            return
        try:
            self._loop.call_soon_threadsafe(orderly)
        except RuntimeError:
            orderly()

    def _save_place(self, number: int) -> None:
        hook = getattr(self._app, "on_exit_signal", None)
        if hook is None:
            return
        try:
            hook(number)
        except Exception as error:  # Whatever is wrong with it, the terminal must be given back.
            self._app.log.error(error)

    def drop_everything(self, status: int) -> NoReturn:
        """Give the terminal back and end at once, whatever hangs; from any thread."""
        self._terminal.abandon()
        os._exit(status)
