"""A line with a known label: `Title: ...`, `Author:: ...`, `HD    ...`, Org's `#+TITLE: ...`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from reader.frozen import frozen
from reader.late import late
from reader.parse.records.field_names import key_of
from reader.rules.load import Rules, default_rules

LONGEST_LABEL = 40
"""Code points of the longest label."""
ADDRESS = "address"
"""Kind of what may be a place's address, and is one of the web only where that stands behind it."""
BESIDE = "beside"
"""Kind of what notes say of themselves (tags, a status): it may stand among labels, and is no sign of an article."""
LABEL = late(r"([^\W\d_][^:\n]{0,38}?)\s*(?:::?|：)\s*(.*)", re.S)
"""Any label, and what is behind it; Dataview and Logseq write two colons."""
_CODE = late(r"([A-Z]{2,3})(?:(?: {2,}|\t\s*)(\S.*))?", re.S)


@frozen
class Label:
    """A line with a known label."""

    block: int
    """Which block it is."""
    key: str
    """The label, as names are compared."""
    kind: str
    """What it holds."""
    value: str
    """What is behind it, or below."""
    below: int = -1
    """Which block that is, where it stands below."""


def label_of(block: int, text: str, known: Mapping[str, str]) -> Label | None:
    """Give the label of a line, where it is a known one."""
    match = LABEL.match(text) if ":" in text[: LONGEST_LABEL + 2] or "：" in text[: LONGEST_LABEL + 2] else None
    if match is not None and (kind := known.get(key_of(match[1]))):
        return Label(block, key_of(match[1]), kind, match[2].strip())
    if text in _bare():
        return Label(block, key_of(text), "text", "")
    code = _CODE.fullmatch(text) if text[:2].isupper() else None
    if code is not None and (kind := known.get(code[1])):
        return Label(block, code[1], kind, (code[2] or "").strip())
    return None


def is_coded(text: str) -> bool:
    """Tell whether a line may begin with a database's code."""
    return text[:2].isupper() and (text[2:3] == "\t" or text[2:4] in {"", "  "})


def known_labels() -> Mapping[str, str]:
    """Give the kinds by label; codes as they are written, in capitals."""
    return _known(default_rules())


@lru_cache(maxsize=2)
def _known(rules: Rules) -> Mapping[str, str]:
    table = rules.table("labels.toml")
    known = {key_of(name): kind for kind, names in table["labels"].items() for name in names}
    return known | {code: kind for kind, codes in table["codes"].items() for code in codes}


@lru_cache(maxsize=1)
def _bare() -> frozenset[str]:
    """Labels of the text that stand alone without a colon."""
    return frozenset(default_rules().table("labels.toml")["bare"]["text"])
