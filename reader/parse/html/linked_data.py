"""The linked data (JSON-LD) of a page: what its article objects say."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reader.parse.html.names import page_rules
from reader.text.references import resolved

MAX_SCRIPT = 500_000
"""Code points of one script that are read; articles with their whole text inside stay below."""
MAX_OBJECTS = 2_000
"""Objects of a page's linked data that are looked at."""
_CONTROLS = re.compile(r"[\x00-\x1f]")


@dataclass(slots=True)
class LinkedData:
    """The values found, in document order, objects about an article first."""

    titles: list[str] = field(default_factory=list)
    published: list[str] = field(default_factory=list)
    created: list[str] = field(default_factory=list)
    """When articles were made or changed: on some pages a day after they appeared."""
    authors: list[str] = field(default_factory=list)
    publishers: list[str] = field(default_factory=list)
    sites: list[str] = field(default_factory=list)
    """Names of organisations and web sites that are no article's publisher."""
    languages: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    """Whole texts of articles, as they stand."""
    walled: list[str] = field(default_factory=list)
    """Selectors of the elements that are not free."""


def linked_data(scripts: list[str]) -> LinkedData:
    """Read the texts of a page's `application/ld+json` scripts. Never raises; what does not parse is left out."""
    found = LinkedData()
    rules = page_rules()["linked_data"]
    graph = [item for script in scripts for item in _objects(_load(script))]
    by_id = {item["@id"]: item for item in graph if isinstance(item.get("@id"), str) and len(item) > 2}
    for kinds in ("article", "page"):
        for item in graph:
            if _types(item).isdisjoint(rules[kinds]):
                continue
            if kinds == "article" or not found.titles:
                keys = rules["title"] if kinds == "article" else rules["title"][:1]
                found.titles += [text for key in keys if (text := _text(item.get(key)))]
            found.published += [text for key in rules["published"] if (text := _text(item.get(key)))]
            found.created += [text for key in rules["created"] if (text := _text(item.get(key)))]
            found.walled += _walled(item.get("hasPart"))
            if kinds == "article":
                found.bodies += [text for key in rules["body"] if (text := _whole_text(item.get(key)))]
            if kinds == "article" or not found.authors:
                found.authors += [name for key in rules["author"] for name in _names(item.get(key), by_id)]
            found.publishers += [name for key in rules["source"] for name in _names(item.get(key), by_id)]
            found.languages += [text for text in (_text(item.get("inLanguage")),) if text]
    for item in graph:
        if not _types(item).isdisjoint(rules["publisher"]):
            found.sites += _names(item, by_id)
    return found


def _load(script: str) -> Any:
    text = script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    if not text or len(text) > MAX_SCRIPT:
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    try:
        return json.loads(_CONTROLS.sub(" ", text).replace("&quot;", '\\"'), strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    waiting, seen = [value], 0
    while waiting and seen < MAX_OBJECTS:
        item = waiting.pop()
        seen += 1
        if isinstance(item, dict):
            yield item
            for key in ("mainEntity", "mainEntityOfPage", "@graph"):
                if isinstance(item.get(key), dict | list):
                    waiting.append(item[key])
        elif isinstance(item, list):
            waiting.extend(reversed(item[:MAX_OBJECTS]))


def _types(item: dict[str, Any]) -> set[str]:
    kind = item.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return {one.rsplit("/", 1)[-1].lower() for one in kinds if isinstance(one, str)}


def _text(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return _plain(value) if isinstance(value, str) else ""


def _plain(value: str) -> str:
    """A text on one line; a script's references are no page's, but pages write them there as well (`O&#039;Dell`)."""
    return " ".join(resolved(value).split())


def _walled(value: Any) -> list[str]:
    """The selectors of the parts of a page that it says are not free."""
    parts = [one for one in (value if isinstance(value, list) else [value])[:50] if isinstance(one, dict)]
    selectors = [part.get("cssSelector") for part in parts if str(part.get("isAccessibleForFree")).lower() == "false"]
    given = [one for value in selectors for one in (value if isinstance(value, list) else [value])]
    return [one for one in given[:50] if isinstance(one, str)]


def _whole_text(value: Any) -> str:
    """A text with its line breaks; of several, each on lines of its own."""
    values = value if isinstance(value, list) else [value]
    return "\n".join(one for one in values if isinstance(one, str)).strip()


def _names(value: Any, by_id: dict[str, dict[str, Any]]) -> list[str]:
    values = value if isinstance(value, list) else [value]
    found = []
    for one in values[:50]:
        if isinstance(one, dict):
            if "name" not in one and isinstance(one.get("@id"), str):
                one = by_id.get(one["@id"], one)
            one = one.get("name")
            if isinstance(one, list) and one:
                one = one[0]
        if isinstance(one, str) and one.strip():
            found.append(_plain(one))
    return found
