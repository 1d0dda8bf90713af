"""The head of a Markdown file: flat keys between `---` lines, or TOML between `+++` lines. Data, never code."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from reader.frozen import frozen, replace
from reader.model import Fields
from reader.parse.records.field_names import Kinds, by_kind
from reader.parse.records.field_values import written_out
from reader.parse.records.stated import fields_of, is_clipped

LINES = 400
"""Longest front matter, in lines, that is looked for."""
_FENCE = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n")
_KEY = re.compile(r"([A-Za-z_][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
_QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'")
_ESCAPED = re.compile(r"\\(.)")


NOTHING = Fields()


@frozen(kw_only=True)
class FrontMatter:
    """A text split into its head and the rest."""

    fields: Fields = NOTHING
    """What the head states."""
    body: str
    """The text after the head; the whole text where there is none."""
    kinds: Kinds | None = None
    """What the head holds, by kind of field; None where there is none."""
    lines: int = 0
    """Lines of the head, fences included."""


def split_front_matter(text: str) -> FrontMatter:
    """Split off the front matter, where the text begins with one that can be read."""
    opened = _FENCE.match(text)
    if not opened:
        return FrontMatter(body=text)
    fence = opened[1]
    closed = re.compile(
        rf"^(?:{re.escape(fence)}{'|[.]{3}' if fence == '---' else ''})[ \t]*\r?(?:\n|\Z)", re.M
    ).search(text, opened.end())
    if not closed:
        return FrontMatter(body=text)
    head = text[opened.end() : closed.start()]
    lines = head.count("\n") + 2
    if lines > LINES:
        return FrontMatter(body=text)
    values = _flat_keys(head) if fence == "---" else _toml(head)
    if values is None:
        return FrontMatter(body=text)
    kinds = by_kind(values)
    return FrontMatter(fields=_stated(values, kinds), body=text[closed.end() :], kinds=kinds, lines=lines)


def _stated(values: dict[str, Any], kinds: Kinds) -> Fields:
    """What a head states: `created` is when a note was made, of a clipping not when its article appeared."""
    fields = fields_of(values, "front-matter", {}, kinds)
    made = fields.recorded.rule.rpartition(".")[2] if fields.recorded is not None else ""
    return replace(fields, recorded=None) if fields.url is not None and is_clipped(made) else fields


def _toml(head: str) -> dict[str, Any] | None:
    try:
        return tomllib.loads(head.replace("\r\n", "\n"))
    except (ValueError, RecursionError):
        return None


def _flat_keys(head: str) -> dict[str, Any] | None:
    """Keys with a value, a list or a wrapped line each; None when the lines are no such thing."""
    values: dict[str, Any] = {}
    key = ""
    for line in head.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _KEY.match(line)
        item = _ITEM.match(line)
        if found:
            key = found[1].strip()
            values[key] = _value(found[2] or "")
        elif not key:
            return None
        elif item:
            nested = _KEY.match(item[1])
            value = {nested[1]: _value(nested[2] or "")} if nested else _value(item[1])
            values[key] = [*(values[key] if isinstance(values[key], list) else []), value]
        elif line[0] in " \t":
            _continue(values, key, line.strip())
        else:
            return None
    return values or None


def _continue(values: dict[str, Any], key: str, line: str) -> None:
    """A wrapped line goes on with its value; a key of a nested object makes the value, or the last of a list, one."""
    nested = _KEY.match(line)
    last = values[key][-1] if isinstance(values[key], list) else None
    if nested and isinstance(last, dict):
        last[nested[1]] = _value(nested[2] or "")
        return
    if nested and (not values[key] or isinstance(values[key], dict)):
        values[key] = {**(values[key] or {}), nested[1]: _value(nested[2] or "")}
    elif isinstance(values[key], str):
        values[key] = f"{values[key].lstrip('>|-+ ')} {_value(line)}".strip()


def _value(text: str) -> Any:
    """A scalar without its quotation marks, or a list in square brackets."""
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        items = written_out(text)
        return text if items is None else items
    quoted = _QUOTED.match(text)
    if quoted:
        return _ESCAPED.sub(r"\1", quoted[1]) if quoted[1] is not None else quoted[2].replace("''", "'")
    return text.split(" #", 1)[0].strip()
