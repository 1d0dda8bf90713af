"""People told by their given names, where nothing else says that some words below a headline are who wrote it."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.clean.dates.dates import calendar
from reader.clean.furniture.byline import Bylines
from reader.clean.furniture.seams import unseamed
from reader.late import late
from reader.rules.load import Rules

LONGEST = 110
"""Code points of the longest line that is looked at."""
MOST_BEHIND = 5
"""Words behind a name that say what its bearer is, or where."""
FULL_NAME = (2, 3)
"""Words of a name that other words follow."""
_AROUND = late(r"[\d|•·()\[\]–—:/,]+|\s-\s")
"""What stands around a name in a line with a day."""
_WORD = re.compile(r"[^\W\d_]+")
_ENDS = ".?!:;…"


@lru_cache(maxsize=4)
def given_names(rules: Rules) -> frozenset[str]:
    """Some 4,000 given names of all languages in small letters, but those that are months as well."""
    given = rules.table("people.toml")["given"]
    names = (name for some in ("he", "she", "either") for name in given[some].split())
    return frozenset(names).difference(calendar(rules).months)


def name_beside(text: str, bylines: Bylines, given: frozenset[str], *, dated: bool) -> str | None:
    """The name in a line that has more: a day (`Ada Holm3 May 2025, 9:17`), or what she is, or where she wrote it.

    `dated` says whether the line has a day. `Ada Holm Harrow FM reporter`, `Ada Holm in Norrvik`.
    """
    if len(text) > LONGEST or text[-1:] in _ENDS or given.isdisjoint(_WORD.findall(text.casefold())):
        return None
    line, _ = unseamed(text)
    if dated:
        day = late(bylines.people.dates).search(line)
        for piece in (line[: day.start()] if day is not None else "", *_AROUND.split(line)):
            found = bylines.people.lone(piece) if " " in piece.strip() else None
            if found is not None and _begins_with_given(found[0], given):
                return found[0]
    return _with_more(line.split(), bylines, given)


def _begins_with_given(name: str, given: frozenset[str]) -> bool:
    return name.split()[0].casefold() in given


def _with_more(words: list[str], bylines: Bylines, given: frozenset[str]) -> str | None:
    """The name before a profession (`... reporter`) or a place (`in Norrvik`)."""
    if words[0].casefold() not in given:
        return None
    for size in FULL_NAME:
        name, behind = words[:size], words[size:]
        found = bylines.people.lone(" ".join(name))
        if found is None or found[0].count(" ") != size - 1 or not 0 < len(behind) <= MOST_BEHIND:
            continue
        placed = len(behind) > 1 and behind[0] in bylines.people.role_words and behind[0].islower()
        if placed and all(word[:1].isupper() or word in bylines.people.particles for word in behind[1:]):
            return found[0]
        if behind[-1].casefold() in bylines.professions and all(word[:1].isupper() for word in behind[:-1]):
            return found[0]
    return None
