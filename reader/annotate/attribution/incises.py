"""Incises: who speaks, said inside the marks themselves, as French and Spanish write it.

`« Personne, a dit NAME, ne partira. »`, `«Nadie —dijo NAME— se irá.»`
"""

from __future__ import annotations

from reader.annotate.attribution.antecedents import resolved
from reader.annotate.attribution.late_subjects import late_subject
from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.attribution.people import People
from reader.annotate.sentences.findings import Finding, cue_of
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ADVERB,
    CALENDAR,
    CLITIC,
    DETERMINER,
    GROUP,
    NOUN_VERB,
    PREPOSITION,
    RELATIVE,
    ROLE,
    VERB,
    Lexicon,
)
from reader.annotate.sentences.links import is_of
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COMMA, DASH, NAME, OPEN, STOP, WORD

OPENING = frozenset({COMMA, DASH})
CLOSING = frozenset({COMMA, DASH, OPEN, STOP})


def incise(frame: Frame, start: int, end: int, people: People) -> Finding | None:
    """Return who says so between two commas or dashes inside a quotation that stands from `start` to `end`.

    The positions are code points of the paragraph; the frame is read as if none of it were quoted.
    """
    inside = [token for token, at in enumerate(frame.start) if start <= at < end]
    if not inside:
        return None
    ceiling = inside[-1] + 1
    pronoun: Finding | None = None
    for token in inside[1:-1]:
        if frame.kind[token - 1] not in OPENING:
            continue
        verb = token
        while verb < ceiling - 1 and frame.kind[verb] == WORD and frame.flags[verb] & ADVERB:
            verb += 1
        if frame.kind[verb] != WORD:
            continue
        if frame.flags[verb] & CLITIC:
            says = frame.lexicon.flag_of(frame.lower(verb).partition("-")[0]) & VERB
            if not says and frame.text[frame.end[verb] :].lstrip()[:1] == "?":
                continue  # `Mon fils prend le car, roulera-t-il ?`
            subject: Subject | None = Subject("pronoun", verb, verb)
        elif frame.flags[verb] & VERB:
            subject = subject_after(frame, verb + 1 + frame.phrases.get(verb, 0), ceiling)
            if subject is None:
                subject = late_subject(frame, verb + 1 + frame.phrases.get(verb, 0), ceiling)
            behind = frame.flags[verb + 1] if verb + 1 < len(frame.flags) else 0
            article = behind & (DETERMINER | PREPOSITION) == DETERMINER  # `, dit la cinéaste.`
            noun = verb == token and frame.flags[verb] & NOUN_VERB
            if subject is None and frame.lexicon.drops_subject and frame.kind[verb - 1 : verb + 2 : 2] == [DASH, DASH]:
                subject = Subject("pronoun", verb, verb)  # `«No —reconoce—, nunca»`
            if subject is not None and noun and not (subject.form == "name" or (subject.form == "nominal" and article)):
                continue
        else:
            continue
        if subject is None or not _closes(frame, subject, ceiling):
            continue
        finding = Finding(subject, cue_of(frame, verb), "inside." + subject.form)
        if subject.form == "name":
            return finding
        place = next(place for place, (_, behind) in enumerate(frame.sentences) if inside[0] < behind)
        if subject.form == "nominal":
            return resolved(frame, people, place, finding)
        pronoun = pronoun or (resolved(frame, people, place, finding) if place else finding)
    return pronoun


def dashed(text: str, lexicon: Lexicon) -> str:
    """Return a paragraph with dashes for the hyphens that set off who speaks: `"Nunca -dijo NAME- pasará"`."""
    if lexicon.drops_subject and " -" in text:
        for hyphen in (" -", "- ", "-,", "-."):
            text = text.replace(hyphen, hyphen.replace("-", "—"))
    return text


def holds_verb(said: str, lexicon: Lexicon) -> bool:
    """Return whether a verb of saying, or what may lead to one, follows a comma: worth making a frame for."""
    for part in said.split(", ")[1:]:
        word = part.partition(" ")[0].lower().replace("’", "'").rpartition("'")[2]
        if lexicon.flag_of(word) & (VERB | ADVERB):
            return True
    return False


def _closes(frame: Frame, subject: Subject, ceiling: int) -> bool:
    """Whether the subject is somebody who may speak, and no verb follows it in its clause."""
    if subject.form == "nominal" and not any(
        frame.flags[token] & (ROLE | GROUP) for token in range(subject.first, subject.last + 1)
    ):
        return False
    behind = subject.last + 1
    if subject.form == "pronoun" and behind < ceiling and frame.flags[behind] & VERB:
        behind += 1  # `, a-t-il soufflé.`
    while behind < ceiling and frame.kind[behind] == WORD and not frame.flags[behind]:
        behind += 1  # `lâche un riverain excédé`
    if behind < ceiling and (frame.flags[behind] & (PREPOSITION | CALENDAR) or _leads_on(frame, behind)):
        while behind < ceiling and frame.kind[behind] in (WORD, NAME) and not frame.flags[behind] & VERB:
            behind += 1
    return behind >= ceiling or frame.kind[behind] in CLOSING or bool(frame.flags[behind] & RELATIVE)


def _leads_on(frame: Frame, token: int) -> bool:
    """Whether a day or a manner follows whoever speaks: `ce matin`, `d’une voix nette`."""
    if not frame.flags[token] & DETERMINER:
        return False
    day = token + 1 < len(frame.kind) and bool(frame.flags[token + 1] & CALENDAR)
    return day or is_of(frame, token)
