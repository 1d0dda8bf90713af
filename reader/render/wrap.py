"""Wrapping by cells: what `textwrap` does for characters, for text of any script."""

from __future__ import annotations

import re

from rich.cells import cell_len, get_character_cell_size

PIECE = re.compile(r"\S+\s*|\s+")
BREAKS_ANYWHERE = re.compile("[\u0e00-\u0eff\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")
"""Scripts written without spaces (and their punctuation): a line may end after any of these characters."""
NOT_FIRST = frozenset("、。，．・：；？！」』）］｝〉》】’”ー々ゃゅょっァィゥェォャュョッ")
"""Characters that no line begins with, where it can be helped."""


def wrap(text: str, width: int) -> list[str]:
    """The lines of a text at `width` cells, without the blanks at their ends; never empty."""
    return [text[start:end].rstrip() for start, end in wrap_ranges(text, width)]


def wrap_ranges(text: str, width: int) -> list[tuple[int, int]]:
    """The lines as half-open ranges of code points that together cover the text; blanks hang at the ends.

    `width` in cells, at least 2 (a wide character must fit). Linear in the text.
    """
    width = max(width, 2)
    lines: list[tuple[int, int]] = []
    start = at = used = 0
    for match in PIECE.finditer(text):
        for word_start, word_end in _pieces(text, match.start(), match.end()):
            ink = cell_len(text[word_start:word_end].rstrip())
            if used + ink > width and word_start > start:
                lines.append((start, word_start))
                start, used = word_start, 0
            if ink > width:
                *whole, (start, at) = _chop(text, word_start, word_end, width)
                lines += whole
                used = cell_len(text[start:at])
                continue
            used += ink + (word_end - word_start - len(text[word_start:word_end].rstrip()))
            at = word_end
    if at > start or not lines:
        lines.append((start, len(text)))
    return lines


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A run between blanks, split where its script allows a line end inside it."""
    if not BREAKS_ANYWHERE.search(text, start, end):
        return [(start, end)]
    pieces: list[tuple[int, int]] = []
    begin = start
    for at in range(start + 1, end):
        breaks = BREAKS_ANYWHERE.match(text[at]) or BREAKS_ANYWHERE.match(text[at - 1])
        joined = text[at] in NOT_FIRST or text[at].isspace() or get_character_cell_size(text[at]) == 0
        if breaks and not joined:
            pieces.append((begin, at))
            begin = at
    return [*pieces, (begin, end)]


def _chop(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """A word longer than a line, cut into lines; a combining mark stays with its letter."""
    parts: list[tuple[int, int]] = []
    begin, used = start, 0
    for at in range(start, end):
        cells = get_character_cell_size(text[at])
        if used + cells > width:
            parts.append((begin, at))
            begin, used = at, 0
        used += cells
    return [*parts, (begin, end)]
