"""Clauses: where one begins, and what stands in it between a subject and the verb."""

from __future__ import annotations

from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.attribution.passives import is_passive
from reader.annotate.attribution.subjects import subject_before
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ADVERB,
    AFTER,
    AGENT,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    DOCUMENT,
    GROUP,
    HE,
    LIKENS,
    NOUN_VERB,
    OWNED,
    PASSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    REPORTED,
    ROLE,
    SHE,
    SPEECH_NOUN,
    STANCE,
    TELLS,
    THAT,
    VERB,
)
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COLON, COMMA, DASH, NAME, QUOTED, STOP, WORD

DONE = 2
"""Most tokens between a document and whose it is: `a memo obtained by NAME`."""
REPORTING_REACH = 4
"""Most words between a verb of saying and the subject of what is said: `NAME said his recent book "..."`."""


def object_between(frame: Frame, subject: Subject, infinitive: int) -> bool:
    """Return whether the infinitive may be somebody else's: `the law allows a business to assert "..."`."""
    for token in range(infinitive - 1, subject.last, -1):
        if frame.kind[token] == COMMA:
            return False
        if frame.kind[token] == WORD and frame.flags[token] & DETERMINER and not frame.flags[token] & PREPOSITION:
            return True
    return False


def may_be_object(frame: Frame, subject: Subject) -> bool:
    """Return whether what stands before a verb may be the object of another: `... que calla su nombre dice`."""
    return subject.form == "nominal" and not frame.flags[subject.last] & (ROLE | GROUP | DOCUMENT)


def after_preposition(frame: Frame, floor: int, subject: Subject) -> bool:
    """Return whether a noun phrase depends on a preposition, so that it is no subject: `mit dem Sender sagte NAME`."""
    if frame.flags[subject.last] & DOCUMENT:
        return False
    token = subject.first - 1
    while token >= floor and frame.kind[token] == WORD and frame.flags[token] & DETERMINER:
        if frame.flags[token] & PREPOSITION:
            return True
        token -= 1
    return (
        token >= floor and frame.kind[token] == WORD and frame.flags[token] & (PREPOSITION | CONJUNCTION) == PREPOSITION
    )


def judges(frame: Frame, verb: int, thing: Subject | None) -> bool:
    """Return whether a clause begins with what somebody calls a thing: `En su nota define su libro como «...»`."""
    if thing is None or thing.form != "nominal" or not frame.flags[verb] & STANCE:
        return False
    lead, first = thing.last + 1, verb
    if lead >= len(frame.kind) or not frame.flags[lead] & THAT or frame.flags[lead] & RELATIVE:
        return False
    while first and frame.kind[first - 1] == WORD:
        first -= 1
    if first and frame.kind[first - 1] not in (STOP, QUOTED):
        return False
    role = any(flag & ROLE for flag in frame.flags[thing.first : thing.last + 1])
    return first == verb or (bool(frame.flags[first] & PREPOSITION) and not role)


def authored(frame: Frame, floor: int, verb: int, subject: Subject | None) -> Subject | None:
    """Return the document with its author before a verb, where that is its subject: `A report by NAME found "..."`."""
    if frame.lexicon.inverts:
        return subject
    if subject is not None and not frame.flags[frame.noun_phrase(subject.first) - 1] & AGENT:
        return subject
    for token in range(verb - 1, floor, -1):
        if frame.flags[token] & AGENT and any(flag & DOCUMENT for flag in frame.flags[token - DONE : token]):
            document, author = clause_subject(frame, floor, token), subject_after(frame, token + 1, verb)
            if document is None or document.last < token - DONE or author is None:
                break
            return Subject("nominal", document.first, author.last)
    return subject


def opens_clause(frame: Frame, floor: int, subject: Subject) -> bool:
    """Return whether a subject is where its clause begins, after a comma or a word or two at most."""
    token = subject.first - 1
    if token > floor and frame.flags[token] & COORDINATOR and frame.kind[token - 1] == QUOTED:
        return True  # `NAME said "...," and the mayor called it "..."`
    time = PREPOSITION | CONJUNCTION  # `a day after the mayor called it "..."`
    return token < floor + 1 or frame.kind[token] != WORD or frame.flags[token] & time == time


