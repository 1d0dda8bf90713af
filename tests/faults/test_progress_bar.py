"""The bar of indexing: whatever ends the program, the terminal is as it was."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.faults.pty_session import Session

if not Path("/proc/self/stat").exists():
    pytest.skip("needs /proc", allow_module_level=True)

HIDDEN = b"\x1b[?25l"


@pytest.fixture
def news(tmp_path):
    (tmp_path / "news").mkdir()
    for n in range(60):
        (tmp_path / "news" / f"{n}.txt").write_text(f"Ferry {n}\n\nThe ferry was late on Tuesday, the captain said.\n")
    return tmp_path / "news"


def indexing(folder: Path, **options) -> Session:
    homes = {f"XDG_{name}_HOME": os.fspath(folder.parent / name) for name in ("CACHE", "STATE", "CONFIG")}
    return Session(
        [sys.executable, "-m", "reader", "index", str(folder)], env=homes | options.pop("env", {}), **options
    )


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT])
def test_a_signal_gives_the_cursor_back(news, number):
    with indexing(news) as session:
        session.until_sent(HIDDEN)
        session.kill(number)
        assert session.ended()
        assert session.status == 128 + number
        assert session.given_back()
        assert not any("indexing" in line for line in session.model.text())


def test_a_signal_that_was_ignored_stays_so(news):
    with indexing(news, ignored=[signal.SIGHUP]) as session:
        session.until_sent(HIDDEN)
        session.kill(signal.SIGHUP)
        assert session.ended(30)
        assert session.status == 0


def test_a_terminal_that_cannot_move_its_cursor_has_no_bar(news):
    with indexing(news, env={"TERM": "dumb"}) as session:
        assert session.ended(30)
        assert session.sent == b"60 articles\r\n"
