"""Interviews: who answers the questions, as the heading says."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from reader.annotate.attribution.people import People, Person
from reader.annotate.sentences.given_names import is_given
from reader.annotate.sentences.lexicon import LEADS, NOT_NAME
from reader.late import late
from reader.model import Block

NAME = r"(?:[^\W\d_a-zß-ÿ][\w.'’-]*+[ \u00a0]){1,4}[^\W\d_a-zß-ÿ][\w'’-]++"
"""A name of two to five words, with its title."""

_NAME = late(NAME)
FEWEST_QUESTIONS = 2
"""Questions that quoted paragraphs answer from which an article is an interview."""
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


def who_answers(
    people: People, blocks: Sequence[Block], before: Mapping[int, int], quoted: Container[int]
) -> Person | None:
    """Return who answers the questions of an interview: whom the heading names so, else the only one named above them.

    `before`: which paragraph stands before which; `quoted`: the paragraphs that have quotations.
    """
    person = interviewed(people)
    if person is not None:
        return person
    asking = [above for n, above in before.items() if n in quoted and blocks[above].text.rstrip().endswith("?")]
    if len(asking) < FEWEST_QUESTIONS:
        return None
    return only_named(people, [block.text for block in blocks[: asking[0]]])


def only_named(people: People, above: Iterable[str]) -> Person | None:
    """Return the only person whom the paragraphs above the questions name in full; None when they name several."""
    found = {person.name: person for text in above for person in people_in(people, text[:HEADING])}
    return next(iter(found.values())) if len(found) == 1 else None


def people_in(people: People, text: str) -> Iterator[Person]:
    """Yield the full names in a text that begin with a given name or stand behind a title."""
    for found in _NAME.finditer(text):
        words = found[0].split()
        while words and people.lexicon.flag_written(words[0]) & (NOT_NAME | LEADS):
            words.pop(0)
        if len(words) < 2:
            continue
        person = people.person(" ".join(words))
        if person is None or len(person.name.split()) < 2:
            continue
        if is_given(person.name.split()[0], people.lexicon) or person.role:
            yield person


@lru_cache(maxsize=8)
def _heading(leads: tuple[str, ...]) -> re.Pattern[str]:
    return late(rf"\b(?i:{'|'.join(map(re.escape, leads))})\s({NAME})")
