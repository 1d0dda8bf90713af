"""From one screen to another with as few bytes as it takes."""

from __future__ import annotations

import re
from itertools import groupby

from reader.terminal import sgr
from reader.terminal.rows import Row, differences

# Cells. Up to so many equal cells between two changes are written again: moving over them costs as much.
_BRIDGE = 4
# Cells. From so many blanks at the end of a row on, erasing (3 bytes and a move) is cheaper than writing them.
_ERASE_FROM = 4
# Cells. From so many blanks at the beginning on, likewise (4 bytes, and the move is to where few writes begin).
_ERASE_LEAD_FROM = 12
# Changed cells (1) with short gaps of equal ones (0) between them.
_RUN = re.compile(rb"\x01(?:\x00{0,%d}\x01)*" % _BRIDGE)


class Pen:
    """Writes to the terminal and knows where its cursor stands and in what style it draws."""

    def __init__(self, cursor: tuple[int, int] | None = None) -> None:
        """The style is the default at the beginning and at the end; `cursor` is (column, row) if known."""
        self.out: list[str] = []
        self.style = ""
        self._x, self._y = cursor if cursor else (-1, -1)

    def move(self, x: int, y: int, width: int) -> None:
        """Put the cursor at column `x` of row `y`."""
        if (x, y) == (self._x, self._y):
            return
        if x == 0 and y == self._y + 1 and self._y >= 0:
            self.out.append("\r\n")
        elif y == self._y and 0 <= self._x < x and self._x < width:
            self.out.append("\x1b[C" if x == self._x + 1 else f"\x1b[{x - self._x}C")
        elif x:
            self.out.append(f"\x1b[{y + 1};{x + 1}H")
        else:
            self.out.append(f"\x1b[{y + 1}H" if y else "\x1b[H")
        self._x, self._y = x, y

    def set_style(self, style: str) -> None:
        """Draw in this style from here on; a link is opened or closed as well."""
        if style == self.style:
            return
        if (link := sgr.link_of(style)) != sgr.link_of(self.style):
            self.out.append(f"\x1b]8;;{link}\x1b\\")
        self.out.append(sgr.change(self.style, style))
        self.style = style

    def cells(self, characters: list[str], styles: list[str], start: int, end: int, width: int) -> None:
        """Write the cells from `start` up to `end`, where the cursor stands."""
        at = start
        for style, run in groupby(styles[start:end]):
            stop = at + len(list(run))
            self.set_style(style)
            self.out.append("".join(characters[at:stop]))
            at = stop
        # Past the last column the cursor stays on it, or past it: terminals differ. The row is certain.
        self._x = end if end < width else -1

    def erase_to_end(self) -> None:
        """Blank the row from the cursor on; only in the default style, others colour what they erase."""
        self.set_style("")
        self.out.append("\x1b[K")

    def erase_from_start(self) -> None:
        """Blank the row up to the cursor and with it; a VT100 can."""
        self.set_style("")
        self.out.append("\x1b[1K")

    def scroll(self, top: int, bottom: int, by: int) -> None:
        """Move the rows from `top` to `bottom` up by `by` rows (down if negative), and the region back to all."""
        self.set_style("")
        if by > 0:
            self.out.append(f"\x1b[{top + 1};{bottom + 1}r\x1b[{bottom + 1}H" + "\n" * by + "\x1b[r")
        else:
            self.out.append(f"\x1b[{top + 1};{bottom + 1}r\x1b[{top + 1}H" + "\x1bM" * -by + "\x1b[r")
        self._x, self._y = -1, -1

    def raw(self, pieces: list[str]) -> None:
        """Pieces of a frame just as they came; where the cursor is afterwards is not known."""
        self.set_style("")
        self.out += pieces
        self._x, self._y = -1, -1

    def finish(self, cursor: tuple[int, int], width: int) -> str:
        """The cursor where it belongs, the default style, and all that was written."""
        self.set_style("")
        self.move(*cursor, width)
        return "".join(self.out)


def write_row(pen: Pen, y: int, old: Row | None, new: Row) -> None:
    """What turns the old row (None: nobody knows what is there) into the new one."""
    characters, styles = new.characters, new.styles
    width = len(characters)
    if old is None:
        end = end_of_text(new)
        if end:
            pen.move(0, y, width)
            pen.cells(characters, styles, 0, end, width)
        if end < width:
            pen.move(end, y, width)
            pen.erase_to_end()
        return
    differ = bytes(differences(old, new))
    if 1 not in differ:
        return
    erase_at = width
    end = end_of_text(new)
    if differ.count(1, end) >= _ERASE_FROM:
        erase_at = end
        differ = differ[:end]
    begin = 0
    if (lead := _start_of_text(new, end)) >= _ERASE_LEAD_FROM and differ.count(1, 0, lead) >= _ERASE_LEAD_FROM:
        begin = lead
        pen.move(lead - 1, y, width)
        pen.erase_from_start()
    for run in _RUN.finditer(differ, begin):
        start, stop = run.span()
        # A wide character is never cut.
        if characters[start] == "" and start:
            start -= 1
        if stop < width and characters[stop] == "":
            stop += 1
        pen.move(start, y, width)
        pen.cells(characters, styles, start, min(stop, erase_at), width)
    if erase_at < width:
        pen.move(erase_at, y, width)
        pen.erase_to_end()


def _start_of_text(row: Row, end: int) -> int:
    """The column of the first cell that is not a plain blank, `end` where there is none before it."""
    characters, styles = row.characters, row.styles
    if characters[0] != " " or styles[0]:
        return 0
    return next((x for x in range(end) if characters[x] != " " or styles[x]), end)


def end_of_text(row: Row) -> int:
    """The column after the last cell that is not a plain blank."""
    characters, styles = row.characters, row.styles
    end = len(characters)
    if not any(styles):
        text = "".join(characters)
        return end - len(text) + len(text.rstrip(" "))
    while end and characters[end - 1] == " " and not styles[end - 1]:
        end -= 1
    return end
