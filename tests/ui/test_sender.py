"""When frames go out, on a line whose answers the test gives."""

from __future__ import annotations

import asyncio
import time
from types import SimpleNamespace

from reader.terminal.frames import Frames
from reader.terminal.input import InputReader
from reader.terminal.repeat import ONE_BY_ONE_S
from reader.ui.sender import Sender


class Line:
    """A sender, what it sent, and whether the app has more to draw."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.more_comes = False
        self.frames = Frames(20, 2)
        self.frames.blank()
        self.sender = Sender(self.frames, asyncio.get_running_loop(), InputReader(), lambda: self.more_comes)
        self.sender.output = SimpleNamespace(busy=False, send=lambda data: self.sent.append(data.decode()))  # type: ignore[assignment]
        self.sender.answered(0.0)

    def draw(self, word: str) -> None:
        self.frames.apply(f"\x1b[1;1H{word:20}\x1b[1;1H")
        self.sender.send()

    def answer(self) -> None:
        self.sender.note_answer()
        self.sender.answered(time.monotonic())

    async def keys_stop(self) -> None:
        await asyncio.sleep(self.sender._repeat.rest_s + 0.02)


async def test_what_is_drawn_meanwhile_waits_and_only_the_last_is_sent() -> None:
    line = Line()
    for word in ("one", "two", "six"):
        line.draw(word)
    assert len(line.sent) == 1
    line.answer()
    assert "six" in line.sent[1]


async def test_after_the_last_key_one_frame_follows_and_only_one() -> None:
    line = Line()
    line.draw("one")
    for _ in range(4):
        line.sender.key_came()
    line.draw("two")
    assert len(line.sent) == 1, "another key may come"
    await line.keys_stop()
    assert "two" in line.sent[1]
    assert line.sent[1].endswith("\x1b[5n")
    line.draw("six")
    assert len(line.sent) == 2
    line.answer()
    assert len(line.sent) == 2, "the one that followed is under way"
    line.answer()
    assert "six" in line.sent[2]


async def test_what_the_last_key_leads_to_goes_as_one_frame() -> None:
    line = Line()
    line.draw("one")
    line.sender.key_came()
    line.more_comes = True
    line.draw("two")
    await line.keys_stop()
    assert len(line.sent) == 1
    line.more_comes = False
    line.draw("six")
    assert "six" in line.sent[1]


async def test_without_a_key_no_frame_follows_another() -> None:
    line = Line()
    line.draw("one")
    line.draw("two")
    await asyncio.sleep(ONE_BY_ONE_S + 0.02)
    assert len(line.sent) == 1


async def test_held_back_until_released() -> None:
    line = Line()
    line.sender.hold(time.monotonic() + 60)
    line.draw("one")
    assert not line.sent
    line.sender.release()
    assert "one" in line.sent[0]


async def test_leaving_waits_for_every_answer() -> None:
    line = Line()
    line.draw("one")
    line.sender.key_came()
    line.draw("two")
    await line.keys_stop()
    assert len(line.sent) == 2
    line.sender.note_answer()
    assert not line.sender._all_answered.is_set()
    line.sender.note_answer()
    assert line.sender._all_answered.is_set()
