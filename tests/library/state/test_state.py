import os
import signal
import sqlite3
import subprocess
import sys
import threading

import pytest

from reader.errors import LibraryError
from reader.library.state import state as state_module
from reader.library.state.corrections import Correction
from reader.library.state.state import State
from reader.library.state.steps import Place
from reader.library.workers.process import environment
from reader.model import Marks
from tests.library.cases import again

PLACES = [Place(bytes([n]) * 16, b"/news/%d.txt" % n, 0) for n in range(1, 6)]
ONE, TWO, *REST = PLACES


def test_what_is_done_is_kept(state):
    assert state.set_read([ONE, TWO], True) == 2
    assert state.set_starred([ONE], True) == 1
    state.set_position(ONE, 120)
    other = again(state)
    assert other.get(ONE.id) == Marks(read=True, starred=True, position=120)
    other.set_position(ONE, -1)
    assert other.get(ONE.id).position == 0
    assert other.get(TWO.id) == Marks(read=True)
    assert other.get(REST[0].id) == Marks()
    assert other.problems == []
    other.close()


def test_a_full_disk_is_said_in_words_and_is_no_end(state, monkeypatch):
    state.set_starred([ONE], True)

    def full(*_):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(state_module, "write_rows", full)
    with pytest.raises(LibraryError, match=r"^nothing was kept: database or disk is full \(.*state\)$"):
        state.set_starred([TWO], True)
    monkeypatch.undo()
    assert state.get(ONE.id) == Marks(starred=True)
    assert state.get(TWO.id) == Marks()
    assert state.set_starred([TWO], True) == 1, "there is room again"
    other = again(state)
    assert other.get(TWO.id) == Marks(starred=True)
    other.close()


def test_doing_it_again_is_no_change(state):
    assert state.set_read([ONE, ONE], True) == 1
    assert state.set_read([ONE], True) == 0
    assert state.undo() == "undone: 1 article read"
    assert state.undo() is None


def test_many_are_counted_as_everywhere(state):
    state.set_read((Place(b"%016d" % n, b"/many/%d" % n, 0) for n in range(1_200)), True)
    assert state.undo() == "undone: 1,200 articles read"


def test_changes_are_taken_back_in_turn(state):
    state.set_read(PLACES, True)
    state.set_starred([ONE], True)
    state.set_position(ONE, 7)
    state.set_read([ONE, TWO], False)
    assert state.undo() == "undone: 2 articles unread"
    assert state.undo() == "undone: 1 article starred"
    assert state.get(ONE.id) == Marks(read=True, position=7)
    assert state.undo() == "undone: 5 articles read"
    assert state.get(ONE.id) == Marks(position=7)
    assert state.undo() is None


def test_only_the_last_steps_can_be_taken_back(tmp_path, monkeypatch):
    monkeypatch.setattr(state_module, "UNDO_DEPTH", 2)
    state = State(tmp_path / "state")
    for place in PLACES[:3]:
        state.set_starred([place], True)
    assert [state.undo() for _ in range(3)] == ["undone: 1 article starred"] * 2 + [None]
    assert state.get(ONE.id).starred
    state.close()


def test_undo_leaves_alone_what_another_session_changed_since(state):
    state.set_read([ONE, TWO], True)
    other = State(state.folder)
    other.set_starred([ONE], True)
    other.set_read([TWO], False)
    other.set_read([TWO], True)
    state.undo()
    assert state.get(ONE.id) == Marks(starred=True)
    assert state.get(TWO.id) == Marks()
    other.close()


def test_undo_leaves_alone_what_another_session_corrected_since_and_says_so(state):
    lamp, pier = (
        [Correction(id=place.id, what="source", value=value, path=place.path, old="") for place in (ONE, TWO)]
        for value in ("Lamp", "Pier News")
    )
    other = State(state.folder)
    assert state.correct(lamp[:1], "source of 1 article") == other.correct(pier[:1], "source of 1 article") == 1
    assert state.undo() == "not undone, another session changed it since: source of 1 article"
    assert other.correct(pier[:1], "source of 1 article") == 0, "it still says so"
    assert state.correct(lamp, "source of 2 articles") == 2
    assert other.correct(pier[:1], "source of 1 article") == 1
    assert state.undo() == "undone: source of 2 articles, but for 1 that another session changed since"
    assert other.correct(pier, "source of 2 articles") == 1, "the second one's was taken back"
    other.close()


def test_what_nobody_asked_for_is_no_step_and_in_no_steps_way(state):
    state.set_starred([ONE], True)
    state.set_read([ONE], True, step=False)
    assert state.undo() == "undone: 1 article starred"
    assert state.get(ONE.id) == Marks(read=True)
    assert state.undo() is None


def test_sessions_see_each_other(state):
    other = State(state.folder)
    state.set_read([ONE], True)
    other.set_starred([ONE], True)
    assert state.get(ONE.id) == other.get(ONE.id) == Marks(read=True, starred=True)
    other.close()


def test_many_threads_and_sessions_lose_nothing(state):
    sessions = [state, State(state.folder), State(state.folder)]
    places = [[Place(bytes([n, m]) + bytes(14), b"/x", 0) for m in range(15)] for n in range(3)]

    def work(n):
        for place in places[n]:
            sessions[n].set_read([place], True)
            sessions[n].set_starred([place], True)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for session in sessions[1:]:
        session.close()
    (state.folder / "state.sqlite").unlink()
    rebuilt = again(state)
    assert all(rebuilt.get(place.id) == Marks(read=True, starred=True) for row in places for place in row)
    rebuilt.close()


