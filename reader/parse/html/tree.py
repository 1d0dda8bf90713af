"""One walk over the tree of a page: every block of text in document order, with what the markup says about it."""

from __future__ import annotations

from typing import Any

from reader.model import Shape
from reader.parse.html.blocks import PARTED, Hider, Piece, Writer
from reader.parse.html.elements import (
    BLOCK,
    BREAK,
    HIDING,
    LINE,
    NEVER,
    OPTION,
    PICTURES,
    RAW,
    TAG_HINTS,
    VERBATIM,
    is_drawing_text,
    is_unseen,
    kind_of,
)
from reader.parse.html.names import SILENT, Telling, said_by, said_by_font
from reader.parse.html.plain import plain_paragraphs
from reader.parse.html.tables import data_cells, table_text

MAX_PAGE_CELLS = 6_000
"""Cells of data tables that a page may have; further tables are read cell by cell."""


class Walk:
    """The blocks of a page, gathered in one pass without recursion."""

    def __init__(self) -> None:
        """Start before the first element."""
        self.depth = 0
        """Elements inside each other, the most seen."""
        self._writer = Writer()
        self._open_inline: list[tuple[int, Telling, bool]] = []
        self._cells_left = MAX_PAGE_CELLS

    @property
    def hiders(self) -> dict[int, Hider]:
        """The hidden elements of the page by their numbers."""
        return self._writer.hiders

    def run(self, root: Any) -> list[Piece]:
        """Walk over an lxml tree made without comments and processing instructions."""
        from lxml import etree

        writer = self._writer
        steps = etree.iterwalk(root, events=("start", "end"))
        depth = 0
        skipped = False
        for event, element in steps:
            tag = element.tag
            kind = kind_of(tag)
            if event == "start":
                depth += 1
                if depth > self.depth:
                    self.depth = depth
                if kind is BLOCK:
                    writer.open_level(element, tag)
                elif kind is LINE:
                    self._start_inline(element, tag)
                elif kind is NEVER or not self._start(element, tag, kind):
                    skipped = True
                    steps.skip_subtree()
                    continue
                if text := element.text:
                    writer.add(" ".join(plain_paragraphs(text)) if tag in RAW else text)
            else:
                depth -= 1
                if skipped:
                    skipped = False
                elif kind is LINE:
                    self._end_inline(tag)
                    if not element.tail:
                        writer.ended = True
                elif kind is OPTION:
                    writer.add(" ")
                elif kind is not BREAK:
                    writer.close_level()
                if text := element.tail:
                    writer.add(text)
        writer.flush()
        writer.release()
        return writer.pieces

    def _start(self, element: Any, tag: str, kind: str) -> bool:
        """Begin an element; False when what is inside is already done with."""
        writer = self._writer
        if kind is BREAK:
            writer.line_break()
        elif kind is OPTION:
            writer.add(" ")
        elif is_drawing_text(element):
            return False
        elif tag == "table" and self._cells_left > 0 and (cells := data_cells(element)):
            self._cells_left -= cells
            text, links = table_text(element)
            self._whole(element, tag, text, Shape.TABLE, links)
            return False
        elif tag in VERBATIM:
            self._whole(element, tag, _verbatim(element, tag), Shape.CODE, 0.0)
            return False
        else:
            writer.open_level(element, tag)
            if tag in PICTURES:
                writer.picture = True
        return True

    def _start_inline(self, element: Any, tag: str) -> None:
        writer = self._writer
        writer.beside = writer.ended
        said, popup = SILENT, False
        if given := element.items():
            attributes = dict(given)
            said = said_by_font(attributes) if tag == "font" else said_by(attributes)
            popup = said.popup or (not HIDING.isdisjoint(attributes) and is_unseen(attributes))
            popup = popup or (said.aloud and writer.is_amid(element.text))
            writer.parted = writer.parted or (writer.ended and said.hint in PARTED)
            if popup:
                writer.put_aside()
        if tag == "a":
            writer.links += 1
        elif tag == "q":
            writer.add("“")
        elif tag in PICTURES:
            writer.picture = True
        self._open_inline.append((writer.length, said, popup))

    def _end_inline(self, tag: str) -> None:
        writer = self._writer
        if tag == "a":
            writer.links -= 1
        elif tag == "q":
            writer.add("”")
        before, said, popup = self._open_inline.pop()
        hint = said.hint or TAG_HINTS.get(tag, "")
        writer.parted = writer.parted or hint in PARTED
        if popup:
            writer.take_up(said)
        elif before == 0 and writer.length and (said is not SILENT or tag == "time"):
            writer.inner = (writer.length, said.names, hint, tag == "font")

    def _whole(self, element: Any, tag: str, text: str, shape: Shape, links: float) -> None:
        """Put an element down as one block."""
        writer = self._writer
        if text:
            writer.open_level(element, tag)
            writer.emit(text, shape, "", writer.names, links)
            writer.close_level()
        else:
            writer.flush()


def _verbatim(element: Any, tag: str) -> str:
    """The text of an element with its line breaks; of raw text what is left without its tags."""
    text = "".join(element.itertext())
    if tag in RAW:
        text = "\n".join(plain_paragraphs(text))
    return "\n".join(line.rstrip() for line in text.expandtabs(4).strip("\n\r \t").split("\n"))
