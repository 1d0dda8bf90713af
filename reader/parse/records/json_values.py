"""The values of a JSON file as slices of its bytes, whichever way they are strung together."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from reader.model import BROKEN, Problem

LONGEST_NUMBER = 300
"""Digits from which a number is kept as text: Python refuses 4,300, no field of an article has twenty."""
SPACE = b" \t\r\n\0\x1e"
"""What may stand around values: white space, padding, the record separator of RFC 7464."""

Slice = tuple[bytes, int]
"""A value's bytes and where they begin in the data."""
STRETCH = 1 << 16
"""Characters behind which the text that is read is cut off: an error counts all lines before it, to say its number."""


class Broken(NamedTuple):
    """What stands where a value should be."""

    problem: Problem
    """What is wrong with it."""
    raw: bytes
    """Its bytes, up to the line's end."""
    begin: int
    """Where they begin in the data."""


def by_line(data: bytes) -> Iterator[Slice]:
    """Yield what stands on each line. Split at line feeds only: U+2028 and U+0085 are text inside a JSON string."""
    start = 0
    while start < len(data):
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        line = data[start:end]
        stripped = line.strip(SPACE)
        if stripped:
            yield stripped, start + len(line) - len(line.lstrip(SPACE))
        start = end + 1


def elements(data: bytes, start: int) -> Iterator[Slice | Broken]:
    """Yield the elements of the array that begins at `start`; of a broken one those that can be read."""
    import msgspec

    try:
        slices = msgspec.json.decode(data[start:] if start else data, type=list[msgspec.Raw])
    except (ValueError, RecursionError):
        yield from one_after_the_other(data, start + 1)
        return
    for element in slices:
        yield bytes(element).strip(SPACE), 0


def one_after_the_other(data: bytes, start: int = 0) -> Iterator[Slice | Broken]:
    """Yield values with white space or commas between; what is no JSON costs the rest of its line."""
    text = data[start:].decode("utf-8", "surrogateescape")
    reader = _reader()
    position, begin = 0, start
    while position < len(text):
        if text[position] in " \t\r\n,]\0\x1e":
            position += 1
            begin += 1
            continue
        if position > STRETCH:
            text, position = text[position:], 0
        problem = None
        try:
            _, end = reader.raw_decode(text, position)
        except (ValueError, RecursionError) as error:
            problem = bad_json(error)
            end = text.find("\n", position)
            end = len(text) if end < 0 else end
        raw = text[position:end].encode("utf-8", "surrogateescape")
        yield Broken(problem, raw, begin) if problem else (raw, begin)
        begin += len(raw)
        position = end


def value_of(text: str) -> tuple[Any, Problem | None]:
    """Return the value a text holds, read strictly first, then with what JSON forbids but files have."""
    import msgspec

    text = text.strip("\ufeff")
    try:
        return msgspec.json.decode(text), None
    except (ValueError, RecursionError):
        pass
    try:
        return _reader().decode(text.rstrip(" ,")), None
    except (ValueError, RecursionError) as error:
        return None, bad_json(error)


def is_whole(data: bytes) -> bool:
    """Whether the data is exactly one JSON value."""
    import msgspec

    try:
        msgspec.json.decode(data.strip(SPACE), type=msgspec.Raw)
    except (ValueError, RecursionError):
        return False
    return True


def bad_json(error: Exception) -> Problem:
    """Return what went wrong in words."""
    deep = isinstance(error, RecursionError)
    reason = "nested too deeply" if deep else str(error).partition(":")[0][:100]
    return Problem(stage="parse", kind="too-deep" if deep else BROKEN, detail=f"not valid JSON: {reason}")


@lru_cache(maxsize=1)
def _reader() -> json.JSONDecoder:
    def number(digits: str) -> int | str:
        return int(digits) if len(digits) < LONGEST_NUMBER else digits

    return json.JSONDecoder(strict=False, parse_int=number)
