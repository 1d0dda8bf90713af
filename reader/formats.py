"""What parses files that hold several articles, or one in a wrapping: loaded when such a file comes along."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from reader.model import Parsed, RawFile, ReadOptions
from reader.rules.tables import is_table
from reader.rules.warc import PLAIN as WARC
from reader.rules.warc import is_warc

if TYPE_CHECKING:
    from reader.parse.mail.mail import Mail
    from reader.parse.served import Served


def open_mail(data: bytes) -> Mail | None:
    """Give the text or page inside a mail; None where none can be had."""
    from reader.parse.mail.mail import parse_mail

    return parse_mail(data)


def open_answer(data: bytes, path: str) -> Served | None:
    """Give what a web server sent below the head of its answer; None where there is no such head."""
    from reader.parse.served import served_in

    return served_in(data, path)


def table_of(data: bytes) -> str:
    """Name the table that begins with some bytes, for reading it in pieces; nothing where there is none."""
    from reader.parse import tables

    return tables.table_of(data)


def records_of(
    raw: RawFile, data: bytes, kind: str, export: str, options: ReadOptions, late: Callable[[], bool]
) -> tuple[str, Iterator[Parsed]]:
    """Give the encoding of a file of several articles, and its records.

    Where one is asked for (`raw.only`), most of those before it are stepped over: they have a number and nothing else.
    """

    def read(only: int | None) -> tuple[str, Iterator[Parsed]]:
        return _records(raw, data, kind, export, options, late, only)

    if raw.only is None:
        return read(None)
    encoding, records = read(raw.only - raw.first_record + 1)
    return encoding, _all_told(records, lambda: read(None)[1])


def _all_told(records: Iterator[Parsed], looked_into: Callable[[], Iterator[Parsed]]) -> Iterator[Parsed]:
    """Records, or all of them anew where their numbers cannot be told without looking into each."""
    for parsed in records:
        if not parsed.records:
            yield from looked_into()
            return
        yield parsed


def _records(
    raw: RawFile,
    data: bytes,
    kind: str,
    export: str,
    options: ReadOptions,
    late: Callable[[], bool],
    only: int | None,
) -> tuple[str, Iterator[Parsed]]:
    if kind == WARC or is_warc(export):
        from reader.parse.warc import parse_warc

        pages = parse_warc(
            data,
            export or WARC,
            first_record=raw.first_record,
            offset=raw.offset if export else None,
            as_plain=options.as_plain,
            late=late,
        )
        return "utf-8", pages
    from reader.parse.records.records import encoding_of, parse_records

    packed = None if data is raw.data else len(raw.data)
    if is_table(export):
        from reader.parse.tables import parse_rows

        piece = parse_rows(
            data,
            export,
            first_record=raw.first_record,
            offset=raw.offset,
            fields=options.fields,
            late=late,
            only=only,
        )
        return encoding_of(data), piece
    if export:
        from reader.parse.exports import parse_exports

        texts = parse_exports(
            data,
            export,
            first_record=raw.first_record,
            offset=raw.offset,
            packed=packed,
            late=late,
            only=only,
        )
        return encoding_of(data), texts
    if kind == "csv":
        from reader.parse.tables import delimiter_of, parse_table

        parting = delimiter_of(data) or ","
        rows = parse_table(data, parting, fields=options.fields, packed=packed, late=late, only=only)
        return encoding_of(data), rows
    if kind == "enex":
        from reader.parse.notes import parse_notes

        return "utf-8", parse_notes(data, packed=packed, late=late, only=only)
    if kind == "feed":
        from reader.parse.feeds import parse_feed

        return encoding_of(data), parse_feed(data, packed=packed, late=late, only=only)
    found = parse_records(
        data,
        lines=kind == "jsonl",
        fields=options.fields,
        first_record=raw.first_record,
        offset=raw.offset,
        packed=packed,
        late=late,
        only=only,
    )
    return encoding_of(data), found
