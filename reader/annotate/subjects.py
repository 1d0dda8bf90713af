"""Subjects: the words of a sentence that name who does what a verb says."""

from __future__ import annotations

from typing import NamedTuple

from reader.annotate.frames import Frame
from reader.annotate.lexicon import (
    ADVERB,
    AGENT,
    CALENDAR,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    GROUP,
    LINK,
    NOT_NAME,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    QUANTITY,
    RELATIVE,
    ROLE,
    STANCE,
    VERB,
)
from reader.annotate.tokens import CLOSE, COMMA, DASH, NAME, OPEN, POSSESSIVE_FLAG, QUOTED, STOP, WORD

NOMINAL_WORDS = 8
"""Most tokens of one noun phrase: `the special U.N. representative overseeing ...` needs five."""
OUTSIDE_PHRASE = PREPOSITION | CONJUNCTION | RELATIVE | PRONOUN
OUTSIDE_CLAUSE = OUTSIDE_PHRASE | VERB | STANCE | PARTICIPLE | ADVERB
SEPARATORS = frozenset({COMMA, DASH, OPEN, CLOSE})


class Subject(NamedTuple):
    """Somebody or something that a sentence names."""

    form: str
    """`name`, `pronoun` or `nominal` (`the minister`, `the statement`)."""
    first: int
    """Its first token."""
    last: int
    """Its last token."""


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


def phrase_ending(frame: Frame, floor: int, token: int, *, strict: bool = True) -> Subject | None:
    """Return the noun phrase whose last token is given: its head if that is a name, else the whole of it."""
    kind, flags = frame.kind, frame.flags
    head = token
    climbed = False
    for _ in range(3):
        if head < floor:
            return None
        if kind[head] == WORD and flags[head] & PRONOUN and not flags[head] & (DETERMINER | RELATIVE):
            return Subject("pronoun", head, head)
        first = _phrase_start(frame, floor, head)
        if first is None:
            return None
        if (
            kind[first] == WORD
            and flags[first] & LINK
            and flags[first] & DETERMINER
            and first > floor
            and _is_noun(frame, first - 1)
        ):
            head = first - 1
            continue
        link = first - 1
        if link > floor and kind[link] == WORD and flags[link] & LINK and _is_noun(frame, link - 1):
            head = link - 1
            continue
        named = kind[head] == NAME and not flags[head] & ROLE and first >= head - 1
        common = kind[head] == WORD and not strict and flags[first] & DETERMINER
        if link >= floor and (named or common) and depends(frame, link):
            if link == floor or not _may_be_noun(frame, link - 1):
                return None
            head = link - 1
            climbed = not strict
            continue
        break
    else:
        return None
    if kind[head] == NAME and not names_a_noun(frame, head):
        counted = head > first and frame.text[frame.start[head - 1]].isdigit()
        return None if counted else Subject("name", head, head)
    if kind[head] == NAME:
        return Subject("nominal", first, token)
    if flags[head] & QUANTITY:
        return None
    if flags[head] & (ROLE | GROUP) or climbed or (not strict and flags[first] & (DETERMINER | POSSESSIVE_FLAG)):
        return Subject("nominal", first, token)
    return None


def depends(frame: Frame, link: int) -> bool:
    """Return whether a word makes what follows depend on it, so that it is no subject: `voters in Ohio said`."""
    return frame.kind[link] == WORD and frame.flags[link] & (PREPOSITION | CONJUNCTION | AGENT) == PREPOSITION


def names_a_noun(frame: Frame, token: int) -> bool:
    """Return whether a single capitalised word with an article is a role or, where nouns have capitals, any noun."""
    before = token - 1
    if before < 0 or frame.kind[before] != WORD or not frame.flags[before] & DETERMINER:
        return False
    if not frame.lexicon.capital_nouns and not frame.flags[token] & ROLE:
        return False
    return " " not in frame.words(token, token)


def _phrase_start(frame: Frame, floor: int, head: int) -> int | None:
    """The first token of the noun phrase that ends with `head`; None when no noun stands there."""
    kind, flags = frame.kind, frame.flags
    if not _may_be_noun(frame, head):
        return None
    first = head
    while first > floor and head - first < NOMINAL_WORDS:
        before = first - 1
        if kind[before] == NAME:
            first = before
        elif kind[before] == WORD and flags[before] & DETERMINER:
            return before
        elif kind[before] == WORD and not flags[before] & (OUTSIDE_PHRASE | VERB | ADVERB | PARTICIPLE):
            first = before
        else:
            break
    return first


def _may_be_noun(frame: Frame, token: int) -> bool:
    kind, flags = frame.kind[token], frame.flags[token]
    if flags & POSSESSIVE_FLAG:
        return False
    if kind == NAME:
        return True
    return (
        kind == WORD
        and not flags & (OUTSIDE_PHRASE | DETERMINER | PARTICIPLE)
        and (bool(flags & (ROLE | GROUP)) or not flags & (ADVERB | VERB | NOT_NAME))
    )


def _is_noun(frame: Frame, token: int) -> bool:
    return _may_be_noun(frame, token) and (frame.kind[token] == NAME or bool(frame.flags[token] & (ROLE | GROUP)))


def _before_bracket(frame: Frame, floor: int, token: int) -> int:
    while token >= floor and frame.kind[token] != OPEN:
        token -= 1
    return token - 1


