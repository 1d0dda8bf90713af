"""The terminal under Textual: a thin driver over `reader.terminal`.

What Textual's own driver for Linux lacks and this one has: only what changed is sent, one frame at a time; signals
and a vanished terminal give everything back and end the program; no input can stop it; leaving takes no time.

The app may have: `frames_enabled` (bool, whether only differences are sent), `more_comes` (bool, whether it is about to
draw more of what the last key led to), `keys_dropped(count)` (called where more keys came than anybody types, and were
passed over), `on_exit_signal(number)` (called in the event loop, or from a thread if the loop is stuck, before a signal
ends the program: to save the place).
"""

from __future__ import annotations

import os
import re
import signal
import threading
import time
from types import FrameType
from typing import TYPE_CHECKING, Any, NoReturn

from textual import events
from textual.driver import Driver
from textual.geometry import Size

from reader.terminal import clipboard, last_screen, modes
from reader.terminal.frames import Frames
from reader.terminal.output import Output
from reader.text.scrub import scrub
from reader.ui.ending import Ending
from reader.ui.key_queue import KeyQueue
from reader.ui.keyboard import Keyboard
from reader.ui.sender import Sender

if TYPE_CHECKING:
    from textual.app import App
    from textual.message import Message

# Seconds that leaving waits for output to be taken and for an answer that is due, so that it does not reach the
# shell; a quick line needs a thousandth.
LEAVE_S = 0.3
# Seconds that leaving waits for what is to be kept: the place, a mark that is being written, the screen.
KEEPING_S = 3.0
# Seconds that frames are held back while the screen you left stands there and the first page is not yet drawn: a list
# without its article would wipe the text away and write it again.
HOLD_S = 2.0
# Seconds that keys typed ahead wait for the first page where no picture stands there.
HOLD_KEYS_S = 0.5
# Seconds after a resize until a frame for the new size is asked for, if none has come by itself.
RESIZE_S = 0.15

# What may be sent past the frames without changing the screen: bell, strings (title, clipboard), private modes.
_HARMLESS = re.compile(
    r"(?:\x07|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1bP[^\x1b]*(?:\x1b\x1b[^\x1b]*)*\x1b\\|\x1b\[\?[\d;]*[hl])*"
)
_POINTER = re.compile(r"\x1b\]22;[^\x07\x1b]*\x07")
_A_FRAME = re.compile(r"\x1b\[\d+;\d+H")


