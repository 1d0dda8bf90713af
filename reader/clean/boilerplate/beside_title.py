"""Lines beside the headline that are the article's: its subtitle, its points, what may be the headline itself."""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.lines.line import Line
from reader.model import Block, Role

SUBTITLE_WORDS = 4
"""Words of the shortest subtitle that is kept; shorter ones are as often labels."""
FEWEST_ABOVE = 3
"""Words of the shortest line above the headline that may be the headline; shorter ones are sections."""
CAPITALS = 0.6
"""Share of words with a capital from which a line is a menu's or another headline."""
LONG_WORD, STEM = 4, 5
"""Letters of a word that says what a text is about, and those by which two forms of it are taken for one."""
MASTHEAD = 4
"""Lines above a headline that are no page's."""
FEWEST_POINTS, MOST_POINTS = 2, 7
"""Lines in which a report is summed up point by point. Of 5 such runs right below the headline of 520 news dumps all
were the article's; only the first line of each was kept."""
LONGEST_HEADING = 6
"""Words of the longest of those headings."""
MOST_LABELS, LONGEST_LABEL = 3, 3
"""Labels between the headline and its points, and words of the longest."""
POINT_WORDS = 3
"""Words of the shortest point below a heading that announces some; shorter ones are labels."""
_PROSE = "Pp"
_TITLE, _UNKNOWN = Role.TITLE, Role.UNKNOWN
_SIGNED = (Role.BYLINE, Role.DATE)
_STRANGE = ("address.", "link", "digits")
"""How the features begin that subtitles have not."""


def is_subtitle(blocks: Sequence[Block], lines: Sequence[Line], i: int) -> bool:
    """Whether a line right below the headline, above its byline, its date or its text, is its subtitle."""
    return _ends_head(blocks, lines, i + 1) and _may_be_subtitle(blocks, lines, i)


def points_below_title(blocks: Sequence[Block], lines: Sequence[Line], kept: Sequence[bool], title: int) -> range:
    """The lines right below the headline and its sections that sum a report up, point by point.

    If the first of them is not kept already, the byline, a caption or the text must follow.
    """
    start = end = _behind_labels(blocks, lines, title + 1)
    while end < len(blocks) and end - start < MOST_POINTS and _may_be_subtitle(blocks, lines, end):
        end += 1
    points = range(start, end)
    few = FEWEST_POINTS <= len(points) < MOST_POINTS
    ends = _ends_head(blocks, lines, end) or (end < len(blocks) and blocks[end].role is Role.CAPTION)
    return points if few and (kept[start] or ends) else range(0)


def _behind_labels(blocks: Sequence[Block], lines: Sequence[Line], start: int) -> int:
    """The first line behind the sections that stand below a headline: `Markets`, `Commodities`."""
    end = start
    while end < len(blocks) and end - start < MOST_LABELS and blocks[end].role is _UNKNOWN and lines[end].look in "lf":
        end += 1
    return end if end < len(blocks) and lines[end - 1].size <= LONGEST_LABEL else start


def decks(blocks: Sequence[Block], lines: Sequence[Line]) -> set[int]:
    """The lines of a whole page between a headline and its byline or date that are its subtitle or points.

    Of 19 such lines in dumps of 480 pages 13 were the article's, 4 undecided, 2 remarks on it.
    """
    found: set[int] = set()
    for title, block in enumerate(blocks):
        if block.role is _TITLE:
            end = title + 1
            while end - title <= MOST_POINTS and end < len(blocks) and _may_be_subtitle(blocks, lines, end):
                end += 1
            if end < len(blocks) and blocks[end].role in _SIGNED:
                found.update(range(title + 1, end))
    return found


def headed_points(
    blocks: Sequence[Block], lines: Sequence[Line], kept: Sequence[bool], headings: Sequence[list[str]]
) -> set[int]:
    """A heading between headline and text that announces points (`Story highlights`), and the lines that are those."""
    start = next((i for i, line in enumerate(lines) if kept[i] and line.look in _PROSE), 0)
    title = max((i for i in range(start) if blocks[i].role is _TITLE), default=start)
    found: set[int] = set()
    for i in range(title + 1, start - FEWEST_POINTS):
        if lines[i].size > LONGEST_HEADING or lines[i].words not in headings:
            continue
        # The name of a section may stand between: `Summary`, `Companies`.
        begin = end = i + 2 if lines[i + 1].look == "l" else i + 1
        while end < start and _may_be_point(blocks[end], lines[end]):
            end += 1
        if FEWEST_POINTS <= end - begin <= MOST_POINTS:
            found.update((i, *range(begin, end)))
    return found


def _ends_head(blocks: Sequence[Block], lines: Sequence[Line], i: int) -> bool:
    return i < len(blocks) and (blocks[i].role in _SIGNED or lines[i].look in _PROSE)


def _may_be_point(block: Block, line: Line) -> bool:
    plain = line.look in "hs" and line.match is None and not line.glue and line.capitals < CAPITALS
    return plain and line.size >= POINT_WORDS and block.role is _UNKNOWN


def _may_be_subtitle(blocks: Sequence[Block], lines: Sequence[Line], i: int) -> bool:
    line = lines[i]
    if not _may_be_point(blocks[i], line) or line.size < SUBTITLE_WORDS:
        return False
    if any(name.startswith(_STRANGE) for name in line.names):
        return False
    return blocks[i].text not in (block.text for block in blocks[i + 1 :])


def may_be_headline(blocks: Sequence[Block], lines: Sequence[Line]) -> int | None:
    """The line right above the headline, where the text has all its longer words: the other may be its subtitle."""
    i = next((i for i, block in enumerate(blocks) if block.role is _TITLE), 0) - 1
    if not 0 <= i < MASTHEAD or blocks[i].role is not _UNKNOWN:
        return None
    line = lines[i]
    longer = [word[:STEM] for word in line.words if len(word) >= LONG_WORD]
    if line.look not in "hl" or line.size < FEWEST_ABOVE or line.match is not None or len(longer) < 2:
        return None
    below = [block.text.casefold() for block in blocks[i + 2 :]]
    text = " ".join(below)
    return i if all(word in text for word in longer) and not _has_rights(blocks[i].text.casefold(), below) else None


def _has_rights(name: str, lines: Sequence[str]) -> bool:
    """Whether a line of rights names it: the newspaper's own name, which its text has as well as any headline."""
    return any("©" in line and name in line for line in lines)
