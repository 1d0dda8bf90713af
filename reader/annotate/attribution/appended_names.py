"""Appended names: who stands behind what somebody is (`said a spokesman for the group, NAME`)."""

from __future__ import annotations

from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import CALENDAR, DETERMINER, GROUP, PREPOSITION, ROLE
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import CLOSE, COMMA, DASH, NAME, OPEN, QUOTED, STOP, WORD


def appended_name(frame: Frame, token: int, ceiling: int) -> Subject | None:
    """Return the name in `said a spokesman for the group, John Smith`."""
    kind = frame.kind
    if frame.lexicon.drops_subject:
        if kind[token : token + 4] == [OPEN, NAME, CLOSE, COMMA]:
            token += 3  # `el senador del Partido Verde (PV), NAME, ...`
        if kind[token : token + 5] == [COMMA, WORD, NAME, COMMA, NAME] and frame.flags[token + 1] & PREPOSITION:
            token += 3  # `la alcaldesa de Olmeda, en Soria, NAME, ...`
        title = token + 1
        if title + 1 < ceiling and kind[token : title + 2] == [COMMA, WORD, NAME] and frame.flags[title] & ROLE:
            token += 1  # `el comandante de la Policía, general NAME, ...`
            behind = token + 2
            ends = behind >= ceiling or kind[behind] in (COMMA, STOP, QUOTED, DASH, OPEN)
            return Subject("name", token + 1, token + 1) if ends else None
    body = token + 2
    if body < ceiling and kind[token] == COMMA and frame.flags[body - 1] & DETERMINER and frame.flags[body] & GROUP:
        name = body + (kind[body] == WORD)
        named = kind[name : name + 2] == [NAME, COMMA] and (name > body or " " in frame.words(name, name))
        return Subject("name", name, name) if named else None  # `L’exploitant, la société NAME,`
    if token + 1 < ceiling and kind[token] == COMMA and kind[token + 1] == NAME:
        if frame.lower(token + 1) in frame.lexicon.places:
            return None
        behind = token + 2
        if behind >= ceiling or kind[behind] in (COMMA, STOP, QUOTED, DASH, OPEN):
            return Subject("name", token + 1, token + 1)
        full = frame.lexicon.capital_nouns and kind[behind] == WORD and " " in frame.words(token + 1, token + 1)
        if (full or frame.lexicon.adjectives_follow) and frame.flags[behind] & (PREPOSITION | CALENDAR):
            return Subject("name", token + 1, token + 1)  # `le procureur de Vaux, NAME lors d’une conférence`
    return None
