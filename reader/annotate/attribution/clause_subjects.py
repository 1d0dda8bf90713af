"""The subject of a clause, whatever its verb: whom it is about."""

from __future__ import annotations

from reader.annotate.attribution.introductions import introduces, is_place, past_introduction
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ACCORDING,
    ADVERB,
    AFTER,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    DOCUMENT,
    GROUP,
    NOT_NAME,
    OPENS,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    STANCE,
    VERB,
)
from reader.annotate.sentences.links import depends
from reader.annotate.sentences.nominals import heads
from reader.annotate.sentences.noun_phrases import OUTSIDE_PHRASE, Subject
from reader.annotate.sentences.tokens import CLOSE, COMMA, DASH, NAME, OPEN, POSSESSIVE_FLAG, WORD

COPULA = ("'s", "’s")
"""How a word ends that has its verb in it: `That's how NAME put it`."""
SEPARATORS = frozenset({COMMA, DASH, OPEN, CLOSE})
TITLE_REACH = 6
"""Tokens behind the role that begins a sentence in which the comma before its bearer stands."""
OBJECT_REACH = 6
"""Most tokens between the object that begins a sentence and its verb."""


def clause_subject(frame: Frame, begin: int, end: int) -> Subject | None:
    """Return the first noun phrase of a clause that is no part of an introduction set off by a comma."""
    kind, flags, lexicon = frame.kind, frame.flags, frame.lexicon
    token = begin
    while token < end and (
        kind[token] in SEPARATORS or (kind[token] == WORD and flags[token] & COORDINATOR and not flags[token] & PRONOUN)
    ):
        token += 1
    first = token
    if token + 2 < end and flags[token + 1] & CONJUNCTION and not lexicon.inverts and _has_verb(frame, token):
        return subject_after(frame, token + 2, end)  # `That's how NAME put it.`
    while token < end and kind[token] == WORD:
        if introduces(frame, token):
            comma = token
            while comma < end and kind[comma] != COMMA:
                comma += 1
            if comma + 1 >= end:
                break
            place = kind[comma - 1] == NAME
            token = comma + 1
            if place and is_place(frame, token, end):
                token += 2
        elif flags[token] & (ADVERB | NOT_NAME) and not flags[token] & (DETERMINER | PRONOUN | GROUP | ROLE):
            token += 1
        else:
            break
    if lexicon.drops_subject and token > first:
        token = past_introduction(frame, first, token, end)
    if token >= end:
        return None
    found = subject_after(frame, token, end)
    if found is None and token > first and lexicon.verb_last:
        behind = _behind_verb(frame, token, end)  # `Trotzdem lässt er nicht locker.`
        return None if behind is not None and frame.lower(behind.first) in lexicon.pronouns_it else behind
    if found is not None and lexicon.inverts and _stands_beside(frame, first, found):
        return Subject("name", token - 2, token - 2)
    if found is not None and lexicon.adjectives_follow and found.form == "nominal":
        found = _titled(frame, found, end) or found
    if found is not None and lexicon.verb_last and frame.lower(token) in lexicon.oblique:
        return _behind_late_verb(frame, found.last + 1, end)
    if (
        token > first + 1
        and kind[first] == WORD
        and flags[first] & (CONJUNCTION | PREPOSITION)
        and (kind[first + 1] == NAME and kind[first + 2] in SEPARATORS and (found is None or found.form == "nominal"))
        and _is_full(frame, first + 1)
    ):
        return Subject("name", first + 1, first + 1)
    if found is None and token == first and kind[token] == WORD and flags[token] & (CONJUNCTION | PREPOSITION):
        found = subject_after(frame, token + 1, end)
        governed = flags[token] & (PREPOSITION | CONJUNCTION | ACCORDING | OPENS) == PREPOSITION
        governed = governed and lexicon.drops_subject and found is not None and found.form == "nominal"
        if governed and found is not None and heads(frame, found) and DOCUMENT & ~flags[found.first]:
            return None  # `En su primera intervención promete más.`
        if found is not None and lexicon.capital_nouns:
            beside = not frame.flags[token] & (ACCORDING | AFTER | OPENS)
            if beside or " " not in frame.words(found.first, found.last):
                return _behind_verb(frame, found.last + 1, end)
    return found


def _has_verb(frame: Frame, word: int) -> bool:
    return frame.kind[word] == WORD and frame.text[frame.end[word] - 2 : frame.end[word]] in COPULA


def _is_full(frame: Frame, name: int) -> bool:
    """Whether a name before a comma is a person's, and no place: `For NAME, it was over`, `À Lomé, la mère attend`."""
    low, lexicon = frame.lower(name), frame.lexicon
    place = lexicon.adjectives_follow and not (" " in low or low in lexicon.given_he or low in lexicon.given_she)
    return not place and low not in lexicon.places


def _stands_beside(frame: Frame, begin: int, found: Subject) -> bool:
    """Whether a role without an article only tells who is named before: `Entre ellas estaba NAME, jueza.`."""
    name = found.first - 2
    if found.form != "nominal" or name <= begin + 1 or frame.kind[name : name + 2] != [NAME, COMMA]:
        return False
    noun = found.first
    if (
        frame.lexicon.adjectives_follow
        and frame.lower(noun) in frame.lexicon.definite
        and " " not in frame.words(name, name)
    ):
        noun += (
            frame.flags[name - 1] & VERB == 0 and not frame.flags[name - 1] & DETERMINER
        )  # `se encargó NAME, el pastor`
    return not depends(frame, name - 1) and bool(frame.flags[noun] & ROLE)


def _titled(frame: Frame, title: Subject, end: int) -> Subject | None:
    """The name behind a role without an article: `Président du club, NAME a pris la parole.`."""
    if frame.flags[title.first] & (ROLE | DETERMINER) != ROLE:
        return None
    for comma in range(title.last + 1, min(end - 1, title.last + 1 + TITLE_REACH)):
        if frame.kind[comma] == COMMA:
            name = frame.kind[comma + 1] == NAME and not frame.flags[comma + 1] & POSSESSIVE_FLAG
            return Subject("name", comma + 1, comma + 1) if name else None
        if frame.flags[comma] & (VERB | STANCE | CONJUNCTION | RELATIVE | PARTICIPLE):
            return None
    return None


def _behind_verb(frame: Frame, verb: int, end: int) -> Subject | None:
    """The subject behind the verb that follows a clause's first part: `Seit Jahren macht sie das so.`."""
    if verb >= end or frame.kind[verb] != WORD or frame.flags[verb] & OUTSIDE_PHRASE:
        return None
    return subject_after(frame, verb + 1, end)


def _behind_late_verb(frame: Frame, begin: int, end: int) -> Subject | None:
    """The subject behind the verb after an object: `Dem Vorwurf der Untreue widersprach NAME`."""
    for verb in range(begin, min(end, begin + OBJECT_REACH)):
        if frame.kind[verb] == WORD and frame.flags[verb] & (VERB | STANCE):
            return subject_after(frame, verb + 1, end)
    return None
