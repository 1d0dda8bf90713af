"""The fields of the query language and the values they take."""

from __future__ import annotations

import re
from datetime import date, timedelta

from reader.errors import QueryError
from reader.library.queries.query_nodes import Added, Dated, Everything, Has, InAll, InPath, Is, Language, Node, Without
from reader.text.fold import fold

TEXT_FIELDS = ("source", "title", "caption", "credit", "author", "quote", "said")
"""Fields that take words, phrases, prefixes and brackets."""
FIELDS = (*TEXT_FIELDS, "after", "before", "date", "added", "is", "has", "lang", "path", "in")
"""All fields, in the order in which they are named to the user."""

_CHOICES: dict[str, tuple[str, ...]] = {
    "is": ("unread", "read", "starred"),
    "has": ("quote", "caption"),
    "in": ("all",),
}
LONGEST_PATH = 4096
"""Characters of a pattern for paths: Linux's longest path; SQLite compares none of more than 50,000."""
_UNITS = {"h": 3600, "d": 86_400, "w": 7 * 86_400, "m": 30 * 86_400, "y": 365 * 86_400}
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_SPAN = re.compile(r"(\d{1,4})([hdwmy])", re.ASCII)
_UNFINISHED_DATE = re.compile(r"\d{0,3}|\d{4}-(?:[01]|(?:0?[1-9]|1[0-2])-[0-3]?)?", re.ASCII)
_UNFINISHED_SPAN = re.compile(r"\d{1,4}", re.ASCII)
_UNFINISHED_LANGUAGE = re.compile(r"[a-z]")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def read_value(field: str, value: str, position: int, *, typing: bool = False) -> Node | None:
    """Read the value of a field that takes no words.

    `typing`: the value may be unfinished; then None stands for what can still become one. Raises QueryError otherwise.
    """
    try:
        return _READERS[field](field, value)
    except ValueError as error:
        if typing and _may_become_one(field, value.lower()):
            return None
        raise QueryError(str(error), position) from None


def _may_become_one(field: str, value: str) -> bool:
    """Tell whether a value that cannot be read is the beginning of one that can."""
    if field in _CHOICES:
        return any(choice.startswith(value) for choice in _CHOICES[field])
    if field in {"after", "before", "date"}:
        return bool(_UNFINISHED_DATE.fullmatch(value)) or (field == "date" and "none".startswith(value))
    unfinished = {"added": _UNFINISHED_SPAN, "lang": _UNFINISHED_LANGUAGE}.get(field)
    return not value or (unfinished is not None and bool(unfinished.fullmatch(value)))


def _source(field: str, value: str) -> Node:
    return Without("source")


def _dated(field: str, value: str) -> Node:
    if field == "date" and value.lower() == "none":
        return Without("date")
    start, end = _days(field, value)
    if field == "after":
        return Dated(start, None)
    if field == "before":
        return Dated(None, start)
    return Dated(start, end)


def _days(field: str, value: str) -> tuple[str, str | None]:
    """First day of a year, month or day, and the first day after it (None after the last day there is)."""
    match = _DATE.fullmatch(value)
    if match is None:
        raise ValueError(f"{field}: takes 2016, 2016-03 or 2016-03-14")
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        start = date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise ValueError(f"there is no such date as {value}") from None
    try:
        if day:
            end = start + timedelta(days=1)
        elif month:
            end = date(start.year + month // 12, month % 12 + 1, 1)
        else:
            end = date(start.year + 1, 1, 1)
    except (ValueError, OverflowError):
        return start.isoformat(), None
    return start.isoformat(), end.isoformat()


def _added(field: str, value: str) -> Node:
    match = _SPAN.fullmatch(value.lower())
    if match is None:
        raise ValueError("added: takes a number and a unit: 12h, 3d, 2w, 6m, 1y")
    return Added(int(match[1]) * _UNITS[match[2]])


def _choice(field: str, value: str) -> Node:
    value = value.lower()
    if value not in _CHOICES[field]:
        *others, last = _CHOICES[field]
        raise ValueError(f"{field}: takes {', '.join(others)}{' or ' * bool(others)}{last}")
    if field == "in":
        return InAll()
    return Is(value) if field == "is" else Has(value)


def _language(field: str, value: str) -> Node:
    value = value.lower()
    if not _LANGUAGE.fullmatch(value):
        raise ValueError("lang: takes the code of a language, such as en or ru")
    return Language(value)


def _path(field: str, value: str) -> Node:
    if len(value) > LONGEST_PATH:
        raise ValueError(f"path: takes up to {LONGEST_PATH} characters")
    pattern = fold(value).strip()
    return InPath(pattern) if pattern.strip("*") else Everything()


_READERS = {
    "source": _source,
    "after": _dated,
    "before": _dated,
    "date": _dated,
    "added": _added,
    "is": _choice,
    "has": _choice,
    "in": _choice,
    "lang": _language,
    "path": _path,
}
