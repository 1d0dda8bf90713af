"""Attribution: which subject of its own paragraph a quotation belongs to, and by which rule."""

from __future__ import annotations

from dataclasses import dataclass

from reader.annotate.frames import COLON, COMMA, DASH, NAME, QUOTED, STOP, WORD, Frame
from reader.annotate.lexicon import (
    ACCORDING,
    ADVERB,
    CONJUNCTION,
    DETERMINER,
    PARTICIPLE,
    PASSIVE,
    PREPOSITION,
    RELATIVE,
    STANCE,
    VERB,
)
from reader.annotate.subjects import Subject, phrase_ending, subject_after, subject_before

CLOSED = ",?!—–-…"
MARKS = "\"'“”„‟‘’‚‛`«»‹›「」『』〝〞〟＂ \u00a0\u202f"


@dataclass(frozen=True, slots=True)
class Finding:
    """Who a sentence says the words are from."""

    subject: Subject
    """The words that name the speaker."""
    cue: str
    """The verb or phrase that gave it away."""
    rule: str
    """Id of the rule."""


def attribute(frame: Frame) -> dict[int, Finding]:
    """Return for each quotation of the paragraph, by its number, whom the paragraph gives it to."""
    found: dict[int, Finding] = {}
    lone: list[tuple[int, list[int]]] = []
    for place, (begin, end) in enumerate(frame.sentences):
        quoted = [token for token in range(begin, end) if frame.kind[token] == QUOTED]
        if not quoted:
            continue
        for token in quoted:
            finding = _in_sentence(frame, begin, end, token)
            if finding is not None:
                found[frame.flags[token]] = finding
        if all(frame.kind[token] in (QUOTED, STOP, DASH) for token in range(begin, end)):
            lone.append((place, quoted))
    for place, quoted in lone:
        finding = _from_neighbours(frame, place, found)
        if finding is not None:
            for token in quoted:
                found.setdefault(frame.flags[token], finding)
    return found


def _in_sentence(frame: Frame, begin: int, end: int, quoted: int) -> Finding | None:
    return (
        _after(frame, begin, end, quoted)
        or _colon(frame, begin, quoted)
        or _before(frame, begin, end, quoted)
        or _according(frame, quoted, end)
    )


def _after(frame: Frame, begin: int, end: int, quoted: int) -> Finding | None:
    """`"...", said NAME`, `"...", NAME said`, `"...", according to NAME`."""
    kind, flags = frame.kind, frame.flags
    ceiling = quoted + 1
    while ceiling < end and kind[ceiling] != QUOTED:
        ceiling += 1
    token = quoted + 1
    if token >= ceiling:
        return None
    inner = frame.text[max(frame.start[quoted], frame.end[quoted] - 6) : frame.end[quoted]].rstrip(MARKS)
    closed = inner[-1:] in CLOSED or quoted == begin
    if kind[token] in (COMMA, DASH):
        closed = True
        token += 1
    while token < ceiling and kind[token] == WORD and flags[token] & ADVERB and not flags[token] & (VERB | CONJUNCTION):
        token += 1
    if token >= ceiling:
        return None
    if kind[token] == WORD and flags[token] & ACCORDING:
        return _according(frame, token - 1, end)
    if kind[token] == WORD and flags[token] & VERB:
        subject = subject_after(frame, token + 1 + frame.phrases.get(token, 0), ceiling)
        if subject is not None:
            return Finding(subject, _cue(frame, token), "after.verb-" + subject.form)
    if not closed or (
        kind[token] == WORD and flags[token] & (CONJUNCTION | RELATIVE) and not flags[token] & DETERMINER
    ):
        return None
    for verb in range(token + 1, ceiling):
        if kind[verb] == WORD and flags[verb] & VERB and not _is_passive(frame, verb):
            subject = subject_before(frame, token, verb)
            if subject is not None:
                return Finding(subject, _cue(frame, verb), f"after.{subject.form}-verb")
    return None


