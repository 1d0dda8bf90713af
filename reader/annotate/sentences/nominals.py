"""Nominals: whether what a noun phrase names is somebody or a body, and all that a body is called."""

from __future__ import annotations

from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    DETERMINER,
    GROUP,
    LINK,
    NOUN_VERB,
    POINTS,
    PREPOSITION,
    ROLE,
    STARTS_PHRASE,
)
from reader.annotate.sentences.links import ELISION, is_of
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import NAME, POSSESSIVE_FLAG, WORD

BODY_WORDS = GROUP | ROLE | POINTS | NOUN_VERB | STARTS_PHRASE
"""What a word may count as that is part of what a body is called."""
BODY_LINKS = 3
"""Most parts of what a body is called: `la Fédération française de football`."""


def bears(frame: Frame, subject: Subject) -> bool:
    """Return whether a nominal is somebody or a body, by its last word or its first noun."""
    wanted = ROLE | GROUP | POINTS
    if frame.flags[subject.last] & wanted and not _is_past(frame, subject, subject.last):
        return True
    if (
        frame.lexicon.capital_nouns
        and frame.kind[subject.last] == NAME
        and (word := frame.words(subject.last, subject.last)).isupper()
        and word.isalpha()
    ):
        return True  # `die FPD`
    for token in range(subject.first, subject.last):
        if frame.flags[token] & (wanted | PREPOSITION | LINK) and not frame.flags[token] & DETERMINER:
            return bool(frame.flags[token] & wanted) and not _is_past(frame, subject, token)
    return frame.lexicon.inverts and frame.lower(subject.last) in frame.lexicon.accused


def _is_past(frame: Frame, subject: Subject, token: int) -> bool:
    """Whether what may mean somebody just named tells of a time: `le 19 mai dernier`, not `ce dernier`."""
    return token > subject.first + 1 and frame.flags[token] & POINTS > 0 and frame.lower(token) in frame.lexicon.latter


def body(frame: Frame, name: Subject) -> tuple[int, int] | None:
    """Return the first and last token of a body that has more than a capital word: `la Cour des comptes`."""
    first, last = name.first, name.last
    if first and frame.kind[first - 1] == NAME and frame.text[frame.start[first] - 1] in ELISION:
        first -= 1  # `le Conseil d’État`
    if not frame.flags[first] & GROUP:
        return None
    for _ in range(BODY_LINKS):
        token = last + 1
        if token < len(frame.kind) and frame.kind[token] == NAME and is_of(frame, token):
            last = token  # `le Conseil d’État`, by its first word
            continue
        while token < len(frame.kind) and frame.kind[token] == WORD and frame.flags[token] & (LINK | DETERMINER):
            token += 1
        linked = token == last + 1 or bool(frame.flags[last + 1] & LINK)
        if not linked or token >= len(frame.kind) or frame.flags[token] & ~BODY_WORDS:
            break
        if frame.kind[token] != WORD or frame.flags[token] & NOUN_VERB:
            break
        last = token
    return (first, last) if (first, last) != (name.first, name.last) else None


def whole(frame: Frame, name: Subject) -> int:
    """Return the last token of what a body with a capital is called: `the University of NAME`, `Council on NAME`.

    Where adjectives follow, `body` tells it.
    """
    last = name.last
    if not frame.flags[last] & GROUP or frame.flags[last] & POSSESSIVE_FLAG:
        return last
    link = last + 1
    linked = link + 1 < len(frame.kind) and frame.kind[link] == WORD and frame.lower(link) in frame.lexicon.body_links
    if not linked:
        return last
    named = link + 1
    named += frame.kind[named] == WORD and frame.flags[named] & DETERMINER > 0 and named + 1 < len(frame.kind)
    whose = frame.kind[named] == NAME and not frame.flags[named] & POSSESSIVE_FLAG
    return named if whose else last


def heads(frame: Frame, subject: Subject) -> bool:
    """Return whether the noun of a nominal is somebody or a body: not `el compromiso del Ayuntamiento`."""
    for token in range(subject.first, subject.last + 1):
        flags = frame.flags[token]
        if token > subject.first and flags & (PREPOSITION | LINK) and frame.kind[token] == WORD:
            return False
        if frame.kind[token] == NAME or (flags & (ROLE | GROUP | POINTS) and not flags & DETERMINER):
            return True
    return False
