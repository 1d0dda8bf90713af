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
from textual.widgets import Input

from reader.terminal.input import MAX_PASTE

if TYPE_CHECKING:
    from textual.app import App
    from textual.message import Message
    from textual.message_pump import MessagePump

# Seconds after which the next key follows anyway: something slow is going on, but keys are not lost over it.
PATIENCE_S = 0.25
# Seconds until a key is followed on its way though no other waits: the screen comes first, and a held key comes no
# sooner than this.
FOLLOW_S = 0.02

# Seconds between two looks at whether what a key set off in a thread is done.
LOOK_S = 0.005

# Keys that wait for a prompt from which on all of its letters go to it in one piece: it is a paste that the terminal
# does not mark as one, and the prompt need not search for each of its letters.
MANY = 20
# Keys that may wait: as many as the longest paste has characters. What comes beyond is dropped, and that is said.
MOST_WAITING = MAX_PASTE
# Commands of one burst after which, where more than MANY still wait, all but those are dropped, and that is said: a
# paste into the list is no command, and what it does by itself should not go on for minutes. The last may have been
# typed behind it. A key held over a stalled line comes to fewer.
MOST_COMMANDS = 500
# The key that is heard at once: what waits before it is dropped.
AT_ONCE = "ctrl+c"


class KeyQueue:
    """What was typed and not handed over yet. All of it runs in the event loop."""

    def __init__(
        self,
        app: App[Any],
        deliver: Callable[[Message], None],
        loop: asyncio.AbstractEventLoop,
        dropped: Callable[[int], None] = lambda count: None,
    ) -> None:
        """`deliver` puts a message into the app's queue; `dropped` hears how many keys of a burst are passed over.

        The app may have `next_key_waits_s`: seconds after a key that the next one waits at most, 0 when all is done;
        and `key_waits_s`: the same for a key that is given and types nothing, where not all have to wait.
        """
        self._app = app
        self._dropped = dropped
        self._handed_s = 0.0
        self._deliver = deliver
        self._loop = loop
        self._waiting: deque[Message] = deque()
        self._ran = 0
        self._lost = 0
        self._turn = 0
        self._busy = False
        self._followed = False
        self._held = False
        self._early = False

    def put(self, messages: list[Message]) -> None:
        """Hand over when it is their turn."""
        if (beyond := len(self._waiting) + len(messages) - MOST_WAITING) > 0:
            messages = messages[: max(0, len(messages) - beyond)]
            self._dropped(beyond)
        for message in messages:
            if isinstance(message, events.Key) and message.key == AT_ONCE:
                self._waiting.clear()
                self._done(self._turn)
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
        if self._busy or self._held or self._early:
            return
        if self._waiting and self._comes_early(self._waiting[0]):
            self._early = True
            self._loop.call_later(LOOK_S, self._look_again)
            return
        message = self._taken()
        if message is None:
            self._ran = self._lost = 0
            return
        self._busy = True
        self._followed = False
        self._turn += 1
        self._handed_s = self._loop.time()
        self._deliver(message)
        if self._waiting:
            self._begin_to_follow(self._turn)
        else:
            self._loop.call_later(FOLLOW_S, self._begin_to_follow, self._turn)
        self._loop.call_later(PATIENCE_S, self._look, self._turn)

    def _comes_early(self, message: Message) -> bool:
        """Whether a key is meant for what the keys before it have still to bring."""
        waits_s: Callable[[str], float] = getattr(self._app, "key_waits_s", lambda key: 0.0)
        prompt = self._app.focused
        if not isinstance(message, events.Key) or message.key == AT_ONCE:
            return False
        if isinstance(prompt, Input) and _typed(message, prompt):
            return False
        return self._loop.time() - self._handed_s < waits_s(message.key)

    def _look_again(self) -> None:
        self._early = False
        self._next()

    def _taken(self) -> Message | None:
        """Take what is next: a key, or all letters of a paste for the prompt that has the focus; None for nothing."""
        prompt = self._app.focused
        if isinstance(prompt, Input) and len(self._waiting) > MANY:
            letters = []
            while self._waiting and (letter := _typed(self._waiting[0], prompt)):
                letters.append(letter)
                self._waiting.popleft()
            if letters:
                self._ran = 0
                return events.Paste("".join(letters))
        if self._ran >= MOST_COMMANDS and len(self._waiting) > MANY:
            while len(self._waiting) > MANY:
                self._waiting.popleft()
                self._lost += 1
            self._dropped(self._lost)
        self._ran += 1
        return self._waiting.popleft() if self._waiting else None

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
            # The app once more at the end: a change of focus is put off to its queue. What a prompt makes of a key it
            # says to itself first, so that it goes the way behind us.
            path = [*start.ancestors_with_self, self._app] * (2 if isinstance(start, Input) else 1)
        while path:
            if path.pop(0).call_later(self._follow, turn, path):
                return
        self._look(turn)

    def _look(self, turn: int) -> None:
        """Have the next key follow as soon as what this one set off is done, or has taken too long."""
        waits_s: float = getattr(self._app, "next_key_waits_s", 0)
        if turn == self._turn and self._busy and self._loop.time() - self._handed_s < waits_s:
            self._loop.call_later(LOOK_S, self._look, turn)
        else:
            self._done(turn)

    def _done(self, turn: int) -> None:
        if turn == self._turn and self._busy:
            self._busy = False
            self._next()


def _typed(message: Message, prompt: Input) -> str:
    """Return the letter that a message types into a prompt; none for a key that does something."""
    if not isinstance(message, events.Key) or not prompt.check_consume_key(message.key, message.character):
        return ""
    return message.character or ""
