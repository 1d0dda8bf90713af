"""Subjects: the words of a sentence that name who does what a verb says."""

from __future__ import annotations

from reader.annotate.frames import Frame
from reader.annotate.later_subjects import subject_after
from reader.annotate.lexicon import (
    ACCORDING,
    ADVERB,
    AFTER,
    AGENT,
    CALENDAR,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    GROUP,
    LEADS,
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
from reader.annotate.noun_phrases import OUTSIDE_PHRASE, Subject, depends, phrase_ending
from reader.annotate.tokens import CLOSE, COMMA, DASH, NAME, OPEN, QUOTED, WORD

OUTSIDE_CLAUSE = OUTSIDE_PHRASE | VERB | STANCE | PARTICIPLE | ADVERB
OBJECT_REACH = 6
"""Most tokens between the object that begins a sentence and its verb."""
SEPARATORS = frozenset({COMMA, DASH, OPEN, CLOSE})


def subject_before(frame: Frame, floor: int, verb: int, *, strict: bool = True) -> Subject | None:
    """Return the subject that ends before a verb, not reaching further left than token `floor`.

    Unless `strict`, any noun with an article will do, not only roles and bodies.
    """
    kind, flags = frame.kind, frame.flags
    token = verb - 1
    token = _before_adverbs(frame, floor, token)
    if token >= floor and kind[token] == CLOSE:
        token = _before_bracket(frame, floor, token)
    if token < floor:
        return None
    if kind[token] in SEPARATORS:
        return _before_separator(frame, floor, token)
    if kind[token] == WORD and flags[token] & RELATIVE:
        token -= 1
        if token > floor and kind[token] == COMMA:
            token -= 1
        if token > floor and kind[token] == CLOSE:
            token = _before_bracket(frame, floor, token)
        found = phrase_ending(frame, floor, token)
        return found if found is not None and found.form == "name" else None
    return phrase_ending(frame, floor, _before_state(frame, floor, token), strict=strict)


def _before_state(frame: Frame, floor: int, token: int) -> int:
    """The last token before the state that a city lies in: `NAME of Akron, Ohio said`."""
    city = token - 2
    if city <= floor or frame.kind[token] != NAME or frame.kind[token - 1] != COMMA or frame.kind[city] != NAME:
        return token
    return city if frame.lower(token) in frame.lexicon.places and depends(frame, city - 1) else token


def _before_adverbs(frame: Frame, floor: int, token: int) -> int:
    """The last token before adverbs and a day or time (`NAME on Sunday also said`)."""
    kind, flags = frame.kind, frame.flags
    while token >= floor and kind[token] == WORD:
        if flags[token] & CALENDAR:
            token -= 1
            if token >= floor and kind[token] == WORD and flags[token] & (PREPOSITION | DETERMINER):
                token -= 1
        elif flags[token] & ADVERB and not flags[token] & PRONOUN:
            token -= 1
        else:
            break
    return token


def _before_bracket(frame: Frame, floor: int, token: int) -> int:
    while token >= floor and frame.kind[token] != OPEN:
        token -= 1
    return token - 1


def _before_separator(frame: Frame, floor: int, comma: int) -> Subject | None:
    """The subject in `Smith, a lawyer in Ohio, said` and `the director, James Smith, said`."""
    name = comma - 1
    if frame.lexicon.verb_last and name > floor + 1 and frame.kind[name - 1 : name + 1] == [COMMA, NAME]:
        apart = frame.kind[name - 2] != NAME or " " not in frame.words(name - 2, name - 2)
        if " " in frame.words(name, name) and apart:
            return Subject("name", name, name)  # `Der Gutachter beim Gericht (LGH), NAME, sagte`
    begin = floor
    for token in range(comma - 1, floor - 1, -1):
        if frame.kind[token] == QUOTED or _opens_relative(frame, token):
            begin = token + 1
            break
    found = clause_subject(frame, begin, comma)
    return clause_subject(frame, floor, begin) if found is None and begin > floor else found


def _opens_relative(frame: Frame, token: int) -> bool:
    """Whether a clause with a subject of its own begins: `the plan, which the mayor, NAME, called "..."`."""
    if frame.kind[token] != WORD or not frame.flags[token] & (RELATIVE | CONJUNCTION):
        return False
    if frame.flags[token] & (COORDINATOR | DETERMINER | PREPOSITION) and not frame.flags[token] & RELATIVE:
        return False  # `NAME, after a long pause, said`
    if frame.lexicon.verb_last and frame.flags[token] & DETERMINER and frame.kind[token - 1] != COMMA:
        return False  # `NAME, Leiterin der Schule, sagte`
    following = token + 1
    if frame.kind[following] != NAME and not frame.flags[following] & DETERMINER:
        return False
    while frame.kind[following] in (WORD, NAME) and not frame.flags[following] & OUTSIDE_CLAUSE:
        following += 1
    return frame.kind[following] == COMMA


def clause_subject(frame: Frame, begin: int, end: int) -> Subject | None:
    """Return the first noun phrase of a clause that is no part of an introduction set off by a comma."""
    kind, flags = frame.kind, frame.flags
    token = begin
    while token < end and (
        kind[token] in SEPARATORS or (kind[token] == WORD and flags[token] & COORDINATOR and not flags[token] & PRONOUN)
    ):
        token += 1
    first = token
    while token < end and kind[token] == WORD:
        if _introduces(frame, token):
            comma = token
            while comma < end and kind[comma] != COMMA:
                comma += 1
            if comma + 1 >= end:
                break
            place = kind[comma - 1] == NAME
            token = comma + 1
            if place and _is_place(frame, token, end):
                token += 2
        elif flags[token] & (ADVERB | NOT_NAME) and not flags[token] & (DETERMINER | PRONOUN | GROUP | ROLE):
            token += 1
        else:
            break
    if token >= end:
        return None
    found = subject_after(frame, token, end)
    if found is None and token > first and frame.lexicon.verb_last:
        behind = _behind_verb(frame, token, end)  # `Trotzdem lässt er nicht locker.`
        return None if behind is not None and frame.lower(behind.first) in frame.lexicon.pronouns_it else behind
    if found is not None and frame.lexicon.inverts and _stands_beside(frame, first, found):
        return Subject("name", token - 2, token - 2)
    if found is not None and frame.lexicon.verb_last and frame.lower(token) in frame.lexicon.oblique:
        return _behind_late_verb(frame, found.last + 1, end)
    if (
        token > first + 1
        and kind[first] == WORD
        and flags[first] & (CONJUNCTION | PREPOSITION)
        and (kind[first + 1] == NAME and kind[first + 2] in SEPARATORS and (found is None or found.form == "nominal"))
    ):
        return Subject("name", first + 1, first + 1)
    if found is None and token == first and kind[token] == WORD and flags[token] & (CONJUNCTION | PREPOSITION):
        found = subject_after(frame, token + 1, end)
        if found is not None and frame.lexicon.capital_nouns:
            beside = not frame.flags[token] & (ACCORDING | AFTER | OPENS)
            if beside or " " not in frame.words(found.first, found.last):
                return _behind_verb(frame, found.last + 1, end)
    return found


def _stands_beside(frame: Frame, begin: int, found: Subject) -> bool:
    """Whether a role without an article only tells who is named before: `Entre ellas estaba NAME, jueza.`."""
    name = found.first - 2
    if found.form != "nominal" or name <= begin + 1 or frame.kind[name : name + 2] != [NAME, COMMA]:
        return False
    return not depends(frame, name - 1) and bool(frame.flags[found.first] & ROLE)


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


def _is_place(frame: Frame, token: int, end: int) -> bool:
    """Whether a word between commas goes on with the place before: `in Akron, Ohio, the mayor ...`."""
    return (
        token + 2 < end
        and frame.kind[token] == NAME
        and " " not in frame.words(token, token)
        and frame.kind[token + 1] == COMMA
        and not frame.flags[token + 2] & RELATIVE
    )


def _introduces(frame: Frame, token: int) -> bool:
    """Whether a clause begins with what a comma sets off before its subject: `In Ohio, ...`, `Shortly after ...`."""
    flags = frame.flags[token]
    if flags & (PREPOSITION | CONJUNCTION | PARTICIPLE | LEADS):
        return True
    following = token + 1
    if following >= len(frame.kind) or flags & (DETERMINER | PRONOUN | ROLE | GROUP):
        return False
    return frame.kind[following] == COMMA or (
        frame.kind[following] == WORD and bool(frame.flags[following] & (PREPOSITION | CONJUNCTION | AGENT))
    )
