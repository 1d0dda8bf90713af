"""Possessives: `NAME's claim that "..."`, `NAME has pushed his promise of "..."`."""

from __future__ import annotations

from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.sentences.findings import Finding, given
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import CONJUNCTION, OWNED, PARTICIPLE, SPEECH_NOUN, STANCE, THAT, VERB
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COLON, QUOTED, WORD

POSSESSIVE_REACH = 5
"""Most tokens between a possessive and the quotation: `NAME's recent evidence-free assertion that "..."`."""
SAYS_REACH = 8
"""Most tokens between such a noun and its `that`: `suggestion at a similarly timed debate that "..."` has seven."""
OWN_REACH = 2
"""Most tokens between `his promise` and the quotation: `his promise of "..."`."""


def claimed(frame: Frame, owner: int, quoted: int) -> Finding | None:
    """Return the owner in `NAME's assertion that "..."`, `She recalled NAME's reply: "..."`."""
    if frame.kind[owner + 1 : owner + 4] == [WORD, COLON, QUOTED] and frame.flags[owner + 1] & SPEECH_NOUN:
        return Finding(Subject("name", owner, owner), frame.words(owner + 1, owner + 1), "possessive")
    lead = owner - 1
    that = lead >= 0 and frame.flags[lead] & (THAT | CONJUNCTION) == (THAT | CONJUNCTION)
    if that or (lead >= 0 and frame.kind[lead] == WORD and frame.flags[lead] & (VERB | STANCE | PARTICIPLE)):
        return None
    for token in range(owner + 1, min(quoted, owner + POSSESSIVE_REACH)):
        if frame.kind[token] != WORD:
            return None
        if frame.flags[token] & SPEECH_NOUN and (quoted - token <= 2 or _says_that(frame, token, quoted)):
            if COLON in frame.kind[token:quoted] and quoted - token > 2:
                return None  # `NAME told them on the night of NAME's tweet that it rang: "..."`
            return Finding(Subject("name", owner, owner), frame.words(token, token), "possessive")
    return None


def _says_that(frame: Frame, noun: int, quoted: int) -> bool:
    """Whether what somebody's suggestion, claim or warning was follows its noun, at once or after when and where."""
    for token in range(noun + 1, min(quoted, noun + SAYS_REACH)):
        if frame.kind[token] != WORD or frame.flags[token] & (VERB | STANCE):
            return False
        if frame.flags[token] & THAT and frame.flags[token] & CONJUNCTION:
            return True
    return False


def owned(frame: Frame, begin: int, noun: int, quoted: int) -> Finding | None:
    """Return who has what is quoted in `NAME has pushed his promise of "..."`."""
    if not frame.flags[noun] & SPEECH_NOUN or not frame.flags[noun - 1] & OWNED or quoted - noun > OWN_REACH:
        return None
    if noun > 1 and frame.flags[noun - 2] & STANCE and frame.lower(noun + 1) in frame.lexicon.quoted_as:
        return None  # `NAME dismissed her claim as "..."`
    return given(clause_subject(frame, begin, noun - 1), frame.words(noun, noun), "possessive.*")
