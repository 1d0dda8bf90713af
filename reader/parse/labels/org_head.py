"""The head of an Org file: `#+TITLE: ...` and its like, and the drawer of properties that may stand above."""

from __future__ import annotations

from collections.abc import Sequence

from reader.late import late
from reader.model import Block
from reader.parse.labels.lines import BESIDE, Label, known_labels
from reader.parse.records.field_names import key_of

MOST_LINES = 40
"""Lines on top that are looked at."""
_OPENINGS = ("#+", ":PROPERTIES:", "# -*-")
"""What the first line of an Org file's head begins with."""
_KEYWORD = late(r"#\+([A-Za-z][\w-]{0,38}):\s*(.*)")
_PROPERTY = late(r":([A-Za-z][\w+-]{0,38}):\s*(.*)")
_LINK = late(r"\[\[([^\[\]]+)\](?:\[([^\[\]]*)\])?\]")
_OF_THE_TEXT = frozenset({"caption", "name", "results", "header", "plot", "tblfm", "include"})
"""Keywords that belong to what stands below them: the Org manual, 'Captions', 'Results of Evaluation'."""
_NAMING = frozenset({"title", "authors", "published", "source", "url"})
"""Kinds one of which makes such lines an article's head."""


def org_head(blocks: Sequence[Block], free: Sequence[int]) -> list[Label]:
    """Give the lines of an Org file's head, in their order; none where the text does not begin with one.

    `free` are the blocks without a role.
    """
    if not free or not blocks[free[0]].text.startswith(_OPENINGS):
        return []
    known = known_labels()
    found: list[Label] = []
    for i in free[:MOST_LINES]:
        text = blocks[i].text
        line = _KEYWORD.fullmatch(text)
        if line is not None and (key_of(line[1]) in _OF_THE_TEXT or line[1].lower().startswith("attr_")):
            break
        line = line or _PROPERTY.fullmatch(text)
        if line is not None:
            kind = known.get(key_of(line[1]), BESIDE)
            found.append(Label(i, key_of(line[1]), kind, _value(line[2].strip(), kind)))
        elif text.startswith("# "):
            found.append(Label(i, "comment", BESIDE, ""))
        else:
            break
    return found if any(label.kind in _NAMING and label.value for label in found) else []


def _value(text: str, kind: str) -> str:
    """What is stated: of a link its address where an address is sought, its words elsewhere."""
    link = _LINK.fullmatch(text)
    if link is None:
        return text
    return link[1] if kind == "url" or not link[2] else link[2]
