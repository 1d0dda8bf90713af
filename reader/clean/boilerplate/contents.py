"""Tables of contents: lines below each other that stand again as headings further down, `On this page`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.clean.lines.line import Line
from reader.late import late
from reader.model import Block, Role

FEWEST = 2
"""Entries of the shortest table of contents."""
ENTRY_WORDS = 14
"""Words of the longest entry."""
HEADING = 0.5
"""Share of the entries that must be headings further down, with a sentence below, and two at least."""
LABEL_WORDS = 4
"""Words of the longest line above the entries that says what they are."""
_LOOKS, _SENTENCES = "hlf", "Pps"
_COUNT = late(r"\W*(?:\d{1,2}[.)]?\s+)?")
"""What stands before an entry: a bullet, its number. With a time it is one of what happened, which is the article's."""
_COUNTED = frozenset("0123456789•*·-–([")
"""What such a thing begins with."""


def contents(blocks: Sequence[Block], lines: Sequence[Line]) -> Iterator[int]:
    """The lines of tables of contents, with the label above each; headings below it say the same in its order."""
    short = [i for i, line in enumerate(lines) if line.look in _LOOKS and line.size <= ENTRY_WORDS]
    texts = [blocks[i].text for i in short]
    again, counted = len(texts) - len({*texts}), sum([text[:1] in _COUNTED for text in texts])
    if again < FEWEST and counted < FEWEST:
        return
    said = {text.casefold(): i for text, i in zip(texts, short, strict=True)}
    run: dict[int, int] = {}
    last = 0
    for i in (*short, len(blocks)):
        again = said.get(_entry(blocks[i].text), i) if i < len(blocks) else i
        if again > i and (not run or (i - 1 in run and again > last)):
            run[i] = last = again
            continue
        if len(run) >= FEWEST:
            yield from _with_label(run, blocks, lines)
        run = {i: again} if again > i else {}
        last = again if run else 0


def _with_label(run: Mapping[int, int], blocks: Sequence[Block], lines: Sequence[Line]) -> Iterator[int]:
    heads = [i for i in run.values() if i + 1 < len(lines) and lines[i + 1].look in _SENTENCES]
    if len(heads) < max(FEWEST, HEADING * len(run)):
        return
    yield from run
    above = min(run) - 1
    free = above >= 0 and blocks[above].role is Role.UNKNOWN and lines[above].look in _LOOKS
    if free and lines[above].size <= LABEL_WORDS:
        yield above


def _entry(text: str) -> str:
    """What an entry says, without what stands before it."""
    count = _COUNT.match(text)
    return (text[count.end() :] if count is not None else text).casefold()
