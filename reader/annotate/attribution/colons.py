"""Colons: whom a sentence gives the quotation after its colon to."""

from __future__ import annotations

from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.attribution.people import People
from reader.annotate.sentences.findings import Finding
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    DETERMINER,
    GROUP,
    LINK,
    PARTICIPLE,
    POINTS,
    PREPOSITION,
    ROLE,
    SPEECH_NOUN,
    STANCE,
    STARTS_PHRASE,
    VERB,
)
from reader.annotate.sentences.links import elided
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import CLOSE, COLON, COMMA, DASH, NAME, OPEN, POSSESSIVE_FLAG, WORD

IMPERSONALS = ("se", "quien", "que")
"""What before a verb makes it nobody's, or another's: `se escuchó`."""
LEAD_WORDS = 4
"""Most tokens before the name of whom a line announces (`Palabra de NAME: «...»`)."""


def colon_name(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """`NAME: "..."`, `NAME, role: "..."`, `NAME (role): "..."`, with nothing else before."""
    lexicon = frame.lexicon
    if quoted - 1 <= begin or frame.kind[quoted - 1] != COLON:
        return None
    if frame.kind[quoted - 2] == NAME and frame.kind[quoted - 3] == DASH and quoted - 3 > begin:
        return Finding(Subject("name", quoted - 2, quoted - 2), ":", "colon")
    if frame.kind[quoted - 2] == CLOSE and lexicon.person_endings and (late := _behind_dash(frame, begin, quoted)):
        return Finding(late, ":", "colon")
    if frame.kind[begin] != NAME or frame.flags[begin] & POSSESSIVE_FLAG or frame.lower(begin) in lexicon.colon_labels:
        return None
    if begin == quoted - 2 or frame.kind[begin + 1] not in (WORD, NAME):
        if any(frame.flags[token] & (VERB | STANCE | PARTICIPLE) for token in range(begin + 1, quoted - 1)):
            return None
        if _is_dateline(frame, begin, quoted):
            return None
        return Finding(Subject("name", begin, begin), ":", "colon")
    return None


def _behind_dash(frame: Frame, begin: int, quoted: int) -> Subject | None:
    """The name between a dash and brackets, behind a place and a day: `Vaux, 3 mai (AFP) – NAME (maire) : « ... »`."""
    opening = quoted - 2
    while opening > begin + 2 and frame.kind[opening] != OPEN:
        opening -= 1
    named = frame.kind[opening - 2 : opening] == [DASH, NAME] and " " in frame.words(opening - 1, opening - 1)
    return Subject("name", opening - 1, opening - 1) if named and opening - 2 > begin else None


def _is_dateline(frame: Frame, begin: int, quoted: int) -> bool:
    """Whether a name only tells from where the report is: `HAMBURG (abc) - Cheers in the port: "..."`."""
    token = begin + 1
    if frame.kind[token] == OPEN:
        while token < quoted - 1 and frame.kind[token] != CLOSE:
            token += 1
        token += 1
    return frame.kind[token] == DASH and DASH not in frame.kind[token + 1 : quoted] and token < quoted - 2


def colon_clause(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """`NAME had a blunt message: "..."`."""
    if quoted - 1 <= begin or frame.kind[quoted - 1] != COLON:
        return None
    subject = clause_subject(frame, begin, quoted)
    if subject is not None and subject.form == "name" and _may_be_thing(frame, subject.first):
        return None
    if subject is not None and frame.lower(subject.last) in frame.lexicon.colon_labels:
        return None
    label = frame.kind[begin:quoted] == [WORD, WORD, COLON] and frame.flags[begin] & DETERMINER
    if label and frame.flags[begin + 1] & SPEECH_NOUN:
        return None  # `The statement: "..."`
    if subject is not None and frame.lexicon.adjectives_follow and _tells_of(frame, begin, subject):
        subject = Subject("name", subject.first - 2, subject.first - 2)
    if subject is not None and subject.form == "nominal" and (owner := _owner(frame, subject, quoted)) is not None:
        return Finding(owner, ":", "colon-clause")
    latter = subject is not None and frame.lower(subject.last) in frame.lexicon.latter  # `ce dernier`
    named_by = ROLE | GROUP | (POINTS if latter else 0)
    if subject is None or (subject.form == "nominal" and not frame.flags[subject.last] & named_by):
        return None
    if subject.form == "nominal" and frame.lexicon.adjectives_follow and _is_thing(frame, subject):
        return None
    bare = subject.form == "nominal" and subject.first == subject.last and not elided(frame, subject.first)
    if bare and frame.lexicon.adjectives_follow:
        return None  # `Premier film au programme : « ... »`
    return Finding(subject, ":", "colon-clause")


def noun_before_colon(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """`Refus du maire : « ... »`: a noun of speech without an article, and whose it is."""
    link = begin + 1
    link += frame.kind[link] == WORD and not frame.flags[link]  # `Refus poli du maire`
    if not frame.flags[begin] & SPEECH_NOUN or frame.kind[link] != WORD or not frame.flags[link] & LINK:
        return None
    owner = subject_after(frame, link + 1, quoted)
    if owner is None or frame.kind[owner.last + 1] != COLON or not (owner.form == "name" or bears(frame, owner)):
        return None
    return Finding(owner, ":", "colon-clause")


def _owner(frame: Frame, thing: Subject, quoted: int) -> Subject | None:
    """Whose answer, verdict or message a clause is about: `La respuesta de NAME fue tajante: «...»`."""
    for token in range(thing.first, thing.last + 1):
        if frame.flags[token] & SPEECH_NOUN:
            link = token + 1
            if frame.kind[link] != WORD or not frame.flags[link] & LINK:
                return None
            owner = subject_after(frame, link + 1, quoted)
            return owner if owner is not None and (owner.form == "name" or bears(frame, owner)) else None
    return None


def _is_thing(frame: Frame, subject: Subject) -> bool:
    """Whether a role only owns what a clause is about: `Reste la promesse du ministre : « ... »`."""
    link = next((token for token in range(subject.first + 1, subject.last) if frame.flags[token] & LINK), None)
    if link is None or frame.lower(subject.first) in frame.lexicon.indefinite:
        return False
    return not any(frame.flags[token] & (ROLE | GROUP | POINTS) for token in range(subject.first, link))


def _tells_of(frame: Frame, begin: int, role: Subject) -> bool:
    """Whether a role without an article only tells who is named before: `Même constat pour NAME, infirmière`."""
    named = role.first - 2 >= begin and frame.kind[role.first - 2 : role.first] == [NAME, COMMA]
    return named and role.form == "nominal" and frame.flags[role.first] & (ROLE | DETERMINER) == ROLE


def _may_be_thing(frame: Frame, name: int) -> bool:
    """Whether a capitalised word may be any noun: where nouns have capitals, only a full name is surely a person's."""
    return frame.lexicon.capital_nouns and " " not in frame.words(name, name) and not frame.flags[name] & ROLE


def named_before_colon(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """`It comes as no surprise to NAME: "..."`, `Former secretary NAME: "..."`."""
    name = quoted - 2
    if name < begin or frame.kind[quoted - 1] != COLON or frame.kind[name] != NAME:
        return None
    if " " not in frame.words(name, name) or frame.flags[name] & (POSSESSIVE_FLAG | GROUP):
        return None
    lead = frame.kind[name - 1] == COMMA or frame.flags[name - 1] & PREPOSITION
    if frame.lexicon.drops_subject and lead and name - begin > LEAD_WORDS:
        return None  # `Elogió el trabajo de su protagonista, NAME: «...»`
    word = frame.lower(name - 1) if name > begin and frame.lexicon.colon_leads else ""
    if word and frame.flags[name - 1] & PREPOSITION and word not in frame.lexicon.colon_leads:
        return None  # `Es ging um den Umbau durch NAME: „...“`
    return Finding(Subject("name", name, name), ":", "colon")


def beside_colon(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """On whose side one says so: `Même son de cloche chez NAME, qui part : « ... »`, `Côté mairie : « ... »`."""
    sides = frame.lexicon.sides
    side = next((token for token in range(begin, quoted - 2) if frame.lower(token) in sides), None)
    if side is None or any(frame.flags[token] & (VERB | STANCE) for token in range(begin, side)):
        return None
    joined = frame.kind[side + 1] == WORD and frame.flags[side + 1] & LINK > 0
    subject = subject_after(frame, side + 1 + joined, quoted - 1)
    if subject is None:
        return None
    behind = subject.last + 1
    while frame.kind[behind] == WORD and frame.flags[behind] & LINK and behind + 2 < quoted:
        behind += 2  # `l’Agence des greffes`
    if frame.kind[behind] not in (COLON, COMMA):
        return None
    named = subject.form == "name" and not _may_be_thing(frame, subject.first)
    group = subject.form == "nominal" and frame.flags[subject.first + (subject.last > subject.first)] & GROUP > 0
    return Finding(subject, ":", "colon") if named or group else None


def acts_before_colon(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """`Pese a ello tomó el megáfono: «...»`: who is named before acts, in a verb that needs no subject, and speaks."""
    ends = frame.lexicon.preterites
    for verb in range(begin, quoted - 1):
        flags = frame.flags[verb]
        if frame.kind[verb] != WORD or flags & (ROLE | GROUP | SPEECH_NOUN):
            return None
        if frame.lower(verb).endswith(ends) and not flags & ~(VERB | STANCE | STARTS_PHRASE):
            rest = range(verb + 1, quoted - 1)
            plain = all(frame.kind[token] == WORD and not frame.flags[token] & (ROLE | GROUP) for token in rest)
            alone = not verb or frame.lower(verb - 1) not in IMPERSONALS
            return Finding(Subject("pronoun", verb, verb), ":", "colon-clause") if plain and alone else None
        if flags & DETERMINER and not (verb > begin and frame.flags[verb - 1] & PREPOSITION):
            return None
    return None


def may_answer(frame: Frame, people: People, subject: Subject) -> bool:
    """Return whether a single word before a colon is somebody, and no place or subject: `Météo : « ... »`."""
    word = frame.words(subject.first, subject.last)
    if " " in word or word.isupper() or people.is_given(word):
        return True
    person = people.person(word)
    if person is not None and (" " in person.name or person.role):
        return True
    at = tuple(f" {word_at} {word}" for word_at in frame.lexicon.infinitive)  # `à Vaux`
    return people.is_name(word) and not any(place in people.text for place in at)
