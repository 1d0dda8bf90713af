"""The interviewee: who answers, if the heading, the introduction or the questions tell it of one person alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.annotate.attribution.interviews import interviewed, people_in
from reader.annotate.attribution.people import People, Person
from reader.annotate.sentences.lexicon import HONORIFIC, ROLE
from reader.annotate.turns.labels import label_of
from reader.annotate.turns.talk import Talk
from reader.late import late
from reader.model import Block, Quote, Role

HEADING = 600
"""Code points of the introduction in which it is said who is interviewed."""
INTRODUCTION = 12
"""Most paragraphs of one."""
ADDRESS = 60
"""Code points at the beginning of a question in which somebody is addressed."""
_ADDRESSED = late(r"(?P<named>(?:[^\W\d_a-zß-ÿ][\w.'’-]*+[ \u00a0]){1,3}[^\W\d_a-zß-ÿ][\w'’-]++),\s")


def heading_of(blocks: Sequence[Block], first: int) -> list[str]:
    """Return the headline and the paragraphs before the first turn, cut ones too: an introduction may look like a list.

    The byline is left out: it names who asks.
    """
    title = next((n for n, block in enumerate(blocks[:first]) if block.role is Role.TITLE), 0)
    above = [block.text for block in blocks[title:first] if block.role not in (Role.BYLINE, Role.DATE)]
    return above[:INTRODUCTION]


def told(people: People, heading: Sequence[str], questions: Iterable[str], talk: Talk) -> Person | None:
    """Return whom the heading names as the one who is interviewed, or all questions that address somebody address.

    Who is only said to have been interviewed is not enough (`I read an interview with NAME`): the headline names them.
    """
    person = interviewed(people)
    if person is not None and heading and person.name.split()[-1] in heading[0]:
        return person
    named = {found.name: found for found in _named_before(people, heading, talk)}
    if len(named) != 1:
        named = {found.name: found for found in (_addressed(people, text) for text in questions) if found}
    return next(iter(named.values())) if len(named) == 1 else None


def quoted_above(blocks: Sequence[Block], quotes: Sequence[Quote]) -> Person | None:
    """Return whom the headline quotes (`NAME: "..."`)."""
    said = [
        quote.speaker
        for quote in quotes
        if quote.speaker is not None and blocks[quote.marks[0].block].role is Role.TITLE
    ]
    names = {speaker.name for speaker in said}
    return Person(said[0].name, said[0].role) if len(names) == 1 and len(said[0].name.split()) > 1 else None


def only_one(people: People, heading: Sequence[str], authors: str, talk: Talk) -> Person | None:
    """Return the only person whom the headline and the introduction name in full, those in the byline left out."""
    found: dict[str, Person] = {}
    for text in heading:
        label = label_of(text, talk)
        if label is not None and not talk.no_labels.isdisjoint(label.key.split()):
            continue  # `Interview: NAME`
        for person in people_in(people, text[:HEADING]):
            if person.name not in authors:
                found[person.name] = person
    return next(iter(found.values())) if len(found) == 1 else None


def _named_before(people: People, heading: Sequence[str], talk: Talk) -> Iterator[Person]:
    """Whom the heading says to be in an interview (`NAME im Gespräch`)."""
    if talk.interviewed is None:
        return
    for text in heading:
        for found in talk.interviewed.finditer(text[:HEADING]):
            before = list(people_in(people, text[: found.start()]))
            if before and text[: found.start()].rstrip().endswith(before[-1].name.split()[-1]):
                yield before[-1]


def _addressed(people: People, question: str) -> Person | None:
    """Whom a question begins with: a title and a name, and a comma."""
    found = _ADDRESSED.match(question.lstrip()[:ADDRESS])
    if found is None:
        return None
    words = found["named"].split()
    if not people.lexicon.flag_written(words[0]) & (HONORIFIC | ROLE):
        return None
    return people.person(found["named"])
