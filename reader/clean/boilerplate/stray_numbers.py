"""Lines of nothing but a number that a page left in its article: a player's time, the rank behind the last sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.clean.lines.line import Line
from reader.model import Block, Role

LONGEST_TIME = 16
"""Code points of the longest time with its length: `▶ 00:00 / 1:12:40`."""
MOST_TIMES = 2
"""Times on lines of their own in a page that are a player's. Of the corpus's 814 pages 23 have one or two, none of them
the article's; four have six to eleven, all of them the article's: the entries of a live report."""
LONGEST_RANK = 4
"""Digits of the longest rank or count."""
FEWEST_COUNTED = 14
"""Such numbers from which they are no part of an article: the innings of a long game are twelve."""
_TIME = re.compile(r"(?:[▶►⏵]\s*)?\d{1,2}:\d\d(?::\d\d)?(?:\s*/\s*\d{1,2}:\d\d(?::\d\d)?)?")
_NUMBERS, _CELLS, _SENTENCES = "d", "dl", "Pps"
_UNKNOWN = Role.UNKNOWN


def stray_numbers(blocks: Sequence[Block], lines: Sequence[Line], kept: Sequence[bool]) -> Iterator[int]:
    """Yield the lines kept that are a player's time, or a number behind the article's last sentence.

    A number in an article heads something or stands in a table: there is more than sentences around it.
    """
    numbers = [i for i, line in enumerate(lines) if line.look in _NUMBERS and blocks[i].role is _UNKNOWN]
    if not numbers:
        return
    yield from _counted(numbers, blocks)
    times = [i for i in numbers if len(blocks[i].text) <= LONGEST_TIME and _TIME.fullmatch(blocks[i].text)]
    if len(times) <= MOST_TIMES:
        yield from (i for i in times if kept[i] and not _is_cell(lines, kept, i))
    last = max((i for i, is_kept in enumerate(kept) if is_kept and blocks[i].role is _UNKNOWN), default=0)
    if last in numbers and last < len(blocks) - 1 and len(blocks[last].text) <= LONGEST_RANK:
        above = next((i for i in range(last - 1, -1, -1) if kept[i] and blocks[i].role is _UNKNOWN), None)
        if above is not None and lines[above].look in _SENTENCES and blocks[last].text.isdecimal():
            yield last


def _counted(numbers: Sequence[int], blocks: Sequence[Block]) -> Iterator[int]:
    """The bare numbers that count on, one below the other: a calendar's days, the pictures of a show."""
    run: list[int] = []
    for i in (*numbers, -1):
        text = blocks[i].text if i >= 0 else ""
        bare = len(text) <= LONGEST_RANK and text.isdecimal()
        if bare and run and i == run[-1] + 1 and int(text) == int(blocks[run[-1]].text) + 1:
            run.append(i)
            continue
        if len(run) >= FEWEST_COUNTED:
            yield from run
        run = [i] if bare else []


def _is_cell(lines: Sequence[Line], kept: Sequence[bool], i: int) -> bool:
    """Whether a line stands among others of a table: 21:14 is a result there."""
    return 0 < i < len(lines) - 1 and all(kept[k] and lines[k].look in _CELLS for k in (i - 1, i + 1))
