"""What the fields of a record or a front matter are called, and what they hold."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from reader.model import Field, Fields
from reader.rules.load import default_rules

DEPTH = 4
"""How deep a value may be wrapped in objects."""
AUTHORS = 50
"""Most authors that are taken from a list."""
_SEPARATORS = re.compile(r"[\s_:\-]+")
_URL = re.compile(r"https?://[^\s<>\"']+", re.I)
_SECONDS = range(100_000_000, 4_102_444_800)
"""Numbers read as seconds since the epoch: 1973 to 2100."""
LONGEST_NUMBER = 30
"""Characters of the longest number that may be a time: milliseconds have 13, fractions follow."""


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """Return a field's name in the form in which names are compared."""
    return _SEPARATORS.sub("", name).lower()


@lru_cache(maxsize=1)
def known_names() -> Mapping[str, tuple[str, ...]]:
    """The names of each kind of field, as `key_of` gives them, most telling first."""
    table = default_rules().table("records.toml")
    return {kind: tuple(dict.fromkeys(map(key_of, names))) for kind, names in table.items()}


def lookup(record: Mapping[str, Any], kind: str) -> Iterator[tuple[str, Any]]:
    """Yield the values of a record whose name is one of a kind, best name first, with the name as written."""
    named: dict[str, str] = {}
    for name in record:
        named[key_of(name)] = name
    for key in known_names()[kind]:
        if key in named:
            yield named[key], record[named[key]]


def dotted(record: Any, path: str) -> Any:
    """Return the value at a dotted path (`meta.0.title`), or None."""
    if isinstance(record, Mapping) and path in record:
        return record[path]
    for part in path.split("."):
        if isinstance(record, Mapping):
            record = record.get(part)
        elif isinstance(record, list) and part.isdecimal() and int(part) < len(record):
            record = record[int(part)]
        else:
            return None
    return record


def one_line(value: Any, depth: int = DEPTH) -> str:
    """Return a value as one line: a string, a number, the name inside an object, the first of a list; else empty."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, (int, float)):
        return str(value) if math.isfinite(value) else ""
    if depth and isinstance(value, Mapping):
        return next((line for _, inner in lookup(value, "inner") if (line := one_line(inner, depth - 1))), "")
    if depth and isinstance(value, list):
        return next((line for inner in value[:AUTHORS] if (line := one_line(inner, depth - 1))), "")
    return str(value) if isinstance(value, (datetime.date, datetime.time)) else ""


def web_address(value: Any) -> str:
    """Return an http or https address, or nothing."""
    line = one_line(value)
    return line if _URL.fullmatch(line) else ""


def point_in_time(value: Any) -> str:
    """Return a stated time as it stands; a number of (milli)seconds since the epoch as an ISO time."""
    line = one_line(value)
    if len(line) <= LONGEST_NUMBER and line.isascii() and line.replace(".", "", 1).isdecimal():
        seconds = float(line)
        seconds = seconds / 1000 if int(seconds / 1000) in _SECONDS else seconds
        if int(seconds) in _SECONDS:
            return datetime.datetime.fromtimestamp(seconds, datetime.UTC).isoformat(timespec="seconds")
    return line


def names_of(value: Any) -> list[str]:
    """Return every name that an author field holds."""
    values = value if isinstance(value, list) else [value]
    return [name for inner in values[:AUTHORS] if (name := one_line(inner))]


_READERS = {"title": one_line, "published": point_in_time, "url": web_address, "source": one_line, "language": one_line}


def fields_of(record: Mapping[str, Any], prefix: str, chosen: Mapping[str, str]) -> Fields:
    """Return what a record states about its article.

    `chosen` maps kinds to dotted names that win over the usual ones; `prefix` begins the rule's id.
    """
    found: dict[str, Field | None] = {}
    for kind, read in _READERS.items():
        found[kind] = next(
            (
                Field(value, f"{prefix}.{name}")
                for name, held in _candidates(record, kind, chosen)
                if (value := read(held))
            ),
            None,
        )
    authors = next(
        (
            tuple(Field(author, f"{prefix}.{name}") for author in names)
            for name, held in _candidates(record, "authors", chosen)
            if (names := names_of(held))
        ),
        (),
    )
    return Fields(authors=authors, **found)


def _candidates(record: Mapping[str, Any], kind: str, chosen: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    if kind in chosen:
        yield chosen[kind], dotted(record, chosen[kind])
    yield from lookup(record, kind)