def relates(frame: Frame, subject: Subject, verb: int, quoted: int) -> bool:
    """Return whether a subject begins a clause that ends with the quotation: `what its director calls "..."`."""
    lead = frame.flags[subject.first - 1]
    near = verb + 1 == quoted or frame.lexicon.adjectives_follow
    light = ADVERB | PREPOSITION | THAT  # `que la jueza calificó entonces de «...»`
    near = near and all(frame.kind[at] == WORD and frame.flags[at] & light for at in range(verb + 1, quoted))
    return near and bool(frame.flags[subject.first] & DETERMINER) and bool(lead & (RELATIVE | CONJUNCTION))


def inserted(frame: Frame, begin: int, quoted: int, verb: int) -> Subject | None:
    """Return the subject in `The drivers, said NAME, are "..."`."""
    so = frame.lexicon.verb_last and frame.flags[verb - 1] & AFTER > 0 and frame.kind[verb - 1] == WORD
    lead = verb - 1 - so
    if lead <= begin or frame.kind[lead] != COMMA or frame.flags[verb] & TELLS or not frame.flags[verb] & VERB:
        return None
    it = so and frame.lower(verb + 1) in frame.lexicon.pronouns_it  # `, so erzählt es NAME, „...“`
    subject = subject_after(frame, verb + 1 + it, quoted)
    if subject is not None and subject.form == "pronoun" and frame.kind[verb + 2 : quoted + 1] == [COMMA, QUOTED]:
        return subject if frame.flags[subject.first] & (HE | SHE) else None  # `Man plane mehr, verrät sie, „...“`
    if subject is None or subject.form == "pronoun":
        return None
    if subject.form == "name" and subject.first != verb + 1 + it and not frame.flags[subject.first - 1] & ROLE:
        roles = frame.flags[subject.first] & ROLE and frame.flags[subject.first - 1] & (DETERMINER | OWNED)
        if not roles:
            return None  # but `, betont deren Leiterin NAME,`, `, says union chief NAME,`
    behind = subject.last + 1
    if behind >= quoted or frame.kind[behind] != COMMA or COMMA in frame.kind[begin:lead]:
        return None
    return subject


def reporting(frame: Frame, floor: int, subject: Subject) -> int | None:
    """Return the verb of saying just before a subject: in `NAME said Smith told them "..."` the words are NAME's."""
    token = subject.first - 1
    for _ in range(REPORTING_REACH):
        if token <= floor or frame.kind[token] != WORD:
            break
        flags = frame.flags[token]
        if flags and (not flags & (THAT | DETERMINER | DOCUMENT) or flags & (PREPOSITION | DETERMINER) == PREPOSITION):
            break  # `NAME shrugged as NAME called it "..."`
        token -= 1
    if subject.form == "pronoun" or token <= floor or frame.kind[token] != WORD:
        return None
    if not frame.flags[token] & VERB or frame.flags[token] & NOUN_VERB or is_passive(frame, token):
        return None
    if frame.lexicon.adjectives_follow and is_relative(frame, floor, token):
        return token
    return token if subject_before(frame, floor, token) is not None else None


def is_relative(frame: Frame, floor: int, verb: int) -> bool:
    """Return whether a verb's subject is a relative pronoun: `qui a rappelé que NAME ...`."""
    token = verb - 1
    while token > floor and frame.kind[token] == WORD and frame.flags[token] & (ADVERB | RELATIVE) == ADVERB:
        token -= 1
    return frame.kind[token] == WORD and bool(frame.flags[token] & RELATIVE)


def ends_subordinate(frame: Frame, verb: int) -> bool:
    """Return whether a verb ends a clause that a conjunction begins, where those end with their verb."""
    if verb + 1 < len(frame.kind) and frame.kind[verb + 1] not in (COMMA, STOP):
        return False
    for token in range(verb - 1, 0, -1):
        if frame.kind[token] in (COMMA, STOP, QUOTED):
            return False
        if (
            frame.kind[token] == WORD
            and frame.kind[token - 1] == COMMA
            and frame.flags[token] & (CONJUNCTION | RELATIVE)
        ):
            return not frame.flags[token] & COORDINATOR
    return False


