"""What lies over an article's rows: what the search found, and addresses that the terminal can open."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.model import HEADLINE, Mark
from reader.render.rows import Item, Layout, Row, RowKind
from reader.ui.widgets.link_style import LinkRange, link_style
from reader.ui.widgets.sight import Shown


class Overlay:
    """Found once for a layout, asked for each row that is drawn."""

    def __init__(self, shown: Shown | None = None, hits: Sequence[Mark] = (), *, links: bool = False) -> None:
        """Take what is shown and the hits in it; `links`: whether addresses are links."""
        self.hits = tuple(hits)
        self.items: tuple[Item, ...] = ()
        """Hits in text that is shown, as items to step to."""
        self._hits_of: dict[int | None, list[Mark]] = {}
        self._links_of: dict[int, list[LinkRange]] = {}
        if shown is not None:
            self._take_hits(shown.layout)
            if links:
                self._find_links(shown)

    def _take_hits(self, layout: Layout) -> None:
        shown = {_block(row) for row in layout.rows}
        items = []
        for number, hit in enumerate(self.hits):
            self._hits_of.setdefault(hit.block, []).append(hit)
            if hit.block in shown:
                row = _title_row(layout, hit) if hit.block == HEADLINE else layout.row_at(hit.block, hit.start)
                items.append(Item("hit", number, hit.block, hit.start, row, row))
        self.items = tuple(items)

    def _find_links(self, shown: Shown) -> None:
        for item in shown.layout.items:
            if item.kind == "link":
                style = link_style(shown.article.blocks[item.block].text[item.start : item.index])
                if style is not None:
                    self._links_of.setdefault(item.block, []).append(LinkRange(item.start, item.index, style))

    def hits_in(self, row: Row) -> list[Mark]:
        """Return the hits that touch a row."""
        hits = self._hits_of.get(_block(row))
        if hits is None:
            return []
        first = bisect_right(hits, row.start, key=lambda hit: hit.end)
        last = bisect_left(hits, row.end, key=lambda hit: hit.start)
        return hits[first:last]

    def links_in(self, row: Row) -> Sequence[LinkRange]:
        """Return the links of a row's block that touch it."""
        if row.block is None or row.block not in self._links_of:
            return ()
        return [link for link in self._links_of[row.block] if link.start < row.end and link.end > row.start]


def _block(row: Row) -> int | None:
    """Return the block that marks name where they mean this row."""
    return HEADLINE if row.block is None and row.kind is RowKind.TITLE else row.block


def _title_row(layout: Layout, hit: Mark) -> int:
    return next(n for n, row in enumerate(layout.rows) if row.end > hit.start or row.kind is not RowKind.TITLE)
