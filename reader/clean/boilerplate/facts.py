"""The facts about a work that a review states, one a line: `Director: ...`, `Running time: ...`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.late import late
from reader.model import Block, Role
from reader.rules.load import Rules

LEAST_LINES, LEAST_KNOWN = 3, 2
"""Lines that stand together, and those of them whose label is known as a work's."""
LONGEST = 160
"""Code points of the longest of them."""
LONGEST_LABEL = 30
"""Code points of the longest label."""
_FACT = late(r"\W{0,3}([^\W\d_][^:\n]{0,29}?)\s*:\s*\S")
_UNKNOWN = Role.UNKNOWN


def facts_of_works(blocks: Sequence[Block], rules: Rules) -> set[int]:
    """Give the lines of a text that state such facts: runs of labelled ones, some of which only works have."""
    found: set[int] = set()
    labels = {i: match[1].casefold() for i, match in _labelled(blocks)}
    known = _known(rules)
    if sum(label in known for label in labels.values()) < LEAST_KNOWN:
        return found
    run: list[int] = []
    for i in [*labels, -1]:
        if run and i != run[-1] + 1:
            if len(run) >= LEAST_LINES and sum(labels[j] in known for j in run) >= LEAST_KNOWN:
                found.update(run)
            run = []
        run.append(i)
    return found


def _labelled(blocks: Sequence[Block]) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines that begin with a label."""
    for i, block in enumerate(blocks):
        text = block.text
        if ":" in text[: LONGEST_LABEL + 4] and len(text) <= LONGEST and block.role is _UNKNOWN:
            match = _FACT.match(text)
            if match is not None:
                yield i, match


@lru_cache(maxsize=2)
def _known(rules: Rules) -> frozenset[str]:
    return frozenset(rules.table("labels.toml")["labels"]["works"])
