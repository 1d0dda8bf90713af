"""The articles of a library that addresses mean: all of a folder or a file, of `path#N` the N-th record."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from reader.cli.addresses import Address, fault, shown_address
from reader.errors import BroadsheetError, NoArticle, UnreadableFile
from reader.library.disk.scan import file_place
from reader.library.library import Library
from reader.model import Headline, Query

WINDOW = 500
"""Rows fetched at a time."""


def headlines(library: Library, query: Query) -> Iterator[Headline]:
    """Every row of a list, fetched window by window."""
    start = 0
    while True:
        page = library.page(query, start, WINDOW)
        yield from page.headlines
        start += len(page.headlines)
        if not page.headlines or start >= page.total:
            return


def unread(library: Library, headline: Headline) -> NoArticle | UnreadableFile | None:
    """Why there is nothing to read in what a row stands for; None where there is."""
    return None if headline.error is None else fault(library.article(headline.key))


def records_meant(addresses: Sequence[Address]) -> dict[bytes, frozenset[int]]:
    """Of which files only some records are named, and which; by where the files are."""
    named: dict[bytes, set[int | None]] = {}
    for address in addresses:
        named.setdefault(_place(address), set()).add(address.record)
    return {
        place: frozenset(record for record in records if record is not None)
        for place, records in named.items()
        if None not in records
    }


def chosen_keys(library: Library, addresses: Sequence[Address], query: Query) -> Sequence[int]:
    """Rows of the list that the addresses mean, with whose paths the library was opened; in the list's order."""
    if all(address.record is None for address in addresses):
        return library.keys(query)
    records = {row for address, row in _rows(library, addresses).items() if address.record is not None}
    whole = {_place(address) for address in addresses if address.record is None}

    def is_meant(headline: Headline) -> bool:
        in_folder = library.root(headline.key) is not None  # folders are only named as a whole
        return in_folder or headline.key in records or file_place(os.fsencode(headline.path)) in whole

    return tuple(headline.key for headline in headlines(library, query) if is_meant(headline))


def faults(library: Library, addresses: Sequence[Address]) -> Iterator[BroadsheetError]:
    """Say of each file or record named, if it was opened, why there is nothing to read in it."""
    refused = {path for path, _ in library.refused}
    for address, row in _rows(library, addresses).items():
        wrong: BroadsheetError | None = None
        if row is not None:
            wrong = unread(library, library.headline(row))
        elif row is None and address.record is not None and address.path not in refused:
            wrong = UnreadableFile(f"it has no record {address.record}")
        if wrong is not None:
            yield type(wrong)(f"{shown_address(address)}: {wrong}")


def _rows(library: Library, addresses: Sequence[Address]) -> dict[Address, int | None]:
    """The row of each record and of each file that is one article."""
    names: dict[bytes, str] = {}
    for address in addresses:  # the library knows a file by the first name that it was given
        names.setdefault(_place(address), address.path)
    return {address: library.find(names[_place(address)], address.record) for address in addresses}


def _place(address: Address) -> bytes:
    return file_place(os.fsencode(address.path))
