"""What the names in a page's markup say: class, id, role and property words, looked up in `rules/page.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from reader.frozen import frozen
from reader.rules.load import default_rules

MAX_NAME = 160
"""Code points of a class or id attribute that are read; templates stay below, build hashes and payloads do not."""

ALOUD = "aloud"
"""The kind of inline elements that are not seen but read aloud."""
LARGE = frozenset(("5", "6", "7", "+2", "+3", "+4"))
"""Sizes of letters of headlines, where text has 3."""

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_HASH = re.compile(r"(?<![0-9A-Za-z])(?=(?:[a-f]*[0-9]){2})[0-9a-f]{8,}(?![0-9A-Za-z])")
"""What a build writes behind a name: `image--4ad90b7c`, which is no `ad`."""


@frozen
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
    aloud: bool = False
    """Whether it is only read aloud, to those who do not see the page."""


SILENT = Telling()
_FONTS = (Telling("font"), Telling("large font", "", "title"))


@lru_cache(maxsize=1)
def page_rules() -> Mapping[str, Any]:
    """The file of markup words."""
    return default_rules().table("page.toml")


@lru_cache(maxsize=16)
def _phrases(section: str) -> Mapping[str, tuple[tuple[int, str, tuple[str, ...]], ...]]:
    """A section by first token: (rank of the value, value, tokens that must follow)."""
    found: dict[str, list[tuple[int, str, tuple[str, ...]]]] = {}
    for rank, (value, tokens) in enumerate(page_rules()[section].items()):
        for token in tokens:
            first, *rest = token.split("+")
            found.setdefault(first, []).append((rank, value, tuple(rest)))
    return {first: tuple(sorted(rows)) for first, rows in found.items()}


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    """The first tokens of all sections: most names have none of them."""
    return frozenset(word for section in ("regions", "hints", "popups") for word in _phrases(section))


def words_of(name: str) -> list[str]:
    """A class or id attribute as lower-case words: `articleBody-main_2` gives `article`, `body` and `main`."""
    if not name:
        return []
    return " ".join(_WORD.findall(_HASH.sub(" ", name[:MAX_NAME]))).lower().split()


def _look_up(section: str, words: Sequence[str]) -> str:
    """The first value of a section that has a token, or tokens in a row, among the words; else nothing."""
    phrases = _phrases(section)
    best, value = len(phrases), ""
    for place, word in enumerate(words):
        for rank, candidate, rest in phrases.get(word, ()):
            if rank < best and (not rest or tuple(words[place + 1 : place + 1 + len(rest)]) == rest):
                best, value = rank, candidate
    return value


@lru_cache(maxsize=8192)
def telling(classes: str, ident: str, prop: str, role: str) -> Telling:
    """What the attributes class, id, itemprop (or property) and role say together."""
    own, number = words_of(classes), words_of(ident)
    rules = page_rules()
    hint = region = ""
    if prop:
        hint = _member(rules["properties"], prop.lower())
        if hint == "comments":
            hint, region = "", "comments"
    if role:
        region = region or str(rules["roles"].get(role.lower(), ""))
    words, over = [*own, *number], ""
    if not _known_words().isdisjoint(words):
        region = region or _look_up("regions", own) or _look_up("regions", number)
        hint = hint or _look_up("hints", own) or _look_up("hints", number)
        over = _look_up("popups", own)
    names = " ".join(words)
    return Telling(names, region, hint, over == "popup", over == ALOUD) if names or region or hint else SILENT


def is_walled(names: str) -> bool:
    """Whether an element's names say that it is for those who pay."""
    return bool(names) and bool(_look_up("walls", names.split()))


def _member(table: Mapping[str, Iterable[str]], value: str) -> str:
    return next((key for key, values in table.items() if value in values), "")


def said_by(attributes: Mapping[str, str]) -> Telling:
    """What an element's attributes say about it."""
    get = attributes.get
    return telling(get("class", ""), get("id", ""), get("itemprop") or get("property", ""), get("role", ""))


def said_by_font(attributes: Mapping[str, str]) -> Telling:
    """What the size of old pages' letters says: they have no headings."""
    size = attributes.get("size", "").strip()
    return _FONTS[size in LARGE] if size else said_by(attributes)
