"""Clauses behind a quotation that tell of it as a whole: `So NAME sums it up.`, `as NAME put it`."""

from __future__ import annotations

from reader.annotate.attribution.called_words import called_so
from reader.annotate.attribution.late_subjects import late_subject
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.attribution.passives import is_passive
from reader.annotate.attribution.subjects import subject_before
from reader.annotate.attribution.unknown_verbs import ends_clause
from reader.annotate.sentences.findings import Finding, cue_of, given
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ADVERB,
    BACKWARD,
    DETERMINER,
    LINK,
    PREPOSITION,
    SPEECH_NOUN,
    STANCE,
    STARTS_PHRASE,
    VERB,
)
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.tokens import COMMA, NAME, WORD


def told(frame: Frame, begin: int, end: int) -> Finding | None:
    """Return who a clause about the words before it names: `So fasst NAME die Lage zusammen.`, `Con esa frase ...`."""
    begin += not frame.flags[begin] & BACKWARD and bool(frame.flags[begin] & PREPOSITION)
    if begin >= end or frame.kind[begin] != WORD or not frame.flags[begin] & BACKWARD:
        return None
    phrase = frame.phrases.get(begin, 0)
    token = begin + 1 + phrase
    if not phrase and token < end and frame.lower(token) in frame.lexicon.reacting:
        return None  # `Das lehnt NAME ab.`
    owner = called_so(frame, token, end)
    if owner is not None:
        return owner
    while token < end and frame.kind[token] == COMMA:
        token += 1
    if token >= end:
        return None
    for verb in (token - 1, token) if frame.lexicon.verb_last else ():
        if (owner := owned_behind(frame, verb, end)) is not None:
            return owner  # `„...“ So (lautet) das Urteil der Jury.`
    if phrase and (frame.kind[token] == NAME or frame.flags[token] & DETERMINER):
        subject = subject_after(frame, token, end)
    elif frame.kind[token] == WORD and (phrase or _may_tell(frame, token)):
        subject = subject_after(frame, token + 1, end) or late_subject(frame, token + 1, end)
    else:
        return None
    named = subject is not None and (subject.form == "name" or (subject.form == "nominal" and bears(frame, subject)))
    return given(subject, cue_of(frame, begin), "told") if named else None


def owned_behind(frame: Frame, verb: int, ceiling: int) -> Finding | None:
    """`"..." was the verdict of NAME`, `«...», fue la respuesta de NAME`: what the words are called has its owner."""
    noun = verb + 2
    if noun + 2 >= ceiling or not frame.flags[noun] & SPEECH_NOUN or not frame.flags[verb + 1] & DETERMINER:
        return None
    if frame.kind[noun + 1] != WORD or not frame.flags[noun + 1] & (LINK if frame.lexicon.verb_last else PREPOSITION):
        return None
    return given(subject_after(frame, noun + 2, ceiling), frame.words(noun, noun), "possessive.*")


def _may_tell(frame: Frame, token: int) -> bool:
    """Whether a word may be the verb of a clause about the words before, or begin one."""
    return bool(frame.flags[token] & (VERB | STANCE | STARTS_PHRASE)) and not frame.flags[token] & DETERMINER


def as_put(frame: Frame, like: int, ceiling: int) -> Finding | None:
    """Return whose a clause of comparison is that ends with its verb: `"...," as NAME put it`, `wie NAME es nennt`."""
    said = like + 1
    while said < ceiling and frame.lexicon.drops_subject and frame.flags[said] & (ADVERB | VERB) == ADVERB:
        said += 1
    if frame.lexicon.drops_subject and said < ceiling and frame.kind[said] == WORD and frame.flags[said] & VERB:
        behind = subject_after(frame, said + 1 + frame.phrases.get(said, 0), ceiling)  # `tal como ha dicho NAME`
        named = behind is not None and (behind.form == "name" or bears(frame, behind))
        return given(behind, cue_of(frame, said), "after.verb-*") if named else None
    for verb in range(like + 2, ceiling):
        told = frame.lower(verb - 1) in frame.lexicon.clitics or not is_passive(frame, verb)
        if frame.kind[verb] == WORD and frame.flags[verb] & (VERB | STANCE) and told:
            subject = subject_before(frame, like + 1, verb, strict=False)
            if subject is not None and subject.form == "pronoun" and subject.first > like + 1:
                subject = subject_after(frame, like + 1, verb)  # `wie NAME es nennt`
            if subject is None and frame.lower(verb - 1) in frame.lexicon.clitics:
                subject = subject_after(frame, verb + 1, ceiling)  # `comme le dit NAME`
                if subject is not None and (subject.form == "name" or bears(frame, subject)):
                    return Finding(subject, cue_of(frame, verb), "after.verb-" + subject.form)
                continue
            if subject is not None and ends_clause(frame, verb + 1 + frame.phrases.get(verb, 0), ceiling):
                return Finding(subject, cue_of(frame, verb), f"after.{subject.form}-verb")
    return None
