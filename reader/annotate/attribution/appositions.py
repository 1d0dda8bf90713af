"""Appositions: who is named beside what they are, set off by commas or by nothing but its place."""

from __future__ import annotations

from reader.annotate.attribution.unknown_verbs import LAST_SIGNS, MARKS
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    CONJUNCTION,
    DETERMINER,
    GROUP,
    LINK,
    PREPOSITION,
    ROLE,
    STANCE,
    VERB,
)
from reader.annotate.sentences.links import depends
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COMMA, NAME, POSSESSIVE_FLAG, QUOTED, WORD

APPOSED = 16
"""Most tokens of what is set off behind a name."""


def named_beside(frame: Frame, somebody: Subject, name: int) -> Subject | None:
    """Return the full name in an apposition to somebody, with a role before it: `my friend, the baker NAME, said`."""
    beside = somebody.last + 2
    if frame.kind[beside - 1 : beside + 1] != [COMMA, WORD] or not frame.flags[beside] & DETERMINER:
        return None
    if frame.kind[name] != NAME or frame.flags[name] & (GROUP | POSSESSIVE_FLAG) or depends(frame, name - 1):
        return None
    plain = all(
        frame.kind[token] == WORD and not frame.flags[token] & (PREPOSITION | VERB | CONJUNCTION)
        for token in range(beside + 1, name)
    )
    return Subject("name", name, name) if plain and " " in frame.words(name, name) else None


def before_calling(frame: Frame, found: Subject) -> Subject:
    """Return who is named before letters that tell what they are, of what: `NAME, CO of the 106th Wing says`."""
    name, calling = found.first - 2, found.first
    if frame.kind[name : name + 2] != [NAME, COMMA] or not frame.words(calling, calling).isupper():
        return found
    joined = frame.kind[calling + 1 : calling + 2] == [WORD] and frame.flags[calling + 1] & LINK
    return Subject("name", name, name) if joined and " " in frame.words(name, name) else found


def past_apposition(frame: Frame, comma: int, end: int) -> int:
    """Return the token behind what commas set off behind a name: `The "..." is real, NAME, a baker in Tarn, said.`."""
    if comma >= end or frame.kind[comma] != COMMA:
        return comma
    for token in range(comma + 1, min(end, comma + APPOSED)):
        if frame.kind[token] == COMMA:
            return token + 1
        if frame.kind[token] == QUOTED or (frame.kind[token] == WORD and frame.flags[token] & VERB):
            break
    return comma


def set_beside(frame: Frame, quoted: int, name: int, end: int) -> bool:
    """Return whether nothing but a full name and who that is ends a sentence: `"...," NAME, a baker in Tarn.`."""
    if frame.kind[name + 1 : name + 2] != [COMMA] or " " not in frame.words(name, name):
        return False
    rest = range(name + 2, end)
    role = any(frame.flags[token] & ROLE for token in rest)
    said = any(frame.kind[token] in (WORD, QUOTED) and frame.flags[token] & (VERB | STANCE) for token in rest)
    return role and not said and frame.last_sign(quoted, MARKS, LAST_SIGNS) == ","
