"""Interviews: who answers the questions, as the heading says."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.annotate.attribution.people import People, Person
from reader.annotate.sentences.lexicon import NOT_NAME
from reader.late import late

NAME = r"(?:[^\W\d_a-zß-ÿ][\w.'’-]*+[ \u00a0]){1,4}[^\W\d_a-zß-ÿ][\w'’-]++"
"""A name of two to five words, with its title."""

HEADING = 1_000
"""Code points at the beginning of an article in which its heading says who is interviewed."""


def interviewed(people: People) -> Person | None:
    """Return whom a heading names as the one who answers (`Drei Fragen an NAME`), if an article has one."""
    leads = people.lexicon.interviews
    found = _heading(leads).search(people.text[:HEADING]) if leads else None
    if found is not None and ":" in found[0] and people.text[found.end() : found.end() + 1] in ("", "\n"):
        return None  # `Interview: NAME`, alone in its line, is who asked.
    if found is None or people.lexicon.flag_written(found[1].split()[0]) & NOT_NAME:
        return None
    return people.person(found[1]) if people.may_be(found[1], "") else None


@lru_cache(maxsize=8)
def _heading(leads: tuple[str, ...]) -> re.Pattern[str]:
    return late(rf"\b(?i:{'|'.join(map(re.escape, leads))})\s({NAME})")
