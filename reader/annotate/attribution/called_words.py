"""Called words: whose words are, by what a sentence about them calls them (`C’est le constat de NAME`)."""

from __future__ import annotations

from reader.annotate.attribution.later_subjects import subject_after
from reader.annotate.marks.quotation_kinds import EDGE
from reader.annotate.sentences.findings import Finding, given
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import ADVERB, AGENT, DETERMINER, LINK, PREPOSITION, SPEECH_NOUN
from reader.annotate.sentences.links import is_of
from reader.annotate.sentences.tokens import COMMA, WORD

SHORT_WORDS = 3
"""Most words of what may be the title of a work rather than somebody's words."""


def called_so(frame: Frame, token: int, end: int) -> Finding | None:
    """`C’est le constat de NAME`, `C’est l’appel lancé par NAME`: whose the words before are, by what they are."""
    aside = DETERMINER | ADVERB | PREPOSITION
    while token < end and (frame.kind[token] == COMMA or (frame.kind[token] == WORD and frame.flags[token] & aside)):
        token += 1
    if token >= end or not frame.flags[token] & SPEECH_NOUN:
        return None
    lead = token + 1 + frame.phrases.get(token, 0)
    if lead + 1 < end and not frame.flags[lead] & (LINK | AGENT) and frame.kind[lead] == WORD:
        lead += 1  # `l’appel lancé par NAME`, `la réponse cinglante de NAME`
    if lead < end and is_of(frame, lead):
        lead -= 1
    elif lead + 1 >= end or not frame.flags[lead] & (LINK | AGENT):
        return None
    return given(subject_after(frame, lead + 1, end), frame.words(token, token), "told")


def signs(frame: Frame, quoted: int, name: int, end: int) -> bool:
    """Return whether a full name behind a comma ends a line of somebody's words: `« ... », NAME`."""
    said = len(frame.words(quoted, quoted).strip(EDGE).split()) > SHORT_WORDS
    return said and frame.kind[name - 1] == COMMA and " " in frame.words(name, name) and name + 1 == end
