"""The plain text of a page that cannot be read as a tree: one linear pass, no nesting, nothing lost."""

from __future__ import annotations

import re

from reader.parse.html.elements import INLINE
from reader.text.references import resolved

UNSEEN = frozenset(("script", "style", "template"))
MAX_REFERENCES = 200_000
"""Character references that are resolved (a second's work); beyond that they stay as written."""
MAX_PARAGRAPHS = 5_000
"""Paragraphs that are given; of more, neighbours are joined."""
_TAG = re.compile(r"<(?:(/?)([a-zA-Z][^\s/>]{0,40})|!---?>|!--|[!?])")
COMMENT_END = re.compile(r"--!?>")
"""What ends a comment, as browsers have it; `<!-->` and `<!--->` are whole ones."""
LONGEST_END_TAG = 200
"""Characters of an end tag after which one that never closes is over: what follows is text."""
_ENDS = {
    name: re.compile(rf"</{name}\b(?:[^>]{{0,{LONGEST_END_TAG}}}>|[^>]{{0,{LONGEST_END_TAG + 1}}})", re.IGNORECASE)
    for name in UNSEEN
}


def plain_paragraphs(text: str) -> list[str]:
    """All text of a page, cut at its block-level tags. Scripts and styles are left out. Linear, total."""
    pieces: list[str] = []
    paragraphs: list[str] = []
    resolve = text.count("&") <= MAX_REFERENCES
    for chunk, breaks in _chunks(text):
        if chunk:
            pieces.append(resolved(chunk) if resolve else chunk)
        if breaks and pieces:
            if words := " ".join("".join(pieces).split()):
                paragraphs.append(words)
            pieces.clear()
    if len(paragraphs) <= MAX_PARAGRAPHS:
        return paragraphs
    size = -(-len(paragraphs) // MAX_PARAGRAPHS)
    return [" ".join(paragraphs[start : start + size]) for start in range(0, len(paragraphs), size)]


def _chunks(text: str) -> list[tuple[str, bool]]:
    """The texts between tags, each with whether a paragraph ends behind it."""
    found: list[tuple[str, bool]] = []
    place = 0
    open_comment = False
    while (opened := _TAG.search(text, place)) is not None:
        start = opened.start()
        if opened.group().startswith("<!--"):
            found.append((text[place:start], False))
            place = opened.end()
            if opened.group() == "<!--" and not open_comment:
                ended = COMMENT_END.search(text, place)
                open_comment = ended is None  # what it would hide up to the end of the page is text
                place = place if ended is None else ended.end()
            continue
        close = text.find(">", start + 1)
        if close < 0:
            # no tag ends any more: what is left is text, its brackets included
            found.append((text[place:start], False))
            found.append((text[start:].replace("<", " <"), True))
            return found
        tag = (opened[2] or "").lower()
        found.append((text[place:start], bool(tag) and tag not in INLINE))
        place = close + 1
        if tag in UNSEEN and not opened[1]:
            over = _ENDS[tag].search(text, place)
            if over is None:
                return found
            place = over.end()
    found.append((text[place:], True))
    return found
