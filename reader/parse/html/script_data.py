"""The article in the data that a page brings for its scripts (`__NEXT_DATA__` and the like), and pages made by scripts.

The data is JSON of any form, a script's own or what it puts into a variable. The article is where the page's own
headline stands: below the object that has it as a value, the texts that have the same keys above them and are the most
prose. Data without that headline is left alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from reader.frozen import replace
from reader.model import SCRIPT_MADE, Fields, Problem
from reader.parse.html.article_body import bare
from reader.parse.html.blocks import BESIDE, Piece, is_running
from reader.parse.html.names import telling
from reader.parse.records.stated import fields_of

SCRIPT_DATA = "html.script-data"
"""The rule by which a text was found here."""
LITTLE_TEXT = 600
"""Code points of running text up to which a page is asked for the data of its scripts: two paragraphs and a notice."""
MAX_SCRIPT = 2_000_000
"""Code points of a script that are read (0.1 s): such data often holds the whole site's menus."""
MAX_VALUES = 50_000
"""Values of a script's data that are looked at, and those below an object with the headline (0.1 s)."""
MAX_HOLDERS = 5
"""Objects with the headline whose texts are compared."""
KEYS = 6
"""Keys above a value that tell what it is; data may be a thousand deep."""
SMALL = 6
"""Values of the largest object that may hold nothing but forms of the headline."""
LEAST_PROSE = 300
"""Code points of prose of the shortest article; less is a description of the page or the site."""
PROSE_BLANKS = 7
"""Blanks of the shortest text that counts as prose."""
TITLE_BLANKS = 1
"""Blanks of the shortest title that is looked for: a word may stand anywhere."""
LONGEST_TITLE = 400
"""Code points of a value that may be the headline."""
NO_WORDS = 2
"""Words outside menus and notices up to which a page with scripts shows nothing of its own: `Loading …`."""
_SEPARATOR = re.compile(r"\s+[|–—·•»-]\s+")
_LOADED = frozenset(("", "module", "text/javascript", "application/javascript"))
"""Types of scripts that are run."""
_ASSIGNED = re.compile(r"[\w$\]]\s{0,9}=\s{0,9}(?:JSON\.parse\(\s{0,9})?(?=\{\s{0,9}\"|\[\s{0,9}\{\s{0,9}\"|\"[{\[])")
"""What stands before data that a script puts into a variable."""
MAX_ASSIGNED = 50
"""Such places of a script that are read."""
_DECODER = json.JSONDecoder(strict=False)
_REFERENCE, MAX_REFERRED = "__ref", 20
_CLOSING = re.compile(r"\{/([a-z][a-z0-9-]{0,20})\}")
"""An end tag as some systems write it in data inside a script, which a real one might end."""
_LIST = "[]"
_BRACKETS, _OPENS_DATA = (("{", "}"), ("[", "]")), ('"', "{", "[")
"""The signs around data written as a text, and what follows the first."""
Path = tuple[str, ...]


def running_text(pieces: Sequence[Piece]) -> int:
    """Code points of a page's running text."""
    return sum(len(piece.text) for piece in pieces if is_running(piece))


def article_in_scripts(root: Any, fields: Fields) -> tuple[list[str], Fields]:
    """The text of the page's article in its scripts' data, a paragraph a line, and what that states beside it.

    No text where there is none; then the fields are those that were given. Total.
    """
    titles = {bare for field in (fields.title, fields.page_title) if field for bare in _titles(field.value)}
    best, around = "", {}
    found = [data for script in root.iter("script") for data in _data(script)] if titles else []
    for inside in (False, True):
        for data in found if not best else ():
            for holder in _holders(data, titles, inside=inside):
                if len(prose := _prose(holder)) > len(best):
                    best, around = prose, _with_referred(holder, data)
    if not best:
        return [], fields
    stated = fields_of(around, "html.script", {})
    more = replace(fields, published=fields.published or stated.published, authors=fields.authors or stated.authors)
    return [_closed(best)], more


def _closed(text: str) -> str:
    """A text with real end tags, where it has braces in their stead: `<p>The quay is shut.{/p}`."""
    if "{/" not in text or "<" not in text:
        return text
    return _CLOSING.sub(lambda tag: f"</{tag[1]}>" if f"<{tag[1]}" in text else tag[0], text)


def _data(script: Any) -> Iterator[Any]:
    """The data in a script: all of it, or what it puts into variables (`window.__STATE__ = {...}`)."""
    text = script.text or ""
    kind = (script.get("type") or "").strip().lower()
    if not LEAST_PROSE <= len(text) <= MAX_SCRIPT:
        return
    if kind == "application/json":
        yield _load(text)
    elif kind in _LOADED:
        for match in islice(_ASSIGNED.finditer(text), MAX_ASSIGNED):
            try:
                value, _ = _DECODER.raw_decode(text, match.end())
            except (ValueError, RecursionError):
                continue
            yield _load(value) if isinstance(value, str) else value


