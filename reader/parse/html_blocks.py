"""Blocks being made: text gathered inside open elements, put down with what those elements say about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reader.model import Shape
from reader.parse.html_elements import CONTENT_REGIONS, HEADINGS, REGION_TAGS, TAG_HINTS, is_hidden, is_unseen
from reader.parse.html_names import SILENT, Telling, telling

NAME_LEVELS = 4
"""Elements whose names a block carries: its own and three around it."""
CONTAINERS = 16
"""Enclosing elements whose numbers a block carries, nearest last."""
RUNNING_CHARS, RUNNING_LINKS = 80, 0.35
"""Code points from which, and share of links below which, a block is running text."""
BESIDE = frozenset(
    (
        *("comments", "related", "ad", "share", "signup", "notice", "nav", "tags"),
        *("aside", "about", "footer", "header", "form"),
    )
)
"""Regions that are not the article's."""
WRAPPER_SHARE = 0.6
"""Share of a page's running text from which an element holds the page, whatever it is called."""
MAX_HINTED = 300_000
"""Blocks looked at for the names around them, over all elements of a page: named elements may stand in each other."""
LARGE = frozenset(("5", "6", "7", "+2", "+3", "+4"))
"""Sizes of letters of headlines, where text has 3."""
_FONTS = (Telling("font"), Telling("large font", "", "title"))
_LINES = frozenset(("title", "byline", "date"))
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
    hider: int = 0


@dataclass(slots=True)
class Hider:
    """An element that is hidden."""

    element: Any
    tag: str
    names: str
    region: str
    containers: tuple[int, ...]
    around: tuple[str, int]
    outer: int
    unseen: bool


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
    hider: int
    own: str
    first: int
    setter: int


def is_running(piece: Piece) -> bool:
    """Whether a block is running text outside the page's notices, comments and the like."""
    return len(piece.text) >= RUNNING_CHARS and piece.links < RUNNING_LINKS and piece.region not in BESIDE


def said_by(element: Any) -> Telling:
    """What an element's attributes say about it."""
    get = element.get
    return telling(get("class", ""), get("id", ""), get("itemprop", "") or get("property", ""), get("role", ""))


def said_by_font(element: Any) -> Telling:
    """What the size of old pages' letters says: they have no headings."""
    size = element.get("size", "").strip()
    return _FONTS[size in LARGE] if size else said_by(element)


