"""Copying: to the terminal's clipboard, and always into a file too, because many terminals cannot say no."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

MOST_BYTES = 74_994
"""Text that the clipboard sequence takes: xterm and tmux cut off what is longer than 100,000 bytes in base64."""


class Clip:
    """Puts text on the clipboard and into a file of the state folder, 0600."""

    def __init__(self, folder: Path, send: Callable[[str], None]) -> None:
        """Take the state folder and how text is sent to the terminal."""
        self._file = folder / "copied.txt"
        self._send = send

    def put(self, text: str) -> str:
        """Copy; return words that say where else the text is, to be put behind `copied`."""
        if len(text.encode("utf-8", "replace")) <= MOST_BYTES:
            self._send(text)
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
                file.write(text)
            home = str(Path.home())
            name = str(self._file)
            return f", and into {'~' + name.removeprefix(home) if name.startswith(home + '/') else name}"
        return ""
