import signal
import subprocess
import sys

import pytest

from reader.library.workers import worker as workers
from reader.library.workers.process import environment
from reader.library.workers.together import TOGETHER_S
from reader.library.workers.wire import Request, Setup


def test_a_worker_ends_with_its_input():
    done = subprocess.run(
        [sys.executable, "-P", "-m", "reader.library.workers.worker"],
        stdin=subprocess.DEVNULL,
        env=environment(),
        timeout=60,
        check=False,
    )
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("request_", "seconds"),
    [
        (Request(path=b"a", name=b"a"), 8.0),
        (Request(path=b"a", name=b"a", hurry=2), 8.0),
        (Request(path=b"a.jsonl", name=b"a", length=99), 4.0),
        (Request(path=b"a.jsonl", name=b"a", length=99, hurry=2), 1.0),
        (Request(path=b"a.jsonl", name=b"a", length=99, hurry=9), 0.5),
        (Request(path=b"a.jsonl", name=b"a", length=99, hurry=2, plain=True), 8.0),
    ],
)
def test_the_time_of_an_article_is_halved_with_each_hurry(monkeypatch, request_, seconds):
    timers = {}
    monkeypatch.setattr(workers.signal, "setitimer", timers.__setitem__)
    workers._limit(request_, Setup(memory=1, cpu_s=8.0, limit_s=60.0))
    assert timers == {signal.ITIMER_PROF: seconds, signal.ITIMER_REAL: 60.0}


def test_getting_warm_loads_all_that_an_article_takes():
    code = (
        "import sys; from reader.library.workers import worker as workers\n"
        "workers._get_warm(); print('reader.annotate.quotes' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_short_files_are_taken_through_each_stage_together(monkeypatch, folder):
    import reader.pipeline

    stages = []
    for stage in ("find_quotes", "find_source"):
        work = getattr(reader.pipeline, stage)
        monkeypatch.setattr(
            reader.pipeline, stage, lambda *given, stage=stage, work=work: stages.append(stage) or work(*given)
        )
    root = folder(**{"a.txt": "Ferry late\n\nIt was late, señor.", "b.txt": "Pier closed\n\nIt was closed, señor."})
    some = [Request(path=bytes(root / name), name=name.encode()) for name in ("a.txt", "b.txt")]
    answers = list(workers._answers_to(some, Setup(memory=1, cpu_s=8.0, limit_s=60.0)))
    assert stages == ["find_quotes", "find_quotes", "find_source", "find_source"]
    assert [answer.row.title if answer.row else answer.done for answer in answers] == [
        "Ferry late", True, "Pier closed", True,
    ]  # fmt: skip


def test_what_is_read_side_by_side_has_less_time(monkeypatch):
    timers = {}
    monkeypatch.setattr(workers.signal, "setitimer", timers.__setitem__)
    workers._limit(Request(path=b"a", name=b"a"), Setup(memory=1, cpu_s=8.0, limit_s=60.0), together=True)
    assert timers[signal.ITIMER_PROF] == TOGETHER_S
