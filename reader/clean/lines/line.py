"""What can be seen of one line by itself: length, ending, case, digits, signs, a phrase of the web's furniture.

Nothing here knows a site or a language: words come in through `phrases`. A feature's name is also what `explain`
shows as the reason, so it is made of words; `:` joins two things that count together.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.ascii import in_ascii
from reader.clean.lines.feature_names import (
    AMOUNTS,
    Key,
    about_names,
    address_names,
    form_names,
    kinds_names,
    names_of,
    numbers_names,
    phrase_names,
    signs_names,
)
from reader.clean.lines.lone import LONE_WORDS, lone_kind
from reader.clean.lines.phrases import (
    ASKED,
    LONG_PHRASE,
    SPOKEN,
    SPOKEN_PHRASE,
    SURE,
    Match,
    Phrases,
    cut,
    find,
    is_spoken,
    tokens,
)
from reader.clean.lines.signs import (
    ENDINGS,
    HEAD,
    STARTS,
    capitals_of,
    commas_of,
    ending_of,
    glue_of,
    has_dateline,
    is_quoting,
    is_uncased,
    marks_of,
    size_of,
    starting_of,
)
from reader.model import Block, Shape

SHORT = 200
"""Code points below which capitals throughout, numbers and bars say something."""
PHRASE_WORDS = 30
"""Words of a line in which a phrase is sought."""
PROSE_WORDS = 12
"""Words from which a line that ends like a sentence counts as prose."""
LONG_PROSE_WORDS = 35
"""Words from which prose is long."""
SURE_PROSE_WORDS = 25
"""Words from which half the usual share of common words makes prose: lists of names in a sentence."""
PROSE_STOP = 0.18
"""Least share of common words in prose of a language whose common words are known."""
TEXT_WORDS = 120
"""Words from which a line is a text however it ends: a page of a document, an article without its line breaks."""
FURNITURE_WORDS = 8
"""Words up to which a phrase at a line's start makes the whole line furniture."""
LONG_FURNITURE = 24
"""Words of the longest line that such a phrase of five words makes furniture: `This article is for subscribers only.
There is 91 % left to discover.`"""
DECK_WORDS, DECK_CAPITALS = 10, 0.3
"""Words of the shortest line without an end that is told however furniture-like its first word, and share of them with
a capital from which it is not: `Collapse of a small firm leaves the port with three landlords`."""
HEAD_WORDS = 4
"""Words up to which a line that ends in a phrase heads what the page offers: `Harrowgate Top Stories`."""
NAMES = 0.6
"""Share of words with a capital from which a sentence only names: `Follow Newsline on Chirper and VidTube.`"""
LEAD = 24
"""Code points in which the colon or dash stands when a phrase only leads in what follows: a link, a row of tags."""
MORE_WORDS = 2
"""Words beside the phrase that may stand before that colon."""
BEING_WORDS = 7
"""First words of a line in which it says who or what somebody is."""
BUTTONS = "+|>›»×✕✖•"
"""Signs that a page's buttons and menus leave on lines of their own."""
LABEL_WORDS = 3
"""Words up to which a line is a label."""
WORD_STEPS = (1, 2, 3, 5, 8, 12, 18, 28, 45, 80)
"""Bounds of the classes of length, in words."""
SHARES = (0.001, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9)
"""Bounds of the classes of shares."""
MOST_ADDRESSES, MOST_ABOUT, MOST_COMMAS = 3, 4, 4
"""Words that speak to the reader, words of a life and commas above which more say nothing."""
_LENGTHS = tuple(bisect_left(WORD_STEPS, words) for words in range(HEAD + 1))
"""The class of each number of words that the beginning of a line can have."""
NO_CASE = -1.0
"""Share of words with a capital in a script without capitals."""
_SENTENCE = frozenset({"stop", "quest", "excl", "ellipsis"})
_TOLD = frozenset({"stop", "quest"})
"""Endings of sentences of a text; furniture exclaims: `Newsletter abonnieren und nichts verpassen!`"""
_LEADER = re.compile(r":|(?<=\s)[–—|>»•-](?=\s)")
"""What sets off a phrase that leads in something: a colon, or a dash or stroke between blanks."""
_SPEAKING = '"“„‘'
"""What somebody's words begin with: no button."""
_PARAGRAPH = Shape.PARAGRAPH


