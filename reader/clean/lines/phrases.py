"""Phrases of the web's furniture, by kind, found in a line's words in one walk.

In a rule file `^` binds a phrase to the start of a line, `$` to its end, `#` stands for any number; one that ends in
`!` stands in no article, whatever its kind; one that ends in `:` stands before a colon, or alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import filterfalse
from string import ascii_lowercase
from sys import intern
from typing import NamedTuple
from unicodedata import normalize

from reader.ascii import in_ascii
from reader.frozen import frozen
from reader.rules.load import Rules

NETWORK_LANGUAGE = "en"
"""The language of the web's furniture: its phrases hold on pages in every language."""

WORD = re.compile(r"\d++(?>(?:[.,]\d++)*)[^\W_]*+|[^\W_]++(?>(?:['+.-][^\W_]++)*)|[©@#«»‹›|/]")
"""A number with its unit, a word, or a sign that menus and credits are built with."""
_PIECES = bytes(
    ord(chr(code).lower()) if code < 128 and (chr(code).isalnum() or chr(code) in "'+.-,@#|/") else 32
    for code in range(256)
)
"""Lower case, and a space for what stands in no word: with a split a third of the time of the expression."""
_BESIDE_LETTERS, _BESIDE_WORDS = (
    bytes(32 if chr(code) in left_out else code for code in range(256))
    for left_out in (ascii_lowercase, f"{ascii_lowercase}0123456789'+-,")
)
"""A space for the letters that most lines are left with then, and for what else numbers and single words have."""
ARROWS = frozenset("«»‹›|/")
"""Signs before and after the words of a button."""
_ACCENTS = dict.fromkeys(range(0x300, 0x370))
"""The marks that stand apart from their letters in decomposed text, to be left out."""
PIECES_KEPT = 20_000
"""Pieces with other than letters whose word is kept: `it's`, `well-known`, `2019`."""
_words_of_pieces: dict[str, str] = {}
"""The pieces met so far that are one word with something about it, and that word."""
SURE = frozenset({"advert", "share", "comments", "newsletter", "legal", "account", "author"})
"""Kinds of phrases that begin or fill a line of an article next to never; the others are words of articles too."""
SPOKEN = SURE - {"author", "legal"}
"""Kinds of phrases that whole sentences of furniture begin with. What an agency says of its rights is often counted as
the article's by whoever marks pages."""
SPOKEN_PHRASE = 4
"""Words from which a phrase of any kind gives the sentence away that it begins."""
ASKED, ASKED_WORDS = frozenset({"newsletter", "advert", "comments"}), 3
"""Kinds of phrases that give a sentence away wherever they stand in it, from so many words: `sent to your inbox`.
Longer ones do whatever their kind."""
LONG_PHRASE = 5
"""Words of a phrase that says all by itself."""


class Match(NamedTuple):
    """A phrase found in a line."""

    kind: str
    """Its kind, the name of its list."""
    start: bool
    """Whether it stands at the line's start."""
    end: bool
    """Whether it reaches the line's end."""
    words: int = 0
    """How many words it has."""
    sure: bool = False
    """Whether its rule says that it stands in no article."""
    leads: bool = False
    """Whether it is written with a colon: unless one is behind it, it says something only if it fills the line."""


def is_spoken(match: Match) -> bool:
    """Whether a phrase gives a whole sentence away."""
    if match.start:
        return match.words > 1 and (match.kind in SPOKEN or match.words >= SPOKEN_PHRASE)
    return match.words >= (ASKED_WORDS if match.kind in ASKED else LONG_PHRASE)


class _Phrase(NamedTuple):
    rest: list[str]
    kind: str
    at_end: bool
    sure: bool
    leads: bool


_Beginnings = Mapping[str, Mapping[str, Sequence[_Phrase]]]
"""Phrases by their first and by their second word, "" where there is none; longest first."""


