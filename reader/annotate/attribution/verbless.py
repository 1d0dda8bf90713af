"""Quotations given to somebody without a verb of saying: by whose words, view or signature they are."""

from __future__ import annotations

from reader.annotate.attribution.clause_subjects import clause_subject
from reader.annotate.attribution.clauses_behind import as_put
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.sentences.findings import Finding, cue_of, given
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    CITES,
    COORDINATOR,
    DETERMINER,
    LIKENS,
    OWN_VIEW,
    PREPOSITION,
    VERB,
    WORDS,
)
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COLON, COMMA, DASH, NAME, OPEN, POSSESSIVE_FLAG, STOP, WORD


def likened(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """`As NAME likes to say, "..."`, `Oder, wie NAME sagt: „...“`: the sentence begins with a comparison."""
    like = begin
    while like < quoted and (frame.kind[like] == COMMA or frame.flags[like] & COORDINATOR):
        like += 1
    if like >= quoted - 1 or frame.kind[like] != WORD or not frame.flags[like] & LIKENS:
        return None
    finding = as_put(frame, like + frame.phrases.get(like, 0), quoted)
    return finding if finding is not None and COMMA not in frame.kind[like : finding.subject.first] else None


def in_words(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """`NAME griff ihn mit den Worten "..." an, sagte NAME`: the words are those of whoever the clause is about."""
    for lead, count in frame.phrases.items():
        behind = lead + 1 + count
        if frame.flags[lead] & WORDS and behind <= quoted and all(kind == COLON for kind in frame.kind[behind:quoted]):
            return given(
                _cited(frame, begin, lead) or clause_subject(frame, begin, lead), cue_of(frame, lead), "in-words.*"
            )
    return None


def in_view(frame: Frame, begin: int, end: int) -> Finding | None:
    """`El semestre, a su juicio, será "..."`: it is the view of whoever was named before."""
    for lead in frame.phrases:
        if begin <= lead < end and frame.flags[lead] & OWN_VIEW:
            return Finding(Subject("pronoun", lead, lead), cue_of(frame, lead), "own-view")
    return None


def _cited(frame: Frame, begin: int, lead: int) -> Subject | None:
    """Whom a clause cites: `Das Blatt zitiert NAME mit den Worten "..."`, `prête à NAME ces mots : "..."`."""
    for verb in range(begin, lead):
        if frame.kind[verb] == WORD and frame.flags[verb] & CITES:
            cited = verb + 1
            simple = frame.flags[cited] & PREPOSITION and not frame.flags[cited] & DETERMINER
            return subject_after(frame, cited + bool(simple), lead)
    return None


def signed(frame: Frame, end: int, quoted: int) -> Finding | None:
    """`"..." - NAME`, `"..." - NAME, role`: the quotation is the sentence, the name its signature."""
    name = quoted + 2
    if name >= end or frame.kind[quoted + 1] != DASH or frame.kind[name] != NAME:
        return None
    if frame.flags[name] & POSSESSIVE_FLAG or (name + 1 < end and frame.kind[name + 1] not in (COMMA, STOP, OPEN)):
        return None
    if any(frame.flags[token] & VERB for token in range(name + 1, end)):
        return None
    return Finding(Subject("name", name, name), frame.words(quoted + 1, quoted + 1), "signed")


def headlined(frame: Frame, quoted: int, end: int) -> Finding | None:
    """`"...": NAME gibt nicht auf`: the words above somebody's story."""
    name = quoted + 2
    if (
        name >= end
        or frame.kind[quoted + 1] != COLON
        or frame.kind[name] != NAME
        or frame.flags[name] & POSSESSIVE_FLAG
    ):
        return None
    several = " " in frame.words(name, name) and " " in frame.words(quoted, quoted)
    return Finding(Subject("name", name, name), ":", "headline") if several else None
