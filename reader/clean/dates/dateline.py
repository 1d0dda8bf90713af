"""Datelines: the place and the day that a report opens with, `WASHINGTON, March 3, 2016 -`, or the day alone."""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.dates.dates import Calendar, StatedDate
from reader.late import late
from reader.model import Block

SHORTEST_PARAGRAPH = 100
"""Code points of the shortest paragraph that may open with a dateline."""
LONGEST_DATELINE = 90
"""Code points within which a dateline ends."""
LONGEST_DATE = 40
"""Code points within which a date ends that a paragraph opens with."""

_YEAR = late(r"(?:19|20)\d\d|\d\s?[./-]\s?\d\d?\s?[./-]\s?\d\d")
_BEHIND_DATE = late(r"\)?\s?[-–—:]+\s|\)\s")
_PLACE = late(r"^[^\W\d_][\w.'’\- ]{1,40}(?:, [\w.'’\- ]{2,30}| ?\([\w.'’\- ]{2,30}\))?[,(] ?$")
_WIRED = late(r"^[^\W\d_][\w.'’\- ,]{1,40}--?\s?\([^()]{2,30}\)\s?--?\s?$")
_AGENCY = late(r"(?:\([^()]{2,30}\)|/[^/]{2,30}/)\s*")
_DASHES = ("-", "–", "—")


def dateline(index: int, blocks: Sequence[Block], known: Calendar) -> StatedDate | None:
    """The date of the dateline that a paragraph opens with; a day alone counts where no other paragraph opens so."""
    text = blocks[index].text
    opening = text[:LONGEST_DATELINE]
    if len(text) < SHORTEST_PARAGRAPH or _YEAR.search(opening) is None:
        return None
    stated = next(known.dates(opening), None)
    if stated is None:
        return None
    before, after = text[: stated.start], text[stated.end : stated.end + LONGEST_DATE]
    if not before.strip("( "):
        fits = _BEHIND_DATE.match(after) is not None and (not before or after[:1] == ")")
        return stated if fits and not _is_chronicle(index, blocks, known) else None
    after = after.lstrip(" )")
    agency = _AGENCY.match(after)
    if agency is not None:
        after = after[agency.end() :].lstrip(".")
    placed = _PLACE.match(before) is not None or _WIRED.match(before) is not None
    return stated if placed and after[:1] in _DASHES else None


def _is_chronicle(index: int, blocks: Sequence[Block], known: Calendar) -> bool:
    """Whether another paragraph opens with a date as well: then each tells of its day."""
    for number, block in enumerate(blocks):
        if number != index and len(block.text) >= SHORTEST_PARAGRAPH:
            first = next(known.dates(block.text[:LONGEST_DATE]), None)
            if first is not None and not block.text[: first.start].strip("( "):
                return True
    return False
