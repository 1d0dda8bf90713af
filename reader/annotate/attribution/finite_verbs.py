"""Finite verbs: whose a verb before a quotation is: its own subject or one it shares (`NAME came and said "..."`)."""

from __future__ import annotations

from reader.annotate.attribution.citations import cited
from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.clauses import (
    after_preposition,
    authored,
    clause_start,
    fronted,
    inserted,
    is_relative,
    is_retold,
    judges,
    may_be_object,
    object_between,
    opens_clause,
    past_inserted,
    relates,
    reporting,
    sayer_before,
)
from reader.annotate.attribution.dropped_subjects import SEVERAL, says_about
from reader.annotate.attribution.inverted_clauses import inverted, may_say, who_calls
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.attribution.passives import asked_by, is_passive, labels
from reader.annotate.attribution.subjects import subject_before
from reader.annotate.attribution.unknown_verbs import LAST_SIGNS, MARKS
from reader.annotate.sentences.findings import Finding, cue_of, given
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ADVERB,
    BEGINS,
    CITES,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    GROUP,
    HE,
    NOUN_VERB,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SHE,
    THAT,
    VERB,
)
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject, phrase_ending
from reader.annotate.sentences.tokens import COLON, COMMA, DASH, NAME, QUOTED, STOP, WORD

TOLD = 2
"""Most tokens from a verb to the words that surely are its own: `NAME asegura que NAME le dijo: "..."`."""


def finite(frame: Frame, begin: int, quoted: int, verb: int) -> Finding | None:
    """Return whose a verb is that has its own subject, or shares it with the verb before (`and`, `to`)."""
    lexicon = frame.lexicon
    last = verb + 1 >= len(frame.kind)
    if frame.flags[verb] & BEGINS and not last and frame.lower(verb + 1) in lexicon.infinitive:
        return None
    if not last and frame.lower(verb + 1) in lexicon.infinitive and frame.lower(verb) in lexicon.needs_object:
        return None  # `Doctors told to stop "..."`
    if verb and lexicon.perfects and frame.lower(verb - 1) in lexicon.perfects:
        return None  # `dit avoir écrit ce livre « ... »`
    if labels(frame, verb, quoted):
        if frame.quoted_from(verb + 1, quoted) < quoted:
            return None
        return Finding(Subject("somebody", verb, verb), cue_of(frame, verb), "labelled")
    if is_passive(frame, verb):
        return asked_by(frame, verb, quoted)
    if frame.flags[verb] & CITES and (passed := cited(frame, verb, quoted)) is not None:
        return passed
    rule = _rule(frame, verb)
    if rule == "stance" and is_retold(frame, begin, verb):
        return None
    floor = clause_start(frame, begin, verb)
    parted = frame.kind[verb - 1] == COMMA or (lexicon.verb_last and frame.kind[verb - 2 : verb - 1] == [COMMA])
    between = inserted(frame, begin, quoted, verb) if parted else None
    if between is not None:
        return Finding(between, cue_of(frame, verb), "inserted." + between.form)
    behind = _behind_comma(frame, begin, quoted, verb) or _in_relative(frame, begin, floor, quoted, verb)
    if behind is not None:
        return behind
    plain = bool(frame.flags[verb] & VERB) and not frame.flags[verb] & NOUN_VERB
    subject = authored(frame, floor, verb, subject_before(frame, floor, verb, strict=not plain))
    if lexicon.drops_subject and subject is not None and judges(frame, verb, subject_after(frame, verb + 1, quoted)):
        return Finding(Subject("pronoun", verb, verb), cue_of(frame, verb), "before.verb")
    related = lexicon.adjectives_follow and is_relative(frame, floor, verb)
    within = bool(lexicon.from_within) and frame.lower(begin) in lexicon.from_within
    within = within and frame.lower(verb).endswith(SEVERAL)
    dependent = not (related or within) and subject is not None and lexicon.inverts
    if subject is not None and dependent and after_preposition(frame, floor, subject):
        subject = subject_after(frame, verb + 1, quoted)
        if subject is not None and subject.form == "nominal" and not may_say(frame, subject):
            return None
        if subject is None and says_about(frame, begin, verb):
            subject = Subject("pronoun", verb, verb)  # `Ante los medios, aseguró que «...»`
        return given(subject, cue_of(frame, verb), "before.verb-*")
    real = fronted(frame, floor, verb, quoted, subject) if subject is not None and lexicon.verb_last else None
    if real is not None:
        return Finding(real, cue_of(frame, verb), "before.verb-" + real.form)
    if subject is not None and subject.form == "nominal" and frame.lower(subject.first) in lexicon.oblique:
        subject = subject_before(frame, floor, subject.first, strict=not plain)
    if subject is None and within:
        midst = subject_after(frame, begin + 1, verb)
        if midst is not None and midst.last < verb and (midst.form == "name" or bears(frame, midst)):
            return Finding(midst, cue_of(frame, verb), "before.within-" + midst.form)
    if subject is not None and lexicon.verb_last and _is_object(frame, subject, verb):
        return Finding(Subject("pronoun", verb + 1, verb + 1), cue_of(frame, verb), "before.verb-pronoun")
    if (plain and (subject is None or may_be_object(frame, subject))) or _is_relative_subject(frame, floor, subject):
        subject = _before_relative(frame, floor, verb) or subject
    midst = _in_midst(frame, begin, subject) if lexicon.adjectives_follow and subject is not None else None
    if midst is not None:
        return Finding(midst, cue_of(frame, verb), "before.within-" + midst.form)
    if subject is not None:
        outer = reporting(frame, floor, subject)
        if outer is not None and not (lexicon.inverts and quoted - verb <= TOLD):
            return finite(frame, begin, quoted, outer)
        if (
            rule == "stance"
            and subject.form == "nominal"
            and not (opens_clause(frame, floor, subject) or relates(frame, subject, verb, quoted))
        ):
            return None
        return Finding(subject, cue_of(frame, verb), f"{rule}.{subject.form}-verb")
    return _shared(frame, begin, floor, quoted, verb)