def _before_separator(frame: Frame, floor: int, comma: int) -> Subject | None:
    """The subject in `Smith, a lawyer in Ohio, said` and `the director, James Smith, said`."""
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
    if frame.flags[token] & (COORDINATOR | DETERMINER) and not frame.flags[token] & RELATIVE:
        return False
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
    if (
        token > first + 1
        and kind[first] == WORD
        and flags[first] & (CONJUNCTION | PREPOSITION)
        and (kind[first + 1] == NAME and kind[first + 2] in SEPARATORS and (found is None or found.form == "nominal"))
    ):
        return Subject("name", first + 1, first + 1)
    if found is None and token == first and kind[token] == WORD and flags[token] & (CONJUNCTION | PREPOSITION):
        found = subject_after(frame, token + 1, end)
    return found


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
    if flags & (PREPOSITION | CONJUNCTION | PARTICIPLE):
        return True
    following = token + 1
    if following >= len(frame.kind) or flags & (DETERMINER | PRONOUN | ROLE | GROUP):
        return False
    return frame.kind[following] == COMMA or (
        frame.kind[following] == WORD and bool(frame.flags[following] & (PREPOSITION | CONJUNCTION | AGENT))
    )


def subject_after(frame: Frame, token: int, ceiling: int) -> Subject | None:
    """Return the subject that begins at a token, after its verb (`said the minister`), before token `ceiling`."""
    kind, flags = frame.kind, frame.flags
    while token < ceiling and kind[token] == WORD and flags[token] & ADVERB and not flags[token] & DETERMINER:
        token += 1
    if token >= ceiling:
        return None
    if kind[token] == WORD and flags[token] & PRONOUN and not flags[token] & DETERMINER:
        return Subject("pronoun", token, token)
    first = token
    name = -1
    noun = -1
    while token < ceiling and token - first < NOMINAL_WORDS:
        if kind[token] == NAME and names_a_noun(frame, token) and not _leads_to_noun(frame, token + 1, ceiling):
            noun = token
            token += 1
            break
        if kind[token] == NAME:
            name = token
            if not flags[token] & POSSESSIVE_FLAG and not _leads_on(frame, token + 1, ceiling):
                token += 1
                break
        elif kind[token] == WORD and flags[token] & DETERMINER and not flags[token] & PREPOSITION:
            if token > first:
                break
        elif kind[token] != WORD or flags[token] & (OUTSIDE_PHRASE | PARTICIPLE):
            break
        elif flags[token] & (ROLE | GROUP):
            noun = token
        elif flags[token] & (ADVERB | VERB | STANCE | NOT_NAME):
            break
        token += 1
    if noun >= name and noun >= 0:
        token = noun + 1
    last = token - 1
    if last < first:
        return None
    if name > noun and not flags[name] & POSSESSIVE_FLAG:
        return Subject("name", name, name)
    if kind[last] == WORD and flags[last] & DETERMINER:
        return None
    nominal_last = last
    if token < ceiling and kind[token] == WORD and flags[token] & LINK:
        inner = subject_after(frame, token + 1, ceiling)
        if inner is not None and inner.form == "name" and kind[inner.first - 1] == COMMA:
            return inner
        if inner is not None and inner.form != "pronoun":
            nominal_last = inner.last
            token = inner.last + 1
    appended = _appended_name(frame, token, ceiling)
    if appended is not None:
        return appended
    if noun >= 0 or flags[first] & DETERMINER or name >= 0:
        return Subject("nominal", first, nominal_last)
    return None


def _leads_on(frame: Frame, token: int, ceiling: int) -> bool:
    """Whether a name only describes what follows: a role or body, or a name whose role is in no list.

    `Tidings publisher NAME wrote`: what stands just before a verb of saying is its subject.
    """
    if _leads_to_noun(frame, token, ceiling):
        return True
    if token + 1 < ceiling and frame.kind[token] == WORD and frame.flags[token] & COORDINATOR:
        return frame.kind[token + 1] == NAME and _titled_late(frame, token + 1)
    return (
        token + 2 < ceiling
        and frame.kind[token] == WORD
        and not frame.flags[token]
        and frame.kind[token + 1] == NAME
        and frame.kind[token + 2] == WORD
        and bool(frame.flags[token + 2] & (VERB | RELATIVE))
    )


def _titled_late(frame: Frame, name: int) -> bool:
    """Whether a name has its role in its middle: `the Housing and Urban Development Secretary NAME`."""
    words = frame.words(name, name).split()
    roles = [bool(frame.lexicon.flag_of(word.lower()) & ROLE) for word in words]
    return any(roles[1:-1]) and not roles[0]


def _leads_to_noun(frame: Frame, token: int, ceiling: int) -> bool:
    """Whether a name only describes a role or body that follows: `the Smith campaign`, `Smith chief aide Jones`."""
    for place in range(token, min(ceiling, token + 3)):
        flags = frame.flags[place]
        if frame.kind[place] != WORD:
            return False
        if flags & (ROLE | GROUP):
            return not flags & (VERB | STANCE | DETERMINER)
        if flags:
            return False
    return False


def _appended_name(frame: Frame, token: int, ceiling: int) -> Subject | None:
    """The name in `said a spokesman for the group, John Smith`."""
    kind = frame.kind
    if token + 1 < ceiling and kind[token] == COMMA and kind[token + 1] == NAME:
        if frame.lower(token + 1) in frame.lexicon.places:
            return None
        behind = token + 2
        if behind >= ceiling or kind[behind] in (COMMA, STOP, QUOTED, DASH, OPEN):
            return Subject("name", token + 1, token + 1)
    return None
