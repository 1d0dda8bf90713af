"""Feeds (RSS, Atom) and what WordPress exports in their form (WXR): each item an article.

Items are found as stretches of bytes and read element by element, not as XML: half of the feeds that lie around are
none (bare ampersands, references of HTML, an end that is missing).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

from reader.frozen import frozen, replace
from reader.late import late
from reader.model import Block, Parsed, Role
from reader.parse.records.crowd import most_articles, within_bounds
from reader.parse.records.field_names import key_of, known_names
from reader.parse.records.json_values import Slice
from reader.parse.records.records import alone_or_numbered, article_of, as_utf8
from reader.parse.sniff import declared_in
from reader.parse.wordpress import as_page, is_furniture
from reader.text.decode import decode
from reader.text.references import resolved

RULE, LEFT_OUT = "feed.item", "feed.left-out"
"""The rules by which what an item says beside its article is cut, and what is said about items that are none."""
MOST_SAID = 100
"""Elements of an item that are shown as cut; ten say what it is, each label one."""
LONGEST_SAID = 2_000
"""Characters of the longest of them."""
_ITEM = late(rb"<(item|entry)(?:\s[^<>]{0,2000})?>")
_ELEMENT = late(r"<([A-Za-z][\w.-]*(?::[\w.-]+)?)((?:\s[^<>]{0,4000}?)?)(/?)>")
_HREF = late(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_REL = late(r"""\brel\s*=\s*["']?\s*([\w:/.#-]+)""")
_NAMED = late(r"<name\b[^<>]{0,200}>(.{0,500}?)</name\s*>", re.S)
_TITLED = late(r"<title\b[^<>]{0,200}>(.{0,2000}?)</title\s*>", re.S)
_WRITER = late(r"\S+@\S+\s+\(([^()]+)\)")
"""The author of RSS: a mail's address, and in brackets a name."""
_WRITERS = late(
    r"<wp:author_login>(.{0,200}?)</wp:author_login>.{0,1000}?"
    r"<wp:author_display_name>(.{0,200}?)</wp:author_display_name>",
    re.S,
)
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_OWN_DAY = "wp:post_date"
_PICTURE = ("media:group", "media:content")
"""What tells of a picture in elements inside it, or behind it (Media RSS)."""
_OF_PICTURE = {"media:description": "caption", "media:text": "caption", "media:credit": "credit"}
HEAD_OF_FEED = 1_000
"""Bytes in which a feed declares its encoding."""
_KINDS = ("title", "text", "html", "last", "url", "source", "published", "recorded", "authors")
"""Kinds of fields of records that elements of items are named like."""


def parse_feed(
    data: bytes,
    *,
    packed: int | None = None,
    late: Callable[[], bool] = lambda: False,
    only: int | None = None,
) -> Iterator[Parsed]:
    """Yield an article for each item, with its number and where it lies; a lone item is the file's one article.

    The arguments are those of `parse_records`.
    """
    data, shift = as_utf8(data)
    declared = declared_in(data[:HEAD_OF_FEED]) if shift >= 0 else None
    items = _Items(data)
    feed = _Feed.of(decode(data[: items.first], declared=declared).text, declared)
    records = within_bounds(
        items,
        lambda item: _article(item, feed),
        data=None,
        by_line=False,
        offset=shift if shift >= 0 else None,
        most=most_articles(len(data), packed),
        late=late,
        only=only,
    )
    yield from alone_or_numbered(records)


@frozen
class _Feed:
    """What stands above the items."""

    title: str
    """The feed's own."""
    writers: dict[str, str]
    """The names of those who sign in to write there."""
    declared: str | None
    """The encoding that it declares."""

    @classmethod
    def of(cls, text: str, declared: str | None) -> _Feed:
        """Take what is said there."""
        writers = {_opened(login): _opened(name) for login, name in _WRITERS.findall(text)}
        return cls(_title_of(text), writers, declared)


@frozen
class _Item:
    """An item of a feed."""

    raw: bytes
    """Its bytes."""
    told: str
    """What stands between it and the item before that is no article; empty where nothing does."""


