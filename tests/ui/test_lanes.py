"""Lanes: one job at a time, the newest instead of those that wait, errors to who asked."""

from __future__ import annotations

import threading

from textual.app import App
from textual.screen import Screen

from reader.ui.lanes import Lane
from reader.ui.messages import Answered
from tests.ui.conftest import wait_until


class Host(Screen[None]):
    def on_answered(self, event: Answered) -> None:
        event.deliver(event.answer, event.error)


class LaneApp(App[None]):
    def get_default_screen(self) -> Host:
        return Host()


async def run(latest: bool, count: int) -> list[int]:
    app = LaneApp()
    async with app.run_test():
        lane = Lane(app.screen, "x", lambda error: None, latest=latest)
        gate, answers = threading.Event(), []
        lane.ask(lambda: gate.wait(5) and 0, answers.append)
        for number in range(1, count):
            lane.ask(lambda number=number: number, answers.append)  # type: ignore[misc]
        assert lane.busy
        gate.set()
        await wait_until(lambda: not lane.busy)
        return answers


async def test_every_job_in_order() -> None:
    assert await run(False, 5) == [0, 1, 2, 3, 4]


async def test_only_the_newest_of_those_that_wait() -> None:
    assert await run(True, 5) == [0, 4]


async def test_a_job_that_another_waited_for_is_given_up_for_good() -> None:
    app = LaneApp()
    async with app.run_test():
        lane = Lane(app.screen, "x", lambda error: None, latest=True)
        gate, first = threading.Event(), lane.latch()
        lane.ask(lambda: gate.wait(5), lambda answer: None)
        assert not first()
        lane.ask(lambda: None, lambda answer: None)
        assert first()
        lane.forget()
        assert (first(), lane.latch()()) == (True, False)
        gate.set()
        await wait_until(lambda: not lane.busy)


async def test_errors_and_forgetting() -> None:
    app = LaneApp()
    async with app.run_test():
        errors: list[BaseException] = []
        lane = Lane(app.screen, "x", errors.append, latest=False)
        gate = threading.Event()
        lane.ask(lambda: gate.wait(5) and 1 / 0, lambda answer: None)
        lane.ask(lambda: 1, lambda answer: errors.append(KeyError("not forgotten")))
        lane.forget()
        gate.set()
        await wait_until(lambda: not lane.busy)
        assert [type(error) for error in errors] == [ZeroDivisionError]
        lane.ask(lambda: [][0], lambda answer: None, lambda error: errors.append(error))
        await wait_until(lambda: not lane.busy)
        assert isinstance(errors[-1], IndexError)


async def test_what_was_asked_for_is_done_when_the_program_ends() -> None:
    app = LaneApp()
    async with app.run_test():
        done: list[int] = []
        lane = Lane(app.screen, "x", lambda error: None, latest=False)
        for number in range(3):
            lane.ask(lambda number=number: done.append(number), lambda answer: None)  # type: ignore[misc]
        assert lane.finish(1) == []
        assert done == [0, 1, 2], "though no thread has begun"
        begun, gate = threading.Event(), threading.Event()
        lane = Lane(app.screen, "y", lambda error: None, latest=False)
        lane.ask(lambda: (begun.set(), gate.wait(5), done.append(3)), lambda answer: None)
        lane.ask(lambda: done.append(1 // 0), lambda answer: None)
        lane.ask(lambda: done.append(4), lambda answer: None)
        await wait_until(begun.is_set)
        threading.Timer(0.02, gate.set).start()
        (error,) = lane.finish(1)
        assert isinstance(error, ZeroDivisionError)
        assert done == [0, 1, 2, 3, 4]


async def test_what_is_not_done_when_the_program_ends_is_told() -> None:
    app = LaneApp()
    async with app.run_test():
        begun, gate = threading.Event(), threading.Event()

        def late() -> None:
            begun.set()
            gate.wait(5)
            raise KeyError("late")

        lane = Lane(app.screen, "x", lambda error: None, latest=False)
        lane.ask(late, lambda answer: None)
        await wait_until(begun.is_set)
        assert [type(error) for error in lane.finish(0.01)] == [TimeoutError]
        threading.Timer(0.02, gate.set).start()
        assert [type(error) for error in lane.finish(5)] == [KeyError]
