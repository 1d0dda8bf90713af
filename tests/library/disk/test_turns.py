import threading
import time

from reader.library.disk import turns
from reader.library.disk.turns import turn


def test_one_after_the_other(tmp_path):
    events = []

    def work():
        with turn(tmp_path):
            events.append("in")
            time.sleep(0.02)
            events.append("out")

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert events == ["in", "out"] * 4


def test_nobody_waits_for_ever(tmp_path, monkeypatch):
    monkeypatch.setattr(turns, "PATIENCE_S", 0.05)
    with turn(tmp_path), turn(tmp_path):
        pass


def test_where_there_are_no_locks(tmp_path, monkeypatch):
    def flock(*_):
        raise OSError(95, "not supported")

    monkeypatch.setattr(turns.fcntl, "flock", flock)
    with turn(tmp_path):
        pass
