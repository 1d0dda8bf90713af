"""Joined names: whether a capitalised word goes on the name before it (`Ludwig van Beethoven`)."""

from __future__ import annotations

from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    DETERMINER,
    GROUP,
    LINK,
    PARTICLE,
    PREPOSITION,
    ROLE,
    ROLE_OBJECT,
    SPEECH_NOUN,
    STANCE,
    VERB,
    WORDS_OF,
)
from reader.annotate.sentences.tokens import NAME, POSSESSIVE_FLAG, WORD

AGENCY_LETTERS = 3
"""Fewest letters of what is read as an agency, a body or a party (`AFP`), and not as initials."""
NAME_REACH = 120
"""Most code points of a run of capitalised words."""
JOINING = LINK | DETERMINER | PARTICLE
"""What a word counts as behind which a capitalised one may go on a name."""


def joins(frame: Frame, floor: int, start: int, stop: int, flag: int) -> bool:
    """Join a capitalised word to the name before it, where one goes on (`Ludwig van Beethoven`)."""
    kinds, flags, ends = frame.kind, frame.flags, frame.end
    last = len(kinds) - 1
    if kinds[last] == NAME:
        owned = flags[last] & POSSESSIVE_FLAG
        if (owned and not _is_called_so(frame, flag, stop)) or ends[last] + 1 != start:
            return False
        if frame.text[ends[last]] not in " \u00a0":
            return False
        if start - frame.start[last] > NAME_REACH:
            return False
        if frame.lexicon.adjectives_follow and _ends_office(frame, last, start, stop):
            return False
        if frame.lexicon.inverts and frame.text[ends[last] - 1].isupper() and _is_agency(frame, last):
            return False
        flags[last] = flag | flags[last] & ~(GROUP | owned)
        ends[last] = stop
        return True
    if kinds[last] != WORD:
        return False
    if flag & ROLE_OBJECT and flags[last] & LINK and last > floor and flags[last - 1] & ROLE:
        keep = last - 1
        if kinds[keep] != NAME:
            return False
        flag |= flags[keep]
    elif flags[last] & DETERMINER and last > floor and kinds[last - 1] == NAME and _is_part(frame, last, start):
        keep = last - 1
    elif flags[last] & PARTICLE:
        keep = last - 1 if last > floor and kinds[last - 1] == WORD and flags[last - 1] & PARTICLE else last
        if flags[keep] & DETERMINER or flag & (GROUP | ROLE) or frame.start[keep] < frame.phrase_end:
            return False
        before = flags[keep - 1] if keep > floor and kinds[keep - 1] == NAME else 0
        if before & (SPEECH_NOUN | WORDS_OF) or _is_told(frame, keep, start, stop):
            return False  # `die Worte von NAME`
        titled = before & ROLE and frame.lexicon.capital_nouns and keep > floor + 1 and kinds[keep - 2] == WORD
        if titled and " " not in frame.words(keep - 1, keep - 1) and not flags[keep - 2] & (VERB | STANCE):
            return False  # `der Bischof von Mainz`, but `sagte Ministerin von Stein`
        if keep > floor and kinds[keep - 1] == NAME and not before & POSSESSIVE_FLAG:
            keep -= 1
        elif not frame.lexicon.particles_lead:
            return False
        kinds[keep] = NAME
    else:
        return False
    del kinds[keep + 1 :], flags[keep + 1 :], frame.start[keep + 1 :], ends[keep + 1 :]
    flags[keep] = flag
    ends[keep] = stop
    return True


def _is_called_so(frame: Frame, flag: int, stop: int) -> bool:
    """Whether a body's word with a capital ends a name that begins with whose it is: `the NAME's Daily`."""
    lexicon, behind = frame.lexicon, frame.text[stop : stop + 2]
    return bool(flag & GROUP) and not (lexicon.capital_nouns or lexicon.adjectives_follow or behind[1:].isupper())


def _is_told(frame: Frame, particle: int, start: int, stop: int) -> bool:
    """Whether a particle leads to whom somebody speaks, or whose a thing is: `zu Anna NAME`, `Pläne von Anna NAME`."""
    lexicon = frame.lexicon
    names = lexicon.given_he | lexicon.given_she
    if frame.text[start:stop].lower() not in names:
        return False
    noun = lexicon.capital_nouns and frame.kind[particle - 1] == NAME
    thing = noun and names.isdisjoint(frame.lower(particle - 1).split())
    return thing or frame.lower(particle) in lexicon.infinitive


def _is_part(frame: Frame, article: int, start: int) -> bool:
    """Whether an article with a capital stands inside a name: `Yann Le Goff`."""
    capital = frame.text[frame.start[article]].isupper() and frame.end[article] + 1 == start
    return capital and not frame.flags[article - 1] & POSSESSIVE_FLAG


def _is_agency(frame: Frame, name: int) -> bool:
    """Whether a name is but letters behind an article or preposition, so that no name goes on: `à l'AFP NAME`."""
    start, end = frame.start[name], frame.end[name]
    word = frame.text[start:end]
    letters = end - start >= AGENCY_LETTERS or (end - start == 1 and not frame.flags[name])  # `sur X NAME`
    if not letters or not word.isupper() or not word.isalpha():
        return False
    led = name and frame.kind[name - 1] == WORD and frame.flags[name - 1] & (PREPOSITION | DETERMINER)
    return bool(led) or frame.text[start - 1 : start] in ("'", "’")


def _ends_office(frame: Frame, name: int, start: int, stop: int) -> bool:
    """Whether a name ends what somebody named behind it has a role in: `le maire de Vaux NAME`."""
    lexicon = frame.lexicon
    given = frame.text[start:stop].lower()
    if given not in lexicon.given_he and given not in lexicon.given_she:
        return False
    first = frame.words(name, name).split()[0].lower()
    if first in lexicon.given_he or first in lexicon.given_she:
        return False
    link = name - 1
    if link > 0 and frame.flags[link] & DETERMINER and not frame.flags[link] & LINK:
        link -= 1  # `de la Justice`
    elif frame.text[frame.start[name] - 1] in "'’":
        link += frame.kind[link] != WORD or not frame.flags[link] & LINK  # `d’Angers`, `de l’Intérieur`
    if link != name and not (frame.kind[link] == WORD and frame.flags[link] & LINK):
        return False
    role = link - 1 if link < name else name - 1
    role -= role > 0 and frame.kind[role] == WORD and not frame.flags[role]
    return role >= 0 and frame.kind[role] == WORD and bool(frame.flags[role] & (ROLE | DETERMINER) == ROLE)
