import os
import subprocess
import sys

from reader.library.workers import process
from reader.library.workers.pool import WorkerPool
from reader.library.workers.process import environment, take_begun, turns, worker_begun
from reader.library.workers.wire import Request
from reader.model import ReadOptions


def test_nothing_in_the_current_folder_is_imported(folder):
    root = folder(**{"json.py": "raise SystemExit('taken in')", "reader.py": "raise SystemExit('taken in')"})
    code = "import json, reader.model; print('safe')"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=root, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.stdout == "safe\n", done.stderr


def test_the_turns_of_a_process_are_told_where_there_is_one():
    ran, waited = turns(os.getpid())
    assert ran > 0 <= waited
    assert turns(2**30) is None


def test_turns_that_a_system_does_not_count_are_not_told(monkeypatch):
    monkeypatch.setattr("pathlib.Path.read_bytes", lambda path: b"0 0 0\n")
    assert turns(os.getpid()) is None


def test_a_worker_that_was_begun_answers_what_is_asked_first():
    request = Request(path=b"", name=b"a.txt", data=b"Ferry late\n\nThe ferry was late.", rows=False)
    with worker_begun():
        with WorkerPool(1, ReadOptions(), 5.0) as pool:
            answers = [answer for _, answer in pool.run(iter([request]))]
        assert take_begun() is None
    assert [answer.done for answer in answers] == [False, True]


def test_a_worker_that_nobody_takes_is_ended():
    with worker_begun():
        begun = take_begun()
        assert begun is not None
        process._begun.append(begun)
    assert begun.returncode is not None
    assert take_begun() is None
