"""Trafilatura's judgement of a page, carried over to our blocks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from reader.model import Shape
from reader.parse.html.blocks import Piece

_PARAGRAPHS = frozenset(("p", "head", "item", "quote", "code", "cell", "row", "table"))
"""Elements of the extractor's output whose text is looked for as a whole."""
_AS_WRITTEN = (Shape.TABLE, Shape.CODE)
"""Shapes whose text has other white space than single blanks."""
LONG = 40
"""Characters (white space left out) from which a text is also looked for inside the extractor's paragraphs."""
PROBE = 24
"""Characters of a probe into a long text that was not found as a whole."""
MAX_MISSES = 3_000
"""Long texts not found (some 0.2 ms each) after which only whole paragraphs are compared."""
REACH = 60_000
"""Characters of output searched from the last place found: keeps the search linear on long pages."""


def extract(tree: Any) -> Any:
    """Trafilatura's document for a tree, None where it finds no content; only its body is made. Never raises."""
    from trafilatura import bare_extraction

    try:
        return bare_extraction(tree, options=_options())
    except Exception:  # the library is outside our control; without its opinion our own evidence decides
        return None


@lru_cache(maxsize=1)
def _options() -> Any:
    """What is asked of trafilatura: to make them takes .1 ms. As `txt` it leaves the text to whoever wants it."""
    import logging

    from trafilatura.settings import Extractor

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return Extractor(output_format="txt", fast=True, comments=False)


def _key(text: str) -> str:
    return "".join(text.split())


def mark_content(pieces: Sequence[Piece], document: Any) -> None:
    """Set `content` of every block: whether the extractor's output holds it."""
    if document is None or document.body is None:
        return
    whole, starts = _output(document.body)
    _match(pieces, whole, starts)


def _output(body: Any) -> tuple[str, dict[str, list[int]]]:
    """All text without white space, and where in it each text of an element stands that is a paragraph or the like."""
    from lxml import etree

    output = ""
    begun: list[int] = []
    starts: dict[str, list[int]] = {}
    for event, element in etree.iterwalk(body, events=("start", "end", "comment", "pi")):
        if event != "end":
            begun.append(len(output))
            if text := element.text:
                output += _key(text)
        if event != "start":
            start = begun.pop()
            if element.tag in _PARAGRAPHS:
                starts.setdefault(output[start:], []).append(start)
            if text := element.tail:
                output += _key(text)
    return output, starts


def _match(pieces: Sequence[Piece], whole: str, starts: dict[str, list[int]]) -> None:
    place = misses = 0
    anchors: list[tuple[int, int]] = []
    short: list[tuple[int, str]] = []
    for index, piece in enumerate(pieces):
        if piece.shape in _AS_WRITTEN:
            key = _key(piece.text if piece.tag != "table" else piece.text.replace("|", " ").replace("---", ""))
        else:
            key = piece.text.replace(" ", "")
        piece.content = False
        if piece.popup:
            continue
        if len(key) < LONG:
            short.append((index, key))
            continue
        if misses > MAX_MISSES:
            piece.content = key in starts
            continue
        found = whole.find(key, place, place + REACH)
        if found < 0:
            low, high = max(0, place - REACH), place + max(REACH, len(key))
            may_be = whole.find(key[:PROBE], low, high) >= 0 or whole.find(key[-PROBE:], low, high) >= 0
            found = _find(whole, key, place) if may_be else -1
            if found < 0:
                misses += 1
                found = _of_parts(whole, key, place) if may_be else -1
        if found >= 0:
            piece.content = True
            anchors.append((index, found))
            place = found
    if not anchors:
        for index, key in short:
            pieces[index].content = key in starts
        return
    indexes = [index for index, _ in anchors]
    for index, key in short:
        if key not in starts:
            continue
        after = bisect_left(indexes, index)
        low = anchors[after - 1][1] if after else 0
        high = anchors[after][1] if after < len(anchors) else len(whole)
        pieces[index].content = any(low <= start <= high for start in starts[key])


def _of_parts(whole: str, key: str, place: int) -> int:
    """Where two of three probes into a text stand, the first of them; -1 where fewer do."""
    probes = (key[:PROBE], key[len(key) // 2 - PROBE // 2 :][:PROBE], key[-PROBE:])
    hits = [hit for probe in probes if (hit := _find(whole, probe, place)) >= 0]
    return min(hits) if len(hits) >= 2 else -1


def _find(whole: str, key: str, place: int) -> int:
    found = whole.find(key, place, place + REACH)
    return found if found >= 0 else whole.find(key, max(0, place - REACH), place + len(key))