def _colon(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """`NAME: "..."`."""
    if quoted - 1 <= begin or frame.kind[quoted - 1] != COLON or frame.kind[quoted - 2] != NAME:
        return None
    subject = phrase_ending(frame, begin, quoted - 2)
    if subject is None or subject.form != "name":
        return None
    if any(
        frame.kind[t] == WORD and frame.flags[t] & (VERB | PARTICIPLE | STANCE) for t in range(begin, subject.first)
    ):
        return None
    return Finding(subject, ":", "colon")


def _according(frame: Frame, quoted: int, end: int) -> Finding | None:
    for token in range(quoted + 1, end):
        if frame.kind[token] == WORD and frame.flags[token] & ACCORDING:
            subject = subject_after(frame, token + 1 + frame.phrases.get(token, 0), end)
            if subject is not None:
                return Finding(subject, _cue(frame, token), "according-to")
    return None


def _before(frame: Frame, begin: int, end: int, quoted: int) -> Finding | None:
    """`NAME said "..."`, `NAME attacked the plan, calling it "..."`, `NAME vowed to "..."`."""
    kind, flags = frame.kind, frame.flags
    cue = -1
    for wanted, rule in ((VERB | PARTICIPLE, "before"), (STANCE, "stance")):
        for verb in range(quoted - 1, begin - 1, -1):
            if kind[verb] != WORD or not flags[verb] & (wanted | ACCORDING):
                continue
            if flags[verb] & ACCORDING:
                subject = subject_after(frame, verb + 1 + frame.phrases.get(verb, 0), quoted)
                if subject is not None:
                    return Finding(subject, _cue(frame, verb), "according-to")
                continue
            if flags[verb] & PARTICIPLE and not flags[verb] & VERB:
                if cue < 0:
                    cue = verb
                continue
            if _is_passive(frame, verb):
                continue
            subject = subject_before(frame, begin, verb)
            if subject is not None:
                return Finding(subject, _cue(frame, verb if cue < 0 else cue), f"{rule}.{subject.form}-verb")
            if cue < 0 and verb > begin and kind[verb - 1] == WORD and flags[verb - 1] & CONJUNCTION:
                cue = verb
    if cue < 0:
        return None
    subject = _clause_subject(frame, begin, quoted)
    if subject is None and cue == begin:
        token = quoted + 1
        if token < end and kind[token] == COMMA:
            token += 1
        subject = subject_after(frame, token, end)
    if subject is None:
        return None
    return Finding(subject, _cue(frame, cue), "participle." + subject.form)


def _clause_subject(frame: Frame, begin: int, end: int) -> Subject | None:
    """The first noun phrase of a sentence that is no part of an introduction set off by a comma."""
    kind, flags = frame.kind, frame.flags
    token = begin
    if kind[token] == WORD and flags[token] & (PREPOSITION | CONJUNCTION | PARTICIPLE | ADVERB):
        while token < end and kind[token] != COMMA:
            token += 1
        token += 1
    if token >= end:
        return None
    return subject_after(frame, token, end)


def _from_neighbours(frame: Frame, place: int, found: dict[int, Finding]) -> Finding | None:
    """For a sentence of nothing but quotations: the sentence before, else the one after."""
    sentences = frame.sentences
    before = place - 1
    if before >= 0:
        begin, end = sentences[before]
        for token in range(end - 1, begin - 1, -1):
            if frame.kind[token] == QUOTED:
                earlier = found.get(frame.flags[token])
                return earlier and Finding(earlier.subject, earlier.cue, "same-paragraph")
        return _introduced(frame, begin, end)
    if place + 1 < len(sentences):
        begin, end = sentences[place + 1]
        for token in range(begin, end):
            if frame.kind[token] == QUOTED:
                later = found.get(frame.flags[token])
                return later and Finding(later.subject, later.cue, "same-paragraph")
    return None


def _introduced(frame: Frame, begin: int, end: int) -> Finding | None:
    """The speaker whom a sentence without quotation names just before one."""
    finding = _before(frame, begin, end, end)
    return finding and Finding(finding.subject, finding.cue, "sentence-before")


def _is_passive(frame: Frame, verb: int) -> bool:
    """Whether the subject is the one spoken to (`was asked`) or no verb is meant (`his claims`)."""
    before = verb - 1
    if before < 0:
        return False
    if frame.kind[before] == NAME and frame.flags[before] < 0:
        return True
    return (
        frame.kind[before] == WORD
        and bool(frame.flags[before] & (PASSIVE | DETERMINER))
        and not (frame.flags[before] & DETERMINER and frame.flags[before] & RELATIVE)
    )


def _cue(frame: Frame, token: int) -> str:
    last = token + frame.phrases.get(token, 0)
    return frame.words(token, min(last, len(frame.kind) - 1))
