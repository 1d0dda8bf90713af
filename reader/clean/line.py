"""What can be seen of one line by itself: length, ending, case, digits, signs, a phrase of the web's furniture.

Nothing here knows a site or a language: words come in through `phrases`. A feature's name is also what `explain`
shows as the reason, so it is made of words; `:` joins two things that count together. What is seen is kept as keys,
each a function and what it takes to make the names: lines are alike, and a key that was met before need not be spelt
out to be weighed (half the time of this stage).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from reader.clean.phrases import Match, Phrases, find, in_ascii, tokens
from reader.model import Block, Shape
from reader.rules.late import late

HEAD = 240
"""Code points of a line that are looked at; the rest of a paragraph says nothing new (400 measured the same)."""
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
SURE = frozenset({"advert", "share", "comments", "newsletter", "legal", "account", "author"})
"""Kinds of phrases that begin or fill a line of an article next to never; the others are words of articles too."""
LEAD = 24
"""Code points in which the colon stands when a phrase only leads in what follows: a link, a row of tags."""
LABEL_WORDS = 3
"""Words up to which a line is a label."""
CHARS_A_WORD = 2.0
"""Characters of a script without spaces that make a word."""

WORD_STEPS = (1, 2, 3, 5, 8, 12, 18, 28, 45, 80)
"""Bounds of the classes of length, in words."""
SHARES = (0.001, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9)
"""Bounds of the classes of shares."""
MOST_COMMAS, MOST_ADDRESSES, MOST_ABOUT = 4, 3, 4
"""Commas, words that speak to the reader, and words of a life, above which more say nothing."""
_AMOUNTS = ("one", "few", "few", "some", "some", "some", "many", "many", "much", "much", "much")
_THAI = re.compile("[\u0e00-\u0e7f]")
_FIRST_EASTERN = "⺀"
_UNSPACED = r"[⺀-鿿가-힯豈-﫿぀-ヿ฀-๿]"
"""Letters of scripts without spaces."""
_HANDLE = re.compile(r"(?:^|[\s(])[@#]\w")
_GLUED = re.compile(r"[A-Z](?<=[a-z0-9ß-ÿ]{2}[a-z0-9ß-ÿ!?][A-Z])\w*")
"""Two texts without a space between them, as a headline and the teaser below it are in a flattened page. The capital
comes first, since a search for one letter of a set takes a fourth of the time."""
_BULLET = re.compile(r"[•●▪‣◦■□☆★*+·○–—-]\s?|\(?\d{1,3}[.)]\s")
_CLOSERS = "\"'”’»)]“*"
_SENTENCE = frozenset({"stop", "quest", "excl", "ellipsis"})
_ENDINGS = {
    **dict.fromkeys(".。।۔", "stop"),
    **dict.fromkeys("?？؟", "quest"),
    **dict.fromkeys("!！", "excl"),
    "…": "ellipsis",
    **dict.fromkeys(":：", "colon"),
    **dict.fromkeys(",;，、", "comma"),
}
_SPEAKING = '"“„‘'
"""What somebody's words begin with: no button."""
_QUOTES = frozenset("\"”»“'’„«")
_CAPITALS = bytes(
    ord("A") if 65 <= code <= 90 else 32 if code < 128 and chr(code).isspace() else code for code in range(256)
)
"""Turns a text into capital A, spaces and the rest, to count capitals at the start of words by one search."""
_first = itemgetter(0)
_PARAGRAPH = Shape.PARAGRAPH

Key = str | tuple[Callable[..., tuple[str, ...]], *tuple[object, ...]]
"""A feature's name, or a function and its arguments that give the names of several."""


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
    """Share of words that begin with a capital."""
    keys: list[Key]
    """Its features."""
    about: int = 0
    """How many of its words tell who a writer or a company is."""
    glue: str = ""
    """Where two texts meet in it without a space."""

    @property
    def names(self) -> list[str]:
        """The names of its features."""
        return [name for key in self.keys for name in names_of(key)]


def names_of(key: Key) -> tuple[str, ...]:
    """Return the names that a key stands for."""
    return (key,) if isinstance(key, str) else key[0](*key[1:])


def step(value: float, steps: Sequence[float]) -> int:
    """Return the number of bounds that a value reaches."""
    return bisect_right(steps, value)


def see(block: Block, phrases: Phrases) -> Line:
    """Look at one line."""
    text = block.text
    head = text[:HEAD]
    plain = in_ascii(head)
    words = tokens(plain)
    count = len(words) or 1
    size = _size(text, plain, len(words))
    length = bisect_left(WORD_STEPS, size)
    amount = _AMOUNTS[length]
    ending = _ending(text)
    stop = sum(map(phrases.stopwords.__contains__, words)) / count if phrases.stopwords else -1.0
    opening, within = _capitals(plain)
    capitals = opening / count
    numbers = words.count("#") / count
    short = len(text) < SHORT
    shape = "" if block.shape is _PARAGRAPH else block.shape.value
    joint = _GLUED.search(head) if within else None
    marks, on_quotes = _marks(text, head, short, joint is not None)
    keys: list[Key] = [
        (_form, length, ending, _starting(text)),
        (_kinds, amount, bisect_right(SHARES, stop) if stop >= 0 else -1, bisect_right(SHARES, capitals)),
        (_signs, amount, _commas(plain), marks, on_quotes, shape),
    ]
    if numbers and short:
        keys.append((_numbers, amount, bisect_right(SHARES, numbers)))
    match = find(words[:PHRASE_WORDS], phrases) if text[:1] not in _SPEAKING else None
    sentence = ending in _SENTENCE
    least = PROSE_STOP if size < SURE_PROSE_WORDS else PROSE_STOP / 2
    led = ":" in text[:LEAD] and not sentence and size < LONG_PROSE_WORDS
    if match and match.start and (size <= FURNITURE_WORDS or led):
        look = "f"
    elif (sentence or size >= TEXT_WORDS) and size >= PROSE_WORDS and (stop < 0 or stop >= least):
        look = "p" if size < LONG_PROSE_WORDS or (match and match.start) else "P"
    elif numbers > 0.5:
        look = "d"
    elif size <= LABEL_WORDS:
        look = "l"
    else:
        look = "s" if sentence else "h"
    if match:
        keys.append((_phrase, match, amount, look == "f"))
    about = 0
    if not phrases.rare.isdisjoint(words):
        if speaking := sum(map(phrases.address.__contains__, words)):
            keys.append((_address, min(speaking, MOST_ADDRESSES), look))
        if about := min(sum(map(phrases.about.__contains__, words)), MOST_ABOUT):
            keys.append((_about, about, look))
    glue = head[joint.start() - 3 : joint.end()] if joint else ""
    return Line(words, size, match, look, capitals, keys, about, glue)


