"""Blocks being made: text gathered inside open elements, put down with what those elements say about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from reader.model import Shape
from reader.parse.html.elements import CONTENT_REGIONS, HEADINGS, HIDING, REGION_TAGS, TAG_HINTS, is_hidden, is_unseen
from reader.parse.html.names import SILENT, Telling, said_by

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
OTHERS, BODY_SHARE = frozenset(("related", "comments", "aside", "nav")), 0.2
"""Regions that hold texts of others, however long; share of that text which is called the article's, where they do."""
MAX_HINTED = 300_000
"""Blocks looked at for the names around them, over all elements of a page: named elements may stand in each other."""
KIN_WORDS = 2
"""Last words of a name by which elements are of one kind: editors of pages give each a number of its own before."""
LISTS = frozenset(("ul", "ol", "dl"))
SHAPES = {
    **dict.fromkeys(HEADINGS, Shape.HEADING),
    **dict.fromkeys(("li", "dd"), Shape.LIST_ITEM),
    "blockquote": Shape.BLOCKQUOTE,
    **dict.fromkeys(("figure", "figcaption"), Shape.FIGURE),
}
"""The shape of the blocks in an element."""
_SPEAKING = LISTS.union(SHAPES, TAG_HINTS, REGION_TAGS)
"""Elements that say something of what is in them by themselves."""
_LINES = frozenset(("title", "byline", "date"))
PARTED = frozenset(("byline", "date"))
"""What inline elements are whose text is a thing of its own: a name, a day."""
_ENDS = ".!?…)”»"
DATE_CHARS = 4
"""Code points of the shortest text that ends in a figure and is a date or a number of its own, not part of one."""
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


class _State(NamedTuple):
    """What holds inside an element and, where nothing is said of them, inside those in it."""

    region: str
    hint: str
    shape: Shape
    lists: int
    hider: int
    setter: int


_Level = tuple[str, str, int, int, str, _State]
"""An open block-level element: its tag, its names, its number, the first piece that may be in it, the hint of its own
name, and what holds inside it. Bare, since a page has hundreds."""


def _are_apart(before: str, text: str, parted: bool) -> bool:
    """Whether what two elements say that stand next to each other is two things: layout alone keeps them apart.

    `14 comments` and `Share`, `October 3, 2025` and `2:41 PM`; not the parts of `YouTube` or of a drop capital's word.
    `parted`: one of them is a name or a day by what it is called, as in `Jane Doe` and `on: March 5`.
    """
    last, first = before[-1], text[0]
    if parted and last.isalnum() and first.isalnum():
        return True
    if first.isupper():
        return last.islower() or last.isdigit() or last in _ENDS
    return first.isdigit() and last.isdigit() and len(before) >= DATE_CHARS


