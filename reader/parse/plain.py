"""Plain text: a block for each line that holds something; nothing is joined, nothing dropped."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reader.frozen import maker
from reader.late import late
from reader.model import Block, Parsed, Problem

_LINE_ENDS = late("\r\n|[\n\r\x0b\x0c\u2028\u2029]")
_LINE_ENDS_OF_MAINFRAMES = late("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_RARE_ENDS = "\r\x0b\x0c\u2028\u2029"
_SPACES = " \u00a0"
TAB = 8
"""Cells from one tab stop to the next, as terminals have them."""


LINES_BOUND = 25_000
"""Most lines that become blocks of their own: a long novel has 20,000. The rest is kept in blocks of many lines."""
LINES_TOGETHER = 500
"""Lines in each of those."""
NARROWEST, WIDEST = 30, 140
"""Code points between which the longest line of a wrapped text is."""
LEAST_FULL, FULL, SLACK = 5, 0.9, 2
"""Lines of it that are full, the share of those without a sentence's end that are, and code points left free."""
ENDED = '.!?…:"”’»)'
"""Ends of lines that end a paragraph."""


def parse_plain(text: str) -> Parsed:
    """Return a block for each line that is not blank, with its number and indent in cells.

    Of a text with more than LINES_BOUND such lines the rest comes as blocks of many lines, with a Problem.
    """
    blocks = plain_blocks(text)
    if not blocks or blocks[-1].line is None or len(blocks) <= LINES_BOUND:
        return Parsed(blocks=blocks)
    detail = f"more than {LINES_BOUND:,} lines: the rest is shown without its line ends"
    return Parsed(blocks=blocks, problems=(Problem(stage="parse", kind="too-many-lines", detail=detail),))


def plain_blocks(text: str, *, numbered: bool = True) -> tuple[Block, ...]:
    """Return the blocks of a text; `line` stays None unless `numbered`."""
    blocks: list[Block] = []
    make = maker(Block)
    lines = split_lines(text)
    for number, line in enumerate(lines, 1):
        stripped = line.strip()
        if stripped:
            trails, indent = False, 0
            if stripped is not line:
                trails = line[-1] == " " and line[-2] not in _SPACES
                indent = _indent(line) if line[0] != stripped[0] else 0
            blocks.append(make(text=stripped, line=number if numbered else None, indent=indent, trails=trails))
            if len(blocks) == LINES_BOUND:
                break
    else:
        return tuple(blocks)
    return (*blocks, *_joined(lines, number, numbered))


def _joined(lines: list[str], start: int, numbered: bool) -> Iterator[Block]:
    """The lines from a place on, many to a block."""
    for place in range(start, len(lines), LINES_TOGETHER):
        text = " ".join(" ".join(lines[place : place + LINES_TOGETHER]).split())
        if text:
            yield Block(text=text, line=place + 1 if numbered else None)


def is_wrapped(text: str) -> bool:
    """Return whether the lines of a text end where the next word had no room; verses, items and answers do not."""
    lines = [line.strip() for line in split_lines(text)]
    width = max(map(len, lines))
    if not NARROWEST <= width <= WIDEST:
        return False
    full = short = 0
    for above, below in pairwise(lines):
        if above and below:
            # Scripts without blanks break anywhere.
            if len(above) + max(1, below.find(" ")) >= width - SLACK:
                full += 1
            elif above[-1] not in ENDED:
                short += 1
    return full >= LEAST_FULL and full >= FULL * (full + short)


def split_lines(text: str) -> list[str]:
    """Split at every kind of line end: LF, CRLF, CR, form feed, NEL, U+2028, U+2029."""
    # Among other line ends a NEL is what is left of an ellipsis of windows-1252: repair's business.
    mainframe = "\x85" in text and text.count("\x85") > text.count("\n")
    if not mainframe and not any(map(text.__contains__, _RARE_ENDS)):
        return text.split("\n")
    return (_LINE_ENDS_OF_MAINFRAMES if mainframe else _LINE_ENDS).split(text)


def _indent(line: str) -> int:
    return len(line[: len(line) - len(line.lstrip())].expandtabs(TAB))
