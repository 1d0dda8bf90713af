"""Breaking a line of text into rows of so many terminal cells.

Everything is index arithmetic over one table of cell positions, so a line of a megabyte costs what its
rows cost, and widths are those of `rich.cells`, which is what Textual crops by.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from rich.cells import cell_len, get_character_cell_size, split_graphemes

JOINERS = "\u200d\ufe0f"
"""Zero-width joiner and emoji presentation: with them a character's width depends on its neighbours."""

BREAK_AFTER = ("\u2014", "\u200b")
"""Besides a space, a row may end after an em dash or a zero-width space."""

BREAK_IN_WORD = "/-_?&=.,"
"""Where a word that is longer than a row (an address, mostly) is taken apart, before any letter is."""

NEVER_FIRST = frozenset(",.;:!?)]}»”’%、。，．；：！？）］｝」』】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…‥")
"""Marks that do not begin a row in scripts that break between any two characters."""

NEVER_LAST = frozenset("([{«“‘（［｛「『【〈《〔")
"""Marks that do not end a row there."""

LEAST_FILL = 3
"""A row that would be filled to less than one part in so many is broken inside the word instead."""


def cell_positions(text: str) -> Sequence[int]:
    """Return the cell at which each code point begins, and the width of it all as last element.

    The rest of a joined cluster (combining marks, emoji sequences) begins where its base ends.
    """
    if text.isascii() or (cell_len(text) == len(text) and not any(mark in text for mark in JOINERS) and _all_one(text)):
        return range(len(text) + 1)
    if any(mark in text for mark in JOINERS):
        widths = [0] * len(text)
        for start, _end, width in split_graphemes(text)[0]:
            widths[start] = width
    else:
        widths = [get_character_cell_size(character) for character in text]
    return [0, *accumulate(widths)]


def _all_one(text: str) -> bool:
    """Return whether each character takes one cell (a wide one and a combining one could level out)."""
    return all(get_character_cell_size(character) == 1 for character in set(text))


def wrap(text: str, width: int) -> list[str]:
    """Return the lines of a text at `width` cells, without the blanks at their ends; never empty."""
    return [text[start:end] for start, end in wrap_range(text, 0, len(text), width)] or [""]


def wrap_range(
    text: str, start: int, end: int, width: int, cells: Sequence[int] | None = None
) -> list[tuple[int, int]]:
    """Return the rows of `text[start:end]`, each at most `width` cells, as ranges of code points.

    Spaces at a break belong to no row. A cluster wider than the width stands alone in its row. A range that begins
    inside a cluster is measured by itself.
    """
    if cells is None:
        cells = cell_positions(text)
    width = max(1, width)
    spaced = isinstance(cells, range)
    while start < end and text[start].isspace():
        start += 1
    if not spaced and 0 < start < end and text[start - 1] in JOINERS:
        cells = [0] * start + list(cell_positions(text[start:end]))
    rows: list[tuple[int, int]] = []
    while True:
        while start < end and text[start] in " \n":
            start += 1
        if start >= end:
            return rows
        limit = _farthest(cells, start, end, width)
        if limit >= end:
            rows.append((start, _stripped(text, start, end)))
            return rows
        stop = _break(text, start, limit, end, narrow=spaced)
        rows.append((start, _stripped(text, start, stop)))
        start = stop


def wrap_lines(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Return the rows of `text[start:end]` as `wrap_range` does, a line's end in it ending a row."""
    cells = cell_positions(text)
    if text.find("\n", start, end) < 0:
        return wrap_range(text, start, end, width, cells)
    rows: list[tuple[int, int]] = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        rows += wrap_range(text, start, stop, width, cells)
        start = stop + 1
    return rows


def hard_wrap(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Return the rows of a line whose spaces mean something (code, a table): cut at the width and nowhere else."""
    cells = cell_positions(text)
    rows: list[tuple[int, int]] = []
    while True:
        limit = _farthest(cells, start, end, max(1, width))
        rows.append((start, limit))
        if limit >= end:
            return rows
        start = limit


def crop(text: str, width: int, ellipsis: str = "…") -> str:
    """Return the text in at most `width` cells, ended by the ellipsis where something is missing."""
    if cell_len(text) <= width:
        return text
    room = width - len(ellipsis)
    if room <= 0:
        return ellipsis[: max(0, width)]
    cells = cell_positions(text)
    return text[: bisect_right(cells, room) - 1].rstrip() + ellipsis


def _farthest(cells: Sequence[int], start: int, end: int, width: int) -> int:
    """Return the end of the longest piece from `start` that fits, at least one cluster."""
    if isinstance(cells, range):
        return min(end, start + width)
    limit = bisect_right(cells, cells[start] + width, start, end + 1) - 1
    if limit <= start:
        limit = start + 1
        while limit < end and cells[limit + 1] == cells[limit]:
            limit += 1
    return min(limit, end)


def _break(text: str, start: int, limit: int, end: int, *, narrow: bool) -> int:
    """Return where the row that could reach to `limit` ends."""
    if text[limit] in " \n":
        return limit
    newline = text.find("\n", start, limit)
    if newline > start:
        return newline
    best = text.rfind(" ", start, limit) + 1
    for mark in BREAK_AFTER:
        best = max(best, text.rfind(mark, start, limit) + 1)
    if not narrow:
        best = max(best, _between_wide(text, max(start, best), limit))
    room = limit - start
    if best > start and (best - start > room // LEAST_FILL or _word_fits(text, best, limit, end, room)):
        return best
    inside = max(text.rfind(mark, start, limit) for mark in BREAK_IN_WORD) + 1
    return inside if inside - start > room // LEAST_FILL else limit


def _word_fits(text: str, word: int, limit: int, end: int, room: int) -> bool:
    """Return whether the word that begins at `word` would fit into a row of its own."""
    return end - word <= room or text.find(" ", limit, min(end, word + room + 1)) >= 0


def _between_wide(text: str, start: int, limit: int) -> int:
    """Return the last place up to `limit` where a script written without spaces may be broken, or 0."""
    for place in range(limit, start, -1):
        before, after = text[place - 1], text[place]
        if (
            (get_character_cell_size(before) == 2 or get_character_cell_size(after) == 2)
            and get_character_cell_size(after) > 0
            and after not in JOINERS
            and before not in JOINERS
            and after not in NEVER_FIRST
            and before not in NEVER_LAST
        ):
            return place
    return 0


def _stripped(text: str, start: int, end: int) -> int:
    """Return `end` without the spaces before it."""
    while end > start and text[end - 1] in " \n":
        end -= 1
    return end
