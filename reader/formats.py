"""What parses each format: loaded when a file of that format comes along."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from reader.model import Parsed, RawFile, ReadOptions
from reader.parse.labels.labels import with_labels
from reader.parse.mail.quoted import unquoted
from reader.parse.plain import parse_plain
from reader.rules.tables import is_table

if TYPE_CHECKING:
    from reader.parse.mail.mail import Mail


def parse_text(text: str, kind: str, options: ReadOptions) -> Parsed:
    """Parse a text of a format; as a text without any where the format is another, or that is what is asked for."""
    if kind == "html":
        from reader.parse.html import page as html

        return html.parse_html_as_text(text) if options.as_plain else html.parse_html(text)
    if kind == "markdown" and not options.as_plain:
        from reader.parse.markdown.markdown import parse_markdown

        return parse_markdown(text)
    return parse_plain(text) if options.as_plain else with_labels(parse_plain(unquoted(text)))


def open_mail(data: bytes) -> Mail | None:
    """Give the text or page inside a mail; None where none can be had."""
    from reader.parse.mail.mail import parse_mail

    return parse_mail(data)


def table_of(data: bytes) -> str:
    """Name the table that begins with some bytes, for reading it in pieces; nothing where there is none."""
    from reader.parse import tables

    return tables.table_of(data)


def records_of(
    raw: RawFile, data: bytes, kind: str, export: str, options: ReadOptions, late: Callable[[], bool]
) -> tuple[str, Iterator[Parsed]]:
    """Give the encoding of a file of JSON, a table or an export, and its records."""
    from reader.parse.records.records import encoding_of, parse_records

    packed = None if data is raw.data else len(raw.data)
    if is_table(export):
        from reader.parse.tables import parse_rows

        piece = parse_rows(
            data, export, first_record=raw.first_record, offset=raw.offset, fields=options.fields, late=late
        )
        return encoding_of(data), piece
    if export:
        from reader.parse.exports import parse_exports

        texts = parse_exports(data, export, first_record=raw.first_record, offset=raw.offset, packed=packed, late=late)
        return encoding_of(data), texts
    if kind == "csv":
        from reader.parse.tables import delimiter_of, parse_table

        rows = parse_table(data, delimiter_of(data) or ",", fields=options.fields, packed=packed, late=late)
        return encoding_of(data), rows
    found = parse_records(
        data,
        lines=kind == "jsonl",
        fields=options.fields,
        first_record=raw.first_record,
        offset=raw.offset,
        packed=packed,
        late=late,
    )
    return encoding_of(data), found
