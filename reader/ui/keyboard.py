"""What comes from the terminal, read in a thread of its own and made into Textual's messages."""

from __future__ import annotations

import os
import select
import threading
import time
from collections.abc import Callable

from textual import events
from textual._xterm_parser import XTermParser
from textual.keys import Keys
from textual.message import Message

from reader.terminal.input import ESC, SPLIT_KEY_S, InputReader, Kind, Token

# Seconds that stopping waits for the thread, which is woken and needs a thousandth.
_STOP_S = 0.3


class Keyboard:
    """Reads until told to stop, or until the terminal has gone. All calls out are from the thread."""

    def __init__(
        self,
        fd: int,
        *,
        mouse: bool,
        on_messages: Callable[[list[Message]], None],
        on_answer: Callable[[float], None],
        on_gone: Callable[[], None],
    ) -> None:
        """`on_answer` gets the time at which the terminal answered that it has drawn what it was sent."""
        self.input = InputReader(escape_delay=SPLIT_KEY_S)
        self._fd = fd
        self._mouse = mouse
        self._on_messages, self._on_answer, self._on_gone = on_messages, on_answer, on_gone
        self._parser = XTermParser()
        self._thread: threading.Thread | None = None
        self._wake: tuple[int, int] | None = None

    def start(self) -> None:
        """Begin to read."""
        self._wake = os.pipe()
        self._thread = threading.Thread(target=self._run, args=(self._wake[0],), name="terminal-input", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread; it is woken, so this takes no time."""
        thread, self._thread = self._thread, None
        wake, self._wake = self._wake, None
        if thread is None or wake is None:
            return
        os.write(wake[1], b"x")
        if thread is not threading.current_thread():
            thread.join(_STOP_S)
        if not thread.is_alive():
            for fd in wake:
                os.close(fd)

    @property
    def reading(self) -> bool:
        """Whether the thread runs."""
        return self._thread is not None

    def _run(self, wake: int) -> None:
        while True:
            now = time.monotonic()
            deadline = self.input.deadline
            wait = None if deadline is None else max(0.0, deadline - now)
            try:
                ready, _, _ = select.select([self._fd, wake], [], [], wait)
                if wake in ready:
                    return
                data = os.read(self._fd, 4096) if ready else None
            except (BlockingIOError, InterruptedError):
                continue
            except (OSError, ValueError):
                data = b""
            if data == b"":
                self._on_gone()
                return
            now = time.monotonic()
            for token in self.input.feed(data, now) if data else self.input.expire(now):
                self._pass_on(token, now)

    def _pass_on(self, token: Token, now: float) -> None:
        """One token to the app; no token can end the thread."""
        if token.kind in (Kind.STATUS, Kind.POSITION):
            self._on_answer(now)
            return
        try:
            messages = self.messages(token)
        except (ValueError, OverflowError, RuntimeError, KeyError, IndexError):
            return
        if messages:
            self._on_messages(messages)

    def messages(self, token: Token) -> list[Message]:
        """What Textual calls it; nothing for what it has no name for."""
        text = token.text
        if token.kind is Kind.PASTE:
            # It can only go to a prompt of one line, and Textual's would take the first and drop the rest.
            lines = (line.strip() for line in text.replace("\x00", "").splitlines())
            return [events.Paste(" ".join(filter(None, lines)))]
        if token.kind is Kind.MOUSE:
            event = self._parser.parse_mouse_code(text) if self._mouse else None
            return [event] if event is not None else []
        if text == ESC:
            return [events.Key("escape", ESC)]
        if text == "\n":
            # Enter typed before the keys were raw; Ctrl-J has no use of its own here.
            text = "\r"
        if "\x80" <= text <= "\x9f":
            return []
        return [key for key in self._parser._sequence_to_key_events(text) if key.key != Keys.Ignore]