@dataclass(slots=True)
class Line:
    """What a line looks like, seen once."""

    words: list[str]
    """Its first words, lower-cased, numbers as `#`."""
    size: float
    """Its length in words."""
    match: Match | None
    """The phrase of the web's furniture in it."""
    look: str
    """P long prose, p prose, s short sentence, h headline, l label, d numbers, f furniture; by role t y c."""
    capitals: float
    """Share of words that begin with a capital, `NO_CASE` where letters have none."""
    keys: list[Key]
    """Its features."""
    about: int = 0
    """How many of its words tell who a writer or a company is."""
    being: bool = False
    """Whether it says who or what somebody is, in nobody's words."""
    spoken: bool = False
    """Whether a phrase of furniture gives the sentence away."""
    glue: str = ""
    """Where two texts meet in it without a space."""
    is_never_told: bool = False
    """Whether it has a long phrase that stands in no article."""

    @property
    def names(self) -> list[str]:
        """The names of its features."""
        return [name for key in self.keys for name in names_of(key)]


def step(value: float, steps: Sequence[float]) -> int:
    """Return the number of bounds that a value reaches."""
    return bisect_right(steps, value)


def see(block: Block, phrases: Phrases) -> Line:
    """Look at one line."""
    text = block.text
    head = text[:HEAD] if len(text) > HEAD else text
    plain = head if head.isascii() else in_ascii(head)
    words, made_of = cut(plain)
    count = len(words)
    uncased = is_uncased(plain) if made_of == "signs" else False
    if uncased or len(text) > HEAD:
        size = size_of(text, plain, count, uncased)
        length = bisect_left(WORD_STEPS, size)
    else:
        size, length = float(count), _LENGTHS[count]
    amount = AMOUNTS[length]
    count = count or 1
    starting, last = STARTS.get(text[:1]) or starting_of(text), text[-1:]
    ending = ENDINGS.get(last) or ("none" if last.isalpha() else ending_of(text))
    stop = sum(map(phrases.is_common, words)) / count if phrases.stopwords else -1.0
    opening, within = capitals_of(plain, starting)
    commas = plain.count(",") if made_of != "signs" else commas_of(plain)
    capitals = NO_CASE if uncased else opening / count
    numbers = 0.0 if made_of == "letters" else words.count("#") / count
    short = len(text) < SHORT
    shape = "" if block.shape is _PARAGRAPH else block.shape.value
    glue = glue_of(head) if within else ""
    on_quotes = is_quoting(head, plain) if made_of == "signs" or '"' in plain else False
    keys: list[Key] = [
        (form_names, length, ending, starting),
        (
            kinds_names,
            amount,
            bisect_right(SHARES, stop) if stop >= 0 else -1,
            bisect_right(SHARES, capitals) if capitals >= 0 else -1,
        ),
        (
            signs_names,
            amount,
            commas if commas < MOST_COMMAS else MOST_COMMAS,
            marks_of(text, head, plain, made_of, short, glue != ""),
            on_quotes,
            shape,
        ),
    ]
    if numbers and short:
        keys.append((numbers_names, amount, bisect_right(SHARES, numbers)))
    rare = phrases.rare.intersection(words)
    match = None
    if (rare or made_of == "signs" or (words and words[0] in phrases.opening)) and text[:1] not in _SPEAKING:
        match = find(words[:PHRASE_WORDS], phrases, telling=bool(rare))
    if match and match.start and not match.end and not _leads(text, match):
        # A line that only happens to begin like furniture: `Stand der Dinge`, for `Stand: 12:30 Uhr` has a colon, or
        # `About forty people came.`, a statement that has common words, few names, and does not speak to its reader.
        told = ending in _TOLD and size > LABEL_WORDS and stop > 0 and capitals < NAMES and words[0].isalpha()
        told = told or (
            ending == "none" and size >= DECK_WORDS and 0 <= capitals < DECK_CAPITALS and match.kind not in SURE
        )
        told = told and match.words == 1 and not match.sure and phrases.address.isdisjoint(words)
        if told or match.leads:
            match = None
    look = _look(text, words, match, size, ending, stop, numbers)
    if match and look in "Pp" and _is_mere_word(match, words):
        match = None
    if match:
        keys.append((phrase_names, match, amount, look == "f"))
    elif look in "hld" and size <= LONE_WORDS and words and (kind := lone_kind(text, words, phrases)):
        keys.append(f"furniture.{kind}")
    elif not words and len(text) == 1 and text in BUTTONS:
        keys.append("furniture.sure")
    about, being = 0, False
    if rare:
        if speaking := sum(map(words.count, rare & phrases.address)):
            keys.append((address_names, min(speaking, MOST_ADDRESSES), look))
            asking = sum(map(words.count, phrases.asking.intersection(words)))
            if asking > 1 or (asking and (look in "sh" or (match and match.kind in ASKED))):
                keys.append("furniture.asking")
        if about := min(sum(map(words.count, rare & phrases.about)), MOST_ABOUT):
            keys.append((about_names, about, look))
            being = look in "Pps" and not on_quotes and not phrases.being.isdisjoint(words[1:BEING_WORDS])
    if look in "Pps" and ("-" in plain or '"' in plain or made_of == "signs") and has_dateline(head, plain):
        keys.append("dateline")
    spoken = match is not None and is_spoken(match) and (look != "f" or match.words >= SPOKEN_PHRASE)
    never = match is not None and match.sure and match.words >= SPOKEN_PHRASE
    return Line(words, size, match, look, capitals, keys, about, being, spoken, glue, never)


