"""One line of the screen: some text at the left, some from a column on, some at the right end; rows for a long text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from reader.render.wrap import crop, wrap_range
from reader.ui.literal import plain
from reader.ui.signs import UNICODE_SIGNS, Signs
from reader.ui.widgets.link_style import link_style

Pieces = Sequence[tuple[str, str]]
Fitted = list[tuple[str, str, Style]]

GAP_CELLS = 3
"""Blanks between the parts of the line."""

LEAST_ROWS_A_NOTICE = 4
"""Rows of the screen for each of a notice: the list and the text have most of it, however low it is."""

LEAST_RIGHT = 2
"""The right end has at least one part in so many of the line, however long the left is."""


class StatusLine(Widget):
    """A line of text in parts. It is drawn anew only when its words change."""

    ALLOW_SELECT = False
    STYLES: ClassVar[tuple[str, ...]] = ("strong", "plain", "dim", "notice")
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"line--{name}" for name in STYLES}

    def __init__(self, signs: Signs = UNICODE_SIGNS, *, id: str | None = None, links: bool = False) -> None:
        """Take the signs that may be drawn; `links` makes a web address one that the terminal can open."""
        super().__init__(id=id)
        self.signs = signs
        self.links = links
        self.left: Pieces = ()
        self.middle: Pieces = ()
        self.right: Pieces = ()
        self.column = 0
        self.below: tuple[str, ...] = ()
        self._whole = ""
        self._styles: dict[str, Style] = {}

    def put(self, left: Pieces, middle: Pieces = (), right: Pieces = (), column: int = 0) -> None:
        """Set the parts: (text, style) pairs; the middle begins at `column` where the left leaves it room."""
        self._set_below(())
        parts = (tuple(left), tuple(middle), tuple(right), column)
        if parts != (self.left, self.middle, self.right, self.column):
            self.left, self.middle, self.right, self.column = parts
            self.refresh()

    def put_whole(self, text: str, style: str, width: int, most: int, right: Pieces = ()) -> None:
        """Set a text that is to be read whole, in as many rows as it takes at `width` cells, `most` of them at most.

        `right`: what stands at the right end of the first row.
        """
        room, text = max(1, width - 2 - (GAP_CELLS + _cells(right) if right else 0)), plain(text)
        ranges = wrap_range(text, 0, len(text), room)
        rows = [text[start:end] for start, end in ranges[:most]] or [""]
        if len(ranges) > most:  # of what was taken apart inside a word, no blank stands between
            rows[-1] = crop(text[ranges[most - 1][0] :], room, self.signs.ellipsis)
        self.put([(rows[0], style)], right=right)
        self._set_below(tuple(rows[1:]), text)

    def _set_below(self, rows: tuple[str, ...], whole: str = "") -> None:
        self._whole = whole
        if rows != self.below:
            self.below = rows
            self.styles.height = 1 + len(rows)
            self.refresh()

    @property
    def words(self) -> str:
        """What it says, for tests and for reading aloud."""
        parts = "   ".join("".join(text for text, _ in part) for part in (self.left, self.middle, self.right) if part)
        return " ".join([parts, *self.below])

    def render_line(self, y: int) -> Strip:
        """Draw the line; what does not fit is cropped, or left out where it is dim.

        Of the right end what stands last is kept longest. What is said in the middle comes before what is dim there.
        """
        width, base = self.size.width, self.rich_style
        if y:
            text = self.below[y - 1] if y <= len(self.below) else ""
            style = self._style(self.left[0][1]) + self._link(text) if text else base
            return Strip([Segment(" ", base), Segment(text, style)]).adjust_cell_length(width, base)
        beside = width - 2 - GAP_CELLS - _cells(self.left)
        right = self._fit(self.right[::-1], max(beside, width // LEAST_RIGHT))[::-1]
        if self.middle and _cells(self.middle) + GAP_CELLS + _cells(right) > beside:
            right = [piece for piece in right if piece[1] != "dim"]
        while right and not right[0][0].strip():  # blanks that stood behind what was left out
            del right[0]
        room = max(0, width - 1 - (_cells(right) + GAP_CELLS if right else 1))
        left = self._fit(self.left, room)
        used, least = 1 + _cells(left), GAP_CELLS if left else 0
        gap = max(least, min(self.column - used, room + 1 - used - _cells(self.middle)))
        middle = self._fit(self.middle, room + 1 - used - gap)
        segments = [Segment(" ", base), *self._segments(left)]
        if middle:
            segments += [Segment(" " * gap, base), *self._segments(middle)]
            used += gap + _cells(middle)
        if right:
            segments += [Segment(" " * max(0, width - 1 - used - _cells(right)), base), *self._segments(right)]
        return Strip(segments).adjust_cell_length(width, base)

    def _fit(self, pieces: Pieces, room: int) -> Fitted:
        """Return what of the pieces fits, with the link of each: an address that is cropped is opened whole."""
        fitted: Fitted = []
        for number, (text, style) in enumerate(pieces):
            if room <= 0:
                break
            text = plain(text)
            if style == "dim" and cell_len(text) > room:
                continue
            if not text.strip() and cell_len(text) > room and all(name == "dim" for _, name in pieces[number + 1 :]):
                break  # a gap before what is left out anyway
            cropped = crop(text, room, self.signs.ellipsis)
            fitted.append((cropped, style, self._link(text)))
            if cropped != text:
                break  # nothing follows what was cut
            room -= cell_len(text)
        return fitted

    def _link(self, text: str) -> Style:
        """Return the link of an address, of the whole of it where it stands over several rows."""
        text = self._whole or text
        return (link_style(text) if self.links and " " not in text else None) or Style.null()

    def _segments(self, fitted: Fitted) -> list[Segment]:
        return [Segment(text, self._style(name) + link) for text, name, link in fitted]

    def _style(self, name: str) -> Style:
        """Return the style of a name; working it out takes longer than drawing."""
        if name not in self._styles:
            self._styles[name] = self.rich_style + self.get_component_rich_style(f"line--{name}", partial=True)
        return self._styles[name]

    def notify_style_update(self) -> None:
        """Forget the old colours."""
        super().notify_style_update()
        self._styles.clear()


def _cells(pieces: Pieces | Fitted) -> int:
    return sum(cell_len(text) for text, *_ in pieces)
