"""Inverted clauses: a verb of saying before its subject, in front of what is said."""

from __future__ import annotations

from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.clauses import (
    judges,
)
from reader.annotate.attribution.dropped_subjects import begins_clause, says_about
from reader.annotate.attribution.late_subjects import late_subject
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.sentences.findings import Finding, cue_of, given
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    NOUN_VERB,
    STANCE,
    THAT,
)
from reader.annotate.sentences.nominals import bears, heads
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COLON, COMMA, NAME, STOP

ELIDED = ("d'", "d’")
"""A preposition that an apostrophe joins to its noun, which so is no subject: `parle d'un homme`."""


def who_calls(frame: Frame, begin: int, verb: int, quoted: int) -> Subject | None:
    """Who calls so what stands before a relative: `NAME llegó con el juez, NAME, que calificó de «...».`."""
    behind = quoted + 1
    if not frame.flags[quoted - 1] & THAT or (behind < len(frame.kind) and frame.kind[behind] != STOP):
        return None
    subject = clause_subject(frame, begin, verb)
    apart = subject is not None and NAME in frame.kind[subject.last + 1 : verb]
    return subject if apart and subject is not None and subject.form != "pronoun" else None


def may_say(frame: Frame, behind: Subject) -> bool:
    """Whether a nominal behind a verb is who says so, and not, where no subject is needed, its object."""
    return heads(frame, behind) if frame.lexicon.drops_subject else bears(frame, behind)


def inverted(frame: Frame, begin: int, verb: int, quoted: int) -> Finding | None:
    """`Added NAME: "..."`, `Dazu sagte NAME: "..."`."""
    subject = subject_after(frame, verb + 1 + frame.phrases.get(verb, 0), quoted)
    if frame.lexicon.drops_subject and judges(frame, verb, subject):
        return Finding(Subject("pronoun", verb, verb), cue_of(frame, verb), "before.verb")
    if subject is not None and subject.form == "nominal" and not may_say(frame, subject):
        if not _is_asked(frame, begin, verb, quoted):
            return None
        subject = None
    if subject is not None and frame.text[frame.start[subject.first] - 2 : frame.start[subject.first]] in ELIDED:
        return None
    if subject is None and frame.lexicon.inverts:
        subject = late_subject(frame, verb + 1 + frame.phrases.get(verb, 0), quoted)
    opens = verb == begin and frame.flags[verb] & (STANCE | NOUN_VERB) == STANCE  # `Acusó al club de «...»`
    opens = opens and frame.lexicon.drops_subject and begins_clause(frame, verb)
    if subject is None and (opens or says_about(frame, begin, verb) or _is_asked(frame, begin, verb, quoted)):
        subject = Subject("pronoun", verb, verb)
    return given(subject, cue_of(frame, verb), "before.verb-*")


def _is_asked(frame: Frame, begin: int, verb: int, quoted: int) -> bool:
    """Whether a sentence tells what somebody without a name answers: `Preguntado por el plan, pidió calma: «...»`."""
    asked = frame.lower(begin) in frame.lexicon.asked and frame.kind[quoted - 1] == COLON
    return asked and frame.kind[verb - 1] == COMMA and COMMA not in frame.kind[begin : verb - 1]
