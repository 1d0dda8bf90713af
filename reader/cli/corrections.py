"""`set`: the reader's own source, date or title for articles, one or all that a query lists."""

from __future__ import annotations

import argparse
import difflib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack

from reader.cli import DONE, FAILED, NOTHING, complain
from reader.cli.addresses import parse_address
from reader.cli.index import progress_on_terminal
from reader.cli.items import address
from reader.cli.lists import check_query
from reader.cli.named import Naming, naming
from reader.cli.opening import open_named, report_refused
from reader.config import Config, load_config
from reader.errors import BroadsheetError
from reader.library.library import Library
from reader.library.state.corrections import FIELDS, field_value
from reader.model import Query, Sort
from reader.text.scrub import scrub

Chosen = list[tuple[Library, Sequence[int], Naming]]
"""Libraries with the keys of the articles that are meant, and what names them as the command line does."""


Values = dict[str, str | None]
"""What a field is to be; None: what the file has."""


def run(arguments: argparse.Namespace) -> int:
    """Correct the articles; NOTHING when none is listed or the answer is no, FAILED when a path cannot be read."""
    config = load_config()
    values, paths = _parted(arguments.words, arguments.withdraw)
    query = Query(text=arguments.query, sort=Sort.FILE)
    with ExitStack() as stack:
        chosen, refused = _chosen(paths, query, config, arguments, stack)
        count = sum(len(keys) for _, keys, _ in chosen)
        if arguments.dry_run:
            for line in _lines(chosen, values):
                print(line)
        elif count and not arguments.yes and not _agreed(values, count):
            return FAILED if refused or not _can_ask() else NOTHING
        elif count:
            for field, value in values.items():
                if value is None:
                    changed = sum(library.withdraw(keys, field) for library, keys, _ in chosen)
                else:
                    changed = sum(library.correct(keys, field, value) for library, keys, _ in chosen)
                print(f"{field} of {_articles(changed)} set {_to(value)}")
            refused |= not all(library.keeps_marks for library, _, _ in chosen)
    return FAILED if refused else DONE if count else NOTHING


def _parted(words: list[str], withdrawn: list[str]) -> tuple[Values, list[str]]:
    """Part `name=value` from paths, and check the values. Raises BroadsheetError."""
    values: Values = dict.fromkeys(withdrawn)
    paths = []
    for word in words:
        name, sign, value = word.partition("=")
        if sign and name in values:
            raise BroadsheetError(f"set: {name} is given twice")
        if sign and name in FIELDS:
            values[name] = field_value(name, value)
        elif sign and not os.path.lexists(word) and (near := difflib.get_close_matches(name.lower(), FIELDS, n=1)):
            raise BroadsheetError(f"set: {name} cannot be set; did you mean {near[0]}=?")
        else:
            paths.append(word)
    if not values:
        raise BroadsheetError(f"set: say what is to be set: {', '.join(f'{name}=…' for name in FIELDS)}")
    return values, paths


def _chosen(
    paths: list[str], query: Query, config: Config, arguments: argparse.Namespace, stack: ExitStack
) -> tuple[Chosen, bool]:
    """Open what is named: the records each for itself, all else together; whether anything was refused."""
    addresses = [parse_address(path) for path in paths]
    whole = [found.path for found in addresses if found.record is None]
    groups: list[tuple[list[str], int | None]] = [(whole, None)] if whole or not addresses else []
    groups += [([found.path], found.record) for found in addresses if found.record is not None]
    chosen: Chosen = []
    refused = False
    for names, record in groups:
        library = stack.enter_context(open_named(names, config, arguments))
        check_query(library, query)
        with progress_on_terminal() as on_progress:
            library.update(on_progress)
        refused |= report_refused(library)
        keys = library.keys(query)
        if record is not None and not library.refused:
            keys = tuple(key for key in keys if library.headline(key).record == record)
            if not keys:
                complain(f"{names[0]}#{record}: no such record, or the query leaves it out")
                refused = True
        chosen.append((library, keys, naming(library, names)))
    return chosen, refused


def _lines(chosen: Chosen, values: Values) -> Iterator[str]:
    """Say what would change, a line each: address, field, old and new value."""
    for library, keys, named in chosen:
        for key in keys:
            headline = named(library.headline(key))
            old = {"source": headline.source, "date": headline.date, "title": headline.title}
            where = address({"path": headline.path, "record": headline.record})
            ruled = {each.what: each.old for each in library.corrections(key)} if None in values.values() else {}
            for field, value in values.items():
                new = ruled.get(field, old[field]) if value is None else value
                if headline.error is None and (old[field] or "") != (new or ""):
                    yield "\t".join((scrub(where), field, scrub(old[field] or ""), scrub(new or "")))


def _can_ask() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def _to(value: str | None) -> str:
    return "back to what the file has" if value is None else f"to {value or 'none'}"


def _agreed(values: Values, count: int) -> bool:
    """Ask on a terminal; elsewhere say that --yes is needed."""
    what = ", ".join(f"{field} {_to(value)}" for field, value in values.items())
    if not _can_ask():
        complain(f"this would set {what} for {_articles(count)}; --yes does it, --dry-run shows it")
        return False
    print(f"Set {what} for {_articles(count)}? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _articles(count: int) -> str:
    return f"{count:,} article{'s' * (count != 1)}"
