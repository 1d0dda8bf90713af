"""Subjects after their verb: `said the minister, NAME`."""

from __future__ import annotations

from reader.annotate.attribution.appended_names import appended_name
from reader.annotate.attribution.links_behind import is_origin, is_somewhere, leads_on, leads_to_noun
from reader.annotate.attribution.phrase_parts import (
    after_linked,
    far_name,
    is_accused,
    is_counted,
    is_country,
    is_elsewhere,
    long_attribute,
    past_adjective,
    past_bracket,
    titled_twice,
)
from reader.annotate.attribution.second_roles import BEARER, behind_bracket, called_twice, second_role
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ADVERB,
    CALENDAR,
    COORDINATOR,
    DETERMINER,
    GROUP,
    LINK,
    NOT_NAME,
    OWNED,
    PARTICIPLE,
    POINTS,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    STANCE,
    STARTS_PHRASE,
    VERB,
)
from reader.annotate.sentences.links import is_of, is_party, names_a_noun
from reader.annotate.sentences.noun_phrases import (
    NOMINAL_WORDS,
    OUTSIDE_PHRASE,
    Subject,
    is_of_a_body,
    is_somebody_placed,
)
from reader.annotate.sentences.tokens import COMMA, NAME, OPEN, POSSESSIVE_FLAG, WORD

OUTSIDE = OUTSIDE_PHRASE | PARTICIPLE
ENDING = ADVERB | VERB | STANCE | NOT_NAME
"""What a word counts as that ends a noun phrase, if it is no role or body."""
MORE_THAN_NAMED = ROLE | POINTS | POSSESSIVE_FLAG
"""What a name counts as that may be no more than part of a phrase."""
LINKS = 3
"""Most links of what a role belongs to: `l'entraîneur des Bleus du handball`."""


def subject_after(frame: Frame, token: int, ceiling: int) -> Subject | None:
    """Return the subject that begins at a token, after its verb (`said the minister`), before token `ceiling`."""
    kind, flags, lexicon = frame.kind, frame.flags, frame.lexicon
    while token < ceiling and kind[token] == WORD and flags[token] & ADVERB and not flags[token] & DETERMINER:
        token += 1
    if lexicon.inverts:
        token = after_day(frame, token, ceiling)
    if token >= ceiling:
        return None
    plain = kind[token] == NAME and not flags[token] & MORE_THAN_NAMED and not lexicon.capital_nouns
    if plain and (token + 1 >= ceiling or kind[token + 1] != WORD):
        return Subject("name", token, token)
    if (one := _one_of(frame, token, ceiling)) is not None:
        return one
    if lexicon.verb_last and flags[token] & RELATIVE and token + 1 < ceiling and kind[token - 1] == WORD:
        token += frame.lower(token + 1) in lexicon.definite  # `findet das die Leiterin`
    if kind[token] == WORD and flags[token] & PRONOUN and not flags[token] & DETERMINER:
        return Subject("pronoun", token, token)
    if lexicon.verb_last and flags[token] & RELATIVE and flags[token] & OWNED:
        token += 1  # `betont deren Leiterin`
    first = token
    walked = _walked(frame, first, ceiling)
    if isinstance(walked, Subject):
        return walked
    name, noun, token = walked
    if noun >= name and noun >= 0:
        token = past_adjective(frame, noun + 1, ceiling) if lexicon.inverts else noun + 1
        last = noun
    else:
        last = token - 1
    if last < first:
        return None
    if name > noun and not flags[name] & POSSESSIVE_FLAG:
        if flags[name] & GROUP and not lexicon.inverts and (member := _of_body(frame, name, ceiling)) is not None:
            return member
        return Subject("nominal", first, name) if noun >= 0 and is_party(frame, name) else Subject("name", name, name)
    if kind[last] == WORD and flags[last] & DETERMINER:
        return None
    if flags[first] & DETERMINER == 0 and first and frame.lower(first - 1) in lexicon.object_pronouns:
        return None  # `No le guarda rencor`
    if noun >= 0 and not lexicon.inverts and (called := called_twice(frame, first, token, ceiling)) is not None:
        return called
    sure = noun >= 0 or name >= 0 or bool(flags[first] & DETERMINER)
    return _with_attributes(frame, Subject("nominal", first, last), noun, token, ceiling, sure=sure)


