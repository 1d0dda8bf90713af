"""The article, drawn by line: rows of a layout, with the current item and what the search found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.events import MouseScrollDown, MouseScrollUp, Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.frozen import frozen
from reader.model import Article, Mark
from reader.render.rows import Item, Layout, Row
from reader.ui.messages import EndShown, Resized
from reader.ui.signs import UNICODE_SIGNS, Signs
from reader.ui.widgets.link_style import LinkRange, link_style
from reader.ui.widgets.row_strip import padded, row_segments

MARGIN_CELLS = 2
"""Cells before the text: the mark, and a blank."""

CONTEXT_ROWS = 1
"""Rows of the page before that a page down keeps in sight."""

NOT_READ = ("hit", "link")
"""Kinds of items whose first is gone to, not passed."""

ABOVE_ITEM_ROWS = 2
"""Rows kept above an item that had to be scrolled to."""


@frozen
class Shown:
    """What the pane shows."""

    key: int
    """The article's row in the library."""
    article: Article
    """The article."""
    layout: Layout
    """Its rows."""
    source_stated: bool = True
    """Whether the file itself names its source."""


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
        self.hits: tuple[Mark, ...] = ()
        self.gutter_cells = 0
        self.message = ""
        self._hit_items: tuple[Item, ...] = ()
        self._hits_of: dict[int, list[Mark]] = {}
        self._links_of: dict[int, list[LinkRange]] = {}
        self._strips: dict[int, Strip] = {}
        self._styles: dict[str, Style] = {}
        self.shows = 0
        self._end_told: tuple[int, bool] | None = None
        self._told_size = Size(0, 0)

    # -- what is shown

    def show(self, shown: Shown | None, *, offset: int = 0, hits: Sequence[Mark] = ()) -> None:
        """Show an article from a place on (code points of text above the first row), or nothing."""
        self.shown = shown
        self.current = None
        self.shows += 1
        self._end_told = None
        self._take_hits(hits)
        self._find_links()
        self._resize_text()
        self._scroll(shown.layout.row_at_offset(offset) if shown else 0)
        self.redraw()
        self.tell_end()

    def lay_out_anew(self, shown: Shown) -> None:
        """Show the same article in another layout, the row that was read first staying first."""
        before, current = self.shown, self.current
        offset, header = self.place, self.top if before and self.top < before.layout.header else 0
        self.shown = shown
        self._take_hits(self.hits)
        self._find_links()
        self._resize_text()
        self._scroll(min(header, shown.layout.header) if header or not offset else shown.layout.row_at_offset(offset))
        same = [item for item in self._items() if current and _same(item, current)]
        self.current = same[0] if same else None
        self.redraw()
        self.tell_end()

    def put_hits(self, hits: Sequence[Mark]) -> None:
        """Take what the search found in this article."""
        self._take_hits(hits)
        if self.current and self.current.kind == "hit":
            self.current = None
        self.redraw()

    def _take_hits(self, hits: Sequence[Mark]) -> None:
        layout = self.shown.layout if self.shown else None
        shown = {row.block for row in layout.rows} if layout else set()
        self.hits = tuple(hits)
        self._hits_of = {}
        items = []
        for number, hit in enumerate(self.hits):
            self._hits_of.setdefault(hit.block, []).append(hit)
            if layout and hit.block in shown:
                row = layout.row_at(hit.block, hit.start)
                items.append(Item("hit", number, hit.block, hit.start, row, row))
        self._hit_items = tuple(items)

    def _find_links(self) -> None:
        """Know where addresses stand that the terminal can open."""
        self._links_of = {}
        if self.shown is None or not self.links:
            return
        for item in self.shown.layout.items:
            if item.kind == "link":
                style = link_style(self.shown.article.blocks[item.block].text[item.start : item.index])
                if style is not None:
                    self._links_of.setdefault(item.block, []).append(LinkRange(item.start, item.index, style))

    def _items(self) -> tuple[Item, ...]:
        layout = self.shown.layout if self.shown else None
        return (*layout.items, *self._hit_items) if layout else ()

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
    def place(self) -> int:
        """The place of the first row on the screen, which holds at any width."""
        return self.shown.layout.offsets[min(self.top, self.rows - 1)] if self.shown and self.rows else 0

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
        pages = 1 + -(-max(0, self.rows - self.size.height) // step)
        return min(pages, 1 + -(-self.top // step)), pages

    @property
    def _page_rows(self) -> int:
        return max(1, self.size.height - CONTEXT_ROWS)

    def item(self, *kinds: str) -> Item | None:
        """Return the current item if it is of one of the kinds (any, if none is named).

        Without one that was stepped to, the first that is wholly on the screen.
        """
        current = self.current
        if current and self._in_sight(current) and (not kinds or current.kind in kinds):
            return current
        bottom = self.top + self.size.height
        for item in sorted(self._items(), key=lambda item: item.first):
            if item.first >= self.top and item.last < bottom and (not kinds or item.kind in kinds):
                return item
        return None

    def numbered(self, kind: str, item: Item | None = None) -> tuple[int, int]:
        """Return the number of an item among those of its kind, from 1 (0 without one), and how many there are."""
        items = [each for each in self._items() if each.kind == kind]
        return (items.index(item) + 1 if item in items else 0), len(items)

    def block_in_sight(self) -> int | None:
        """Return the block of the current item, else the first that begins on the screen, or fills it."""
        if not self.shown:
            return None
        if self.current and self._in_sight(self.current):
            return self.current.block
        rows = self.shown.layout.rows[self.top : self.top + self.size.height]
        numbers = self.shown.layout.paragraphs
        begins = [row.block for row in rows if row.start == 0 and row.block in numbers]
        fills = [row.block for row in rows if row.block in numbers]
        return next(iter(begins + fills), None)

    def block(self) -> Item | None:
        """Return the block of the current item, else the first wholly on the screen, else the first seen or below."""
        items = self.shown.layout.blocks() if self.shown else ()
        seen = [item for item in items if self._in_sight(item)]
        current = self.current
        own = [item for item in seen if current and self._in_sight(current) and item.block == current.block]
        whole = [item for item in seen if item.first >= self.top and item.last < self.top + self.size.height]
        below = [item for item in items if item.first >= self.top]
        return next(iter(own + whole + seen + below), None)

    def step_block(self, by: int) -> Item | None:
        """Go to the next or previous block; return it, None where there is no further one."""
        items, here = self.shown.layout.blocks() if self.shown else (), self.block()
        place = items.index(here) + by if here in items else -1
        return self.go_to(items[place]) if 0 <= place < len(items) else None

    def _in_sight(self, item: Item) -> bool:
        return item.first < self.top + self.size.height and item.last >= self.top

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
        """Go to the next or previous item of a kind; return it, None where there is no further one.

        The current one is the one last stepped to, else the first wholly on the screen; where there is no further one,
        that first one itself, so that an article's only quotation can be stepped to. Without any on the screen: the
        first below it, the last above it. Hits and links were not read before: the first of them after what was last
        stepped to, or on the screen, is gone to, not passed.
        """
        items = [item for item in self._items() if item.kind == kind]
        stepped = self.current if self.current and self._in_sight(self.current) else None
        here = stepped if kind in NOT_READ else self.item(kind)
        if here in items and here is not None:
            place = items.index(here) + by
            if here != stepped and not 0 <= place < len(items):
                place -= by
        else:
            where = (here.first, here.block, here.start) if here else (self.top, -1, -1)
            first = bisect_left([(item.first, item.block, item.start) for item in items], where)
            place = first if by > 0 else first - 1
        return self.go_to(items[place]) if 0 <= place < len(items) else None

    def step_to_last(self, kind: str) -> Item | None:
        """Go to the last item of a kind."""
        items = [item for item in self._items() if item.kind == kind]
        return self.go_to(items[-1]) if items else None

    def go_to(self, item: Item) -> Item:
        """Make an item the current one and bring it on the screen."""
        before, self.current = self.current, item
        for old in (before, item):
            if old:
                self._strips.pop(old.first, None)
        bottom = self.top + self.size.height
        if item.first < self.top or item.last >= bottom:
            self._move(item.first - min(ABOVE_ITEM_ROWS, self.size.height - 1))
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
        before = self.top
        row = max(0, min(row, self.rows - self.size.height))
        self.scroll_to(y=row, animate=False, force=True, immediate=True)
        return self.top != before

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
        self.virtual_size = Size(self.size.width, max(1, self.rows))

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old colours."""
        super().notify_style_update()
        self._strips.clear()
        self._styles.clear()

    def on_resize(self, event: Resize) -> None:
        """Ask for another layout; with another height the text has another number of pages too."""
        self._resize_text()
        self.redraw()
        self._scroll(self.top)
        self.tell_end()
        if event.size != self._told_size:
            self._told_size = event.size
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
            self._hits_in(row),
            base,
            self._style,
            current=current,
            gutter=self.gutter_cells,
            links=self._links_of.get(-1 if row.block is None else row.block, ()),
        )
        return padded(segments, width, base)

    def _hits_in(self, row: Row) -> list[Mark]:
        if row.block is None or row.block not in self._hits_of:
            return []
        hits = self._hits_of[row.block]
        first = bisect_right(hits, row.start, key=lambda hit: hit.end)
        last = bisect_left(hits, row.end, key=lambda hit: hit.start)
        return hits[first:last]

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


def _same(one: Item, other: Item) -> bool:
    return (one.kind, one.index, one.block) == (other.kind, other.index, other.block)
