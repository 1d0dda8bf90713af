"""Labels joined on one line: `Title: ... | Author: ... | Date: ... | Source: ...`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from reader.frozen import replace
from reader.late import late
from reader.model import Block, Role
from reader.parse.labels.lines import LABEL, Label
from reader.parse.records.field_names import key_of
from reader.rules.load import Rules, default_rules

RULE = "label.line"
"""The rule by which such a line is cut: what it states is shown above the text."""
LEAST = 2
"""Labels that such a line must have, of different kinds that tell of an article, and one more for each unknown one."""
LONGEST = 20_000
"""Code points of the longest such line: the text may stand on it as well."""
WORDS = 25
"""Words of the shortest text that may stand on it."""
_COUNTED = frozenset({"title", "authors", "published", "source", "url", "loaded", "document", "text", "lead"})
"""Kinds that count: a meeting has a date and a place as well."""
_TELLING = frozenset({"published", "url", "text", "loaded", "document"})
"""One of these must be among them, or the headline with the source: a dish and a book have an author, too."""
_SHOWN = frozenset({"title", "text", "lead"})
"""Kinds whose value is the article's own text, and shown by itself."""
_SIGNS = "|¦·•"
_BETWEEN = late(r"\s{0,9}[|¦]\s{0,9}|\s{1,9}[·•]\s{1,9}")


def joined_labels(block: int, text: str, known: Mapping[str, str]) -> list[Label]:
    """Give the labels of a line that is nothing but such, in their order; none of any other line.

    What it says of a book or a film is among them, so that it can be told from an article's.
    """
    if len(text) > LONGEST or not any(map(text.__contains__, _SIGNS)) or not LABEL.match(text):
        return []
    parts = [LABEL.fullmatch(part) for part in _BETWEEN.split(text)]
    if len(parts) < LEAST:
        return []
    labels: list[Label] = []
    strangers = 0
    for part in parts:
        if part is None:
            return []
        key, value = key_of(part[1]), part[2].strip()
        kind = _writers(default_rules()).get(key) or known.get(key)
        if kind is None:
            strangers += 1
            continue
        if kind == "text" and (part is not parts[-1] or len(value.split(None, WORDS)) < WORDS):
            return []  # who wrote it, beside who took its pictures
        labels.append(Label(block, key, kind, value))
    kinds = {label.kind for label in labels if label.value}
    telling = not kinds.isdisjoint(_TELLING) or kinds >= {"title", "source"}
    enough = telling and len(kinds & _COUNTED) >= LEAST + strangers
    return labels if enough or "works" in kinds else []


def without_shown(block: Block, labels: Sequence[Label]) -> list[Block]:
    """Give such a line as blocks: what it says of the article cut, the article's own words by themselves."""
    shown = {(label.key, label.value) for label in labels if label.kind in _SHOWN and label.value}
    blocks: list[Block] = []
    at = end = 0
    for part in _BETWEEN.split(block.text):
        begin = block.text.index(part, end)
        end = begin + len(part)
        match = LABEL.fullmatch(part)
        if match is not None and (key_of(match[1]), value := match[2].strip()) in shown:
            begin = block.text.index(value, begin + match.start(2))
            blocks += [_cut(block, block.text[at:begin]), replace(block, text=value, indent=0)]
            at = begin + len(value)
    blocks.append(_cut(block, block.text[at:]))
    return [part for part in blocks if part.text]


def _cut(block: Block, text: str) -> Block:
    return replace(block, text=text.strip(), role=Role.BOILERPLATE, rule=RULE, trails=False)


@lru_cache(maxsize=2)
def _writers(rules: Rules) -> Mapping[str, str]:
    """The words before an author that are no label of their own line."""
    return {key_of(word): "authors" for word in rules.table("labels.toml")["joined"]["authors"]}