def _walked(frame: Frame, first: int, ceiling: int) -> tuple[int, int, int] | Subject:
    """Walk over a noun phrase: its last name and its last noun (-1: none), the token behind it. Or whom it names."""
    kind, flags, lexicon = frame.kind, frame.flags, frame.lexicon
    token, name, noun = first, -1, -1
    while token < ceiling and token - first < NOMINAL_WORDS:
        flag = flags[token]
        if kind[token] == NAME:
            if _is_office(frame, token) or (
                names_a_noun(frame, token) and not leads_to_noun(frame, token + 1, ceiling)
            ):
                noun = token
                token += 1
                break
            if lexicon.capital_nouns and is_counted(frame, token, ceiling):
                token += 1
                continue  # `der 34 Jahre alte NAME`
            if token > first and is_origin(frame, token, ceiling):
                noun = token = token + 1
            elif noun >= 0 and lexicon.adjectives_follow and is_of(frame, token):
                break  # `le parquet d’Ambert`
            elif not (lexicon.capital_nouns and is_country(frame, token)):  # `Deutschlands bekanntester Virologe`
                if flag & ROLE and lexicon.capital_nouns and titled_twice(frame, token + 2, ceiling):
                    token += 2
                    continue
                name = token
                party = noun >= 0 and frame.words(token, token).isupper() and appended_name(frame, token + 1, ceiling)
                if party:
                    return party  # `le délégué CGT, NAME, ...`
                if not flag & POSSESSIVE_FLAG and not leads_on(frame, token + 1, ceiling):
                    token += 1
                    break
        elif kind[token] == WORD and flag & DETERMINER and not flag & PREPOSITION:
            if token > first:
                break
        elif kind[token] != WORD or flag & OUTSIDE:
            adjective = long_attribute(frame, first, token, ceiling)
            if not adjective:
                break
            token = adjective
        elif flag & BEARER:
            noun = token
        elif noun == token - 1 and not flag and lexicon.past_endings and _is_past(frame, token):
            break
        elif token > first + 1 and not flag and lexicon.preterites and frame.lower(token).endswith(lexicon.preterites):
            break  # `El escolta bilbaíno dedicó el triunfo`
        elif flag & ENDING and not _counts(frame, first, token, ceiling):
            if is_accused(frame, first, token, ceiling):
                noun = token
                token += 1
            break
        token += 1
    return name, noun, token


def _of_body(frame: Frame, body: int, ceiling: int) -> Subject | None:
    """Who is named behind a body and what they are there: `Ministry of Roads spokesman NAME`."""
    link = body + 1
    if link + 1 >= ceiling or frame.kind[link] != WORD or not frame.flags[link] & LINK:
        return None
    inner = subject_after(frame, link + 1, ceiling)
    return inner if inner is not None and inner.form == "name" and is_of_a_body(frame, body, inner.first) else None


def _is_office(frame: Frame, token: int) -> bool:
    """Whether a run of capitalised words is but the office of who is named behind it: `The Culture Minister, NAME,`."""
    if not frame.flags[token] & ROLE or frame.lexicon.inverts or frame.kind[token + 1 : token + 3] != [COMMA, NAME]:
        return False
    led = token > 0 and frame.kind[token - 1] == WORD and frame.flags[token - 1] & DETERMINER
    return bool(led and frame.lexicon.flag_written(frame.words(token, token).split()[-1]) & ROLE)


def _is_past(frame: Frame, verb: int) -> bool:
    """Whether a word behind a role is its verb by its ending: `The mother hugged NAME`, not `a man named NAME`."""
    low = frame.lower(verb)
    return low.endswith(frame.lexicon.past_endings) and low not in frame.lexicon.naming


