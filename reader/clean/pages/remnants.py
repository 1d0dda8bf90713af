"""What a page's markup counts as article though it is none: offers and notes about the writer at its end."""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.lines.line import TEXT_WORDS, see
from reader.clean.lines.phrases import SURE, Phrases
from reader.frozen import replace
from reader.model import Block, Role

ENDING = 3
"""Last blocks of an article that are looked at."""
LIFE = 4
"""Words of a life from which a text at the end tells of its writer or a company."""
OWN_LIFE = 2
"""Those that are enough where it begins with the name of who signs the article."""
_KEPT = (Role.BODY, Role.SUBHEAD)


def set_aside(blocks: Sequence[Block], phrases: Phrases) -> tuple[Block, ...]:
    """Take the last blocks out of the article, as long as each asks something of its reader or tells of its maker."""
    kept = [i for i, block in enumerate(blocks) if block.role in _KEPT]
    found: dict[int, str] = {}
    signed = " ".join([block.text for block in blocks if block.role is Role.BYLINE])
    for i in reversed(kept[-ENDING:]):
        rule = _rule(blocks[i], phrases, signed)
        if rule is None:
            break
        found[i] = rule
    if not found or len(found) == len(kept):
        return tuple(blocks)
    return tuple(
        replace(block, role=Role.BOILERPLATE, rule=found[i]) if i in found else block for i, block in enumerate(blocks)
    )


def _rule(block: Block, phrases: Phrases, signed: str) -> str | None:
    """Return the id of what says that a text at the end is no article. `signed` are the bylines of its page."""
    line = see(block, phrases)
    own = line.about > 0 and _tells_of_writer(block.text, signed)
    if (own and line.about >= OWN_LIFE) or (own and "@" in block.text) or (line.being and line.about >= LIFE):
        return "page.end.about"
    match = line.match
    if line.size >= TEXT_WORDS or match is None or not match.start or not (match.sure or match.kind in SURE):
        return None
    asks = match.words > 1 and not phrases.asking.isdisjoint(line.words)
    return f"page.end.{match.kind}" if asks or line.look == "f" else None


def _tells_of_writer(text: str, signed: str) -> bool:
    """Whether a text begins with a name that signs the article."""
    name = " ".join(text.split(None, 2)[:2])
    return " " in name and name.istitle() and name in signed
