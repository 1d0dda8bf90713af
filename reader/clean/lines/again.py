"""What a file says again: whole lines, its title, the names of its authors."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.clean.lines.line import Line
from reader.model import Block, Role

_STEPS = (0, 1, 2, 3, 6, 12, 30)
NAME_CAPITALS = 0.7
"""Share of words with a capital from which a label of two to four words may be a name."""
NEAR_START = 12
"""Lines below a headline's date or author among which its article begins."""
PAGE_HEAD = 8
"""Lines above a headline from which they are the head of a page."""
NEAR_TITLE = 4
"""Lines below a headline among which its date or author stands."""
_TITLE, _BYLINE = Role.TITLE, Role.BYLINE
_SIGNED = (Role.DATE, Role.BYLINE)
_RUN_ENDS = "Pps"


def name_repetition(blocks: Sequence[Block], lines: Sequence[Line]) -> None:
    """Name lines that stand in the file more than once, or say again what the first line says."""
    texts = [block.text for block in blocks]
    repeats = Counter(texts) if len(set(texts)) < len(texts) else None
    title = frozenset(lines[0].words)
    below = 99
    anchor: int | None = None
    kind = "none"
    distances = []
    for i, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        if repeats is not None and repeats[block.text] > 1:
            line.keys.append((_repeated, line.look))
        below += 1
        again = False
        if i and 2 < line.size <= 30:
            common = len(title.intersection(line.words))
            if common > 2:
                again = common >= 0.8 * len(set(line.words)) and common >= 0.5 * len(title)
                line.keys.append("title.again" if again else "title.words")
        if i == 0 or again or block.role is _TITLE:
            below = 0
            if i and (kind == "none" or (kind == "role" and again)):
                anchor, kind = i, _title_kind(line.words, lines[0].words) if again else "role"
        distances.append(bisect_right(_STEPS, below))
    ahead, behind = ("none", "none") if anchor is None else (f"{kind}.ahead", f"{kind}.behind")
    turn = anchor or 0
    for i, (line, distance) in enumerate(zip(lines, distances, strict=True)):
        line.keys.append((_to_title, line.look, distance, ahead if i < turn else behind))


def _repeated(look: str) -> tuple[str, ...]:
    return (f"repeated:{look}",)


def _to_title(look: str, distance: int, where: str) -> tuple[str, ...]:
    return f"title<{distance}:{look}", f"title.{where}", f"title.{where}:{look}"


def _title_kind(words: list[str], title: list[str]) -> str:
    """Return how a later line says the first again: as it is, without a site's name, or in part."""
    if words == title:
        return "same"
    return "page" if words == title[: len(words)] else "part"


def name_authors(blocks: Sequence[Block], lines: Sequence[Line]) -> None:
    """Name lines that begin with an author's name again, and texts that say again the name right above them."""
    names: set[tuple[str, ...]] = set()
    label: Line | None = None
    for block, line in zip(blocks, lines, strict=True):
        words = line.words
        if block.role is _BYLINE:
            names.update(pairwise(words))
        elif names and len(words) > 1:
            if (words[0], words[1]) in names:
                line.keys.append("author-first")
            elif len(words) > 2 and (words[1], words[2]) in names:
                line.keys.append("author-second")
        if line.look in _RUN_ENDS:
            if label and len(set(label.words).intersection(words)) > 1:
                line.keys.append("author-named")
                if label.match and label.match.kind == "author":
                    line.keys.append("furniture.bio.headed")
                label.keys.append("author-name")
            label = None
        elif 2 <= len(words) <= 4 and line.capitals >= NAME_CAPITALS:
            label = line


def name_start(blocks: Sequence[Block], lines: Sequence[Line]) -> None:
    """Name what stands before the headline, where a date or an author below it says which line that is."""
    title = None
    for i, block in enumerate(blocks):
        if block.role is _TITLE and i:
            title = i
        elif title is not None and block.role in _SIGNED:
            if i - title <= NEAR_TITLE:
                for line in lines[:title]:
                    line.keys.append("start-ahead")
                below = lines[i + 1 : i + 1 + NEAR_START] if title >= PAGE_HEAD else ()
                first = next((line for line in below if line.look in _RUN_ENDS), None)
                if first:
                    first.keys.append("start-behind")
                return
            title = None
