import sqlite3

import pytest

from reader.library.state import journal, state_change
from reader.library.state.state_change import write_rows
from reader.library.state.steps import Place
from tests.library.cases import again

ONE, TWO = (Place(bytes([n]) * 16, b"/news/%d.txt" % n, 0) for n in (1, 2))


def test_what_the_database_refuses_changes_nothing_that_is_shown(state):
    state.set_starred([ONE], True)
    with pytest.raises(sqlite3.Error):
        write_rows(state._connection, state.folder, "marks", [(TWO.id, "too few")], state.problems.append)
    assert not state._connection.in_transaction
    state.set_starred([ONE], False)
    assert not state.get(ONE.id).starred
    assert again(state).problems == []


def test_what_is_told_as_not_kept_is_not_kept_by_the_journal_either(state, monkeypatch):
    state.set_starred([ONE], True)
    log = state.folder / "state.journal"
    before = log.read_bytes()
    many = [(bytes([n]) * 16, b"/news/%d.txt" % n * 400, 0, 0, 1, 0, 0) for n in range(3, 60)]
    state._connection.execute("pragma max_page_count = 1")  # the database is full, and gives its lock back by itself
    for values in ([(TWO.id, "too few")], many):
        with pytest.raises(sqlite3.Error):
            write_rows(state._connection, state.folder, "marks", values, state.problems.append)
        assert log.read_bytes() == before
    monkeypatch.setattr(state_change, "COMPACT_BYTES", 0)
    monkeypatch.setattr(state_change, "COMPACT_RATIO", 0)
    with pytest.raises(sqlite3.Error):
        write_rows(state._connection, state.folder, "marks", many, state.problems.append)
    assert [line.rows[0][0] for line in journal.read(log).lines] == [ONE.id.hex()], "also of one that was made short"
    later = again(state)
    assert [later.get(id).starred for id in (ONE.id, TWO.id, many[0][0])] == [True, False, False]
    later.close()


def test_changes_are_numbered_one_after_the_other(state):
    state.set_starred([ONE], True)
    state.set_starred([TWO], True)
    lines = journal.read(state.folder / "state.journal").lines
    assert [line.n for line in lines] == [1, 2]


def test_a_journal_that_cannot_be_written_is_told_once(state):
    (state.folder / "state.journal").mkdir()
    state.set_starred([ONE], True)
    state.set_starred([TWO], True)
    assert state.get(TWO.id).starred
    assert len(state.problems) == 1
    assert "only once" in state.problems[0]


def test_a_journal_that_is_lost_under_the_session_is_written_anew(state):
    state.set_starred([ONE], True)
    (state.folder / "state.journal").unlink()
    state.set_starred([TWO], True)
    (state.folder / "state.sqlite").unlink()
    rebuilt = again(state)
    assert rebuilt.get(ONE.id).starred
    assert rebuilt.get(TWO.id).starred
    rebuilt.close()


def test_a_long_journal_is_made_short(state, monkeypatch):
    monkeypatch.setattr(state_change, "COMPACT_BYTES", 2000)
    for n in range(40):
        state.set_position(ONE, n)
    assert (state.folder / "state.journal").stat().st_size < 4000
    (state.folder / "state.sqlite").unlink()
    rebuilt = again(state)
    assert rebuilt.get(ONE.id).position == 39
    rebuilt.close()
