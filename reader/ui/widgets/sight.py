"""What the pane shows, what of it is on the screen, and which of its items a key means."""

from __future__ import annotations

from bisect import bisect_left

from reader.frozen import frozen
from reader.model import HEADLINE, Article
from reader.render.rows import Item, Layout


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


@frozen(kw_only=True)
class Sight:
    """A look at the pane; it changes with every key."""

    layout: Layout | None
    """The article's rows, None where there is no article."""
    items: tuple[Item, ...]
    """All that can be stepped to: the layout's and what the search found."""
    current: Item | None
    """What was last stepped to."""
    top: int
    """The first row on the screen."""
    height: int
    """How many there are on it."""

    def shows(self, item: Item | None) -> bool:
        """Return whether any row of an item is on the screen."""
        return item is not None and item.first < self.top + self.height and item.last >= self.top

    def item(self, *kinds: str) -> Item | None:
        """Return the current item if it is of one of the kinds (any, if none is named).

        Without one that was stepped to, the first that is wholly on the screen.
        """
        current = self.current
        if current and self.shows(current) and (not kinds or current.kind in kinds):
            return current
        for item in sorted(self.items, key=lambda item: item.first):
            if self._whole(item) and (not kinds or item.kind in kinds):
                return item
        return None

    def numbered(self, kind: str, item: Item | None = None) -> tuple[int, int]:
        """Return the number of an item among those of its kind, from 1 (0 without one), and how many there are."""
        items = self.of(kind)
        return (items.index(item) + 1 if item in items else 0), len(items)

    def again(self, item: Item) -> Item | None:
        """Return what another layout of the article had as this item."""
        same = (item.kind, item.index, item.block)
        return next((one for one in self.items if (one.kind, one.index, one.block) == same), None)

    def of(self, kind: str) -> list[Item]:
        """Return the items of a kind."""
        return [item for item in self.items if item.kind == kind]

    def block_in_sight(self) -> int | None:
        """Return the block of the current item, else the first that begins on the screen, or fills it."""
        if not self.layout:
            return None
        if self.current and self.shows(self.current) and self.current.block != HEADLINE:
            return self.current.block
        rows = self.layout.rows[self.top : self.top + self.height]
        numbers = self.layout.paragraphs
        begins = [row.block for row in rows if row.start == 0 and row.block in numbers]
        fills = [row.block for row in rows if row.block in numbers]
        return next(iter(begins + fills), None)

    def block(self) -> Item | None:
        """Return the block of the current item, else the first wholly on the screen, else the first seen or below."""
        items = self.layout.blocks() if self.layout else ()
        seen = [item for item in items if self.shows(item)]
        current = self.current
        own = [item for item in seen if current and self.shows(current) and item.block == current.block]
        whole = [item for item in seen if self._whole(item)]
        below = [item for item in items if item.first >= self.top]
        return next(iter(own + whole + seen + below), None)

    def next_block(self, by: int) -> Item | None:
        """Return the next or previous block, None where there is no further one."""
        items, here = self.layout.blocks() if self.layout else (), self.block()
        place = items.index(here) + by if here in items else -1
        return items[place] if 0 <= place < len(items) else None

    def next(self, kind: str, by: int) -> Item | None:
        """Return the next or previous item of a kind, None where there is no further one.

        Counted from what was last stepped to while that is on the screen, else from the top of the screen: the first
        step goes to the first item that begins in sight, and passes none. From an item of another kind, the first in
        sight is gone to where there is no further one (but for hits: they run on into the next article).
        """
        items = self.of(kind)
        here = self.current if self.shows(self.current) else None
        if here in items:
            place = items.index(here) + by
        else:
            where = (here.first, here.block, here.start) if here else (self.top, -1, -1)
            first = bisect_left([(item.first, item.block, item.start) for item in items], where)
            place = first if by > 0 else first - 1
        if 0 <= place < len(items):
            return items[place]
        return self.item(kind) if here and here not in items and kind != "hit" else None

    def _whole(self, item: Item) -> bool:
        return item.first >= self.top and item.last < self.top + self.height
