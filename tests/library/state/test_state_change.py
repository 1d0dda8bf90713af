import sqlite3

import pytest

from reader.library.state import journal, state_change
from reader.library.state.state_change import reason, write_rows
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


def test_reasons_in_words():
    assert reason(OSError(28, "")) == "no space left on device"
    assert reason(ValueError("odd")) == "odd"
