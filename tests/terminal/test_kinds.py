"""Terminals by their names."""

from __future__ import annotations

import pytest

from reader.terminal.kinds import colourless


@pytest.mark.parametrize("term", ["vt52", "vt100", "vt102", "vt220", "vt320-w", "xterm-mono", "ansi-m", "linux-m"])
def test_without_colours(term: str) -> None:
    assert colourless({"TERM": term})


@pytest.mark.parametrize(
    "term",
    ["", "xterm", "xterm-256color", "xterm-16color", "linux", "screen", "tmux-256color", "vt340", "vt525", "vte"],
)
def test_with_colours(term: str) -> None:
    assert not colourless({"TERM": term})
