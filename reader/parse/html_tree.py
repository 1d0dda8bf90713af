"""One walk over the tree of a page: every block of text in document order, with what the markup says about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reader.model import Shape
from reader.parse.html_names import SILENT, Telling, telling
from reader.parse.html_tables import is_data_table, table_text

DEEP = 250
"""Depth at which libxml2 is about to drop text in silence (256, measured); the caller parses again with more room."""
NAME_LEVELS = 4
"""Elements whose names a block carries: its own and three around it."""
CONTAINERS = 16
"""Enclosing elements whose numbers a block carries, nearest last."""

INLINE = frozenset(
    "a abbr acronym b basefont bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt rtc"
    " ruby s samp small span strike strong sub sup time tt u var wbr output meter progress picture map area svg math"
    " input img source track param embed".split()
)
SKIPPED = frozenset("script style template head meta link base colgroup col".split())
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
REGION_TAGS = {
    "article": "article",
    "main": "main",
    "header": "header",
    "footer": "footer",
    "nav": "nav",
    "aside": "aside",
    "form": "form",
    "figure": "figure",
    "dialog": "notice",
    "select": "form",
    "menu": "nav",
    "noscript": "notice",
    "iframe": "notice",
    "object": "notice",
    "video": "notice",
    "audio": "notice",
    "canvas": "notice",
}
PICTURES = frozenset(("img", "picture", "amp-img", "video", "iframe"))
TAG_HINTS = {"figcaption": "caption", "time": "date", "h1": "title"}
RUNNING_CHARS, RUNNING_LINKS = 80, 0.35
"""Code points from which, and share of links below which, a block is running text."""
WRAPPER_SHARE = 0.6
"""Share of a page's running text from which an element holds the page, whatever it is called."""
HINT_CHARS = {"caption": 1_200, "byline": 250, "date": 160, "title": 400}
"""Code points of text up to which a name of an element tells what all the blocks inside it are."""


@dataclass(slots=True)
class Piece:
    """A block while the page is being read."""

    text: str
    tag: str
    shape: Shape
    region: str
    hint: str
    names: str
    links: float
    indent: int
    containers: tuple[int, ...]
    hidden: bool = False
    picture: bool = False
    setter: int = 0
    popup: bool = False
    content: bool | None = None


@dataclass(slots=True)
class _Level:
    """An open block-level element."""

    tag: str
    region: str
    hint: str
    names: str
    shape: Shape
    lists: int
    containers: tuple[int, ...]
    hidden: bool
    own: str
    first: int
    setter: int


