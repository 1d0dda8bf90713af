import os
import threading

import pytest

from reader.errors import LibraryError
from reader.library.index.index_file import prepare
from reader.library.indexing import process_indexing as indexing
from reader.library.indexing.order import Order
from reader.library.indexing.process_indexing import ProcessIndexing
from reader.model import Progress, ReadOptions
from tests.library.following import Following


@pytest.fixture
def order(tmp_path):
    (tmp_path / "news").mkdir()
    prepare(tmp_path / "x.sqlite", b"/case")
    return Order(
        root=os.fsencode(tmp_path / "news"),
        index=tmp_path / "x.sqlite",
        jobs=1,
        deadline_s=5,
        options=ReadOptions(),
        watch=False,
    )


def test_two_processes_at_once_are_both_ended(order):
    following = Following()
    busy = ProcessIndexing(order, command=("-c", LISTENS))
    busy.start(following)
    following.until(lambda report: report.done == 0)
    updating = threading.Thread(target=busy.update, args=(following,), kwargs={"rebuild": False})
    updating.start()
    following.until(lambda report: report.done == 0)
    processes = list(busy._processes)
    busy.stop()
    updating.join()
    assert [process.wait(0) for process in processes] == [0, 0]


SAYS = """
import sys
sys.stdin.buffer.readline()
print('{"done": 3, "total": 5, "changed": true}', flush=True)
print('nonsense', flush=True)
print('{"done": 5, "total": 5, "finished": true, "message": "x"}', flush=True)
"""


def test_what_the_process_says_is_passed_on(order):
    heard = []
    ProcessIndexing(order, command=("-c", SAYS)).update(heard.append, rebuild=False)
    assert heard == [
        Progress(done=3, total=5, changed=True),
        Progress(done=5, total=5, finished=True, message="x"),
    ]


def test_a_process_that_keeps_failing_is_given_up(order):
    heard = []
    failing = ProcessIndexing(order, command=("-c", "print(1); raise SystemExit(1)"))
    with pytest.raises(LibraryError, match="failed"):
        failing.update(heard.append, rebuild=False)
    assert [progress.finished for progress in heard] == [True]
    assert "incomplete" in heard[0].message


def test_a_process_that_ends_once_is_started_again(order, tmp_path):
    code = (
        f"import os, sys\nsys.stdin.buffer.readline()\npath = {str(tmp_path / 'flag')!r}\n"
        "if not os.path.exists(path):\n    open(path, 'w').close()\n    os._exit(9)\n"
        'print(\'{"done": 1, "total": 1, "finished": true}\')\n'
    )
    heard = []
    ProcessIndexing(order, command=("-c", code)).update(heard.append, rebuild=False)
    assert heard == [Progress(done=1, total=1, finished=True)]


def test_one_that_was_given_up_is_tried_again_when_a_look_is_asked_for(order, tmp_path):
    code = (
        f"import os, sys\nsys.stdin.buffer.readline()\nif not os.path.exists({str(tmp_path / 'flag')!r}): os._exit(9)\n"
        'print(\'{"done": 1, "total": 1, "finished": true}\', flush=True)\nsys.stdin.read()\n'
    )
    following = Following()
    failing = ProcessIndexing(order, command=("-c", code))
    failing.start(following)
    assert "incomplete" in following.finished().message
    failing._thread.join()
    (tmp_path / "flag").touch()
    failing.rescan()
    assert following.finished() == Progress(done=1, total=1, finished=True)
    failing.stop()
    assert not failing._thread.is_alive()
    failing.rescan()
    assert not failing._thread.is_alive()


LISTENS = """
import sys
sys.stdin.buffer.readline()
print('{"done": 0, "total": 0}', flush=True)
for n, line in enumerate(sys.stdin.buffer, 1):
    print('{"done": %d, "total": 9, "message": "%s"}' % (n, line.decode().strip()), flush=True)
"""


def test_rescan_is_a_command_and_the_end_of_input_the_end(order):
    following = Following()
    listening = ProcessIndexing(order, command=("-c", LISTENS))
    listening.rescan()
    listening.start(following)
    listening.start(following)
    following.until(lambda report: report.done == 0)
    listening.rescan()
    assert following.until(lambda report: report.done == 1).message == "rescan"
    (process,) = listening._processes
    listening.stop()
    assert process.wait(0) == 0


def test_a_process_that_does_not_listen_is_killed(order, monkeypatch):
    monkeypatch.setattr(indexing, "END_S", 0.05)
    code = 'import sys, threading\nprint(\'{"done": 0, "total": 0}\', flush=True)\nthreading.Event().wait()'
    following = Following()
    deaf = ProcessIndexing(order, command=("-c", code))
    deaf.start(following)
    following.until(lambda report: True)
    (process,) = deaf._processes
    deaf.stop()
    assert process.wait(30) == -9


def test_nothing_is_started_once_it_is_stopped(order):
    stopped = ProcessIndexing(order, command=("-c", "raise SystemExit(1)"))
    stopped.stop()
    stopped.update(lambda progress: None, rebuild=False)
    assert stopped._processes == []


class Elsewhere:
    """What goes on in a shelter."""

    def __init__(self):
        self.calls = []

    def start(self, heard):
        self.calls.append("start")

    def update(self, heard, *, rebuild):
        self.calls.append(("update", rebuild))
        heard(Progress(done=7, total=7, finished=True))

    def rescan(self, *, sure=False):
        self.calls.append("rescan")

    def stop(self):
        self.calls.append("stop")


CANNOT_WRITE = """
import sys
sys.stdin.buffer.readline()
print('{"done": 0, "total": null, "message": "the index cannot be written (full)"}', flush=True)
raise SystemExit(4)
"""


def test_an_index_that_cannot_be_written_goes_on_in_a_shelter(order):
    elsewhere, heard = Elsewhere(), []
    busy = ProcessIndexing(order, command=("-c", CANNOT_WRITE), shelter=lambda: elsewhere)
    busy.update(heard.append, rebuild=False)
    busy.update(heard.append, rebuild=True)
    busy.rescan()
    busy.stop()
    assert elsewhere.calls == [("update", False), ("update", True), "rescan", "stop"]
    assert heard[1].lasting
    assert heard[1].message == "the index cannot be written (full): it is kept only while this runs"
    assert heard[-1].done == 7


def test_where_there_is_no_shelter_either_it_is_told(order):
    def none():
        raise OSError

    heard = []
    with pytest.raises(LibraryError, match="failed"):
        ProcessIndexing(order, command=("-c", CANNOT_WRITE), shelter=none).update(heard.append, rebuild=False)
    assert "incomplete" in heard[-1].message


def test_where_no_process_can_be_started_it_is_told(order, monkeypatch):
    def popen(*_, **__):
        raise BlockingIOError(11, "")

    monkeypatch.setattr("subprocess.Popen", popen)
    heard = []
    with pytest.raises(LibraryError, match="failed"):
        ProcessIndexing(order).update(heard.append, rebuild=False)
    assert heard[-1].finished
    assert "cannot be started (resource temporarily unavailable)" in heard[-1].message
