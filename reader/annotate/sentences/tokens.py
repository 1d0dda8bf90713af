"""Tokens: what a word or a mark of punctuation is wherever it stands."""

from __future__ import annotations

import re

from reader.annotate.sentences.lexicon import (
    ADVERB,
    CLITIC,
    CONJUNCTION,
    DETERMINER,
    HE,
    LEADS,
    NOT_NAME,
    PARTICIPLE,
    PARTICLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SHE,
    STANCE,
    STARTS_PHRASE,
    THAT,
    VERB,
    Lexicon,
    Token,
)
from reader.late import late

WORD, NAME, QUOTED, STOP, COMMA, COLON, DASH, OPEN, CLOSE = range(9)

TOKEN = re.compile(
    r"\w++(?>(?:(?:[-'’&]|\.(?!(?<=[a-z]{2}\.)[A-Z][a-z])|\.-)\w++)*)(?>(?:(?<=[sSxz])['’])?)\.?+"
    r"|[.!?…;:,()\[\]—–―|]|-{1,2}(?=\s)"
)
"""Stands inside a piece between blanks, whatever is around it but for the blank behind a hyphen.

A stop between a small letter and a capital parts two sentences that were glued: `she said.The mayor left`.
"""
INNER_CAPITAL = late(r"[^\W\d_a-zß-ÿ]")
PUNCTUATION = {
    ".": STOP,
    "!": STOP,
    "?": STOP,
    "…": DASH,
    ";": DASH,
    "|": STOP,
    ":": COLON,
    ",": COMMA,
    "—": DASH,
    "–": DASH,
    "―": DASH,
    "-": DASH,
    "--": DASH,
    "(": OPEN,
    "[": OPEN,
    ")": CLOSE,
    "]": CLOSE,
}
KNOWN_WORD = VERB | STANCE | PARTICIPLE | ADVERB | PREPOSITION | CONJUNCTION | LEADS
POSSESSIVE_FLAG = 1 << 24
"""Free in the lexicon, and of those that Python computes with quickest: less than 1 << 30."""
POSSESSIVE = ("'s", "’s", "s'", "s’")
WORDS_KEPT = 20_000
"""Most words whose meaning is kept; an article has some 300 different ones."""
SEAT = 2
"""Place of the state's first letter in a politician's party and state."""
LONGEST_KEPT = 60
"""Code points of the longest piece that is kept: lines without a blank are not met again."""


