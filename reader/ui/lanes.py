"""Work off the event loop: a lane runs one job at a time in a thread and answers by message."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from textual.widget import Widget

from reader.ui.messages import Answered

T = TypeVar("T")


@dataclass(slots=True)
class _Job:
    run: Callable[[], Any]
    then: Callable[[Any], None]
    failed: Callable[[BaseException], None]
    begun: threading.Lock = field(default_factory=threading.Lock)
    ended: threading.Event = field(default_factory=threading.Event)
    error: BaseException | None = None


class Lane:
    """A queue of jobs for one kind of work.

    With `latest` a job that waits is replaced by the next one: of ten letters typed while a search runs, only the last
    is searched for.
    """

    def __init__(self, host: Widget, name: str, failed: Callable[[BaseException], None], *, latest: bool) -> None:
        """Take the widget that owns the threads and receives the answers, and what to do with an error."""
        self._host = host
        self._name = name
        self._failed = failed
        self._latest = latest
        self._waiting: deque[_Job] = deque()
        self._running = False
        self._job: _Job | None = None

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return self._running or bool(self._waiting)

    @property
    def waiting(self) -> bool:
        """Whether a job waits for the one that runs."""
        return bool(self._waiting)

    def latch(self) -> Callable[[], bool]:
        """Give what says whether the job that runs is given up for another one.

        Once it was, it is for good, so that no half of what it makes is taken for all.
        """
        closed = False

        def given_up() -> bool:
            nonlocal closed
            closed = closed or self.waiting
            return closed

        return given_up

    def ask(
        self, run: Callable[[], T], then: Callable[[T], None], failed: Callable[[BaseException], None] | None = None
    ) -> None:
        """Run a job in a thread; `then` (or `failed`) gets its outcome on the event loop."""
        if self._latest:
            self._waiting.clear()
        self._waiting.append(_Job(run, then, failed or self._failed))
        if not self._running:
            self._start()

    def forget(self) -> None:
        """Drop the jobs that wait."""
        self._waiting.clear()

    def all_done(self) -> Callable[[float], object]:
        """Give what waits, in another thread, until all that was asked for so far is done: so many seconds at most."""
        last = self._waiting[-1] if self._waiting else self._job if self._running else None
        return (lambda seconds: True) if last is None else last.ended.wait

    def finish(self, seconds: float) -> list[BaseException]:
        """Have done what was asked for, as the program ends: wait for the job that runs, do here what waits.

        Gives the errors of what could not be done; TimeoutError for the job that still runs after `seconds`.
        """
        errors: list[BaseException] = []
        if self._running and self._job is not None and not self._job.begun.acquire(blocking=False):
            if not self._job.ended.wait(seconds):
                errors.append(TimeoutError("it could not be written in time"))
            elif self._job.error is not None:
                errors.append(self._job.error)
        elif self._running and self._job is not None:  # its thread has not begun, and will find it done
            self._waiting.appendleft(self._job)
        while self._waiting:
            try:
                self._waiting.popleft().run()
            except Exception as error:
                errors.append(error)
        return errors

    def _start(self) -> None:
        job = self._job = self._waiting.popleft()
        self._running = True
        self._host.run_worker(
            partial(self._run, job), name=self._name, group=self._name, thread=True, exit_on_error=False
        )

    def _run(self, job: _Job) -> None:
        answer: Any = None
        if not job.begun.acquire(blocking=False):
            return
        try:
            answer = job.run()
        except Exception as caught:
            job.error = caught
        finally:
            job.ended.set()
        self._host.post_message(Answered(partial(self._arrived, job), answer, job.error))

    def _arrived(self, job: _Job, answer: Any, error: BaseException | None) -> None:
        self._running = False
        if self._waiting:
            self._start()
        if error is None:
            job.then(answer)
        else:
            job.failed(error)
