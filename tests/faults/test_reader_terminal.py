"""The reader itself in a pseudo-terminal: signals, hang-ups, junk and sizes, while it starts, reads and asks."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
import time
from pathlib import Path

import pytest

from tests.faults.pty_session import END_S, Session

if not Path("/proc/self/stat").exists():
    pytest.skip("needs /proc", allow_module_level=True)

SIGNALS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT]
# A second is promised; under a loaded machine's test run this much is allowed.


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A library of a few articles, indexed once."""
    return furnished(tmp_path_factory.mktemp("reader"))


@pytest.fixture
def home(prepared, tmp_path):
    """The same, with a state of the test's own: what another did to it must not decide what is seen."""
    shutil.copytree(prepared / "state", tmp_path / "state")
    for name in ("library", "cache"):
        (tmp_path / name).symlink_to(prepared / name)
    return tmp_path


def furnished(base: Path) -> Path:
    """The same in this folder."""
    library = base / "library"
    library.mkdir()
    for n in range(6):
        text = "\n\n".join(f"Sentence {k} of report {n} tells of the harbour and of its cranes." for k in range(40))
        (library / f"report-{n}.txt").write_text(f"Report number {n}\n\n{text}\n")
    lines = [json.dumps({"title": f"Record {n}", "text": "A short text of one line. " * 5}) for n in range(5)]
    (library / "records.jsonl").write_text("\n".join(lines))
    with reader(base) as session:
        session.until("11 articles")
        session.type("Q")
        assert session.ended()
    return base


NO_PICTURE = "last_screen = false\n"


def reader(base: Path, *, config: str = "", **options) -> Session:
    env = {f"XDG_{kind}_HOME": str(base / kind.lower()) for kind in ("STATE", "CACHE", "CONFIG")}
    if config:
        (base / "settings.toml").write_text(config)
        env["BROADSHEET_CONFIG"] = str(base / "settings.toml")
    options.setdefault("size", (120, 40))
    return Session([sys.executable, "-m", "reader", str(base / "library")], env=env, **options)


@pytest.mark.parametrize(
    ("number", "keys"),
    [
        (signal.SIGTERM, ""),
        (signal.SIGHUP, "\r"),
        (signal.SIGINT, "/harb"),
        (signal.SIGQUIT, "s"),
        (signal.SIGTERM, "?"),
        (signal.SIGHUP, "y"),
    ],
)
def test_a_signal_in_use(number, keys, home):
    with reader(home, config=NO_PICTURE) as session:
        session.until("of 11")
        session.type(keys)
        session.pump(0.3)
        session.kill(number)
        session.kill(number)
        assert session.ended()
        assert session.status == 128 + number
        assert session.given_back()
        assert b"Traceback" not in session.sent


def test_a_signal_while_indexing_keeps_the_place_and_leaves_nobody_behind(tmp_path):
    library = tmp_path / "library"
    library.mkdir()
    for n in range(300):
        text = f"The harbour of town {n} has a crane, the mayor said. " * 80
        (library / f"report-{n:03}.txt").write_text(f"Report number {n}\n\n{text}\n")
    with reader(tmp_path, config=NO_PICTURE) as session:
        session.until("Report number 2")  # the first article comes alone
        session.type("jj")
        session.until("3 of")
        session.kill(signal.SIGHUP)
        assert session.ended()
        assert session.status == 128 + signal.SIGHUP
        assert session.given_back()
    (left,) = json.loads((tmp_path / "state" / "broadsheet" / "left.json").read_text()).values()
    assert left[0].startswith(str(library))
    end = time.monotonic() + END_S
    while indexing := [path for path in Path("/proc").glob("[0-9]*/environ") if serves(path, tmp_path)]:
        assert time.monotonic() < end, indexing
        time.sleep(0.05)


def serves(environ: Path, base: Path) -> bool:
    """Whether a process was started by the reader of this folder."""
    try:
        return os.fsencode(base / "cache") in environ.read_bytes()
    except OSError:
        return False


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_at_the_first_byte_of_a_second_start(number, home):
    with reader(home) as session:
        session.until_sent(b"\x1b[?1049h")
        session.kill(number)
        assert session.ended()
        assert session.status == 128 + number
        assert session.given_back()
        assert b"Traceback" not in session.sent


@pytest.mark.parametrize("ignored", [(), (signal.SIGHUP,)])
def test_a_vanished_terminal(ignored, home):
    with reader(home, config=NO_PICTURE, ignored=ignored) as session:
        session.until("of 11")
        session.hang_up()
        assert session.ended()
        assert session.status == 128 + signal.SIGHUP


