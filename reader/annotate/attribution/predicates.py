"""Predicates: quoted words that begin with a verb, whose subject stands before the marks.

`The company "deeply regrets" the delays`, `La préfecture « ne souhaite pas commenter »`
"""

from __future__ import annotations

from reader.annotate.marks.quotation_kinds import EDGE
from reader.annotate.sentences.findings import Finding
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import ADVERB, COORDINATOR
from reader.annotate.sentences.links import ELISION
from reader.annotate.sentences.nominals import bears
from reader.annotate.sentences.noun_phrases import phrase_ending
from reader.annotate.sentences.tokens import COMMA, NAME, WORD

READ = 4
"""Words of a quotation among which its verb stands, and one behind it."""


def predicate(frame: Frame, begin: int, quoted: int) -> Finding | None:
    """Return the subject right before quoted words that begin with a verb of taking a stand."""
    verb = _verb(frame, quoted) if frame.lexicon.attitudes and frame.kind[quoted - 1] in (WORD, NAME) else ""
    subject = phrase_ending(frame, begin, quoted - 1) if verb else None
    if subject is None or (subject.form == "nominal" and not bears(frame, subject)):
        return None
    before = frame.noun_phrase(subject.first) - 1
    opens = before < begin or frame.kind[before] == COMMA or bool(frame.flags[before] & COORDINATOR)
    return Finding(subject, verb, "predicate." + subject.form) if opens else None


def _verb(frame: Frame, quoted: int) -> str:
    """The verb that a few quoted words begin with, behind what may stand before one; nothing if they do not."""
    lexicon = frame.lexicon
    words = frame.words(quoted, quoted).strip(EDGE).split(None, READ)
    for place, word in enumerate(words):
        head, mark, rest = word.partition("'" if "'" in word else ELISION[1])
        plain = rest if mark and head.lower() in lexicon.elided else word
        if plain in lexicon.attitudes:
            return plain if len(words) > 1 else ""
        lead = word in lexicon.before_verbs or lexicon.flag_of(word) & ADVERB
        if not lead or place > 1:
            break
    return ""
