"""Frames: the words of a paragraph around its quotations, each quotation one token, cut into sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reader.annotate.lexicon import (
    ADVERB,
    CALENDAR,
    DETERMINER,
    GROUP,
    HONORIFIC,
    LINK,
    NOT_NAME,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    ROLE_OBJECT,
    STANCE,
    STARTS_PHRASE,
    VERB,
    Lexicon,
)
from reader.annotate.tokens import (
    COLON,
    COMMA,
    DASH,
    KNOWN_WORD,
    NAME,
    OPEN,
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
SENTENCE_TOKENS = 160
"""Tokens after which a sentence is cut whatever stands there, so that time stays linear; real ones have up to 100."""
NAME_REACH = 120
"""Most code points of a run of capitalised words."""
DATELINE_TOKENS = 14
"""Most tokens of a place and date at the head of a report; `ST. LOUIS, Mo., Dec. 8, 2015 (UPI) -` has twelve."""
APPOSITION_TOKENS = 20
"""Most tokens of what stands between a name and its verb, set off by commas."""
PHRASE_WORDS = 8
"""Most words between an article and its noun."""
TERMINALS = ".!?…"
NAME_FOLLOWED = VERB | STANCE | RELATIVE | ROLE | GROUP | CALENDAR
"""What the word after a sentence's first one counts as when that is a name."""
QUOTE_MARKS = "\"'“”„‟‘’‚‛`«»‹›「」『』〝〞〟＂ \u00a0\u202f)]"


@dataclass(slots=True)
class Frame:
    """The tokens of a paragraph in parallel lists; positions are code points of the paragraph."""

    text: str
    """The paragraph."""
    lexicon: Lexicon
    """The words of its language."""
    kind: list[int] = field(default_factory=list)
    """WORD, NAME (a run of capitalised words), QUOTED, or a kind of punctuation."""
    flags: list[int] = field(default_factory=list)
    """What the word counts as in the lexicon."""
    start: list[int] = field(default_factory=list)
    """Where it begins."""
    end: list[int] = field(default_factory=list)
    """Where it ends."""
    number: dict[int, int] = field(default_factory=dict)
    """For each QUOTED token the number of the quotation."""
    sentences: list[tuple[int, int]] = field(default_factory=list)
    """Half-open ranges of tokens."""
    phrases: dict[int, int] = field(default_factory=dict)
    """For the first token of a phrase of the lexicon how many further words it has."""
    phrase_end: int = 0
    """Where the last phrase that was met ends."""

    def words(self, first: int, last: int) -> str:
        """Return the text from one token to another, both included."""
        return self.text[self.start[first] : self.end[last]]

    def noun_phrase(self, token: int) -> int:
        """Return the first token of the phrase that a capitalised word ends: its article, if it has one."""
        for _ in range(PHRASE_WORDS):
            if not token or self.kind[token - 1] != WORD or self.flags[token - 1] & (PREPOSITION | VERB):
                break
            token -= 1
            if self.flags[token] & DETERMINER:
                break
        return token

    def lower(self, token: int) -> str:
        """Return a token's text in lower case."""
        return self.text[self.start[token] : self.end[token]].lower()


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
    _cut(frame)
    if is_name is not None:
        for begin, _ in frame.sentences:
            _lower_start(frame, begin, is_name)
    return frame


def _tokens(frame: Frame, begin: int, end: int, lexicon: Lexicon) -> None:
    """Add the tokens of a stretch of text without quotations."""
    floor = len(frame.kind)
    text, known, others = frame.text, lexicon.plain.get, lexicon.pieces.get
    add_kind, add_flags = frame.kind.append, frame.flags.append
    add_start, add_end = frame.start.append, frame.end.append
    find = text.find
    at = begin
    for piece in text[begin:end].split():
        at = find(piece, at)
        plain = known(piece)
        if plain is not None:
            kind, flag, start, stop = plain
            add_kind(kind)
            add_flags(flag)
            add_start(at + start)
            add_end(at + stop)
        else:
            tokens = others(piece)
            for token in tokens_of(piece, lexicon) if tokens is None else tokens:
                _add(frame, floor, end, at, token)
        at += len(piece)
    # A hyphen is a dash where a blank follows.
    if at == end > begin and text[end - 1] == "-" and len(frame.kind) > floor and frame.end[-1] == end:
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
        if flags[keep] & DETERMINER or frame.start[keep] < frame.phrase_end:
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
    ahead = frame.text[place : min(end, place + PHRASE_REACH)].lower()
    if not any(rest[0] in ahead for rest, _ in lexicon.phrases[first]):
        return
    following = list(PLAIN_WORD.finditer(frame.text, place, min(end, place + PHRASE_REACH)))
    for rest, flag in lexicon.phrases[first]:
        if len(following) >= len(rest) and all(
            word[0].lower() == wanted for word, wanted in zip(following, rest, strict=False)
        ):
            frame.phrase_end = following[len(rest) - 1].end()
            frame.flags[-1] |= flag
            frame.phrases[len(frame.flags) - 1] = len(rest)
            return


