"""Unknown verbs: the place of the words behind a quotation shows who speaks, whatever the verb."""

from __future__ import annotations

from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.sentences.findings import Finding, given
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    CALENDAR,
    CONJUNCTION,
    DETERMINER,
    GROUP,
    HE,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SHE,
    STARTS_PHRASE,
    VERB,
)
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COMMA, DASH, NAME, POSSESSIVE_FLAG, STOP, WORD

MARKS = "\"'“”„‟‘’‚‛`«»‹›「」『』〝〞〟＂″ \u00a0\u202f"
LAST_SIGNS = 6
"""Code points at the end of a quotation among which the comma or stop before its marks stands."""
MINDED_WORDS = 3
"""Most words behind the one who speaks that end the clause."""


def unknown_verb(frame: Frame, quoted: int, token: int, ceiling: int) -> Finding | None:
    """Return who stands by a verb that no list has: `"...", thundered NAME.`, `"...", NAME thundered.`."""
    kind, flags = frame.kind, frame.flags
    last = frame.last_sign(quoted, MARKS, LAST_SIGNS)
    if last != "," and kind[quoted + 1] != COMMA and last not in "?!":
        return None
    unknown = not flags[token] or (frame.lexicon.inverts and flags[token] == STARTS_PHRASE)  # `gibt NAME zu`
    if kind[token] == WORD and unknown and frame.text[frame.start[token]].islower():
        subject = subject_after(frame, token + 1, ceiling)
        if subject is not None and frame.lexicon.inverts and frame.flags[subject.first] & (HE | SHE):
            return Finding(subject, frame.words(token, token), "after.word-pronoun")
        named = subject is not None and (subject.form == "name" or _is_somebody(frame, subject))
        behind = subject.last + 1 if subject is not None and named else 0
        surely = bool(frame.lexicon.preterites) and frame.lower(token).endswith(frame.lexicon.preterites)
        told = kind[quoted + 1] == COMMA and frame.lexicon.verb_last and subject is not None and subject.form == "name"
        surely = surely or (told and subject is not None and " " in frame.words(subject.first, subject.last))
        if behind and (surely or ends_clause(frame, behind, ceiling) or _is_minded(frame, behind, ceiling)):
            return given(subject, frame.words(token, token), "after.word-*")
    elif kind[token] == WORD and flags[token] & DETERMINER and COMMA in kind[token:ceiling]:
        subject = subject_after(frame, token, ceiling)
        verb = subject.last + 2 if subject is not None else ceiling
        if subject is None or subject.form != "name" or verb >= ceiling or kind[subject.first - 1] != COMMA:
            return None
        if kind[verb - 1] == COMMA and kind[verb] == WORD and not flags[verb] and ends_clause(frame, verb + 1, ceiling):
            return Finding(subject, frame.words(verb, verb), "after.name-word")
    elif kind[token] == NAME and not flags[token] & POSSESSIVE_FLAG and token + 1 < ceiling:
        word = token + 1
        if kind[word] == WORD and not flags[word] and ends_clause(frame, word + 1, ceiling):
            return Finding(Subject("name", token, token), frame.words(word, word), "after.name-word")
    return None


def _is_somebody(frame: Frame, subject: Subject) -> bool:
    """Whether a nominal is a person behind an article, where verbs come first: `« ... », martela le maire.`."""
    if subject.form != "nominal" or not frame.lexicon.inverts:
        return False
    return bool(frame.flags[subject.first] & (DETERMINER | ROLE)) and any(
        frame.flags[token] & (ROLE | GROUP) == ROLE for token in range(subject.first, subject.last + 1)
    )


def ends_clause(frame: Frame, token: int, ceiling: int) -> bool:
    """Return whether a clause ends before a token, or only tells when and where."""
    return (
        token >= ceiling
        or frame.kind[token] in (STOP, COMMA, DASH)
        or bool(frame.flags[token] & (PREPOSITION | CALENDAR))
    )


def _is_minded(frame: Frame, token: int, ceiling: int) -> bool:
    """Whether a word or two end a clause whose verb began it: `ist NAME überzeugt`, `zeigt sich NAME sehr besorgt`."""
    for place in range(token, min(ceiling, token + MINDED_WORDS + 1)):
        if frame.kind[place] in (STOP, COMMA):
            return frame.lexicon.verb_last
        if frame.kind[place] != WORD or frame.flags[place] & (CONJUNCTION | RELATIVE | VERB):
            return False
    return frame.lexicon.verb_last and ceiling - token <= MINDED_WORDS
