"""Late subjects: who stands behind what parts them from their verb (`dijo entre sollozos NAME`)."""

from __future__ import annotations

from reader.annotate.attribution.appended_names import appended_name
from reader.annotate.attribution.later_subjects import after_day, subject_after
from reader.annotate.attribution.second_roles import holds_bearer
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import CONJUNCTION, DETERMINER, PREPOSITION, PRONOUN, RELATIVE, ROLE, VERB
from reader.annotate.sentences.links import is_of
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import COMMA, NAME, POSSESSIVE_FLAG, WORD

LATE_TOKENS = 9
"""Tokens after a verb in which its subject must begin."""


def late_subject(frame: Frame, token: int, ceiling: int) -> Subject | None:
    """Return the subject behind what may stand between it and the verb before `token`, where verbs come first.

    `dijo entre sollozos NAME`, `explicó a la prensa la portavoz, NAME`, `a réagi sur X le député NAME`
    """
    kind, flags = frame.kind, frame.flags
    ceiling = min(ceiling, token + LATE_TOKENS)
    token = after_day(frame, token, ceiling)
    while token < ceiling:
        if kind[token] == NAME and frame.lexicon.adjectives_follow and is_of(frame, token):
            token += 1  # `au micro d’Europe 1`
            continue
        if kind[token] == NAME:
            depends = flags[token] & POSSESSIVE_FLAG or flags[token - 1] & (PREPOSITION | DETERMINER)
            thing = frame.lexicon.capital_nouns and " " not in frame.words(token, token)
            if frame.lexicon.adjectives_follow and kind[token - 1] == WORD and not flags[token - 1]:
                thing = " " not in frame.words(token, token)  # `au micro de beIN Sports`
            return None if depends or thing else Subject("name", token, token)
        if kind[token] == COMMA and frame.lexicon.adjectives_follow:
            return appended_name(frame, token, ceiling)  # `s’est énervé auprès de l’AFP, NAME, éleveur`
        if kind[token] != WORD or (flags[token] & (CONJUNCTION | RELATIVE | VERB) and not flags[token] & DETERMINER):
            return None
        if flags[token] & PREPOSITION:
            token += 1
            ends = frame.lexicon.infinitive_endings
            if ends and token < ceiling and not flags[token] and frame.lower(token).endswith(ends):
                after = token + 1  # `preguntó al conocer el fallo`, but `dijo al salir la abogada NAME`
                found = subject_after(frame, after, min(len(kind), ceiling + LATE_TOKENS))
                return found if found is not None and found.form == "name" else None
            lone = token < ceiling and flags[token] & (PREPOSITION | DETERMINER) == PREPOSITION
            token += lone and frame.lexicon.adjectives_follow  # `auprès de l’AFP`
            if token < ceiling and kind[token] == WORD and flags[token] & DETERMINER:
                token += 1
            elif token < ceiling and kind[token] == WORD and flags[token] & CONJUNCTION:
                return None  # `avant que NAME ...` is a clause of its own.
            if frame.lexicon.drops_subject and _is_titled(frame, token, ceiling):
                token += 1  # `dijo en alusión a la alcaldesa NAME`
        elif flags[token] & (DETERMINER | PRONOUN):
            found = subject_after(frame, token, min(len(kind), ceiling + LATE_TOKENS))
            if found is not None:
                return found if found.form == "name" or holds_bearer(frame, found) else None
            token += 1
        token += 1
    return None


def _is_titled(frame: Frame, noun: int, ceiling: int) -> bool:
    """Whether a role that a preposition governs is one person's who is named behind it."""
    named = noun + 1 < ceiling and frame.kind[noun : noun + 2] == [WORD, NAME] and bool(frame.flags[noun] & ROLE)
    return named and not frame.lower(noun).endswith(frame.lexicon.plurals)