def _in_midst(frame: Frame, begin: int, nobody: Subject) -> Subject | None:
    """The body in whose midst one says so: `À la mairie, on évoque « ... »`, `Du côté de la mairie, on assure ...`."""
    comma = nobody.first - 1
    if frame.lower(nobody.first) not in frame.lexicon.nobody or frame.kind[comma] != COMMA or comma <= begin + 1:
        return None
    if not frame.flags[begin] & PREPOSITION or COMMA in frame.kind[begin:comma]:
        return None
    body = phrase_ending(frame, begin, comma - 1) or Subject("nominal", begin + 1, comma - 1)
    group = any(frame.flags[token] & (GROUP | ROLE) == GROUP for token in range(body.first, body.last + 1))
    return body if group else None


def _behind_comma(frame: Frame, begin: int, quoted: int, verb: int) -> Finding | None:
    """Who stands behind a verb that a comma sets off: `Während NAME „...“ will, sagt NAME: „...“`."""
    lexicon = frame.lexicon
    named = frame.kind[begin : begin + 2] == [NAME, COMMA] and " " in frame.words(begin, begin)
    appended = frame.kind[verb - 3 : verb] == [COMMA, NAME, COMMA] and not frame.flags[begin] & CONJUNCTION
    named = named or (appended and lexicon.adjectives_follow)  # `Son président, NAME, accuse NAME de « ... »`
    if lexicon.inverts and verb > begin and frame.kind[verb - 1] == COMMA and not named:
        behind = subject_after(frame, verb + 1 + frame.phrases.get(verb, 0), quoted)
        rest = frame.kind[behind.last + 1 :][:2] if behind is not None else []
        ends = rest[:1] == [STOP] or (lexicon.verb_last and rest == [WORD, STOP])  # `..., teilte die Stadt mit.`
        ends = ends and behind is not None and (bears(frame, behind) or frame.flags[behind.first] & (HE | SHE) > 0)
        alone = behind is not None and rest[:1] == [COLON] and bears(frame, behind)
        ends = ends or (alone and COMMA not in frame.kind[begin : verb - 1])  # `Tout aide, dit le maire : « ... »`
        main = lexicon.verb_last and frame.flags[begin] & CONJUNCTION  # `Während NAME „...“ will, sieht die ABC`
        if behind is not None and (behind.form == "name" or ends or (main and behind.form == "nominal")):
            return Finding(behind, cue_of(frame, verb), "before.verb-" + behind.form)
    if lexicon.drops_subject and frame.flags[verb] & VERB and frame.kind[verb - 1 : verb + 2 : 2] == [COMMA, COMMA]:
        return Finding(Subject("pronoun", verb, verb), cue_of(frame, verb), "inserted.pronoun")
    return None


def _in_relative(frame: Frame, begin: int, floor: int, quoted: int, verb: int) -> Finding | None:
    """Whose a relative clause is, where a verb needs no subject: `NAME envió una carta en la que dice «...»`."""
    if not frame.lexicon.drops_subject or not frame.flags[verb - 1] & RELATIVE:
        return None
    lead = verb - 3
    if lead > floor and frame.flags[lead] & PREPOSITION and frame.flags[verb - 2] & DETERMINER:
        sender = clause_subject(frame, floor, lead)
        if sender is not None and (sender.form == "name" or bears(frame, sender)):
            return Finding(sender, cue_of(frame, verb), "relative." + sender.form)
    caller = who_calls(frame, begin, verb, quoted) if not frame.flags[verb] & VERB else None
    return Finding(caller, cue_of(frame, verb), "relative." + caller.form) if caller is not None else None


