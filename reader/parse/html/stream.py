"""The plain text of a page that comes in pieces: what is between its tags, in bounded memory."""

from __future__ import annotations

import re

from reader.parse.html.elements import INLINE
from reader.parse.html.plain import COMMENT_END, LONGEST_END_TAG, UNSEEN
from reader.text.references import resolved

LONGEST_TAG = 65_536
"""Characters after which a `<` without its `>` is text."""
LONGEST_REFERENCE = 32
"""Characters of the longest character reference of HTML, its `&` and `;` included."""
LONGEST_END = LONGEST_END_TAG + 56
"""Characters of the longest end tag of a script that is looked for, with room to spare."""

LONGEST_COMMENT = 1 << 20
"""Characters after which a comment without its end is text."""

_NUMBER = re.compile(r"&#[xX]?[0-9a-fA-F]*")
"""A numeric reference that may go on: it has no longest."""
_TAG = re.compile(r"<(?:(/?)([a-zA-Z][^\s/>]{0,40})|!---?>|!--|[!?])")
_ENDS = {
    name: re.compile(rf"</{name}\b(?:[^>]{{0,{LONGEST_END_TAG}}}>|[^>]{{{LONGEST_END_TAG + 1}}})", re.IGNORECASE)
    for name in UNSEEN
}


class PageStream:
    """Text of a page, piece by piece. Scripts, styles and comments are left out; a block's tag ends a line."""

    def __init__(self) -> None:
        """Begin before the page."""
        self._held = ""
        self._until: re.Pattern[str] | None = None

    def feed(self, text: str, *, last: bool = False) -> str:
        """Give the text that is certain by now; with `last` all that is left."""
        held, self._held = self._held + text, ""
        out: list[str] = []
        place, last_close, comments_end = 0, held.rfind(">"), True
        while place < len(held):
            if self._until is not None:
                in_comment = self._until is COMMENT_END
                over = self._until.search(held, place) if comments_end or not in_comment else None
                if over is None and in_comment:
                    comments_end = False  # nor does any that begins later
                    if not last and len(held) - place < LONGEST_COMMENT:
                        self._held = held[place:]
                        return "".join(out)
                    self._until = None  # what it would hide is text
                    continue
                if over is None:
                    self._held = "" if last else held[max(place, len(held) - LONGEST_END) :]
                    return "".join(out)
                place, self._until = over.end(), None
                continue
            opened = _TAG.search(held, place)
            if opened is None:
                end = len(held) if last else _certain(held, place)
                out.append(resolved(held[place:end]))
                self._held = held[end:]
                return "".join(out)
            out.append(resolved(held[place : opened.start()]))
            place = self._over_tag(held, opened, last_close, out, last=last)
            if place < 0:
                self._held = held[opened.start() :]
                return "".join(out)
        return "".join(out)

    def _over_tag(self, held: str, opened: re.Match[str], last_close: int, out: list[str], *, last: bool) -> int:
        """Give the place behind a tag or comment; -1 while its end has not come."""
        if opened.group().startswith("<!--"):
            if opened.group() == "<!--":
                if not last and len(held) < opened.end() + len("->"):
                    return -1
                self._until = COMMENT_END
            return opened.end()
        close = held.find(">", opened.end()) if last_close >= opened.end() else -1
        if close < 0:
            if not last and len(held) - opened.start() < LONGEST_TAG:
                return -1
            if last:  # no tag ends any more
                out.append(resolved(held[opened.start() :]))
                return len(held)
            out.append("<")
            return opened.start() + 1
        name = (opened[2] or "").lower()
        if name and name not in INLINE:
            out.append("\n")
        if name in UNSEEN and not opened[1]:
            self._until = _ENDS[name]
        return close + 1


def _certain(held: str, place: int) -> int:
    """Up to where text cannot become a tag or a reference with what follows."""
    ends = [len(held)]
    for sign in "<&":
        at = held.rfind(sign, max(place, len(held) - LONGEST_REFERENCE))
        if at >= 0 and (sign == "<" or ";" not in held[at:]):
            ends.append(at)
    at = held.rfind("&#", max(place, len(held) - LONGEST_TAG))
    if at >= 0 and _NUMBER.fullmatch(held, at):
        ends.append(at)
    return min(ends)
