"""Several people who are named by what they are: whom `disent-ils` means, and who says no long words together."""

from __future__ import annotations

from reader.annotate.attribution.epithets import head_of
from reader.annotate.attribution.subjects import clause_subject
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject


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
