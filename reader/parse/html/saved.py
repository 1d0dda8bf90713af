"""Where a saved page was taken from: what browsers, tools and archives write into the pages that they keep."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from reader.parse.html.blocks import Piece
from reader.parse.html.names import page_rules, words_of
from reader.parse.records.field_values import original_address
from reader.rules.outlets import domain_of

HEAD = 4_000
"""Code points at a page's start in which such a comment stands."""
TOP = 10
"""Blocks and links at a page's top among which a reading view has its own."""
OUTSIDE = "boilerplate"
"""The hint of what an archive or a reading view puts above the page."""
SNAPSHOT, VIEW = "html.snapshot", "html.reading-view"
"""The rules of addresses of an archive's copies, and of Firefox's reading view."""
_COPY = frozenset(("bookmark", "canonical"))
_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s+url:\s|Mirrored from\s)\s*([^\s<>\"']+)"
)
"""The comments of browsers (all took over MSIE's form), of SingleFile, and of HTTrack, which leaves out the scheme."""


def saved_from(text: str, root: Any, pieces: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    """The addresses that were written into a page when it was saved, each with the id of its rule."""
    for link in root.iter("link"):
        address, kinds = link.get("href") or "", link.get("rel") or ""
        if not _COPY.isdisjoint(kinds.lower().split()) and original_address(address) != address:
            yield address, SNAPSHOT
    if (comment := _SAVED.search(text[:HEAD])) is not None and domain_of(comment[1]) is not None:
        yield comment[1] if "://" in comment[1] else f"http://{comment[1]}", "html.saved-from"
    view = page_rules()["saved"]["view_address"]
    if any(view in piece.names for piece in pieces[:TOP]):
        for link in islice(root.iter("a"), TOP):
            if view in " ".join(words_of(link.get("class") or "")):
                yield (link.get("href") or ""), VIEW


def own_address(address: str) -> str:
    """The address of a page itself, where that of a copy of it is given; nothing of a copy that does not tell."""
    own = original_address(address)
    return "" if own == address and domain_of(address) in page_rules()["saved"]["archives"] else own


def mark_added(pieces: Sequence[Piece], addresses: Sequence[tuple[str, str]]) -> None:
    """Mark what an archive or a reading view puts above the text: its bar, the author's name, how long one reads."""
    kinds = {rule for _, rule in addresses}
    rules = page_rules()["saved"]
    if SNAPSHOT in kinds:
        for piece in pieces:
            if not set(rules["archive_bars"]).isdisjoint(piece.names.split("/")):
                piece.hint = OUTSIDE
    if VIEW in kinds:
        for piece in pieces:
            own = piece.names.partition("/")[0]
            if own.endswith(rules["view_author"]):
                piece.hint = "byline"
            elif own.endswith(rules["view_time"]):
                piece.hint = OUTSIDE
