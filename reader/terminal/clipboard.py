"""Copying over any line: the clipboard sequence (OSC 52) as the terminal in use can take it, and a file besides.

Nothing ever answers whether a terminal has taken it, so the text always goes into a file too.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

# Bytes of text: xterm and tmux drop sequences of more than 100,000 characters, base64 takes four for three.
MOST_BYTES = 74_994
# Characters that GNU screen passes on in one piece.
_SCREEN_PIECE = 700

FILE_NAME = "copied.txt"


def wrapped(osc: str, environ: Mapping[str, str]) -> str:
    """A sequence for the terminal outside, as the multiplexer in between (if any) passes it on.

    Under tmux it goes plain as well: which of the two is let through is a setting of tmux.
    """
    if environ.get("TMUX"):
        return osc + "\x1bPtmux;" + osc.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    if environ.get("STY") or environ.get("TERM", "").startswith("screen"):
        pieces = (osc[at : at + _SCREEN_PIECE] for at in range(0, len(osc), _SCREEN_PIECE))
        return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)
    return osc


def keep(text: str, folder: Path) -> Path | None:
    """Put the text into a file that nobody else can read; its path, or None where that is not possible."""
    path = folder / FILE_NAME
    new = folder / f"{FILE_NAME}.{os.getpid()}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.write(text)
        new.replace(path)
    except OSError:
        return None
    return path
