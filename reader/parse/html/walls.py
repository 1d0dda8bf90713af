"""What a page hides behind its wall: the rest of the article, which the file holds and a browser does not show.

Menus, dialogs, layers and forms are hidden as well. The article's rest stands where its headline and its shown text
stand, goes on from that, and is more prose than a note beside it; or the page's data or markup names it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reader.model import Shape
from reader.parse.html.article_body import bare
from reader.parse.html.blocks import BESIDE, RUNNING_CHARS, RUNNING_LINKS, Hider, Piece, is_running
from reader.parse.html.names import is_walled, words_of

LEAST_PARAGRAPHS = 2
"""Paragraphs of running text of the shortest rest in elements of its own; a note about the author is one."""
LEAST_SHARE = 0.4
"""Its share of the text that is shown beside it, where no name speaks for it."""
MOST_TEXT = 0.5
"""Share of a page's running text from which an element holds its article."""
WHOLE_PAGE = 0.6
"""Share of a page's running text from which elements that are hidden until a script has run are the page."""
LEAST_AGAIN = 40
"""Letters and figures of the shortest text that is known to stand in the hidden part as well."""
OUTSIDE, AGAIN = "boilerplate", "again"
"""Hints of what is hidden beside the article's text, and of what is shown of a text that the hidden part has whole."""
AMP = ("subscriptions-section", "amp-access")
"""Attributes by which AMP pages say who is shown an element."""
_ELSEWHERE = frozenset(("footer", "nav", "comments", "related", "aside"))
"""Regions behind which an article does not go on."""
_KEPT_HINTS = frozenset(("byline", "date", "title"))
"""Hints of what hidden elements tell for machines."""
_OTHER = frozenset(("caption", "byline"))
_WALL = frozenset(("signup", "notice"))
_NAMES = re.compile(r"[.#]([\w-]+)")
_Kin = tuple[str, str, int]


def open_amp(root: Any) -> None:
    """Let a page that says who is shown what (AMP, Subscribe with Google) show it all, and hide what offers it."""
    amp = root.get("amp") is not None or root.get("⚡") is not None
    for element in list(root.iter() if amp else root.iter("section")):
        section, access = (element.get(name) for name in AMP) if element.attrib else (None, None)
        if section == "content-not-granted" or (access or "").strip().upper().startswith("NOT "):
            element.set("hidden", "")
            element.set("role", "dialog")
        elif section == "content" or access:
            show(element)


def show(element: Any) -> None:
    """Take away what hides an element."""
    for name in ("hidden", "aria-hidden", "style", "amp-access-hide"):
        element.attrib.pop(name, None)


def reveal(pieces: Sequence[Piece], hiders: Mapping[int, Hider], selectors: Sequence[str]) -> None:
    """Take back that the article's rest is hidden; what else is hidden around its paragraphs is outside.

    `hiders` are the hidden elements by their numbers, `selectors` what the page's data says is not free.
    """
    held: dict[int, list[int]] = defaultdict(list)
    for i, piece in enumerate(pieces):
        if piece.hider:
            held[piece.hider].append(i)
    if not any(len(piece.text) >= RUNNING_CHARS or piece.region in _WALL for piece in pieces if piece.hider):
        return
    shown = [i for i, piece in enumerate(pieces) if not piece.hidden and is_running(piece)]
    if not shown:
        _reveal_page(pieces, hiders, held)
        return
    home = _home(pieces, shown)
    page = _Page(pieces, [i for i in shown if home in pieces[i].containers])
    beside = page.beside
    named = [words for selector in selectors for one in selector.split(",") if (words := _named_by(one))]
    revealed: list[int] = []
    for numbers in _of_one_kind(hiders, held):
        rest = [i for number in numbers for i in held[number]]
        own = hiders[numbers[0]]
        stated = any(f" {name} " in f" {own.names} " for name in named)
        may_be = stated or (bool(beside) and all(home in hiders[number].containers for number in numbers))
        may_be = may_be and not any(pieces[i].tag == "h1" for i in rest) and not page.is_shown(rest)
        if may_be and page.is_rest(own, rest, stated=stated):
            revealed += rest
        elif own.unseen and not (
            may_be and beside and beside[-1] < rest[0] and any(_is_prose(pieces[i]) for i in rest)
        ):
            _put_outside(pieces, rest)  # a single paragraph at the end may be either
    walls = {pieces[i].hider for i in revealed}
    for number, within in held.items():
        if hiders[number].outer in walls and hiders[number].unseen:
            _put_outside(pieces, within)
    for number in walls:
        show(hiders[number].element)
    for i in revealed:
        piece = pieces[i]
        piece.hidden = False
        if piece.setter == piece.hider:
            piece.region, piece.setter = hiders[piece.hider].around
    if revealed:
        _put_outside(pieces, _offers(pieces, beside, min(revealed), max(revealed)))
        _mark_again(pieces, home, revealed)


def _of_one_kind(hiders: Mapping[int, Hider], held: Mapping[int, Sequence[int]]) -> Iterable[list[int]]:
    """The hidden elements that are in no other, those of the same names and depth together."""
    groups: dict[_Kin, list[int]] = defaultdict(list)
    for number in held:
        hider = hiders[number]
        if not hider.outer:
            groups[hider.tag, hider.names, len(hider.containers)].append(number)
    return groups.values()


