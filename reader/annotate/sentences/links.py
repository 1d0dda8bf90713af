"""Small words that link nouns: `of`, `d'`, and what hangs on them."""

from __future__ import annotations

from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    AGENT,
    CONJUNCTION,
    DETERMINER,
    POINTS,
    PREPOSITION,
    ROLE,
)
from reader.annotate.sentences.tokens import WORD

ELISION = ("'", "’")
OF = ("d'", "d’")
PARTY_LETTERS = 5
"""Most code points of what is a party rather than a surname in capitals: `EELV`, `CD&V`."""


def elided(frame: Frame, token: int) -> bool:
    """Return whether an apostrophe joins an article to a word: `L’agence régionale`."""
    start = frame.start[token]
    return start > 1 and frame.text[start - 1] in ELISION and frame.text[start - 2].lower() in frame.lexicon.definite


def is_of(frame: Frame, token: int) -> bool:
    """Return whether an apostrophe joins a preposition to a word: `d’Europe`; `un cri d’alarme` alarms nobody."""
    return frame.text[frame.start[token] - 2 : frame.start[token]] in OF


def depends(frame: Frame, link: int) -> bool:
    """Return whether a word makes what follows depend on it, so that it is no subject: `voters in Ohio said`."""
    return frame.kind[link] == WORD and frame.flags[link] & (PREPOSITION | CONJUNCTION | AGENT) == PREPOSITION


def is_agent(frame: Frame, link: int) -> bool:
    """Return whether what follows only did what befell something else: `a meeting chaired by NAME called for "..."`."""
    lexicon = frame.lexicon
    if frame.kind[link] != WORD or not frame.flags[link] & AGENT or not lexicon.past_endings:
        return False
    return frame.kind[link - 1] == WORD and frame.lower(link - 1).endswith(lexicon.past_endings)


def is_party(frame: Frame, name: int) -> bool:
    """Return whether a name behind a role is but the letters of a party: `le député LR`."""
    letters = frame.end[name] - frame.start[name]
    if not frame.lexicon.adjectives_follow or not 1 < letters <= PARTY_LETTERS or name == 0:
        return False
    return frame.words(name, name).isupper() and bool(frame.flags[name - 1] & ROLE) and frame.kind[name - 1] == WORD


def names_a_noun(frame: Frame, token: int) -> bool:
    """Return whether a single capitalised word with an article is a role or, where nouns have capitals, any noun."""
    if not frame.lexicon.capital_nouns and not frame.flags[token] & (ROLE | POINTS):
        return False
    before = token - 1
    if frame.flags[token] & ROLE and before > 0 and frame.kind[before] == WORD and not frame.flags[before]:
        before -= 1  # `the local MP`
    article = before >= 0 and frame.kind[before] == WORD and frame.flags[before] & DETERMINER
    if not article and not elided(frame, token):
        return False
    return " " not in frame.words(token, token) or _is_of_a_place(frame, token)


def _is_of_a_place(frame: Frame, token: int) -> bool:
    """Whether a run is a role with the place it belongs to: `der Limburger Bischof`, `die Wiener Stadträtin`."""
    first, *rest = frame.lower(token).split()
    lexicon = frame.lexicon
    placed = lexicon.capital_nouns and len(rest) == 1 and first.endswith("er") and frame.flags[token] & ROLE
    return bool(placed) and not (first in lexicon.given_he or lexicon.flag_of(first) & ROLE)
