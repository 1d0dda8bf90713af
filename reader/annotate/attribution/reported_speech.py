"""Reported speech: whose it is by the form of a verb alone, where a language has one for it (`Man werde „...“`)."""

from __future__ import annotations

from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.people import People
from reader.annotate.sentences.findings import Finding, cue_of
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import VERB
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COLON, COMMA, DASH, WORD


def reported_by(frame: Frame, people: People, begin: int, quoted: int) -> Finding | None:
    """Return whoever stands before a colon, where a verb shows reported speech behind it: `NAME bleibt dabei: ...`."""
    colon = parted_from(frame, begin, quoted)
    if not is_reported(frame, colon, quoted):
        return None
    subject = clause_subject(frame, begin, colon)
    if subject is None or subject.form == "pronoun":
        return None
    named = subject.form == "name" and people.may_be(frame.words(subject.first, subject.last), "")
    return Finding(subject, ":", "colon-reported") if named or bears(frame, subject) else None


def told_in_perfect(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """Return who is told to have said what a comma parts from it: `Die Beamten hätten ihr erklärt, man sei „...“`."""
    if COMMA not in frame.kind[begin:quoted]:
        return None
    said = frame.kind.index(COMMA, begin) - 1
    reported = any(frame.lower(token) in frame.lexicon.auxiliaries for token in range(begin, said))
    subject = clause_subject(frame, begin, said) if said > begin and frame.flags[said] & VERB and reported else None
    if subject is None or subject.form == "pronoun":
        return None
    form = "nominal" if subject.form == "nominal" and bears(frame, subject) else "somebody"
    return Finding(Subject(form, subject.first, subject.last), cue_of(frame, said), "before.nominal-verb")


def parted_from(frame: Frame, begin: int, quoted: int) -> int:
    """Return the first colon or semicolon before a quotation; 0 where its sentence has none."""
    for token in range(begin + 1, quoted):
        if frame.kind[token] == COLON or (frame.kind[token] == DASH and frame.text[frame.start[token]] == ";"):
            return token
    return 0


def is_reported(frame: Frame, begin: int, quoted: int) -> bool:
    """Return whether a sentence goes on with reported speech by its verb's form alone: `Man werde „...“`."""
    reported = frame.lexicon.reported
    if not reported or frame.lower(begin) in frame.lexicon.from_within:
        return False  # `Aus Kreisen der Partei hieß es, niemand habe „...“`
    return any(frame.kind[token] == WORD and frame.lower(token) in reported for token in range(begin, quoted))
