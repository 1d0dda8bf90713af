"""Framing: a paragraph read into a frame, its names joined, its phrases found, its sentences cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.given_names import is_given
from reader.annotate.sentences.joined_names import JOINING, joins
from reader.annotate.sentences.lexicon import (
    ADVERB,
    CALENDAR,
    DETERMINER,
    GROUP,
    NOT_NAME,
    PRONOUN,
    RELATIVE,
    ROLE,
    SPEECH_NOUN,
    STANCE,
    STARTS_PHRASE,
    VERB,
    Lexicon,
    Phrases,
)
from reader.annotate.sentences.links import elided
from reader.annotate.sentences.sentences import cut
from reader.annotate.sentences.tokens import COLON, COMMA, KNOWN_WORD, NAME, QUOTED, STOP, WORD, is_compound, tokens_of

PLAIN_WORD = re.compile(r"[^\W_][\w'’-]*|[^\w\s]")
STARTING = frozenset({STOP, COLON, QUOTED})
"""Kinds after which any word may have a capital."""
PHRASE_REACH = 40
"""Code points in which the further words of a phrase stand."""
CLAUSE_END = re.compile(r"\s(\w+)[,.:;!?]")
CLAUSE_REACH = 120
"""Code points behind a verb in which the particle stands that ends its clause."""
NAME_FOLLOWED = VERB | STANCE | RELATIVE | ROLE | GROUP | CALENDAR
"""What the word after a sentence's first one counts as when that is a name."""


def frame_of(
    text: str, quoted: Sequence[tuple[int, int, int]], lexicon: Lexicon, is_name: Callable[[str], bool] | None = None
) -> Frame:
    """Return the frame of a paragraph; `quoted` are start, end and number of its quotations, in order.

    `is_name` tells whether the article writes a word with a capital where no sentence begins.
    """
    frame = Frame(text, lexicon)
    kinds, flags, starts, ends = frame.kind, frame.flags, frame.start, frame.end
    at = 0
    for start, end, number in quoted:
        if at < start:
            _tokens(frame, at, start, lexicon)
        at = end
        if lexicon.capital_nouns and text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper():
            continue  # `sagte „Nordwind“-Redakteurin NAME`: a part of a noun.
        token = len(kinds)
        frame.number[token] = number
        frame.stops.append(token)
        kinds.append(QUOTED)
        flags.append(0)
        starts.append(start)
        ends.append(end)
    if at < len(text):
        _tokens(frame, at, len(text), lexicon)
    cut(frame)
    if is_name is not None:
        for begin, _ in frame.sentences:
            if kinds[begin] == NAME and begin + 2 < len(kinds):
                _lower_start(frame, begin, is_name)
    if lexicon.accused:
        _name_accused(frame)
    return frame


def _tokens(frame: Frame, begin: int, end: int, lexicon: Lexicon) -> None:
    """Add the tokens of a stretch of text without quotations."""
    kinds, flags, starts, ends = frame.kind, frame.flags, frame.start, frame.end
    floor = len(kinds)
    word, others, text = lexicon.words.get, lexicon.pieces.get, frame.text
    at = begin + (text[begin] == " ")
    for piece in text[at : end - (text[end - 1] == " ")].split(" "):
        flag = word(piece)
        if flag is not None:
            kinds.append(WORD)
            flags.append(flag)
            starts.append(at)
            at += len(piece)
            ends.append(at)
            at += 1
            continue
        for kind, flag, first, last in others(piece) or tokens_of(piece, lexicon):
            if kind == NAME:
                if flag & KNOWN_WORD and (not kinds or kinds[-1] in STARTING):
                    kind = WORD
                elif (
                    len(kinds) > floor
                    and (kinds[-1] == NAME or flags[-1] & JOINING)
                    and joins(frame, floor, at + first, at + last, flag)
                ):
                    continue
                elif len(kinds) > floor and flags[-1] & NOT_NAME and _goes_on_given(frame, at + first, at + last):
                    kinds[-1], flags[-1], ends[-1] = NAME, flag, at + last
                    continue
            elif kind == STOP:
                frame.stops.append(len(kinds))
            elif kind == WORD and "-" in piece and len(kinds) > floor and kinds[-1] == NAME and is_compound(piece):
                kinds[-1] = WORD  # `New York-based`
            kinds.append(kind)
            flags.append(flag)
            starts.append(at + first)
            ends.append(at + last)
            if flag & STARTS_PHRASE and kind == WORD:
                _join_phrase(frame, end, lexicon)
        at += len(piece) + 1
    # A hyphen is a dash where a blank follows.
    if text[end - 1] == "-" and len(kinds) > floor and ends[-1] == end:
        del kinds[-1], flags[-1], starts[-1], ends[-1]


