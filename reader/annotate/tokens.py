"""Tokens: what a word or a mark of punctuation is wherever it stands."""

from __future__ import annotations

import re

from reader.annotate.lexicon import (
    ADVERB,
    CLITIC,
    CONJUNCTION,
    NOT_NAME,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    ROLE,
    STANCE,
    STARTS_PHRASE,
    VERB,
    Lexicon,
)

WORD, NAME, QUOTED, STOP, COMMA, COLON, DASH, OPEN, CLOSE = range(9)

TOKEN = re.compile(r"\w++(?:[-'’.&]\w++)*+(?:(?<=[sSxz])['’])?+\.?+|[.!?…;:,()\[\]—–―|]|-{1,2}(?=\s)")
"""Stands inside a piece between blanks, whatever is around it but for the blank behind a hyphen."""
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
KNOWN_WORD = VERB | STANCE | PARTICIPLE | ADVERB | PREPOSITION | CONJUNCTION
POSSESSIVE = ("'s", "’s", "s'", "s’")
POSSESSIVE_FLAG = 1 << 30
WORDS_KEPT = 20_000
"""Most words whose meaning is kept; an article has some 300 different ones."""


Token = tuple[int, int, bool, int, int, int]
"""Kind, what it counts as, whether its stop ends a sentence, elided letters, and where in its piece it stands."""
Piece = tuple[tuple[tuple[int, int, int, int], ...] | None, tuple[Token, ...]]
"""What stands between two blanks: kind, what it counts as and range of its tokens, where those are always the same;
else its tokens."""


def tokens_of(piece: str, lexicon: Lexicon) -> Piece:
    """Return the tokens of what stands between two blanks, and keep them."""
    seen = lexicon.seen
    found = tuple(
        [
            (*(seen.get(match[0]) or meaning_of(match[0], lexicon)), *match.span())
            for match in TOKEN.finditer(piece + " ")
        ]
    )
    if len(lexicon.pieces) >= WORDS_KEPT:
        lexicon.pieces.clear()
        lexicon.alike.clear()
    known: Piece = None, found
    if not any(
        kind == NAME or stopped or shift or (kind == WORD and flag & STARTS_PHRASE)
        for kind, flag, stopped, shift, _, _ in found
    ):
        known = tuple([(kind, flag, start, end) for kind, flag, _, _, start, end in found]), ()
        # Thousands of words are some hundred kinds of words, which stay at hand.
        known = lexicon.alike.setdefault(known, known)
    lexicon.pieces[piece] = known
    return known


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
        stopped = not (bare in lexicon.abbreviations or "." in bare or (len(bare) == 1 and word[0].isupper()))
    if word[0].isupper() and low in lexicon.named_days:
        flag = 0
    if word[0].isupper() and not flag & NOT_NAME:
        if not flag and lexicon.capital_nouns:
            flag = lexicon.by_ending(low)
        return NAME, flag | (POSSESSIVE_FLAG if word[-2:] in POSSESSIVE else 0), stopped, shift
    if not flag and word[-2:] in POSSESSIVE:
        # `let it be known` is a phrase, `let's` begins none.
        flag = lexicon.flags.get(low[:-2], 0) & ~(VERB | STARTS_PHRASE) | POSSESSIVE_FLAG
    if not flag and low.endswith(lexicon.plurals):
        flag = lexicon.flags.get(low[:-1], 0) & ROLE
    if not flag & ~NOT_NAME:
        flag |= lexicon.by_ending(low)
    if not flag and "-" in low:
        flag = lexicon.flags.get(low.rsplit("-", 1)[1], 0) & PRONOUN
        flag |= CLITIC if flag else 0
    return WORD, flag, stopped, shift
