"""The article, drawn by line: rows of a layout, with the current item and what the search found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.events import MouseScrollDown, MouseScrollUp, Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.model import Mark
from reader.render.rows import Item, Row
from reader.ui.messages import EndShown, Resized
from reader.ui.signs import UNICODE_SIGNS, Signs
from reader.ui.widgets.overlay import Overlay
from reader.ui.widgets.row_strip import padded, row_segments
from reader.ui.widgets.sight import Shown, Sight

MARGIN_CELLS = 2
"""Cells before the text: the mark, and a blank."""

CONTEXT_ROWS = 1
"""Rows of the page before that a page down keeps in sight."""

ABOVE_ITEM_ROWS = 2
"""Rows kept above an item that had to be scrolled to."""

LINES_AROUND = 4
"""Rows of a screen of one pane that are not the pane's: the lines at the top and the bottom, a blank one at each."""


class ArticleView(ScrollView, can_focus=True, inherit_bindings=False):
    """A pane of rows. It knows where it stands; what keys mean is decided by the screen."""

    ALLOW_SELECT = False
    STYLES: ClassVar[tuple[str, ...]] = (
        *("title", "known", "notice", "byline", "text", "subhead", "caption", "credit", "table", "code", "cut"),
        *("reason", "tail", "blank", "quote", "editor", "speaker", "named", "hit", "mark", "current", "label"),
    )
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"article--{name}" for name in STYLES}

    def __init__(self, signs: Signs = UNICODE_SIGNS, *, id: str | None = None, links: bool = False) -> None:
        """Take the signs that may be drawn; `links` makes web addresses some that the terminal can open."""
        super().__init__(id=id)
        self.signs = signs
        self.links = links
        self.shown: Shown | None = None
        self.current: Item | None = None
        self.gutter_cells = 0
        self.message = ""
        self._overlay = Overlay()
        self._strips: dict[int, Strip] = {}
        self._styles: dict[str, Style] = {}
        self.shows = 0
        self._end_told: tuple[int, bool] | None = None
        self._fitted = Size(0, 0)
        self._read_from = (0, 0)

    # -- what is shown

    def show(self, shown: Shown | None, *, offset: int = 0, hits: Sequence[Mark] = ()) -> None:
        """Show an article from a place on (code points of text above the first row), or nothing."""
        self.shown = shown
        self.current = None
        self.shows += 1
        self._end_told = None
        self._lay_over(hits)
        self._resize_text()
        self._scroll(shown.layout.row_at_offset(offset) if shown else 0)
        self.redraw()
        self.tell_end()

    def lay_out_anew(self, shown: Shown) -> None:
        """Show the same article in another layout, the row that was read first staying first."""
        current = self.current
        offset, header = self._read_from
        self.shown = shown
        self._lay_over(self.hits)
        self._resize_text()
        row = min(header, shown.layout.header) if header or not offset else shown.layout.row_at_offset(offset)
        self._put_top(row)
        self.current = self.sight.again(current) if current else None
        self.redraw()
        self.tell_end()

    def renew(self, shown: Shown, hits: Sequence[Mark]) -> None:
        """Take the article as it is now; it is to be laid out anew."""
        self.shown = shown
        self._overlay = Overlay(None, hits)

    def put_hits(self, hits: Sequence[Mark]) -> None:
        """Take what the search found in this article."""
        self._lay_over(hits)
        if self.current and self.current.kind == "hit":
            self.current = None
        self.redraw()

    def _lay_over(self, hits: Sequence[Mark]) -> None:
        self._overlay = Overlay(self.shown, hits, links=self.links)

    @property
    def hits(self) -> tuple[Mark, ...]:
        """What the search found in this article."""
        return self._overlay.hits

    # -- where it stands

    @property
    def rows(self) -> int:
        """Rows of the article."""
        return len(self.shown.layout.rows) if self.shown else 0

    @property
    def top(self) -> int:
        """The first row on the screen."""
        return self.scroll_offset.y

    @property
    def height(self) -> int:
        """Rows of the pane; while it is hidden those that it will have, nearly: all but the lines of the screen."""
        return self.size.height or (max(1, self.app.size.height - LINES_AROUND) if self.is_attached else 0)

    @property
    def place(self) -> int:
        """The place that is read: of the first row on the screen, which holds at any width.

        Where the screen grew so far that the end of the text pulled it down, that of the row that was first before.
        """
        return self._read_from[0] if self.shown else 0

    @property
    def at_end(self) -> bool:
        """Whether the end of the article is on the screen."""
        return self.shown is not None and self.size.height > 0 and self.top + self.size.height >= self.rows

    @property
    def words_in_sight(self) -> float:
        """About how many words of the article are on the screen."""
        if self.shown is None or not self.rows:
            return 0
        return self.shown.article.words * min(1.0, self.size.height / self.rows)

    @property
    def title_gone(self) -> bool:
        """Whether the title has been scrolled away."""
        return self.shown is not None and self.top > 0

    @property
    def text_cells(self) -> int:
        """Cells that a row of text can have at most."""
        return max(1, self.size.width - MARGIN_CELLS - self.gutter_cells)

    @property
    def page(self) -> tuple[int, int]:
        """The page on the screen and how many there are."""
        step = self._page_rows
        pages = 1 + -(-max(0, self.rows - self.height) // step)
        return min(pages, 1 + -(-self.top // step)), pages

    @property
    def _page_rows(self) -> int:
        return max(1, self.height - CONTEXT_ROWS)

    @property
    def sight(self) -> Sight:
        """What is on the screen, and what a key means there."""
        layout = self.shown.layout if self.shown else None
        items = (*layout.items, *self._overlay.items) if layout else ()
        return Sight(layout=layout, items=items, current=self.current, top=self.top, height=self.height)

    # -- moving

    def scroll_rows(self, by: int) -> bool:
        """Scroll by rows; return whether anything moved."""
        return self._move(self.top + by)

    def scroll_page(self, by: int) -> bool:
        """Scroll by pages; return whether anything moved."""
        return self._move(self.top + by * self._page_rows)

    def scroll_half(self, by: int) -> bool:
        """Scroll by half pages; return whether anything moved."""
        return self._move(self.top + by * max(1, self.size.height // 2))

    def step(self, kind: str, by: int) -> Item | None:
        """Go to the next or previous item of a kind; return it, None where there is no further one."""
        item = self.sight.next(kind, by)
        return self.go_to(item) if item else None

    def step_block(self, by: int) -> Item | None:
        """Go to the next or previous block; return it, None where there is no further one."""
        item = self.sight.next_block(by)
        return self.go_to(item) if item else None

    def step_to_last(self, kind: str) -> Item | None:
        """Go to the last item of a kind."""
        items = self.sight.of(kind)
        return self.go_to(items[-1]) if items else None

    def go_to(self, item: Item) -> Item:
        """Make an item the current one and bring it on the screen."""
        before, self.current = self.current, item
        for old in (before, item):
            if old:
                self._strips.pop(old.first, None)
        bottom = self.top + self.height
        if item.first < self.top or item.last >= bottom:
            self._move(item.first - min(ABOVE_ITEM_ROWS, self.height - 1))
        self.refresh()
        return item

    def put_current(self, item: Item | None) -> None:
        """Make an item the current one, or none; nothing moves."""
        self.current = item
        self.redraw()

    def _move(self, row: int) -> bool:
        """Scroll for a key."""
        moved = self._scroll(row)
        self.tell_end(moved=True)
        return moved

    def _scroll(self, row: int) -> bool:
        """Go to a row: what is read is there from now on."""
        before, top = self.top, self._put_top(row)
        layout = self.shown.layout if self.shown and self.rows else None
        offset = layout.offsets[min(top, self.rows - 1)] if layout else 0
        self._read_from = offset, top if layout and top < layout.header else 0
        return top != before

    def _put_top(self, row: int) -> int:
        """Draw from a row on, as far as there is text below; return from which."""
        row = max(0, min(row, self.rows - self.height))
        self.scroll_to(y=row, animate=False, force=True, immediate=True)
        return self.top

    def tell_end(self, *, moved: bool = False) -> None:
        """Say that the end is on the screen: once for each article shown, and once more if a key moves the text."""
        if self.at_end and self.shown and self._end_told not in ((self.shown.key, moved), (self.shown.key, True)):
            self._end_told = self.shown.key, moved
            self.post_message(EndShown(moved=moved))

    # -- drawing

    def redraw(self) -> None:
        """Draw everything anew."""
        self._strips.clear()
        self.refresh()

    def _resize_text(self) -> None:
        # Without the layout of the whole screen that an assignment asks for: there is no scroll bar that it would move.
        self.set_reactive(ArticleView.virtual_size, Size(self.size.width, max(1, self.rows)))

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old colours."""
        super().notify_style_update()
        self._strips.clear()
        self._styles.clear()

    def on_resize(self, _event: Resize) -> None:
        """Tell of the size; while the pane was hidden its text may have been laid out for any."""
        self._fit()

    def see_size(self) -> None:
        """Tell of the size where no event did: Textual loses some where it scrolled before."""
        if self.size and self.size != self._fitted:
            self._fit()

    def _fit(self) -> None:
        self._fitted = self.size
        self._resize_text()
        self.redraw()
        self._put_top(self.top)
        self.tell_end()
        self.post_message(Resized())

    def render_line(self, y: int) -> Strip:
        """Draw a line of the screen."""
        width, number = self.size.width, y + self.top
        if not self.shown:
            if y == 0 and self.message:
                base = self.rich_style
                text = " " * (MARGIN_CELLS + self.gutter_cells) + self.message
                return Strip([Segment(text, base + self._style("known"))]).adjust_cell_length(width, base)
            return Strip.blank(width, self.rich_style)
        if number >= self.rows:
            return Strip.blank(width, self.rich_style)
        if number not in self._strips:
            self._strips[number] = self._draw(self.shown.layout.rows[number], number, width)
        return self._strips[number]

    def _draw(self, row: Row, number: int, width: int) -> Strip:
        base = self._style("")
        current = self.current is not None and self.current.first == number
        segments = row_segments(
            row,
            self._overlay.hits_in(row),
            base,
            self._style,
            current=current,
            gutter=self.gutter_cells,
            links=self._overlay.links_in(row),
        )
        return padded(segments, width, base)

    def _style(self, name: str) -> Style:
        """Return the style of a name, or what all of them are drawn on; working them out takes longer than drawing."""
        if name not in self._styles:
            style = self.get_component_rich_style(f"article--{name}", partial=True) if name else self.rich_style
            self._styles[name] = style
        return self._styles[name]

    # -- the mouse, where it is turned on

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Scroll down."""
        event.stop()
        self.scroll_rows(3)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Scroll up."""
        event.stop()
        self.scroll_rows(-3)
