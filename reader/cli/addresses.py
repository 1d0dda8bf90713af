"""What FILE may be on the command line: a path, path#N, or - for standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from reader.config import Config
from reader.errors import BroadsheetError, NoArticle, UnreadableFile
from reader.frozen import frozen
from reader.model import PACKED_SIGNS, SCRIPT_MADE, Article, ReadOptions
from reader.render.record import shown_path

MOST_DIGITS = 18
"""Of the number of a record: as many as SQLite's numbers hold."""
LONGEST_SHOWN = 300
"""Characters of a path in a message, which is to be one line; no file's name is longer than 255 bytes."""
NOTHING_THERE = frozenset({"empty", "no-article", "no-records"})
"""Kinds of problems with which a file was read and holds no article; with any other it could not be read."""

if TYPE_CHECKING:
    from reader.parse.sniff import Sniffed


@frozen
class Address:
    """A file, or one record of it."""

    path: str
    """As given; `-` is standard input."""
    record: int | None = None
    """Number of the record, from 1; None for all of the file."""


def parse_address(text: str) -> Address:
    """`path#N` as a record, unless a file of that very name exists."""
    path, mark, number = text.rpartition("#")
    if mark and path and number.isdecimal() and len(number) <= MOST_DIGITS and not os.path.lexists(text):
        return Address(path, int(number))
    return Address(text)


def is_folder(path: str) -> bool:
    """Whether a folder is there; False also where nobody may look, which `Path.is_dir` raises."""
    return os.path.isdir(path)  # noqa: PTH112 (Path raises where nobody may look)


def shown_address(address: Address) -> str:
    """An address as a message names it: in one line that a terminal shows, the middle of a very long one left out."""
    text = shown_path(address.path or repr(address.path))
    if len(text) > LONGEST_SHOWN:
        text = f"{text[: LONGEST_SHOWN // 2]}…{text[-LONGEST_SHOWN // 2 :]}"
    return text if address.record is None else f"{text}#{address.record}"


def read_options(config: Config) -> ReadOptions:
    """What the configuration says about reading files."""
    return ReadOptions(fields=config.record_fields, known_outlets=config.outlets)


@frozen
class Given:
    """An article, and where the whole of its file is."""

    article: Article
    path: Path | None
    """None: standard input."""
    begun: bytes = b""
    """What was read of standard input; there may be more."""


def read_addresses(texts: Sequence[str], config: Config) -> Iterator[Given | BroadsheetError]:
    """The articles of each address in order as they come, or the error that came instead of them.

    Standard input can be read once, however often it is named.
    """
    options = read_options(config)
    addresses = [parse_address(text) for n, text in enumerate(texts) if text != "-" or "-" not in texts[:n]]
    for is_one_of_several, some in groupby(addresses, _is_plain):
        run = list(some)
        read = _read_beside_each_other if is_one_of_several and len(run) > 1 else _read_one_by_one
        yield from read(run, options)


def _is_plain(address: Address) -> bool:
    """Whether it is a file that may be read beside others."""
    from reader.library.workers.several_files import is_short

    return address.record is None and address.path not in {"", "-"} and is_short(address.path)


def _read_one_by_one(addresses: Sequence[Address], options: ReadOptions) -> Iterator[Given | BroadsheetError]:
    for address in addresses:
        try:
            yield from _read(address, options)
        except BroadsheetError as error:
            yield _named(error, address)


def _read_beside_each_other(addresses: Sequence[Address], options: ReadOptions) -> Iterator[Given | BroadsheetError]:
    from reader.library.workers.several_files import read_files

    paths = [address.path for address in addresses]
    for address, found in zip(addresses, read_files(paths, options), strict=False):
        try:
            if isinstance(found, UnreadableFile):
                raise found
            yield from _given(iter(found), Path(address.path))
        except BroadsheetError as error:
            yield _named(error, address)


def _named(error: BroadsheetError, address: Address) -> BroadsheetError:
    """The error with the address that it is about."""
    if not isinstance(error, NoArticle | UnreadableFile):
        return error
    return type(error)(f"{shown_address(address)}: {error}")


def _read(address: Address, options: ReadOptions) -> Iterator[Given]:
    from reader.library.workers.one_file import iterate_file, read_file

    if not address.path:
        raise UnreadableFile("no file has an empty name")
    if address.path == "-":
        begun = standard_input()
        path = None
        articles = iter(read_file(begun, name="-", options=options, only=address.record))
    else:
        begun, path = b"", Path(address.path)
        articles = iterate_file(path, name=address.path, options=options, only=address.record)
    if address.record is not None:
        found = next((article for article in articles if article.record == address.record), None)
        if found is None:
            raise UnreadableFile(f"it has no record {address.record}")
        articles = iter((found,))
    yield from _given(articles, path, begun)


def _given(articles: Iterator[Article], path: Path | None, begun: bytes = b"") -> Iterator[Given]:
    """Articles with their file. Raises NoArticle where there is none, UnreadableFile where it cannot be read."""
    first, second = next(articles, None), next(articles, None)
    if first is None:
        raise NoArticle("there is no article in it")
    if second is None and (wrong := fault(first)) is not None:
        raise wrong
    yield Given(first, path, begun)
    if second is not None:
        yield Given(second, path)
        yield from (Given(article, path) for article in articles)


def fault(article: Article) -> NoArticle | UnreadableFile | None:
    """Why there is nothing to read in what stands for a file or a record; None where there is."""
    if article.blocks or not article.problems:
        return None
    problem = article.problems[-1]
    if problem.kind == SCRIPT_MADE:
        return None  # what its page states of it is there
    return (NoArticle if problem.kind in NOTHING_THERE else UnreadableFile)(problem.detail)


def _holds_many(sniffed: Sniffed) -> bool:
    """Whether a file may hold several articles."""
    return sniffed.format in {"json", "jsonl", "csv", "warc", "enex", "feed"} or sniffed.export != ""


def standard_input() -> bytes:
    """Standard input as far as articles can be made of it: records as a whole, of anything else the beginning."""
    from reader.library.disk.scan import LARGEST_WHOLE
    from reader.parse.sniff import sniff
    from reader.text.beginning import LONGEST_TEXT

    if sys.stdin is None:
        raise UnreadableFile("standard input is closed")
    try:
        data = sys.stdin.buffer.read(LONGEST_TEXT + 1)
        if len(data) > LONGEST_TEXT and (data.startswith(PACKED_SIGNS) or _holds_many(sniff(data, "-"))):
            data += sys.stdin.buffer.read(LARGEST_WHOLE - len(data))
    except OSError as error:
        raise UnreadableFile(f"cannot be read ({error.strerror})") from error
    return data
