"""What can be seen of one line by itself: length, ending, case, digits, signs, a phrase of the web's furniture.

Nothing here knows a site or a language: words come in through `phrases`. A feature's name is also what `explain`
shows as the reason, so it is made of words; `:` joins two things that count together.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from reader.clean.phrases import Match, Phrases, find, tokens
from reader.model import Block, Shape

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
_LENGTHS = tuple(f"len.{n}" for n in range(len(WORD_STEPS) + 1))
_AMOUNTS = ("one", "few", "few", "some", "some", "some", "many", "many", "much", "much", "much")
_WIDE = re.compile(r"[⺀-鿿가-힯豈-﫿぀-ヿ฀-๿]")
_HANDLE = re.compile(r"(?:^|[\s(])[@#]\w")
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
_QUOTES = frozenset("\"”»“'’„«")


_CAPITALS = bytes(
    ord("A") if 65 <= code <= 90 else 32 if code < 128 and chr(code).isspace() else code for code in range(256)
)
"""Turns a text into capital A, spaces and the rest, to count capitals at the start of words by one search."""
_first = itemgetter(0)


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
    names: list[str]
    """Its features."""


def step(value: float, steps: Sequence[float]) -> int:
    """Return the number of bounds that a value reaches."""
    return bisect_right(steps, value)


def see(block: Block, phrases: Phrases) -> Line:
    """Look at one line."""
    text = block.text
    head = text[:HEAD]
    words = tokens(head)
    count = len(words) or 1
    size = _size(text, head, len(words))
    length = bisect_left(WORD_STEPS, size)
    amount = _AMOUNTS[length]
    ending = _ending(text)
    stop = -1.0
    names = [_LENGTHS[length], f"end.{ending}:{amount}", f"start.{_starting(text)}:{amount}"]
    if phrases.stopwords:
        stop = sum(map(phrases.stopwords.__contains__, words)) / count
        names.append(f"stop.{bisect_right(SHARES, stop)}:{amount}")
    capitals = _capitals(head) / count
    names.append(f"caps.{bisect_right(SHARES, capitals)}:{amount}")
    numbers = words.count("#")
    _signs(names, text, head, numbers / count, amount)
    if block.shape is not Shape.PARAGRAPH:
        names.append(f"shape.{block.shape.value}:{amount}")
    match = find(words[:PHRASE_WORDS], phrases)
    if match:
        place = "all" if match.start and match.end else "start" if match.start else "end" if match.end else "in"
        names += (f"phrase.{match.kind}", f"phrase-{place}:{amount}")
    sentence = ending in _SENTENCE
    least = PROSE_STOP if size < SURE_PROSE_WORDS else PROSE_STOP / 2
    led = ":" in text[:LEAD] and not sentence and size < LONG_PROSE_WORDS
    if match and match.start and (size <= FURNITURE_WORDS or led):
        look = "f"
    elif sentence and size >= PROSE_WORDS and (stop < 0 or stop >= least):
        look = "p" if size < LONG_PROSE_WORDS or (match and match.start) else "P"
    elif numbers * 2 > count:
        look = "d"
    elif size <= LABEL_WORDS:
        look = "l"
    else:
        look = "s" if sentence else "h"
    if match and (look == "f" or (match.start and match.end)):
        names.append(f"furniture.{'sure' if match.kind in SURE else 'likely'}{'.whole' if match.end else ''}")
    return Line(words, size, match, look, names)


def _capitals(head: str) -> int:
    """Return how many words begin with a capital."""
    if not head.isascii():
        return sum(map(str.isupper, map(_first, head.split())))
    marked = head.encode().translate(_CAPITALS)
    return marked.count(b" A") + marked.startswith(b"A")


def _size(text: str, head: str, count: int) -> float:
    """Return a line's length in words, estimated from its beginning."""
    more = len(text) / len(head) if len(text) > HEAD else 1.0
    if not head.isascii():
        wide = len(_WIDE.findall(head))
        if wide * 3 > len(head):
            return max(count, wide / CHARS_A_WORD) * more
    return count * more


def _signs(names: list[str], text: str, head: str, numbers: float, amount: str) -> None:
    """Name punctuation, numbers, addresses and capitals."""
    if len(text) < SHORT:
        if text.isupper() and len(text) > 1:
            names.append("upper")
        if numbers:
            names.append(f"digits.{step(numbers, SHARES)}:{amount}")
        if "|" in text or "»" in text or "›" in text or " / " in text:
            names.append("sign.bar")
        if "©" in text:
            names.append("sign.copyright")
    ascii_only = head.isascii()
    commas = head.count(",") if ascii_only else head.count(",") + head.count("，") + head.count("、")
    names.append(f"commas.{min(commas, 4)}:{amount}")
    if '"' in head or "“" in head or "”" in head or "«" in head or "„" in head:
        names.append(f"quotes:{amount}")
    if "://" in head or "www." in head or ".com" in head or ".org" in head:
        names.append(f"link:{amount}")
    if ("@" in head or "#" in head) and _HANDLE.search(head):
        names.append(f"handle:{amount}")


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
