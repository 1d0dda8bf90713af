"""Framing: a paragraph read into a frame, its names joined, its phrases found, its sentences cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from reader.annotate.frames import Frame
from reader.annotate.lexicon import (
    ADVERB,
    CALENDAR,
    DETERMINER,
    GROUP,
    LINK,
    NOT_NAME,
    PARTICLE,
    PRONOUN,
    RELATIVE,
    ROLE,
    ROLE_OBJECT,
    STANCE,
    STARTS_PHRASE,
    VERB,
    Lexicon,
)
from reader.annotate.sentences import cut
from reader.annotate.tokens import (
    COLON,
    COMMA,
    KNOWN_WORD,
    NAME,
    POSSESSIVE_FLAG,
    QUOTED,
    STOP,
    WORD,
    Token,
    meaning_of,
    tokens_of,
)

PLAIN_WORD = re.compile(r"[^\W_][\w'’-]*|[^\w\s]")
STARTING = frozenset({STOP, COLON, QUOTED})
"""Kinds after which any word may have a capital."""
PHRASE_REACH = 40
"""Code points in which the further words of a phrase stand."""
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
    frame = Frame(text, lexicon)
    at = 0
    for start, end, number in quoted:
        _tokens(frame, at, start, lexicon)
        frame.number[len(frame.kind)] = number
        frame.kind.append(QUOTED)
        frame.flags.append(0)
        frame.start.append(start)
        frame.end.append(end)
        at = end
    _tokens(frame, at, len(text), lexicon)
    cut(frame)
    if is_name is not None:
        for begin, _ in frame.sentences:
            _lower_start(frame, begin, is_name)
    return frame


def _tokens(frame: Frame, begin: int, end: int, lexicon: Lexicon) -> None:
    """Add the tokens of a stretch of text without quotations."""
    floor = len(frame.kind)
    text, known = frame.text, lexicon.pieces.get
    kinds, flags, starts, ends = frame.kind, frame.flags, frame.start, frame.end
    stretch = text[begin:end]
    pieces = stretch.split()
    at = begin + len(stretch) - len(stretch.lstrip())
    spaced = " ".join(pieces) != stretch.strip()
    for piece in pieces:
        if spaced:
            at = text.find(piece, at)
        plain, tokens = known(piece) or tokens_of(piece, lexicon)
        if plain is None:
            for token in tokens:
                _add(frame, floor, end, at, token)
        else:
            for kind, flag, start, stop in plain:
                kinds.append(kind)
                flags.append(flag)
                starts.append(at + start)
                ends.append(at + stop)
        at += len(piece) + 1
    # A hyphen is a dash where a blank follows.
    if at > end > begin and text[end - 1] == "-" and len(frame.kind) > floor and frame.end[-1] == end:
        del frame.kind[-1], frame.flags[-1], frame.start[-1], frame.end[-1]


def _add(frame: Frame, floor: int, end: int, at: int, token: Token) -> None:
    """Add a token of a piece that begins at a place, joined to the name before it where it goes on with that."""
    kind, flag, stopped, shift, first, last = token
    text, kinds = frame.text, frame.kind
    start, stop = at + first + shift, at + last
    if stopped and text[stop : stop + 1] not in (",", ")"):
        stop -= 1
        bare = text[at + first : stop]
        kind, flag, _, _ = frame.lexicon.seen.get(bare) or meaning_of(bare, frame.lexicon)
    else:
        stopped = False
    joined = False
    if kind == NAME:
        if flag & KNOWN_WORD and (not kinds or kinds[-1] in STARTING):
            kind = WORD
        else:
            joined = _joins(frame, floor, start, stop, flag)
    if not joined:
        kinds.append(kind)
        frame.flags.append(flag)
        frame.start.append(start)
        frame.end.append(stop)
        if flag & STARTS_PHRASE and kind == WORD:
            _join_phrase(frame, text[start:stop].lower(), end, frame.lexicon)
    if stopped:
        kinds.append(STOP)
        frame.flags.append(0)
        frame.start.append(stop)
        frame.end.append(stop + 1)


def _joins(frame: Frame, floor: int, start: int, stop: int, flag: int) -> bool:
    """Join a capitalised word to the name before it, where one goes on (`Ludwig van Beethoven`)."""
    kinds, flags, ends = frame.kind, frame.flags, frame.end
    last = len(kinds) - 1
    if last < floor:
        return False
    if kinds[last] == NAME:
        if flags[last] & POSSESSIVE_FLAG or frame.text[ends[last] : start] not in (" ", "\u00a0"):
            return False
        if start - frame.start[last] > NAME_REACH:
            return False
        keep = last
        flag |= flags[last] & ~GROUP
    elif kinds[last] != WORD:
        return False
    elif flag & ROLE_OBJECT and flags[last] & LINK and last > floor and flags[last - 1] & ROLE:
        keep = last - 1
        if kinds[keep] != NAME:
            return False
        flag |= flags[keep]
    elif flags[last] & PARTICLE:
        keep = last - 1 if last > floor and kinds[last - 1] == WORD and flags[last - 1] & PARTICLE else last
        if flags[keep] & DETERMINER or flag & (GROUP | ROLE) or frame.start[keep] < frame.phrase_end:
            return False
        if keep > floor and kinds[keep - 1] == NAME and not flags[keep - 1] & POSSESSIVE_FLAG:
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


def _lower_start(frame: Frame, begin: int, is_name: Callable[[str], bool]) -> None:
    """Take the capital of a sentence's first word for what it is when the article never has it elsewhere."""
    following = begin + 1
    if following + 1 >= len(frame.kind) or frame.kind[begin] != NAME:
        return
    inverts = frame.lexicon.inverts
    if frame.kind[following] == COMMA:
        if not frame.flags[following + 1] & (PRONOUN | (VERB if inverts else 0)):
            return
    elif frame.kind[following] != WORD or frame.flags[following] & (NAME_FOLLOWED | (ADVERB if inverts else 0)):
        return
    word = frame.words(begin, begin)
    if " " not in word and word.isalpha() and not word.isupper() and not is_name(word):
        frame.kind[begin] = WORD
        frame.flags[begin] = NOT_NAME


def _join_phrase(frame: Frame, first: str, end: int, lexicon: Lexicon) -> None:
    """Give the first word of a phrase (`according to`) what the phrase counts as, when its other words follow."""
    place = frame.end[-1]
    end = min(end, place + PHRASE_REACH)
    second = PLAIN_WORD.search(frame.text, place, end)
    low = second[0].lower() if second is not None else ""
    if not any(rest[0] == low for rest, _ in lexicon.phrases[first]):
        return
    following = list(PLAIN_WORD.finditer(frame.text, place, end))
    for rest, flag in lexicon.phrases[first]:
        if len(following) >= len(rest) and all(
            word[0].lower() == wanted for word, wanted in zip(following, rest, strict=False)
        ):
            frame.phrase_end = following[len(rest) - 1].end()
            frame.flags[-1] |= flag
            frame.phrases[len(frame.flags) - 1] = len(rest)
            return
