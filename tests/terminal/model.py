"""A terminal to test against: pyte, with what it lacks for our sequences, and a screen as comparable rows."""

from __future__ import annotations

import os
import re
import select

import pyte

_NOT_IN_PYTE = re.compile(r"\x1b\[\?[0-9;]*[a-gi-km-zA-Z]|\x1b\[[0-9;]*\$[a-z]|\x1b\[[<=>][0-9;]*[a-zA-Z]|\x1b\[[56]n")


class Model:
    """A pyte screen that does not wrap, as the reader's modes have it."""

    def __init__(self, width: int, height: int) -> None:
        self.screen = pyte.Screen(width, height)
        self.stream = pyte.Stream(self.screen)
        self.feed("\x1b[?7l")

    def feed(self, text: str) -> None:
        self.stream.feed(_NOT_IN_PYTE.sub("", text))

    def cells(self) -> list[list[tuple[object, ...]]]:
        """Every cell with its character, colours and attributes."""
        return [[tuple(self.screen.buffer[y][x]) for x in range(self.screen.columns)] for y in range(self.screen.lines)]

    def text(self) -> list[str]:
        return list(self.screen.display)

    @property
    def cursor(self) -> tuple[int, int]:
        return min(self.screen.cursor.x, self.screen.columns - 1), self.screen.cursor.y


def read_some(fd: int, seconds: float = 2.0) -> bytes:
    """What can be read now, or within the time; up to the first moment in which there is nothing more."""
    data = b""
    while select.select([fd], [], [], 0.0 if data else seconds)[0]:
        try:
            piece = os.read(fd, 65536)
        except OSError:
            break
        if not piece:
            break
        data += piece
    return data
