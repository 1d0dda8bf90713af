"""`list`, `search` and `sources`: rows of a library on standard output."""

from __future__ import annotations

import argparse
import csv
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

from reader.cli import DONE, FAILED, NOTHING, complain
from reader.cli.addresses import Address
from reader.cli.arguments import ADDRESS
from reader.cli.articles import dump
from reader.cli.chosen import WINDOW, headlines, unread
from reader.cli.index import progress_on_terminal
from reader.cli.items import Item, Row, address, console_for_the_eye, on_terminal, print_items, where
from reader.cli.named import Naming, naming
from reader.cli.opening import open_sound, report_faults, report_refused
from reader.config import load_config
from reader.errors import BroadsheetError, QueryError, UnreadableFile
from reader.library.library import Library
from reader.model import Headline, Query, Snippet, Sort
from reader.render.known import NO_SOURCE
from reader.render.record import HEADLINE_FIELDS, headline_record, shown_path

SHOWN = 200
"""Characters of a query that a line about it repeats."""

_LIKE_A_QUERY = re.compile(r"[\w :\"*-]+")


def run(arguments: argparse.Namespace) -> int:
    """Print the rows; NOTHING when there are none, FAILED when a path named could not be read."""

    def show(library: Library, query: Query, named: Naming) -> int:
        if arguments.format == ADDRESS:
            taken = (headline for headline in headlines(library, query) if unread(library, headline) is None)
            return _print_addresses(map(named, islice(taken, arguments.limit)), arguments.null)
        if arguments.command == "search" and on_terminal(arguments):
            return print_items(map(_item, islice(_hits(library, query, named), arguments.limit)))
        rows = islice(ROWS[arguments.command](library, query, named), arguments.limit)
        return print_rows(rows, arguments.format, COLUMNS[arguments.command], FIELDS[arguments.command])

    return listed(arguments, show)


def meant_for_a_query(path: str, command: str, query: str) -> str:
    """Say where a query stands, of a path that is none and seems to be one: a word or several, in no folder."""
    if os.path.lexists(path) or len(path) > SHOWN or not _LIKE_A_QUERY.fullmatch(path):
        return ""
    if command == "search":
        return "; the query comes first, then what it searches" if query and os.path.lexists(query) else ""
    return "" if query else "; a query goes behind --query"


def listed(arguments: argparse.Namespace, show: Callable[[Library, Query, Naming], int]) -> int:
    """Open the library that is named, bring it up to date and show something of it; `show` says how much there was."""
    config = load_config()
    sort = Sort.NEWEST if arguments.command == "search" else Sort.FILE  # scripts do not depend on the reader's setting
    query = Query(text=arguments.query, sort=sort)
    with open_sound(arguments.paths, config, arguments, lambda library: check_query(library, query)) as library:
        with progress_on_terminal() as on_progress:
            library.update(on_progress, folders=not arguments.no_index)
        refused = report_refused(library, lambda path: meant_for_a_query(path, arguments.command, arguments.query))
        status = report_faults(library, [Address(path) for path in arguments.paths])
        shown = show(library, query, naming(library, arguments.paths))
        if sys.stderr.isatty() and (left_out := library.page(query, 0, 1).undated):
            complain(f"{left_out:,} undated left out")
    return FAILED if refused else max(status, DONE if shown else NOTHING)


def _print_addresses(found: Iterator[Headline], null: bool) -> int:
    """Print what other commands take, one a line, or for `xargs -0` in the very bytes; how many there were."""
    count = 0
    for count, headline in enumerate(found, 1):  # noqa: B007 (the count outlives the loop)
        record = "" if headline.record is None else f"#{headline.record}"
        if null:
            sys.stdout.buffer.write(os.fsencode(f"{path_word(headline.path)}{record}\0"))
        else:
            print(path_word(shown_path(headline.path)) + record)
    return count


def check_query(library: Library, query: Query) -> None:
    """Raises BroadsheetError with the reason and the place when the query does not parse."""
    try:
        library.page(query, 0, 1)
    except QueryError as error:
        place = f"at character {error.position + 1} of: {query.text[:SHOWN]}"
        raise BroadsheetError(f"query: {error.reason}, {place}") from None


def _articles(library: Library, query: Query, named: Naming) -> Iterator[Row]:
    for headline in headlines(library, query):
        yield _row(library, headline, named)


def _row(library: Library, headline: Headline, named: Naming) -> Row:
    """A row; what is no text, or cannot be read, has no id: `cat`, whose id it would be, prints nothing of it."""
    row = headline_record(named(headline))
    return row | {"id": None} if isinstance(unread(library, headline), UnreadableFile) else row


def _hits(library: Library, query: Query, named: Naming) -> Iterator[tuple[Row, Snippet | None]]:
    start = 0
    while True:
        page = library.page(query, start, WINDOW)
        snippets = library.snippets(query, [headline.key for headline in page.headlines])
        for headline in page.headlines:
            yield _row(library, headline, named), snippets.get(headline.key)
        start += len(page.headlines)
        if not page.headlines or start >= page.total:
            return


def _found(library: Library, query: Query, named: Naming) -> Iterator[Row]:
    for row, snippet in _hits(library, query, named):
        yield row | {"snippet": snippet.text if snippet else None}


def _item(hit: tuple[Row, Snippet | None]) -> Item:
    """What was found, for the eye: the line with the hits in it under the title."""
    row, snippet = hit
    title = _shown(row, "title")
    if snippet is None:
        return Item((title,), where(row))
    return Item((title, snippet.text), where(row), tuple((found.start, found.end) for found in snippet.hits))


