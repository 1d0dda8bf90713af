"""At most one frame under way: the terminal is asked to answer when it has drawn, and nothing more is sent before.

A slow line with a large buffer would otherwise fill with frames that nobody wants any more. What is asked is the
device status report (`CSI 5 n`, answer `CSI 0 n`): every terminal since the VT100 knows it, and unlike the cursor
position it cannot be mistaken for a key. A terminal that keeps silent for a second is asked once for its cursor
position instead, and after another second never again.

Once the keys have stopped, one frame more may follow the one under way: nothing can make it unwanted but another key,
and waiting for an answer would cost a round trip in which the line is idle.
"""

from __future__ import annotations

from collections import deque

# In the order in which they are tried; "" stands for not asking.
QUESTIONS = ("\x1b[5n", "\x1b[6n", "")
# Seconds that a frame waits for a terminal of which nobody knows yet whether it answers; one that does not must not
# cost more. Long enough for the first few frames of a start to become one.
UNKNOWN_PATIENCE_S = 0.1
# Seconds until a terminal counts as one that does not answer.
PATIENCE_S = 1.0
# Seconds that a terminal known to answer late (a very slow line) is given.
LATE_PATIENCE_S = 10.0


class Pacer:
    """Whether a frame may be sent; the clock is the caller's."""

    def __init__(self) -> None:
        """Nothing is known of the terminal yet."""
        self.round_trip: float | None = None
        self._question = 0
        self._patience = PATIENCE_S
        self._answers = False
        self._asked: deque[float] = deque()
        self._silent_since: float | None = None

    def may_send(self, now: float) -> bool:
        """Whether no frame is under way, as far as that can be known."""
        return not self._asked or (not self._answers and now >= self._asked[-1] + UNKNOWN_PATIENCE_S)

    @property
    def may_follow(self) -> bool:
        """Whether a last frame may be sent behind the one under way."""
        return self._answers and len(self._asked) == 1

    @property
    def waiting(self) -> bool:
        """Whether an answer is due."""
        return bool(self._asked)

    def next_check(self, now: float) -> float | None:
        """When something changes though no answer comes: a frame may go, or the question is given up."""
        if not self._asked:
            return None
        times = (self._asked[-1] + UNKNOWN_PATIENCE_S, self._asked[0] + self._patience)
        return min((time for time in times if time > now), default=now)

    @property
    def asks_position(self) -> bool:
        """Whether the answer that may come looks like a cursor position."""
        return QUESTIONS[self._question] == "\x1b[6n"

    def ask(self, now: float) -> str:
        """What to append to the frame that is sent now; nothing while an answer is due, unless the frame follows."""
        question = QUESTIONS[self._question]
        if not question or (self._asked and not self.may_follow):
            return ""
        self._asked.append(now)
        return question

    def answered(self, now: float) -> None:
        """The terminal has answered; also when it was given up, since a late answer shows that it does."""
        if self._asked:
            self.round_trip = now - self._asked.popleft()
        elif self._silent_since is not None:
            self.round_trip = now - self._silent_since
            self._question, self._patience = 0, LATE_PATIENCE_S
        self._silent_since = None
        self._answers = True

    def give_up(self, now: float) -> bool:
        """Stop waiting if the answer is overdue: whether it was."""
        if not self._asked or now < self._asked[0] + self._patience:
            return False
        self._silent_since = self._silent_since or self._asked[0]
        self._asked.clear()
        self._question = min(self._question + 1, len(QUESTIONS) - 1)
        return True

    def start_again(self) -> None:
        """Forget what was asked (the terminal was left and taken again)."""
        self._asked.clear()
        self._silent_since = None
