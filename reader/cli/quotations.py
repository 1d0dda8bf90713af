"""`quotes` and `captions`: what is said and pictured in the articles of a library, a record each."""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from reader.cli.items import Item, Row, address, on_terminal, print_items, where
from reader.cli.lists import listed, print_rows
from reader.cli.named import Naming, named_within
from reader.library.library import Library
from reader.library.queries.lacking import nobody
from reader.model import Query, Quotation, Telling
from reader.render.citation import quotation_source
from reader.render.markdown import escape
from reader.render.record import PICTURE_FIELDS, QUOTATION_FIELDS, picture_record, quotation_record
from reader.render.word_diff import Change, marked, word_diff

QUOTES = ("speaker", "text", "date", "source", "address")
SAME = ("statement", "date", "source", "speaker", "differs", "address")
CAPTIONS = ("agency", "caption", "date", "source", "address")
"""What the table forms show in a pipe."""
SAME_FIELDS = ("statement", "articles", *QUOTATION_FIELDS, "differs")
"""The names in a row of a version, in their order."""
NO_AGENCY = "no agency named"


def run(arguments: argparse.Namespace) -> int:
    """Print the records; NOTHING when there are none, FAILED when a path named could not be read."""
    show = _captions if arguments.command == "captions" else _tellings if arguments.same else _quotes
    return listed(arguments, lambda library, query, named: show(library, query, named, arguments))


def _quotes(library: Library, query: Query, named: Naming, arguments: argparse.Namespace) -> int:
    found = (named_within(each, named) for each in islice(library.quotations(query), arguments.limit))
    if arguments.format == "markdown":
        return _print_markdown(cited(quotation) for quotation in found)
    if on_terminal(arguments):
        return print_items(_item(each.text, quotation_record(each), _who(each)) for each in found)
    return print_rows(map(quotation_record, found), arguments.format, QUOTES, QUOTATION_FIELDS)


def _tellings(library: Library, query: Query, named: Naming, arguments: argparse.Namespace) -> int:
    found = tuple(_named(telling, named) for telling in library.tellings(query)[: arguments.limit])
    if arguments.format == "markdown":
        return _print_markdown(map(compared, found))
    if arguments.format in {"json", "jsonl"}:
        return print_rows(map(telling_record, found), arguments.format, SAME, SAME_FIELDS)
    if on_terminal(arguments):
        versions = (version for telling in found for version in telling.versions)
        return print_items(
            _item(
                row["differs"],
                row,
                _who(version),
                heading=f"{row['statement']}  told by {row['articles']} articles",
            )
            for row, version in zip(_versions(found), versions, strict=True)
        )
    return print_rows(_versions(found, whole=arguments.format == "table"), arguments.format, SAME, SAME_FIELDS)


def _named(telling: Telling, named: Naming) -> Telling:
    return replace(telling, versions=tuple(named_within(version, named) for version in telling.versions))


def _who(quotation: Quotation) -> str:
    return quotation.speaker or nobody(quotation.headline.language)


def _item(text: str, row: Row, *who: str, heading: str = "") -> Item:
    return Item((" ".join(text.split()),), (*who, *where(row)), heading=heading)


def telling_record(telling: Telling) -> Row:
    """A statement that several articles quote as one JSON object, its versions oldest first."""
    first = telling.versions[0]
    versions = [
        quotation_record(version) | {"differs": None if version is first else difference(first, version)}
        for version in telling.versions
    ]
    return {"articles": len(versions), "versions": versions}


def difference(first: Quotation, version: Quotation) -> str:
    """How a version differs from the first: [-left out-] {+put in+}."""
    return marked(word_diff(first.text, version.text))


def _versions(found: tuple[Telling, ...], *, whole: bool = True) -> Iterator[Row]:
    """A row for each version, numbered by statement; `whole`: the first, which differs from none, as it stands."""
    for number, telling in enumerate(found, 1):
        first = telling.versions[0]
        for version in telling.versions:
            yield {
                "statement": number,
                "articles": len(telling.versions),
                **quotation_record(version),
                "differs": difference(first, version) if version is not first else version.text if whole else None,
            }


def compared(telling: Telling) -> str:
    """A statement in Markdown: its versions with their citations, and below a later one what differs from the first."""
    first, *later = telling.versions
    return "\n>\n".join([cited(first), *(cited(version, _changes(first, version)) for version in later)])


def _changes(first: Quotation, version: Quotation) -> str:
    pieces = word_diff(first.text, version.text)
    return "" if all(piece.change is Change.SAME for piece in pieces) else marked(pieces)


def cited(quotation: Quotation, differs: str = "") -> str:
    """A quotation in Markdown, its citation below, between them how it `differs` from another version of it."""
    source = quotation_source(quotation, address(quotation_record(quotation)))
    quoted = "\n".join(f"> {escape(line)}" for line in quotation.text.split("\n"))
    changed = f"\n>\n> differs: {escape(differs)}" if differs else ""
    return f"{quoted}{changed}\n>\n> — {escape(source)}"


def _print_markdown(parts: Iterator[str]) -> int:
    count = 0
    for count, part in enumerate(parts, 1):
        print(("\n" if count > 1 else "") + part)
    return count


def _captions(library: Library, query: Query, named: Naming, arguments: argparse.Namespace) -> int:
    rows = (picture_record(named_within(each, named)) for each in library.captions(query))
    if arguments.format != "table":
        return print_rows(islice(rows, arguments.limit), arguments.format, CAPTIONS, PICTURE_FIELDS)
    grouped = islice(_by_agency(rows), arguments.limit)  # a caption of two agencies is two rows
    if on_terminal(arguments):
        return print_items(_item(row["caption"], row, heading=row["agency"] or NO_AGENCY) for row in grouped)
    return print_rows(grouped, "table", CAPTIONS, PICTURE_FIELDS)


def _by_agency(rows: Iterator[Row]) -> Iterator[Row]:
    """Each caption under every agency of its credit, the agency with most captions first, those without one last."""
    groups: defaultdict[str | None, list[Row]] = defaultdict(list)
    for row in rows:
        for agency in row["agencies"] or [None]:
            groups[agency].append(row)
    ordered = sorted(groups.items(), key=lambda group: (group[0] is None, -len(group[1]), group[0] or ""))
    for agency, found in ordered:
        for row in found:
            yield row | {"agency": agency}