def _look(
    text: str, words: Sequence[str], match: Match | None, size: float, ending: str, stop: float, numbers: float
) -> str:
    """What a line looks like, as `Line.look` has it."""
    sentence = ending in _SENTENCE
    if match and _makes_furniture(text, match, size, ending):
        return "f"
    least = PROSE_STOP if size < SURE_PROSE_WORDS else PROSE_STOP / 2
    if (sentence or size >= TEXT_WORDS) and size >= PROSE_WORDS and (stop < 0 or stop >= least):
        led = match and match.start and not _is_mere_word(match, words)
        return "p" if size < LONG_PROSE_WORDS or led else "P"
    if numbers > 0.5:
        return "d"
    return "l" if size <= LABEL_WORDS else "s" if sentence else "h"


def _makes_furniture(text: str, match: Match, size: float, ending: str) -> bool:
    """Whether a phrase makes all of its line furniture: at its start, or at the end of a heading."""
    sentence = ending in _SENTENCE
    if match.end and size <= HEAD_WORDS and not sentence and ending != "colon":
        return True
    return match.start and (
        size <= FURNITURE_WORDS
        or _fills(match, size, sentence)
        or (not sentence and size < LONG_PROSE_WORDS and _leads(text, match))
    )


def _is_mere_word(match: Match, words: Sequence[str]) -> bool:
    """Whether a phrase is one word that a sentence begins with: `Home prices rose`."""
    return match.start and match.words == 1 and words[0].isalpha()


def _fills(match: Match, size: float, sentence: bool) -> bool:
    """Whether a phrase is long enough to make a longer line furniture: a sentence only of the kinds that say so."""
    return match.words >= LONG_PHRASE and size <= LONG_FURNITURE and (match.kind in SPOKEN or not sentence)


def _leads(text: str, match: Match) -> bool:
    """Whether hardly more than a phrase stands before what sets it off: `Related:`, not `Related to each other:`.

    Before a dash or a stroke nothing but the phrase does, before a dash one of several words: `Photo - ` begins a
    caption.
    """
    leader = _LEADER.search(text, 0, LEAD)
    if leader is None:
        return False
    before = text[: leader.start()]
    if leader[0] == ":":
        return before.count(" ") < match.words + MORE_WORDS
    alone = match.kind == "related" and len(tokens(before)) == match.words
    return alone and (match.words > 1 or leader[0] == "|")
