"""Subjects: the words of a sentence that name who does what a verb says."""

from __future__ import annotations

from reader.annotate.attribution.appositions import before_calling, named_beside
from reader.annotate.attribution.clause_subjects import SEPARATORS, clause_subject
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ADVERB,
    AGENT,
    CALENDAR,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    GROUP,
    NOUN_VERB,
    PARTICIPLE,
    POINTS,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    STANCE,
    VERB,
)
from reader.annotate.sentences.links import depends, is_agent
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import OUTSIDE_PHRASE, Subject, phrase_ending
from reader.annotate.sentences.tokens import CLOSE, COMMA, NAME, OPEN, POSSESSIVE_FLAG, QUOTED, STOP, WORD

OUTSIDE_CLAUSE = OUTSIDE_PHRASE | VERB | STANCE | PARTICIPLE | ADVERB
RELATIVE_REACH = 4
"""Most tokens from a relative pronoun to the comma behind its subject: `which the deputy mayor, NAME,`."""


def subject_before(frame: Frame, floor: int, verb: int, *, strict: bool = True) -> Subject | None:
    """Return the subject that ends before a verb, not reaching further left than token `floor`.

    Unless `strict`, any noun with an article will do, not only roles and bodies.
    """
    kind, flags, lexicon = frame.kind, frame.flags, frame.lexicon
    token = verb - 1
    if lexicon.person_endings and token > floor and frame.lower(token) in lexicon.clitics:
        token -= not flags[verb] & (ROLE | NOUN_VERB) and not lexicon.flag_of(frame.lower(token - 1)) & PREPOSITION
    token = _before_adverbs(frame, floor, token)
    if token >= floor and kind[token] == CLOSE:
        token = _before_bracket(frame, floor, token)
    if token < floor:
        return None
    if kind[token] in SEPARATORS:
        return _before_separator(frame, floor, token)
    alone = kind[token] == NAME and (token == floor or kind[token - 1] == STOP or kind[token - 1] == QUOTED)
    if alone and not (lexicon.capital_nouns or flags[token] & (ROLE | POINTS | POSSESSIVE_FLAG)):
        return Subject("name", token, token)
    if kind[token] == WORD and flags[token] & RELATIVE:
        token -= 1
        if token > floor and kind[token] == COMMA:
            token -= 1
        if token > floor and kind[token] == CLOSE:
            token = _before_bracket(frame, floor, token)
        found = phrase_ending(frame, floor, token)
        if found is not None and found.first - 2 > floor and _tells_of_name(frame, found):
            return Subject("name", found.first - 2, found.first - 2)
        if found is not None and lexicon.adjectives_follow and frame.kind[token + 1] == COMMA:
            return _bare(frame, found) if found.form == "name" or bears(frame, found) else None
        if found is None and lexicon.adjectives_follow and frame.kind[token + 1] == COMMA:
            return _antecedent(frame, floor, token)
        if found is not None and (found.form == "name" or _is_whoever(frame, found)):
            return found
        return _related(frame, token, found) if lexicon.person_endings else None
    found = phrase_ending(frame, floor, _before_state(frame, floor, token), strict=strict)
    if found is not None and found.form == "name" and not lexicon.inverts and found.first - 2 >= floor:
        found = before_calling(frame, found)
    if found is not None and found.form == "name" and (lead := frame.noun_phrase(found.first) - 1) > floor:
        found = None if is_agent(frame, lead) else found
    return None if found is not None and _is_too_many(frame, found, verb) else found


def _is_too_many(frame: Frame, found: Subject, verb: int) -> bool:
    """Whether a bare plural stands before the verb of somebody else: `NAME, a collector of cards and books says`."""
    noun, lexicon = frame.lower(found.last), frame.lexicon
    bare = found.form == "nominal" and found.first == found.last
    bare = bare and lexicon.plurals == ("s",) and not lexicon.adjectives_follow
    return bare and noun.endswith("s") and not noun.endswith("ss") and frame.lower(verb).endswith("s")


