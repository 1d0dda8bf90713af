"""Edges: what the ends and beginnings of two lines show, one below the other."""

from __future__ import annotations

from reader.ascii import in_ascii
from reader.late import late
from reader.model import Block, Role

CLOSERS = "'\"”’»)]“"
"""Marks that close behind the end of a sentence."""
ENDS = frozenset(".!?:;…。！？：؟۔।")
"""The end of a line that goes on with nothing, closing marks aside."""
STOPS = ENDS - {":", "："}
"""The end of a line that is a sentence's, whatever stands on the next."""
TITLES = "Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Rev|Hon|Mme|Sra?|Ing"
"""What stands before a name with a full stop behind it, as a pattern."""
LONGEST = 142
"""Cells of the longest line of a column, and what it may be out by."""
BULLET = late(r"(?:[•●▪‣◦■□*+·○]|[-–—]\s|\(?\d{1,3}[.)]\s)")
"""How an item of a list begins."""
_UNKNOWN = Role.UNKNOWN
_FIRST_WIDE = "⺀"
_WIDE = r"[⺀-鿿가-힯豈-﫿＀-｠]"
"""Letters of scripts that take two cells each and no spaces, and the first of them."""


def touch(above: Block, below: Block) -> bool:
    """Whether `below` stands on the very next line, and neither has its role already."""
    return above.line is not None and below.line == above.line + 1 and above.role is below.role is _UNKNOWN


def end_of(text: str) -> str:
    """The last character of a line but for closing marks."""
    return text.rstrip(CLOSERS)[-1:]


def cells(text: str) -> int:
    """Cells of a line; the wide scripts count double, which is near enough for a column.

    Of a line that is too long for any its letters are.
    """
    if len(text) > LONGEST or in_ascii(text).isascii() or max(text) < _FIRST_WIDE:  # to compile it takes 5 ms
        return len(text)
    return len(text) + len(late(_WIDE).findall(text))


def is_wide(character: str) -> bool:
    """Whether a character (or none, where there is none) is a letter of those scripts."""
    return character >= _FIRST_WIDE and late(_WIDE).match(character) is not None


def first_word(text: str) -> int:
    """Cells of what would have to fit at the end of the line above: a word, in scripts without spaces a character."""
    if is_wide(text[:1]):
        return 1
    end = text.find(" ")
    return len(text) if end < 0 else end
