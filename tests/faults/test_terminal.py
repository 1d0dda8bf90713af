"""Whatever happens to the terminal or comes out of it: it is given back, and the program stays usable or ends."""

from __future__ import annotations

import random
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.faults.pty_session import ROOT, Session

if not Path("/proc/self/stat").exists():
    pytest.skip("needs /proc", allow_module_level=True)

SIGNALS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT]
# A second is promised; under a loaded machine's test run this much is allowed.


def tiny(folder: Path, **options) -> Session:
    return Session([sys.executable, f"{ROOT}/tests/faults/tiny_reader.py", str(folder)], **options)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_in_use_saves_the_place_and_gives_all_back(number, tmp_path):
    with tiny(tmp_path) as session:
        session.until("ready")
        session.kill(number)
        assert session.ended()
        assert session.status == 128 + number
        assert session.given_back()
        assert (tmp_path / "place").read_text() == f"{number.value}\n"


@pytest.mark.parametrize("number", SIGNALS)
def test_signals_twice_and_mixed(number, tmp_path):
    with tiny(tmp_path) as session:
        session.until("ready")
        for again in (number, number, signal.SIGTERM, signal.SIGHUP):
            session.kill(again)
        assert session.ended()
        assert session.status in (128 + number, 128 + signal.SIGTERM, 128 + signal.SIGHUP)
        assert session.given_back()


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_at_the_first_byte(number, tmp_path):
    with tiny(tmp_path) as session:
        session.until_sent(b"\x1b[?1049h")
        session.kill(number)
        assert session.ended()
        assert session.status == 128 + number
        assert session.given_back()


def test_a_signal_while_the_event_loop_is_stuck(tmp_path):
    with tiny(tmp_path) as session:
        session.until("ready")
        session.type("S")
        session.kill(signal.SIGTERM)
        assert session.ended()
        assert session.status == 128 + signal.SIGTERM
        assert session.given_back()


def test_a_signal_while_the_terminal_takes_nothing(tmp_path):
    with tiny(tmp_path, size=(200, 60)) as session:
        session.until("ready")
        for n in range(200):
            session.type("ab"[n % 2])
        # Nothing is read from here on, as when a line has stalled.
        session.kill(signal.SIGTERM)
        fd, session.fd = session.fd, -1
        assert session.ended()
        session.fd = fd
        assert session.status == 128 + signal.SIGTERM


@pytest.mark.parametrize("ignored", [(), (signal.SIGHUP,)])
def test_a_vanished_terminal_ends_the_program(ignored, tmp_path):
    with tiny(tmp_path, ignored=ignored) as session:
        session.until("ready")
        session.hang_up()
        assert session.ended()
        assert session.status == 128 + signal.SIGHUP
        assert (tmp_path / "place").exists()


def test_leaving_gives_all_back_at_once(tmp_path):
    with tiny(tmp_path) as session:
        session.until("ready")
        session.type("Q")
        assert session.ended()
        assert session.status == 0
        assert session.given_back()


def test_stopped_and_continued(tmp_path):
    with tiny(tmp_path) as session:
        session.until("ready")
        session.type("Z")
        assert session.stopped()
        assert session.given_back()
        sent = len(session.sent)
        session.kill(signal.SIGCONT)
        session.until("line 3 of")
        session.type("x")
        session.until("keys: x")
        assert session.sent[sent:].count(b"\x1b[?1049h") == 1


JUNK = [
    b"caf\xe9 \xff\xfe",
    b"\x1b[99999999999u",
    b"\x1b[55296u\x1b[1114112u\x1b[0u",
    b"\x1b[48;99999;99999;1;1t",
    b"\x1b[8;99999;99999t",
    b"\x1b[" + b"9;" * 5000 + b"A",
    b"\x1b[99999;99999R\x1b[?62;c\x1b[>0;1;2c",
    b"\x1b[<0;99999;99999M\x1b[<0;-1;-1M\x1b[M\x7f\x7f\x7f",
    b"\x1bP>|XTerm(379)\x1b\\\x1b]11;rgb:0/0/0\x07",
    b"\x00\x01\x02\x1b[200~\x1b[201~\x1b[I\x1b[O",
    bytes(range(128, 256)) * 8,
]


