"""Joint subjects: two who say something together (`NAME und NAME teilten mit`, `ont écrit NAME et la CGE`)."""

from __future__ import annotations

from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import CONJUNCTION, DETERMINER, STANCE, VERB
from reader.annotate.sentences.links import depends
from reader.annotate.sentences.noun_phrases import Subject, phrase_ending
from reader.annotate.sentences.tokens import CLOSE, NAME, OPEN, WORD

VERB_REACH = 3
"""Most tokens between two subjects and their verb: `NAME und NAME am Montag erklärten`."""
LEAD_WORDS = 4
"""Most words of an article and its adjectives behind what joins two subjects, with that."""
BRACKET_TOKENS = 4
"""Most tokens of what stands in brackets behind a name, with them: `NAME (CDU)`."""


def joint(frame: Frame, subject: Subject) -> tuple[Subject, Subject] | None:
    """Return both of two who speak, in order, of whom a subject is one; None where their verb is not of several."""
    joining = frame.lexicon.joining
    if not joining or subject.form not in ("name", "nominal"):
        return None
    near = subject.last + 1
    if near < len(frame.kind) and not frame.flags[near] & CONJUNCTION and frame.kind[near] != OPEN:
        for token in range(subject.first - 1, max(-1, subject.first - 1 - LEAD_WORDS), -1):
            if frame.flags[token] & CONJUNCTION:
                break
        else:
            return None
    first = _start(frame, subject)
    as_well = frame.lexicon.as_well
    if first > 1 and (frame.lower(first - 1) in joining or frame.lower(first - 1) in as_well):
        other = phrase_ending(frame, 0, _before_bracket(frame, first - 2), strict=False)
        both = (other, subject) if other is not None else None
    else:
        link = _behind_bracket(frame, subject.last + 1)
        if link + 1 >= len(frame.kind) or frame.lower(link) not in joining:
            return None
        if frame.kind[link + 1] != NAME and not frame.flags[link + 1] & DETERMINER:
            return None
        other = subject_after(frame, link + 1, len(frame.kind))
        both = (subject, other) if other is not None else None
    if both is None or "pronoun" in (both[0].form, both[1].form):
        return None
    start = _start(frame, both[0])
    joined = frame.lower(_start(frame, both[1]) - 1)
    if joined in as_well and (not start or frame.lower(start - 1) != as_well[joined]):
        return None
    if start and depends(frame, start - 1):
        return None
    return both if _of_several(frame, start, both[1].last + 1) else None


def _start(frame: Frame, subject: Subject) -> int:
    """The first token of a subject, with the article of a single capitalised word."""
    first = frame.noun_phrase(subject.first)
    return first if subject.form == "name" and frame.flags[first] & DETERMINER else subject.first


def _of_several(frame: Frame, start: int, end: int) -> bool:
    """Whether a verb of several people stands beside the tokens from `start` to `end`."""
    end = _behind_bracket(frame, end)
    for token in (*range(end, min(len(frame.kind), end + VERB_REACH)), *range(max(0, start - VERB_REACH), start)):
        if frame.kind[token] != WORD:
            continue
        word = frame.lower(token)
        if word in frame.lexicon.several_have:
            return True
        if frame.flags[token] & (VERB | STANCE):
            return word.endswith(frame.lexicon.several_say)
    return False


def _behind_bracket(frame: Frame, token: int) -> int:
    if token < len(frame.kind) and frame.kind[token] == OPEN:
        for close in range(token + 1, min(len(frame.kind), token + BRACKET_TOKENS)):
            if frame.kind[close] == CLOSE:
                return close + 1
    return token


def _before_bracket(frame: Frame, token: int) -> int:
    if frame.kind[token] == CLOSE:
        for opening in range(token - 1, max(0, token - BRACKET_TOKENS), -1):
            if frame.kind[opening] == OPEN:
                return opening - 1
    return token
