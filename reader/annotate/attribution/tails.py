"""Tails: the end of a sentence that gives a quotation in it to somebody (`The "..." is real, said NAME.`)."""

from __future__ import annotations

from reader.annotate.attribution.according import according, impersonal
from reader.annotate.attribution.appositions import past_apposition
from reader.annotate.attribution.late_subjects import late_subject
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.sentences.findings import Finding, cue_of
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ACCORDING,
    ADVERB,
    CALENDAR,
    CLITIC,
    CONJUNCTION,
    IMPERSONAL,
    LIKENS,
    PREPOSITION,
    STANCE,
    STARTS_PHRASE,
    VERB,
)
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COMMA, STOP, WORD

NOBODY = "-on"
"""How verbs end whose subject is nobody (`indique-t-on`)."""


def of_late_verb(frame: Frame, token: int, end: int) -> Subject | None:
    """Return whose verb ends the sentence: `Als „...“ hat NAME den Plan kritisiert.`."""
    last = end - 1
    while last > token and frame.kind[last] == STOP:
        last -= 1
    if frame.kind[last] != WORD or not frame.flags[last] & (VERB | STANCE):
        return None
    subject = subject_after(frame, token, last)
    named = subject is not None and (subject.form == "name" or bears(frame, subject))
    return subject if named else None


def is_told(frame: Frame, verb: int, end: int) -> bool:
    """Return whether nobody stands behind a verb that says whom somebody told: `Teen "wanted to help", court told`."""
    alone = verb + 1 >= end or frame.kind[verb + 1] == STOP
    return alone and frame.lower(verb) in frame.lexicon.needs_object


def _ends_with(frame: Frame, pronoun: Subject, end: int) -> bool:
    """Whether a sentence ends with its verb and a pronoun: `Das sei „sinnlos“ und teuer, sagte sie.`."""
    behind = pronoun.last + 1
    if behind >= end or frame.kind[behind] == STOP:
        return frame.lexicon.inverts
    return frame.lexicon.verb_last and bool(frame.flags[behind] & (PREPOSITION | CALENDAR | STARTS_PHRASE))


def tail(frame: Frame, quoted: int, end: int) -> Finding | None:
    """Return whom the end of a sentence gives it to: `The "..." of the plan is real, said NAME.`."""
    kind, flags, lexicon = frame.kind, frame.flags, frame.lexicon
    for comma in range(quoted + 1, end - 2):
        if kind[comma] != COMMA:
            continue
        token = comma + 1
        likened = kind[token] == WORD and flags[token] & LIKENS
        if likened:
            token += 1
        if lexicon.inverts:
            while token < end - 1 and kind[token] == WORD and flags[token] & (ADVERB | VERB) == ADVERB:
                token += 1
        if kind[token] == WORD and flags[token] & VERB:
            behind = token + 1 + frame.phrases.get(token, 0)
            subject = subject_after(frame, behind, end)
            if subject is None and lexicon.adjectives_follow:
                subject = late_subject(frame, behind, end)
            if subject is not None and lexicon.person_endings and subject.form == "nominal":
                subject = subject if bears(frame, subject) else None
            if subject is not None and (subject.form != "pronoun" or _ends_with(frame, subject, end)):
                return Finding(subject, cue_of(frame, token), "tail.verb-" + subject.form)
            if lexicon.drops_subject and behind < end and kind[behind] == STOP:
                return Finding(Subject("pronoun", token, token), cue_of(frame, token), "tail.verb")
        has = lexicon.verb_last and flags[comma + 1] & ADVERB
        if has and frame.lower(comma + 1) in lexicon.auxiliaries:
            late = of_late_verb(frame, comma + 2, end)  # `..., hatte NAME am Dienstag gelobt.`
            if late is not None:
                return Finding(late, cue_of(frame, comma + 1), "tail.have-" + late.form)
        if kind[token] == WORD and flags[token] & IMPERSONAL and (said := impersonal(frame, token, end)) is not None:
            return said
        if kind[token] == WORD and flags[token] & CLITIC and not frame.lower(token).endswith(NOBODY):
            return Finding(Subject("pronoun", token, token), frame.words(token, token), "tail.verb-pronoun")
        if kind[token] == WORD and flags[token] & ACCORDING:
            return according(frame, token - 1, end)
        if lexicon.verb_last and not likened:
            continue  # `..., NAME sprach von „...“` is a clause of its own.
        subject = subject_after(frame, token, end)
        if subject is None or (kind[token] == WORD and flags[token] & CONJUNCTION):
            continue
        verb = subject.last + 1
        if subject.form == "name" and not lexicon.inverts:
            verb = past_apposition(frame, verb, end)
        while verb < end and kind[verb] == WORD and flags[verb] & ADVERB:
            verb += 1
        if verb < end and kind[verb] == WORD and flags[verb] & VERB and not is_told(frame, verb, end):
            behind = verb + 1 + frame.phrases.get(verb, 0)
            if (
                behind >= end
                or kind[behind] in (STOP, COMMA)
                or (flags[behind] & (PREPOSITION | CALENDAR) and frame.lower(behind) not in lexicon.infinitive)
            ):
                return Finding(subject, cue_of(frame, verb), f"tail.{subject.form}-verb")
    return None
