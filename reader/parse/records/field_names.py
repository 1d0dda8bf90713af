"""What the fields of a record or a front matter are called."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from reader.rules.load import default_rules

_SEPARATORS = re.compile(r"[\s_:\-]+")
WORDS = frozenset({"nothing", "unknown", "collectors", "missing"})
"""The lists of `records.toml` that hold words of values, not names of fields."""

Named = list[tuple[str, Any]]
"""Fields: the name as written and the value, best name first."""
Kinds = Mapping[str, Named]
"""The fields of a record under each kind that it has."""


class _Place(NamedTuple):
    """What a name says."""

    kind: str
    """Which kind of field it is."""
    rank: int
    """How telling it is: 0 for the best name of its kind."""
    inside: tuple[str, ...]
    """Keys below it, for a dotted name."""


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """Return a field's name in the form in which names are compared."""
    key = _plain(name)
    return f"_{key}" if name[:1] == "_" and f"_{key}" in _underscored() else key


def _plain(name: str) -> str:
    return _SEPARATORS.sub("", name).lower()


@lru_cache(maxsize=1)
def _underscored() -> frozenset[str]:
    """The names that are listed with an underscore in front, which says something else than the word alone."""
    lists = default_rules().table("records.toml").values()
    listed = (part for names in lists for name in names for part in (name, *name.split(".")))
    return frozenset(f"_{_plain(part)}" for part in listed if part[0] == "_")


@lru_cache(maxsize=1)
def known_names() -> Mapping[str, tuple[str, ...]]:
    """The names of each kind of field, as `key_of` gives them, most telling first."""
    table = default_rules().table("records.toml")
    return {kind: tuple(dict.fromkeys(map(key_of, names))) for kind, names in table.items() if kind not in WORDS}


@lru_cache(maxsize=8)
def words_of(kind: str) -> frozenset[str]:
    """The words of values of a kind, in small letters."""
    return frozenset(default_rules().table("records.toml")[kind])


@lru_cache(maxsize=1)
def _places() -> Mapping[str, tuple[_Place, ...]]:
    """What each name says, by its key; a dotted one also by that of its first part."""
    found: dict[str, tuple[_Place, ...]] = {}
    for kind, names in known_names().items():
        for rank, name in enumerate(names):
            first, *inside = name.split(".")
            found[first] = (*found.get(first, ()), _Place(kind, rank, tuple(inside)))
            if inside:
                found[name] = (*found.get(name, ()), _Place(kind, rank, ()))
    return found


@lru_cache(maxsize=4096)
def _places_of(name: str) -> tuple[_Place, ...]:
    """What a name as written says."""
    return _places().get(key_of(name), ())


def is_known(name: str) -> bool:
    """Whether a name is that of a kind of field."""
    return bool(_places_of(name))


def by_kind(record: Mapping[str, Any]) -> dict[str, Named]:
    """Return the fields of a record under each kind that it has, best name first."""
    found: dict[str, Named] = {}
    ranks: dict[str, list[int]] = {}
    for name, held in record.items():
        for kind, rank, inside in _places_of(name):
            field = _inside(name, held, inside) if inside else (name, held)
            if inside and field[1] is None:
                continue
            if kind not in found:
                found[kind], ranks[kind] = [field], [rank]
                continue
            place = bisect_right(ranks[kind], rank)
            ranks[kind].insert(place, rank)
            found[kind].insert(place, field)
    return found


def _inside(name: str, held: Any, keys: tuple[str, ...]) -> tuple[str, Any]:
    """The value below a field, with its dotted name; None where it is not there."""
    for key in keys:
        below = next((n for n in held if key_of(n) == key), None) if isinstance(held, Mapping) else None
        if below is None:
            return name, None
        name, held = f"{name}.{below}", held[below]
    return name, held


def lookup(record: Mapping[str, Any], kind: str) -> Named:
    """Return the fields of a record whose name is one of a kind, best name first."""
    return by_kind(record).get(kind, [])


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
