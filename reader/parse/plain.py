"""Plain text: a block for each line that holds something; nothing is joined, nothing dropped."""

from __future__ import annotations

import re

from reader.model import Block, Parsed

_LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\u2028\u2029]")
_LINE_ENDS_OF_MAINFRAMES = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
TAB = 8
"""Cells from one tab stop to the next, as terminals have them."""


def parse_plain(text: str) -> Parsed:
    """Return a block for each line that is not blank, with its number and indent in cells."""
    return Parsed(blocks=plain_blocks(text))


def plain_blocks(text: str, *, numbered: bool = True) -> tuple[Block, ...]:
    """Return the blocks of a text; `line` stays None unless `numbered`."""
    blocks = []
    for number, line in enumerate(split_lines(text), 1):
        stripped = line.strip()
        if stripped:
            blocks.append(Block(text=stripped, line=number if numbered else None, indent=_indent(line)))
    return tuple(blocks)


def split_lines(text: str) -> list[str]:
    """Split at every kind of line end: LF, CRLF, CR, form feed, NEL, U+2028, U+2029."""
    if "\r" not in text and text.isascii() and "\x0b" not in text and "\x0c" not in text:
        return text.split("\n")
    # Among other line ends a NEL is what is left of an ellipsis of windows-1252: repair's business.
    mainframe = text.count("\x85") > text.count("\n")
    return (_LINE_ENDS_OF_MAINFRAMES if mainframe else _LINE_ENDS).split(text)


def _indent(line: str) -> int:
    space = line[: len(line) - len(line.lstrip())]
    return len(space.expandtabs(TAB)) if space else 0
