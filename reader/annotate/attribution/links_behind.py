"""What goes on a noun phrase behind its noun: `of the board`, `from Harrow`."""

from __future__ import annotations

from reader.annotate.attribution.phrase_parts import (
    titled_late,
)
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    COORDINATOR,
    DETERMINER,
    GROUP,
    RELATIVE,
    ROLE,
    STANCE,
    THAT,
    VERB,
)
from reader.annotate.sentences.tokens import COMMA, NAME, WORD


def is_somewhere(frame: Frame, link: int, ceiling: int) -> bool:
    """Whether a preposition begins where somebody speaks, and no more of who it is: `dijo la edil en una radio`."""
    somewhere = link + 1 < ceiling and frame.lower(link + 1) in frame.lexicon.indefinite
    return frame.lexicon.drops_subject and somewhere and not frame.flags[link] & THAT


def leads_on(frame: Frame, token: int, ceiling: int) -> bool:
    """Whether a name only describes what follows: a role or body, or a name whose role is in no list.

    `Tidings publisher NAME wrote`: what stands just before a verb of saying is its subject.
    """
    if token >= ceiling or frame.kind[token] != WORD:
        return False
    if leads_to_noun(frame, token, ceiling):
        return True
    if token + 1 < ceiling and frame.flags[token] & COORDINATOR:
        return frame.kind[token + 1] == NAME and titled_late(frame, token + 1)
    return (
        token + 2 < ceiling
        and not frame.flags[token]
        and frame.kind[token + 1] == NAME
        and frame.kind[token + 2] == WORD
        and bool(frame.flags[token + 2] & (VERB | RELATIVE))
    )


def is_origin(frame: Frame, name: int, ceiling: int) -> bool:
    """Whether a name only tells where somebody named behind a comma is from: `his Moldovan counterpart, NAME,`."""
    noun = name + 1
    return (
        noun + 2 < ceiling
        and not frame.lexicon.capital_nouns
        and frame.kind[name - 1] == frame.kind[noun] == WORD
        and bool(frame.flags[name - 1] & DETERMINER)
        and not frame.flags[noun]
        and frame.kind[noun + 1] == COMMA
        and frame.kind[noun + 2] == NAME
    )


def leads_to_noun(frame: Frame, token: int, ceiling: int) -> bool:
    """Whether a name only describes a role or body that follows: `the Smith campaign`, `Smith chief aide Jones`."""
    if token >= ceiling or frame.kind[token] != WORD:
        return False
    if frame.lexicon.adjectives_follow and " " in frame.words(token - 1, token - 1):
        return False  # `NAME élève des abeilles`
    for place in range(token, min(ceiling, token + 3)):
        flags = frame.flags[place]
        if frame.kind[place] != WORD:
            return False
        if flags & (ROLE | GROUP):
            return not flags & (VERB | STANCE | DETERMINER)
        if flags:
            return False
    return False
