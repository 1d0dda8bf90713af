"""JSON records: an object, an array, objects one after the other, one a line. Each gives one article.

A record that cannot be read costs only itself. JSON lines are read line by line, so no more than one record's
derived data is held at a time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from reader.model import Block, ByteRange, Fields, Parsed, Problem
from reader.parse.field_names import DEPTH, dotted, fields_of, key_of, known_names, lookup
from reader.parse.plain import plain_blocks
from reader.text.decode import decode, wide_encoding

Slice = tuple[bytes, int]
"""A record's bytes and where they begin in the data."""

_SPACE = b" \t\r\n"
_BODY_TAGS = re.compile(
    r"<(?:p|div|br|h[1-6]|ul|ol|li|table|blockquote|figure|img|article|section|span|a|em|strong|b|i|html|body)\b[^<>]{0,2000}>",
    re.I,
)
_CLOSING_TAG = re.compile(
    r"</(?:p|div|h[1-6]|ul|ol|li|table|blockquote|figure|article|section|span|a|em|strong|b|i|html|body)\s*>|<(?:br|p|img)\b",
    re.I,
)
_SENTENCE = re.compile(r"\S\s+\S+\s+\S")
LONGEST_NUMBER = 300
"""Digits from which a number is kept as text: Python refuses 4,300, no field of an article has twenty."""


def parse_records(
    data: bytes,
    *,
    lines: bool,
    encoding: str | None = None,
    fields: tuple[tuple[str, str], ...] = (),
    first_record: int = 1,
    offset: int = 0,
) -> Iterator[Parsed]:
    """Yield an article for each record, with its number, its own bytes and, for JSON lines, where they lie.

    `fields` maps kinds of field to further (dotted) names, which win; `encoding` is what the bytes are in, if known.
    `first_record` and `offset` are those of a piece of a larger file.
    """
    chosen = {
        (
            "authors" if ours == "author" else "published" if ours == "date" else "text" if ours == "body" else ours
        ): theirs
        for ours, theirs in fields
    }
    data, shift = _as_utf8(data, encoding)
    start = len(data) - len(data.lstrip(_SPACE))
    if data[start : start + 1] == b"[" and not _is_line(data, start):
        slices: Iterator[Slice | Problem] = _elements(data, start)
        lines = False
    elif lines or _has_lines(data, start):
        slices = _by_line(data)
        lines = True
    else:
        slices = _one_after_the_other(data, start)
    number = first_record
    for piece in slices:
        if isinstance(piece, Problem):
            yield Parsed(blocks=(), problems=(piece,), record=number)
            number += 1
            continue
        raw, begin = piece
        where = offset + shift + begin
        span = ByteRange(where, where + len(raw)) if lines and shift >= 0 else None
        for parsed in _read(raw, chosen):
            yield replace(parsed, record=number, raw=parsed.raw or raw, span=span)
            number += 1


def encoding_of(data: bytes) -> str:
    """Return the name of the encoding a JSON file is in."""
    return decode(data[:65536].rsplit(b"\n", 1)[0] or data).encoding


def _as_utf8(data: bytes, encoding: str | None) -> tuple[bytes, int]:
    """The data as UTF-8 without a byte order mark, and the bytes that took off its front; -1 where offsets are lost."""
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:], 3
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or wide_encoding(data):
        return decode(data).text.encode("utf-8", "replace"), -1
    if encoding and encoding.lower().replace("_", "-") not in ("utf-8", "utf8", "ascii"):
        return decode(data, declared=encoding).text.encode("utf-8", "replace"), -1
    return data, 0


def _is_line(data: bytes, start: int) -> bool:
    """Whether the array at the start is closed on its own line with more lines after it: then it is a line of many."""
    end = data.find(b"\n", start)
    return end >= 0 and data[start:end].rstrip(_SPACE).endswith(b"]") and bool(data[end:].strip(_SPACE))


def _has_lines(data: bytes, start: int) -> bool:
    """Whether the first line is a whole object and something comes after it."""
    end = data.find(b"\n", start)
    if data[start : start + 1] != b"{" or end < 0 or not data[end:].strip(_SPACE):
        return False
    first = data[start:end].rstrip(_SPACE)
    return first.endswith(b"}") and _loads(first.decode("utf-8", "replace"))[1] is None


def _by_line(data: bytes) -> Iterator[Slice | Problem]:
    """Split at line feeds only: U+2028 and U+0085 are text inside a JSON string."""
    start = 0
    while start < len(data):
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        line = data[start:end]
        stripped = line.strip(_SPACE)
        if stripped:
            yield stripped, start + len(line) - len(line.lstrip(_SPACE))
        start = end + 1


def _elements(data: bytes, start: int) -> Iterator[Slice | Problem]:
    """The elements of an array, each as the bytes it is written in."""
    import msgspec

    try:
        elements = msgspec.json.decode(data, type=list[msgspec.Raw])
    except (ValueError, RecursionError):
        yield from _one_after_the_other(data, start + 1)
        return
    for element in elements:
        yield bytes(element).strip(_SPACE), 0


