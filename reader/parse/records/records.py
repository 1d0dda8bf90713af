"""JSON records: an object, an array, objects one after the other, one a line. Each gives one article.

A record that cannot be read costs only itself. JSON lines are read line by line, so no more than one record's
derived data is held at a time.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from typing import Any

from reader.model import Block, Parsed, Problem, Role
from reader.parse.records.beside import beside
from reader.parse.records.crowd import most_articles, within_bounds
from reader.parse.records.field_names import Kinds, by_kind
from reader.parse.records.json_values import (
    SPACE,
    Broken,
    Slice,
    by_line,
    elements,
    is_whole,
    one_after_the_other,
    value_of,
)
from reader.parse.records.lists import records_in
from reader.parse.records.stated import fields_of
from reader.parse.records.text import (
    NO_FIELDS,
    body_of,
    cut_off,
    joined,
    parsed_text,
    rest_of,
    scattered,
    unwrapped,
    without_count,
)
from reader.text.decode import decode, wide_encoding

Found = tuple[tuple[Any, Mapping[str, Any]] | Problem, bytes, int]
"""The value of a record and what is stated of it around it (or its Problem), its bytes and where they begin."""
NOTHING: Mapping[str, Any] = {}
SCATTERED = 2_000
"""Most texts of a record that are gathered where no field of it is known to hold the text."""

_KINDS = {"author": "authors", "byline": "authors", "date": "published", "body": "text", "content": "text"}
"""Further names for our kinds of fields, as the configuration may have them."""
_NO_TEXT = Problem(stage="parse", kind="no-article", detail="the record has no text")
_NO_OBJECT = Problem(stage="parse", kind="no-article", detail="the record is no object")


def parse_records(
    data: bytes,
    *,
    lines: bool,
    fields: tuple[tuple[str, str], ...] = (),
    first_record: int = 1,
    offset: int = 0,
    packed: int | None = None,
    late: Callable[[], bool] = lambda: False,
    only: int | None = None,
) -> Iterator[Parsed]:
    """Yield an article for each record, with its number, its own bytes and, for JSON lines, where they lie.

    `fields` maps kinds of field to further (dotted) names, which win. `first_record` and `offset` are those of
    a piece of a larger file; `packed` is how many bytes it had before it was unpacked; `only` is the one record, from 1
    in these bytes, that is asked for (crowd.py). A file that is one object is one article without a number. Records
    that are too many, or that are left when it is `late`, make one article together, which has the number of the last.
    """
    chosen = {_KINDS.get(ours, ours): theirs for ours, theirs in fields}
    data, shift = as_utf8(data)
    start = len(data) - len(data.lstrip(SPACE))
    slices, by_lines = _slices(data, start, lines, piece=bool(offset) or first_record > 1)
    place = offset + shift if by_lines and shift >= 0 else None
    records = within_bounds(
        _Values(slices, chosen),
        lambda found: article_of(found[0], found[1], chosen),
        data=data if by_lines else None,
        by_line=True,
        offset=place,
        most=most_articles(len(data), packed),
        late=late,
        only=only,
    )
    if not by_lines and data[start : start + 1] == b"{":
        beginning = list(islice(records, 2))
        if len(beginning) == 1 and beginning[0].records == 1:
            yield replace(beginning[0], raw=None)
            return
        yield from numbered(iter(beginning), first_record)
        first_record += sum(record.records for record in beginning)
    yield from numbered(records, first_record)


def encoding_of(data: bytes) -> str:
    """Return the public name of the encoding a JSON file is in."""
    return decode(data[:65536].rpartition(b"\n")[0] or data[:65536]).encoding


def numbered(records: Iterator[Parsed], first: int) -> Iterator[Parsed]:
    """Give the records their numbers, from `first` on."""
    number = first - 1
    for record in records:
        number += record.records
        yield replace(record, record=number)


def alone_or_numbered(records: Iterator[Parsed]) -> Iterator[Parsed]:
    """Give the records their numbers; a lone one is the file's one article, without a number or a place in it."""
    first = list(islice(records, 2))
    if len(first) == 1 and first[0].records == 1:
        yield replace(first[0], raw=None, span=None)
        return
    yield from numbered(chain(first, records), 1)


def _slices(data: bytes, start: int, lines: bool, *, piece: bool) -> tuple[Iterator[Slice | Broken], bool]:
    """The values of a file, and whether they stand a line each."""
    first, _, rest = data[start:].partition(b"\n") if len(data) < 2**16 else _first_line(data, start)
    complete = first.rstrip(SPACE).endswith((b"}", b"},", b"]"))
    more = bool(rest.strip(SPACE))
    if not piece and data[start : start + 1] == b"[" and not (complete and more and is_whole(first)):
        return elements(data, start), False
    over_lines = data[start : start + 1] == b"{" and not complete
    if not piece and over_lines and (not lines or first.strip(SPACE) == b"{" or is_whole(data)):
        return one_after_the_other(data, start), False
    if lines or (more and complete and value_of(first.decode("utf-8", "replace"))[1] is None):
        return iter(by_line(data)), True
    return one_after_the_other(data, start), False


