"""Presented: whom a sentence ends with and the next one calls by what they are: `Da kam Ida Roth. Die Lehrerin ...`."""

from __future__ import annotations

from reader.annotate.attribution.epithets import head_of, may_be_called, pronoun_for
from reader.annotate.attribution.people import People
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import RELATIVE, VERB
from reader.annotate.sentences.links import elided
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COMMA, NAME, QUOTED, STOP, WORD

TOLD = 5
"""Most tokens between the name and its stop: an age, a role."""


def presented(frame: Frame, people: People, epithet: Subject) -> Subject | None:
    """Return whom a definite role that begins a sentence means, where the sentence before ends with somebody's name.

    Nobody who is known by another role, and no role of those who are there beside whoever is named: the judge.
    """
    if not frame.lexicon.inverts or epithet.first < frame.sentences[0][1]:
        return None
    place = next(place for place, (_, end) in enumerate(frame.sentences) if epithet.first < end)
    begin = frame.sentences[place][0]
    if epithet.first > begin and epithet.first - begin > elided(frame, begin):
        return None
    named = _ended_by(frame, *frame.sentences[place - 1])
    pronoun = pronoun_for(frame, epithet) if named is not None else ""
    if named is None or not pronoun or frame.lower(head_of(frame, epithet)) in frame.lexicon.scene_roles:
        return None
    written = frame.words(named.first, named.last)
    person = people.person(written)
    if person is None or " " not in person.name or not people.may_be(written, pronoun):
        return None
    return named if not person.role or may_be_called(frame, people, person, epithet) else None


def _ended_by(frame: Frame, begin: int, end: int) -> Subject | None:
    """The name with which a sentence without quotations ends, but for an age or a role behind a comma."""
    last = end - 1
    if frame.kind[last] != STOP or frame.quoted_from(begin, end) < end:
        return None
    if frame.kind[begin:end] == [NAME, COMMA, NAME, STOP]:
        return Subject("name", begin, begin)  # `Fatou Diallo, Massy.`
    for token in range(last - 1, max(begin, last - 2 - TOLD), -1):
        if frame.kind[token] == NAME:
            return Subject("name", token, token)
        if frame.kind[token] == QUOTED or (frame.kind[token] == WORD and frame.flags[token] & (VERB | RELATIVE)):
            break
    return None
