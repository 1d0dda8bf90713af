"""Several people who are named by what they are: whom `disent-ils` means, and who says no long words together."""

from __future__ import annotations

from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.dropped_subjects import may_be_several
from reader.annotate.attribution.epithets import head_of
from reader.annotate.attribution.people import People
from reader.annotate.attribution.sentence_subjects import sentence_subject
from reader.annotate.sentences.findings import Finding
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject

SENTENCES_BACK = 5
"""Most sentences of a paragraph that are looked back over."""


def several(frame: Frame, place: int, pronoun: Subject) -> Subject | None:
    """Return whom `disent-ils` means: the several people whom the sentence before is about."""
    if frame.lower(pronoun.first).rpartition("-")[2] not in frame.lexicon.pronouns_it:
        return None
    found = clause_subject(frame, *frame.sentences[place - 1])
    if found is None or found.form != "nominal" or not bears(frame, found):
        return None
    endings = frame.lexicon.plurals
    plural = frame.lower(found.first).endswith(endings) or frame.lower(found.first + 1) in frame.lexicon.several_have
    return found if plural and frame.lower(head_of(frame, found)).endswith(endings) else None


def is_plural(frame: Frame, subject: Subject) -> bool:
    """Return whether a nominal is several people, who say no long words together."""
    endings = frame.lexicon.plurals
    words = (frame.lower(subject.first), frame.lower(subject.last))
    return subject.form == "nominal" and all(word.endswith(endings) for word in words)


def several_before(frame: Frame, people: People, place: int, finding: Finding) -> Finding:
    """Return the finding with the several people, or the body, that a sentence before is about: `«...», añaden`."""
    for earlier in range(place - 1, max(-1, place - 1 - SENTENCES_BACK), -1):
        subject = sentence_subject(frame, *frame.sentences[earlier])
        if subject is not None and subject.form != "pronoun":
            words = frame.words(subject.first, subject.last)
            if may_be_several(people, words):
                return Finding(subject, finding.cue, "pronoun")
            return Finding(Subject("somebody", subject.first, subject.last), finding.cue, finding.rule)
    return finding
