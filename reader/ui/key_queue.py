"""Keys one at a time: the next one is handed over only when the one before has had its whole effect.

Textual hands a key to the widget that has the focus and goes on to the next key at once. What comes in one piece,
typed ahead or over a slow line, would so go astray: of `/bridge` the letters would be commands to the list, and
after Escape they would land in the prompt that is about to close.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual import events

if TYPE_CHECKING:
    from textual.app import App
    from textual.message import Message
    from textual.message_pump import MessagePump

# Seconds after which the next key follows anyway: something slow is going on, but keys are not lost over it.
PATIENCE_S = 0.25
# Seconds until a key is followed on its way though no other waits: the screen comes first, and a held key comes no
# sooner than this.
FOLLOW_S = 0.02

# Keys that may wait, the last ones: nobody types so far ahead. It is a paste that the terminal does not mark as one,
# and what it does by itself should not go on for minutes.
MOST_WAITING = 500
# The key that is heard at once: what waits before it is dropped.
AT_ONCE = "ctrl+c"


class KeyQueue:
    """What was typed and not handed over yet. All of it runs in the event loop."""

    def __init__(self, app: App[Any], deliver: Callable[[Message], None], loop: asyncio.AbstractEventLoop) -> None:
        """`deliver` puts a message into the app's queue."""
        self._app = app
        self._deliver = deliver
        self._loop = loop
        self._waiting: deque[Message] = deque(maxlen=MOST_WAITING)
        self._turn = 0
        self._busy = False
        self._followed = False
        self._held = False

    def put(self, messages: list[Message]) -> None:
        """Hand over when it is their turn."""
        for message in messages:
            if isinstance(message, events.Key) and message.key == AT_ONCE:
                self._waiting.clear()
            self._waiting.append(message)
        self._next()
        if self._busy and self._waiting:
            self._begin_to_follow(self._turn)

    def hold(self, seconds: float) -> None:
        """Keep everything until `release`, for so long at most: there is nothing yet that keys could act on."""
        self._held = True
        self._loop.call_later(seconds, self.release)

    def release(self) -> None:
        """Hand over from here on."""
        self._held = False
        self._next()

    def _next(self) -> None:
        if self._busy or self._held or not self._waiting:
            return
        self._busy = True
        self._followed = False
        self._turn += 1
        self._deliver(self._waiting.popleft())
        if self._waiting:
            self._begin_to_follow(self._turn)
        else:
            self._loop.call_later(FOLLOW_S, self._begin_to_follow, self._turn)
        self._loop.call_later(PATIENCE_S, self._done, self._turn)

    def _begin_to_follow(self, turn: int) -> None:
        if turn == self._turn and self._busy and not self._followed:
            self._followed = True
            self._deliver(events.Callback(callback=lambda: self._follow(turn, None)))

    def _follow(self, turn: int, path: list[MessagePump] | None) -> None:
        """Go the way of the key: from the focused widget up to the app, behind all that it set off on its way."""
        if turn != self._turn:
            return
        if path is None:
            start = self._app.focused or self._app.screen
            # The app once more at the end: a change of focus is put off to its queue.
            path = [*start.ancestors_with_self, self._app]
        while path:
            if path.pop(0).call_later(self._follow, turn, path):
                return
        self._done(turn)

    def _done(self, turn: int) -> None:
        if turn == self._turn and self._busy:
            self._busy = False
            self._next()