class ReaderDriver(Driver):
    """One terminal, from taking it to giving it back."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        """Textual makes it; nothing of the terminal is changed yet."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._terminal = modes.take()
        self._frames = Frames(*(size or self._terminal.size()))
        self._frames_enabled = bool(getattr(app, "frames_enabled", True))
        self._output: Output | None = None
        self.last_words = ""
        """What to say on standard error once the terminal is given back."""
        self._keyboard = Keyboard(
            self._terminal.input_fd,
            mouse=mouse,
            on_messages=lambda messages: self._soon(self._take_keys, messages),
            on_answer=self._on_answer,
            on_gone=lambda: self._ending.vanished(),
        )
        dropped = getattr(app, "keys_dropped", lambda count: None)
        self._key_queue = KeyQueue(app, self.process_message, self._loop, dropped)
        self._sender = Sender(
            self._frames, self._loop, self._keyboard.input, lambda: bool(getattr(app, "more_comes", False))
        )
        self._resize_due = False
        self._send_due = False
        self._stopped_here = False
        self._started = False
        signal.signal(signal.SIGTSTP, self._on_stop)
        signal.signal(signal.SIGCONT, self._on_continue)
        self._ending = Ending(app, self._terminal, self._loop, leave=self.leave, is_on=lambda: self._output is not None)
        self._ending.install()

    # -- what Textual asks of a driver

    @property
    def can_suspend(self) -> bool:
        """Ctrl-Z works here."""
        return True

    def write(self, data: str) -> None:
        """Take a frame; anything else goes out as it is, after all that is wanted so far."""
        if self._output is None or not data:
            return
        if not self._frames_enabled:
            self._output.send(data.encode("utf-8", "replace"))
        elif (_A_FRAME.match(data) and self._frames.apply(data)) or (not self._mouse and _POINTER.fullmatch(data)):
            return
        elif _HARMLESS.fullmatch(data):
            if data.startswith("\x1b]52;"):
                data = clipboard.wrapped(data, os.environ)
            self._output.send(data.encode("utf-8", "replace"))
        else:
            update = self._frames.update() if self._frames.has_frame else ""
            self._output.send((update + data).encode("utf-8", "replace"))
            self._frames.lose()

    def flush(self) -> None:
        """A frame is complete; Textual draws what scrolled and what changed as two, which go out as one."""
        if not self._send_due:
            self._send_due = True
            self._loop.call_soon(self._send_due_frame)

    def start_application_mode(self) -> None:
        """Take the terminal: raw keys, our screen, threads for both ways."""
        if self._terminal.active and self._output is not None:
            return
        size = self._terminal.size()
        if size != (self._frames.width, self._frames.height):
            self._frames.resize(*size)
        start = self._terminal.enter(mouse=self._mouse)
        picture = last_screen.take_picture()
        hold_keys = HOLD_KEYS_S
        if picture and self._frames.adopt(picture):
            hold_keys = HOLD_S
            self._sender.hold(time.monotonic() + HOLD_S)
            self._loop.call_later(HOLD_S, self.release_screen)
        elif start:
            self._frames.blank()
        if not self._started:
            self._started = True
            self._key_queue.hold(hold_keys)
        self._output = Output(
            self._terminal.output_fd,
            on_idle=lambda: self._soon(self._sender.send),
            on_gone=self._ending.vanished,
        )
        if start:
            self._output.send(start.encode())
        self._sender.start_again()
        if self._frames_enabled:
            self._sender.output = self._output
        else:
            # Frames are not paced then, but how long Escape has to wait still depends on the line.
            self._output.send(self._sender.question(time.monotonic()).encode())
        self._keyboard.start()
        signal.signal(signal.SIGWINCH, self._on_resize)
        self._tell_size()
        self._sender.send()

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was found."""
        if self._output is None:
            return
        self._sender.wait(LEAVE_S)
        self.disable_input()
        taken = self._output.wait(LEAVE_S)
        self._terminal.restore(drain=taken, cut=not taken)
        self._output.close()
        self._output = self._sender.output = None

    def disable_input(self) -> None:
        """Stop listening."""
        signal.signal(signal.SIGWINCH, signal.SIG_DFL)
        self._keyboard.stop()

    # -- for the app

    def redraw(self) -> None:
        """Clear the terminal and draw everything again (another program has written on it)."""
        self._frames.forget()
        self._sender.send()

    def release_screen(self) -> None:
        """The first page is there: show frames and hand over keys from here on."""
        self._key_queue.release()
        self._sender.release()

    def picture(self) -> tuple[str, tuple[int, int]]:
        """The screen as it is wanted, for the next start, and its columns and rows."""
        return self._frames.picture(), (self._frames.width, self._frames.height)

    def expect_to_leave(self, status: int) -> None:
        """Leave within KEEPING_S, even if what is to be kept cannot be written: a network home that does not answer."""
        timer = threading.Timer(KEEPING_S, self._drop_everything, [status])
        timer.daemon = True
        timer.start()

    def leave(self, status: int = 0) -> NoReturn:
        """Give the terminal back and end the process at once, without winding anything down.

        For when all that must be kept is kept. Exit handlers do not run; open files are not flushed.
        """
        try:
            self.stop_application_mode()
            self._say_last_words()
        finally:
            os._exit(status)

    def _drop_everything(self, status: int) -> NoReturn:
        try:
            self._terminal.abandon()
            self._say_last_words()
        finally:
            os._exit(status)

    def _say_last_words(self) -> None:
        if self.last_words:
            modes.write_all(2, f"broadsheet: {scrub(self.last_words)}\n".encode("utf-8", "replace"))

    # -- out

    def _send_due_frame(self) -> None:
        self._send_due = False
        self._sender.send()

    def _soon(self, call: Any, *arguments: Any) -> None:
        """Call in the event loop, from any thread or signal handler; not at all once the loop is closed."""
        try:
            self._loop.call_soon_threadsafe(call, *arguments)
        except RuntimeError:
            return

    # -- in

    def _take_keys(self, messages: list[Message]) -> None:
        self._sender.key_came()
        self._key_queue.put(messages)

    def _on_answer(self, now: float) -> None:
        self._sender.note_answer()
        self._soon(self._sender.answered, now)

    # -- size, suspension

    def _on_resize(self, number: int, frame: FrameType | None) -> None:
        if not self._resize_due:
            self._resize_due = True
            self._soon(self._resized)

    def _resized(self) -> None:
        """The terminal has another size, or says so: many of these come while a window is dragged."""
        self._resize_due = False
        if self._output is None:
            return
        size = self._terminal.size()
        if size == (self._frames.width, self._frames.height):
            self.redraw()
            return
        self._frames.resize(*size)
        self._tell_size()
        self._loop.call_later(RESIZE_S, self._check_resized)

    def _check_resized(self) -> None:
        """There and back again within a moment is no change to Textual, which then draws nothing."""
        if self._output is not None and not self._frames.has_frame:
            self._app.refresh(layout=True)

    def _tell_size(self) -> None:
        size = Size(*self._terminal.size())
        self._size = (size.width, size.height)
        self.send_message(events.Resize(size, size))

    def _on_stop(self, number: int, frame: FrameType | None) -> None:
        """Ctrl-Z: done in the event loop, so that no half-drawn frame is cut."""
        self._soon(self._stop)

    def _stop(self) -> None:
        was_on = self._output is not None and self._auto_restart
        if was_on:
            self.suspend_application_mode()
        self._stopped_here = True
        os.kill(os.getpid(), signal.SIGSTOP)
        if was_on:
            self.resume_application_mode()
            self.send_message(self.SignalResume())

    def _on_continue(self, number: int, frame: FrameType | None) -> None:
        """Stopped by someone else and continued: the shell has had the terminal meanwhile."""
        self._soon(self._continued)

    def _continued(self) -> None:
        stopped_here, self._stopped_here = self._stopped_here, False
        if self._output is not None and not stopped_here:
            self._terminal.make_raw()
            self._output.send(modes.ENTER.encode())
            self._frames.blank()
            self._sender.send()
