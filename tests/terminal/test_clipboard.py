"""Copying: the sequence for each kind of terminal, and the file."""

from __future__ import annotations

import base64
import re

from reader.terminal import clipboard

PLAIN = "\x1b]52;c;" + base64.b64encode("Zwölf".encode()).decode() + "\x07"


def test_plain_terminal():
    assert clipboard.wrapped(PLAIN, {"TERM": "xterm"}) == PLAIN


def test_tmux_gets_it_both_ways():
    out = clipboard.wrapped(PLAIN, {"TERM": "tmux-256color", "TMUX": "/tmp/x,1,0"})
    assert out == PLAIN + "\x1bPtmux;\x1b" + PLAIN + "\x1b\\"


def test_screen_gets_it_in_pieces():
    long = "\x1b]52;c;" + base64.b64encode(b"x" * 3000).decode() + "\x07"
    out = clipboard.wrapped(long, {"TERM": "screen", "STY": "1.pts"})
    pieces = re.findall("\x1bP(.*?)\x1b\\\\", out, re.DOTALL)
    assert len(pieces) > 3
    assert "".join(pieces) == long


def test_the_file_is_ours_alone(tmp_path):
    folder = tmp_path / "state"
    path = clipboard.keep("text\ud800", folder)
    assert path == folder / clipboard.FILE_NAME
    assert path.read_text() == "text?"
    assert path.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_planted_link_is_not_followed(tmp_path):
    victim = tmp_path / "victim"
    victim.write_text("untouched")
    (tmp_path / clipboard.FILE_NAME).symlink_to(victim)
    assert clipboard.keep("text", tmp_path)
    assert victim.read_text() == "untouched"


def test_no_place_for_it(tmp_path):
    (tmp_path / "file").write_text("")
    assert clipboard.keep("text", tmp_path / "file") is None
