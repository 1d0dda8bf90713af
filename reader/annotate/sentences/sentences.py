"""Sentences: where the tokens of a paragraph are cut, by stops and by how its quotations end."""

from __future__ import annotations

from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import (
    ADVERB,
    CALENDAR,
    CONJUNCTION,
    DETERMINER,
    HE,
    HONORIFIC,
    NOT_NAME,
    PREPOSITION,
    PRONOUN,
    ROLE,
    SHE,
    TELLS,
    THAT,
    VERB,
)
from reader.annotate.sentences.tokens import CLOSE, COLON, COMMA, DASH, NAME, OPEN, QUOTED, STOP, WORD

SENTENCE_TOKENS = 160
"""Tokens after which a sentence is cut whatever stands there, so that time stays linear; real ones have up to 100."""
DATELINE_TOKENS = 14
"""Most tokens of a place and date at the head of a report; `ST. LOUIS, Mo., Dec. 8, 2015 (UPI) -` has twelve."""
ORDINAL_DIGITS = 2
"""Most digits of a number that a stop makes an ordinal, and no year that ends a sentence."""
APPOSITION_TOKENS = 20
"""Most tokens of what stands between a name and its verb, set off by commas."""
TIME_TOKENS = 3
"""Tokens behind a verb of saying among which the day stands when somebody said so: `NAME said the other day`."""
LAST_SIGNS = 8
"""Code points at the end of a quotation among which its last stop stands."""
TERMINALS = ".!?…"
QUOTE_MARKS = "\"'“”„‟‘’‚‛`«»‹›「」『』〝〞〟＂″ \u00a0\u202f)]"


def cut(frame: Frame) -> None:
    """Cut the tokens of a frame into sentences."""
    kinds, sentences = frame.kind, frame.sentences
    begin = _after_dateline(frame)
    count = len(kinds)
    ordinals = frame.lexicon.capital_nouns
    for token in frame.stops:
        if token - begin > SENTENCE_TOKENS:
            begin = _cut_long(sentences, begin, token)
        if token - begin == SENTENCE_TOKENS:
            pass
        elif kinds[token] == STOP:
            if token + 1 < count and kinds[token + 1] == COMMA and frame.text[frame.start[token]] != ".":
                continue
            if ordinals and token - begin > 1 and _is_ordinal(frame, token):
                continue
        else:
            ends = _ends_sentence(frame, token)
            if token > begin and kinds[token - 1] == NAME and _begins_sentence(frame, begin, token):
                sentences.append((begin, token))
                begin = token
            if not ends:
                continue
        sentences.append((begin, token + 1))
        begin = token + 1
    begin = _cut_long(sentences, begin, count)
    if begin < count:
        sentences.append((begin, count))


def _cut_long(sentences: list[tuple[int, int]], begin: int, token: int) -> int:
    """Cut what goes on for too long before a token; return where the rest begins."""
    while token - begin > SENTENCE_TOKENS:
        sentences.append((begin, begin + SENTENCE_TOKENS + 1))
        begin += SENTENCE_TOKENS + 1
    return begin


def _is_ordinal(frame: Frame, stop: int) -> bool:
    """Whether a stop only makes a number an ordinal: `vom 35. Rang`, `am 3. Mai`."""
    if not frame.text[frame.start[stop] - 1].isdigit():
        return False
    number, led = frame.words(stop - 1, stop - 1), frame.flags[stop - 2]
    small = number.isdigit() and len(number) <= ORDINAL_DIGITS and frame.kind[stop + 1 : stop + 2] in ([NAME], [WORD])
    return small and frame.kind[stop - 2] == WORD and bool(led & (DETERMINER | PREPOSITION))


def _after_dateline(frame: Frame) -> int:
    """The first token after the place and date that a report begins with: `AKRON, Dec. 8 (UPI) - The mayor ...`."""
    kinds = frame.kind
    if len(kinds) < 3 or kinds[0] != NAME:
        return 0
    if not frame.words(0, 0).isupper():
        return _after_place(frame) if frame.lexicon.capital_nouns else 0
    for token in range(1, min(len(kinds) - 1, DATELINE_TOKENS)):
        if kinds[token] == DASH:
            return token + 1
        if kinds[token] in (QUOTED, COLON) or (kinds[token] == WORD and frame.flags[token] & ~(CALENDAR | NOT_NAME)):
            return 0
    return 0


def _after_place(frame: Frame) -> int:
    """The first token after a place, an agency and the only dash: `Kassel (abc) - Die Bürgermeisterin ...`."""
    kinds, dash = frame.kind, 1
    if kinds[1] == OPEN and CLOSE in kinds[2:DATELINE_TOKENS]:
        dash = kinds.index(CLOSE) + 1
    if kinds[dash : dash + 1] != [DASH] or dash + 1 >= len(kinds) or not frame.text[frame.start[dash + 1]].isupper():
        return 0
    end = kinds.index(STOP) if STOP in kinds else len(kinds)
    return dash + 1 if DASH not in kinds[dash + 1 : end] else 0


def _begins_sentence(frame: Frame, begin: int, token: int) -> bool:
    """Whether the stop of an abbreviation before a quotation also ended a sentence: `in Akron, Ohio. "We ..."`."""
    if frame.text[frame.end[token - 1] - 1] != ".":
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


def _goes_on(frame: Frame, verb: int) -> bool:
    """Whether a verb of saying has what it says behind it, and not before: `"I had to." NAME said she was there.`.

    `NAME said on Monday`, `NAME said this week`, `NAME told the court` only tell more of the words before.
    """
    behind = verb + 1
    if behind >= len(frame.kind) or frame.kind[behind] != WORD:
        return False
    flags = frame.flags[behind]
    if not flags & NOT_NAME or frame.lexicon.inverts:
        return not flags & (PREPOSITION | ADVERB | NOT_NAME)
    if flags & (PREPOSITION | ADVERB | CONJUNCTION | CALENDAR):
        return bool(flags & (HE | SHE))
    if frame.flags[verb] & TELLS and flags & (DETERMINER | PRONOUN | THAT):
        return False
    return not any(flag & CALENDAR for flag in frame.flags[behind + 1 : behind + TIME_TOKENS])


def _ends_sentence(frame: Frame, token: int) -> bool:
    """Whether a sentence ends with a quotation: by its last character and what follows."""
    kinds = frame.kind
    following = token + 1
    if following >= len(kinds):
        return True
    kind = kinds[following]
    goes_on = kind in (WORD, NAME)
    if frame.text[frame.start[following]].islower() if goes_on else kind not in (QUOTED, OPEN, STOP):
        return False
    last = frame.last_sign(token, QUOTE_MARKS, LAST_SIGNS)
    if not last or last not in TERMINALS:
        return False
    if not goes_on:
        return True
    if kinds[following] == NAME or frame.flags[following] & PRONOUN:
        after = following + 1
        if after < len(kinds) and kinds[after] == COMMA and kinds[following] == NAME:
            after = _after_apposition(frame, after)
        while after < len(kinds) and kinds[after] == WORD and frame.flags[after] & ADVERB:
            after += 1
        if after < len(kinds) and kinds[after] == WORD and frame.flags[after] & VERB:
            return last not in "?!" and _goes_on(frame, after)
    return True
