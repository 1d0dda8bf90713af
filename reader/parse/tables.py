"""Tables of articles, CSV and TSV: a row an article, by the names in the first row. Long ones are read in pieces."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Any

from reader.frozen import replace
from reader.late import late
from reader.model import BROKEN, Parsed, Problem
from reader.parse.records.crowd import most_articles, within_bounds
from reader.parse.records.field_names import key_of, known_names
from reader.parse.records.json_values import Slice
from reader.parse.records.records import article_of, numbered
from reader.rules.tables import head_of, row_starts, table_name
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
_PARTING = late(r"[\"']?sep=[,;\t|][\"']?[ \t]*\r?\n+", re.I)
_TEXTS = ("text", "html")
_ABOUT = ("title", "published", "url", "source", "authors")


def delimiter_of(data: bytes) -> str | None:
    """Tell what parts the columns of a table of articles; None where its first row does not surely name such columns.

    One must be the text's, two others what is stated of an article; and every quotation mark must be in its place: one
    that is not would make an article of several rows.
    """
    first = _first_line(data)
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


def _first_line(data: bytes) -> str:
    return _rows_of(decode(data[:HEAD]).text).partition("\n")[0].strip("\r")


def _rows_of(text: str) -> str:
    """The text of a table from its first row on: spreadsheets write above it what parts the columns."""
    text = text.lstrip("\r\n")
    stated = _PARTING.match(text)
    return text[stated.end() :] if stated is not None else text


def _below(data: bytes, delimiter: str) -> Iterator[list[str]]:
    """The rows below the first, once all have been read. Raises csv.Error for a mark that is not in its place."""
    text = _rows_of(decode(data).text)
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
    only: int | None = None,
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
        only=only,
    )
    yield from numbered(found, 1)


def table_of(data: bytes) -> str:
    """Name the table of which a file's first bytes are these; nothing where they are none (rules.tables)."""
    if data.lstrip(b"\xef\xbb\xbf\r\n\"'")[:4].lower() == b"sep=":
        return ""  # what stands above the first row would count as one
    whole = data[: row_starts(data)[-1]]
    delimiter = delimiter_of(whole)
    return table_name(delimiter, _first_line(whole)) if delimiter is not None else ""


def parse_rows(
    data: bytes,
    name: str,
    *,
    first_record: int = 1,
    offset: int = 0,
    fields: tuple[tuple[str, str], ...] = (),
    late: Callable[[], bool] = lambda: False,
    only: int | None = None,
) -> Iterator[Parsed]:
    """Yield an article for each row of a piece of a table, with its number and where it lies in the file.

    `name` is the table's, as `table_of` told; the other arguments are those of `parse_records`.
    """
    chosen = dict(fields)
    rows = _Slices(data, name, first=offset == 0)
    found = within_bounds(
        rows,
        lambda row: replace(article_of(dict(zip(rows.names, row, strict=True)), {}, chosen, "csv"), raw=_told_by(row)),
        data=None,
        by_line=False,
        offset=offset,
        most=most_articles(len(data)),
        late=late,
        only=only,
    )
    yield from numbered(found, first_record)


class _Slices:
    """The rows of a piece of a table, each with its own bytes and where they begin in it."""

    def __init__(self, data: bytes, name: str, *, first: bool) -> None:
        """Take the piece, and whether it is the file's first, with the row that names the columns."""
        self._delimiter, first_row = head_of(name)
        self.names = next(_rows(first_row, self._delimiter), [])
        self._encoding = decode(data).encoding
        starts = row_starts(data)
        bounds = pairwise([*starts[1 if first else 0 :], len(data)])
        self._slices = ((data[begin:end].rstrip(b"\r\n"), begin) for begin, end in bounds)

    def __iter__(self) -> Iterator[tuple[Any, bytes, int]]:
        for raw, begin in self._slices:
            row = self._row(raw)
            if row is None:
                detail = "a quotation mark of the row is not in its place"
                yield Problem(stage="parse", kind=BROKEN, detail=detail), raw, begin
            elif len(row) != len(self.names):
                yield _other_columns(row, self.names), raw, begin
            elif any(cell.strip() for cell in row):
                yield row, raw, begin

    def _row(self, raw: bytes) -> list[str] | None:
        try:
            rows = list(_rows(decode(raw, declared=self._encoding).text.lstrip("\r\n"), self._delimiter))
        except csv.Error:
            return None
        return rows[0] if len(rows) == 1 else None

    def rest(self) -> Iterator[Slice]:
        return self._slices


class _Rows:
    """The rows of a table, each with what tells it apart."""

    def __init__(self, text: str, delimiter: str) -> None:
        self._rows = _rows(_rows_of(text), delimiter)
        self._names = next(self._rows, [])

    def __iter__(self) -> Iterator[tuple[Any, bytes, int]]:
        while (row := self._next()) is not None:
            if len(row) == len(self._names):
                yield dict(zip(self._names, row, strict=True)), _told_by(row), 0
            else:
                yield _other_columns(row, self._names), "\n".join(row).encode(), 0

    def _next(self) -> list[str] | None:
        return next((row for row in self._rows if any(cell.strip() for cell in row)), None)

    def rest(self) -> Iterator[Slice]:
        for row in self._rows:
            if any(cell.strip() for cell in row):
                yield "\n".join(row).encode(), 0


def _other_columns(row: Sequence[str], names: Sequence[str]) -> Problem:
    """What there is to be said of a row of which one cannot tell what is in which column."""
    detail = f"the row has {len(row):,} columns, the first one {len(names):,}"
    return Problem(stage="parse", kind=BROKEN, detail=detail)


def _told_by(row: Sequence[str]) -> bytes:
    """What tells a row apart, however its cells are quoted and encoded."""
    return json.dumps(row, ensure_ascii=True).encode()


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows of a text. Raises csv.Error for a quotation mark that is not in its place, and for too long a cell."""
    csv.field_size_limit(LONGEST_TEXT)
    text = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
