"""Parties: which politician an article calls by their party, whom it just told of (`the Ohio Republican said`)."""

from __future__ import annotations

from collections.abc import Iterable

from reader.annotate.attribution.people import ANYBODY, People, Person
from reader.annotate.attribution.spoken_of import told_of
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.noun_phrases import Subject

STEM = 7
"""Code points by which a party's words are known again: `Democrat`, `Democratic`."""


def of_party(frame: Frame, people: People, subject: Subject, before: Iterable[Frame]) -> Person | None:
    """Return whom a party's word means: the politician whom its paragraph, or else the last one, just told of.

    None where that is nobody who holds an office, or somebody of another party. `before`: the paragraphs before, the
    nearest first.
    """
    lexicon = people.lexicon
    noun = frame.words(subject.last, subject.last).split()[-1].lower()
    lead = subject.first if subject.form == "nominal" else subject.first - 1
    if noun not in lexicon.parties or lead < 0 or frame.lower(lead) not in lexicon.definite:
        return None
    place = next(number for number, (_, end) in enumerate(frame.sentences) if subject.first < end)
    person = told_of(frame, people, noun, ANYBODY, place)
    if person is None:
        last = next(iter(before), None)
        person = told_of(last, people, noun, ANYBODY, len(last.sentences)) if last is not None else None
    return person if person is not None and _may_belong(people, person, noun) else None


def _may_belong(people: People, person: Person, party: str) -> bool:
    """Whether somebody holds an office, and nothing shows them to be of another party: `NAME, D-Ohio`."""
    words = [word.rstrip(".").lower() for word in (person.role or "").split()]
    if any(word.startswith(other[:STEM]) for other in people.lexicon.parties if other != party for word in words):
        return False
    end = people.text.find(person.name) + len(person.name)
    seat = people.text[end : end + len(", (R-")].lstrip(" ,(")
    if seat[1:2] == "-" and seat[0].isupper() and seat[0] != party[0].upper():
        return False
    return not people.lexicon.party_offices.isdisjoint(words)
