"""Own words: what a sentence before a colon calls the words of whom the text told just before (`Her advice: "..."`)."""

from __future__ import annotations

from reader.annotate.sentences.findings import Finding
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import GROUP, LINK, PREPOSITION, ROLE, SPEECH_NOUN
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COLON, COMMA, NAME, QUOTED

ADJECTIVES = 2
"""Most words between the possessive and its noun: `Ihr ganz persönlicher Wunsch`."""
REST = 8
"""Most tokens between the noun and the colon: `Sein Rat an alle, die noch zögern`."""


def own_words(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """`Her advice to the others: "..."`, `Sein Fazit fällt nüchtern aus: „...“`: whoever `her` and `sein` mean."""
    if frame.lower(begin) not in frame.lexicon.owners:
        return None
    noun = next((token for token in range(begin + 1, min(begin + 2 + ADJECTIVES, quoted)) if _is_word(frame, token)), 0)
    rest = range(noun + 1, quoted - 1)
    if not noun or len(rest) > REST or _tells_of_another(frame, rest):
        return None
    return Finding(Subject("pronoun", begin, begin), frame.words(begin, noun), "own-words")


def _is_word(frame: Frame, token: int) -> bool:
    """Whether a noun is what somebody's words are called by."""
    return bool(frame.flags[token] & SPEECH_NOUN) or frame.lower(token) in frame.lexicon.own_nouns


def _tells_of_another(frame: Frame, rest: range) -> bool:
    """Whether behind the noun stands somebody who may speak: `Sein Vorschlag empört die Opposition: „...“`."""
    led = False
    for token in rest:
        if frame.kind[token] in (QUOTED, COLON) or (frame.kind[token] == COMMA and not led):
            return True
        led = led or bool(frame.flags[token] & (PREPOSITION | LINK))
        if not led and (frame.kind[token] == NAME or frame.flags[token] & (ROLE | GROUP)):
            return True
    return False
