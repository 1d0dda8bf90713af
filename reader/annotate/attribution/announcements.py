"""Announcements: whom a paragraph names as who speaks in the next one, or in the one before (a signature)."""

from __future__ import annotations

from reader.annotate.attribution.antecedents import resolved
from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.governing import before
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.attribution.people import People
from reader.annotate.attribution.several import is_plural
from reader.annotate.sentences.findings import Finding, given
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import DETERMINER, ROLE, STANCE, VERB
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COLON, COMMA, DASH, NAME, STOP, WORD

NAME_LINE_TOKENS = 4
"""Most tokens of a line that is nothing but a name, above somebody's words."""


def introduction(frame: Frame, people: People) -> Finding | None:
    """Return whom the end of a paragraph announces as the speaker of what the next one quotes."""
    if not frame.sentences:
        return None
    begin, end = frame.sentences[-1]
    name_line = len(frame.sentences) == 1 and end - begin <= NAME_LINE_TOKENS and frame.kind[begin] == NAME
    if name_line and all(frame.kind[token] in (NAME, COMMA, COLON, STOP) for token in range(begin, end)):
        if not frame.words(begin, begin).isupper() and people.may_be(frame.words(begin, begin), ""):
            return Finding(Subject("name", begin, begin), "", "name-line")
        return None
    finding = before(frame, begin, end, end)
    if finding is None and frame.kind[end - 1] == COLON:
        if frame.kind[begin] == WORD and frame.flags[begin] & VERB:
            subject = subject_after(frame, begin + 1, end)
        else:
            subject = clause_subject(frame, begin, end)
        if subject is not None and frame.lexicon.person_endings and is_plural(frame, subject):
            return None
        finding = given(subject, ":", "introduced")
    if finding is None:
        return None
    return resolved(frame, people, len(frame.sentences) - 1, Finding(finding.subject, finding.cue, "introduced"))


def signature_line(frame: Frame) -> Finding | None:
    """Return the name of a paragraph that is nothing but a dash and a name: the signature of the one before."""
    kinds = frame.kind
    if 2 <= len(kinds) <= NAME_LINE_TOKENS and kinds[0] == DASH and kinds[1] == NAME:
        return Finding(Subject("name", 1, 1), frame.words(0, 0), "signed")
    if not frame.lexicon.adjectives_follow or len(kinds) < NAME_LINE_TOKENS - 1 or kinds[:2] != [NAME, COMMA]:
        return None
    plain = STOP not in kinds and COLON not in kinds and frame.flags[2] & (ROLE | DETERMINER) == ROLE
    if not plain or " " not in frame.words(0, 0) or any(flags & (VERB | STANCE) for flags in frame.flags[3:]):
        return None
    return Finding(Subject("name", 0, 0), frame.words(1, 1), "signed")  # `NAME, maire de Vaux`
