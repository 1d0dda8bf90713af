"""Whom a pronoun after a sentence means, by who that sentence is about."""

from __future__ import annotations

from reader.annotate.attribution.bodies import is_body, is_named_body, is_of_a_body
from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.dropped_subjects import (
    is_plural_nominal,
)
from reader.annotate.attribution.not_meant import are_several
from reader.annotate.attribution.only_persons import behind_its_verb, kin, only_person, other_person
from reader.annotate.attribution.people import ANYBODY, People
from reader.annotate.attribution.plausible import is_met_once
from reader.annotate.attribution.referents import (
    is_again,
    is_person,
    may_be_epithet,
    of_other_sex,
    unnamed,
)
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    COORDINATOR,
    HE,
    SHE,
)
from reader.annotate.sentences.nominals import heads
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import NAME, POSSESSIVE_FLAG


def meant_after(
    frame: Frame, people: People, subject: Subject | None, sentence: tuple[int, int], pronoun: str
) -> Subject | None:
    """Whom a pronoun after a sentence means, by who the sentence is about; a nominal when that has no name."""
    lexicon = frame.lexicon
    if subject is not None and are_several(frame, subject, pronoun):
        subject = None  # `NAME met the owners. The owners left. "...," he said`
    if subject is not None and pronoun == ANYBODY and is_plural_nominal(frame, subject):
        return None  # `Los clientes esperan. «...», añade`: it is about whoever the sentence before is about.
    if subject is not None and frame.lower(subject.first) in lexicon.pronouns_it:
        if any(frame.flags[token] & (HE | SHE) for token in range(*sentence)):
            return None  # Whom it means there is meant here.
        subject = None
    if subject is not None and is_again(frame, subject, pronoun):
        return None
    if lexicon.verb_last and subject is not None:
        if subject.form == "pronoun" and frame.lower(subject.first) == pronoun:
            return None  # Whom it means there is meant here.
        if subject.form == "nominal" and may_be_epithet(frame, subject, pronoun):
            return subject
        if subject.form == "name" and is_met_once(frame, people, frame.words(subject.first, subject.last)):
            subject = None  # `Doch Alarm schlägt NAME.`
    if subject is not None and subject.form != "nominal":
        quoting = frame.said_from(*sentence) < sentence[1]
        if is_named_body(frame, subject, pronoun) and (quoting or is_of_a_body(frame, subject.first)):
            return subject
        if is_person(frame, people, subject, pronoun):
            other = subject.last + 2
            joined = frame.kind[other : other + 1] == [NAME] and frame.flags[other - 1] & COORDINATOR
            alike = joined and people.may_be(frame.words(other, other), pronoun)
            return Subject("somebody", subject.first, subject.last) if alike else subject
        if subject.form == "name" and _resumed(frame, sentence, pronoun):
            return subject
        return other_person(frame, people, sentence, pronoun)
    if subject is not None and unnamed(frame, subject):
        if not of_other_sex(frame, subject, pronoun):
            return subject
        main = clause_subject(frame, *sentence)  # `NAME sat there while a man called her "..."`
        return main if main is not None and is_person(frame, people, main, pronoun) else None
    one = subject is not None and frame.lower(subject.first) in lexicon.definite
    if subject is not None and one and lexicon.drops_subject and pronoun == ANYBODY and heads(frame, subject):
        return subject  # `La sentencia cita a NAME. Así, recuerda que «...»`
    if subject is not None and frame.flags[subject.first] & POSSESSIVE_FLAG:
        owner = Subject("name", subject.first, subject.first)
        if is_person(frame, people, owner, pronoun):
            return owner
    if frame.said_from(*sentence) < sentence[1]:
        meant = subject if is_body(frame, subject) else None
        return meant if meant is not None and not of_other_sex(frame, meant, pronoun) else None
    if subject is None and (related := kin(frame, sentence, pronoun)) is not None:
        return related
    if subject is None and lexicon.drops_subject and pronoun == ANYBODY:
        return behind_its_verb(frame, people, sentence)
    return only_person(frame, people, sentence, pronoun)


def _resumed(frame: Frame, sentence: tuple[int, int], pronoun: str) -> bool:
    """Whether a verb without a subject may go on with what a body says that a sentence quotes."""
    return frame.lexicon.drops_subject and pronoun == ANYBODY and frame.said_from(*sentence) < sentence[1]
