"""Dropped subjects: what a verb of saying without a subject shows of who says so, where verbs need none.

`Añadió que «...»`, `«...», zanjó.`, `Sobre las obras, aseguró que «...»`, `«...», señalan`
"""

from __future__ import annotations

from reader.annotate.attribution.later_subjects import after_day
from reader.annotate.attribution.people import ANYBODY, People
from reader.annotate.attribution.unknown_verbs import ends_clause
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ADVERB,
    COORDINATOR,
    DETERMINER,
    GROUP,
    IMPERSONAL,
    NOT_NAME,
    NOUN_VERB,
    PREPOSITION,
    ROLE,
    THAT,
    VERB,
)
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COLON, COMMA, NAME, QUOTED, STOP, WORD

SEVERAL = "n"
"""How verbs end that several people say (`señalan`)."""
REFLEXIVE, HEARD = "se", ("oyó", "escuchó", "leyó", "supo", "coreó", "gritó", "cantó")
"""What before a verb makes it one's own (`se excusó`), but of these nobody's."""
WITH = ("con", "a", "en", "al")
"""What stands before whom or where a verb without a subject says so."""
JOINING = 3
"""Most words that join a sentence to the one before."""


def begins_clause(frame: Frame, verb: int) -> bool:
    """Return whether a verb begins its sentence (`Y añadió: "..."`), or commas set it off (`Seguirá, dijo, "..."`)."""
    following = verb + 1
    if following >= len(frame.kind):
        return False
    before = verb - 1
    while before >= 0 and frame.kind[before] == WORD and frame.flags[before] in (NOT_NAME, ADVERB, ADVERB | NOT_NAME):
        before -= 1  # `Y ahora añade que «...»`
    if before >= 0 and frame.kind[before] == WORD and frame.flags[before] & COORDINATOR:
        before -= 1
    if before >= 0 and frame.kind[before] not in (STOP, COMMA, QUOTED):
        return False
    return frame.kind[following] in (COMMA, COLON, QUOTED) or bool(frame.flags[following] & (THAT | PREPOSITION))


def says_about(frame: Frame, begin: int, verb: int) -> bool:
    """Return whether a verb without a subject stands behind what its sentence says when, where or what about."""
    if not frame.lexicon.drops_subject or not frame.flags[verb] & VERB:
        return False
    if any(flag & IMPERSONAL for flag in frame.flags[begin:verb]):
        return False  # `En el fallo se afirma que «...»`
    opens = frame.kind[begin] == WORD and frame.flags[begin] & PREPOSITION and _names_only_where(frame, begin, verb)
    if verb + 1 >= len(frame.kind):
        return begins_clause(frame, verb)
    leads = frame.flags[verb + 1] & DETERMINER or frame.lower(verb + 1).endswith(frame.lexicon.infinitive_endings)
    if opens and leads and frame.kind[verb + 2 : verb + 3] == [QUOTED]:
        behind = verb + 3  # `A renglón seguido anunció una «...»`, `En su discurso prometió escuchar «...»`
        ends = behind >= len(frame.kind) or frame.kind[behind] == STOP
        return ends or bool(frame.flags[behind] & (PREPOSITION | COORDINATOR))
    return begins_clause(frame, verb) or bool(opens and (frame.flags[verb + 1] & THAT or frame.kind[verb + 1] == COLON))


def _names_only_where(frame: Frame, begin: int, verb: int) -> bool:
    """Whether names before a verb only tell to whom or where it is said: `En diálogo con Radio NAME sostuvo que`."""
    names = [token for token in range(begin, verb) if frame.kind[token] == NAME]
    return not names or (
        names == [verb - 1]
        and frame.lower(verb - 2) in WITH
        and COMMA not in frame.kind[begin:verb]
        and verb - begin > 2
    )


def opening(frame: Frame, begin: int, quoted: int) -> int:
    """Return where a sentence begins behind words that join it to the one before: `Sin embargo, para NAME es ...`."""
    for comma in range(begin + 1, min(quoted, begin + 1 + JOINING)):
        if frame.kind[comma] == COMMA:
            return comma + 1 if comma + 1 < quoted else begin
        if frame.kind[comma] == NAME or frame.flags[comma] & (ROLE | GROUP):
            break
    return begin


