"""Participles: `NAME left, saying "..."`, and who their subject is."""

from __future__ import annotations

from reader.annotate.attribution.citations import cited
from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.clauses import clause_start
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.attribution.passives import is_passive
from reader.annotate.attribution.subjects import subject_before
from reader.annotate.sentences.findings import Finding, cue_of, given
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ADVERB,
    CITES,
    COORDINATOR,
    DOCUMENT,
    HE,
    NOT_NAME,
    PARTICIPLE,
    PRONOUN,
    RELATIVE,
    SHE,
    THAT,
    VERB,
)
from reader.annotate.sentences.links import is_of
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject, phrase_ending
from reader.annotate.sentences.tokens import COMMA, DASH, NAME, QUOTED, WORD


def participle(frame: Frame, begin: int, end: int, quoted: int, verb: int) -> Finding | None:
    """Return whose participle it is.

    `NAME left, saying "..."`; `with NAME saying "..."`; `Calling it "...", NAME left`
    """
    previous = verb - 1
    if previous > begin and frame.lower(previous) in frame.lexicon.quoted_as:
        for earlier in range(previous - 1, begin, -1):
            if frame.flags[earlier] & CITES and not is_passive(frame, earlier):
                return cited(frame, earlier, quoted)
    if previous >= begin and frame.kind[previous] == NAME:
        subject = phrase_ending(frame, begin, previous)
        return given(subject, cue_of(frame, verb), "participle.*")
    whose = frame.flags[previous] if previous > begin and frame.kind[previous] == WORD else 0
    if not frame.lexicon.inverts and (whose & PRONOUN or whose == THAT):
        if COMMA in frame.kind[verb:quoted]:
            return None  # `He said a video of him bragging, which they had, was "..."`
        if whose & (HE | SHE):
            return Finding(Subject("pronoun", previous, previous), cue_of(frame, verb), "participle.pronoun")
        of_them = Subject("somebody", previous, previous)  # `a copy of you saying`, `a video of him saying`
        return Finding(of_them, cue_of(frame, verb), "participle.one")
    one = previous > begin and is_of(frame, previous) and frame.lower(previous - 1) in frame.lexicon.indefinite
    if one and frame.lexicon.adjectives_follow:
        return Finding(Subject("somebody", previous, previous), cue_of(frame, verb), "participle.one")  # `l’un d’eux`
    if previous > begin and frame.kind[previous] == WORD and frame.flags[previous] & COORDINATOR:
        for earlier in range(previous - 1, begin - 1, -1):
            if frame.kind[earlier] == WORD and frame.flags[earlier] & PARTICIPLE:
                return participle(frame, begin, end, quoted, earlier)
    if verb == begin:
        token = quoted + 1
        while token < end and (
            frame.kind[token] == COMMA
            or (
                frame.kind[token] == WORD
                and (frame.flags[token] & ADVERB or (token + 1 < end and frame.kind[token + 1] == COMMA))
            )
        ):
            token += 1
        following: Subject | None = subject_after(frame, token, end)
        return given(following, cue_of(frame, verb), "participle.*")
    for earlier in range(previous, begin, -1):
        if frame.kind[earlier] == WORD and frame.flags[earlier] & VERB and not is_passive(frame, earlier):
            behind = _behind_inverted(frame, begin, earlier, verb) if frame.lexicon.inverts else None
            if behind is not None:
                return Finding(behind, cue_of(frame, verb), "participle." + behind.form)
            own = subject_before(frame, begin, earlier)
            if own is not None and frame.lexicon.person_endings and own.form == "nominal" and not bears(frame, own):
                continue  # `NAME, arrêté le 19 mai dernier, a nié`
            if own is not None and own.first > begin and frame.kind[own.first - 1] in (COMMA, QUOTED, DASH):
                return Finding(own, cue_of(frame, verb), "participle." + own.form)
    if frame.kind[previous] == COMMA and (writer := _of_a_letter(frame, begin, verb)) is not None:
        return Finding(writer, cue_of(frame, verb), "participle." + writer.form)
    floor = clause_start(frame, begin, verb)
    subject = clause_subject(frame, floor, verb)
    if subject is None and floor > begin:
        subject = clause_subject(frame, begin, verb)
    if subject is not None and subject.form == "nominal" and not bears(frame, subject):
        return None
    return given(subject, cue_of(frame, verb), "participle.*")


def _of_a_letter(frame: Frame, begin: int, verb: int) -> Subject | None:
    """Who wrote what the clause before tells of: `He mocked an email that NAME sent students, acknowledging "..."`."""
    for noun in range(verb - 3, begin, -1):
        if frame.kind[noun] == COMMA:
            return None
        if frame.kind[noun] == WORD and frame.flags[noun] & DOCUMENT:
            name = noun + 1 + (frame.flags[noun + 1] & (RELATIVE | THAT) > 0)
            full = frame.kind[name] == NAME and " " in frame.words(name, name)
            sent = frame.kind[name + 1] == WORD and not frame.flags[name + 1] & NOT_NAME
            return Subject("name", name, name) if full and sent else None
    return None


def _behind_inverted(frame: Frame, begin: int, said: int, verb: int) -> Subject | None:
    """Who stands behind the verb of an inserted clause: `Le fleuve monte, a averti le maire, évoquant « ... »`."""
    lead = said - 1
    while lead > begin and frame.kind[lead] == WORD and frame.flags[lead] & ADVERB:
        lead -= 1
    if lead <= begin or frame.kind[lead] != COMMA or frame.kind[verb - 1] != COMMA:
        return None
    subject = subject_after(frame, said + 1 + frame.phrases.get(said, 0), verb)
    if subject is None or not (subject.form == "name" or bears(frame, subject)):
        return None
    rest = range(subject.last + 1, verb - 1)
    return subject if all(frame.kind[token] == WORD and not frame.flags[token] for token in rest) else None