def _is_whoever(frame: Frame, found: Subject) -> bool:
    """Whether what a relative pronoun goes on about is somebody: `sentenced by a judge who said "..."`."""
    lead = found.first - 1
    return not frame.lexicon.inverts and lead > 0 and bool(frame.flags[lead] & AGENT) and bears(frame, found)


def _tells_of_name(frame: Frame, role: Subject) -> bool:
    """Whether a role without an article only tells who is named before: `dit NAME, maire de Vaux, qui ...`."""
    bare = role.form == "nominal" and frame.flags[role.first] & (ROLE | DETERMINER) == ROLE
    return bare and frame.kind[role.first - 2 : role.first] == [NAME, COMMA]


def _bare(frame: Frame, antecedent: Subject) -> Subject:
    """An antecedent without what joins a preposition to its article: `du maire`."""
    joined = frame.flags[antecedent.first] & (PREPOSITION | DETERMINER) == PREPOSITION | DETERMINER
    bare = joined and antecedent.last > antecedent.first
    return Subject(antecedent.form, antecedent.first + bare, antecedent.last)


def _related(frame: Frame, last: int, antecedent: Subject | None) -> Subject | None:
    """Whom `qui` goes on about without a comma: who is named right before it, and else nobody who can be told."""
    if antecedent is not None and (antecedent.form == "pronoun" or bears(frame, antecedent)):
        return _bare(frame, antecedent) if antecedent.form == "nominal" else None
    return Subject("somebody", last, last) if frame.kind[last] in (WORD, NAME) else None


def _antecedent(frame: Frame, floor: int, token: int) -> Subject | None:
    """Whom `, qui` goes on about, though it depends on a preposition: `critiqué par la mairie, qui évoque « ... »`."""
    if frame.kind[token] == NAME:
        return Subject("name", token, token) if " " in frame.words(token, token) else None
    article = token > floor and frame.flags[token - 1] & DETERMINER
    return Subject("nominal", token - 1, token) if article and frame.flags[token] & (ROLE | GROUP) else None


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
    outside = frame.flags[name] & GROUP or frame.lower(name) in frame.lexicon.places
    if name > floor + 1 and frame.kind[name - 1 : name + 1] == [COMMA, NAME] and not outside:
        apart = frame.kind[name - 2] != NAME or " " not in frame.words(name - 2, name - 2)
        if " " in frame.words(name, name) and apart:
            return Subject("name", name, name)  # `Der Gutachter beim Gericht (LGH), NAME, sagte`
    begin = floor
    for token in range(comma - 1, floor - 1, -1):
        titled = frame.lexicon.adjectives_follow and token in frame.terms  # `NAME, autrice de « ... », estime`
        if (frame.kind[token] == QUOTED and not titled) or _opens_relative(frame, token):
            begin = token + 1
            break
    found = clause_subject(frame, begin, comma)
    if found is not None and not frame.lexicon.inverts and found.form == "nominal" and name > found.last:
        found = named_beside(frame, found, name) or found
    if found is not None and frame.lexicon.voices:
        found = _by_whose_voice(frame, found, comma) or found
    return clause_subject(frame, floor, begin) if found is None and begin > floor else found


def _by_whose_voice(frame: Frame, body: Subject, comma: int) -> Subject | None:
    """Who speaks for a body, if that is said: `Le parquet, par la voix du procureur NAME, a annoncé « ... »`."""
    voice = body.last + 2
    behind = voice + 3
    if behind >= comma or frame.kind[voice - 1] != COMMA or not frame.flags[voice] & AGENT:
        return None
    if frame.words(voice, voice + 2).lower() not in frame.lexicon.voices:
        return None
    subject = subject_after(frame, behind + 1, comma)
    return subject if subject is not None and subject.form == "name" else None


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
        if frame.kind[following - 1] == NAME and not frame.flags[following - 1] & POSSESSIVE_FLAG:
            break  # but `NAME, whom NAME replaced, called it "..."`
    return frame.kind[following] == COMMA and following - token <= RELATIVE_REACH
