"""A terminal to test against: pyte, with what it lacks for our sequences, and a screen as comparable rows."""

from __future__ import annotations

import os
import re
import select
from itertools import groupby

import pyte

_NOT_IN_PYTE = re.compile(r"\x1b\[\?[0-9;]*[a-gi-km-zA-Z]|\x1b\[[0-9;]*\$[a-z]|\x1b\[[<=>][0-9;]*[a-zA-Z]|\x1b\[[56]n")


_LINK = re.compile(r"\x1b\]8;([^\x1b\x07]*)(?:\x1b\\|\x07)")
_LINK_BEGUN = re.compile(r"\x1b(?:\](?:8(?:;[^\x1b\x07]*\x1b?)?)?)?\Z")


class _Screen(pyte.Screen):
    """Keeps the link (OSC 8) of a cell beside its colour; only `]8` changes it, no change of colours does."""

    link = ""

    def select_graphic_rendition(self, *attributes: int, **how: object) -> None:
        super().select_graphic_rendition(*attributes, **how)
        self.take_link(self.link)

    def take_link(self, link: str) -> None:
        self.link = link
        colour = self.cursor.attrs.fg.partition("\n")[0]
        self.cursor.attrs = self.cursor.attrs._replace(fg=f"{colour}\n{link}" if link else colour)


class Model:
    """A pyte screen that does not wrap, as the reader's modes have it."""

    def __init__(self, width: int, height: int) -> None:
        self.screen = _Screen(width, height)
        self.stream = pyte.Stream(self.screen)
        self._begun = ""
        self.feed("\x1b[?7l")

    def feed(self, text: str) -> None:
        text, self._begun = self._begun + text, ""
        if begun := _LINK_BEGUN.search(text):
            text, self._begun = text[: begun.start()], begun[0]
        plain, *linked = _LINK.split(text)
        self.stream.feed(_NOT_IN_PYTE.sub("", plain))
        for link, after in zip(linked[::2], linked[1::2], strict=True):
            self.screen.take_link(link.partition(";")[2])
            self.stream.feed(_NOT_IN_PYTE.sub("", after))

    def links(self) -> list[tuple[int, str, str]]:
        """Text that is a link, in order: its row, its address, the text."""
        found: list[tuple[int, str, str]] = []
        for y, row in enumerate(self.cells()):
            for link, cells in groupby(row, key=lambda cell: str(cell[1]).partition("\n")[2]):
                if link:
                    found.append((y, link, "".join(str(cell[0]) for cell in cells)))
        return found

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