def _put_outside(pieces: Sequence[Piece], places: Iterable[int]) -> None:
    for i in places:
        if pieces[i].hint not in _KEPT_HINTS or len(pieces[i].text) >= RUNNING_CHARS:
            pieces[i].hint = OUTSIDE


def _offers(pieces: Sequence[Piece], beside: Sequence[int], first: int, last: int) -> Iterable[int]:
    """The wall itself: what of no article's region stands between the shown text and its rest, or right below that."""
    before = max((i for i in beside if i < first), default=first)
    yield from (i for i in range(before, first) if pieces[i].region in _WALL)
    for i in range(last + 1, len(pieces)):
        if pieces[i].region not in _WALL:
            return
        yield i


def _reveal_page(pieces: Sequence[Piece], hiders: Mapping[int, Hider], held: Mapping[int, Sequence[int]]) -> None:
    """Show what holds most of the text of a page that shows none: a script would do it."""
    sizes = {number: sum(len(pieces[i].text) for i in held[number] if _is_prose(pieces[i])) for number in held}
    for number, size in sizes.items():
        if size >= WHOLE_PAGE * sum(sizes.values()) and size:
            show(hiders[number].element)
            for i in held[number]:
                pieces[i].hidden = False


def _named_by(selector: str) -> str:
    """The classes and the id that the last part of a selector asks for, as words."""
    return " ".join(words_of(" ".join(_NAMES.findall(selector.split()[-1])))) if selector.strip() else ""


def _home(pieces: Sequence[Piece], shown: Sequence[int]) -> int:
    """The innermost element with most of the running text, and a headline in it where there is one above that."""
    amounts: dict[int, int] = defaultdict(int)
    for i in shown:
        for number in pieces[i].containers:
            amounts[number] += len(pieces[i].text)
    most = MOST_TEXT * sum(len(pieces[i].text) for i in shown)
    large = {number for number, amount in amounts.items() if amount >= most}
    headlines = [i for i, piece in enumerate(pieces) if piece.tag == "h1" and not piece.hidden and i < shown[-1]]
    around = [[number for number in pieces[i].containers if number in large] for i in (*headlines, *shown)]
    with_headline = max(around[: len(headlines)], key=len, default=[])
    return (with_headline or max(around, key=len) or [0])[-1]


class _Page:
    """What is asked of each hidden element, found out once."""

    def __init__(self, pieces: Sequence[Piece], beside: Sequence[int]) -> None:
        """Look at a page; `beside`: the shown running text of its article, in order."""
        self._pieces, self.beside = pieces, beside
        self._said = {bare(pieces[i].text)[:LEAST_AGAIN] for i in beside}
        self._kin = {_kin(pieces[i]) for i in beside}
        self._size = sum(len(pieces[i].text) for i in beside)
        self._elsewhere = [i for i, piece in enumerate(pieces) if piece.region in _ELSEWHERE and not piece.hidden]

    def is_rest(self, own: Hider, rest: Sequence[int], *, stated: bool) -> bool:
        """Whether what hidden elements of one kind hold is the article's rest. `stated`: the page's data names it."""
        walled = stated or is_walled(own.names)
        pieces = [self._pieces[i] for i in rest]
        prose = [piece for piece in pieces if _is_prose(piece, set_by=piece.hider if walled else 0)]
        if not prose or stated:
            return bool(prose)
        before = bisect_left(self.beside, rest[0]) - 1
        if before < 0 or bisect_left(self._elsewhere, self.beside[before]) < bisect_left(self._elsewhere, rest[0]):
            return False
        if any(_kin(piece) in self._kin for piece in prose):
            return True
        size = sum(len(piece.text) for piece in prose)
        return len(prose) >= LEAST_PARAGRAPHS and (walled or size >= LEAST_SHARE * self._size)

    def is_shown(self, hidden: Sequence[int]) -> bool:
        """Whether all running text that is hidden somewhere is shown as well: it is read aloud, or printed."""
        prose = [piece for i in hidden if _is_prose(piece := self._pieces[i])]
        return bool(prose) and all(bare(piece.text)[:LEAST_AGAIN] in self._said for piece in prose)


def _is_prose(piece: Piece, *, set_by: int = 0) -> bool:
    """Whether a block is running text of no region beside the article, unless the element `set_by` is that."""
    if len(piece.text) < RUNNING_CHARS or piece.links >= RUNNING_LINKS or piece.hint in _OTHER:
        return False
    return piece.region not in BESIDE or (set_by > 0 and piece.setter == set_by)


def _kin(piece: Piece) -> _Kin:
    """What paragraphs of one text have in common: element, names, and the element around."""
    return piece.tag, piece.names, piece.containers[-2] if len(piece.containers) > 1 else 0


def _mark_again(pieces: Sequence[Piece], home: int, revealed: Sequence[int]) -> None:
    """Mark the shown beginning of a text that the hidden part has whole."""
    texts = [text for i in revealed if len(text := bare(pieces[i].text)) >= LEAST_AGAIN]
    whole = {text[:LEAST_AGAIN]: text for text in texts}
    for piece in pieces[: max(revealed)]:
        if not piece.hider and home in piece.containers and piece.shape is not Shape.HEADING:
            text = bare(piece.text)
            if len(text) >= LEAST_AGAIN and whole.get(text[:LEAST_AGAIN], "").startswith(text):
                piece.hint = AGAIN
