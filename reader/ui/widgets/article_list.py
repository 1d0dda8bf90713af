"""The list of articles, drawn by line: its cost follows the screen, not the library."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.events import Click, MouseScrollDown, MouseScrollUp, Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.model import Headline, Snippet
from reader.ui.messages import CursorMoved, RowsWanted
from reader.ui.signs import UNICODE_SIGNS, Signs
from reader.ui.widgets.headline_row import Pieces, second_line, title_line
from reader.ui.widgets.row_strip import padded

WINDOW_ROWS = 120
"""Rows fetched at a time: several screens, yet quick to read out of an index."""

NEAR_ROWS = 20
"""Rows on either side of the cursor where another one is looked for to stand on: about a screen of them."""

LEAD_CELLS = 3
"""Cells before the text of a row: the cursor's bar, the mark, a blank."""

TAIL_CELLS = 2
"""Cells kept blank behind it."""


class ArticleList(ScrollView, can_focus=True, inherit_bindings=False):
    """Headlines in two lines each, with a cursor. Rows it lacks it asks for with `RowsWanted`."""

    ALLOW_SELECT = False
    STYLES: ClassVar[tuple[str, ...]] = (
        *("bar", "bar-away", "mark", "title", "unread", "star", "source", "file", "second", "hit", "error", "left"),
    )
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"list--{name}" for name in STYLES}

    def __init__(self, signs: Signs = UNICODE_SIGNS, *, id: str | None = None) -> None:
        """Take the signs that may be drawn."""
        super().__init__(id=id)
        self.signs = signs
        self.total = 0
        self.cursor = 0
        self.moves = 0
        """How often the cursor was moved, so that a list which was asked for before is known to be behind."""
        self.spaced = False
        self._fitted = Size(0, 0)
        self.message = ""
        self._rows: dict[int, Headline] = {}
        self._snippets: dict[int, Snippet] = {}
        self._left: frozenset[int] = frozenset()
        self._asked: set[int] = set()
        self._strips: dict[tuple[int, int], Strip] = {}
        self._styles: dict[str, Style] = {}

    # -- what is listed

    def show(self, total: int, start: int, headlines: Sequence[Headline], cursor: int, screen_row: int | None) -> None:
        """Show a new list: its length, a window of it, and where the cursor is to stand.

        `screen_row` is how far below the top the cursor's row shall be; None keeps it in sight with little motion.
        """
        self.total = total
        self._rows = {start + nth: headline for nth, headline in enumerate(headlines)}
        self._snippets, self._left, self._asked = {}, frozenset(), set()
        self.cursor = max(0, min(cursor, total - 1))
        self._resize_list()
        if screen_row is not None:
            self._scroll(self.cursor - screen_row)
        self._keep_cursor_in_sight()
        self.redraw()
        self._want_rows()

    def put(self, start: int, headlines: Iterable[Headline | None]) -> None:
        """Take rows that were asked for; where the cursor went ahead to one of them, it has arrived only now."""
        was_there = self.current is not None
        for nth, headline in enumerate(headlines):
            if headline is not None:
                self._rows[start + nth] = headline
        self.redraw()
        if self.current is not None and not was_there:
            self.post_message(CursorMoved())

    def put_snippets(self, snippets: Mapping[int, Snippet]) -> None:
        """Take the matching lines of rows, by key."""
        self._snippets.update(snippets)
        self.redraw()

    def replace_rows(self, changed: Mapping[int, Headline], left: frozenset[int]) -> None:
        """Take rows that changed, by key; `left` are keys that the query no longer has: they stay, dimmed."""
        for place, headline in self._rows.items():
            self._rows[place] = changed.get(headline.key, headline)
        self._left = left
        self.redraw()

    @property
    def keys(self) -> list[int]:
        """Keys of the rows it has."""
        return [headline.key for headline in self._rows.values()]

    def near(self) -> list[int]:
        """Keys of the rows next to the cursor's, those below it first: it goes there where its own is gone."""
        places = (self.cursor + by * step for by in (1, -1) for step in range(1, NEAR_ROWS))
        return [headline.key for place in places if (headline := self.headline(place)) is not None]

    @property
    def current(self) -> Headline | None:
        """The headline under the cursor, None while it is not there."""
        return self._rows.get(self.cursor)

    def headline(self, place: int) -> Headline | None:
        """Return the headline at a position, None while it is not there."""
        return self._rows.get(place)

    @property
    def screen_row(self) -> int:
        """How many rows below the top of the screen the cursor stands."""
        return self.cursor - self.first_row

    # -- moving

    @property
    def row_lines(self) -> int:
        """Lines a row takes."""
        return 3 if self.spaced else 2

    @property
    def first_row(self) -> int:
        """Position of the first row on the screen."""
        return self.scroll_offset.y // self.row_lines

    @property
    def rows_in_sight(self) -> int:
        """How many rows fit on the screen whole."""
        return max(1, (self.size.height + (1 if self.spaced else 0)) // self.row_lines)

    def move_to(self, place: int) -> bool:
        """Put the cursor on a row; return whether it moved."""
        place = max(0, min(place, self.total - 1))
        if place == self.cursor or not self.total:
            return False
        before, self.cursor = self.cursor, place
        self.moves += 1
        self._keep_cursor_in_sight()
        self._redraw_row(before)
        self._redraw_row(place)
        self._want_rows()
        self.post_message(CursorMoved())
        return True

    def set_spaced(self, spaced: bool) -> None:
        """Set whether a blank line stands between rows; the first row in sight stays it."""
        if spaced != self.spaced:
            first, self.spaced = self.first_row, spaced
            self._resize_list()
            self._scroll(first)
            self._keep_cursor_in_sight()
            self.redraw()

    def _resize_list(self) -> None:
        """Let the list end with a whole screen, so that it always scrolls by whole rows."""
        above = max(0, self.total - self.rows_in_sight) * self.row_lines
        # Without the layout of the whole screen that an assignment asks for: there is no scroll bar that it would move.
        self.set_reactive(ArticleList.virtual_size, Size(self.size.width, max(1, above + self.size.height)))

    def _scroll(self, first: int) -> None:
        first = max(0, min(first, self.total - self.rows_in_sight))
        self.scroll_to(y=first * self.row_lines, animate=False, force=True, immediate=True)

    def _keep_cursor_in_sight(self) -> bool:
        """Scroll as little as is needed; return whether anything scrolled."""
        before = self.first_row
        if self.cursor < before:
            self._scroll(self.cursor)
        elif self.cursor >= before + self.rows_in_sight:
            self._scroll(self.cursor - self.rows_in_sight + 1)
        return self.first_row != before

    def _want_rows(self) -> None:
        """Ask for the windows in sight and the next ones, each once."""
        first = max(0, self.first_row - self.rows_in_sight)
        last = min(self.total - 1, self.first_row + 2 * self.rows_in_sight)
        for window in range(first // WINDOW_ROWS, last // WINDOW_ROWS + 1 if last >= 0 else 0):
            start = window * WINDOW_ROWS
            count = min(WINDOW_ROWS, self.total - start)
            if window not in self._asked and any(place not in self._rows for place in range(start, start + count)):
                self._asked.add(window)
                self.post_message(RowsWanted(start, count))

    # -- drawing

    def redraw(self) -> None:
        """Draw everything anew."""
        self._strips.clear()
        self.refresh()

    def _redraw_row(self, place: int) -> None:
        for line in range(2):
            self._strips.pop((place, line), None)
        self.refresh_lines(place * self.row_lines, 2)

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old colours."""
        super().notify_style_update()
        self._strips.clear()
        self._styles.clear()

    def on_resize(self, _event: Resize) -> None:
        """Draw for the new size, the cursor still in sight."""
        self._fit()

    def see_size(self) -> None:
        """Draw for the size there is where no event told of it: Textual loses some where it scrolled before."""
        if self.size and self.size != self._fitted:
            self._fit()

    def _fit(self) -> None:
        self._fitted = self.size
        self._resize_list()
        self._scroll(self.first_row)
        self._keep_cursor_in_sight()
        self.redraw()
        self._want_rows()

    def on_focus(self) -> None:
        """Show the cursor as the one that keys move."""
        self.redraw()

    def on_blur(self) -> None:
        """Show the cursor as a memory."""
        self.redraw()

    def render_line(self, y: int) -> Strip:
        """Draw a line of the screen."""
        place, line = divmod(y + self.scroll_offset.y, self.row_lines)
        width = self.size.width
        if not self.total and y == 0 and self.message:
            return self._strip([(" " * LEAD_CELLS, ""), (self.message, "second")], width)
        if place >= self.total or line == 2:
            return Strip.blank(width, self.rich_style)
        if (place, line) not in self._strips:
            self._strips[place, line] = self._draw(place, line, width)
        return self._strips[place, line]

    def _draw(self, place: int, line: int, width: int) -> Strip:
        headline = self._rows.get(place)
        at_cursor = place == self.cursor
        # A blank without a style: in the bar's or the mark's it would look the same and cost more bytes to send.
        bar = (self.signs.bar, "bar" if self.has_focus else "bar-away") if at_cursor else (" ", "")
        if headline is None:
            return self._strip([bar], width)
        room = max(1, width - LEAD_CELLS - TAIL_CELLS)
        mark = (self.signs.unread, "mark") if line == 0 and not headline.read else (" ", "")
        lead: Pieces = [bar, mark, (" ", "")]
        if line == 0:
            pieces = title_line(headline, room, self.signs)
        else:
            pieces = second_line(headline, self._snippets.get(headline.key), room, self.signs)
        if headline.key in self._left:
            pieces = [(text, "left") for text, _style in pieces]
        return self._strip([*lead, *pieces], width)

    def _strip(self, pieces: Pieces, width: int) -> Strip:
        segments = [Segment(text, self._style(name)) for text, name in pieces if text]
        return padded(segments, width, self._style(""))

    def _style(self, name: str) -> Style:
        """Return the style of a name, or what all of them are drawn on; working them out takes longer than drawing."""
        if name not in self._styles:
            own = self.get_component_rich_style(f"list--{name}", partial=True) if name else Style.null()
            self._styles[name] = self.rich_style + own
        return self._styles[name]

    # -- the mouse, where it is turned on

    def on_click(self, event: Click) -> None:
        """Put the cursor where the mouse clicked."""
        self.move_to((event.y + self.scroll_offset.y) // self.row_lines)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Move the cursor down."""
        event.stop()
        self.move_to(self.cursor + 1)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Move the cursor up."""
        event.stop()
        self.move_to(self.cursor - 1)
