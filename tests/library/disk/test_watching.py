import os
import threading

import pytest

from reader.library.disk import watching
from tests.library.conftest import write
from tests.library.following import WAIT_S


def watched(root):
    changed = threading.Event()
    threading.Thread(target=watching.watch, args=(os.fsencode(root), changed.set), daemon=True).start()
    return changed


def test_where_there_are_no_notices_the_folder_is_looked_at_again_and_again(tmp_path, monkeypatch):
    monkeypatch.setattr(watching, "is_local", lambda folder: False)
    monkeypatch.setattr(watching, "POLL_S", 0.01)
    changed = watched(tmp_path)
    for _ in range(3):
        assert changed.wait(WAIT_S)
        changed.clear()


def test_a_library_that_raises_is_looked_at_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(watching, "is_local", lambda folder: True)
    monkeypatch.setattr(watching, "_notices", lambda root, changed: (_ for _ in ()).throw(RuntimeError("no watches")))
    monkeypatch.setattr(watching, "POLL_S", 0.01)
    assert watched(tmp_path).wait(WAIT_S)


def test_a_folder_that_took_the_name_of_another_is_watched_instead(tmp_path, monkeypatch):
    monkeypatch.setattr(watching, "is_local", lambda folder: True)
    monkeypatch.setattr(watching, "DEBOUNCE_MS", 20)
    monkeypatch.setattr(watching, "POLL_S", 0.01)
    stands = threading.Semaphore(0)
    notices = watching._notices

    def standing(root, changed):
        stands.release()
        notices(root, changed)

    monkeypatch.setattr(watching, "_notices", standing)
    root = tmp_path / "news"
    root.mkdir()
    changed = watched(root)
    assert changed.wait(WAIT_S)
    root.rename(tmp_path / "away")
    assert stands.acquire(timeout=WAIT_S)
    root.mkdir()
    assert stands.acquire(timeout=WAIT_S)
    while not changed.wait(1.5 * watching.READY_MS / 1000):
        pass
    while changed.is_set():  # until all is told, the new watch standing
        changed.clear()
        changed.wait(3 * watching.READY_MS / 1000)
    write(root, "y.txt", "y")
    assert changed.wait(WAIT_S)


def test_of_a_folder_that_stays_away_nothing_more_is_told(tmp_path, monkeypatch):
    looks = []
    monkeypatch.setattr(watching, "is_local", lambda folder: False)
    monkeypatch.setattr(watching, "POLL_S", 0.001)

    class EnoughError(Exception):
        pass

    def number(root):
        looks.append(root)
        if len(looks) > 20:
            raise EnoughError
        return (1, 1) if len(looks) == 1 else None

    monkeypatch.setattr(watching, "_number", number)
    told = []
    with pytest.raises(EnoughError):
        watching.watch(os.fsencode(tmp_path), lambda: told.append(len(looks)))
    assert len(told) == 1


def test_a_notice_comes_for_a_new_file(tmp_path, monkeypatch):
    monkeypatch.setattr(watching, "is_local", lambda folder: True)
    monkeypatch.setattr(watching, "DEBOUNCE_MS", 20)
    changed = watched(tmp_path)
    assert changed.wait(WAIT_S)  # the watch stands
    changed.clear()
    write(tmp_path, "x/y.txt", "x")
    assert changed.wait(WAIT_S)