def _one_after_the_other(data: bytes, start: int) -> Iterator[Slice | Problem]:
    """Values with white space or commas between them; what is no JSON costs a Problem and the rest of its line."""
    text = data.decode("utf-8", "surrogateescape")
    position = len(data[:start].decode("utf-8", "surrogateescape"))
    reader = _decoder()
    while position < len(text):
        if text[position] in " \t\r\n,]":
            position += 1
            continue
        try:
            _, end = reader.raw_decode(text, position)
        except (ValueError, RecursionError) as error:
            yield _bad_json(error)
            end = text.find("\n", position)
            if end < 0:
                return
        else:
            yield text[position:end].encode("utf-8", "surrogateescape"), 0
        position = end


def _decoder() -> json.JSONDecoder:
    return json.JSONDecoder(
        strict=False, parse_int=lambda digits: int(digits) if len(digits) < LONGEST_NUMBER else digits
    )


def _bad_json(error: Exception) -> Problem:
    deep = isinstance(error, RecursionError)
    reason = "nested too deeply" if deep else str(error).partition(":")[0][:100]
    return Problem(stage="parse", kind="too-deep" if deep else "bad-json", detail=f"not valid JSON: {reason}")


def _loads(text: str) -> tuple[Any, Problem | None]:
    """The value a text holds, read strictly first, then with what JSON forbids but files have."""
    import msgspec

    try:
        return msgspec.json.decode(text), None
    except (ValueError, RecursionError):
        pass
    try:
        return _decoder().decode(text), None
    except (ValueError, RecursionError) as error:
        return None, _bad_json(error)


def _read(raw: bytes, chosen: Mapping[str, str]) -> Iterator[Parsed]:
    """The article, or articles, of one record's bytes."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = decode(raw).text
    value, problem = _loads(text)
    if problem and text.startswith("{") and "}{" in text.replace(" ", ""):
        pieces = list(_one_after_the_other(text.encode("utf-8", "surrogatepass"), 0))
        if not any(isinstance(piece, Problem) for piece in pieces):
            for piece in pieces:
                if not isinstance(piece, Problem):
                    yield replace(_article(_loads(piece[0].decode("utf-8", "replace"))[0], chosen), raw=piece[0])
            return
    if problem:
        yield Parsed(blocks=(), problems=(problem,))
        return
    several = _several(value)
    if several is None:
        yield _article(value, chosen)
        return
    for item in several:
        yield replace(_article(item, chosen), raw=json.dumps(item, ensure_ascii=True).encode())


def _several(value: Any) -> list[Any] | None:
    """The records inside a value that only holds a list of them."""
    if isinstance(value, list):
        return value if value and all(isinstance(item, Mapping) for item in value) else None
    if not isinstance(value, Mapping) or _body(value, {}):
        return None
    for _, held in lookup(value, "lists"):
        inner = _several(held) if isinstance(held, (list, Mapping)) else None
        if inner:
            return inner
    return None


def _article(value: Any, chosen: Mapping[str, str]) -> Parsed:
    """One record as blocks and fields."""
    if isinstance(value, str):
        return Parsed(blocks=_text_blocks(value, Fields()))
    if not isinstance(value, Mapping):
        problem = Problem(stage="parse", kind="no-article", detail="the record is no object")
        return Parsed(blocks=(), problems=(problem,))
    record = _unwrapped(value)
    fields = fields_of(record if not chosen else {**record, **value}, "json", chosen)
    body = next(
        (text for name in ("text", "html") if name in chosen and (text := joined(dotted(value, chosen[name])))), ""
    )
    body = body or _body(record, chosen) or _rest(record)
    blocks = _text_blocks(body, fields)
    if not blocks and fields.title is None:
        problem = Problem(stage="parse", kind="no-article", detail="the record has no text")
        return Parsed(blocks=(), fields=fields, problems=(problem,))
    return Parsed(blocks=blocks, fields=fields)


def _unwrapped(record: Mapping[str, Any], depth: int = DEPTH) -> Mapping[str, Any]:
    """The object that holds the article, where others only wrap it; their own fields stay known."""
    if depth and not _body(record, {}):
        for name, held in lookup(record, "wrappers"):
            if isinstance(held, Mapping):
                inner = _unwrapped(held, depth - 1)
                if _body(inner, {}):
                    return {**{key: value for key, value in record.items() if key != name}, **inner}
    return record


def _body(record: Mapping[str, Any], chosen: Mapping[str, str]) -> str:
    """The text of the article under the best name that has any."""
    for kind in ("text", "html"):
        for _, held in lookup(record, kind):
            text = joined(held)
            if text.strip():
                return text
    return ""


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
    """The text of a record that names it as nobody else does: every string that reads like a sentence."""
    summary = next((text for _, held in lookup(record, "last") if (text := joined(held)).strip()), "")
    used = {
        name
        for kind in ("title", "authors", "published", "source", "url", "language", "last")
        for name in known_names()[kind]
    }
    texts = [joined(held) for name, held in record.items() if key_of(name) not in used]
    sentences = [text for text in texts if _SENTENCE.search(text)]
    return "\n\n".join(([summary] if summary else []) + sentences)


def _text_blocks(text: str, fields: Fields) -> tuple[Block, ...]:
    """A body as blocks: through the page parser where it holds tags."""
    if len(_CLOSING_TAG.findall(text)) > 1 and _BODY_TAGS.search(text):
        from reader.parse.html import parse_html

        return parse_html(text, url=fields.url.value if fields.url else None, base_fields=fields).blocks
    return plain_blocks(text, numbered=False)