def fronted(frame: Frame, floor: int, verb: int, quoted: int, subject: Subject) -> Subject | None:
    """Return whoever stands behind a verb whose clause begins with something else, where the verb comes second.

    `Angesichts der drohenden Klage meinte NAME: „...“`, `Sehr offen für den Plan zeigte sich Ministerin NAME: „...“`
    """
    if not frame.lexicon.verb_last or (subject.form != "nominal" and COMMA in frame.kind[floor:verb]):
        return None
    lead = subject.first - 1
    noun = frame.lower(subject.first).rpartition(" ")[2]
    thing = subject.form == "name" and frame.lexicon.flag_of(noun) & SPEECH_NOUN  # `Klare Worte fand NAME`
    like = frame.flags[lead] if lead >= floor and frame.kind[lead] == WORD else 0
    likened = like & LIKENS or like & THAT  # `Anders als NAME nennt NAME das „...“`
    full = subject.form == "name" and " " in frame.words(subject.first, subject.last)
    begins = frame.kind[floor] != WORD or frame.flags[floor] & (DETERMINER | PRONOUN | ROLE | GROUP | CONJUNCTION)
    led = bool(frame.flags[floor] & (PREPOSITION | DETERMINER) == PREPOSITION) or (
        not (begins or full) or frame.lower(floor) in frame.lexicon.oblique
    )
    free = (led and COMMA not in frame.kind[floor:verb]) or thing or likened
    if not free and (subject.form != "nominal" or bears(frame, subject)):
        return None
    behind = subject_after(frame, verb + 1 + frame.phrases.get(verb, 0), quoted)
    return behind if behind is not None and (behind.form == "name" or bears(frame, behind)) else None


def is_retold(frame: Frame, begin: int, verb: int) -> bool:
    """Return whether somebody else tells what people want: `Es sei gut, aber die Anwohner wollten nicht „...“`."""
    return frame.lexicon.verb_last and any(flag & REPORTED for flag in frame.flags[begin:verb])


def sayer_before(frame: Frame, floor: int, joined: int) -> Subject | None:
    """Return whose verb another is joined to, behind the verb: `Der Weg sei weit, fügt NAME an und sagt: „...“`."""
    for verb in range(joined - 1, floor, -1) if frame.lexicon.verb_last else ():
        if frame.kind[verb] == COMMA:
            break
        if frame.kind[verb] == WORD and frame.flags[verb] & VERB and frame.kind[verb - 1] == COMMA:
            behind = subject_after(frame, verb + 1 + frame.phrases.get(verb, 0), joined)
            return behind if behind is not None and (behind.form == "name" or bears(frame, behind)) else None
    return None


def clause_start(frame: Frame, begin: int, verb: int) -> int:
    """Return the first token of a verb's main clause: after a semicolon, or a comma with `and` or `but`."""
    kind = frame.kind
    before = kind[begin:verb]
    if COMMA not in before and COLON not in before and DASH not in before:
        return begin
    for token in range(verb - 1, begin, -1):
        if kind[token] == COLON or (kind[token] == DASH and frame.text[frame.start[token]] == ";"):
            return token + 1
        if kind[token] == WORD and frame.flags[token] & COORDINATOR and kind[token - 1] == COMMA:
            return token + 1 + frame.phrases.get(token, 0)
    return begin


def own_clause(frame: Frame, begin: int, quoted: int) -> int:
    """Return the first token of what a semicolon or a contrast parts from whoever spoke before, if it names somebody.

    `NAME expects "...", while NAME sees "..."`: the second words are not those of the first.
    """
    if quoted - 1 <= begin:
        return begin
    lead = frame.text[frame.start[begin] : frame.end[quoted - 1]].lower()
    if ";" not in lead and not any(word in lead for word in frame.lexicon.contrasting):
        return begin
    for token in range(quoted - 1, begin, -1):
        parts = frame.kind[token] == DASH and frame.text[frame.start[token]] == ";"
        if not parts and frame.flags[token] & PASSIVE:
            return begin  # `NAME said that ..., while NAME is "..."`
        if parts or (frame.kind[token] == WORD and frame.lower(token) in frame.lexicon.contrasting):
            if NAME in frame.kind[token:quoted]:
                return token + 1
            subject = subject_after(frame, token + 1, quoted)
            return token + 1 if subject is not None and subject.form == "nominal" and bears(frame, subject) else begin
    return begin


def past_inserted(frame: Frame, subject: Subject | None, verb: int) -> Subject | None:
    """Return a subject, or the one behind what it only inserts: `NAME says, NAME called her and told her: "..."`."""
    if subject is None or frame.lexicon.inverts or subject.last + 3 >= verb:
        return subject
    said = subject.last + 1
    inserted = frame.kind[subject.first - 1 : said + 2 : said + 2 - subject.first] == [COMMA, COMMA]
    inserted = inserted and frame.kind[said] == WORD and bool(frame.flags[said] & VERB)
    return clause_subject(frame, said + 2, verb) or subject if inserted else subject
