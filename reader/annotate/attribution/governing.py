"""Governing verbs: the verb or phrase before a quotation, and who its subject is."""

from __future__ import annotations

from reader.annotate.attribution.according import leads_on, set_off, source, source_of_thing, written
from reader.annotate.attribution.citations import whereby, words_of
from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.clauses import clause_start, ends_subordinate, own_clause
from reader.annotate.attribution.dropped_subjects import opening
from reader.annotate.attribution.finite_verbs import finite
from reader.annotate.attribution.participles import participle
from reader.annotate.attribution.possessives import claimed, owned
from reader.annotate.sentences.findings import Finding, cue_of
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ACCORDING,
    AFTER,
    CLITIC,
    COORDINATOR,
    HE,
    IMPERSONAL,
    INFINITIVE,
    OPENS,
    OWN_VIEW,
    PARTICIPLE,
    PREPOSITION,
    RELATIVE,
    REPORTED,
    SHE,
    SPEECH_NOUN,
    STANCE,
    THAT,
    VERB,
    WHEREBY,
    WORDS_OF,
)
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COLON, COMMA, NAME, POSSESSIVE_FLAG, WORD

TELLING = VERB | PARTICIPLE | STANCE | ACCORDING | IMPERSONAL | INFINITIVE
"""What a word counts as that tells whose words are quoted behind it."""
GOVERNING = TELLING | AFTER | CLITIC | SPEECH_NOUN | POSSESSIVE_FLAG
"""What a word counts as that may give a quotation behind it to somebody, wherever it stands."""
CLITIC_REACH = 2
"""Most tokens between a verb with its pronoun and the quotation: `Elle restera, dit-elle, "..."`."""


def before(frame: Frame, begin: int, end: int, quoted: int) -> Finding | None:
    """`NAME said "..."`, `NAME attacked the plan, calling it "..."`, `NAME's claim that "..."`."""
    kind, flags, lexicon = frame.kind, frame.flags, frame.lexicon
    parted = len(frame.number) > 1 or ";" in frame.text or (lexicon.verb_last and frame.kind[quoted - 1] == COLON)
    floor = own_clause(frame, begin, quoted) if parted else begin
    opens_at = opening(frame, begin, quoted) if lexicon.drops_subject else begin
    for verb in range(quoted - 1, floor - 1, -1):
        flag = flags[verb]
        if not flag & GOVERNING and (verb > opens_at or verb not in (begin, opens_at)):
            continue
        if flag & POSSESSIVE_FLAG and kind[verb] == NAME:
            finding = claimed(frame, verb, quoted)
            if finding is not None:
                return finding
        if flag & SPEECH_NOUN and verb > begin:
            finding = owned(frame, begin, verb, quoted)
            if finding is None and flag & (WHEREBY | WORDS_OF):
                finding = whereby(frame, begin, verb) if flag & WHEREBY else words_of(frame, verb, quoted)
            if finding is not None:
                return finding
        if kind[verb] != WORD:
            continue
        if flag & CLITIC and _is_inserted(frame, verb, quoted):
            return Finding(Subject("pronoun", verb, verb), frame.words(verb, verb), "before.verb-pronoun")
        opens = OPENS if verb in (begin, opens_at) else AFTER if flag & AFTER and set_off(frame, verb) else 0
        if not flag & (TELLING | opens) or (frame.phrases and _is_inside(frame, verb)):
            continue
        if kind[quoted - 1] == COLON and flag & STANCE and _is_introduced(frame, verb, quoted):
            continue  # `With voters worried about it, NAME has a message: "..."`
        if not lexicon.inverts and COMMA in kind[verb:quoted] and _is_aside(frame, floor, verb, quoted):
            continue
        if quoted == end and lexicon.verb_last and flag & (VERB | STANCE) and ends_subordinate(frame, verb):
            continue  # `NAME hofft, dass sich ein Nachfolger findet. „...“`
        finding = _of_word(frame, floor, end, quoted, verb, opens)
        if finding is not None:
            return finding
    return None


def _is_inside(frame: Frame, verb: int) -> bool:
    """Whether a word is but the last of a phrase that says so: `he likes to say`."""
    return any(lead < verb <= lead + more and frame.flags[lead] & VERB for lead, more in frame.phrases.items())


