"""Tables of articles, CSV and TSV: a row an article, by the names in the first row."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

from reader.model import BROKEN, Parsed, Problem
from reader.parse.records.crowd import most_articles, within_bounds
from reader.parse.records.field_names import key_of, known_names
from reader.parse.records.json_values import Slice
from reader.parse.records.records import article_of, numbered
from reader.text.beginning import LONGEST_TEXT
from reader.text.decode import decode

DELIMITERS = ",;\t|"
"""What may stand between two columns."""
HEAD = 1 << 16
"""Bytes in which the first row is sought, and some of those below."""
LEAST_COLUMNS = 3
"""Columns of the smallest table: the text, and two that say what it is."""
LONGEST_NAME = 40
"""Characters of a column's longest name."""
_TEXTS = ("text", "html")
_ABOUT = ("title", "published", "url", "source", "authors")


def delimiter_of(data: bytes) -> str | None:
    """Tell what parts the columns of a table of articles; None where its first row does not surely name such columns.

    One must be the text's, two others what is stated of an article; and every quotation mark must be in its place: one
    that is not would make an article of several rows.
    """
    first = decode(data[:HEAD]).text.lstrip("\r\n").partition("\n")[0].strip("\r")
    for delimiter in DELIMITERS:
        if first.count(delimiter) < LEAST_COLUMNS - 1:
            continue
        try:
            names = next(_rows(first, delimiter), [])
            if _names_articles(names) and any(len(row) == len(names) for row in _below(data, delimiter)):
                return delimiter
        except csv.Error:
            return None
    return None


def _below(data: bytes, delimiter: str) -> Iterator[list[str]]:
    """The rows below the first, once all have been read. Raises csv.Error for a mark that is not in its place."""
    text = decode(data).text.lstrip("\r\n")
    for _ in _rows(text, delimiter):
        pass
    return islice(_rows(text, delimiter), 1, None)


def _names_articles(names: Sequence[str]) -> bool:
    if len(names) < LEAST_COLUMNS or any(len(name) > LONGEST_NAME for name in names):
        return False
    keys = {key_of(name) for name in names} - {""}
    known = known_names()
    text = any(not keys.isdisjoint(known[kind]) for kind in _TEXTS)
    return text and len(keys) >= len(names) - 1 and sum(not keys.isdisjoint(known[kind]) for kind in _ABOUT) > 1


def parse_table(
    data: bytes,
    delimiter: str,
    *,
    fields: tuple[tuple[str, str], ...] = (),
    packed: int | None = None,
    late: Callable[[], bool] = lambda: False,
) -> Iterator[Parsed]:
    """Yield an article for each row below the first, with its number. The arguments are those of `parse_records`."""
    chosen = dict(fields)
    rows = _Rows(decode(data).text, delimiter)
    found = within_bounds(
        rows,
        lambda value: article_of(value, {}, chosen, "csv"),
        data=None,
        by_line=False,
        offset=None,
        most=most_articles(len(data), packed),
        late=late,
    )
    yield from numbered(found, 1)


class _Rows:
    """The rows of a table, each with what tells it apart."""

    def __init__(self, text: str, delimiter: str) -> None:
        self._rows = _rows(text.lstrip("\r\n"), delimiter)
        self._names = next(self._rows, [])

    def __iter__(self) -> Iterator[tuple[Any, bytes, int]]:
        while (row := self._next()) is not None:
            if len(row) == len(self._names):
                yield dict(zip(self._names, row, strict=True)), json.dumps(row, ensure_ascii=True).encode(), 0
            else:  # what is in which column cannot be told
                detail = f"the row has {len(row):,} columns, the first one {len(self._names):,}"
                yield Problem(stage="parse", kind=BROKEN, detail=detail), "\n".join(row).encode(), 0

    def _next(self) -> list[str] | None:
        return next((row for row in self._rows if any(cell.strip() for cell in row)), None)

    def rest(self) -> Iterator[Slice]:
        for row in self._rows:
            if any(cell.strip() for cell in row):
                yield "\n".join(row).encode(), 0


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows of a text. Raises csv.Error for a quotation mark that is not in its place, and for too long a cell."""
    csv.field_size_limit(LONGEST_TEXT)
    text = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
