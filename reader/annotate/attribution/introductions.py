"""Introductions: what a comma sets off before the subject of a clause (`In Ohio, ...`, `Tras oír a vecinos, ...`)."""

from __future__ import annotations

from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ADVERB,
    AGENT,
    CALENDAR,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    GROUP,
    LEADS,
    LINK,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    STANCE,
    VERB,
)
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COMMA, NAME, WORD

CONTINUED = 3
"""Most times that an introduction goes on behind a comma."""


def past_introduction(frame: Frame, begin: int, token: int, end: int) -> int:
    """Return the first token behind what only goes on with an introduction: a list, or the name of whom its end tells.

    `Tras oír a vecinos, hosteleros y ediles, el alcalde ...`, `Sobre la edil de Soria, NAME, quien ..., el alcalde ...`
    """
    for _ in range(CONTINUED):
        found = subject_after(frame, token, end)
        if found is None and frame.kind[token - 2 : token] == [NAME, COMMA]:
            behind = token  # `Sobre NAME, nuevo fichaje del club, el alcalde ...`
            while behind < end and frame.kind[behind] != COMMA and not _is_outside(frame, behind):
                behind += 1
            found = Subject("nominal", token, behind - 1)
        if found is None or found.last + 2 >= end:
            return token
        comma = found.last + 1
        listed = frame.flags[comma] & COORDINATOR and frame.lower(token) not in frame.lexicon.definite
        named = found.first == token and _is_named_behind(frame, begin, token)
        bare = found.form == "nominal" and not frame.flags[found.first] & DETERMINER and frame.kind[token - 2] == NAME
        while bare and comma < end and frame.kind[comma] != COMMA and not _is_outside(frame, comma):
            comma += 1
        if not listed and not named and not (bare and comma + 1 < end and frame.kind[comma] == COMMA):
            return token  # but `Sobre NAME, fichaje del club, el alcalde ...`
        if frame.kind[comma] == COMMA and frame.flags[comma + 1] & RELATIVE:
            comma += 1
        while comma < end and frame.kind[comma] != COMMA:
            comma += 1
        own = subject_after(frame, comma + 1, end) if comma + 1 < end else None
        if own is None or own.last + 1 >= end or frame.kind[own.last + 1] != WORD:
            return token
        if own.first != comma + 1 or not (own.form == "name" or frame.flags[own.first] & DETERMINER):
            return token
        token = comma + 1
    return token


def _is_outside(frame: Frame, token: int) -> bool:
    """Whether a word is none of those that only tell who has been named."""
    flags = frame.flags[token]
    return bool(flags & (VERB | STANCE | RELATIVE | CONJUNCTION | ADVERB)) and not flags & DETERMINER


def _is_named_behind(frame: Frame, begin: int, name: int) -> bool:
    """Whether a name between commas only says who the role is that the introduction before it ends with."""
    if frame.kind[name : name + 2] != [NAME, COMMA] or frame.kind[name - 1] != COMMA:
        return False
    for token in range(name - 2, begin, -1):
        flags = frame.flags[token]
        if frame.kind[token] == WORD and flags & ROLE:
            return bool(frame.flags[token - 1] & DETERMINER)
        if frame.kind[token] not in (WORD, NAME) or (frame.kind[token] == WORD and not flags & LINK):
            return False
    return False


def is_place(frame: Frame, token: int, end: int) -> bool:
    """Return whether a word between commas goes on with the place before: `in Akron, Ohio, the mayor ...`."""
    return (
        token + 2 < end
        and frame.kind[token] == NAME
        and " " not in frame.words(token, token)
        and frame.kind[token + 1] == COMMA
        and not frame.flags[token + 2] & RELATIVE
    )


def introduces(frame: Frame, token: int) -> bool:
    """Return whether a clause begins with what a comma sets off before its subject: `Shortly after ..., NAME`."""
    flags = frame.flags[token]
    if flags & (PREPOSITION | CONJUNCTION | PARTICIPLE | LEADS):
        return True
    following = token + 1
    if following >= len(frame.kind):
        return False
    if frame.lexicon.adjectives_follow and flags & DETERMINER and frame.flags[following] & CALENDAR:
        return True  # `Le lundi 22 mai, le maire ...`
    if flags & (DETERMINER | PRONOUN | ROLE | GROUP):
        return False
    return frame.kind[following] == COMMA or (
        frame.kind[following] == WORD and bool(frame.flags[following] & (PREPOSITION | CONJUNCTION | AGENT))
    )
