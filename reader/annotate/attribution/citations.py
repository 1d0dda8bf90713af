"""Citations: words that somebody only passes on (`NAME quoted from the letter: "..."`, `una nota según la cual`)."""

from __future__ import annotations

from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.attribution.subjects import subject_before
from reader.annotate.sentences.findings import Finding, cue_of, given
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ADVERB,
    CITES,
    DETERMINER,
    DOCUMENT,
    LINK,
    PARTICIPLE,
    PASSIVE,
    PREPOSITION,
    STANCE,
    VERB,
)
from reader.annotate.sentences.links import elided
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COLON, COMMA, NAME, WORD

SAID = VERB | STANCE | PARTICIPLE
DOCUMENT_WORDS = 6
"""Most words of what is named before `according to which`, with its article."""
OBJECT_REACH = 8
"""Most tokens between whom somebody quotes and the quotation: `quoted NAME as saying "..."`."""


def cited(frame: Frame, verb: int, quoted: int) -> Finding | None:
    """Return whom or what a verb of quoting has as its object: `NAME quoted NAME: "..."`, `zitierte aus dem Brief`."""
    token = verb + 1
    while token < quoted and frame.kind[token] == WORD and frame.flags[token] & (ADVERB | DETERMINER) == ADVERB:
        token += 1
    if token >= quoted:
        return None
    led = frame.kind[token] == WORD and frame.flags[token] & PREPOSITION
    subject = subject_after(frame, token + bool(led and not frame.flags[token] & DETERMINER), quoted)
    if subject is None or subject.form == "pronoun" or quoted - subject.last - 1 > OBJECT_REACH:
        return None
    if subject.form == "nominal" and not (led or bears(frame, subject) or _is_document(frame, subject)):
        return None
    if any(
        frame.flags[rest] & SAID & ~CITES and not _as_saying(frame, rest) for rest in range(subject.last + 1, quoted)
    ):
        return None
    return given(subject, cue_of(frame, verb), "cited.*")


def words_of(frame: Frame, noun: int, quoted: int) -> Finding | None:
    """Return whose words a clause passes on that ends with them: `She recalled the words of NAME: "..."`."""
    link = noun + 1
    if link >= quoted or frame.kind[link] != WORD or not frame.flags[link] & LINK:
        return None
    owner = subject_after(frame, link + 1, quoted)
    if owner is None and frame.flags[link] & DETERMINER:
        owner = subject_after(frame, link, quoted)
    if owner is None or not (owner.form == "name" or (owner.form == "nominal" and bears(frame, owner))):
        return None
    ends = all(frame.kind[token] in (COLON, COMMA) for token in range(owner.last + 1, quoted))
    return given(owner, frame.words(noun, noun), "cited.*") if ends else None


def whereby(frame: Frame, begin: int, lead: int) -> Finding | None:
    """Return the document before a word that says what is in it: `eine Studie, wonach`, `un rapport selon lequel`."""
    last = lead - 1
    if last > begin and frame.kind[last] == COMMA:
        last -= 1
    for first in range(last, max(begin - 1, last - DOCUMENT_WORDS), -1):
        if frame.kind[first] not in (WORD, NAME):
            break
        if frame.flags[first] & DETERMINER or elided(frame, first):
            return (
                Finding(Subject("nominal", first, last), cue_of(frame, lead), "whereby.nominal")
                if first < last
                else None
            )
    return None


def _is_document(frame: Frame, subject: Subject) -> bool:
    return any(frame.flags[token] & DOCUMENT for token in range(subject.first, subject.last + 1))


def leads_to_words(frame: Frame, verb: int, end: int) -> bool:
    """Return whether a verb of quoting tells whom it quotes, and no more: `quoted NAME as saying`."""
    return any(frame.flags[token] & PARTICIPLE and _as_saying(frame, token) for token in range(verb + 2, end))


def passed_on(frame: Frame, begin: int, verb: int, end: int) -> Finding | None:
    """Return whose words a clause behind them passes on: `"...", the radio quoted NAME as saying`.

    Or, of a passive, its subject: `"...", NAME was quoted as saying`.
    """
    auxiliary = verb - 1
    while auxiliary > begin and frame.flags[auxiliary] & (ADVERB | PASSIVE) == ADVERB:
        auxiliary -= 1
    if not frame.flags[auxiliary] & PASSIVE:
        return cited(frame, verb, end)
    return given(subject_before(frame, begin, auxiliary, strict=False), cue_of(frame, verb), "cited.*")


def _as_saying(frame: Frame, token: int) -> bool:
    """Whether a participle only leads from whom somebody quotes to the words: `quoted NAME as saying`."""
    return frame.lower(token - 1) in frame.lexicon.quoted_as