class _Items:
    """The items of a feed that may be articles."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        begun = _ITEM.search(data)
        self.first = begun.start() if begun is not None else len(data)
        """Where the first one begins, in bytes."""
        self._bounds = _bounds(data, self.first)

    def __iter__(self) -> Iterator[tuple[_Item, bytes, int]]:
        left_out: Counter[str] = Counter()
        for begin, end in self._bounds:
            raw = self._data[begin:end]
            if kind := is_furniture(raw):
                left_out[kind] += 1
                continue
            yield _Item(raw, ", ".join(f"{count:,} {kind}" for kind, count in left_out.most_common())), raw, begin
            left_out.clear()

    def rest(self) -> Iterator[Slice]:
        return ((self._data[begin:end], begin) for begin, end in self._bounds)


def _bounds(data: bytes, at: int) -> Iterator[tuple[int, int]]:
    """Where each item begins and ends; one that is not ended reaches to the next one."""
    while (begun := _ITEM.search(data, at)) is not None:
        closing = b"</" + begun[1]
        end = data.find(closing, begun.end())
        after = data.find(b">", end) + 1 if end >= 0 else 0
        at = after or len(data)
        yield begun.start(), at


def _article(item: _Item, feed: _Feed) -> Parsed:
    said = list(islice(elements(decode(item.raw, declared=feed.declared).text), MOST_SAID))
    record, cut = _record(said, feed)
    # WordPress states a moment of Greenwich, and beside it the day that it prints above the article.
    own_day = {"published": _OWN_DAY} if _OWN_DAY in record else {}
    parsed = article_of(record, {"feed.title": feed.title} if feed.title else {}, own_day, "feed")
    if not parsed.blocks:
        return parsed
    head = [Block(text=line, role=Role.BOILERPLATE, rule=RULE) for line in cut]
    if item.told:
        line = f"In the feed before it, no articles: {item.told}"
        head.insert(0, Block(text=line, role=Role.BOILERPLATE, rule=LEFT_OUT))
    return replace(parsed, blocks=(*parsed.blocks, *head))


def _record(said: Sequence[tuple[str, str, str]], feed: _Feed) -> tuple[dict[str, Any], list[str]]:
    """An item as a record, and what it says beside that as lines."""
    record: dict[str, Any] = {}
    pictures: list[dict[str, str]] = [{}]
    cut: list[str] = []
    wordpress = any(name == _OWN_DAY for name, _, _ in said)
    for name, attributes, value in said:
        kind, text = _field(name, attributes, value)
        if name in _PICTURE:
            pictures.append({})
        elif name in _OF_PICTURE:
            pictures[-1].setdefault(_OF_PICTURE[name], text)
        elif kind == "authors":
            record.setdefault(name, []).append(feed.writers.get(text, text))
        elif (kind or name == _OWN_DAY) and text and name not in record:
            record[name] = as_page(text) if wordpress and kind in ("text", "html") else text
        elif text and not kind and "<" not in text and len(text) <= LONGEST_SAID:
            cut.append(f"<{name}> {' '.join(text.split())}")
    return {**record, "images": [picture for picture in pictures if picture]}, cut


def _field(name: str, attributes: str, value: str) -> tuple[str, str]:
    """The kind of field of records that an element is, empty for any other, and what it says."""
    key = key_of(name)
    kind = next((kind for kind in _KINDS if key in known_names()[kind]), "")
    if key == "link":
        href, rel = _HREF.search(attributes), _REL.search(attributes)
        if href is not None and (rel is None or rel[1] == "alternate"):
            return "url", resolved(href[1] or href[2] or "")
        return ("url", value) if href is None else ("", "")
    if key == "guid" and "false" in attributes:
        return "", value
    if kind == "authors":
        inner, writer = _NAMED.search(value), _WRITER.fullmatch(value[:LONGEST_SAID])
        return kind, resolved(inner[1]).strip() if inner is not None else writer[1] if writer is not None else value
    if kind == "source" and "<" in value:
        return kind, _title_of(value)
    return kind, value


def _title_of(text: str) -> str:
    """The first title in what stands above the items, or in what tells of another feed."""
    found = _TITLED.search(text)
    return " ".join(_opened(found[1]).split()) if found is not None else ""


def elements(text: str) -> Iterator[tuple[str, str, str]]:
    """Give the elements directly in an item: name, attributes and what is in it, opened."""
    begun = _ELEMENT.match(text)
    at = begun.end() if begun is not None else 0
    while (found := _ELEMENT.search(text, at)) is not None:
        at = found.end()
        name, attributes, closed = found.groups()
        end = at if closed or name in _PICTURE else _end(text, at, name)
        yield name, attributes, _opened(text[at:end]) if end > at else ""
        at = end


def _end(text: str, at: int, name: str) -> int:
    """Where an element ends whose text begins there: before its closing tag outside of sections of text."""
    begin = at
    while True:
        close, section = text.find(f"</{name}", at), text.find(_CDATA, at)
        if not 0 <= section < close:
            return close if close >= 0 else begin
        at = text.find(_CDATA_END, section)
        if at < 0:
            return close


def _opened(text: str) -> str:
    """What an element says: its sections as they stand, all else with its references resolved."""
    first, *sections = text.split(_CDATA)
    opened = [resolved(first)]
    for section in sections:
        inner, _, behind = section.partition(_CDATA_END)
        opened += [inner, resolved(behind)]
    return "".join(opened).strip()