def _first_line(data: bytes, start: int) -> tuple[bytes, bytes, bytes]:
    """The first line of a large file and as much after it as tells whether there is more."""
    end = data.find(b"\n", start)
    return (data[start:], b"", b"") if end < 0 else (data[start:end], b"\n", data[end : end + 2**16])


def as_utf8(data: bytes) -> tuple[bytes, int]:
    """Give data as UTF-8 without its mark, and the bytes that took off its front; -1 where offsets are lost."""
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:], 3
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or wide_encoding(data):
        return decode(data).text.encode("utf-8", "replace"), -1
    return data, 0


class _Values:
    """The values of some slices, of a list each of its records; what is left of them can be had as it stands."""

    def __init__(self, slices: Iterator[Slice | Broken], chosen: Mapping[str, str]) -> None:
        self._slices = slices
        self._chosen = chosen
        self._of_one: Iterator[Found] = iter(())

    def __iter__(self) -> Iterator[Found]:
        for piece in self._slices:
            self._of_one = iter([piece]) if isinstance(piece, Broken) else _values_of(*piece, self._chosen)
            yield from self._of_one

    def rest(self) -> Iterator[Slice]:
        for _, raw, begin in self._of_one:
            yield raw, begin
        for piece in self._slices:
            yield piece[-2:]


def _values_of(raw: bytes, begin: int, chosen: Mapping[str, str]) -> Iterator[Found]:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = decode(raw).text
    value, problem = value_of(text)
    if problem:
        pieces = list(one_after_the_other(raw)) if raw.startswith(b"{") and b"}" in raw else []
        if not pieces or any(isinstance(piece, Broken) for piece in pieces):
            yield problem, raw, begin
            return
        for piece in pieces:
            if not isinstance(piece, Broken):
                yield (value_of(piece[0].decode("utf-8", "replace"))[0], NOTHING), piece[0], begin + piece[1]
        return
    several = records_in(value, chosen)
    if several is None:
        yield (value, NOTHING), raw, begin
        return
    for item, around in several:
        # A list inside a record is not read from its own bytes again, so bytes that tell it apart will do.
        yield (item, around), json.dumps(item, ensure_ascii=True).encode(), begin


def article_of(value: Any, around: Mapping[str, Any], chosen: Mapping[str, str], prefix: str = "json") -> Parsed:
    """One record as blocks and fields; `around` is what the object around it states; `prefix` begins the rules' ids."""
    if isinstance(value, (str, list)):
        parsed = parsed_text(joined(value), NO_FIELDS)
        return parsed if parsed.blocks or isinstance(value, str) else replace(parsed, problems=(_NO_OBJECT,))
    if not isinstance(value, Mapping):
        return Parsed(blocks=(), problems=(_NO_OBJECT,))
    if not value:
        return Parsed(blocks=(), problems=(_NO_TEXT,))
    kinds = by_kind(value)
    record = unwrapped(value, kinds=kinds)
    body = body_of(value, chosen, kinds) or body_of(record, {})
    whole = value
    if record is not value:
        whole = {**value, **record}
        kinds = by_kind(whole)
    fields = fields_of(whole, prefix, chosen, kinds)
    if around:
        outer = fields_of(around, prefix, {})
        fields = replace(fields, source=fields.source or outer.source, url=fields.url or outer.url)
    text, missing = without_count(body or rest_of(record) or "\n\n".join(islice(scattered(record), SCATTERED)))
    parsed = _with_more(parsed_text(text, fields), kinds, missing)
    if not parsed.blocks and fields.title is None:
        return replace(parsed, problems=(*parsed.problems, _NO_TEXT))
    return parsed


def _with_more(parsed: Parsed, kinds: Kinds, missing: str) -> Parsed:
    """An article with what its record tells beside the text, and with what is said of a text that breaks off."""
    title = parsed.fields.title
    above, below = beside(kinds, parsed.blocks, title.value if title else "")
    problems = parsed.problems
    if missing:
        below.insert(0, Block(text=missing, role=Role.BOILERPLATE, rule="record.cut-off"))
        problems += (cut_off(missing),)
    if not above and not below:
        return parsed
    return replace(parsed, blocks=(*above, *parsed.blocks, *below), problems=problems)