def is_running(piece: Piece) -> bool:
    """Whether a block is running text outside the page's notices, comments and the like."""
    return len(piece.text) >= RUNNING_CHARS and piece.links < RUNNING_LINKS and piece.region not in BESIDE


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
        self.ended = self.beside = False
        """Whether an inline element ended right before this place; whether the next one begins there."""
        self.parted = False
        """Whether one of them is a name or a day by what it is called."""
        self._levels: list[_Level] = [("body", "", 0, 0, "", _State("", "", Shape.PARAGRAPH, 0, 0, 0))]
        self._named = 0
        """The first of the open elements that has a name; 0 where none has."""
        self._text: list[str] = []
        self._linked = 0
        self._breaks = 0
        self._number = 0
        self._hints_left = MAX_HINTED
        self._aside: list[tuple[list[str], int, int, int]] = []
        self._popups: list[Piece] = []
        self._regions: dict[int, tuple[str, int]] = {}
        self._called: dict[int, str] = {}

    @property
    def names(self) -> str:
        """Names of the open elements, the nearest first."""
        if not self._named:
            return ""
        first = max(self._named - 1, len(self._levels) - NAME_LEVELS)
        return "/".join([names for _, names, _, _, _, _ in reversed(self._levels[first:])])

    def open_level(self, element: Any, tag: str) -> None:
        """End the running block, and begin a block-level element."""
        if self._text or self.inner or self._popups:
            self.flush()
        self._breaks = 0
        self._number = number = self._number + 1
        state = self._levels[-1][-1]
        said, hidden = SILENT, False
        if given := element.items():
            attributes = dict(given)
            said = said_by(attributes)
            hidden = not HIDING.isdisjoint(attributes) and is_hidden(attributes)
            if said.names and not self._named:
                self._named = len(self._levels)
        own = said.hint
        if hidden or own or said.region or tag in _SPEAKING:
            own = TAG_HINTS.get(tag) or own
            region, above = REGION_TAGS.get(tag) or said.region, state
            state = self._inside(above, tag, own, region)
            if said.region and number in self._regions:
                self._called[number] = " ".join(said.names.split()[-KIN_WORDS:])
            if hidden:
                self.hiders[number] = Hider(
                    element, tag, said.names, state.region if region else "",
                    (*self._containers(), number)[-CONTAINERS:], (above.region, above.setter), above.hider,
                    is_unseen(attributes),
                )  # fmt: skip
                state = state._replace(hider=number)
        self._levels.append((tag, said.names, number, len(self.pieces), own, state))

    def _inside(self, above: _State, tag: str, own: str, own_region: str) -> _State:
        """What holds inside an element that says something itself."""
        region, hint, shape, lists, hider, setter = above
        if own_region:
            if own_region in ("header", "footer") and region in CONTENT_REGIONS:
                own_region = f"{region}-{own_region}"
            if own_region not in CONTENT_REGIONS:
                self._regions[self._number] = (region, setter)
            region, setter = own_region, self._number
        hint = own if own == "body" else hint
        return _State(region, hint, SHAPES.get(tag, shape), lists + (tag in LISTS), hider, setter)

    def close_level(self) -> None:
        """End the running block, and its element: what its name says holds for all of its blocks if they are short."""
        if self._text or self.inner or self._popups:
            self.flush()
        self._breaks = 0
        _, _, _, first, own, _ = self._levels.pop()
        if self._named >= len(self._levels):
            self._named = 0
        limit = HINT_CHARS.get(own) if own else None
        if limit is None or self._hints_left <= 0:
            return
        total = 0
        for index in range(first, len(self.pieces)):
            total += len(self.pieces[index].text)
            self._hints_left -= 1
            if total > limit:
                return
        for index in range(first, len(self.pieces)):
            if self.pieces[index].hint in ("", "body"):
                self.pieces[index].hint = own

    def add(self, text: str) -> None:
        """Add text to the running block; white space as a browser shows it."""
        words = text.split()
        if words:
            self._breaks = 0
            if self.beside and self._text and _are_apart(self._text[-1], text, self.parted):
                self._text.append(" ")
            self.ended = self.beside = self.parted = False
            self._text.append(text)
            length = len(" ".join(words))
            self.length += length
            if self.links:
                self._linked += length
        elif self._text:
            self._text.append(" ")

    def is_amid(self, text: str | None) -> bool:
        """Whether a text would stand against the running one: nothing but that it is not seen keeps them apart."""
        return bool(self._text and text) and not (self._text[-1][-1:].isspace() or str(text)[0].isspace())

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
        if self.length:
            state, names = self._levels[-1][-1], self.names
            hint = state.hint
            if self.inner and self.inner[0] == self.length:
                hint = self.inner[2] or hint
                names = f"{self.inner[1]}/{names}" if self.inner[1] else names
            self.emit(" ".join("".join(self._text).split()), state.shape, hint, names, self._linked / self.length)
            self.length = self._linked = 0
        if self._text:
            self._text.clear()
        self.inner = None
        if self._popups and not self._aside:
            self.pieces += self._popups
            self._popups.clear()

    def emit(self, text: str, shape: Shape, hint: str, names: str, links: float) -> None:
        """Put a finished block down."""
        tag, _, _, _, _, (region, _, _, lists, hider, setter) = self._levels[-1]
        self.pieces.append(
            Piece(
                text, tag, shape, region, hint, names, min(links, 1.0), lists - 1 if lists else 0,
                self._containers(), hider > 0, self.picture, setter, hider=hider,
            )
        )  # fmt: skip
        self.picture = False

    def _containers(self) -> tuple[int, ...]:
        """The numbers of the open elements, the nearest last; the page itself has none."""
        return tuple([number for _, _, number, _, _, _ in self._levels[-CONTAINERS:] if number])

    def release(self) -> None:
        """Take back the region of an element that holds most of the page's running text: a wrapper, not a side.

        So with several of one name that hold it together: page builders put each paragraph or two into a `widget`.
        """
        running, body = dict.fromkeys(self._regions, 0), dict.fromkeys(self._regions, 0)
        total = called_body = 0
        others: set[int] = set()
        for piece in self.pieces:
            if len(piece.text) >= RUNNING_CHARS and piece.links < RUNNING_LINKS:
                size = len(piece.text)
                own = size if piece.hint == "body" else 0
                total += size
                called_body += own
                if piece.setter in running:
                    running[piece.setter] += size
                    body[piece.setter] += own
                    if piece.region in OTHERS:
                        others.add(piece.setter)
        for setter in reversed(self._regions):
            outer = self._regions[setter][1]
            if outer in running:
                running[outer] += running[setter]
                body[outer] += body[setter]
        alike: dict[str, int] = {}
        for setter, name in self._called.items():
            alike[name] = alike.get(name, 0) + running[setter]
        settled: dict[int, tuple[str, int]] = {}
        for setter, (region, outer) in self._regions.items():
            if setter in others and called_body - body[setter] > total * BODY_SHARE:
                continue
            if max(running[setter], alike.get(self._called.get(setter, ""), 0)) > total * WRAPPER_SHARE:
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
            share = min(self._linked / self.length, 1.0)
            inside = " ".join("".join(self._text).split())
            names = f"{said.names}/{self.names}"
            shape, containers = self._levels[-1][-1].shape, self._containers()
            piece = Piece(
                inside, "span", shape, "notice", "boilerplate", names, share, 0, containers, True, popup=True
            )  # fmt: skip
            self._popups.append(piece)
        self._text, self.length, self._linked, self.links = text, length, linked, links
