"""Parts of noun phrases: what stands in one beside its noun."""

from __future__ import annotations

from reader.annotate.attribution.appended_names import appended_name
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ADVERB,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    GROUP,
    LINK,
    NOT_NAME,
    POINTS,
    PREPOSITION,
    RELATIVE,
    ROLE,
    STANCE,
    VERB,
)
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import CLOSE, COMMA, DASH, NAME, OPEN, POSSESSIVE_FLAG, STOP, WORD

FAR_NAME = 12
"""Most tokens of what else a role belongs to, before the comma and the name."""
ATTRIBUTE = 7
"""Most tokens of an attribute with a preposition between an article and its noun."""
LINKED_WORDS = 4
"""Most words, and the comma, that a role belongs to and that name nobody: `del acusado,`."""


def is_elsewhere(frame: Frame, inner: Subject) -> bool:
    """Return whether a role does not belong to what follows it, but speaks there: `sagte die Autorin in ihrer Rede`."""
    body = any(flag & GROUP for flag in frame.flags[inner.first : inner.last + 1])
    return not body and frame.lower(inner.last) not in frame.lexicon.places


def without_scene(frame: Frame, subject: Subject) -> Subject:
    """Return a role without where it speaks: `der Juwelier in seinem Schlusswort`."""
    for link in range(subject.first + 1, subject.last):
        if frame.kind[link] == WORD and frame.lower(link) in frame.lexicon.loose_links:
            scene = Subject(subject.form, link + 1, subject.last)
            return Subject(subject.form, subject.first, link - 1) if is_elsewhere(frame, scene) else subject
    return subject


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


def is_accused(frame: Frame, first: int, token: int, ceiling: int) -> bool:
    """Return whether a verb's form is a noun: behind an article and at its clause's end (`a dit le prévenu.`)."""
    elided = token == first and frame.text[frame.start[token] - 1 : frame.start[token]] in ("'", "’")
    if not frame.lexicon.inverts or not (elided or (token == first + 1 and frame.flags[first] & DETERMINER)):
        return False
    if not frame.flags[token] & (VERB | STANCE) or frame.flags[token] & (ADVERB | NOT_NAME):
        return False
    definite = elided or frame.lower(first) in frame.lexicon.definite
    if definite and frame.lower(token) in frame.lexicon.accused:
        return True  # `a dit l’accusé avant que les jurés ...`
    follows = token + 1 < ceiling and frame.kind[token + 1] == WORD and not frame.flags[token + 1] & ~(VERB | STANCE)
    return token + 1 >= ceiling or frame.kind[token + 1] in (COMMA, STOP, DASH) or (definite and follows)


def past_adjective(frame: Frame, token: int, ceiling: int) -> int:
    """Return the comma behind an adjective: `el portavoz vecinal, NAME`, `le chef du conseil départemental, NAME`."""
    plain = token + 1 < ceiling and frame.kind[token] == WORD and not frame.flags[token] & ~POINTS
    linked = plain and frame.lexicon.adjectives_follow and frame.kind[token + 1] == WORD
    linked = linked and bool(frame.flags[token + 1] & LINK)  # `le ministre polonais des Affaires, NAME`
    return token + 1 if plain and (linked or frame.kind[token + 1] == COMMA) else token


def after_linked(frame: Frame, link: int, ceiling: int) -> int:
    """Return the comma after the few words, of any sort, that a role belongs to: `el abogado del acusado, NAME,`."""
    for token in range(link + 1, min(ceiling, link + 1 + LINKED_WORDS)):
        if frame.kind[token] == COMMA:
            return token
        if frame.kind[token] != WORD or frame.flags[token] & (RELATIVE | CONJUNCTION):
            break
    return link
