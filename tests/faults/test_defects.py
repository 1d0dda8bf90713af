"""A defect of ours, wherever it shows itself: one line that names the log, the terminal given back, no traceback."""

from __future__ import annotations

import sys

import pytest

from tests.faults.pty_session import ROOT, Session

WHERE = {
    "drawing": ("reader.ui.widgets.article_view", "ArticleView", "render_line"),
    "the thread that reads keys": ("reader.terminal.input", "InputReader", "feed"),
}


def broken(tmp_path, where):
    library = tmp_path / "library"
    library.mkdir()
    (library / "report.txt").write_text("Report\n\nThe crew repaired the line on Sunday, the depot said.\n")
    env = {f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("STATE", "CACHE", "CONFIG")}
    command = [sys.executable, f"{ROOT}/tests/faults/broken_reader.py", *where, str(library)]
    return Session(command, env=env, size=(120, 40))


@pytest.mark.parametrize("where", WHERE.values(), ids=WHERE)
def test_it_ends_in_one_line(where, tmp_path):
    with broken(tmp_path, where) as session:
        assert session.ended()
        assert session.status == 2
        assert session.given_back()
        log = tmp_path / "state" / "broadsheet" / "broadsheet.log"
        said = session.sent.rpartition(b"\x1b[?25h")[2]
        assert said == f"broadsheet: RuntimeError: boom; details in {log}\r\n".encode()
        assert "in defect" in log.read_text()
        assert log.stat().st_mode & 0o777 == 0o600


def test_one_in_a_thread_that_only_answers_is_said_and_the_reader_goes_on(tmp_path):
    with broken(tmp_path, ("reader.library.library", "Library", "counts")) as session:
        session.until("RuntimeError: boom; details in")
        session.type("Q")
        assert session.ended()
        assert (session.status, session.given_back()) == (0, True)
        assert b"\x1b]0;" not in session.sent
    assert "in defect" in (tmp_path / "state" / "broadsheet" / "broadsheet.log").read_text()
