"""Values that hold several records: lists, tables by column or by row, records under their ids or addresses."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

from reader.parse.records.channel import channel_posts
from reader.parse.records.field_names import Kinds, by_kind, is_known, key_of, known_names, lookup
from reader.parse.records.field_values import DEPTH, one_line, web_address
from reader.parse.records.text import SHORT, body_of, unwrapped

LOOKED_AT = 20
"""Values of an object that are looked at to see whether each is an article."""
ROWS = 2
"""Rows from which lists side by side are a table; one could be the paragraphs of a text."""

Records = list[tuple[Mapping[str, Any], Mapping[str, Any]]]
"""Records, and what the object around them states of each that does not say so itself."""
_NOTHING: Mapping[str, Any] = {}


def records_in(value: Any, chosen: Mapping[str, str], depth: int = DEPTH) -> Records | None:
    """Return the records inside a value that only holds several; None where it is a record itself.

    `chosen` are the user's names, which tell that it is one.
    """
    if isinstance(value, list):
        if not value or not all(isinstance(item, Mapping) for item in value):
            return None
        inner = (
            records_in(value[0], chosen, depth - 1) if depth and len(value) == 1 else None
        )  # a lone one may hold all
        return inner or [(item, _NOTHING) for item in value]
    if not depth or not isinstance(value, Mapping):
        return None
    if "messages" in value and (posts := channel_posts(value)) is not None:
        return posts
    kinds = by_kind(value)
    table = _rows(value, kinds)
    if table is not None:
        return [(row, _NOTHING) for row in table]
    if body_of(value, chosen, kinds):
        return None
    for name, held in kinds.get("lists", ()):
        inner = records_in(held, {}, depth - 1) if isinstance(held, (list, Mapping)) else None
        if inner:
            return _with(_around(value, kinds, name), inner)
    return _under_keys(value, depth)


def _with(around: Mapping[str, Any], records: Records) -> Records:
    return [(record, {**around, **nearer}) for record, nearer in records] if around else records


def _around(value: Mapping[str, Any], kinds: Kinds, name: str) -> Mapping[str, Any]:
    """What an object says of all articles in its list: the publisher, whose name a feed has as its title."""
    if sources := kinds.get("source"):
        return dict(sources[:1])
    if "feed_marks" in kinds:
        return {"feed.title": next((held for _, held in kinds.get("title", ())), None)}
    if key_of(name) in known_names()["feeds"] and isinstance(value[name], Mapping):
        return {"feed.title": next((held for _, held in lookup(value[name], "title")), None)}
    return _NOTHING


def _rows(value: Mapping[str, Any], kinds: Kinds) -> list[Mapping[str, Any]] | None:
    """The rows of a table, as pandas writes them: columns of values by index or in lists, or names and rows."""
    named = [held for kind in ("title", "text", "html") for _, held in kinds.get(kind, ())]
    if named and isinstance(named[0], str):
        return None
    if named and all(isinstance(held, Mapping) for held in named):
        return _by_index(value)
    if len(named) > 1 and all(isinstance(held, list) for held in named):
        return _by_place(value, len(named[0]))
    columns = next((held for _, held in kinds.get("columns", ()) if isinstance(held, list)), None)
    rows = next((held for _, held in kinds.get("rows", ()) if isinstance(held, list)), None)
    if not columns or not rows or not all(isinstance(name, str) for name in columns):
        return None
    fits = all(isinstance(row, list) and len(row) == len(columns) for row in rows)
    return [dict(zip(columns, row, strict=True)) for row in rows] if fits and any(map(_is_text, columns)) else None


def _is_text(name: str) -> bool:
    key = key_of(name)
    return any(key in known_names()[kind] for kind in ("title", "text", "html"))


def _by_index(value: Mapping[str, Any]) -> list[Mapping[str, Any]] | None:
    """Rows of columns that are objects with the same keys each."""
    columns = list(value.values())
    index = columns[0].keys() if isinstance(columns[0], Mapping) else ()
    if len(columns) < ROWS or not index or any(key_of(key) in known_names()["inner"] for key in index):
        return None
    if not all(isinstance(column, Mapping) and column.keys() == index for column in columns):
        return None
    return [{name: column[key] for name, column in value.items()} for key in index]


def _by_place(value: Mapping[str, Any], length: int) -> list[Mapping[str, Any]] | None:
    """Rows of columns that are lists of the same length each."""
    columns = list(value.values())
    if length < ROWS or not all(isinstance(column, list) and len(column) == length for column in columns):
        return None
    if any(isinstance(item, (list, Mapping)) for column in columns for item in column[:ROWS]):
        return None
    return [dict(zip(value, row, strict=True)) for row in zip(*columns, strict=True)]


def _under_keys(value: Mapping[str, Any], depth: int) -> Records | None:
    """Records that stand under keys of their own: ids, addresses, names of outlets."""
    held = [(key, inner) for key, inner in value.items() if not is_known(key)]
    if held and all(web_address(key) and isinstance(inner, str) for key, inner in held):
        return [({"url": key, "text": inner}, _NOTHING) for key, inner in held]
    if _stated(value) or any(isinstance(inner, str) and len(inner) > SHORT for inner in value.values()):
        return None
    objects = [(key, inner) for key, inner in held if isinstance(inner, Mapping)]
    if objects and len(objects) == len(value):
        some = objects[:LOOKED_AT]
        if 2 * sum(_is_article(key, inner) for key, inner in some) > len(some):
            return [(inner, {"url": key} if web_address(key) else _NOTHING) for key, inner in objects]
    found: Records = []
    for inner in value.values():
        if isinstance(inner, list) and not (inner and all(_is_article("", item) for item in islice(inner, LOOKED_AT))):
            continue
        found += (records_in(inner, {}, depth - 1) if isinstance(inner, (list, Mapping)) else None) or []
    return found or None


def _stated(value: Mapping[str, Any]) -> list[str]:
    """What an object says as an article does: it has a headline then, and is no mere holder of others."""
    return [line for _, held in lookup(value, "title") if (line := one_line(held))]


def _is_article(key: str, value: Any) -> bool:
    """Whether a value is an article: a text with a headline, or one that stands under its address."""
    if not isinstance(value, Mapping):
        return False
    record = unwrapped(value)
    return bool(body_of(record, {})) and (bool(web_address(key)) or bool(_stated(record)))
