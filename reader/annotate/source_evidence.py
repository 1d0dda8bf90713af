"""One place that names a publisher."""

from __future__ import annotations

import re

from reader.frozen import frozen
from reader.model import Mark

LONGEST_LINE = 260
"""Code points of the longest line that is searched for phrases."""
LONGEST_NAME_LINE = 60
"""Code points of the longest line that is or begins with an outlet's name."""
SHORT = 120
"""Code points up to which a line is no paragraph."""

SLUG = re.compile(r"[a-z0-9]+")
"""A word of an address: those of a headline stand in the path of its page."""


@frozen
class Evidence:
    """One place that names the publisher."""

    name: str
    """The name as written there."""
    weight: float
    """How far it can be trusted alone, 0 to 1."""
    rule: str
    """Id of the rule."""
    mark: Mark | None
    """Where it stands."""


def is_word(name: str) -> bool:
    """Whether a name is written like any word: `Time`, `Nation`; not `CNN`, `TechCrunch`, `The Hill`."""
    return name.strip().istitle() and " " not in name.strip()