@frozen
class Phrases:
    """The phrases of one language and of the web at large, by the words that they begin with."""

    opening: _Beginnings
    """Those that a line may begin with: all of them."""
    inside: _Beginnings
    """Those that may stand anywhere."""
    stopwords: frozenset[str]
    """The language's common words."""
    is_common: Callable[[str], bool]
    """Whether a word is one of those."""
    address: frozenset[str]
    """Its words by which a text speaks to its reader, or of its makers."""
    about: frozenset[str]
    """Its words by which a text tells who a writer or a company is."""
    being: frozenset[str]
    """Its words for `is`, as in `she is a writer`."""
    asking: frozenset[str]
    """Its words by which a page asks something of its reader."""
    heading: tuple[list[str], ...]
    """Its beginnings of lines that head parts of articles as well."""
    resuming: tuple[list[str], ...]
    """Its beginnings of lines behind which the article goes on: `Article continues below`."""
    points: tuple[list[str], ...]
    """Its headings above a report's points: `Story highlights`."""
    telling: frozenset[str]
    """The longest word of each phrase that may stand anywhere: a line without any of them has none inside."""
    stating: frozenset[str]
    """First words of its lines that say when a page appeared or changed."""
    wires: frozenset[str]
    """The names of agencies in small letters."""
    rare: frozenset[str]
    """Those, the words of address and the words of a life: a line without any of them need not be asked for each."""


def tokens(text: str) -> list[str]:
    """Lower-cased words and telling signs of a line; numbers become `#`."""
    return cut(in_ascii(text))[0]


def cut(text: str) -> tuple[list[str], str]:
    """Return the tokens of a line in ASCII where it can be, and what it is made of.

    `letters` and what parts words, as most lines are; `words` with figures, or signs inside such as `it's`; `signs`.
    """
    if not text.isascii():
        return _words(text.lower().replace("’", "'")), "signs"
    # Stops and commas end more words than all other signs.
    plain = (text.encode().translate(_PIECES) + b" ").replace(b". ", b" ").replace(b", ", b" ")
    pieces = plain.decode().split()
    if plain.translate(_BESIDE_LETTERS).isspace():
        return pieces, "letters"
    place = 0
    for piece in [*filterfalse(str.isalpha, pieces)]:
        place = pieces.index(piece, place)
        word = _words_of_pieces.get(piece)
        words = _words_of(piece) if word is None else [word]
        pieces[place : place + 1] = words
        place += len(words)
    return pieces, "words" if plain.translate(_BESIDE_WORDS).isspace() else "signs"


def _words(text: str) -> list[str]:
    return ["#" if word[0].isdigit() else word for word in WORD.findall(text)]


def _words_of(piece: str) -> list[str]:
    """The words of a piece between blanks; kept where there is one."""
    words = _words(piece)
    if len(words) == 1:
        if len(_words_of_pieces) >= PIECES_KEPT:
            _words_of_pieces.clear()
        _words_of_pieces[piece] = words[0]
    return words


@lru_cache(maxsize=64)
def phrases_of(language: str | None, rules: Rules) -> Phrases:
    """The phrases for articles in a language; those of the web's own language always among them."""
    opening, inside = _table(NETWORK_LANGUAGE, rules)
    codes = [NETWORK_LANGUAGE]
    if language and language != NETWORK_LANGUAGE:
        codes.append(language)
        opening, inside = map(_joined, (opening, inside), _table(language, rules))
    own = rules.words(language, "language")
    names = ("stopwords", "address", "about", "being", "asking")
    stopwords, address, about, being, asking = (frozenset(own.get(name, ())) for name in names)
    telling = frozenset(
        max((first, *phrase.rest), key=len)
        for first, seconds in inside.items()
        for phrases in seconds.values()
        for phrase in phrases
    )
    rare = address | about | telling
    heading, points, resuming = (tuple(map(tokens, own.get(name, ()))) for name in ("heading", "points", "resuming"))
    dated = (rules.words(code, "furniture").get(name, ()) for code in codes for name in ("published", "updated"))
    stating = frozenset(words.split()[0] for some in dated for words in some)
    wires = frozenset(" ".join(tokens(name)) for name in rules.table("agencies.toml")["wire"]["names"])
    return Phrases(
        opening=opening,
        inside=inside,
        stopwords=stopwords,
        is_common=stopwords.__contains__,
        address=address,
        about=about,
        being=being,
        asking=asking,
        heading=heading,
        points=points,
        resuming=resuming,
        telling=telling,
        stating=stating,
        wires=wires,
        rare=rare,
    )