def test_a_terminal_that_vanishes_while_it_starts(home):
    with reader(home) as session:
        session.until_sent(b"\x1b[?1049h")
        session.hang_up()
        assert session.ended()


def test_a_search_typed_in_one_piece(home):
    with reader(home, config=NO_PICTURE, typed_ahead=b"/report 3\r") as session:
        session.until("/report 3")
        session.until("1 of 6")
        session.type("/")
        session.pump(0.2)
        session.type("\x1bQ")
        assert session.ended()
        assert session.status == 0


def test_stopped_and_continued(home):
    with reader(home) as session:
        session.until("11 articles")
        session.type("\x1a")
        assert session.stopped()
        assert session.given_back()
        session.kill(signal.SIGCONT)
        session.model.feed("\x1b[2J")
        session.until("11 articles")
        session.type("Q")
        assert session.ended()
        assert session.given_back()


JUNK = [
    b"caf\xe9 \xff\xfe\x80",
    b"\x1b[99999999999u\x1b[55296u",
    b"\x1b[48;99999;99999;1;1t",
    b"\x1b[<0;99999;99999M\x1b[M\x7f\x7f\x7f",
    b"\x1b[" + b"9;" * 5000 + b"A",
    b"\x1b[200~never closed",
]


def test_junk_on_standard_input(home):
    with reader(home, config=NO_PICTURE) as session:
        session.until("of 11")
        for junk in JUNK:
            session.type(junk)
            session.pump(0.2)
            assert not session.ended(0)
        # The paste without an end is taken as ended after a second of silence.
        assert not session.ended(1.3)
        # Keys typed right behind the junk may still count as the paste; those after it are obeyed.
        session.type("\x1b\x1b\x1bQ")
        if not session.ended(2.0):
            session.type("Q")
        assert session.ended()
        assert session.status == 0
        assert session.given_back()


@pytest.mark.parametrize("size", [(1, 1), (0, 0), (20, 6), (300, 100)])
def test_any_size(size, home):
    with reader(home, config=NO_PICTURE, size=size) as session:
        session.until_sent(b"\x1b[5n")
        for key in "jjG\rjjd gg/":
            session.type(key)
            session.pump(0.1)
        session.type("\x1b")
        session.resize(120, 40)
        session.model = type(session.model)(120, 40)
        session.until("11 articles")
        session.type("Q")
        assert session.ended()
        assert session.status == 0
        assert session.given_back()
        assert b"Traceback" not in session.sent


def test_nothing_happening_sends_nothing(home):
    with reader(home) as session:
        session.until("page 1/")
        while session.pump(2.0):
            continue
        sent = len(session.sent)
        session.pump(1.0)
        assert len(session.sent) == sent


def test_the_last_screen_is_there_first_and_can_be_switched_off(tmp_path):
    home = furnished(tmp_path)
    screens = home / "state" / "broadsheet" / "screens"
    assert [path.stat().st_mode & 0o777 for path in screens.iterdir()] == [0o600] * len(list(screens.iterdir()))
    with reader(home, typed_ahead=b"jj") as session:
        session.until_sent(b"Report number")
        assert not any("jj" in line for line in session.model.text())
        session.until("3 of 11")
        session.type("Q")
        assert session.ended()
        assert session.sent.count(b"\x1b[?1049h") == 1
    with reader(home, config="last_screen = false\n") as session:
        session.until("11 articles")
        session.type("Q")
        assert session.ended()
    assert not list(screens.iterdir())


def test_a_message_is_not_said_over_the_picture(home):
    with reader(home) as session:
        session.until("11 articles")
        session.type("Q")
        assert session.ended()
    config = home / "config" / "broadsheet"
    config.mkdir(parents=True, exist_ok=True)
    (config / "config.toml").write_text("nonsense = 1\n")
    try:
        with reader(home) as session:
            assert session.ended()
            assert session.status == 2
            assert session.given_back()
            assert b"unknown key" in session.sent
    finally:
        (config / "config.toml").unlink()


def test_a_mark_that_another_program_kept_from_being_written_is_told_at_the_end(home):
    with reader(home) as session:
        session.until("11 articles")
        holder = sqlite3.connect(home / "state" / "broadsheet" / "state.sqlite", isolation_level=None)
        holder.execute("begin immediate")
        session.type("*")
        session.pump(0.3)
        session.type("Q")
        assert session.ended()
        holder.close()
        assert session.given_back()
        assert b"not kept: " in session.sent.rpartition(b"\x1b")[2]
