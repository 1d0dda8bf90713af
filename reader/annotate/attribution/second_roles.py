"""Second roles: what may stand between somebody's role and their name (`le maire (DVG) et sénateur NAME`)."""

from __future__ import annotations

from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    COORDINATOR,
    DETERMINER,
    GROUP,
    PARTICIPLE,
    ROLE,
)
from reader.annotate.sentences.noun_phrases import NOMINAL_WORDS, OUTSIDE_PHRASE, Subject
from reader.annotate.sentences.tokens import CLOSE, NAME, POSSESSIVE_FLAG, WORD

BEARER = ROLE | GROUP


def second_role(frame: Frame, token: int, ceiling: int) -> Subject | None:
    """Return the name behind two roles: `le maire et sénateur NAME`, `l’auteur principal et géologue NAME`."""
    token += token + 1 < ceiling and frame.kind[token] == WORD and not frame.flags[token]
    name = token + 2
    name += name < ceiling and frame.kind[name] == WORD and not frame.flags[name]  # `la maire et élue locale NAME`
    if name >= ceiling or frame.kind[name] != NAME or frame.flags[name] & POSSESSIVE_FLAG:
        return None
    pair = frame.flags[token] & COORDINATOR and frame.kind[token + 1] == WORD
    return Subject("name", name, name) if pair and frame.flags[token + 1] & (ROLE | DETERMINER) == ROLE else None


def called_twice(frame: Frame, first: int, joined: int, ceiling: int) -> Subject | None:
    """Return the name behind two callings without an article: `author and psychologist NAME`."""
    name = joined + 1
    if joined >= ceiling or frame.kind[joined] != WORD or not frame.flags[joined] & COORDINATOR:
        return None
    while name < min(ceiling, joined + NOMINAL_WORDS) and frame.kind[name] == WORD:
        if frame.flags[name] & (OUTSIDE_PHRASE | PARTICIPLE | DETERMINER):
            return None
        name += 1
    if name >= ceiling or frame.kind[name] != NAME or frame.flags[first] & DETERMINER:
        return None
    named = frame.flags[name - 1] & ROLE and " " in frame.words(name, name) and not frame.flags[name] & POSSESSIVE_FLAG
    return Subject("name", name, name) if named else None


def behind_bracket(frame: Frame, opening: int, ceiling: int) -> int:
    """Return the token behind the party in brackets after a role: `le maire (DVG) de Vaux, NAME`."""
    close = opening + 2
    short = close < ceiling and frame.kind[opening + 1] in (WORD, NAME) and frame.kind[close] == CLOSE
    return close + 1 if short else opening


def holds_bearer(frame: Frame, found: Subject) -> bool:
    """Return whether a nominal is somebody, by its last word or, before a place and a name, its first noun."""
    last = frame.flags[found.last] & BEARER
    return bool(last) or (frame.kind[found.last] == NAME and bool(frame.flags[found.first + 1] & BEARER))
