"""Findings: who a sentence says the words are from, and by which word."""

from __future__ import annotations

from typing import NamedTuple

from reader.annotate.frames import Frame
from reader.annotate.noun_phrases import Subject


class Finding(NamedTuple):
    """Who a sentence says the words are from."""

    subject: Subject
    """The words that name the speaker."""
    cue: str
    """The verb or phrase that gave it away."""
    rule: str
    """Id of the rule."""


def given(subject: Subject | None, cue: str, rule: str) -> Finding | None:
    """Return the finding for a subject, if there is one; `*` in the rule stands for the subject's form."""
    return Finding(subject, cue, rule.replace("*", subject.form)) if subject is not None else None


def cue_of(frame: Frame, token: int) -> str:
    """Return the verb or phrase that begins at a token."""
    return frame.words(token, min(token + frame.phrases.get(token, 0), len(frame.kind) - 1))
