"""What FILE may be on the command line: a path, path#N, or - for standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.config import Config
from reader.errors import BroadsheetError, UnreadableFile
from reader.model import Article, ReadOptions


@dataclass(frozen=True, slots=True)
class Address:
    """A file, or one record of it."""

    path: str
    """As given; `-` is standard input."""
    record: int | None = None
    """Number of the record, from 1; None for all of the file."""


def parse_address(text: str) -> Address:
    """`path#N` as a record, unless a file of that very name exists."""
    path, mark, number = text.rpartition("#")
    if mark and path and number.isdecimal() and not os.path.lexists(text):
        return Address(path, int(number))
    return Address(text)


def read_options(config: Config) -> ReadOptions:
    """What the configuration says about reading files."""
    return ReadOptions(fields=config.record_fields, known_outlets=config.outlets)


def read_addresses(texts: Sequence[str], config: Config) -> Iterator[tuple[Article, ...] | BroadsheetError]:
    """The articles of each address in order, or the error that came instead of them."""
    for text in texts:
        try:
            yield _read(parse_address(text), read_options(config))
        except UnreadableFile as error:
            yield UnreadableFile(f"{text or repr(text)}: {error}")
        except BroadsheetError as error:
            yield error


def _read(address: Address, options: ReadOptions) -> tuple[Article, ...]:
    from reader.library.workers import read_file

    if not address.path:
        raise UnreadableFile("no file has an empty name")
    if address.path == "-":
        if sys.stdin is None:
            raise UnreadableFile("standard input is closed")
        articles = read_file(sys.stdin.buffer.read(), name="-", options=options)
    else:
        articles = read_file(Path(address.path), name=address.path, options=options)
    if address.record is not None:
        articles = tuple(article for article in articles if article.record == address.record)
        if not articles:
            raise UnreadableFile(f"it has no record {address.record}")
    for article in articles:
        if not article.blocks and article.problems and len(articles) == 1:
            raise UnreadableFile(article.problems[-1].detail)
    return articles
