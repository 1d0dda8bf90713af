"""A frame as Textual writes it, taken apart: spans of styled text, each at its place, each as cells.

The grammar is small: cursor to a place, then runs of text, colours and links, then perhaps a line feed before the
next place. Anything else raises NotUnderstoodError, and the frame is sent as it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.terminal import cells, sgr
from reader.terminal.sgr import NotUnderstoodError

_PLACE = re.compile(r"\x1b\[(\d{1,5});(\d{1,5})H")
_PIECE = re.compile(
    r"(?P<text>[^\x00-\x1f\x7f-\x9f]+)|\x1b\[(?P<sgr>[\d;]*)m"
    r"|\x1b\]8;[^;\x00-\x1f\x7f-\x9f]*;(?P<address>[^\x00-\x1f\x7f-\x9f]*)(?:\x1b\\|\x07)"
)
# Spans remembered by their text: while an article scrolls, the same line comes again a row higher. A screen has some
# hundred, of about 2.5 KB each.
_MAX_REMEMBERED = 250


class Span(NamedTuple):
    """A piece of one row as it was written."""

    x: int
    y: int
    written: str
    """The runs of text and colours, without the place."""
    text: SpanCells | None
    """What they come to, or None where only the terminal knows how wide they are."""


class SpanCells(NamedTuple):
    """The cells of a span; the two lists are as long as the span is wide, and are not to be changed."""

    characters: list[str]
    styles: list[str]


class FrameParser:
    """Takes frames apart and remembers the spans it has seen."""

    def __init__(self) -> None:
        """Nothing is remembered yet."""
        self._remembered: dict[str, SpanCells | None] = {}

    def parse(self, frame: str) -> tuple[list[Span], tuple[int, int]]:
        """The spans in order, and the cursor (column, row) at the end; raises NotUnderstoodError."""
        pieces = _PLACE.split(frame)
        if pieces[0] or len(pieces) < 4:
            raise NotUnderstoodError("does not begin with a place")
        spans = []
        for at in range(1, len(pieces), 3):
            y, x, written = int(pieces[at]) - 1, int(pieces[at + 1]) - 1, pieces[at + 2]
            if x < 0 or y < 0:
                raise NotUnderstoodError("place outside of the screen")
            if written.endswith("\n"):
                written = written[:-1]
            if written:
                spans.append(Span(x, y, written, self._cells_of(written)))
        last_written = pieces[-1]
        if last_written:
            raise NotUnderstoodError("does not end with a place for the cursor")
        return spans, (int(pieces[-2]) - 1, int(pieces[-3]) - 1)

    def _cells_of(self, written: str) -> SpanCells | None:
        try:
            return self._remembered[written]
        except KeyError:
            pass
        if len(self._remembered) >= _MAX_REMEMBERED:
            self._remembered.clear()
        found = self._remembered[written] = _read(written)
        return found


def _read(written: str) -> SpanCells | None:
    """The cells of one span; raises NotUnderstoodError, also where it does not end in the default style."""
    characters: list[str] = []
    styles: list[str] = []
    style = ""
    known = True
    at = 0
    while at < len(written):
        piece = _PIECE.match(written, at)
        if piece is None:
            raise NotUnderstoodError(f"character {ord(written[at]):#x} in a span")
        at = piece.end()
        if text := piece["text"]:
            split = cells.split(text)
            if split is None:
                known = False
            else:
                characters += split
                styles += [style] * len(split)
        elif (parameters := piece["sgr"]) is not None:
            style = sgr.apply(style, parameters)
        else:
            # Its parameters are left out: Rich numbers links anew whenever it draws, and each would be sent again.
            style = sgr.with_link(style, piece["address"])
    if style:
        raise NotUnderstoodError("a span that does not end in the default style")
    return SpanCells(characters, styles) if known else None
