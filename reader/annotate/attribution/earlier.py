"""Earlier paragraphs: whom a pronoun or an epithet means that its own paragraph leaves open."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reader.annotate.attribution.antecedents import last_meant, meaning
from reader.annotate.attribution.bearers import bearer
from reader.annotate.attribution.epithets import kinds_of, may_be_called, pronoun_for
from reader.annotate.attribution.people import People, Person
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.noun_phrases import Subject, with_elision

PARAGRAPHS_BACK = 3
"""Most paragraphs that are looked back over for whom a pronoun means."""


def meant_earlier(
    frame_of: Callable[[int], Frame],
    before: Mapping[int, int],
    people: People,
    frame: Frame,
    subject: Subject,
    block: int,
) -> Person | None:
    """Return whom the paragraphs before make a subject mean; `before` tells which stands before which.

    An epithet that does not point back (`der Sänger`) means only a person whose role it can be.
    """
    written = meaning(frame, subject)
    called = not written and subject.form == "nominal" and frame.lexicon.verb_last
    written = pronoun_for(frame, subject) if called else written
    if not written or (called and not kinds_of(frame, subject).isdisjoint(frame.lexicon.scene_roles)):
        return None  # Who is there beside whoever is named, a role alone tells: `die Richterin`.
    for _ in range(PARAGRAPHS_BACK):
        if block not in before:
            return None
        block = before[block]
        earlier = frame_of(block)
        found = last_meant(earlier, people, written)
        if found is None:
            continue
        named = earlier.words(found.first, found.last)
        person = people.person(named) if found.form == "name" else bearer(people, named, earlier.text)
        if called:
            return person if may_be_called(frame, people, person, subject) else None
        if person is None and found.form == "nominal" and frame.lexicon.inverts:
            return Person(with_elision(earlier, found), None)
        return person
    return None
