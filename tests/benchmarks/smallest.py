"""The least Textual program with a list and a text: the anchor of start, keys and memory.

As it is, of Textual's own widgets; with `--lines`, of the two least widgets that draw by line, which is the quickest
that Textual can be. With `--text` the text has the keys.
"""

from __future__ import annotations

import sys
import textwrap

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import OptionList, Static

ROWS = 100
TEXT = "\n\n".join(
    f"Paragraph {n} of a text, {'with words that fill the line and go on to the next, ' * (n % 4 + 2)}in all."
    for n in range(120)
)


class LineText(ScrollView, can_focus=True):
    """Wrapped text."""

    lines: tuple[str, ...] = ()

    def on_resize(self) -> None:
        """Wrap."""
        width = self.size.width
        self.lines = tuple(line for part in TEXT.split("\n") for line in textwrap.wrap(part, width) or [""])
        self.virtual_size = Size(width, len(self.lines))

    def render_line(self, y: int) -> Strip:
        """Draw a line."""
        y += self.scroll_offset.y
        text = self.lines[y] if y < len(self.lines) else ""
        return Strip([Segment(text.ljust(self.size.width), self.rich_style)], self.size.width)


class LineList(ScrollView, can_focus=True):
    """Headlines with a cursor."""

    cursor = 0

    def on_mount(self) -> None:
        """Know how long it is."""
        self.virtual_size = Size(0, ROWS)
        self.chosen = self.rich_style + Style(reverse=True)

    def render_line(self, y: int) -> Strip:
        """Draw a line."""
        y += self.scroll_offset.y
        width = self.size.width
        text = f"headline number {y}" if y < ROWS else ""
        return Strip([Segment(text.ljust(width), self.chosen if y == self.cursor else self.rich_style)], width)

    def action_scroll_down(self) -> None:
        """Go to the next headline."""
        before, self.cursor = self.cursor, min(ROWS - 1, self.cursor + 1)
        if self.cursor >= self.scroll_offset.y + self.size.height:
            self.scroll_to(y=self.cursor - self.size.height + 1, animate=False, immediate=True)
        else:
            self.refresh_line(before)
            self.refresh_line(self.cursor)


class Smallest(App[None]):
    """A list of a hundred lines beside a text."""

    CSS = "OptionList, LineList { width: 44; } VerticalScroll, LineText { width: 1fr; }"
    BINDINGS = (("q", "quit", "Quit"),)

    def compose(self) -> ComposeResult:
        """Put them side by side."""
        with Horizontal():
            if "--lines" in sys.argv:
                yield LineList()
                yield LineText()
            else:
                yield OptionList(*(f"headline number {n}" for n in range(ROWS)))
                with VerticalScroll():
                    yield Static(TEXT, markup=False)

    def on_mount(self) -> None:
        """Give one of them the keys."""
        kind = (VerticalScroll, LineText) if "--text" in sys.argv else (OptionList, LineList)
        next(widget for widget in self.screen.focus_chain if isinstance(widget, kind)).focus()


if __name__ == "__main__":
    app = Smallest()
    app.animation_level = "none"
    app.run()
