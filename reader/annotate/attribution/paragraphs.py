"""Paragraphs: whether who spoke in the one before goes on in the next."""

from __future__ import annotations

from reader.annotate.attribution.attribution import resumes
from reader.annotate.attribution.neighbours import stands_alone
from reader.annotate.attribution.people import People
from reader.annotate.attribution.unknown_verbs import MARKS
from reader.annotate.marks.quotation_kinds import EDGE
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.tokens import NAME

HEADING_WORDS = 12
"""Most words of a line that may be a heading: of 21 quoted ones in French news the longest has eleven."""


def goes_on(frame: Frame, begin: int, end: int) -> bool:
    """Return whether the first sentence of a paragraph leaves it to the one before who speaks."""
    if stands_alone(frame, begin, end):
        heading = len(frame.kind) == 1 and frame.text.rstrip().rstrip(MARKS)[-1:].isalnum()
        return frame.lexicon.adjectives_follow or not heading
    return frame.lexicon.adjectives_follow and resumes(frame, begin, frame.quoted_from(begin, end))


def is_heading(text: str) -> bool:
    """Return whether a paragraph is a few quoted words without a stop, as stand above a part of an article."""
    said = text.strip(EDGE)
    return said[-1:].isalnum() and len(said.split()) <= HEADING_WORDS


def names_another(frame: Frame, people: People, speaker: str) -> bool:
    """Return whether a paragraph names somebody else behind its last quotation, who may go on in the next."""
    if not frame.lexicon.adjectives_follow:
        return False
    for token in range(max(frame.number, default=0) + 1, len(frame.kind)):
        written = frame.words(token, token) if frame.kind[token] == NAME else ""
        if " " in written and people.may_be(written, ""):
            person = people.person(written)
            if person is not None and people.is_given(person.name.split()[0]) and person.name != speaker:
                return True
    return False
