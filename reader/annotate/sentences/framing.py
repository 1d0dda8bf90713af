"""Framing: a paragraph read into a frame, its names joined, its phrases found, its sentences cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.given_names import is_given
from reader.annotate.sentences.lexicon import (
    ADVERB,
    CALENDAR,
    DETERMINER,
    GROUP,
    LINK,
    NOT_NAME,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    ROLE_OBJECT,
    SPEECH_NOUN,
    STANCE,
    STARTS_PHRASE,
    VERB,
    WORDS_OF,
    Lexicon,
    Phrases,
)
from reader.annotate.sentences.noun_phrases import elided
from reader.annotate.sentences.sentences import cut
from reader.annotate.sentences.tokens import (
    COLON,
    COMMA,
    KNOWN_WORD,
    NAME,
    POSSESSIVE_FLAG,
    QUOTED,
    STOP,
    WORD,
    tokens_of,
)

PLAIN_WORD = re.compile(r"[^\W_][\w'’-]*|[^\w\s]")
STARTING = frozenset({STOP, COLON, QUOTED})
"""Kinds after which any word may have a capital."""
PHRASE_REACH = 40
"""Code points in which the further words of a phrase stand."""
CLAUSE_END = re.compile(r"\s(\w+)[,.:;!?]")
CLAUSE_REACH = 120
"""Code points behind a verb in which the particle stands that ends its clause."""
AGENCY_LETTERS = 3
"""Fewest letters of what is read as an agency, a body or a party (`AFP`), and not as initials."""
NAME_REACH = 120
"""Most code points of a run of capitalised words."""
NAME_FOLLOWED = VERB | STANCE | RELATIVE | ROLE | GROUP | CALENDAR
"""What the word after a sentence's first one counts as when that is a name."""


def frame_of(
    text: str, quoted: Sequence[tuple[int, int, int]], lexicon: Lexicon, is_name: Callable[[str], bool] | None = None
) -> Frame:
    """Return the frame of a paragraph; `quoted` are start, end and number of its quotations, in order.

    `is_name` tells whether the article writes a word with a capital where no sentence begins.
    """
    frame = Frame(text, lexicon, [], [], [], [], {}, [], [], {}, {})
    at = 0
    for start, end, number in quoted:
        if at < start:
            _tokens(frame, at, start, lexicon)
        at = end
        if lexicon.capital_nouns and text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper():
            continue  # `sagte „Nordwind“-Redakteurin NAME`: a part of a noun.
        token = len(frame.kind)
        frame.number[token] = number
        frame.stops.append(token)
        frame.kind.append(QUOTED)
        frame.flags.append(0)
        frame.start.append(start)
        frame.end.append(end)
    if at < len(text):
        _tokens(frame, at, len(text), lexicon)
    cut(frame)
    if is_name is not None:
        for begin, _ in frame.sentences:
            _lower_start(frame, begin, is_name)
    if lexicon.accused:
        _name_accused(frame)
    return frame


def _tokens(frame: Frame, begin: int, end: int, lexicon: Lexicon) -> None:
    """Add the tokens of a stretch of text without quotations."""
    kinds, flags, starts, ends = frame.kind, frame.flags, frame.start, frame.end
    floor = len(kinds)
    word, others = lexicon.words.get, lexicon.pieces.get
    at = begin
    for piece in frame.text[begin:end].split(" "):
        flag = word(piece)
        if flag is not None:
            kinds.append(WORD)
            flags.append(flag)
            starts.append(at)
            at += len(piece)
            ends.append(at)
            at += 1
            continue
        tokens = others(piece)
        for kind, flag, first, last in tokens_of(piece, lexicon) if tokens is None else tokens:
            if kind == NAME:
                if flag & KNOWN_WORD and (not kinds or kinds[-1] in STARTING):
                    kind = WORD
                elif len(kinds) > floor and _joins(frame, floor, at + first, at + last, flag):
                    continue
            elif kind == STOP:
                frame.stops.append(len(kinds))
            kinds.append(kind)
            flags.append(flag)
            starts.append(at + first)
            ends.append(at + last)
            if flag & STARTS_PHRASE and kind == WORD:
                _join_phrase(frame, end, lexicon)
        at += len(piece) + 1
    # A hyphen is a dash where a blank follows.
    if ends and ends[-1] == end and frame.text[end - 1] == "-" and len(kinds) > floor:
        del kinds[-1], flags[-1], starts[-1], ends[-1]


def _joins(frame: Frame, floor: int, start: int, stop: int, flag: int) -> bool:
    """Join a capitalised word to the name before it, where one goes on (`Ludwig van Beethoven`)."""
    kinds, flags, ends = frame.kind, frame.flags, frame.end
    last = len(kinds) - 1
    if kinds[last] == NAME:
        if flags[last] & POSSESSIVE_FLAG or ends[last] + 1 != start or frame.text[ends[last]] not in " \u00a0":
            return False
        if start - frame.start[last] > NAME_REACH:
            return False
        if frame.lexicon.adjectives_follow and _ends_office(frame, last, start, stop):
            return False
        if frame.lexicon.inverts and frame.text[ends[last] - 1].isupper() and _is_agency(frame, last):
            return False
        flags[last] = flag | flags[last] & ~GROUP
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


