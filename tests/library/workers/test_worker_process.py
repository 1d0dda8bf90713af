from types import SimpleNamespace

from reader.library.workers import worker_process
from reader.library.workers.wire import Answer, Request, Setup
from reader.library.workers.worker_process import START_S, Worker
from reader.model import ReadOptions
from tests.library.stand_in import COMMAND

SETUP = Setup(options=ReadOptions(), memory=1 << 30, cpu_s=5, limit_s=60)


def test_time_to_start_comes_once_and_an_answer_brings_a_deadline_of_its_own(monkeypatch):
    clock = iter(range(100, 200))  # a second passes whenever it is looked at
    monkeypatch.setattr(worker_process, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    worker = Worker(SETUP, COMMAND, 3.0)
    try:
        asked = Request(path=b"", name=b"a", data=b"title")
        assert worker.due == 100 + START_S + 3
        worker.send(asked)
        assert worker.due == 100 + START_S + 3
        worker.answered(Answer(done=True))
        assert not worker.waiting
        worker.send(asked)
        assert worker.due == 103 + 3
    finally:
        worker.end()
    assert worker.process.returncode is not None
    worker.send(asked)  # nobody reads it; reading from it would say so


def test_a_worker_that_waits_and_hardly_runs_is_starved(monkeypatch):
    second = 1_000_000_000
    told = [(1, 0), (2, 0.5), (2.1, 2.4), (2.2, 3.2), (2.2, 3.3), None, (5, 90), (5, 92)]
    seen = iter([None if some is None else (some[0] * second, some[1] * second) for some in told])
    monkeypatch.setattr("reader.library.workers.worker_process.turns", lambda process: next(seen))
    worker = Worker(SETUP, COMMAND, 3.0)
    try:
        worker.stand_back()
        assert [worker.is_starved() for _ in range(7)] == [False, True, False, False, False, False, True]
    finally:
        worker.end()
