"""What an article laid out is made of: rows with a mark in their margin, and the items one can step to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum

from reader.frozen import frozen
from reader.model import Block
from reader.render.spans import Span


class RowKind(StrEnum):
    """What a row is; also the name of the style it is drawn in."""

    TITLE = "title"
    KNOWN = "known"
    NOTICE = "notice"
    BYLINE = "byline"
    TEXT = "text"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    CREDIT = "credit"
    TABLE = "table"
    CODE = "code"
    CUT = "cut"
    REASON = "reason"
    TAIL = "tail"
    BLANK = "blank"


@frozen
class Marks:
    """The signs of the margin."""

    begins: str
    """A quotation begins on this row."""
    runs: str
    """It runs on."""
    caption: str
    """A photo caption."""
    hit: str
    """A search hit."""
    cut: str
    """Text that was cut."""
    bullet: str
    """Before an item of a list."""


UNICODE_MARKS = Marks("“", "│", "▏", "+", "~", "• ")
ASCII_MARKS = Marks('"', "|", ":", "+", "~", "* ")


@frozen
class Row:
    """One line of the pane."""

    kind: RowKind
    """What it is."""
    text: str = ""
    """Its text, at most as wide as the width asked for (a single wide cluster apart)."""
    block: int | None = None
    """Index of the block it shows; None for what is not the article's text."""
    start: int = 0
    """First code point in the block's text, or in that of a line that shows none."""
    end: int = 0
    """One past the last."""
    lead: int = 0
    """Code points of `text` before the block's own: indent, bullet, the word before a credit."""
    mark: str = " "
    """The sign in the margin."""
    spans: tuple[Span, ...] = ()
    """Styled ranges of the block's text that touch this row; in the block's code points."""
    label: str = ""
    """Who speaks, for the margin of the text alone; on the row where a quotation begins."""


@frozen
class Item:
    """Something one can step to."""

    kind: str
    """quote, caption, cut, block or link."""
    index: int
    """Index into the article's quotations or captions; the block's, for cut text and blocks; a link's end."""
    block: int
    """The block it begins in."""
    start: int
    """First code point there."""
    first: int
    """First row."""
    last: int
    """Last row, included."""


@frozen
class Layout:
    """An article laid out at a width."""

    width: int
    """Cells of the text, the margin not counted."""
    rows: tuple[Row, ...]
    """All rows, header included."""
    header: int
    """How many rows the header takes."""
    items: tuple[Item, ...]
    """What one can step to, in order."""
    paragraphs: dict[int, int]
    """For each block that is shown its number as the reader counts, from 1."""
    block_rows: tuple[tuple[int, int, int], ...]
    """Where rows begin: (block, code point, row), in order."""
    offsets: tuple[int, ...]
    """For each row the code points of article text above it: a place that holds at any width."""

    def blocks(self) -> tuple[Item, ...]:
        """Return the blocks that are shown below the header, as items of the kind `block`."""
        found: dict[int, list[int]] = {}
        for number, row in enumerate(self.rows):
            if row.block is not None and row.kind not in (RowKind.TITLE, RowKind.BYLINE):
                found.setdefault(row.block, []).append(number)
        return tuple(Item("block", block, block, 0, rows[0], rows[-1]) for block, rows in found.items())

    def row_at(self, block: int, place: int) -> int:
        """Return the row that shows a code point of a block, or the nearest one before it."""
        found = bisect_right(self.block_rows, (block, place, len(self.rows))) - 1
        return self.block_rows[found][2] if found >= 0 else 0

    def row_at_offset(self, offset: int) -> int:
        """Return the row at which a place kept from another width is shown."""
        return 0 if offset <= 0 else max(0, bisect_right(self.offsets, offset) - 1)


def places(rows: Sequence[Row], blocks: Sequence[Block]) -> tuple[tuple[tuple[int, int, int], ...], tuple[int, ...]]:
    """Return where each block's rows begin, and how much text stands above each row: as a layout has them."""
    starts: list[tuple[int, int, int]] = []
    offsets: list[int] = []
    begins: dict[int, int] = {}
    above = place = 0
    for number, row in enumerate(rows):
        if row.block is not None:
            if row.block not in begins:
                begins[row.block] = above
                above += len(blocks[row.block].text)
            starts.append((row.block, row.start, number))
            place = max(place, begins[row.block] + row.start)
        else:
            place = max(place, above)
        offsets.append(place)
    return tuple(sorted(starts)), tuple(offsets)
