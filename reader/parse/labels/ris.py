"""An article as reference managers export it: RIS, a tag and a value a line (`TI  - ...`), from `TY` to `ER`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from reader.late import late
from reader.model import Block
from reader.parse.labels.lines import Label
from reader.rules.load import Rules, default_rules

FIRST = "TY  - "
"""What a record begins with."""
_TAG = late(r"([A-Z][A-Z\d])  -(?: (.*))?")


def ris_labels(blocks: Sequence[Block], free: Sequence[int]) -> list[Label]:
    """Give the tagged lines of a text that is one record; none of other texts, or of several records.

    `free` are the blocks without a role.
    """
    if not free or not blocks[free[0]].text.startswith(FIRST):
        return []
    known = _known(default_rules())
    lines = ((i, _TAG.fullmatch(blocks[i].text)) for i in free)
    labels = [
        Label(i, line[1], known.get(line[1], "other"), (line[2] or "").strip()) for i, line in lines if line is not None
    ]
    return labels if sum(label.key == FIRST[:2] for label in labels) == 1 else []


@lru_cache(maxsize=2)
def _known(rules: Rules) -> Mapping[str, str]:
    """Kinds by tag."""
    return {tag: kind for kind, tags in rules.table("labels.toml")["ris"].items() for tag in tags}
