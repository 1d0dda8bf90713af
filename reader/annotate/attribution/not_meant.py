"""Not meant: whom a pronoun cannot mean by the grammar of its sentence, or by their number."""

from __future__ import annotations

from reader.annotate.attribution.epithets import head_of
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import RELATIVE, ROLE
from reader.annotate.sentences.noun_phrases import Subject
from reader.annotate.sentences.tokens import NAME, POSSESSIVE_FLAG, WORD


def is_called(frame: Frame, name: str, pronoun: int) -> bool:
    """Return whether a name stands behind a pronoun, so that the pronoun means another: `he called NAME "..."`."""
    surname = name.split()[-1]
    for token in range(pronoun + 1, len(frame.kind)):
        if frame.kind[token] not in (WORD, NAME):
            break
        if frame.kind[token] == NAME and frame.words(token, token).split()[-1] == surname:
            return True
    return False


def answers(frame: Frame, pronoun: int) -> bool:
    """Return whether a pronoun answers whom its sentence is about: `NAME asked "...", to which she replied "..."`."""
    which = pronoun - 1
    relative = which > 0 and frame.kind[which] == WORD and frame.flags[which] & RELATIVE
    return bool(relative) and frame.lower(which - 1) in frame.lexicon.infinitive


def are_several(frame: Frame, subject: Subject, pronoun: str) -> bool:
    """Return whether a noun phrase is several people by its ending, whom no pronoun of one person can mean."""
    lexicon = frame.lexicon
    if subject.form != "nominal" or lexicon.inverts or pronoun not in lexicon.pronouns_he | lexicon.pronouns_she:
        return False
    head = head_of(frame, subject)
    if frame.kind[head] != WORD or frame.flags[head] & POSSESSIVE_FLAG:
        return False  # `NAME's did not.`
    noun = frame.lower(head)
    role = frame.flags[head] & ROLE or lexicon.flag_of(noun[:-1]) & ROLE or not lexicon.flag_of(noun)
    return bool(role) and noun.endswith(lexicon.plurals) and not noun.endswith("ss")