def _shared(frame: Frame, begin: int, floor: int, quoted: int, verb: int) -> Finding | None:
    """Whose a verb is that has no subject right before it: it stands behind it, or with the verb before (`and`)."""
    lexicon, rule = frame.lexicon, _rule(frame, verb)
    previous = verb - 1
    while previous > begin and frame.kind[previous] == WORD and frame.flags[previous] & ADVERB:
        previous -= 1
    if previous >= begin and frame.kind[previous] == COMMA:
        previous -= 1
    if previous < begin:
        return inverted(frame, begin, verb, quoted)
    if frame.kind[previous] == QUOTED:
        inside = previous > floor and not lexicon.inverts
        around = clause_subject(frame, floor, previous) if inside else None
        if around is not None and around.form == "name":
            return given(around, cue_of(frame, verb), "before.*-verb")
        subject = subject_after(frame, verb + 1, quoted)
        part = not lexicon.inverts and frame.last_sign(previous, MARKS, LAST_SIGNS).isalnum()
        if part and subject is not None and subject.form == "nominal":
            return None  # `A plan called "Marble" allowed the town to "..."`
        if lexicon.inverts and subject is not None and subject.form == "nominal" and not bears(frame, subject):
            return None  # `« Le Phare » a salué un film « ... »`
        return given(subject, cue_of(frame, verb), "after.verb-*")
    if frame.kind[previous] == WORD and (
        frame.flags[previous] & COORDINATOR or frame.lower(previous) in lexicon.infinitive
    ):
        subject = sayer_before(frame, floor, previous) or _behind_dash(frame, floor, verb)
        subject = subject or _of_relative(frame, floor, previous)
        subject = subject or clause_subject(frame, floor, verb)
        if frame.kind[quoted - 1] == COLON and frame.flags[previous] & COORDINATOR:
            subject = past_inserted(frame, subject, verb)
        if subject is None and previous == begin:
            return inverted(frame, begin, verb, quoted)
        if subject is None and lexicon.drops_subject and frame.kind[previous - 1] == QUOTED:
            return inverted(frame, begin, verb, quoted)  # `«...» y agregó que «...»`
        if subject is not None and subject.form == "nominal" and rule == "stance":
            return None
        if subject is not None and not frame.flags[previous] & COORDINATOR and object_between(frame, subject, previous):
            return None
        return given(subject, cue_of(frame, verb), f"{rule}.shared-*")
    return inverted(frame, begin, verb, quoted) if lexicon.inverts else None


def _rule(frame: Frame, verb: int) -> str:
    """What the rules of a verb are called: of one of saying, or of one that only judges or feels."""
    return "before" if frame.flags[verb] & VERB else "stance"


def _of_relative(frame: Frame, floor: int, joined: int) -> Subject | None:
    """Whose relative clause another verb goes on with: `NAME met NAME, who laughed and said "..."`."""
    for token in range(joined - 1, floor, -1) if not frame.lexicon.inverts else ():
        if frame.kind[token] in (COMMA, QUOTED):
            break
        if frame.kind[token] == WORD and frame.flags[token] & (RELATIVE | THAT) == RELATIVE:
            return subject_before(frame, floor, token + 1)
    return None


def _behind_dash(frame: Frame, floor: int, verb: int) -> Subject | None:
    """Whose clause a dash begins: `NAME drew his ire - he called her weak and said she had "..."`."""
    for dash in range(verb - 1, floor, -1):
        if frame.kind[dash] == DASH:
            pronoun = frame.flags[dash + 1] & (HE | SHE)
            return Subject("pronoun", dash + 1, dash + 1) if pronoun and dash + 1 < verb else None
    return None


def _is_object(frame: Frame, thing: Subject, verb: int) -> bool:
    """Whether a thing before a verb is what somebody behind it says so of: `Ihr neues Buch nennt sie „...“`."""
    if verb + 1 >= len(frame.kind) or not frame.flags[verb + 1] & (HE | SHE) or bears(frame, thing):
        return False
    first = frame.noun_phrase(thing.first)
    return thing.form == "nominal" or (first < thing.first and " " not in frame.words(thing.first, thing.last))


def _is_relative_subject(frame: Frame, floor: int, subject: Subject | None) -> bool:
    """Whether a name ends a relative clause whose verb stands before it: `el sindicato que preside NAME dice`."""
    if subject is None or subject.form != "name" or not frame.lexicon.adjectives_follow or subject.first - 2 <= floor:
        return False
    led = bool(frame.flags[subject.first - 2] & RELATIVE)
    return led and frame.kind[subject.first - 1] == WORD and not frame.flags[subject.first - 1] & ROLE


def _before_relative(frame: Frame, floor: int, verb: int) -> Subject | None:
    """The subject in `An official who spoke on condition of anonymity said "..."`."""
    subject = clause_subject(frame, floor, verb)
    if subject is None or subject.form == "pronoun":
        return None
    following = subject.last + 1
    if frame.kind[following] == WORD and frame.flags[following] & RELATIVE and following < verb - 1:
        return subject
    return None
