"""One row of the screen: its cells, and what lies over them that only the terminal can place."""

from __future__ import annotations

from collections.abc import Iterator
from operator import ne, or_

from reader.terminal import cells
from reader.terminal.frame_parser import Span

# Pieces that only the terminal can place, kept for one row; beyond this the oldest go (a redraw brings all back).
_MAX_RAW = 64


class Row:
    """Cells of one row.

    While `opaque`, something of unknown width has been written over the cells: then `raw` holds the pieces exactly
    as they came, in order, `unsent` those not sent yet, and the cells are only what lies below the first of them
    (`under_sent` once that is on the screen). `outlived`: all of it is of before the terminal had another size.
    """

    __slots__ = ("characters", "opaque", "outlived", "raw", "styles", "under_sent", "unsent")

    def __init__(self, width: int) -> None:
        """A blank row."""
        self.characters = [" "] * width
        self.styles = [""] * width
        self.opaque = False
        self.outlived = False
        self.under_sent = True
        self.unsent: list[str] = []
        self.raw: dict[str, None] = {}

    def same_cells(self, other: Row) -> bool:
        """Whether both rows show the same; only meaningful where neither is opaque."""
        return self.characters == other.characters and self.styles == other.styles

    def resized(self, width: int) -> Row:
        """The row cut or filled up with blanks; half a wide character at the edge becomes a blank."""
        row = Row(width)
        keep = min(width, len(self.characters))
        row.characters[:keep] = self.characters[:keep]
        row.styles[:keep] = self.styles[:keep]
        if keep < len(self.characters) and self.characters[keep] == "":
            row.characters[keep - 1] = " "
        row.opaque, row.under_sent, row.outlived = self.opaque, False, True
        row.raw = dict(self.raw)
        row.unsent = list(row.raw)
        return row

    def write(self, spans: list[Span]) -> None:
        """What one frame writes into this row, in order."""
        width = len(self.characters)
        if self._write_cells(spans, width):
            return
        if self.outlived and spans[0].x == 0:
            # Drawn anew from its first column for the new size. Where the terminal's characters are narrower than they
            # were taken for, the old pieces would show behind the new ones.
            self.characters, self.styles = [" "] * width, [""] * width
            self.under_sent, self.unsent, self.raw = False, [], {}
        self.outlived = False
        if not self.opaque:
            self.opaque, self.under_sent = True, False
        for span in spans:
            piece = f"\x1b[{span.y + 1};{span.x + 1}H{span.written}"
            self.unsent.append(piece)
            self.raw.pop(piece, None)
            self.raw[piece] = None
        while len(self.raw) > _MAX_RAW:
            del self.raw[next(iter(self.raw))]
        if len(self.unsent) > _MAX_RAW:
            self.unsent = list(self.raw)

    def _write_cells(self, spans: list[Span], width: int) -> bool:
        """Write spans of known width into the cells, if all are, and the whole row is known then."""
        characters, styles = self.characters.copy(), self.styles.copy()
        covered = 0
        for span in spans:
            if span.text is None:
                return False
            end = span.x + len(span.text.characters)
            if end > width:
                return False
            characters[span.x : end] = span.text.characters
            styles[span.x : end] = span.text.styles
            if span.x <= covered:
                covered = max(covered, end)
        if self.opaque and covered < width:
            return False
        if ("" in characters or "" in self.characters) and _has_halves(characters):
            return False
        self.characters, self.styles = characters, styles
        self.opaque = False
        self.under_sent = True
        if self.raw:
            self.raw, self.unsent = {}, []
        return True


def differences(one: Row, other: Row) -> Iterator[bool]:
    """For each column, whether the cells differ; both rows are equally wide. All of it runs in C, a cell at a time."""
    characters = map(ne, one.characters, other.characters)
    if one.styles == other.styles:
        return characters
    return map(or_, characters, map(ne, one.styles, other.styles))


def _has_halves(characters: list[str]) -> bool:
    """Whether half a wide character is left somewhere, which terminals show differently."""
    expected = False
    for character in characters:
        if (character == "") != expected:
            return True
        expected = cells.is_wide(character)
    return expected