def _is_told(frame: Frame, particle: int, start: int, stop: int) -> bool:
    """Whether a particle leads to whom somebody speaks: `soll NAME zu Anna NAME gesagt haben`."""
    lexicon = frame.lexicon
    if frame.lower(particle) not in lexicon.infinitive:
        return False
    given = frame.text[start:stop].lower()
    return given in lexicon.given_he or given in lexicon.given_she


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


def _lower_start(frame: Frame, begin: int, is_name: Callable[[str], bool]) -> None:
    """Take the capital of a sentence's first word for what it is when the article never has it elsewhere."""
    following = begin + 1
    if following + 1 >= len(frame.kind) or frame.kind[begin] != NAME:
        return
    inverts = frame.lexicon.inverts
    behind = frame.lexicon.verb_last and frame.kind[following] == WORD and frame.flags[following + 1] & PRONOUN
    word = frame.words(begin, begin)
    only = behind and frame.lower(following + 1) in frame.lexicon.subjects_only
    if behind and " " not in word and (only or not (frame.flags[begin] & (ROLE | GROUP) or is_name(word))):
        frame.kind[begin], frame.flags[begin] = WORD, NOT_NAME  # `Nebenbei lobte er das Team`
        return
    if frame.lexicon.verb_last and _is_fronted_participle(frame, begin) and not is_name(frame.words(begin, begin)):
        frame.kind[begin], frame.flags[begin] = WORD, NOT_NAME
        return
    if frame.kind[following] == COMMA:
        if not frame.flags[following + 1] & (PRONOUN | (VERB if inverts else 0)):
            return
    elif frame.kind[following] != WORD or frame.flags[following] & (NAME_FOLLOWED | (ADVERB if inverts else 0)):
        return
    if frame.lexicon.drops_subject and is_given(word, frame.lexicon):
        return
    if " " not in word and word.isalpha() and not word.isupper() and not is_name(word):
        frame.kind[begin] = WORD
        frame.flags[begin] = frame.flags[begin] & (ROLE | GROUP) or NOT_NAME


def _is_fronted_participle(frame: Frame, begin: int) -> bool:
    """Whether a sentence begins with the participle of the verb behind it: `Eingereicht hat den Antrag NAME`."""
    lexicon = frame.lexicon
    if not lexicon.auxiliaries or frame.flags[begin] & (ROLE | GROUP):
        return False
    if frame.text[frame.end[begin] - 1] not in "tn" or frame.lower(begin + 1) not in lexicon.auxiliaries:
        return False
    low = frame.lower(begin)
    return low.startswith(lexicon.participle_starts) and low.endswith(lexicon.participle_ends)


def _name_accused(frame: Frame) -> None:
    """Take for somebody the participle behind the article that begins a sentence: `Le prévenu a nié`."""
    for begin, end in frame.sentences:
        noun = begin if elided(frame, begin) else begin + 1
        if noun >= end or not frame.flags[noun] & (VERB | STANCE) or frame.kind[noun] != WORD:
            continue
        if (noun == begin or frame.lower(begin) in frame.lexicon.definite) and frame.lower(
            noun
        ) in frame.lexicon.accused:
            frame.flags[noun] = ROLE


def _join_particle(frame: Frame, end: int, stem: Phrases) -> None:
    """Give a verb what it counts as with the particle that ends a clause: `gab NAME an, ...`, `wies er das zurück`."""
    begin = frame.end[-1]
    close = CLAUSE_END.search(frame.text, begin, min(end, begin + CLAUSE_REACH))
    if close is None:
        return
    for rest, flag in stem.get(close[1], ()):
        if len(rest) == 1:
            frame.flags[-1] |= flag


def _join_phrase(frame: Frame, end: int, lexicon: Lexicon) -> None:
    """Give the last token, the first word of a phrase (`according to`), what that counts as, if its others follow."""
    start = frame.start[-1]
    place = frame.end[-1] - start
    text = frame.text[start : min(end, frame.end[-1] + PHRASE_REACH)].lower().replace("’", "'")
    second = PLAIN_WORD.search(text, place)
    stem = lexicon.phrases[text[:place]]
    rests = stem.get(second[0]) if second is not None else None
    if rests is None:
        if text[:place] in lexicon.separable:
            _join_particle(frame, end, stem)
        return
    following = list(PLAIN_WORD.finditer(text, place))
    for rest, flag in rests:
        if len(following) >= len(rest) and all(
            word[0] == wanted for word, wanted in zip(following, rest, strict=False)
        ):
            frame.phrase_end = start + following[len(rest) - 1].end()
            frame.flags[-1] |= flag
            frame.phrases[len(frame.flags) - 1] = len(rest)
            return
