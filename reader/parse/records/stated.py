"""What a record or a front matter states about its article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reader.model import Field, Fields
from reader.parse.records.field_names import Kinds, by_kind, dotted, key_of, known_names
from reader.parse.records.field_values import (
    headline_of,
    is_page,
    names_of,
    one_line,
    point_in_time,
    publisher_of,
    web_address,
)
from reader.rules.outlets import domain_of, registered

_READERS = {"published": point_in_time, "url": web_address, "language": one_line}


def fields_of(record: Mapping[str, Any], prefix: str, chosen: Mapping[str, str], kinds: Kinds | None = None) -> Fields:
    """Return what a record states about its article, itself or in an object that holds what is known of it.

    `chosen` maps kinds to dotted names that win over the usual ones; `prefix` begins the rule's id; `kinds` are the
    record's fields by kind, where they are known.
    """
    stated = _Stated(record, prefix, chosen, by_kind(record) if kinds is None else kinds)
    found = {kind: stated.first(kind, read) for kind, read in _READERS.items()}
    title = stated.first("title", headline_of) or stated.first("label", headline_of, further=False)
    source, found["url"] = _publisher(stated, found["url"])
    found["recorded"] = stated.first("recorded", point_in_time) if found["published"] is None else None
    return Fields(title=title, source=source, authors=stated.authors(), **found)


class _Stated:
    """The fields of a record and of the objects in it that hold some more."""

    def __init__(self, record: Mapping[str, Any], prefix: str, chosen: Mapping[str, str], own: Kinds) -> None:
        self.record = record
        self.prefix = prefix
        self.chosen = chosen
        self.own = own
        self.metas = [(name, by_kind(held)) for name, held in own.get("metas", ()) if isinstance(held, Mapping)]

    def candidates(self, kind: str, *, further: bool = True) -> Iterator[tuple[str, Any]]:
        """The values of a kind with the rule's id, best first."""
        if kind in self.chosen:
            yield f"{self.prefix}.{self.chosen[kind]}", dotted(self.record, self.chosen[kind])
        for name, held in self.own.get(kind, ()):
            yield f"{self.prefix}.{name}", held
        for meta, fields in self.metas if further else ():
            for name, held in fields.get(kind, ()):
                yield f"{self.prefix}.{meta}.{name}", held

    def first(self, kind: str, read: Any, *, further: bool = True) -> Field | None:
        """The first value of a kind that says something."""
        for rule, held in self.candidates(kind, further=further):
            if value := read(held):
                return Field(value, rule)
        return None

    def authors(self) -> tuple[Field, ...]:
        """The names of the first field of authors that holds any."""
        for rule, held in self.candidates("authors"):
            if names := names_of(held):
                return tuple(Field(name, rule) for name in names)
        return ()


def _publisher(stated: _Stated, url: Field | None) -> tuple[Field | None, Field | None]:
    """The publisher and the address: clippers and scrapers put the article's address where its publisher belongs.

    The address of a site or of a feed names its host, where the article's own address does not do so.
    """
    host: Field | None = None
    for rule, held in stated.candidates("source"):
        value = publisher_of(held)
        if not value:
            continue
        if not web_address(value):
            return Field(value, rule), url
        if url is None and is_page(value):
            url = Field(value, rule)
        elif host is None and (domain := domain_of(value)) is not None:
            host = Field(domain, rule)
    of_url = domain_of(url.value) if url is not None else None
    same = host is not None and of_url is not None and registered(of_url) == registered(host.value)
    return (None if same else host), url


def is_clipped(name: str) -> bool:
    """Whether a field of a clipping says when it was clipped."""
    return key_of(name) in known_names()["clipped"]