def _form(length: int, ending: str, starting: str) -> tuple[str, ...]:
    amount = _AMOUNTS[length]
    return f"len.{length}", f"end.{ending}:{amount}", f"start.{starting}:{amount}"


def _kinds(amount: str, stop: int, capitals: int) -> tuple[str, ...]:
    names = (f"caps.{capitals}:{amount}",)
    return names if stop < 0 else (*names, f"stop.{stop}:{amount}")


def _numbers(amount: str, numbers: int) -> tuple[str, ...]:
    return (f"digits.{numbers}:{amount}",)


def _address(speaking: int, look: str) -> tuple[str, ...]:
    return (f"address.{speaking}:{look}",)


def _about(about: int, look: str) -> tuple[str, ...]:
    return (f"about.{about}:{look}",)


def _phrase(match: Match, amount: str, furniture: bool) -> tuple[str, ...]:
    whole = match.start and match.end
    place = "all" if whole else "start" if match.start else "end" if match.end else "in"
    names = (f"phrase.{match.kind}", f"phrase-{place}:{amount}")
    if furniture or whole:
        return (*names, f"furniture.{'sure' if match.kind in SURE else 'likely'}{'.whole' if match.end else ''}")
    return names


def _signs(amount: str, commas: int, marks: str, on_quotes: bool, shape: str) -> tuple[str, ...]:
    names = [f"commas.{commas}:{amount}"]
    names += [f"{_MARKS[mark]}:{amount}" if mark.islower() else _MARKS[mark] for mark in marks]
    if on_quotes:
        names.append(f"quotes:{amount}")
    if shape:
        names.append(f"shape.{shape}:{amount}")
    return tuple(names)


_MARKS = {
    "U": "upper",
    "B": "sign.bar",
    "C": "sign.copyright",
    "N": "sign.count",
    "l": "link",
    "h": "handle",
    "g": "glued",
    "t": "teaser",
}
"""What the letters of a line's marks are called; a small one counts together with the line's length."""


def _marks(text: str, head: str, short: bool, glued: bool) -> tuple[str, bool]:
    """Return the letters of the marks in a line, and whether there is a quotation mark."""
    marks = ""
    if short:
        if text.isupper() and len(text) > 1:
            marks += "U"
        if "|" in text or "»" in text or "›" in text or " / " in text:
            marks += "B"
        if "©" in text:
            marks += "C"
        if text[-1:] == ")" and text[-2:-1].isdigit():
            marks += "N"
    if "://" in head or "www." in head or ".com" in head or ".org" in head:
        marks += "l"
    if ("@" in head or "#" in head) and _HANDLE.search(head):
        marks += "h"
    if glued:
        marks += "g"
    if text.endswith(("..", "…")):
        marks += "t"
    return marks, '"' in head or "“" in head or "”" in head or "«" in head or "„" in head


def _commas(head: str) -> int:
    commas = head.count(",") if head.isascii() else head.count(",") + head.count("，") + head.count("、")
    return min(commas, MOST_COMMAS)


def _capitals(head: str) -> tuple[int, bool]:
    """Return how many words begin with a capital, and whether a capital may stand inside a word."""
    if not head.isascii():
        return sum(map(str.isupper, map(_first, head.split()))), True
    marked = head.encode().translate(_CAPITALS)
    opening = marked.count(b" A") + marked.startswith(b"A")
    return opening, marked.count(b"A") > opening


def _size(text: str, head: str, count: int) -> float:
    """Return a line's length in words, estimated from its beginning."""
    more = len(text) / HEAD if len(text) > HEAD else 1.0
    if not head.isascii() and (max(head) >= _FIRST_EASTERN or _THAI.search(head)):
        wide = len(late(_UNSPACED).findall(head))
        if wide * 3 > len(head):
            return max(count, wide / CHARS_A_WORD) * more
    return count * more


def _ending(text: str) -> str:
    """Name what a line ends with, closing quotation marks and brackets aside."""
    last = text[-1:]
    end = (text.rstrip(_CLOSERS)[-1:] or last) if last in _CLOSERS else last
    if end in _ENDINGS:
        return _ENDINGS[end]
    if last in _QUOTES:
        return "quote"
    if last == ")":
        return "bracket"
    return "digit" if end.isdigit() else "none"


def _starting(text: str) -> str:
    """Name what a line starts with."""
    first = text[:1]
    if first.islower():
        return "lower"
    if first.isupper():
        return "upper"
    if _BULLET.match(text):
        return "bullet"
    if first.isdigit():
        return "digit"
    if first in _QUOTES:
        return "quote"
    return "letter" if first.isalpha() else "sign"
