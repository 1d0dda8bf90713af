"""What is on the screen, what is wanted there, and what must be sent so that the one becomes the other.

Textual writes whole widgets again for every change. Here each frame is written into a model of the screen instead,
and what goes out is the difference to what the terminal shows: cells that changed, rows that scrolled. Frames may
be left out: `update` always leads to what is wanted last. What is not understood is sent as it is.
"""

from __future__ import annotations

from reader.terminal.diff import Pen, end_of_text, write_row
from reader.terminal.frame_parser import FrameParser, Span
from reader.terminal.modes import CLEAR
from reader.terminal.rows import Row
from reader.terminal.scrolling import Scroll, apply_scroll, find_scrolls
from reader.terminal.sgr import NotUnderstoodError

# Bytes a changed row. A scroll that comes to less is taken without looking what writing the rows would cost.
_SURELY_CHEAPER = 20
# Rows. Up to so many changed ones are written first: a step in a list changes five, and takes a millisecond less so.
_FEW_ROWS = 8
# Bytes. No scroll is looked for where writing those rows takes no more.
_SHORT = 160


class Frames:
    """The screen as it is and as it should be."""

    def __init__(self, width: int, height: int) -> None:
        """A screen whose content is not known, on which nothing is wanted yet."""
        self._parser = FrameParser()
        self._wanted: list[Row] = []
        self._shown: list[Row | None] = []
        self._cursor = (0, 0)
        self._shown_cursor: tuple[int, int] | None = None
        self._known = False
        self.has_frame = False
        self.resize(width, height)

    def resize(self, width: int, height: int) -> None:
        """The terminal has another size: nobody knows what it shows, and a new frame is awaited.

        What was wanted stays wanted where it fits, because that frame may leave it out.
        """
        self.width, self.height = max(1, width), max(1, height)
        kept = [row.resized(self.width) for row in self._wanted[: self.height]]
        self._wanted = kept + [Row(self.width) for _ in range(self.height - len(kept))]
        self._shown = []
        self._cursor = (min(self._cursor[0], self.width - 1), min(self._cursor[1], self.height - 1))
        self.has_frame = False
        self.forget()

    def forget(self) -> None:
        """Nobody knows what the terminal shows; the next update clears it and draws everything."""
        self._known = False
        self._shown_cursor = None

    def blank(self) -> None:
        """The terminal has just been cleared, with the cursor at home."""
        self._known = True
        self._shown = [Row(self.width) for _ in range(self.height)]
        self._shown_cursor = (0, 0)
        for row in self._wanted:
            if row.opaque and row.under_sent:
                row.unsent, row.under_sent = list(row.raw), False

    def adopt(self, picture: str) -> bool:
        """The terminal shows what drawing this picture on a blank screen gives: whether that was understood."""
        other = Frames(self.width, self.height)
        if not other.apply(picture) or any(row.opaque for row in other._wanted):
            return False
        self._shown = list(other._wanted)
        self._shown_cursor = other._cursor
        self._known = True
        return True

    def apply(self, frame: str) -> bool:
        """Take in a frame as Textual wrote it. False: not understood, nothing taken in."""
        try:
            spans, cursor = self._parser.parse(frame)
        except NotUnderstoodError:
            return False
        by_row: dict[int, list[Span]] = {}
        for span in spans:
            if span.y < self.height and span.x < self.width:
                by_row.setdefault(span.y, []).append(span)
        for y, row_spans in by_row.items():
            self._wanted[y].write(row_spans)
        self._cursor = (min(cursor[0], self.width - 1), min(cursor[1], self.height - 1))
        self.has_frame = True
        return True

    def lose(self) -> None:
        """Something that is not understood was sent: each row is unknown until it is written in full."""
        self._known = True
        self._shown = [None] * self.height
        self._shown_cursor = None
        for row in self._wanted:
            row.opaque, row.under_sent = True, True
            row.unsent, row.raw = [], {}

    @property
    def pending(self) -> bool:
        """Whether the screen is not yet what is wanted."""
        if not self._known:
            return True
        return self._shown_cursor != self._cursor or any(
            row.unsent if row.opaque else self._shown[y] is None or not row.same_cells(self._shown[y] or row)
            for y, row in enumerate(self._wanted)
        )

    def update(self) -> str:
        """What to send now; afterwards the screen counts as being what is wanted."""
        prefix = ""
        if not self._known:
            prefix = "\x1b[m" + CLEAR
            self.blank()
        changed = [
            y
            for y, row in enumerate(self._wanted)
            if not row.opaque and ((old := self._shown[y]) is None or not row.same_cells(old))
        ]
        raw = [y for y, row in enumerate(self._wanted) if row.opaque and row.unsent]
        if not changed and not raw and self._shown_cursor == self._cursor:
            return prefix
        out = self._shortest(changed, raw)
        self._note_shown(changed, raw)
        return prefix + out

    def _shortest(self, changed: list[int], raw: list[int]) -> str:
        """The difference in the fewest bytes: as it is, or after scrolling what can be scrolled."""
        plain = self._draw(changed, raw, None) if len(changed) <= _FEW_ROWS else ""
        if plain and len(plain) <= _SHORT:
            return plain
        outs = [self._draw(changed, raw, scroll) for scroll in find_scrolls(self._shown, self._wanted, changed)]
        if not plain and (not outs or min(map(len, outs)) > _SURELY_CHEAPER * len(changed)):
            plain = self._draw(changed, raw, None)
        return min([plain, *outs] if plain else outs, key=len, default="")

    def _draw(self, changed: list[int], raw: list[int], scroll: Scroll | None) -> str:
        """The difference, with or without scrolling first; nothing is noted."""
        pen = Pen(self._shown_cursor)
        shown = self._shown
        rows: list[int] = changed
        if scroll:
            pen.scroll(*scroll)
            shown = apply_scroll(shown, scroll, self.width)
            rows = sorted({*changed, *range(scroll.top, scroll.bottom + 1)})
        for y in rows:
            write_row(pen, y, shown[y], self._wanted[y])
        for y in raw:
            row = self._wanted[y]
            if not row.under_sent:
                write_row(pen, y, shown[y], row)
            pen.raw(row.unsent)
        return pen.finish(self._cursor, self.width)

    def _note_shown(self, changed: list[int], raw: list[int]) -> None:
        for y in changed:
            shown = self._shown[y]
            if shown is None:
                shown = self._shown[y] = Row(self.width)
            # Rows never change their lists in place, so they can be shared.
            shown.characters, shown.styles = self._wanted[y].characters, self._wanted[y].styles
        for y in raw:
            self._shown[y] = None
            row = self._wanted[y]
            row.unsent, row.under_sent = [], True
        self._shown_cursor = self._cursor

    def picture(self) -> str:
        """What is wanted on the screen, as a frame that draws it on a blank one.

        Rows in which something of unknown width stands are left blank.
        """
        out = []
        for y, row in enumerate(self._wanted):
            if row.opaque or not (end := end_of_text(row)):
                continue
            pen = Pen((0, y))
            pen.cells(row.characters, row.styles, 0, end, self.width)
            pen.set_style("")
            out.append(f"\x1b[{y + 1};1H" + "".join(pen.out))
        out.append(f"\x1b[{self._cursor[1] + 1};{self._cursor[0] + 1}H")
        return "".join(out)