@lru_cache(maxsize=32)
def _table(code: str, rules: Rules) -> tuple[_Beginnings, _Beginnings]:
    """The phrases of one language, and those of them that may stand anywhere. All languages share their words."""
    opening: dict[str, dict[str, list[_Phrase]]] = {}
    inside: dict[str, dict[str, list[_Phrase]]] = {}
    for kind, phrases in rules.words(code, "clean").items():
        for given in phrases:
            for phrase in (given,) if given.isascii() else dict.fromkeys((given, _unaccented(given))):
                bare = phrase.removesuffix("!")
                first, *rest = [intern(word) for word in tokens(bare.strip("^$"))] or [""]
                item = _Phrase(rest, kind, bare.endswith("$"), bare != phrase, bare.endswith(":"))
                for table in (opening,) if bare.startswith("^") else (opening, inside):
                    table.setdefault(first, {}).setdefault(rest[0] if rest else "", []).append(item)
    for seconds in (*opening.values(), *inside.values()):
        for items in seconds.values():
            items.sort(key=_shortness)
    return opening, inside


def _joined(one: _Beginnings, other: _Beginnings) -> _Beginnings:
    """The phrases of two tables; what only one has is shared with it, since each worker holds them."""
    joined = {**other, **one}
    for word in one.keys() & other.keys():
        mine, theirs = one[word], other[word]
        both = {second: sorted([*mine[second], *theirs[second]], key=_shortness) for second in mine.keys() & theirs}
        joined[word] = {**theirs, **mine, **both}
    return joined


def _shortness(phrase: _Phrase) -> int:
    return -len(phrase.rest)


def _unaccented(phrase: str) -> str:
    """A phrase as capitals are often written, and by whoever makes a site: `ULTIMAS NOTICIAS`, `articulos`."""
    return normalize("NFD", phrase).translate(_ACCENTS)


def find(words: list[str], phrases: Phrases, *, telling: bool = True) -> Match | None:
    """Return the most telling phrase of a line's words: the one that begins it, else the first inside.

    `telling`: whether one of the words that tell of phrases may be among them.
    """
    if not words:
        return None
    if words[0] in ARROWS or words[-1] in ARROWS:
        words = [word for word in words if word not in ARROWS]
        if not words:
            return None
    seconds = phrases.opening.get(words[0])
    if seconds is not None and ("" in seconds or (len(words) > 1 and words[1] in seconds)):
        match = _at(words, 0, seconds)
        if match:
            return match
    inside = phrases.inside
    if not telling or phrases.telling.isdisjoint(words):
        return None
    for position, word in enumerate(words):
        if word in inside:
            match = _at(words, position, inside[word])
            if match:
                return match
    return None


def _at(words: list[str], position: int, phrases: Mapping[str, Sequence[_Phrase]]) -> Match | None:
    count = len(words)
    following = words[position + 1] if position + 1 < count else ""
    for items in (phrases.get(following, ()), phrases.get("", ())):
        for rest, kind, at_end, sure, leads in items:
            end = position + 1 + len(rest)
            if (end == count or (end < count and not at_end)) and words[position + 1 : end] == rest:
                return Match(kind, position == 0, end == count, end - position, sure, leads)
    return None
