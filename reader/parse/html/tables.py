"""Tables of data, told from tables that lay a page out, written as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

from reader.text.scrub import scrub

MAX_CELLS = 2_000
"""Cells of a table that markdownify may write (2,000 take about 0.1 s)."""
MAX_CHARS = 60_000
"""Code points of text in such a table."""
MAX_CELL = 400
"""Code points in a cell; more is a page laid out in a table."""
MAX_SHARE_EMPTY = 0.6
"""Share of empty cells above which a table is layout."""
_LAYOUT = (
    "table",
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "form",
    "article",
    "section",
    "figure",
    "iframe",
    "blockquote",
    "pre",
    "ul",
    "ol",
)

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What the tree takes from a page and does not take back."""


def data_cells(table: Any) -> int:
    """Cells of a table of data: two rows and columns or more, short cells, nothing of a page's layout. Else 0."""
    if next(table.iterdescendants("table", "form", "article"), None) is not None:
        return 0
    rows = list(islice(table.iter("tr"), MAX_CELLS + 1))
    if not 2 <= len(rows) <= MAX_CELLS:
        return 0
    cells = columns = empty = total = 0
    for row in rows:
        width = 0
        for cell in row:
            if cell.tag not in ("td", "th"):
                return 0
            width += 1
            cells += 1
            size = len("".join(cell.itertext()).strip())
            total += size
            empty += not size
            if size > MAX_CELL or cells > MAX_CELLS:
                return 0
        columns = max(columns, width)
    if columns < 2 or not 0 < total <= MAX_CHARS or empty > cells * MAX_SHARE_EMPTY:
        return 0
    blocks = sum(1 for _ in table.iter(*_LAYOUT)) - 1
    return cells if blocks <= cells // 2 else 0


def table_text(table: Any) -> tuple[str, float]:
    """A table of data as Markdown, and the share of its characters inside links."""
    from copy import deepcopy

    from lxml import etree

    table = deepcopy(table)
    table.tail = None
    etree.strip_elements(table, "script", "style", "template", "noscript", "iframe", with_tail=False)
    linked = sum(len("".join(link.itertext())) for link in table.iter("a"))
    total = 0
    for element in table.iter():
        if element.text:
            element.text = _single(element.text)
            total += len(element.text)
        if element.tail:
            element.tail = _single(element.tail)
            total += len(element.tail)
        element.attrib.pop("colspan", None)
        element.attrib.pop("rowspan", None)
    try:
        written = _written(table)
    except RecursionError:
        written = ""
    if _letters([written]) < _letters(table.itertext()):
        # text beside the cells, or nested too deep: nothing may be lost
        written = "\n".join(table.itertext())
    lines = [" ".join(line.split()) for line in written.split("\n")]
    return "\n".join(line for line in lines if line), min(linked / total, 1.0) if total else 0.0


def _written(table: Any) -> str:
    """A table as markdownify writes it, without links, pictures and emphasis."""
    from lxml import etree
    from markdownify import markdownify

    written: str = markdownify(
        etree.tostring(table, encoding="unicode", method="html"),
        strip=["a", "img", "b", "strong", "em", "i", "u", "code", "sup", "sub", "h1", "h2", "h3", "h4", "h5", "h6"],
        escape_asterisks=False,
        escape_underscores=False,
        escape_misc=False,
    )
    return written


def _letters(texts: Iterable[str]) -> int:
    return sum(sum(map(str.isalnum, text)) for text in texts)


def _single(text: str) -> str:
    if _NOT_XML.search(text):
        text = scrub(text) or " "
    joined = " ".join(text.split())
    if text[0].isspace():
        joined = f" {joined}"
    return f"{joined} " if text[-1].isspace() else joined
