"""Patterns: the ways in which a sentence gives a quotation to somebody."""

from __future__ import annotations

from dataclasses import dataclass

from reader.annotate.frames import COLON, COMMA, DASH, NAME, OPEN, POSSESSIVE_FLAG, QUOTED, STOP, WORD, Frame
from reader.annotate.lexicon import (
    ACCORDING,
    ADVERB,
    AFTER,
    AGENT,
    CALENDAR,
    CLITIC,
    CONJUNCTION,
    COORDINATOR,
    DETERMINER,
    GROUP,
    NOUN_VERB,
    PARTICIPLE,
    PASSIVE,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SPEECH_NOUN,
    STANCE,
    TELLS,
    THAT,
    VERB,
)
from reader.annotate.subjects import Subject, clause_subject, phrase_ending, subject_after, subject_before

CLOSED = ",?!—–-…"
MARKS = "\"'“”„‟‘’‚‛`«»‹›「」『』〝〞〟＂ \u00a0\u202f"
POSSESSIVE_REACH = 5
"""Most tokens between a possessive and the quotation: `Trump's recent evidence-free assertion that "..."`."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Who a sentence says the words are from."""

    subject: Subject
    """The words that name the speaker."""
    cue: str
    """The verb or phrase that gave it away."""
    rule: str
    """Id of the rule."""


def in_sentence(frame: Frame, begin: int, end: int, quoted: int) -> Finding | None:
    """Return whom the sentence from token `begin` to `end` gives the quotation at token `quoted` to."""
    return (
        _signed(frame, begin, end, quoted)
        or _colon_name(frame, begin, quoted)
        or _led_in(frame, begin, end, quoted)
        or _after(frame, begin, end, quoted)
        or _agent(frame, begin, quoted, end)
        or _tail(frame, quoted, end)
        or before(frame, begin, end, quoted)
        or _colon_clause(frame, begin, quoted)
        or _according(frame, quoted, end)
        or _verb_last(frame, begin, quoted, end)
    )


def _unknown_verb(frame: Frame, quoted: int, token: int, ceiling: int) -> Finding | None:
    """`"...", thundered NAME.`, `"...", NAME thundered.`: the place of the words shows a verb that no list has."""
    kind, flags = frame.kind, frame.flags
    inner = frame.text[max(frame.start[quoted], frame.end[quoted] - 6) : frame.end[quoted]].rstrip(MARKS)
    if inner[-1:] != "," and kind[quoted + 1] != COMMA and inner[-1:] not in "?!":
        return None
    if kind[token] == WORD and not flags[token] and frame.text[frame.start[token]].islower():
        subject = subject_after(frame, token + 1, ceiling)
        if subject is not None and subject.form == "name" and _ends_clause(frame, subject.last + 1, ceiling):
            return Finding(subject, frame.words(token, token), "after.word-name")
    elif kind[token] == NAME and not flags[token] & POSSESSIVE_FLAG and token + 1 < ceiling:
        word = token + 1
        if kind[word] == WORD and not flags[word] and _ends_clause(frame, word + 1, ceiling):
            return Finding(Subject("name", token, token), frame.words(word, word), "after.name-word")
    return None


def _ends_clause(frame: Frame, token: int, ceiling: int) -> bool:
    return (
        token >= ceiling
        or frame.kind[token] in (STOP, COMMA, DASH)
        or bool(frame.flags[token] & (PREPOSITION | CALENDAR | CONJUNCTION))
    )


def _signed(frame: Frame, begin: int, end: int, quoted: int) -> Finding | None:
    """`"..." - NAME`, `"..." - NAME, role`: the quotation is the sentence, the name its signature."""
    name = quoted + 2
    if quoted != begin or name >= end or frame.kind[quoted + 1] != DASH or frame.kind[name] != NAME:
        return None
    if frame.flags[name] & POSSESSIVE_FLAG or (name + 1 < end and frame.kind[name + 1] not in (COMMA, STOP, OPEN)):
        return None
    if any(frame.flags[token] & VERB for token in range(name + 1, end)):
        return None
    return Finding(Subject("name", name, name), frame.words(quoted + 1, quoted + 1), "signed")


