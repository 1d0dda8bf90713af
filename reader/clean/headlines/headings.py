"""Where a text begins, and where above it the lines stand that belong to its headline: byline and date."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Block, Shape

PROSE_WORDS = 25
"""Words from which a block is a paragraph."""
RUN, RUN_BLOCKS = 3, 8
"""So many paragraphs within so many blocks are a text's beginning; a notice in a page's menu stands alone."""
ABOVE_TITLE = 4
"""Blocks above the headline that may hold its date or byline: a kicker line, a section, alternative text."""
BELOW_TITLE = 25
"""Blocks below the headline among which date and byline are looked for when no paragraph ends the search before."""
ABOVE_PROSE = 30
"""Blocks above the first paragraph, where the headline is far above it (a page's menu between `<title>` and text)."""
THICK, THICK_BLOCKS = 4, 10
"""So many paragraphs within so many blocks are a text's beginning, below a headline that is known."""
BELOW_SUMMARY = 8
"""Blocks below that paragraph within which the next one stands, if it is a summary."""
MOST_PLACES = 3
"""Places that say the title, below which is looked."""
LONG, LONG_UNSPACED = 100, 40
"""Code points of the longest line that is no paragraph, of scripts with blanks between words and without."""
FULL_STOP = "。"
PARAGRAPHS = 2
"""Paragraphs after which the search ends: a caption or a summary may be the first."""
_TABLE = Shape.TABLE  # named once: an enumeration is slow to give its members


def text_start(blocks: Sequence[Block]) -> int | None:
    """Where paragraphs come thick for the first time."""
    prose = [i for i, block in enumerate(blocks) if len(block.text) > LONG_UNSPACED and is_prose(block)]
    for number, index in enumerate(prose):
        if number + RUN <= len(prose) and prose[number + RUN - 1] - index <= RUN_BLOCKS:
            return index
    return prose[0] if prose else None


def is_prose(block: Block) -> bool:
    """Whether a block is a paragraph: long, and not a list's entry."""
    return _is_long(block.text) and block.shape is not _TABLE


def _is_long(text: str) -> bool:
    """Whether a text is as long as a paragraph; Chinese and Japanese have no blanks, and no stops in headlines."""
    return (len(text) > LONG and text.count(" ") >= PROSE_WORDS) or (len(text) > LONG_UNSPACED and FULL_STOP in text)


def head_window(blocks: Sequence[Block], anchors: Sequence[int]) -> tuple[int, ...]:
    """The blocks between headline and text, where date and byline stand: below each place that says the title."""
    prose = _paragraphs(blocks, max(anchors[:MOST_PLACES], default=0))
    near: set[int] = set()
    for anchor in anchors[:MOST_PLACES]:
        below = [index for index in prose if index > anchor][:PARAGRAPHS]
        stop = min(
            len(blocks), max(anchor, 0) + BELOW_TITLE, below[-1] + 1 if len(below) == PARAGRAPHS else len(blocks)
        )
        near.update(range(max(0, anchor - ABOVE_TITLE), stop))
    start = _text_start(prose)
    if start is not None and (start - max(anchors, default=0) > BELOW_TITLE or start not in near):
        # The first may be a summary, with the byline and the day between it and the text.
        second = next((index for index in prose if index > start), start)
        stop = second + 1 if second - start <= BELOW_SUMMARY else start + 1
        near.update(range(max(0, start - ABOVE_PROSE), stop))
    return tuple(sorted(near))


def _paragraphs(blocks: Sequence[Block], anchor: int) -> list[int]:
    """The paragraphs up to where they come thick and the search below the last anchor ends."""
    prose: list[int] = []
    thick = False
    for index, block in enumerate(blocks):
        if len(block.text) > LONG_UNSPACED and _is_long(block.text):
            prose.append(index)
            thick = thick or (len(prose) >= THICK and index - prose[-THICK] <= THICK_BLOCKS)
            if thick and prose[-PARAGRAPHS] > anchor:
                break
    return prose


def _text_start(prose: Sequence[int]) -> int | None:
    """Where paragraphs come thick for the first time; a notice in a page's menu stands alone."""
    for number, index in enumerate(prose):
        if number + THICK <= len(prose) and prose[number + THICK - 1] - index <= THICK_BLOCKS:
            return index
    return prose[0] if prose else None