def test_an_article_that_replaced_another_takes_over_its_marks(state):
    state.set_starred([ONE], True)
    assert state.inherit([(ONE.id, TWO), (REST[0].id, REST[1])]) == 1
    assert state.get(TWO.id).starred
    state.set_read([REST[0]], True)
    assert state.inherit([(ONE.id, REST[0])]) == 0
    assert not state.get(REST[0].id).starred


KILLED = """
import sys, os
from pathlib import Path
from reader.library.state.state import State
from reader.library.state.steps import Place
state = State(Path(sys.argv[1]))
for n in range(10_000):
    state.set_starred([Place(n.to_bytes(16, "big"), b"/x", 0)], True)
    print(n, flush=True)
"""


def test_every_star_that_was_acknowledged_outlives_a_kill(tmp_path):
    folder = tmp_path / "state"
    for acknowledged in (0, 3, 17):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(folder)], stdout=subprocess.PIPE, env=environment(), text=True
        )
        last = -1
        while last < acknowledged:
            last = int(process.stdout.readline())
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read().split("\n")
        last = max([last, *(int(line) for line in rest[:-1])])
        process.wait()
        process.stdout.close()
        state = State(folder)
        assert all(state.get(n.to_bytes(16, "big")).starred for n in range(last + 1))
        assert state.problems == []
        state.close()


def test_a_folder_that_cannot_be_used_keeps_the_session_going(tmp_path):
    (tmp_path / "file").write_text("x")
    state = State(tmp_path / "file" / "state")
    state.set_starred([ONE], True)
    assert state.get(ONE.id).starred
    assert state.undo() == "undone: 1 article starred"
    assert "not kept" in state.problems[0]
    state.close()


def test_a_database_that_breaks_under_the_session_is_made_again(state):
    state.set_starred([ONE], True)
    path = state.folder / "state.sqlite"
    path.write_bytes(b"garbage" * 2000)
    state._connection.close()
    state._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    state.set_starred([TWO], True)
    assert state.get(ONE.id).starred
    assert state.get(TWO.id).starred
    assert "damaged" in state.problems[0]


def test_a_database_that_is_removed_under_the_session_is_made_again_and_one_that_is_there_is_left_alone(state):
    state.set_starred([ONE], True)
    connection = state._connection
    state.look_after()
    assert state._connection is connection
    (state.folder / "state.sqlite").unlink()
    state.look_after()
    state.set_starred([TWO], True)
    other = again(state)
    assert other.get(ONE.id).starred
    assert other.get(TWO.id).starred
    assert other.problems == []
    other.close()


def test_files_are_private(state):
    state.set_starred([ONE], True)
    assert state.folder.stat().st_mode & 0o777 == 0o700
    for name in ("state.sqlite", "state.journal"):
        assert (state.folder / name).stat().st_mode & 0o777 == 0o600
    assert os.listdir(state.folder)


@pytest.fixture
def locked(state, monkeypatch):
    """A state that another program has locked; it has a star."""
    monkeypatch.setattr("reader.library.state.state.PATIENCE_S", 0.0)
    monkeypatch.setattr("reader.library.state.state_file.BUSY_S", 0.02)
    state.set_starred([ONE], True)
    holder = sqlite3.connect(state.folder / "state.sqlite", isolation_level=None)
    holder.execute("begin exclusive")
    yield holder
    holder.close()


def test_a_locked_state_is_shown_at_once_and_changed_once_it_is_free(state, locked):
    later = State(state.folder)
    assert "locks" in later.problems[0]
    assert later.get(ONE.id).starred
    with pytest.raises(LibraryError, match="nothing was kept"):
        later.set_starred([TWO], True)
    assert not later.get(TWO.id).starred
    assert later.inherit([(ONE.id, TWO)]) == 0
    locked.execute("rollback")
    assert later.keeps
    assert later.set_starred([TWO], True) == 1
    later.close()
    assert again(state).get(TWO.id).starred


def test_what_could_not_be_undone_is_undone_once_the_state_is_free(state, locked):
    locked.execute("rollback")
    state.correct([Correction(id=ONE.id, what="source", value="Lamp", path=ONE.path)], "source of 1 article")
    locked.execute("begin exclusive")
    with pytest.raises(LibraryError, match="nothing was kept"):
        state.undo()
    locked.execute("rollback")
    assert state.undo() == "undone: source of 1 article"
    locked.execute("begin exclusive")
    with pytest.raises(LibraryError, match="nothing was kept"):
        state.undo()
    locked.execute("rollback")
    assert state.undo() == "undone: 1 article starred"
    assert state.undo() is None


def test_who_leaves_waits_for_no_lock(state, locked, monkeypatch):
    monkeypatch.setattr("reader.library.state.state.PATIENCE_S", 60.0)
    threading.Timer(0.1, state.hurry).start()
    with pytest.raises(LibraryError):
        state.set_starred([TWO], True)


def test_a_clock_that_jumps_back_changes_no_order(state, monkeypatch):
    for moment, starred in ((4e9, True), (0.0, False), (-1e9, True), (1e9, False)):
        monkeypatch.setattr("time.time", lambda moment=moment: moment)
        state.set_starred([ONE], starred)
        state.set_read([TWO], starred)
    (state.folder / "state.sqlite").unlink()
    rebuilt = again(state)
    assert rebuilt.get(ONE.id) == rebuilt.get(TWO.id) == Marks()
    rebuilt.close()
