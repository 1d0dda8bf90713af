"""Where text has only moved up or down: the rows to scroll, so that only what came in must be written."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from reader.terminal.rows import Row, differences

# Rows. Fewer changed rows than this are cheaper to write than to look for a scroll in.
_LEAST_CHANGED = 3
# Rows that differ (a mark that moved, a highlight) inside a block that has otherwise only moved.
_MAX_GAP = 2
# Share of the changed rows that a scroll of whole rows explains, from which on nothing better is looked for.
_MOST = 0.6
# Rows. A block shorter than this is not worth the twenty bytes that a scroll costs.
_LEAST_BLOCK = 2


class Scroll(NamedTuple):
    """Rows `top` to `bottom` (both included) go up by `by` rows, or down if it is negative."""

    top: int
    bottom: int
    by: int


def find_scrolls(old: list[Row | None], new: list[Row], changed: list[int]) -> list[Scroll]:
    """Scrolls worth trying, at most two: by whole rows, and by the columns in which something changed."""
    if len(changed) < _LEAST_CHANGED:
        return []
    width = len(new[0].characters)
    whole, explained = _find(old, new, changed, 0, width)
    if whole and explained >= _MOST * len(changed):
        return [whole]
    first, last = _changed_columns(old, new, changed, width)
    if (first, last) == (0, width):
        return [whole] if whole else []
    part, _ = _find(old, new, changed, first, last)
    return [scroll for scroll in dict.fromkeys((whole, part)) if scroll]


def apply_scroll(rows: list[Row | None], scroll: Scroll, width: int) -> list[Row | None]:
    """The rows as they stand once scrolled: what came in is blank."""
    block = rows[scroll.top : scroll.bottom + 1]
    blank: list[Row | None] = [Row(width) for _ in range(abs(scroll.by))]
    moved = block[scroll.by :] + blank if scroll.by > 0 else blank + block[: scroll.by]
    return [*rows[: scroll.top], *moved, *rows[scroll.bottom + 1 :]]


def _changed_columns(old: list[Row | None], new: list[Row], changed: list[int], width: int) -> tuple[int, int]:
    """The columns between the first and the last change in any row."""
    first, last = width, 0
    for y in changed:
        before = old[y]
        if before is None:
            continue
        differ = bytes(differences(before, new[y]))
        if 1 in differ:
            first = min(first, differ.index(1))
            last = max(last, differ.rindex(1) + 1)
    return (first, last) if first < last else (0, width)


def _find(
    old: list[Row | None], new: list[Row], changed: list[int], first: int, last: int
) -> tuple[Scroll | None, int]:
    """The scroll that explains most rows, by the columns from `first` up to `last` alone, and how many it does."""
    height = len(new)
    keys_new = [None if row.opaque else _key(row, first, last) for row in new]
    keys_old = [None if row is None else _key(row, first, last) for row in old]
    places: dict[str, list[int]] = {}
    for y, key in enumerate(keys_old):
        if key:
            places.setdefault(key, []).append(y)
    votes: Counter[int] = Counter()
    for y in changed:
        key = keys_new[y]
        # A row that is on the screen many times (a rule, a repeated line) says nothing about where it came from.
        if key and len(at := places.get(key, ())) <= 2:
            votes.update(source - y for source in at if source != y)
    best: Scroll | None = None
    most = 0
    for by, _count in votes.most_common(2):
        start, end, explained = _longest_block(keys_old, keys_new, by, height)
        top, bottom = min(start, start + by), max(end, end + by)
        if explained < _LEAST_BLOCK or any(row is None for row in old[top : bottom + 1]):
            continue
        if any(new[y].opaque for y in range(top, bottom + 1)):
            continue
        if explained > most:
            most, best = explained, Scroll(top, bottom, by)
    return best, most


def _longest_block(
    keys_old: list[str | None], keys_new: list[str | None], by: int, height: int
) -> tuple[int, int, int]:
    """First and last row of the block that moved by `by` and explains most, and how many rows with text it does."""
    best = (0, 0, 0)
    start, explained, gap, last_match = -1, 0, 0, -1
    for y in range(max(0, -by), min(height, height - by)):
        matches = keys_new[y] is not None and keys_new[y] == keys_old[y + by]
        if matches:
            if start < 0:
                start, explained = y, 0
            explained += 1 if keys_new[y] else 0
            last_match, gap = y, 0
        elif start >= 0:
            gap += 1
        if start >= 0 and explained > best[2]:
            best = (start, last_match, explained)
        if gap > _MAX_GAP:
            start, gap = -1, 0
    return best


def _key(row: Row, first: int, last: int) -> str:
    """What a row shows in these columns, as one string; empty where it is blank."""
    characters = "".join(row.characters[first:last])
    styles = row.styles[first:last]
    if not any(styles):
        return characters.rstrip()
    return characters + "\0" + "\0".join(styles)
