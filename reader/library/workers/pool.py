"""A pool of worker processes: requests in, answers out, late or dead workers replaced."""

from __future__ import annotations

import os
import selectors
import signal
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from subprocess import Popen

from reader.library.index.codec import pack, unreadable
from reader.library.index.document import row
from reader.library.workers.pieces import BUSY, KILLED, around_bad_record
from reader.library.workers.process import WARM, WORKER, take_begun
from reader.library.workers.together import TOGETHER, alone
from reader.library.workers.wire import Answer, Request, Setup, decoder
from reader.library.workers.worker_process import Worker
from reader.model import ReadOptions

MEMORY = 1 << 30
"""Bytes of address space a worker may have."""
PATIENCE = 10.0
"""How many times its seconds of processor time a worker may take by the clock. That is for one that waits and does not
work; on a machine with ten times more to do than it can, others are ended too, so what it decides is not kept."""
AHEAD = 2 * TOGETHER
"""Requests a worker has waiting, so that it never waits for the pool; small enough that a replaced one loses little."""
LOOK_S = 2.0
"""Seconds between looks at whether workers that stand back are given any processor at all."""
LINGER_S = 5.0
"""Seconds past its deadline after which a worker whose pool was killed ends itself."""

_END = Request(path=b"", name=b"")

Answered = tuple[Request, Answer]


