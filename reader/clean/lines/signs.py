"""The signs of one line: its length in words, capitals, commas, what it starts and ends with, marks of the web."""

from __future__ import annotations

import re
from operator import itemgetter
from string import ascii_lowercase, ascii_uppercase

from reader.late import late

HEAD = 240
"""Code points of a line that are looked at; the rest of a paragraph says nothing new (400 measured the same)."""
CHARS_A_WORD = 2.0
"""Characters of a script without spaces that make a word."""

_UNSPACED = r"[⺀-鿿가-힯豈-﫿぀-ヿ฀-๿]"
"""Letters of scripts without spaces."""
_UNCASED = "[\u0590-\u109f\u1100-\u139f\u1700-\u1cff\u2e80-\ua63f\uac00-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc]"
"""Letters of scripts without capitals."""
_HANDLE = late(r"(?:^|[\s(])[@#]\w")
_GLUED = re.compile(r"[A-Z](?<=[a-z0-9ß-ÿ]{2}[a-z0-9ß-ÿ!?][A-Z])\w*")
"""Two texts without a space between them, as a headline and the teaser below it are in a flattened page. The capital
comes first, since a search for one letter of a set takes a fourth of the time."""
_PICTURE = late(
    r"(?=[^ ]*\d)(?=[^ ]*_)[\w.-]{4,60}$|(?:[^ ]{1,30} ){0,5}[^ ]{2,160}\.(?:jpe?g|png|gif|webp|svg)\)?$"
    r"|(?=[^ ]*[\d_])(?:\[[\w.%+-]{3,60}\] ?)+$|!\[[^\]]{0,80}\]\(\S{0,120}\)$",
    re.IGNORECASE,
)
"""The name of a picture's file, alone, in the brackets in which a text browser shows it or in those of Markdown."""
_PICTURE_ENDS = frozenset("gpfGPF)] ")
"""What it ends with where it is of several words."""
_BULLET = re.compile(r"[•●▪‣◦■□☆★*+·○–—-]\s?|\(?\d{1,3}[.)]\s")
_DATELINE = re.compile(
    r"(?:[^\W\d_a-z][\w.,'’\- ]{1,50}\([^()]{2,30}\)|[A-Z][A-Z.]{2,}[A-Z.,' ]*(?:, [\w.' ]{2,20})?)\s*(?:--?|–|—)\s"
)
"""The place in capitals, or the agency in brackets, that a report opens with."""
_CLOSERS = "\"'”’»)]“*«‹›"
_SPACED_CLOSERS = f"{_CLOSERS} \u00a0\u2009\u202f"
"""Those, and the spaces that French sets before its closing mark: `Il viendra. »`."""
ENDINGS = {
    **dict.fromkeys(".。।۔", "stop"),
    **dict.fromkeys("?？؟", "quest"),
    **dict.fromkeys("!！", "excl"),
    "…": "ellipsis",
    **dict.fromkeys(":：", "colon"),
    **dict.fromkeys(",;，、", "comma"),
}
"""What most lines end with; the others `ending_of` is asked about."""
STARTS = {**dict.fromkeys(ascii_uppercase, "upper"), **dict.fromkeys(ascii_lowercase, "lower")}
"""What most lines start with; the others `starting_of` is asked about."""
_CUT_OFF = ("..", "…")
_QUOTES = frozenset("\"”»“'’„«")
_CAPITALS = bytes(
    ord("A")
    if 65 <= code <= 90
    else ord("a")
    if chr(code) in "abcdefghijklmnopqrstuvwxyz0123456789!?"
    else 32
    if code < 128 and chr(code).isspace()
    else 45
    for code in range(256)
)
"""Turns a text into capital A, small a for what may be joined to one, spaces and the rest, to count and find by
searches."""
_first = itemgetter(0)


def is_picture_name(text: str) -> bool:
    """Whether a line is nothing but the name of a picture's file: `harbour_0412.jpg`, `480316_highres`."""
    return " " not in text and ("_" in text or "." in text) and _PICTURE.match(text) is not None


