"""One place that names a publisher."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.ascii import small
from reader.frozen import frozen
from reader.model import Block, Mark
from reader.rules.outlets import Outlets, plain
from reader.rules.wordlists import tokens

LONGEST_LINE = 260
"""Code points of the longest line that is searched for phrases."""
LONGEST_NAME_LINE = 60
"""Code points of the longest line that is or begins with an outlet's name."""
LONGEST_PARAGRAPH = 3000
"""Code points of a paragraph that are searched for what a house says of itself."""
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


class Said(NamedTuple):
    """What a text says, in the forms in which phrases are sought in it."""

    seen: frozenset[str]
    """Its words, as `tokens` gives them."""
    lowered: tuple[str, ...]
    """Each block in small letters, no longer than LONGEST_PARAGRAPH."""
    whole: str
    """All of them."""


def said_in(blocks: Sequence[Block]) -> Said:
    """What some blocks say."""
    texts = [block.text[:LONGEST_PARAGRAPH] for block in blocks]
    lowered = tuple(map(small, texts))
    return Said(frozenset().union(*map(tokens, texts)), lowered, "\n".join(lowered))


def is_word(name: str) -> bool:
    """Whether a name is written like any word: `Time`, `Nation`; not `CNN`, `TechCrunch`, `The Hill`."""
    return name.strip().istitle() and " " not in name.strip()


def own_name(name: str, outlets: Outlets, *, contracted: bool) -> str | None:
    """The known outlet of a name as a text writes it: `The Hill`, not `Hill`, but `au Monde`; no news agency's."""
    known = outlets.named(name)
    if known is None and contracted:
        known = next((k for article in sorted(outlets.articles) if (k := outlets.named(f"{article} {name}"))), None)
    elif known is None or (" " not in name and name.istitle() and plain(known) != plain(name)):
        return None
    return None if outlets.is_wire(name) or outlets.is_platform(name) else known


def opens_with(text: str, writers: str) -> bool:
    """Whether a line opens with the name of who wrote the article."""
    if not writers:
        return False
    name = " ".join(text.split(None, 2)[:2]).casefold().rstrip(",")
    return " " in name and name in writers
