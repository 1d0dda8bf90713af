"""Which addresses become links, and where."""

from __future__ import annotations

import pytest

from reader.terminal.hyperlinks import MOST_BYTES, target, understood


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://a.example/b?c=1&d=%20#e", "https://a.example/b?c=1&d=%20#e"),
        ("HTTP://A.example", "HTTP://A.example"),
        ("http://a.example/x;y=1;z", "http://a.example/x;y=1;z"),
        ("https://müller.example/straße", "https://m%C3%BCller.example/stra%C3%9Fe"),
        ("https://a.example/\x1b]8;;x\x07\x9c\n", "https://a.example/%1B]8;;x%07%C2%9C%0A"),
        ('https://a.example/{}|\\^`"<>', "https://a.example/%7B%7D%7C%5C%5E%60%22%3C%3E"),
        ("https://a.example/\ud800", "https://a.example/?"),
        ("https://", ""),
        ("https:///etc/passwd", ""),
        ("file:///etc/passwd", ""),
        ("javascript:alert(1)", ""),
        ("www.a.example", ""),
        (" https://a.example", ""),
        ("https://a.example/" + "x" * MOST_BYTES, ""),
        ("https://a.example/" + "é" * (MOST_BYTES // 6), ""),
    ],
)
def test_target(text: str, expected: str) -> None:
    found = target(text)
    assert found == expected
    assert all(" " < character <= "~" for character in found)
    assert len(found) <= MOST_BYTES


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "xterm-16color"}, True),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/x,1,0"}, True),
        ({"TERM": "screen-256color", "TMUX": "/tmp/x,1,0"}, True),
        ({"TERM": "screen-256color"}, False),
        ({"TERM": "xterm-256color", "STY": "1.pts"}, False),
        ({"TERM": "linux"}, False),
        ({"TERM": "vt100"}, False),
        ({"TERM": "dumb"}, False),
        ({"TERM": "rxvt-unicode"}, False),
        ({}, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "4601"}, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7200"}, True),
        ({"TERM": "xterm-256color", "INSIDE_EMACS": "29.1,eat"}, False),
    ],
)
def test_understood(environ: dict[str, str], expected: bool) -> None:
    assert understood(environ) is expected
