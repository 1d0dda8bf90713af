"""Parts of noun phrases: what stands in one beside its noun, above all where nouns have capitals."""

from __future__ import annotations

from reader.annotate.attribution.appended_names import appended_name
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    GROUP,
    PREPOSITION,
    ROLE,
    STANCE,
    VERB,
)
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import CLOSE, COMMA, DASH, NAME, OPEN, POSSESSIVE_FLAG, WORD

FAR_NAME = 12
"""Most tokens of what else a role belongs to, before the comma and the name."""
ATTRIBUTE = 7
"""Most tokens of an attribute with a preposition between an article and its noun."""


def is_elsewhere(frame: Frame, inner: Subject) -> bool:
    """Return whether a role does not belong to what follows it, but speaks there: `sagte die Autorin in ihrer Rede`."""
    body = any(flag & GROUP for flag in frame.flags[inner.first : inner.last + 1])
    return not body and frame.lower(inner.last) not in frame.lexicon.places


def is_country(frame: Frame, name: int) -> bool:
    """Return whether a name is a country or city whose somebody is told behind it."""
    genitive = frame.lexicon.capital_nouns and frame.text[frame.end[name] - 1] == "s"
    return genitive and frame.lower(name)[:-1] in frame.lexicon.places


def long_attribute(frame: Frame, first: int, token: int, ceiling: int) -> int:
    """Return the adjective that ends an attribute behind an article, else 0: `die in Graz lebende Autorin`."""
    if not frame.lexicon.capital_nouns or token != first + 1 or not frame.flags[first] & DETERMINER:
        return 0
    if frame.kind[token] != WORD or not frame.flags[token] & PREPOSITION or frame.flags[first] & PREPOSITION:
        return 0
    for adjective in range(token + 2, min(ceiling - 1, token + ATTRIBUTE)):
        if frame.kind[adjective] not in (WORD, NAME):
            break
        person = frame.kind[adjective + 1] == NAME and frame.flags[adjective + 1] & ROLE
        if (
            frame.kind[adjective] == WORD
            and not frame.flags[adjective]
            and (person or (frame.kind[adjective + 1] == NAME and " " in frame.words(adjective + 1, adjective + 1)))
        ):
            return adjective
    return 0


def titled_twice(frame: Frame, name: int, ceiling: int) -> bool:
    """Return whether a name with its role follows another role of the same person: `Landrat und Parteichef NAME`."""
    if name >= ceiling or frame.kind[name] != NAME or not frame.flags[name - 1] & COORDINATOR:
        return False
    first, *rest = frame.lower(name).split()
    last = frame.lower(name - 2).rsplit(None, 1)[-1]
    return bool(rest) and bool(frame.lexicon.flag_of(first) & frame.lexicon.flag_of(last) & ROLE)


def is_counted(frame: Frame, name: int, ceiling: int) -> bool:
    """Return whether a noun behind a number is what an adjective measures: `34 Jahre alt`."""
    number = (
        frame.text[frame.start[name - 1]].isdigit() and frame.text[frame.end[name - 1] - 1].isdigit() if name else False
    )
    return number and name + 1 < ceiling and frame.kind[name + 1] == WORD and not frame.flags[name + 1]


def titled_late(frame: Frame, name: int) -> bool:
    """Return whether a name has its role in its middle: `the Housing and Urban Development Secretary NAME`."""
    words = frame.words(name, name).split()
    roles = [bool(frame.lexicon.flag_written(word) & ROLE) for word in words]
    return any(roles[1:-1]) and not roles[0]


def past_bracket(frame: Frame, token: int, ceiling: int) -> int:
    """Return the comma behind a bracket and a word more: `die Chefin des Verbands (VHG) Nord, NAME,`."""
    close = token + 2
    if close + 1 >= ceiling or frame.kind[token] != OPEN or frame.kind[close] != CLOSE:
        return token
    return close + 2 if frame.kind[close + 1] == NAME and frame.kind[close + 2 : close + 3] == [COMMA] else close + 1


def far_name(frame: Frame, token: int, ceiling: int) -> Subject | None:
    """Return the name behind all that a role belongs to: `die Chefin des Amtes und der Baubehörde, NAME,`."""
    for comma in range(token, min(ceiling - 1, token + FAR_NAME)):
        if frame.kind[comma] == COMMA:
            named = appended_name(frame, comma, ceiling)
            full = named is not None and " " in frame.words(named.first, named.last)
            return named if named is not None and full and not frame.flags[named.first] & POSSESSIVE_FLAG else None
        hyphen = frame.kind[comma] == DASH and frame.text[frame.start[comma] - 1].isalpha()  # `Bau- und Umweltamt`
        if frame.kind[comma] not in (WORD, NAME, OPEN, CLOSE) and not hyphen:
            return None
        if frame.flags[comma] & (VERB | STANCE) or frame.flags[comma] & (CONJUNCTION | COORDINATOR) == CONJUNCTION:
            return None
    return None