def is_uncased(head: str) -> bool:
    """Whether a line has letters of a script without capitals."""
    return not head.isascii() and late(_UNCASED).search(head) is not None


def has_dateline(head: str, plain: str) -> bool:
    """Whether a line opens like a report: `NORRVIK (AP) — The harbour`. `plain` is its head as ASCII, if it can be."""
    if '"' not in plain and "-" not in plain and plain.isascii():
        return False
    dashed = "—" in head or "–" in head or " -" in head or "--" in head
    return dashed and _DATELINE.match(head) is not None


def glue_of(head: str) -> str:
    """Return the word at which two texts meet without a space, with what is before it."""
    joint = _GLUED.search(head)
    return head[joint.start() - 3 : joint.end()] if joint else ""


def marks_of(text: str, head: str, plain: str, made_of: str, short: bool, glued: bool) -> str:
    """Return the letters of the marks in a line.

    `plain` is the line's head in ASCII where it can be, `made_of` what `phrases.cut` says of it.
    """
    marks = ""
    if short:
        if text.isupper() and len(text) > 1:
            marks += "U"
        if made_of == "signs":
            if "|" in text or "»" in text or "›" in text or " / " in text:
                marks += "B"
            if "©" in text:
                marks += "C"
        if made_of != "letters" and text[-1:] == ")" and text[-2:-1].isdigit():
            marks += "N"
        may_be_picture = text[-1:] in _PICTURE_ENDS or " " not in text
        if may_be_picture and ("_" in text or text[:1] in "[!" or "." in text[-6:-3]) and _PICTURE.match(text):
            marks += "P"
    if made_of == "signs":
        if "://" in plain or "www." in plain or ".com" in plain or ".org" in plain:
            marks += "l"
        if ("@" in plain or "#" in plain) and _HANDLE.search(head):
            marks += "h"
    if glued:
        marks += "g"
    return marks + "t" if text[-1:] in ".…" and text.endswith(_CUT_OFF) else marks


def is_quoting(head: str, plain: str) -> bool:
    """Whether there is a quotation mark in a line. In ASCII all of them are one sign, and dashes are as well."""
    if '"' not in plain and plain.isascii():
        return False
    return '"' in head or "“" in head or "”" in head or "«" in head or "„" in head


def commas_of(head: str) -> int:
    """Return how many commas there are."""
    return head.count(",") if head.isascii() else head.count(",") + head.count("，") + head.count("、")


def capitals_of(head: str, starting: str) -> tuple[int, bool]:
    """Return how many words begin with a capital, and whether one may be joined to the end of another text.

    `starting`: what `starting_of` says of the line.
    """
    if not head.isascii():
        return sum(map(str.isupper, map(_first, head.split()))), True
    marked = head.encode().translate(_CAPITALS)
    opening = marked.count(b" A") + (starting == "upper")
    return opening, marked.count(b"A") > opening


def size_of(text: str, head: str, count: int, uncased: bool) -> float:
    """Return a line's length in words, estimated from its beginning."""
    more = len(text) / HEAD if len(text) > HEAD else 1.0
    if uncased:
        wide = len(late(_UNSPACED).findall(head))
        if wide * 3 > len(head):
            return max(count, wide / CHARS_A_WORD) * more
    return count * more


def ending_of(text: str) -> str:
    """Name what a line ends with, closing quotation marks and brackets aside."""
    last = text[-1:]
    if last in ENDINGS:
        return ENDINGS[last]
    closers = _SPACED_CLOSERS if last == "»" else _CLOSERS
    end = (text.rstrip(closers)[-1:] or last) if last in _CLOSERS else last
    if end in ENDINGS:
        return ENDINGS[end]
    if last in _QUOTES:
        return "quote"
    if last == ")":
        return "bracket"
    return "digit" if end.isdigit() else "none"


def starting_of(text: str) -> str:
    """Name what a line starts with."""
    first = text[:1]
    if first.isupper():
        return "upper"
    if first.islower():
        return "lower"
    if _BULLET.match(text):
        return "bullet"
    if first.isdigit():
        return "digit"
    if first in _QUOTES:
        return "quote"
    return "letter" if first.isalpha() else "sign"