class Writer:
    """The blocks of a page in the order in which their text comes."""

    def __init__(self) -> None:
        """Start with an empty page."""
        self.pieces: list[Piece] = []
        self.length = 0
        """Characters in the running block."""
        self.links = 0
        """Open links."""
        self.picture = False
        """Whether a picture came since the last block."""
        self.hiders: dict[int, Hider] = {}
        """Hidden elements by their numbers."""
        self.inner: tuple[int, str, str, bool] | None = None
        """An inline element that began the block: length at its end, its names and hint, whether it is a font."""
        self._levels = [_Level("body", "", "", "", Shape.PARAGRAPH, 0, (), 0, "", 0, 0)]
        self._text: list[str] = []
        self._linked = 0
        self._breaks = 0
        self._number = 0
        self._hints_left = MAX_HINTED
        self._aside: list[tuple[list[str], int, int, int]] = []
        self._popups: list[Piece] = []
        self._regions: dict[int, tuple[str, int]] = {}

    @property
    def names(self) -> str:
        """Names of the open elements."""
        return self._levels[-1].names

    def open_level(self, element: Any, tag: str) -> None:
        """Begin a block-level element."""
        above = self._levels[-1]
        bare = not element.attrib
        said = SILENT if bare else said_by(element)
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
        own_region = REGION_TAGS.get(tag) or said.region
        region, setter = above.region, above.setter
        if own_region in ("header", "footer") and above.region in CONTENT_REGIONS:
            own_region = f"{above.region}-{own_region}"
        if own_region:
            region, setter = own_region, self._number
            if own_region not in CONTENT_REGIONS:
                self._regions[self._number] = (above.region, above.setter)
        containers = (*above.containers[1 - CONTAINERS :], self._number)
        hider = above.hider
        if not bare and is_hidden(element):
            hider = self._number
            self.hiders[hider] = Hider(
                element, tag, said.names, own_region, containers, (above.region, above.setter), above.hider,
                is_unseen(element),
            )  # fmt: skip
        first = len(self.pieces)
        self._levels.append(_Level(tag, region, hint, names, shape, lists, containers, hider, own, first, setter))

    def close_level(self) -> None:
        """End a block-level element: what its name says holds for all of its blocks if they are short enough."""
        level = self._levels.pop()
        limit = HINT_CHARS.get(level.own)
        if limit is None or self._hints_left <= 0:
            return
        total = 0
        for index in range(level.first, len(self.pieces)):
            total += len(self.pieces[index].text)
            self._hints_left -= 1
            if total > limit:
                return
        for index in range(level.first, len(self.pieces)):
            if self.pieces[index].hint in ("", "body"):
                self.pieces[index].hint = level.own

    def add(self, text: str) -> None:
        """Add text to the running block; white space as a browser shows it."""
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
        self.length += len(joined)
        if self.links:
            self._linked += len(joined)

    def line_break(self) -> None:
        """A line break is a space; two end the block, and one does behind a headline or byline or in another font."""
        self._breaks += 1
        told = self.inner is not None and self.inner[0] == self.length and (self.inner[3] or self.inner[2] in _LINES)
        if self._breaks > 1 or told:
            self.flush()
        elif self._text:
            self._text.append(" ")

    def flush(self) -> None:
        """End the running block."""
        self._breaks = 0
        if not self.length:
            self._text.clear()
            self.inner = None
            self._let_out()
            return
        text = " ".join("".join(self._text).split())
        level = self._levels[-1]
        hint, names = level.hint, level.names
        if self.inner and self.inner[0] == self.length:
            hint = self.inner[2] or hint
            names = f"{self.inner[1]}/{names}" if self.inner[1] else names
        self.emit(text, level.shape, hint, names, self._linked / self.length)
        self._text.clear()
        self.inner = None
        self.length = self._linked = 0
        self._let_out()

    def _let_out(self) -> None:
        if self._popups and not self._aside:
            self.pieces += self._popups
            self._popups.clear()

    def emit(self, text: str, shape: Shape, hint: str, names: str, links: float) -> None:
        """Put a finished block down."""
        level = self._levels[-1]
        self.pieces.append(
            Piece(
                text, level.tag, shape, level.region, hint, names, min(links, 1.0), max(level.lists - 1, 0),
                level.containers, level.hider > 0, self.picture, level.setter, hider=level.hider,
            )
        )  # fmt: skip
        self.picture = False

    def release(self) -> None:
        """Take back the region of an element that holds most of the page's running text: a wrapper, not a side."""
        running = dict.fromkeys(self._regions, 0)
        total = 0
        for piece in self.pieces:
            if len(piece.text) >= RUNNING_CHARS and piece.links < RUNNING_LINKS:
                total += len(piece.text)
                if piece.setter in running:
                    running[piece.setter] += len(piece.text)
        for setter in reversed(self._regions):
            outer = self._regions[setter][1]
            if outer in running:
                running[outer] += running[setter]
        settled: dict[int, tuple[str, int]] = {}
        for setter, (region, outer) in self._regions.items():
            if running[setter] > total * WRAPPER_SHARE:
                settled[setter] = settled.get(outer, (region, outer))
        for piece in self.pieces:
            if piece.setter in settled:
                piece.region, piece.setter = settled[piece.setter]

    def put_aside(self) -> None:
        """Begin a text that opens over the running one: it becomes a block of its own behind it."""
        self._aside.append((self._text, self.length, self._linked, self.links))
        self._text, self.length, self._linked, self.links = [], 0, 0, 0

    def take_up(self, said: Telling) -> None:
        """End it, and go on with the text it interrupted."""
        text, length, linked, links = self._aside.pop()
        if self.length:
            level = self._levels[-1]
            share = min(self._linked / self.length, 1.0)
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
        self._text, self.length, self._linked, self.links = text, length, linked, links