def ends_alone(frame: Frame, verb: int, ceiling: int) -> bool:
    """Return whether a verb behind a quotation has no subject: `«...», aclaró.`, `«...», aclaró ayer en la radio`.

    Not in `«...», aclara a esta revista una allegada`.
    """
    behind = after_day(frame, verb + 1, ceiling)
    somebody = any(
        frame.lower(token) in frame.lexicon.indefinite and not frame.flags[token - 1] & PREPOSITION
        for token in range(behind + 1, ceiling)
    )
    tells_how = behind + 1 < ceiling and frame.kind[behind : behind + 2] == [WORD, STOP] and not frame.flags[behind]
    return (ends_clause(frame, behind, ceiling) or tells_how) and not somebody  # `comenta lacónico.`


def goes_on(frame: Frame, token: int, ceiling: int) -> bool:
    """Return whether whoever said the words before goes on: `«...» y agregó que nadie irá`."""
    verb = token + 1
    if verb + 1 >= ceiling or frame.kind[token] != WORD or not frame.flags[token] & COORDINATOR:
        return False
    return frame.flags[verb] & (VERB | NOUN_VERB) == VERB and bool(frame.flags[verb + 1] & THAT)


def is_preterite(frame: Frame, token: int, ceiling: int) -> bool:
    """Return whether a comma and a verb that no list has follow a quotation, and no subject: `«...», zanjó.`."""
    ends = frame.lexicon.preterites
    own = frame.kind[token - 2 : token + 1] == [COMMA, WORD, WORD] and frame.lower(token - 1) == REFLEXIVE
    if not ends or not (own or frame.kind[token - 1 : token + 1] == [COMMA, WORD]):
        return False
    if own and frame.lower(token) in HEARD:
        return False  # `«...», se oyó.`
    unknown = not frame.flags[token] and frame.text[frame.start[token]].islower()
    return unknown and frame.lower(token).endswith(ends) and ends_alone(frame, token, ceiling)


def says_more(frame: Frame, begin: int, end: int) -> bool:
    """Return whether a sentence only tells what whoever spoke before says besides: `Añadió que NAME no irá.`."""
    for verb in range(begin, end - 1):
        if frame.kind[verb] == NAME or (frame.kind[verb] == WORD and frame.flags[verb] & (ROLE | GROUP | THAT)):
            return False
        if frame.kind[verb] == WORD and frame.flags[verb] & (VERB | NOUN_VERB) == VERB:
            lead = verb - 1
            while lead > begin and frame.kind[lead] == WORD and frame.flags[lead] & ADVERB:
                lead -= 1
            opens = lead < begin or frame.kind[lead] == COMMA or bool(frame.flags[lead] & (ADVERB | COORDINATOR))
            return opens and bool(frame.flags[verb + 1] & THAT)
    return False


def said_by_several(frame: Frame, subject: Subject) -> bool:
    """Return whether a verb without a subject is that of several people: `«...», añaden`, `han añadido`."""
    if subject.form != "pronoun" or not frame.flags[subject.first] & VERB:
        return False
    have = subject.first and frame.kind[subject.first - 1] == WORD and frame.lower(subject.first - 1)
    return frame.lower(subject.first).endswith(SEVERAL) or have in frame.lexicon.several_have


def is_plural_nominal(frame: Frame, subject: Subject) -> bool:
    """Return whether a subject is several people by its article, whom one person's verb cannot mean: `los clientes`."""
    plural = frame.lexicon.drops_subject and subject.form == "nominal" and frame.flags[subject.first] & DETERMINER
    return bool(plural) and frame.lower(subject.first).endswith(frame.lexicon.plurals)


def may_be_several(people: People, words: str) -> bool:
    """Return whether words mean several people or a body: `los vecinos`, `Ana Gil y Luis Osma`, `el sindicato`."""
    lexicon = people.lexicon
    low = words.lower().split()
    if any(lexicon.flag_of(word) & (GROUP | COORDINATOR) for word in low) or words.isupper():
        return True
    return bool(lexicon.flag_of(low[0]) & DETERMINER) and low[0].endswith(lexicon.plurals)


def may_go_on(people: People, name: str, pronoun: Subject, written: str) -> bool:
    """Return whether whoever spoke last, of one paragraph, may be whom a pronoun, or a verb without any, means."""
    article = name.split()[0].lower()
    if people.lexicon.flag_of(article) & DETERMINER:
        return pronoun.form == "pronoun" and article in people.lexicon.definite
    return written == ANYBODY or people.may_be(name, written)