def _of_word(frame: Frame, begin: int, end: int, quoted: int, verb: int, opens: int) -> Finding | None:
    """Whom a word of saying gives a quotation to; `opens`: what it counts as where a sentence begins with it."""
    lexicon, flag = frame.lexicon, frame.flags[verb]
    if flag & OWN_VIEW and verb in frame.phrases:
        return Finding(Subject("pronoun", verb, verb), cue_of(frame, verb), "own-view")
    if flag & INFINITIVE:
        return _of_infinitive(frame, begin, verb)
    if flag & IMPERSONAL:
        finding = written(frame, begin, verb, quoted)
        if finding is None and lexicon.adjectives_follow and leads_on(frame, verb, quoted):
            finding = Finding(Subject("somebody", verb, verb), cue_of(frame, verb), "impersonal")
        return finding
    if flag & (ACCORDING | opens):
        if not flag & ACCORDING and opens & OPENS and any(flags & REPORTED for flags in frame.flags[verb:quoted]):
            return None  # `Für Eltern sei das „...“`, sagt sie.
        if not lexicon.inverts and verb > begin and _turns(frame, verb, quoted):
            return None  # `NAME wanted, according to NAME, ..., but NAME kept him as an "..."`
        finding = source(frame, verb, quoted)
        thing = finding is not None and not flag & ACCORDING and finding.subject.form == "nominal"
        return None if finding is None or (thing and not bears(frame, finding.subject)) else finding
    if flag & (VERB | STANCE):
        led = frame.flags[begin] & OPENS and begin + 2 < quoted and frame.kind[begin + 2] == COMMA
        if led and frame.flags[begin + 1] & (HE | SHE):
            return source(frame, begin, quoted)  # `Pour lui, son équipe a montré « ... »`
        finding = finite(frame, begin, quoted, verb)
        thing = finding is not None and lexicon.inverts and finding.subject.form == "nominal"
        return (source_of_thing(frame, begin, quoted, finding.subject) if finding and thing else None) or finding
    return participle(frame, begin, end, quoted, verb)


def _is_aside(frame: Frame, floor: int, verb: int, quoted: int) -> bool:
    """Whether commas set off the relative clause that a verb is in: `NAME said it, which NAME began, was "..."`."""
    lead = verb - 1
    while lead > floor and frame.kind[lead] in (WORD, NAME) and not frame.flags[lead] & RELATIVE:
        lead -= 1
    relative = frame.kind[lead] == WORD and frame.flags[lead] & (RELATIVE | THAT) == RELATIVE
    if not relative or frame.kind[lead - 1] != COMMA or lead + 1 == verb:
        return False
    close = frame.kind.index(COMMA, verb, quoted)
    behind = close + 1
    return behind < quoted and frame.kind[behind] == WORD and not frame.flags[behind] & (PREPOSITION | COORDINATOR)


def _turns(frame: Frame, begin: int, end: int) -> bool:
    """Whether a clause with a subject of its own begins behind a comma and a coordinator, before a quotation."""
    return any(
        frame.kind[token : token + 2] == [COMMA, WORD]
        and frame.flags[token + 1] & COORDINATOR
        and not frame.flags[token + 2] & VERB
        for token in range(begin, end - 2)
    )


def _of_infinitive(frame: Frame, begin: int, verb: int) -> Finding | None:
    """Whose an infinitive is: `NAME wants to call it "..."`."""
    subject = clause_subject(frame, clause_start(frame, begin, verb), verb)
    alone = verb - begin in (1, 2) and NAME not in frame.kind[begin:verb]
    if subject is None and alone and frame.lexicon.drops_subject:
        subject = Subject("pronoun", verb, verb)  # `Prefiere hablar de «...»`
    if subject is None or (subject.form == "nominal" and not bears(frame, subject)):
        return None
    return Finding(subject, cue_of(frame, verb), "infinitive." + subject.form)


def _is_introduced(frame: Frame, verb: int, quoted: int) -> bool:
    """Whether a comma and a name behind a verb begin another clause, which a colon ends."""
    return any(
        frame.kind[comma : comma + 2] == [COMMA, NAME] and frame.kind[comma + 2] == WORD
        for comma in range(verb + 1, quoted - 2)
    )


def _is_inserted(frame: Frame, verb: int, quoted: int) -> bool:
    """Whether a verb with its pronoun says whose a clause is: `Elle restera, dit-elle, là où c’est « ... »`."""
    return quoted - verb <= CLITIC_REACH or frame.kind[verb - 1 : verb + 2 : 2] == [COMMA, COMMA]
