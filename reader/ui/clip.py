"""Copying: to the terminal's clipboard, and always into a file too, because nothing says whether a terminal took it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from reader.terminal.clipboard import MOST_BYTES, keep


class Clip:
    """Puts text on the clipboard and into a file of the state folder."""

    def __init__(self, folder: Path, send: Callable[[str], None]) -> None:
        """Take the state folder and how text is sent to the terminal."""
        self._folder = folder
        self._send = send

    def put(self, text: str) -> str:
        """Copy; return the words that follow `copied`: where else the text is, or that it is nowhere else."""
        short = len(text.encode("utf-8", "replace")) <= MOST_BYTES
        if short:
            self._send(text)
        path = keep(text, self._folder)
        if path is None:
            return "" if short else " nowhere: too long for the terminal, and no file can be written"
        home = os.path.expanduser("~")  # noqa: PTH111 (Path.home raises where there is none)
        name = f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
        return f", also in {name}" if short else f" into {name} only: too long for the terminal"
