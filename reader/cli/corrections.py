"""`set`: the reader's own source, date or title for articles, one or all that a query lists."""

from __future__ import annotations

import argparse
import difflib
import os
import sys
from collections.abc import Iterator, Sequence

from reader.cli import DONE, FAILED, NOTHING, complain
from reader.cli.addresses import parse_address
from reader.cli.chosen import chosen_keys
from reader.cli.index import progress_on_terminal
from reader.cli.items import address
from reader.cli.lists import check_query
from reader.cli.named import Naming, naming
from reader.cli.opening import agreed, open_named, report_faults, report_problems, report_refused
from reader.config import load_config
from reader.errors import BroadsheetError
from reader.library.library import Library
from reader.library.state.corrections import FIELDS, field_value
from reader.model import Query, Sort
from reader.render.known import counted
from reader.render.record import shown_path
from reader.text.scrub import scrub

Values = dict[str, str | None]
"""What a field is to be; None: what the file has."""


def run(arguments: argparse.Namespace) -> int:
    """Correct the articles; NOTHING when none is listed or the answer is no, FAILED when a path cannot be read."""
    config = load_config()
    values, paths = _parted(arguments.words, arguments.withdraw)
    query = Query(text=arguments.query, sort=Sort.FILE)
    addresses = [parse_address(path) for path in paths]
    named = [address.path for address in addresses]
    with open_named(named, config, arguments, addresses=addresses) as library:
        check_query(library, query)
        with progress_on_terminal() as on_progress:
            library.update(on_progress)
        status = FAILED if report_refused(library) else DONE
        status = max(status, report_faults(library, addresses))
        headlines = [library.headline(key) for key in chosen_keys(library, addresses, query)]
        keys = [headline.key for headline in headlines if headline.error is None]
        if not keys:
            if status == DONE:
                complain("no article found: nothing was changed")
            return max(status, NOTHING)
        if arguments.dry_run:
            for line in _lines(library, keys, values, naming(library, paths)):
                print(line)
        elif arguments.yes or _agreed(values, len(keys)):
            return max(status, _set(library, keys, values))
        else:
            return max(status, NOTHING if _can_ask() else FAILED)
    return status


def _set(library: Library, keys: Sequence[int], values: Values) -> int:
    """Correct the articles, and say so where that is kept; the exit status."""
    told = library.problems
    for field, value in values.items():
        changed = library.withdraw(keys, field) if value is None else library.correct(keys, field, value)
        if library.keeps_marks:
            print(
                f"{field} of {counted(changed, 'article')} set {_to(value)}"
                if changed
                else f"{field}: nothing to change"
            )
    report_problems(library, told)
    return DONE if library.keeps_marks else FAILED


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
        elif sign and name.isidentifier() and not os.path.lexists(word):
            near = difflib.get_close_matches(name.lower(), FIELDS, n=1)
            hint = f"did you mean {near[0]}=?" if near else f"{', '.join(FIELDS[:-1])} and {FIELDS[-1]} can"
            raise BroadsheetError(f"set: {name} cannot be set; {hint}")
        else:
            paths.append(word)
    if not values:
        raise BroadsheetError(f"set: say what is to be set: {', '.join(f'{name}=…' for name in FIELDS)}")
    return values, paths


def _lines(library: Library, keys: Sequence[int], values: Values, named: Naming) -> Iterator[str]:
    """Say what would change, a line each: address, field, old and new value."""
    for key in keys:
        headline = named(library.headline(key))
        old = {"source": headline.source, "date": headline.date, "title": headline.title}
        where = address({"path": shown_path(headline.path), "record": headline.record})
        ruled = {each.what: each.old for each in library.corrections(key)} if None in values.values() else {}
        for field, value in values.items():
            new = ruled.get(field, old[field]) if value is None else value
            if (old[field] or "") != (new or ""):
                yield "\t".join((where, field, scrub(old[field] or ""), scrub(new or "")))


def _can_ask() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def _to(value: str | None) -> str:
    return "back to what the file has" if value is None else f"to {value or 'none'}"


def _agreed(values: Values, count: int) -> bool:
    """Ask on a terminal; elsewhere say that --yes is needed."""
    what = ", ".join(f"{field} {_to(value)}" for field, value in values.items())
    if not _can_ask():
        complain(f"this would set {what} for {counted(count, 'article')}; --yes does it, --dry-run shows it")
        return False
    if agreed(f"Set {what} for {counted(count, 'article')}?"):
        return True
    complain("nothing was changed")
    return False