def _with_attributes(
    frame: Frame, phrase: Subject, noun: int, token: int, ceiling: int, *, sure: bool
) -> Subject | None:
    """A noun phrase with what it belongs to, or the name behind that: `the mayor of the old town, NAME`.

    `noun` is its last role or body (-1: none), `token` the one behind it; `sure`: whether it is a subject without more.
    """
    kind, flags, lexicon = frame.kind, frame.flags, frame.lexicon
    first, last = phrase.first, phrase.last
    nominal_last = last
    if lexicon.adjectives_follow and noun >= 0 and kind[token : token + 1] == [NAME] and is_of(frame, token):
        nominal_last, token = token, token + 1
    if lexicon.adjectives_follow and noun >= 0 and (named := second_role(frame, token, ceiling)) is not None:
        return named
    if token < ceiling and kind[token] == OPEN and lexicon.adjectives_follow and noun >= 0:
        token = behind_bracket(frame, token, ceiling)
        if token < ceiling and kind[token] == NAME and not flags[token] & POSSESSIVE_FLAG:
            return Subject("name", token, token)
    linked = _past_links(frame, nominal_last, token, ceiling)
    if isinstance(linked, Subject):
        return linked
    nominal_last, token = linked
    if nominal_last > last and token + 1 < ceiling and flags[token] & COORDINATOR and kind[token + 1] == NAME:
        token += 2  # `der Vorsitzende des Vereins Haus und Grund, NAME,`
    token = past_bracket(frame, token, ceiling) if lexicon.capital_nouns and noun >= 0 else token
    token += token in frame.terms and noun >= 0  # `die Leiterin der Aktion „Sonne“, NAME,`
    appended = appended_name(frame, token, ceiling)
    if appended is None and noun >= 0 and flags[noun] & ROLE:
        appended = far_name(frame, token, ceiling)
    if appended is not None:
        return appended
    if nominal_last > last and token < ceiling and kind[token] == NAME and lexicon.adjectives_follow:
        return Subject("name", token, token)  # `le maire de Vaux NAME`
    return Subject("nominal", first, nominal_last) if sure else None


def _past_links(frame: Frame, last: int, token: int, ceiling: int) -> tuple[int, int] | Subject:
    """The last token of what a phrase that ends at `last` belongs to, and the token behind that. Or whom it names."""
    kind, flags, lexicon = frame.kind, frame.flags, frame.lexicon
    for _ in range(LINKS):
        if token >= ceiling or kind[token] != WORD or not flags[token] & LINK or is_somewhere(frame, token, ceiling):
            break
        inner = subject_after(frame, token + 1, ceiling)
        if inner is not None and frame.lower(token) in lexicon.loose_links and is_elsewhere(frame, inner):
            break
        placed = inner is not None and inner.form == "name" and is_somebody_placed(frame, inner.first)
        if inner is not None and (placed or (inner.form == "name" and COMMA in kind[token : inner.first])):
            return inner
        if inner is None or inner.form == "pronoun":
            if inner is None and lexicon.inverts:
                token = after_linked(frame, token, ceiling)
            break
        last = inner.last
        token = inner.last + 1
        if lexicon.inverts:
            token = past_adjective(frame, token, ceiling)
    return last, token


def _one_of(frame: Frame, token: int, ceiling: int) -> Subject | None:
    """The name behind `uno de los autores, NAME`."""
    several = token + 2
    if several >= ceiling or not frame.flags[token] & (PRONOUN | DETERMINER) or frame.kind[token] != WORD:
        return None
    if not frame.flags[token + 1] & LINK or not frame.flags[several] & DETERMINER:
        return None
    named = subject_after(frame, several, ceiling)
    return named if named is not None and named.form == "name" and frame.kind[named.first - 1] == COMMA else None


def after_day(frame: Frame, token: int, ceiling: int) -> int:
    """Return the token after the day behind a verb: `explicó el lunes NAME`, `a dit lundi soir NAME`."""
    day = token
    if day < ceiling and frame.kind[day] == WORD and frame.flags[day] & (DETERMINER | PREPOSITION):
        day += 1
    if day >= ceiling or frame.kind[day] != WORD or not frame.flags[day] & CALENDAR:
        return token
    while day < ceiling and frame.kind[day] == WORD and frame.flags[day] & CALENDAR:
        day += 1
    return day


def _counts(frame: Frame, first: int, token: int, ceiling: int) -> bool:
    """Whether a word between an article and its noun only tells it from others: `a second officer`."""
    if token != first + 1 or token + 1 >= ceiling or not frame.flags[first] & DETERMINER:
        return False
    return frame.flags[token] & ~STARTS_PHRASE == NOT_NAME and bool(frame.flags[token + 1] & BEARER)