def _colon_name(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """`NAME: "..."`, `NAME, role: "..."`, `NAME (role): "..."`, with nothing else before."""
    if quoted - 1 <= begin or frame.kind[quoted - 1] != COLON:
        return None
    if frame.kind[quoted - 2] == NAME and frame.kind[quoted - 3] == DASH and quoted - 3 > begin:
        return Finding(Subject("name", quoted - 2, quoted - 2), ":", "colon")
    if frame.kind[begin] != NAME or frame.flags[begin] & POSSESSIVE_FLAG:
        return None
    if begin == quoted - 2 or frame.kind[begin + 1] not in (WORD, NAME):
        if any(frame.flags[token] & (VERB | STANCE | PARTICIPLE) for token in range(begin + 1, quoted - 1)):
            return None
        return Finding(Subject("name", begin, begin), ":", "colon")
    return None


def _led_in(frame: Frame, begin: int, end: int, quoted: int) -> Finding | None:
    """`NAME said "..."`, `NAME said that "..."`, `NAME said: "..."`: the verb stands just before the mark."""
    token = quoted - 1
    if token > begin and frame.kind[token] == WORD and frame.flags[token] & THAT and frame.flags[token] & CONJUNCTION:
        return before(frame, begin, end, quoted)
    while token > begin and (
        frame.kind[token] in (COLON, COMMA) or (frame.kind[token] == WORD and frame.flags[token] & THAT)
    ):
        token -= 1
    if token < begin or frame.kind[token] != WORD or not frame.flags[token] & (VERB | PARTICIPLE | STANCE):
        return None
    if is_passive(frame, token):
        return None
    return before(frame, begin, end, quoted)


def _after(frame: Frame, begin: int, end: int, quoted: int) -> Finding | None:
    """`"...", said NAME`, `"...", NAME said`, `"...", according to NAME`."""
    kind, flags = frame.kind, frame.flags
    ceiling = _next_quoted(frame, quoted, end)
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
    if kind[token] == WORD and flags[token] & (ACCORDING | AFTER):
        return _according(frame, token - 1, end)
    if kind[token] == WORD and flags[token] & CLITIC:
        return Finding(Subject("pronoun", token, token), frame.words(token, token), "after.verb-pronoun")
    if kind[token] == WORD and flags[token] & VERB:
        subject = subject_after(frame, token + 1 + frame.phrases.get(token, 0), ceiling)
        if subject is not None:
            return Finding(subject, cue_of(frame, token), "after.verb-" + subject.form)
    unknown = _unknown_verb(frame, quoted, token, ceiling) if closed else None
    if unknown is not None:
        return unknown
    if not closed or (
        kind[token] == WORD and flags[token] & (CONJUNCTION | RELATIVE) and not flags[token] & DETERMINER
    ):
        return None
    if kind[token] == WORD and flags[token] & PREPOSITION and not flags[token] & CONJUNCTION:
        return _tail(frame, quoted, end)
    for verb in range(token + 1, ceiling):
        if kind[verb] == WORD and flags[verb] & VERB and not is_passive(frame, verb):
            subject = subject_before(frame, token, verb, strict=False)
            if subject is not None:
                return Finding(subject, cue_of(frame, verb), f"after.{subject.form}-verb")
    return None


def _agent(frame: Frame, begin: int, quoted: int, end: int) -> Finding | None:
    """`labeled a "..." by NAME`."""
    token = quoted + 1
    if token >= end or frame.kind[token] != WORD or not frame.flags[token] & AGENT:
        return None
    for verb in range(quoted - 1, max(begin, quoted - POSSESSIVE_REACH) - 1, -1):
        if frame.kind[verb] == WORD and frame.flags[verb] & VERB and not frame.flags[verb] & STANCE:
            return None
        if frame.kind[verb] == WORD and frame.flags[verb] & STANCE:
            subject = subject_after(frame, token + 1, end)
            return subject and Finding(subject, cue_of(frame, verb), "passive." + subject.form)
    return None


def _tail(frame: Frame, quoted: int, end: int) -> Finding | None:
    """`The "..." of the plan is real, said NAME.`, `..., NAME said.`: the attribution ends the sentence."""
    kind, flags = frame.kind, frame.flags
    for comma in range(quoted + 1, end - 2):
        if kind[comma] != COMMA:
            continue
        token = comma + 1
        if kind[token] == WORD and flags[token] & VERB:
            subject = subject_after(frame, token + 1 + frame.phrases.get(token, 0), end)
            if subject is not None and subject.form != "pronoun":
                return Finding(subject, cue_of(frame, token), "tail.verb-" + subject.form)
        if kind[token] == WORD and flags[token] & ACCORDING:
            return _according(frame, token - 1, end)
        subject = subject_after(frame, token, end)
        if subject is None or (kind[token] == WORD and flags[token] & CONJUNCTION):
            continue
        verb = subject.last + 1
        while verb < end and kind[verb] == WORD and flags[verb] & ADVERB:
            verb += 1
        if verb < end and kind[verb] == WORD and flags[verb] & VERB:
            behind = verb + 1 + frame.phrases.get(verb, 0)
            if (
                behind >= end
                or kind[behind] in (STOP, COMMA)
                or (flags[behind] & (PREPOSITION | CALENDAR) and frame.lower(behind) not in frame.lexicon.infinitive)
            ):
                return Finding(subject, cue_of(frame, verb), f"tail.{subject.form}-verb")
    return None


def before(frame: Frame, begin: int, end: int, quoted: int) -> Finding | None:
    """`NAME said "..."`, `NAME attacked the plan, calling it "..."`, `NAME's claim that "..."`."""
    kind, flags = frame.kind, frame.flags
    for verb in range(quoted - 1, begin - 1, -1):
        if kind[verb] == NAME and flags[verb] & POSSESSIVE_FLAG:
            finding = _possessive(frame, verb, quoted)
            if finding is not None:
                return finding
        opens = AFTER if verb == begin else 0
        if kind[verb] != WORD or not flags[verb] & (VERB | PARTICIPLE | STANCE | ACCORDING | opens):
            continue
        if flags[verb] & (ACCORDING | opens):
            subject = subject_after(frame, verb + 1 + frame.phrases.get(verb, 0), quoted)
            if subject is not None:
                return Finding(subject, cue_of(frame, verb), "according-to")
        elif flags[verb] & (VERB | STANCE):
            finding = _finite(frame, begin, quoted, verb)
            if finding is not None:
                return finding
        else:
            finding = _participle(frame, begin, end, quoted, verb)
            if finding is not None:
                return finding
    return None


def _finite(frame: Frame, begin: int, quoted: int, verb: int) -> Finding | None:
    """A verb with its own subject, or one that shares it with the verb before (`and`, `to`)."""
    if is_passive(frame, verb):
        return None
    rule = "before" if frame.flags[verb] & VERB else "stance"
    floor = _clause_start(frame, begin, verb)
    inserted = _inserted(frame, begin, quoted, verb)
    if inserted is not None:
        return Finding(inserted, cue_of(frame, verb), "inserted." + inserted.form)
    plain = bool(frame.flags[verb] & VERB) and not frame.flags[verb] & NOUN_VERB
    subject = subject_before(frame, floor, verb, strict=not plain)
    if subject is not None:
        outer = _reporting(frame, floor, subject)
        if outer is not None:
            return _finite(frame, begin, quoted, outer)
        return Finding(subject, cue_of(frame, verb), f"{rule}.{subject.form}-verb")
    previous = verb - 1
    while previous > begin and frame.kind[previous] == WORD and frame.flags[previous] & ADVERB:
        previous -= 1
    if previous >= begin and frame.kind[previous] == COMMA:
        previous -= 1
    if previous < begin:
        return None
    if frame.kind[previous] == QUOTED:
        subject = subject_after(frame, verb + 1, quoted)
        return subject and Finding(subject, cue_of(frame, verb), "after.verb-" + subject.form)
    if frame.kind[previous] == WORD and (
        frame.flags[previous] & COORDINATOR or frame.lower(previous) in frame.lexicon.infinitive
    ):
        subject = clause_subject(frame, floor, verb)
        return subject and Finding(subject, cue_of(frame, verb), f"{rule}.shared-{subject.form}")
    if frame.lexicon.inverts:
        subject = subject_after(frame, verb + 1 + frame.phrases.get(verb, 0), quoted)
        return subject and Finding(subject, cue_of(frame, verb), "before.verb-" + subject.form)
    return None


def _inserted(frame: Frame, begin: int, quoted: int, verb: int) -> Subject | None:
    """The subject in `The drivers, said NAME, are "..."`."""
    if verb - 1 <= begin or frame.kind[verb - 1] != COMMA or frame.flags[verb] & TELLS or not frame.flags[verb] & VERB:
        return None
    subject = subject_after(frame, verb + 1, quoted)
    if subject is None or subject.form == "pronoun" or subject.first != verb + 1 and subject.form == "name":
        return None
    behind = subject.last + 1
    return subject if behind < quoted and frame.kind[behind] == COMMA else None


def _reporting(frame: Frame, floor: int, subject: Subject) -> int | None:
    """The verb of saying just before a subject: in `NAME said Smith told them "..."` the words are NAME's."""
    token = subject.first - 1
    while token > floor and frame.kind[token] == WORD and frame.flags[token] & (THAT | DETERMINER):
        token -= 1
    if subject.form != "name" or token <= floor or frame.kind[token] != WORD:
        return None
    if not frame.flags[token] & VERB or frame.flags[token] & NOUN_VERB or is_passive(frame, token):
        return None
    return token if subject_before(frame, floor, token) is not None else None


def _participle(frame: Frame, begin: int, end: int, quoted: int, verb: int) -> Finding | None:
    """`NAME left, saying "..."`; `with NAME saying "..."`; `Calling it "...", NAME left`."""
    previous = verb - 1
    if previous >= begin and frame.kind[previous] == NAME:
        subject = phrase_ending(frame, begin, previous)
        return subject and Finding(subject, cue_of(frame, verb), "participle." + subject.form)
    if previous > begin and frame.kind[previous] == WORD and frame.flags[previous] & COORDINATOR:
        for earlier in range(previous - 1, begin - 1, -1):
            if frame.kind[earlier] == WORD and frame.flags[earlier] & PARTICIPLE:
                return _participle(frame, begin, end, quoted, earlier)
    if verb == begin:
        token = quoted + 1
        if token < end and frame.kind[token] == COMMA:
            token += 1
        following: Subject | None = subject_after(frame, token, end)
        return following and Finding(following, cue_of(frame, verb), "participle." + following.form)
    for earlier in range(previous, begin, -1):
        if frame.kind[earlier] == WORD and frame.flags[earlier] & VERB and not is_passive(frame, earlier):
            own = subject_before(frame, begin, earlier)
            if own is not None and own.first > begin and frame.kind[own.first - 1] in (COMMA, QUOTED, DASH):
                return Finding(own, cue_of(frame, verb), "participle." + own.form)
    subject = clause_subject(frame, _clause_start(frame, begin, verb), verb)
    return subject and Finding(subject, cue_of(frame, verb), "participle." + subject.form)


def _possessive(frame: Frame, owner: int, quoted: int) -> Finding | None:
    """`NAME's assertion that "..."`."""
    lead = owner - 1
    if lead >= 0 and frame.kind[lead] == WORD and frame.flags[lead] & (VERB | STANCE | PARTICIPLE | THAT):
        return None
    for token in range(owner + 1, min(quoted, owner + POSSESSIVE_REACH)):
        if frame.kind[token] != WORD:
            return None
        near = quoted - token <= 2
        if frame.flags[token] & SPEECH_NOUN and (
            near or (frame.flags[token + 1] & THAT and frame.flags[token + 1] & CONJUNCTION)
        ):
            return Finding(Subject("name", owner, owner), frame.words(token, token), "possessive")
    return None


def _colon_clause(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """`NAME had a blunt message: "..."`."""
    if quoted - 1 <= begin or frame.kind[quoted - 1] != COLON:
        return None
    subject = clause_subject(frame, begin, quoted)
    if subject is None or (subject.form == "nominal" and not frame.flags[subject.last] & (ROLE | GROUP)):
        return None
    return Finding(subject, ":", "colon-clause")


def _according(frame: Frame, quoted: int, end: int) -> Finding | None:
    for token in range(quoted + 1, end):
        adjacent = AFTER if token <= quoted + 2 else 0
        if frame.kind[token] == WORD and frame.flags[token] & (ACCORDING | adjacent):
            subject = subject_after(frame, token + 1 + frame.phrases.get(token, 0), end)
            if subject is not None:
                return Finding(subject, cue_of(frame, token), "according-to")
    return None


def _verb_last(frame: Frame, begin: int, quoted: int, end: int) -> Finding | None:
    """`NAME hat den Plan als "..." bezeichnet`: the verb ends the sentence that its subject begins."""
    if not frame.lexicon.verb_last:
        return None
    for verb in range(quoted + 1, min(end, quoted + POSSESSIVE_REACH)):
        if frame.kind[verb] == COMMA:
            return None
        if frame.kind[verb] == WORD and frame.flags[verb] & (VERB | STANCE):
            subject = clause_subject(frame, begin, quoted)
            return subject and Finding(subject, cue_of(frame, verb), "verb-last." + subject.form)
    return None


def _clause_start(frame: Frame, begin: int, verb: int) -> int:
    """The first token of the main clause a verb stands in: after a semicolon, or a comma with `and` or `but`."""
    for token in range(verb - 1, begin, -1):
        if frame.kind[token] == COLON or (frame.kind[token] == DASH and frame.text[frame.start[token]] == ";"):
            return token + 1
        if frame.kind[token] == WORD and frame.flags[token] & COORDINATOR and frame.kind[token - 1] == COMMA:
            return token + 1
    return begin


def _next_quoted(frame: Frame, quoted: int, end: int) -> int:
    token = quoted + 1
    while token < end and frame.kind[token] != QUOTED:
        token += 1
    return token


def is_passive(frame: Frame, verb: int) -> bool:
    """Whether a verb's subject is the one spoken to (`was asked`), or no verb is meant (`his claims`)."""
    token = verb - 1
    if token >= 0 and frame.kind[token] == NAME and frame.flags[token] & POSSESSIVE_FLAG:
        return True
    while token >= 0 and frame.kind[token] == WORD and frame.flags[token] & ADVERB and not frame.flags[token] & PASSIVE:
        token -= 1
    if token < 0 or frame.kind[token] != WORD:
        return False
    if frame.flags[token] & PASSIVE:
        return True
    return bool(frame.flags[token] & DETERMINER) and token == verb - 1 and not frame.flags[token] & RELATIVE


def cue_of(frame: Frame, token: int) -> str:
    """Return the verb or phrase that begins at a token."""
    return frame.words(token, min(token + frame.phrases.get(token, 0), len(frame.kind) - 1))
