import io
import os
import signal
import sys

import pytest
from rich.console import Console

from reader.cli.index import progress_on_terminal


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_ctrl_c_while_the_bar_starts_waits_until_it_can_be_stopped(monkeypatch):
    show_cursor = Console.show_cursor

    def interrupted(self, show=True):
        if not show:
            os.kill(os.getpid(), signal.SIGINT)
        return show_cursor(self, show)

    monkeypatch.setattr(Console, "show_cursor", interrupted)
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt), progress_on_terminal():
            pytest.fail("the bar stands although Ctrl-C came")
    finally:
        signal.signal(signal.SIGINT, before)
    sent = sys.stderr.getvalue()
    assert sent.rfind("\x1b[?25h") > sent.rfind("\x1b[?25l") >= 0, "the cursor was hidden and is shown again"


def test_index_says_how_many(run, unread):
    status, out, err = run("index", unread)
    assert (status, out) == (0, "")
    assert err == "12 articles\n"
    assert run("index", unread, "--rebuild")[2] == "12 articles\n"


def test_an_index_elsewhere(run, unread, tmp_path):
    run("index", unread, "--index", tmp_path / "elsewhere")
    assert any((tmp_path / "elsewhere").rglob("*"))
    assert not (tmp_path / "cache" / "broadsheet" / "index").exists()


def test_the_library_is_not_written_to(run, unread):
    before = {path: path.stat().st_mtime_ns for path in (unread, *unread.rglob("*"))}
    run("index", unread)
    assert {path: path.stat().st_mtime_ns for path in (unread, *unread.rglob("*"))} == before


def test_a_folder_that_is_not_there(run, tmp_path):
    assert run("index", tmp_path / "none")[0] == 2


def test_several_folders_are_indexed_as_they_are_listed_each_with_one_that_is_not_there(run, unread, tmp_path):
    other = tmp_path / os.fsdecode(b"caf\xe9")
    other.mkdir()
    (other / "ferry.txt").write_text("Ferry late\n\nThe ferry was late again.\n")
    status, _, err = run("index", unread, rf"{tmp_path}/caf\xe9")
    assert (status, err) == (0, "13 articles\n")
    assert run("list", "--no-index", rf"{tmp_path}/caf\xe9")[0] == 0
    status, _, err = run("index", unread, tmp_path / "none")
    assert status == 2
    assert err.endswith("none: no such file or directory\n12 articles\n")


def test_an_index_that_cannot_be_kept_is_said_and_is_a_failure(run, unread, tmp_path):
    (tmp_path / "no-folder").write_text("a file")
    status, out, err = run("index", unread, "--index", tmp_path / "no-folder")
    assert (status, out) == (2, "")
    assert "kept only while this runs" in err
    assert err.endswith("12 articles\n"), "it was read all the same"
