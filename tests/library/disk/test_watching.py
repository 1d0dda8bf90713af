import os
import threading

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


def test_a_notice_comes_for_a_new_file(tmp_path, monkeypatch):
    monkeypatch.setattr(watching, "is_local", lambda folder: True)
    monkeypatch.setattr(watching, "DEBOUNCE_MS", 20)
    changed = watched(tmp_path)
    assert changed.wait(WAIT_S)  # the watch stands
    changed.clear()
    write(tmp_path, "x/y.txt", "x")
    assert changed.wait(WAIT_S)
