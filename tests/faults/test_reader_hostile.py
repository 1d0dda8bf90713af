"""The reader on a folder of hostile files: nothing of theirs reaches the terminal as a control, and nothing ends it."""

from __future__ import annotations

import os
import re
import sys
import time

import pytest

from tests.faults.pty_session import Session
from tests.hostile.cases import BRACKETS, all_cases, around

# What our own frames are made of; whatever else is sent must be plain text.
OURS = re.compile(
    rb"\x1b\[\d+;\d+r\x1b\[\d+H(?:\x1bM)+\x1b\[r|"  # rows move down where those above them were read a moment later
    rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b\[[0-9;]*\$[a-z]|\x1b\]8;[^\x07\x1b]*;https?:[^\x07\x1b]*\x1b\\|\x1b\]8;;\x1b\\"
)
HARM = re.compile(
    "[\x00-\x07\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
MODES = {b"?1049", b"?25", b"?7", b"?2004", b"?2026"}
"""Modes that we switch ourselves."""


@pytest.fixture
def base(tmp_path):
    library = tmp_path / "library"
    library.mkdir()
    for case in all_cases():
        if case.group in {"esc", "unicode", "markup", "encoding"} or case.name in {"references", "deep", "escapes"}:
            (library / f"{case.group}-{case.name}-{case.file}").write_bytes(case.data)
    for name in (b"[red]x.txt", b"esc\x1b]0;own\x07.txt", b"c1\x9b6n.txt", b"two\nlines.txt", b"[b.txt"):
        with open(os.fsencode(library) + b"/" + name, "wb") as file:
            file.write(around("x"))
    return tmp_path


def reader(base, size):
    env = {f"XDG_{kind}_HOME": str(base / kind.lower()) for kind in ("STATE", "CACHE", "CONFIG")}
    return Session([sys.executable, "-m", "reader", str(base / "library")], env=env, size=size)


def quiet(session):
    for _ in range(8):
        if not session.pump(0.1):
            return


def stepped(session, place):
    """The screen once the article at a place is in the pane: the key that steps to a quotation waits for it."""
    session.type("J.")
    end = time.monotonic() + 20
    while not re.match(rf" *{place} of \d+ .*(“ 1 of|no quotation)", session.model.text()[-1]):
        assert time.monotonic() < end, session.model.text()
        session.pump(0.1)
    assert not session.ended(0), session.sent[-800:]
    return session.model.text()


def test_a_walk_through_all_of_them(base):
    seen = set()
    with reader(base, (120, 40)) as session:
        session.until("articles")
        end = time.monotonic() + 30
        while "reading" in session.model.text()[0] or " 0 articles" in session.model.text()[0]:
            assert time.monotonic() < end
            session.pump(0.5)
        session.until("1 of ")
        for step in range(200):
            screen = stepped(session, step + 2)
            seen |= {text for text in BRACKETS for line in screen if f"Depot {text} empty" in line}
            if step % 30 == 9:
                session.type("i" if step % 60 == 9 else "X")
                quiet(session)
                session.type("\x1b")
                session.resize(1, 1)
                quiet(session)
                session.resize(120, 40)
                quiet(session)
            place = re.search(r"(\d+) of (\d+)", screen[-1])
            if place and place[1] == place[2]:
                break
        else:
            raise AssertionError(screen[-1])
        for size in ((1, 1), (300, 1), (1, 60), (20, 6)):
            session.resize(*size)
            quiet(session)
            session.type("K J")
            quiet(session)
        session.type("Q")
        assert session.ended()
        assert session.status == 0
        assert session.given_back()
    assert seen == set(BRACKETS)
    rest = OURS.sub(b"", session.sent).decode("utf-8", "surrogateescape")
    assert HARM.search(rest) is None
    assert set(re.findall(rb"\x1b\[(\?[0-9;]+)[hl]", session.sent)) <= MODES
    for never in (
        b"\x1b]52",
        b"\x1b]0",
        b"\x1b]2;",
        b"\x1bc",
        b"\x1bP",
        b"\x1b_",
        b"\x1b]8;;file",
        b"\x1b]8;;javascript",
    ):
        assert never not in session.sent