def _cut(frame: Frame) -> None:
    """Cut the tokens into sentences."""
    kinds = frame.kind
    begin = _after_dateline(frame)
    count = len(kinds)
    for token, kind in enumerate(kinds):
        if kind != STOP and kind != QUOTED and token - begin < SENTENCE_TOKENS:
            continue
        if token - begin >= SENTENCE_TOKENS:
            ends = True
        elif kind == STOP:
            if frame.text[frame.start[token]] != "." and token + 1 < count and kinds[token + 1] == COMMA:
                continue
            ends = True
        else:
            ends = kind == QUOTED and _ends_sentence(frame, token)
            if kind == QUOTED and token > begin and _begins_sentence(frame, begin, token):
                frame.sentences.append((begin, token))
                begin = token
        if ends:
            frame.sentences.append((begin, token + 1))
            begin = token + 1
    if begin < count:
        frame.sentences.append((begin, count))


def _after_dateline(frame: Frame) -> int:
    """The first token after the place and date that a report begins with: `AKRON, Dec. 8 (UPI) - The mayor ...`."""
    kinds = frame.kind
    if len(kinds) < 3 or kinds[0] != NAME or not frame.words(0, 0).isupper():
        return 0
    for token in range(1, min(len(kinds) - 1, DATELINE_TOKENS)):
        if kinds[token] == DASH:
            return token + 1
        if kinds[token] in (QUOTED, COLON) or (kinds[token] == WORD and frame.flags[token] & ~(CALENDAR | NOT_NAME)):
            return 0
    return 0


def _begins_sentence(frame: Frame, begin: int, token: int) -> bool:
    """Whether the stop of an abbreviation before a quotation also ended a sentence: `in Akron, Ohio. "We ..."`."""
    if frame.text[frame.end[token - 1] - 1] != "." or frame.kind[token - 1] != NAME:
        return False
    if frame.flags[token - 1] & (ROLE | HONORIFIC) or QUOTED not in frame.kind[begin:token]:
        return False
    inner = frame.text[frame.start[token] : frame.start[token] + 8].lstrip(QUOTE_MARKS + ".… ")
    return not inner[:1].islower()


def _after_apposition(frame: Frame, comma: int) -> int:
    """The token after `, a retired worker,` when that is a verb of saying, else the comma."""
    for token in range(comma + 1, min(len(frame.kind) - 1, comma + APPOSITION_TOKENS)):
        if frame.kind[token] == COMMA and frame.flags[token + 1] & VERB:
            return token + 1
        if frame.kind[token] in (STOP, QUOTED):
            break
    return comma


def _ends_sentence(frame: Frame, token: int) -> bool:
    """Whether a sentence ends with a quotation: by its last character and what follows."""
    kinds = frame.kind
    following = token + 1
    if following >= len(kinds):
        return True
    quoted = frame.text[max(frame.start[token], frame.end[token] - 8) : frame.end[token]].rstrip(QUOTE_MARKS)
    if not quoted or quoted[-1] not in TERMINALS:
        return False
    if kinds[following] == QUOTED:
        return True
    if kinds[following] not in (WORD, NAME):
        return kinds[following] in (OPEN, STOP)
    if frame.text[frame.start[following]].islower():
        return False
    if kinds[following] == NAME or frame.flags[following] & PRONOUN:
        after = following + 1
        if after < len(kinds) and kinds[after] == COMMA and kinds[following] == NAME:
            after = _after_apposition(frame, after)
        while after < len(kinds) and kinds[after] == WORD and frame.flags[after] & ADVERB:
            after += 1
        if after < len(kinds) and kinds[after] == WORD and frame.flags[after] & VERB:
            behind = after + 1
            if quoted[-1] in "?!":
                return False
            return (
                behind < len(kinds)
                and kinds[behind] == WORD
                and not frame.flags[behind] & (PREPOSITION | ADVERB | NOT_NAME)
            )
    return True
