"""Findings: who a sentence says the words are from, and by which word."""

from __future__ import annotations

from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.noun_phrases import Subject


class Finding:
    """Who a sentence says the words are from: who is named, the verb or phrase that gave it away, the rule's id."""

    __slots__ = ("cue", "rule", "subject")

    def __init__(self, subject: Subject, cue: str, rule: str) -> None:
        """Take the words that name the speaker, the cue and the rule."""
        self.subject = subject
        self.cue = cue
        self.rule = rule


def given(subject: Subject | None, cue: str, rule: str) -> Finding | None:
    """Return the finding for a subject, if there is one; `*` in the rule stands for the subject's form."""
    return Finding(subject, cue, rule.replace("*", subject.form)) if subject is not None else None


def cue_of(frame: Frame, token: int) -> str:
    """Return the verb or phrase that begins at a token."""
    if token not in frame.phrases:
        return frame.text[frame.start[token] : frame.end[token]]
    return frame.words(token, min(token + frame.phrases[token], len(frame.kind) - 1))
