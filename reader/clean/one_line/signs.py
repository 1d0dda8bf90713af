"""What a run of a page on one line shows beside what any line does: how long it tells, and what surrounds it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from reader.clean.lines.line import Line
from reader.clean.one_line.runs import is_told, title_of
from reader.model import Block

TOLD_WORDS = 8
"""Words from which a run that tells is a sentence of a text."""
WINDOWS = (("near", 60), ("wide", 200))
"""Words before and behind a run of which it is asked how many are those of sentences."""
QUARTERS = 4
SIZES = (6, 12, 18, 24, 30, 36, 60, 100)
SINCE = 40
"""Words to a step away from the title."""
FURTHEST = 4
_ENDS = (".", "!", "?", "…", "。", "！", "？", ".”", '."', "?”", "!”", ".»", ".)")


def add_signs(blocks: Sequence[Block], lines: Sequence[Line], is_common: Callable[[str], bool]) -> None:
    """Give each run's line the names of these signs."""
    words = [block.text.split() for block in blocks]
    title = title_of(blocks)
    kinds = [
        "title" if block.text == title else "told" if is_told(own, is_common) else "listed"
        for block, own in zip(blocks, words, strict=True)
    ]
    sizes = [len(own) for own in words]
    told = [kind == "told" and size >= TOLD_WORDS for kind, size in zip(kinds, sizes, strict=True)]
    titles = [i for i, kind in enumerate(kinds) if kind == "title"]
    starts = [0, *accumulate(sizes)]
    telling = [0, *accumulate(size * tells for size, tells in zip(sizes, told, strict=True))]
    for i, (line, block, kind) in enumerate(zip(lines, blocks, kinds, strict=True)):
        end = "end" if block.text.endswith(_ENDS) else "open"
        names = [f"run.{kind}", f"run.{kind}.{end}", f"run.{kind}.{sum(sizes[i] >= size for size in SIZES)}"]
        for name, width in WINDOWS:
            first = max(0, bisect_right(starts, starts[i] - width) - 1)
            last = min(len(blocks), bisect_left(starts, starts[i + 1] + width))
            before = _share(starts[i] - starts[first], telling[i] - telling[first], width)
            behind = _share(starts[last] - starts[i + 1], telling[last] - telling[i + 1], width)
            names += [f"run.before.{name}.{before}", f"run.behind.{name}.{behind}"]
        if titles:
            names += _to_titles(i, titles, starts)
        line.keys += names


def _share(words: int, of_sentences: int, width: int) -> int:
    """How many quarters of the words to one side are those of sentences."""
    return round(QUARTERS * of_sentences / max(words, width))


def _to_titles(i: int, titles: Sequence[int], starts: Sequence[int]) -> list[str]:
    """Where a run stands to the first title, which is the page's, and to those that come again.

    `starts`: for each run the number of words before it.
    """
    first, second = titles[0], titles[1] if len(titles) > 1 else None
    if i < first:
        return ["run.titles.before"]
    if i == first:
        return ["run.titles.first"]
    known = bisect_left(titles, i)
    last, is_title = titles[known - 1], known < len(titles) and titles[known] == i
    place = "at" if is_title else "between" if second is not None and i < second else "behind"
    away = min((starts[i] - starts[last + 1]) // SINCE, FURTHEST)
    return [f"run.titles.{place}", f"run.since.{away}.{'page' if last == first else 'again'}"]
