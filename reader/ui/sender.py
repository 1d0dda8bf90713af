"""When a frame goes out: as soon as the line is free for it, and what is wanted then.

What is drawn while a frame is under way is not sent but waits for the answer, so that only the last of it goes out.
After the last of several keys one frame need not wait.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable

from reader.terminal.frames import Frames
from reader.terminal.input import InputReader
from reader.terminal.output import Output
from reader.terminal.pacing import Pacer
from reader.terminal.repeat import Repeat

# Seconds after the keys have come to rest in which what they led to (an article that had to be loaded) may be sent
# behind a frame that is under way.
_LATEST_S = 0.5


class Sender:
    """Between the frames and the output. All of it runs in the event loop but what says otherwise."""

    def __init__(
        self, frames: Frames, loop: asyncio.AbstractEventLoop, keys: InputReader, more_comes: Callable[[], bool]
    ) -> None:
        """`more_comes` says whether the app is about to draw more of what the last key led to."""
        self.pacer = Pacer()
        self.output: Output | None = None
        """Where frames go; nothing is sent while there is none."""
        self._frames = frames
        self._loop = loop
        self._keys = keys
        self._more_comes = more_comes
        self._held_until: float | None = None
        self._patience_timer: asyncio.TimerHandle | None = None
        self._repeat = Repeat()
        self._rest_timer: asyncio.TimerHandle | None = None
        self._one_may_follow = False
        self._due = 0
        self._all_answered = threading.Event()
        self._all_answered.set()

    def send(self) -> None:
        """Send what is wanted, unless a frame is still under way or held back."""
        output = self.output
        if output is None or not self._frames.has_frame:
            return
        now = time.monotonic()
        if output.busy or (self._held_until is not None and now < self._held_until):
            return
        if not self.pacer.may_send(now) and not self._may_follow(now):
            self._check_again(now)
            return
        follows = not self.pacer.may_send(now)
        update = self._frames.update()
        if not update:
            return
        if follows:
            self._one_may_follow = False
        output.send((update + self.question(now)).encode("utf-8", "replace"))
        self._check_again(now)

    def question(self, now: float) -> str:
        """What to send behind a frame so that the terminal answers; it counts as sent."""
        question = self.pacer.ask(now)
        if question:
            self._due += 1
            self._all_answered.clear()
            self._keys.expects_position = self.pacer.asks_position
        return question

    def start_again(self) -> None:
        """Forget what was asked: the terminal was left and taken again."""
        self.pacer.start_again()
        self._due = 0
        self._all_answered.set()

    # -- holding back

    def hold(self, until: float) -> None:
        """Send nothing until then (by the monotonic clock) or until `release`."""
        self._held_until = until

    def release(self) -> None:
        """Send from here on."""
        if self._held_until is not None:
            self._held_until = None
            self.send()

    # -- the last frame

    def key_came(self) -> None:
        """Keys have come: once they have stopped, what they led to need not wait for an answer."""
        now = time.monotonic()
        self._repeat.note(now)
        self._one_may_follow = True
        if self._rest_timer is not None:
            self._rest_timer.cancel()
        self._rest_timer = self._loop.call_later(self._repeat.rest_s, self._rests)

    def _rests(self) -> None:
        self._rest_timer = None
        if self.pacer.waiting:
            self.send()

    def _may_follow(self, now: float) -> bool:
        """Whether the keys have stopped and this frame, the last for now, may go behind the one under way."""
        if not self._one_may_follow or not self.pacer.may_follow:
            return False
        rested = now - self._repeat.rests_at
        return 0 <= rested <= _LATEST_S and not self._more_comes()

    # -- answers

    def answered(self, now: float) -> None:
        """The terminal has drawn what it was sent."""
        self.pacer.answered(now)
        if self.pacer.round_trip is not None:
            self._keys.adapt(self.pacer.round_trip)
        self.send()

    def note_answer(self) -> None:
        """Take down that an answer was read; from the thread that reads, so that leaving can wait for the last."""
        self._due -= 1
        if self._due <= 0:
            self._all_answered.set()

    def wait(self, seconds: float) -> None:
        """Wait until no answer is due, so that none reaches the shell."""
        if self.pacer.waiting:
            self._all_answered.wait(seconds)

    def _check_again(self, now: float) -> None:
        """Look again when a silent terminal has been waited for long enough; one timer at a time."""
        if self._patience_timer is not None:
            self._patience_timer.cancel()
            self._patience_timer = None
        if (when := self.pacer.next_check(now)) is not None:
            self._patience_timer = self._loop.call_later(when - now + 0.001, self._check_patience)

    def _check_patience(self) -> None:
        self._patience_timer = None
        now = time.monotonic()
        if self.pacer.give_up(now):
            self._due = 0
        self._check_again(now)
        self.send()