class WorkerPool:
    """`jobs` worker processes, started when first needed. Not for several threads at once."""

    def __init__(
        self,
        jobs: int,
        options: ReadOptions,
        deadline_s: float,
        *,
        patience: float = PATIENCE,
        command: tuple[str, ...] = WORKER,
    ) -> None:
        """Take the number of workers, how files are read, and the seconds of processor time one file may take.

        `patience`: how many times as long it may take by the clock; `command`: what Python is to run as a worker.
        """
        self.jobs = max(1, jobs)
        self.deadline_s = deadline_s
        self.wall_s = deadline_s * patience
        self.setup = Setup(options=options, memory=MEMORY, cpu_s=deadline_s, limit_s=self.wall_s + LINGER_S)
        self.command = command
        self._workers: list[Worker] = []
        self._again: deque[Request] = deque()
        self._stands_back = False
        self._look_at = 0.0
        self._aborted = False

    def start(self, first: Popen[bytes] | None = None) -> None:
        """Start the workers before there is a request, where there will be: one takes 0.2 s to its first answer.

        `first`: the process of one that was started elsewhere. The others give way to it, so that it is not longer.
        """
        for _ in range(len(self._workers), self.jobs):
            self._workers.append(Worker(self.setup, (*self.command, WARM), self.wall_s, first))
            first = None
        for worker in self._workers[1:]:
            worker.give_way()

    def stand_back(self) -> None:
        """Let the workers run only while nobody else wants the processors, unless that would be never."""
        self._stands_back, self._look_at = True, time.monotonic() + LOOK_S
        for worker in self._workers:
            worker.stand_back()

    def run(self, requests: Iterator[Request | None]) -> Iterator[Answered]:
        """Answer requests as they come: each article, then an Answer that is `done`; several files mixed.

        A request that no worker could finish is read as plain text with a Problem; when that fails too the answer is
        an article that carries only the reason. A file that cannot be opened ends with a `failure`. `requests` may give
        None for: nothing now, ask again after the next answer (only while an answer is due).
        """
        more = True
        try:
            while not self._aborted:
                more = self._feed(requests, more)
                busy = [worker for worker in self._workers if worker.waiting]
                if not busy:
                    if not more and not self._again:
                        return
                    continue
                ready = self._ready(busy)
                if self._aborted:
                    return
                for worker in ready:
                    yield from self._take(worker)
                now = time.monotonic()
                if self._stands_back and now > self._look_at:
                    self._look_after_starved(now)
                for worker in [worker for worker in busy if worker.waiting and worker.due < now]:
                    yield from self._replace(worker, BUSY, self._by_the_clock())
        finally:
            self._drop_unanswered()

    def _drop_unanswered(self) -> None:
        """Forget what nobody wants any more, so that it cannot be taken for the answer to something else."""
        self._again.clear()
        for worker in [worker for worker in self._workers if worker.waiting]:
            worker.end()
            self._workers.remove(worker)

    def abort(self) -> None:
        """End all workers at once, from any thread; a `run` that is going on ends without a word."""
        self._aborted = True
        for worker in list(self._workers):
            worker.process.kill()

    def close(self) -> None:
        """End all workers at once."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def __enter__(self) -> WorkerPool:
        """Give the pool itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def _feed(self, requests: Iterator[Request | None], more: bool) -> bool:
        """Give every worker something to do; False when there are no more requests."""
        for depth in range(AHEAD):
            for n in range(self.jobs):
                if n < len(self._workers) and len(self._workers[n].waiting) > depth:
                    continue
                if self._again:
                    request: Request | None = self._again.popleft()
                elif more:
                    request = next(requests, _END)
                else:
                    return False
                if request is _END:
                    return False
                if request is None:
                    return True
                if n >= len(self._workers):
                    begun = take_begun() if self.command == WORKER else None
                    self._workers.append(Worker(self.setup, self.command, self.wall_s, begun))
                    if self._stands_back:
                        self._workers[-1].stand_back()
                worker = self._workers[min(n, len(self._workers) - 1)]
                if request.data is not None and worker.waiting:  # it may be more than a pipe holds, and nobody reads
                    self._again.appendleft(request)
                    return more
                worker.send(request)
        return more

    def _ready(self, busy: list[Worker]) -> list[Worker]:
        """Wait until a worker answers or is late."""
        with selectors.DefaultSelector() as selector:
            for worker in busy:
                selector.register(worker.frames.descriptor, selectors.EVENT_READ, worker)
            timeout = max(0.0, min(worker.due for worker in busy) - time.monotonic()) + 0.001
            return [key.data for key, _ in selector.select(min(timeout, LOOK_S) if self._stands_back else timeout)]

    def _look_after_starved(self, now: float) -> None:
        """Have others do the work of workers that are given no processor: they may not ask for more themselves."""
        self._look_at = now + LOOK_S
        starved = [worker.is_starved() for worker in self._workers]
        if any(starved):
            self._stands_back = False
            for worker in self._workers:
                worker.end()
                self._again.extendleft(reversed(worker.waiting))
                worker.waiting.clear()
            self._workers.clear()

    def _take(self, worker: Worker) -> Iterator[Answered]:
        try:
            frames = worker.frames.read()
        except OSError:
            frames = None
        if frames is None:
            yield from self._replace(worker, *self._cause(worker))
            return
        for frame in frames:
            answer: Answer = decoder(Answer).decode(frame)
            request, beside = worker.waiting[0], worker.together
            worker.answered(answer)
            if answer.together:
                continue
            if answer.failure is not None and answer.failure[0] != "unreadable":
                if beside and request.piece:  # any of the records that were read side by side
                    self._again.appendleft(alone(request, worker.last_end))
                else:
                    yield from self._retry(request, *answer.failure, worker.last_end)
            else:
                yield request, answer

    def _cause(self, worker: Worker) -> tuple[str, str]:
        """Kind of problem, and reason, of a worker whose pipe has ended."""
        worker.end()
        if worker.process.returncode == -signal.SIGPROF:
            return "timeout", f"reading it took more than {self.deadline_s:g} s"
        if worker.process.returncode == -signal.SIGALRM:
            return BUSY, self._by_the_clock()
        if worker.process.returncode == -signal.SIGKILL:  # not by us: its pipe had ended before
            return KILLED, "its worker process was killed"
        return "crash", "reading it ended the worker process"

    def _by_the_clock(self) -> str:
        return f"reading it took more than {self.wall_s:g} s by the clock"

    def _replace(self, worker: Worker, kind: str, reason: str) -> Iterator[Answered]:
        """End a worker; its first request is tried another way, those behind it are given to another.

        Where several things were read side by side, they are read one by one, to see which it was.
        """
        worker.end()
        self._workers.remove(worker)
        failed, *others = worker.waiting
        suspects = others[: max(0, worker.together - 1)]
        self._again.extendleft(reversed(others[len(suspects) :]))
        self._again.extendleft(replace(request, alone=True) for request in reversed(suspects))
        worker.waiting.clear()
        if worker.together:
            self._again.appendleft(alone(failed, worker.last_end))
        else:
            yield from self._retry(failed, kind, reason, worker.last_end)

    def _retry(self, request: Request, kind: str, reason: str, last: tuple[int, int]) -> Iterator[Answered]:
        if request.plain:
            yield from self._given_up(request, kind, reason)
        elif request.piece and request.only is not None:  # nothing said which of its records it was
            self._again.appendleft(replace(request, only=None))
        elif request.piece:
            self._again.extendleft(reversed(around_bad_record(request, kind, reason, last)))
        else:
            self._again.appendleft(replace(request, plain=True, problem=(kind, f"{reason}; shown as plain text")))

    def _given_up(self, request: Request, kind: str, reason: str) -> Iterator[Answered]:
        article = unreadable(os.fsdecode(request.name), kind, reason)
        if request.piece:
            article = replace(article, record=request.first_record)
        yield request, Answer(row=row(article)) if request.rows else Answer(article=pack(article))
        yield request, Answer(done=True)