def _with_referred(holder: dict[str, Any], data: Any) -> dict[str, Any]:
    """An object with those that it names by their keys in the data, as Apollo keeps them."""

    def referred(value: Any) -> Any:
        if isinstance(value, list):
            return [referred(one) if isinstance(one, dict) else one for one in value[:MAX_REFERRED]]
        key = value.get(_REFERENCE) if isinstance(value, dict) else None
        return data.get(key, value) if isinstance(key, str) and isinstance(data, dict) else value

    return {key: referred(value) for key, value in holder.items()}


def made_by_script(root: Any, pieces: Sequence[Piece]) -> Problem | None:
    """What is said of a page that has scripts and next to no text."""
    words = sum(len(piece.text.split()) for piece in pieces if piece.region not in BESIDE)
    if words > NO_WORDS or not any(_is_loaded(script) for script in root.iter("script")):
        return None
    return Problem(stage="parse", kind=SCRIPT_MADE, detail="a script makes this page's text: the file does not hold it")


def _is_loaded(script: Any) -> bool:
    kind = (script.get("type") or "").strip().lower()
    return kind in _LOADED and bool(script.get("src") or (script.text or "").strip())


def _titles(stated: str) -> Iterator[str]:
    """What a stated title may be in the data: itself, or without the site's name."""
    for part in (stated, *_SEPARATOR.split(stated)):
        if part.count(" ") >= TITLE_BLANKS:
            yield bare(part)


def _load(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _values(value: Any) -> Iterator[tuple[Path, int, Any]]:
    """Everything in a value in its order: the keys above it, a number for the list it stands in, and itself.

    What its key calls comments, related or the like is passed over.
    """
    waiting: list[tuple[Path, int, Any]] = [((), 0, value)]
    lists = seen = 0
    while waiting and seen < MAX_VALUES:
        path, inside, item = waiting.pop()
        seen += 1
        yield path, inside, item
        if isinstance(item, dict):
            kept = [(key, below) for key, below in item.items() if telling(key, "", "", "").region not in BESIDE]
            waiting.extend(((*path[-KEYS:], key), inside, below) for key, below in reversed(kept))
        elif isinstance(item, list):
            lists += 1
            waiting.extend(((*path[-KEYS:], _LIST), lists, below) for below in reversed(item[:MAX_VALUES]))


def _holders(data: Any, titles: set[str], *, inside: bool = False) -> list[dict[str, Any]]:
    """The objects that have the page's headline among their values; or `inside` a small object that is one of these."""
    found = []
    for _, _, item in _values(data):
        if not isinstance(item, dict):
            continue
        held: Iterable[Any] = item.values()
        if inside:
            small = [value for value in held if isinstance(value, dict) and len(value) <= SMALL]
            held = [value for one in small for value in one.values()]
        if any(isinstance(value, str) and len(value) <= LONGEST_TITLE and bare(value) in titles for value in held):
            found.append(item)
            if len(found) >= MAX_HOLDERS:
                break
    return found


def _prose(holder: dict[str, Any]) -> str:
    """The texts of an object that have the same keys above them and are the most prose."""
    texts: dict[Path, list[tuple[int, str]]] = {}
    for path, inside, item in _values(holder):
        if isinstance(item, str) and item.strip() and not _is_data(item):
            texts.setdefault(path, []).append((inside, item))
    best = max((_lines(path, some) for path, some in texts.items()), key=_amount, default=[])
    return "\n".join(best) if _amount(best) >= LEAST_PROSE else ""


def _is_data(text: str) -> bool:
    """Whether a text is data itself, as linked data that a script writes into the page."""
    text = text.strip()
    return (text[0], text[-1]) in _BRACKETS and text[1:].lstrip()[:1] in _OPENS_DATA


def _lines(path: Path, texts: Sequence[tuple[int, str]]) -> list[str]:
    """The paragraphs that texts make: those in a list inside a list may be parts of one."""
    lines: list[list[str]] = []
    last, in_parts = 0, path.count(_LIST) > 1
    for inside, text in texts:
        if in_parts and inside == last and _goes_on(lines[-1][-1], text):
            lines[-1].append(text)
        else:
            lines.append([text])
        last = inside
    return ["".join(parts) for parts in lines]


def _amount(lines: Sequence[str]) -> int:
    """Code points of prose."""
    return sum(len(line) for line in lines if line.count(" ") >= PROSE_BLANKS)


def _goes_on(before: str, text: str) -> bool:
    """Whether a text in the same list is the rest of a sentence that a link or emphasis parts."""
    return before[-1].isspace() or text[0].isspace() or text[0].islower() or text[0] in ",.;:!?)”’"