def _goes_on_given(frame: Frame, start: int, stop: int) -> bool:
    """Whether the word before a name is its given name, which might be a verb: `said Will NAME`, `Will NAME, a ...`."""
    lexicon, text, flags = frame.lexicon, frame.text, frame.flags
    word = frame.lower(len(flags) - 1)
    if word not in lexicon.given_he and word not in lexicon.given_she:
        return False
    begin = frame.start[-1]
    if flags[-1] & CALENDAR and not flags[-1] & DETERMINER and not lexicon.inverts:
        begins = len(flags) == 1 or frame.kind[-2] in (STOP, QUOTED)
        said = begins or (frame.kind[-2] == WORD and flags[-2] & VERB)
        return bool(said) and text[begin].isupper() and frame.end[-1] + 1 == start  # `said June NAME`
    if flags[-1] & (CALENDAR | DETERMINER | PRONOUN) or not text[begin].isupper() or frame.end[-1] + 1 != start:
        return False
    return text[stop : stop + 1] == "," or (len(flags) > 1 and flags[-2] & VERB > 0 and frame.kind[-2] == WORD)


def _lower_start(frame: Frame, begin: int, is_name: Callable[[str], bool]) -> None:
    """Take the capital of a sentence's first word for what it is when the article never has it elsewhere.

    Two more words follow it.
    """
    following = begin + 1
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
        frame.flags[begin] = frame.flags[begin] & (ROLE | GROUP | SPEECH_NOUN) or NOT_NAME


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


def _may_go_on(stem: Phrases, second: str, others: str) -> bool:
    """Whether phrases have a second word, and the third if that is plain: seen without taking the text apart."""
    rests = stem.get(second)
    if rests is None:
        return False
    third = others.partition(" ")[0].lower()
    return not third.isalpha() or any(len(rest) == 1 or rest[1] == third for rest, _ in rests)


def _join_phrase(frame: Frame, end: int, lexicon: Lexicon) -> None:
    """Give the last token, the first word of a phrase (`according to`), what that counts as, if its others follow."""
    start, stop, text = frame.start[-1], frame.end[-1], frame.text
    word = text[start:stop]
    signs = lexicon.second_signs.get(word)
    sign = text[stop : stop + 2].lstrip(" ")[:1]
    if signs is not None and (sign.isalnum() or sign in (".", ",")) and sign.lower() not in signs:
        return
    limit = stop + PHRASE_REACH if stop + PHRASE_REACH < end else end
    stem = lexicon.phrases.get(word)
    if stem is None:
        word = word.lower().replace("’", "'")
        stem = lexicon.phrases[word]
    if word not in lexicon.separable and (stop == limit or text[stop] == " "):
        second, _, others = text[stop + 1 : limit].partition(" ")
        if stop + 1 >= limit or (second.isalpha() and not _may_go_on(stem, second.lower(), others)):
            return
    text = text[start:limit].lower().replace("’", "'")
    place = stop - start
    behind = PLAIN_WORD.search(text, place)
    rests = stem.get(behind[0]) if behind is not None else None
    if rests is None:
        if word in lexicon.separable:
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
