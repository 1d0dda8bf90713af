"""Appended names: who stands behind what somebody is (`said a spokesman for the group, NAME`)."""

from __future__ import annotations

from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import CALENDAR, DETERMINER, GROUP, HONORIFIC, POINTS, PREPOSITION, ROLE
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COMMA, DASH, NAME, OPEN, QUOTED, STOP, WORD

TOLD = ROLE | POINTS
"""What a word of it counts as, if anything: `la italiana NAME`."""
TITLE = 4
"""Most tokens between a comma and a name that say what else somebody is."""


def appended_name(frame: Frame, token: int, ceiling: int) -> Subject | None:
    """Return the name in `said a spokesman for the group, John Smith`."""
    kind = frame.kind
    placed = frame.lexicon.drops_subject and kind[token : token + 5] == [COMMA, WORD, NAME, COMMA, NAME]
    if placed and frame.flags[token + 1] & PREPOSITION:
        token += 3  # `la alcaldesa de Olmeda, en Soria, NAME, ...`
    body = token + 2
    if body < ceiling and kind[token] == COMMA and frame.flags[body - 1] & DETERMINER and frame.flags[body] & GROUP:
        name = body + (kind[body] == WORD)
        named = kind[name : name + 2] == [NAME, COMMA] and (name > body or " " in frame.words(name, name))
        return Subject("name", name, name) if named else None  # `L’exploitant, la société NAME,`
    if token + 1 >= ceiling or kind[token] != COMMA:
        return None
    name = _past_title(frame, token + 1, ceiling)
    if name >= ceiling or kind[name] != NAME or frame.lower(name) in frame.lexicon.places:
        return None
    behind = name + 1
    if behind >= ceiling or kind[behind] in (COMMA, STOP, QUOTED, DASH, OPEN):
        return Subject("name", name, name)
    full = " " in frame.words(name, name) and kind[behind] == WORD
    if (full or frame.lexicon.adjectives_follow) and frame.flags[behind] & (PREPOSITION | CALENDAR):
        return Subject("name", name, name)  # `le procureur de Vaux, NAME lors d’une conférence`
    return None


def own_name(frame: Frame, nominal: Subject) -> Subject | None:
    """Return the name that somebody told by a noun is said to go by: `a man known as NAME`."""
    apart = frame.text.startswith(", ", frame.end[nominal.last])
    at = frame.end[nominal.last] + 1 + apart
    for lead in frame.lexicon.known_as:
        if frame.text.startswith(lead, at):
            name = nominal.last + 2 + apart + lead.count(" ")
            named = name < len(frame.kind) and frame.kind[name] == NAME and frame.start[name] == at + len(lead) + 1
            return Subject("name", name, name) if named else None
    return None


def _past_title(frame: Frame, token: int, ceiling: int) -> int:
    """The token behind what else somebody is: `the owner, retired dealer NAME`, `son président, le docteur NAME`."""
    first, role = token, False
    if frame.kind[token : token + 2] == [WORD, NAME] and frame.flags[token] & HONORIFIC:
        return token + 1  # `el párroco, don NAME,`
    token += frame.kind[token] == WORD and frame.lower(token) in frame.lexicon.definite
    token += frame.kind[token : token + 2] == [NAME, WORD] and frame.lower(token) in frame.lexicon.places
    while token < ceiling and frame.kind[token] == WORD and not frame.flags[token] & ~TOLD and token - first < TITLE:
        role = role or bool(frame.flags[token] & ROLE)
        token += 1
    if token >= ceiling or frame.kind[token] != NAME:
        return first
    return token if role or frame.flags[token] & ROLE or (token > first and " " in frame.words(token, token)) else first
