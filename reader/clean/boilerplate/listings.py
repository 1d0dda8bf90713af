"""Lists of other articles below a text: each headline with its day and a teaser, or with its rank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.clean.lines.line import Line
from reader.late import late
from reader.model import Block, Role

DATED, RANKED = 4, 5
"""Days, and ranks, from which lines are such a list."""
LONGEST_DAY, DAY_WORDS = 60, 7
"""Code points and words of the longest line that is a day: `July 3, 2014 -- Updated 2339 GMT (0739 HKT)`."""
APART = 5
"""Lines from one day to the next at most: a headline, a byline, a teaser of two sentences."""
LONGEST_TEASER = 250
"""Code points of the longest teaser."""
RANKED_WORDS = 4.5
"""Mean words of ranked headlines, their numbers among them; names of places and teams are shorter."""
PARAGRAPHS = 2
"""Paragraphs of the article that stand above such a list."""
_DAY = late(r"\W{0,3}(?:[^\W\d_]+[.,]*\s){0,3}\d{1,2}(?:\.|[^\W\d_]{2})?,?\s(?:[^\W\d_]+[.,]*\s){0,3}(?:19|20)\d\d\b")
_RANK = re.compile(r"(\d{1,2})\s+(?=[^\W\d_]|[\"'“‘„«\[(])")
_WORD = re.compile(r"[^\W\d_]+")
_PROSE, _HEADLINES = "Pp", "hlsf"
_STOPS = (".", "。", ":")


def below_opening(lines: Sequence[Line]) -> int:
    """The line behind the first paragraphs, which stand above what is no longer the article; all lines without them."""
    prose = [i for i, line in enumerate(lines) if line.look in _PROSE][:PARAGRAPHS]
    return prose[-1] + 1 if len(prose) == PARAGRAPHS else len(lines)


def other_articles(blocks: Sequence[Block], lines: Sequence[Line]) -> Iterator[int]:
    """Yield the lines of lists of other articles below a text."""
    start = below_opening(lines)
    yield from _dated(blocks, lines, start)
    yield from _ranked(blocks, lines, start)


def _dated(blocks: Sequence[Block], lines: Sequence[Line], start: int) -> Iterator[int]:
    """Headlines with the day of each below it, and a teaser; a chronicle has its days above paragraphs."""
    short = [i for i in range(start + 1, len(blocks)) if len(blocks[i].text) <= LONGEST_DAY]
    if len(short) < DATED:
        return
    days = [i for i in short if _is_day(blocks[i].text) and _is_headline(blocks[i - 1], lines[i - 1])]
    for run in _runs(days, APART):
        teasers = [block.text for one, two in pairwise(run) for block in blocks[one + 1 : two - 1]]
        if len(run) >= DATED and all(len(text) <= LONGEST_TEASER for text in teasers):
            end = run[-1] + 1
            yield from range(run[0] - 1, end)
            if end < len(blocks) and lines[end].look in "Pps" and len(blocks[end].text) <= LONGEST_TEASER and teasers:
                yield end


def _is_day(text: str) -> bool:
    return _DAY.match(text) is not None and len(_WORD.findall(text)) <= DAY_WORDS


def _is_headline(block: Block, line: Line) -> bool:
    return line.look in _HEADLINES and block.role is Role.UNKNOWN and not block.text.endswith(_STOPS[:1])


def _ranked(blocks: Sequence[Block], lines: Sequence[Line], start: int) -> Iterator[int]:
    """Headlines counted from one on, below the article's last paragraph."""
    if sum([block.text[:1].isdigit() for block in blocks[start:]]) < RANKED:
        return
    run: list[int] = []
    for i in range(start, len(blocks) + 1):
        text = blocks[i].text if i < len(blocks) else ""
        rank = _RANK.match(text) if text[:1].isdigit() and not text.endswith(_STOPS) else None
        if rank is not None and int(rank[1]) == len(run) + 1:
            run.append(i)
            continue
        long = len(run) >= RANKED and sum(lines[k].size for k in run) >= RANKED_WORDS * len(run)
        if long and not any(line.look == "P" for line in lines[run[-1] + 1 :]):
            yield from run
        run = [i] if rank is not None and int(rank[1]) == 1 else []


def _runs(places: Sequence[int], apart: int) -> Iterator[list[int]]:
    """The places that follow on each other."""
    run: list[int] = []
    for place in places:
        if run and place - run[-1] > apart:
            yield run
            run = []
        run.append(place)
    if run:
        yield run