class Walk:
    """The blocks of a page, gathered in one pass without recursion."""

    def __init__(self) -> None:
        """Start with an empty page."""
        self.pieces: list[Piece] = []
        self.depth = 0
        self._levels = [_Level("body", "", "", "", Shape.PARAGRAPH, 0, (), False, "", 0, 0)]
        self._text: list[str] = []
        self._length = 0
        self._linked = 0
        self._links = 0
        self._breaks = 0
        self._inner: tuple[int, str, str] | None = None
        self._number = 0
        self._picture = False
        self._aside: list[tuple[list[str], int, int, int]] = []
        self._popups: list[Piece] = []
        self._regions: dict[int, tuple[str, int]] = {}

    def run(self, root: Any) -> list[Piece]:
        """Walk over an lxml tree made without comments and processing instructions."""
        from lxml import etree

        steps = etree.iterwalk(root, events=("start", "end"))
        open_inline: list[tuple[int, Telling, str, bool]] = []
        depth = 0
        skipped = False
        for event, element in steps:
            tag = element.tag
            if event == "start":
                depth += 1
                if depth > self.depth:
                    self.depth = depth
                if not isinstance(tag, str) or tag in SKIPPED or (tag in ("title", "desc") and self._svg(element)):
                    skipped = True
                    steps.skip_subtree()
                    continue
                if tag in INLINE or "-" in tag:
                    said = self._said(element)
                    popup = said.popup or (bool(element.attrib) and _is_unseen(element))
                    if popup:
                        self._put_aside()
                    if tag == "a":
                        self._links += 1
                    elif tag == "q":
                        self._add("“")
                    elif tag in PICTURES:
                        self._picture = True
                    open_inline.append((self._length, said, tag, popup))
                elif tag == "br":
                    self._break()
                elif tag == "table" and is_data_table(element):
                    self._table(element)
                    skipped = True
                    steps.skip_subtree()
                    continue
                elif tag == "pre" or tag == "textarea":
                    self._verbatim(element, tag)
                    skipped = True
                    steps.skip_subtree()
                    continue
                elif tag == "option":
                    self._add(" ")
                else:
                    self._flush()
                    self._open(element, tag)
                    if tag in PICTURES:
                        self._picture = True
                if element.text:
                    self._add(element.text)
            else:
                depth -= 1
                if skipped:
                    skipped = False
                elif tag == "br":
                    pass
                elif tag in INLINE or "-" in tag:
                    if tag == "a":
                        self._links -= 1
                    elif tag == "q":
                        self._add("”")
                    before, said, name, popup = open_inline.pop()
                    if popup:
                        self._take_up(said)
                    elif before == 0 and self._length and (said is not SILENT or name == "time"):
                        self._inner = (self._length, said.names, said.hint or TAG_HINTS.get(name, ""))
                elif tag == "option":
                    self._add(" ")
                else:
                    self._flush()
                    self._close()
                if element.tail:
                    self._add(element.tail)
        self._flush()
        self._release()
        return self.pieces

    @staticmethod
    def _svg(element: Any) -> bool:
        """Whether a title or description belongs to a drawing (it is a tooltip, not text of the page)."""
        parent = element.getparent()
        return parent is not None and parent.tag in ("svg", "g", "path", "symbol")

    def _said(self, element: Any) -> Telling:
        if not element.attrib:
            return SILENT
        get = element.get
        return telling(get("class", ""), get("id", ""), get("itemprop", "") or get("property", ""), get("role", ""))

    def _open(self, element: Any, tag: str) -> None:
        above = self._levels[-1]
        said = self._said(element)
        names = above.names
        if said.names:
            names = "/".join((said.names, *names.split("/", NAME_LEVELS - 1)[: NAME_LEVELS - 1]))
        elif names:
            names = "/".join(("", *names.split("/", NAME_LEVELS - 1)[: NAME_LEVELS - 1]))
        shape = above.shape
        lists = above.lists
        if tag in HEADINGS:
            shape = Shape.HEADING
        elif tag == "li" or tag == "dd":
            shape = Shape.LIST_ITEM
        elif tag in ("ul", "ol", "dl"):
            lists += 1
        elif tag == "blockquote":
            shape = Shape.BLOCKQUOTE
        elif tag == "figure" or tag == "figcaption":
            shape = Shape.FIGURE
        self._number += 1
        own = TAG_HINTS.get(tag) or said.hint
        hint = "body" if own == "body" else above.hint
        hidden = above.hidden or (bool(element.attrib) and _is_hidden(element))
        own_region = REGION_TAGS.get(tag) or said.region
        region, setter = above.region, above.setter
        if own_region in ("header", "footer") and above.region in ("article", "main"):
            own_region = f"{above.region}-{own_region}"
        if own_region:
            region, setter = own_region, self._number
            if own_region not in ("article", "main"):
                self._regions[self._number] = (above.region, above.setter)
        containers = (*above.containers[1 - CONTAINERS :], self._number)
        first = len(self.pieces)
        self._levels.append(_Level(tag, region, hint, names, shape, lists, containers, hidden, own, first, setter))

    def _close(self) -> None:
        """End a block-level element: what its name says holds for all of its blocks if they are short enough."""
        level = self._levels.pop()
        limit = HINT_CHARS.get(level.own)
        if limit is None:
            return
        total = 0
        for index in range(level.first, len(self.pieces)):
            total += len(self.pieces[index].text)
            if total > limit:
                return
        for index in range(level.first, len(self.pieces)):
            if self.pieces[index].hint in ("", "body"):
                self.pieces[index].hint = level.own

    def _add(self, text: str) -> None:
        words = text.split()
        if not words:
            if self._text:
                self._text.append(" ")
            return
        self._breaks = 0
        if text[0].isspace():
            self._text.append(" ")
        joined = " ".join(words)
        self._text.append(joined)
        if text[-1].isspace():
            self._text.append(" ")
        self._length += len(joined)
        if self._links:
            self._linked += len(joined)

    def _break(self) -> None:
        self._breaks += 1
        if self._breaks > 1:
            self._flush()
        elif self._text:
            self._text.append(" ")

    def _flush(self) -> None:
        self._breaks = 0
        if not self._length:
            self._text.clear()
            self._inner = None
            if self._popups and not self._aside:
                self.pieces += self._popups
                self._popups.clear()
            return
        text = " ".join("".join(self._text).split())
        level = self._levels[-1]
        hint, names = level.hint, level.names
        if self._inner and self._inner[0] == self._length:
            hint = self._inner[2] or hint
            names = f"{self._inner[1]}/{names}" if self._inner[1] else names
        self._emit(text, level.shape, hint, names, self._linked / self._length)
        self._text.clear()
        self._inner = None
        self._length = self._linked = 0
        if self._popups and not self._aside:
            self.pieces += self._popups
            self._popups.clear()

    def _emit(self, text: str, shape: Shape, hint: str, names: str, links: float) -> None:
        level = self._levels[-1]
        self.pieces.append(
            Piece(
                text, level.tag, shape, level.region, hint, names, min(links, 1.0), max(level.lists - 1, 0),
                level.containers, level.hidden, self._picture, level.setter,
            )
        )  # fmt: skip
        self._picture = False

    def _release(self) -> None:
        """Take back the region of an element that holds most of the page's running text: a wrapper, not a side."""
        running: dict[int, int] = {}
        total = 0
        for piece in self.pieces:
            if len(piece.text) >= RUNNING_CHARS and piece.links < RUNNING_LINKS:
                total += len(piece.text)
                setter = piece.setter
                while setter in self._regions:
                    running[setter] = running.get(setter, 0) + len(piece.text)
                    setter = self._regions[setter][1]
        wide = {setter for setter, chars in running.items() if chars > total * WRAPPER_SHARE}
        if wide:
            for piece in self.pieces:
                while piece.setter in wide:
                    piece.region, piece.setter = self._regions[piece.setter]

    def _put_aside(self) -> None:
        """Begin a text that opens over the running one: it becomes a block of its own behind it."""
        self._aside.append((self._text, self._length, self._linked, self._links))
        self._text, self._length, self._linked, self._links = [], 0, 0, 0

    def _take_up(self, said: Telling) -> None:
        """End it, and go on with the text it interrupted."""
        text, length, linked, links = self._aside.pop()
        if self._length:
            level = self._levels[-1]
            share = min(self._linked / self._length, 1.0)
            inside = " ".join("".join(self._text).split())
            names = f"{said.names}/{level.names}"
            piece = Piece(
                inside,
                "span",
                level.shape,
                "notice",
                "boilerplate",
                names,
                share,
                0,
                level.containers,
                True,
                popup=True,
            )
            self._popups.append(piece)
        self._text, self._length, self._linked, self._links = text, length, linked, links

    def _table(self, element: Any) -> None:
        self._flush()
        text, links = table_text(element)
        if text:
            self._open(element, "table")
            self._emit(text, Shape.TABLE, "", self._levels[-1].names, links)
            self._close()

    def _verbatim(self, element: Any, tag: str) -> None:
        self._flush()
        text = "".join(element.itertext()).expandtabs(4).strip("\n\r \t")
        if text:
            self._open(element, tag)
            text = "\n".join(line.rstrip() for line in text.splitlines())
            self._emit(text, Shape.CODE, "", self._levels[-1].names, 0.0)
            self._close()


def _is_hidden(element: Any) -> bool:
    return element.get("aria-hidden") == "true" or _is_unseen(element)


def _is_unseen(element: Any) -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style) and "display:none" in style.replace(" ", "").lower()