def _sources(library: Library, query: Query, _named: Naming) -> Iterator[Row]:
    for count in library.sources(query):
        yield {"source": count.value, "articles": count.count}


ROWS: dict[str, Callable[[Library, Query, Naming], Iterator[Row]]] = {
    "list": _articles,
    "search": _found,
    "sources": _sources,
}
COLUMNS = {
    "list": ("date", "source", "title", "address"),
    "search": ("date", "source", "title", "address", "snippet"),
    "sources": ("articles", "source"),
}
"""What the table form shows of a row."""
FIELDS = {
    "list": HEADLINE_FIELDS,
    "search": (*HEADLINE_FIELDS, "snippet"),
    "sources": ("source", "articles"),
}
"""The names in a row, in their order."""
GIVING_WAY = (("title", 32), ("source", 12), ("source", 0), ("date", 0), ("title", 20), ("address", 16))
"""Cells to which columns are narrowed on a narrow terminal, one after the other; 0: left out.

A title of which 20 cells are left says little; a source of 12 still says which; an address is what other commands take.
All of it fits into 40 columns.
"""
LEAST_SOURCE = (("source", 8),)
"""The same for what lists nothing but sources."""
FORMULA = ("=", "+", "-", "@")
"""What a text begins with that a spreadsheet runs."""
GAP_CELLS = 2
"""Between two columns: one that the left has behind it, one that the right has before it."""


def print_rows(rows: Iterator[Row], style: str, columns: tuple[str, ...], fields: tuple[str, ...]) -> int:
    """Print rows in one of the formats, the table with some columns, CSV with all fields; how many there were."""
    if style == "jsonl":
        count = 0
        for count, row in enumerate(rows, 1):  # noqa: B007 (the count outlives the loop)
            print(dump(row))
        return count
    if style == "json":
        listed = list(rows)
        print(dump(listed, indent=1))
        return len(listed)
    if style == "csv":
        return _print_csv(rows, fields)
    return _print_table(rows, columns)


def _print_csv(rows: Iterator[Row], fields: tuple[str, ...]) -> int:
    writer, count = csv.DictWriter(sys.stdout, fields, lineterminator="\n"), 0
    writer.writeheader()
    for count, row in enumerate(rows, 1):  # noqa: B007 (the count outlives the loop)
        writer.writerow({name: path_word(value) if name == "path" else _cell(value) for name, value in row.items()})
    return count


def path_word(path: str) -> str:
    """A path that no command takes for an option and no spreadsheet for a formula; standard input stays `-`."""
    return f"./{path}" if path.startswith(FORMULA) and path != "-" else path


def _cell(value: Any) -> Any:
    """A value for a spreadsheet: a text that a spreadsheet would run as a formula gets an apostrophe before it.

    Yes and no are written as the JSON has them.
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        value = "; ".join(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _print_table(rows: Iterator[Row], columns: tuple[str, ...]) -> int:
    """Columns on a terminal; tab-separated and whole in a pipe."""
    if not sys.stdout.isatty():
        count = 0
        for count, row in enumerate(rows, 1):  # noqa: B007 (the count outlives the loop)
            print("\t".join(_shown(row, column) for column in columns))
        return count
    return _print_columns(rows, columns)


def _print_columns(rows: Iterator[Row], columns: tuple[str, ...]) -> int:
    from rich.cells import cell_len
    from rich.table import Table
    from rich.text import Text

    console = console_for_the_eye()
    lines = [
        [Text(_shown(row, column), style="bold" if column == "title" and not row["read"] else "") for column in columns]
        for row in rows
    ]
    natural = [
        max(cell_len(column), *(line[place].cell_len for line in lines)) if lines else 0
        for place, column in enumerate(columns)
    ]
    table = Table(box=None, pad_edge=False, header_style="dim")
    widths = column_widths(columns, natural, console.width)
    for column, width in zip(columns, widths, strict=True):
        if not width:
            continue
        table.add_column(
            column,
            no_wrap=True,
            overflow="ellipsis",
            justify="right" if column == "articles" else "left",
            width=width,
        )
    for line in lines:
        table.add_row(*(cell for cell, width in zip(line, widths, strict=True) if width))
    if lines:
        console.print(table)
    return len(lines)


def column_widths(columns: Sequence[str], natural: Sequence[int], room: int) -> list[int]:
    """Cells for each column, so that they fit into `room` with a gap of GAP_CELLS between them; 0: it is left out."""
    widths = dict(zip(columns, natural, strict=True))

    def excess() -> int:
        shown = [width for width in widths.values() if width]
        return sum(shown) + GAP_CELLS * (len(shown) - 1) - room

    for column, least in GIVING_WAY if "title" in widths else LEAST_SOURCE:
        if column in widths and (much := excess()) > 0:
            widths[column] = max(min(least, widths[column]), widths[column] - much) if least else 0
    if "title" in widths and excess() < 0:  # a column that was left out left more than was wanted
        widths["title"] = min(natural[columns.index("title")], widths["title"] - excess())
    return list(widths.values())


def _shown(row: Row, column: str) -> str:
    """One cell of the table form, on one line."""
    if column == "address":
        return address(row)
    if column == "title" and row.get("error"):
        return f"{row['title']}: {row['error']}"
    value = row.get(column)
    if isinstance(value, list):
        value = "; ".join(value)
    if value is None:
        return {"date": "undated", "source": NO_SOURCE}.get(column, "")
    return " ".join(str(value).split())
