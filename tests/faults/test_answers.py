"""Terminals by what they answer and send: what is asked of each, and that keys arrive right whatever comes between."""

from __future__ import annotations

import re
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.faults.pty_session import ROOT, Session

if not Path("/proc/self/stat").exists():
    pytest.skip("needs /proc", allow_module_level=True)

STATUS, POSITION = b"\x1b[5n", b"\x1b[6n"
ASKED = re.compile(rb"\x1b\[[>=?]?[\d;]*(?:\$p|[cnu])|\x1b\](?:1\d|4|52);[^\x07\x1b]*\?|\x1bP[^\x1b]*")
"""Whatever a terminal would answer: attributes, reports, modes, keys, colours, the clipboard, capabilities."""
OK = {STATUS: b"\x1b[0n", POSITION: b"\x1b[1;1R"}


@dataclass(frozen=True)
class Kind:
    """A terminal, as far as a program can tell it."""

    term: str
    answers: dict[bytes, bytes] = field(default_factory=lambda: OK)
    home: bytes = b"\x1b[H"
    f1: bytes = b"\x1bOP"
    down: bytes = b"\x1b[B"
    unasked: bytes = b""
    """What it may send of itself, or as a late answer to what another program asked."""


XTERM_ANSWERS = b"\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c\x1b[>41;379;0c\x1bP>|XTerm(379)\x1b\\\x1bP1+r544e=78\x1b\\"
KINDS = {
    "xterm": Kind("xterm-256color", unasked=XTERM_ANSWERS + b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[?2026;2$y"),
    "Windows Terminal": Kind(
        "xterm-256color",
        unasked=b"\x1b[?61;4;6;7;14;21;22;23;24;28;32;42;52c\x1b[?2026;2$y\x1b]11;rgb:0c0c/0c0c/0c0c\x1b\\",
    ),
    "macOS Terminal": Kind(
        "xterm-256color", unasked=b"\x1b[?1;2c\x1b[>1;95;0c\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[I\x1b[O"
    ),
    "kitty": Kind("xterm-kitty", unasked=b"\x1b[?62;c\x1b[?0u\x1b[?997;1n\x1b_Gi=31;OK\x1b\\\x1b[?69;0$y"),
    "tmux": Kind("tmux-256color", home=b"\x1b[1~", unasked=b"\x1b[?1;2;4c\x1b[>84;0;0c\x1bP>|tmux 3.4\x1b\\"),
    "GNU screen": Kind("screen", home=b"\x1b[1~", unasked=b"\x1b[?1;2c\x1b[>83;40801;0c"),
    "Linux console": Kind("linux", home=b"\x1b[1~", f1=b"\x1b[[A", unasked=b"\x1b[?6c"),
    "vt100": Kind("vt100", down=b"\x1bOB", unasked=b"\x1b[?1;0c"),
    "a position alone": Kind("xterm", {POSITION: b"\x1b[12;1R"}),
    "silent": Kind("ansi", {}),
}


class Answering(Session):
    """Answers as the kind does; the answers come with what the program has sent."""

    def __init__(self, kind: Kind, folder: Path) -> None:
        self.kind = kind
        command = [sys.executable, f"{ROOT}/tests/faults/tiny_reader.py", str(folder)]
        super().__init__(command, env={"TERM": kind.term}, answers=False)

    def pump(self, seconds: float) -> bytes:
        data = super().pump(seconds)
        for question, answer in self.kind.answers.items():
            for _ in range(data.count(question)):
                self.type(answer)
        return data


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_keys_arrive_right_and_little_is_asked(kind, tmp_path):
    with Answering(kind, tmp_path) as session:
        session.until("ready")
        session.type(kind.unasked + b"j" + kind.down)
        session.until("keys: j down")
        for byte in kind.unasked + kind.home:
            session.type(bytes([byte]))
            session.pump(0.001)
        session.type(kind.f1 + b"k")
        session.until("keys: j down home f1 k")
        session.type("Q")
        assert session.ended()
        assert session.given_back()
        asked = set(
            re.findall(
                rb"\x1b\[[>=?]?[\d;]*(?:\$p|[cnu])|\x1b\](?:1\d|4|52);[^\x07\x1b]*\?|\x1bP[^\x1b]*", session.sent
            )
        )
        assert asked <= {STATUS, POSITION}
        assert session.sent.count(POSITION) <= (0 if STATUS in kind.answers else 1)


def test_a_late_answer_does_not_become_a_key(tmp_path):
    with Answering(KINDS["silent"], tmp_path) as session:
        session.until("ready")
        time.sleep(1.2)
        session.type("a")
        session.until("keys: a")
        session.type(OK[STATUS] + OK[POSITION] + b"b")
        session.until("keys: a b")