def test_junk_is_ignored(tmp_path):
    with tiny(tmp_path) as session:
        session.until("ready")
        for number, junk in enumerate(JUNK):
            session.type(junk)
            session.type(f"\x1b[BEND{number:02}")
            session.until(f"down E N D {number // 10} {number % 10}")
            assert not session.ended(0), junk


def test_random_junk(tmp_path):
    noise = bytes(b for b in random.Random(7).randbytes(3000) if b not in b"QSZ\x11\x1a\x03")
    with tiny(tmp_path) as session:
        session.until("ready")
        session.type(noise)
        session.type(b"\x1b[201~\x18")
        session.type("END")
        session.until("E N D")


def test_an_unclosed_paste_does_not_leave_it_deaf(tmp_path):
    with tiny(tmp_path) as session:
        session.until("ready")
        session.type("\x1b[200~half a paste")
        session.until("keys: ready")
        assert not session.ended(1.3)
        session.type("x")
        session.until(" x")


def test_an_unclosed_answer_does_not_leave_it_deaf(tmp_path):
    with tiny(tmp_path) as session:
        session.until("ready")
        session.type(b"\x1b]52;c;" + b"jQ" * 1500)
        session.pump(0.3)
        time.sleep(1.1)
        session.type("k")
        session.until("keys: k")
        session.type("Q")
        assert session.ended()


def test_escape_before_a_letter_is_two_keys(tmp_path):
    with tiny(tmp_path) as session:
        session.until("ready")
        session.type("\x1bj")
        session.until("keys: escape j")


def test_an_arrow_in_pieces_is_one_key_where_the_line_is_not_known(tmp_path):
    with tiny(tmp_path, answers=False) as session:
        session.until("ready")
        session.type("\x1b")
        assert not session.ended(0.4)
        session.type("[")
        assert not session.ended(0.2)
        session.type("B")
        session.until("keys: down")


@pytest.mark.parametrize("size", [(1, 1), (0, 0), (2, 1), (1, 40), (300, 1)])
def test_any_size(size, tmp_path):
    with tiny(tmp_path, size=size) as session:
        session.until_sent(b"\x1b[5n")
        session.resize(60, 12)
        session.model = type(session.model)(60, 12)
        session.until("line 3 of")
        session.type("x")
        session.until("x")
        session.type("Q")
        assert session.ended()
        assert session.given_back()


def test_a_storm_of_sizes(tmp_path):
    with tiny(tmp_path) as session:
        session.until("ready")
        for n in range(60):
            session.resize(20 + n, 5 + n % 20)
        session.resize(60, 12)
        session.model = type(session.model)(60, 12)
        session.until("line 3 of")
        session.type("x")
        session.until("keys: x")


def test_a_terminal_that_does_not_answer_is_left_alone(tmp_path):
    with tiny(tmp_path, answers=False) as session:
        session.until("ready")
        for _ in range(8):
            before = len(session.sent)
            session.type("x")
            while len(session.sent) == before:
                session.pump(1.0)
            session.pump(0.35)
        session.until("keys:" + 8 * " x")
        assert session.sent.count(b"\x1b[5n") + session.sent.count(b"\x1b[6n") <= 2


def test_the_screen_you_left_stands_before_anything_is_imported(tmp_path):
    library, state = tmp_path / "library", tmp_path / "state"
    library.mkdir()
    env = {"WITH_LAST_SCREEN": "1", "XDG_STATE_HOME": str(state), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    with tiny(library, env=env) as session:
        session.until("ready")
        session.type("k")
        session.until("keys: k")
        session.type("Q")
        assert session.ended()
        left = [line.rstrip() for line in session.model.text()]
    (kept,) = (state / "broadsheet" / "screens").iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
    with tiny(library, env=env, typed_ahead=b"z") as session:
        session.until_sent(b"line 3 of")
        assert b"\x1b[?1049h" in session.sent
        assert not any("z" in line for line in session.model.text()), "typed keys are not echoed"
        session.until("keys: z")
        assert session.sent.count(b"\x1b[?1049h") == 1
        assert session.sent.count(b"line 3 of") == 1, "what stands there already is not sent again"
        session.type("Q")
        assert session.ended()
        assert session.given_back()
        assert len(left) == 12
