"""What the names in a page's markup say: class, id, role and property words, looked up in `rules/page.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reader.rules.load import default_rules

MAX_NAME = 200
"""Code points of a class or id attribute that are read; templates stay below, build hashes and payloads do not."""

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


@dataclass(frozen=True, slots=True)
class Telling:
    """What one element's own attributes say about it."""

    names: str = ""
    """Its class and id words, lower case, separated by spaces."""
    region: str = ""
    """The part of the page it is, or nothing."""
    hint: str = ""
    """What its text is, or nothing."""
    popup: bool = False
    """Whether it opens over the text when pointed at."""


SILENT = Telling()


@lru_cache(maxsize=1)
def page_rules() -> Mapping[str, Any]:
    """The file of markup words."""
    return default_rules().table("page.toml")


@lru_cache(maxsize=8)
def _phrases(section: str) -> tuple[tuple[str, frozenset[str], tuple[str, ...]], ...]:
    """A section as (value, single tokens, rows of tokens padded with spaces)."""
    found = []
    for value, tokens in page_rules()[section].items():
        single = frozenset(token for token in tokens if "+" not in token)
        rows = tuple(f" {token.replace('+', ' ')} " for token in tokens if "+" in token)
        found.append((value, single, rows))
    return tuple(found)


def words_of(name: str) -> str:
    """A class or id attribute as lower-case words: `articleBody-main_2` gives `article body main`."""
    return " ".join(_WORD.findall(name[:MAX_NAME])).lower()


def _look_up(section: str, names: str) -> str:
    words = set(names.split())
    padded = f" {names} "
    for value, single, rows in _phrases(section):
        if not words.isdisjoint(single) or any(row in padded for row in rows):
            return value
    return ""


@lru_cache(maxsize=8192)
def telling(classes: str, ident: str, prop: str, role: str) -> Telling:
    """What the attributes class, id, itemprop (or property) and role say together."""
    own = words_of(classes)
    number = words_of(ident)
    names = f"{own} {number}".strip()
    rules = page_rules()
    hint = region = ""
    if prop:
        hint = _member(rules["properties"], prop.lower())
        if hint == "comments":
            hint, region = "", "comments"
    if role:
        region = region or str(rules["roles"].get(role.lower(), ""))
    if names:
        region = region or _look_up("regions", own) or _look_up("regions", number)
        hint = hint or _look_up("hints", own) or _look_up("hints", number)
    popup = bool(names) and bool(_look_up("popups", own))
    return Telling(names, region, hint, popup) if names or region or hint else SILENT


def _member(table: Mapping[str, Iterable[str]], value: str) -> str:
    return next((key for key, values in table.items() if value in values), "")
