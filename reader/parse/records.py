"""JSON records: an object, an array, objects one after the other, one a line. Each gives one article.

A record that cannot be read costs only itself. JSON lines are read line by line, so no more than one record's
derived data is held at a time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from reader.model import Block, ByteRange, Fields, Parsed, Problem
from reader.parse.crowd import IDLE, all_of, alone, most_articles, together
from reader.parse.field_names import DEPTH, dotted, fields_of, key_of, known_names, lookup
from reader.parse.json_values import SPACE, Broken, Slice, by_line, elements, is_whole, one_after_the_other, value_of
from reader.parse.plain import plain_blocks
from reader.text.decode import decode, wide_encoding

SHORT = 200
"""Characters under which a body looks like a teaser when another field of the record holds ..."""
LONGER = 5
"""... this many times as much text: then that is the body."""

Found = tuple[Any, bytes, int]
"""The value of a record, or the Problem in its place, its bytes and where they begin."""

_KINDS = {"author": "authors", "byline": "authors", "date": "published", "body": "text", "content": "text"}
"""Further names for our kinds of fields, as the configuration may have them."""
_NO_TEXT = Problem(stage="parse", kind="no-article", detail="the record has no text")
_SENTENCE = re.compile(r"\S\s+\S+\s+\S")
_TAGS = re.compile(
    r"</(?:p|div|h[1-6]|ul|ol|li|table|blockquote|figure|article|section|span|a|em|strong|b|i|u|html|body)\s*>|<(?:br|p|img)\b",
    re.I,
)
_BLOCK_TAGS = re.compile(r"<(?:p|div|br|h[1-6]|li|td|blockquote|figure|article|section|html|body)\b", re.I)


def parse_records(
    data: bytes,
    *,
    lines: bool,
    encoding: str | None = None,
    fields: tuple[tuple[str, str], ...] = (),
    first_record: int = 1,
    offset: int = 0,
    packed: int | None = None,
    late: Callable[[], bool] = lambda: False,
) -> Iterator[Parsed]:
    """Yield an article for each record, with its number, its own bytes and, for JSON lines, where they lie.

    `fields` maps kinds of field to further (dotted) names, which win; `encoding` is what the bytes are in, if known.
    `first_record` and `offset` are those of a piece of a larger file; `packed` is how many bytes it had before it was
    unpacked. A file that is one object is one article without a number. Records that are too many, or that are left
    when it is `late`, make one article together, which has the number of the last.
    """
    chosen = {_KINDS.get(ours, ours): theirs for ours, theirs in fields}
    data, shift = _as_utf8(data, encoding)
    start = len(data) - len(data.lstrip(SPACE))
    slices, by_lines = _slices(data, start, lines, piece=bool(offset) or first_record > 1)
    place = offset + shift if by_lines and shift >= 0 else None
    records = _records(
        _Values(slices, chosen), chosen, data if by_lines else None, place, most_articles(len(data), packed), late
    )
    if not by_lines and data[start : start + 1] == b"{":
        beginning = list(islice(records, 2))
        if len(beginning) == 1 and beginning[0].records == 1:
            yield replace(beginning[0], raw=None)
            return
        yield from _numbered(iter(beginning), first_record)
        first_record += sum(record.records for record in beginning)
    yield from _numbered(records, first_record)


def encoding_of(data: bytes) -> str:
    """Return the public name of the encoding a JSON file is in."""
    return decode(data[:65536].rpartition(b"\n")[0] or data[:65536]).encoding


def _numbered(records: Iterator[Parsed], first: int) -> Iterator[Parsed]:
    number = first - 1
    for record in records:
        number += record.records
        yield replace(record, record=number)


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


def _as_utf8(data: bytes, encoding: str | None) -> tuple[bytes, int]:
    """The data as UTF-8 without a byte order mark, and the bytes that took off its front; -1 where offsets are lost."""
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:], 3
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or wide_encoding(data):
        return decode(data).text.encode("utf-8", "replace"), -1
    if encoding and encoding.lower().replace("_", "-") not in ("utf-8", "utf8", "ascii"):
        return decode(data, declared=encoding).text.encode("utf-8", "replace"), -1
    return data, 0


def _records(
    found: _Values,
    chosen: Mapping[str, str],
    data: bytes | None,
    offset: int | None,
    most: int,
    late: Callable[[], bool],
) -> Iterator[Parsed]:
    """The records of a file. `data`: its bytes, where they stand a line each; `most`: how many may be articles."""
    articles = 0
    idle: list[Slice] = []
    for value, raw, begin in found:
        is_late = late()
        if is_late or articles >= most:
            if len(idle) > IDLE:
                yield together(idle[IDLE:], offset)
            yield all_of((raw, begin), found.rest(), data, offset, is_late)
            return
        is_broken = isinstance(value, Problem)
        parsed = alone(raw, value) if isinstance(value, Problem) else _article(value, chosen)
        if not is_broken and (parsed.blocks or parsed.fields.title):
            if len(idle) > IDLE:
                yield together(idle[IDLE:], offset)
            idle = []
            articles += 1
        else:
            idle.append((raw, begin))
            if len(idle) > IDLE:
                continue
        span = None if offset is None else ByteRange(offset + begin, offset + begin + len(raw))
        yield replace(parsed, raw=raw, span=span)
    if len(idle) > IDLE:
        yield together(idle[IDLE:], offset)


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
                yield value_of(piece[0].decode("utf-8", "replace"))[0], piece[0], begin + piece[1]
        return
    several = _several(value, chosen)
    if several is None:
        yield value, raw, begin
        return
    for item in several:
        # A list inside a record is not read from its own bytes again, so bytes that tell it apart will do.
        yield item, json.dumps(item, ensure_ascii=True).encode(), begin


def _several(value: Any, chosen: Mapping[str, str], depth: int = DEPTH) -> list[Any] | None:
    """The records inside a value that only holds a list of them."""
    if isinstance(value, list):
        return value if value and all(isinstance(item, Mapping) for item in value) else None
    if not depth or not isinstance(value, Mapping) or _body(value, chosen):
        return None
    for _, held in lookup(value, "lists"):
        inner = _several(held, {}, depth - 1) if isinstance(held, (list, Mapping)) else None
        if inner:
            return inner
    return None


def _article(value: Any, chosen: Mapping[str, str]) -> Parsed:
    """One record as blocks and fields."""
    if isinstance(value, str):
        return _with_text(value, Fields())
    if not isinstance(value, Mapping):
        problem = Problem(stage="parse", kind="no-article", detail="the record is no object")
        return Parsed(blocks=(), problems=(problem,))
    if not value:
        return Parsed(blocks=(), problems=(_NO_TEXT,))
    record = _unwrapped(value)
    fields = fields_of({**value, **record}, "json", chosen)
    parsed = _with_text(_body(value, chosen) or _body(record, {}) or _rest(record), fields)
    if not parsed.blocks and fields.title is None:
        return replace(parsed, problems=(*parsed.problems, _NO_TEXT))
    return parsed


def _unwrapped(record: Mapping[str, Any], depth: int = DEPTH) -> Mapping[str, Any]:
    """The object that holds the article, where others only wrap it."""
    if depth and not _body(record, {}):
        for _, held in lookup(record, "wrappers"):
            if isinstance(held, Mapping):
                inner = _unwrapped(held, depth - 1)
                if _body(inner, {}):
                    return inner
    return record


def _body(record: Mapping[str, Any], chosen: Mapping[str, str]) -> str:
    """The text of the article: where the user says it is, else under the best name that has any."""
    for kind in ("text", "html"):
        if kind in chosen and (text := joined(dotted(record, chosen[kind]))).strip():
            return text
    for kind in ("text", "html"):
        texts = [text for _, held in lookup(record, kind) if not _is_wrapper(held) and (text := joined(held)).strip()]
        if texts:
            longest = max(texts, key=len)
            return longest if len(texts[0]) < SHORT and len(longest) > LONGER * len(texts[0]) else texts[0]
    return ""


def _is_wrapper(held: Any) -> bool:
    """Whether a field holds the whole article as an object of its own, title and all."""
    return isinstance(held, Mapping) and bool(_body(held, {})) and any(True for _ in lookup(held, "title"))


def joined(value: Any, depth: int = DEPTH) -> str:
    """Return the text that a body field holds: a string, paragraphs in a list, text inside an object."""
    if isinstance(value, str):
        return value
    if not depth:
        return ""
    if isinstance(value, list):
        return "\n\n".join(text for inner in value if (text := joined(inner, depth - 1)))
    if isinstance(value, Mapping):
        for names in ("text", "html", "inner"):
            for _, inner in lookup(value, names):
                if isinstance(inner, (str, list, Mapping)) and (text := joined(inner, depth - 1)):
                    return text
    return ""


def _rest(record: Mapping[str, Any]) -> str:
    """The text of a record that names it as nobody else does: its summary, then what reads like sentences."""
    kinds = ("title", "authors", "published", "source", "url", "language", "last")
    used = {name for kind in kinds for name in known_names()[kind]}
    summary = next((text for _, held in lookup(record, "last") if (text := joined(held)).strip()), "")
    texts = [joined(held) for name, held in record.items() if key_of(name) not in used]
    sentences = [text for text in texts if _SENTENCE.search(text)]
    return "\n\n".join(([summary] if summary else []) + sentences)


def _with_text(text: str, fields: Fields) -> Parsed:
    """A body as blocks: through the page parser where it holds tags, else a block a line."""
    if not _TAGS.search(text):
        return Parsed(blocks=plain_blocks(text, numbered=False), fields=fields)
    from reader.parse.html import parse_html

    if not _BLOCK_TAGS.search(text):
        blocks: tuple[Block, ...] = plain_blocks(text, numbered=False)
        text = "".join(f"<p>{block.text}</p>" for block in blocks)
    return parse_html(text, url=fields.url.value if fields.url else None, base_fields=fields)