def tokens_of(piece: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """Return the tokens of what stands between two blanks, and keep them, or what it counts as if it is but a word."""
    tokens: list[Token] = []
    for match in TOKEN.finditer(piece + " "):
        word = match[0]
        first, last = match.span()
        kind, flag, stopped, shift = lexicon.seen.get(word) or meaning_of(word, lexicon)
        if stopped and piece[last : last + 1] not in (",", ")"):
            kind, flag, _, _ = lexicon.seen.get(word[:-1]) or meaning_of(word[:-1], lexicon)
            tokens += (kind, flag, first + shift, last - 1), (STOP, 0, last - 1, last)
        elif stopped and not flag:
            kind, flag, _, _ = lexicon.seen.get(word[:-1]) or meaning_of(word[:-1], lexicon)
            tokens.append((kind, flag, first + shift, last - 1))  # `("...," he said.)`
        else:
            tokens.append((kind, flag, first + shift, last))
    found = tuple(tokens)
    if len(piece) > LONGEST_KEPT:
        return found
    if len(lexicon.words) + len(lexicon.pieces) >= WORDS_KEPT:
        for kept in (lexicon.words, lexicon.pieces, lexicon.alike):
            kept.clear()
    kind, flag, first, last = found[0] if found else (STOP, 0, 0, 0)
    if (
        kind == WORD
        and last - first == len(piece)
        and not (flag & STARTS_PHRASE or ("-" in piece and is_compound(piece)))
    ):
        lexicon.words[piece] = flag
    else:
        # Thousands of pieces are some hundred kinds of pieces, which stay at hand.
        lexicon.pieces[piece] = lexicon.alike.setdefault(found, found)
    return found


def _is_seat(word: str) -> bool:
    """Whether a word is a politician's party and state: `R-Ky.`."""
    return word[1] == "-" and word[0].isupper() and len(word) > SEAT and word[SEAT].isupper()


def is_compound(piece: str) -> bool:
    """Return whether a word with a capital and a hyphen may go on the one before it: `New` and `York-based`."""
    return "-" in piece and piece[0].isupper()


def meaning_of(word: str, lexicon: Lexicon) -> tuple[int, int, bool, int]:
    """Return what a word is: kind, what it counts as, whether its stop ends a sentence, elided letters."""
    kind = PUNCTUATION.get(word)
    found = (kind, 0, False, 0) if kind is not None else _word(word, lexicon)
    if len(lexicon.seen) >= WORDS_KEPT:
        lexicon.seen.clear()
    lexicon.seen[word] = found
    return found


def _word(word: str, lexicon: Lexicon) -> tuple[int, int, bool, int]:
    low = word.lower().replace("’", "'")
    flag = lexicon.flags.get(low, 0)
    shift = 0
    if not flag and lexicon.elided:
        head, mark, rest = low.partition("'")
        if mark and rest and head in lexicon.elided:
            shift = len(head) + 1
            word, low = word[shift:], low[shift:]
            flag = lexicon.flags.get(low, 0)
    stopped = False
    if word[-1] == ".":
        bare = low[:-1]
        short = bare in lexicon.abbreviations or word[:-1] in lexicon.abbreviations  # `No. 5`, but `said no.`
        stopped = not (short or "." in bare or (len(bare) == 1 and word[0].isupper()))
    if word[0].isupper() and low in lexicon.named_days:
        flag = 0
    if "-" in low and lexicon.compound_ends and (low.rpartition("-")[2] in lexicon.compound_ends or _is_seat(word)):
        return WORD, 0, stopped, shift  # `the London-based Institute`
    if not flag and not lexicon.inverts and low[-2:] == "'s":
        said = lexicon.flags.get(low[:-2], 0)
        if said & NOT_NAME and said & (HE | SHE | THAT | RELATIVE) and not said & DETERMINER:
            return WORD, said & (HE | SHE | NOT_NAME | PRONOUN), stopped, shift  # `It's late`: nobody's, and no name
    if word[0].isupper() and not flag & NOT_NAME:
        if not flag and (lexicon.capital_nouns or "-" in low):
            flag = lexicon.by_ending(low) & (-1 if lexicon.capital_nouns else ROLE)
        return NAME, flag | (POSSESSIVE_FLAG if word[-2:] in POSSESSIVE else 0), stopped, shift
    if not flag and word[-2:] in POSSESSIVE:
        # `let it be known` is a phrase, `let's` begins none.
        flag = lexicon.flags.get(low[:-2], 0) & ~(VERB | STARTS_PHRASE) | POSSESSIVE_FLAG
    if not flag and low.endswith(lexicon.plurals):
        for ending in lexicon.plurals:
            flag = flag or (lexicon.flags.get(low.removesuffix(ending), 0) & ROLE)
    if not flag & ~NOT_NAME:
        flag |= lexicon.by_ending(low)
    if not flag and "-" in low:
        particle, _, rest = word.partition("-")
        if rest[:1].isupper() and lexicon.flags.get(particle, 0) & PARTICLE:
            return NAME, 0, stopped, shift  # `al-Karib`
        flag = lexicon.flags.get(low.rsplit("-", 1)[1], 0) & PRONOUN
        flag |= CLITIC if flag else 0
    elif not flag and word != low and lexicon.flags.get(INNER_CAPITAL.split(word)[0], 0) & PARTICLE:
        return NAME, 0, stopped, shift  # `duVal`
    return WORD, flag, stopped, shift
