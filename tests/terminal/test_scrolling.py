"""Finding what has only moved."""

from __future__ import annotations

import pytest

from reader.terminal.rows import Row
from reader.terminal.scrolling import Scroll, apply_scroll, find_scrolls

WIDTH = 12


def screen(*texts: str) -> list[Row]:
    rows = []
    for text in texts:
        row = Row(WIDTH)
        row.characters[: len(text)] = list(text)
        rows.append(row)
    return rows


def found(old: list[Row], new: list[Row]) -> list[Scroll]:
    return find_scrolls(old, new, [y for y, row in enumerate(new) if not row.same_cells(old[y])])


@pytest.mark.parametrize(
    ("old", "new", "scrolls"),
    [
        (["top", "a", "b", "c", "d"], ["top", "b", "c", "d", "e"], [Scroll(1, 4, 1)]),
        (["top", "b", "c", "d", "e"], ["top", "a", "b", "c", "d"], [Scroll(1, 4, -1)]),
        (["a", "b", "c", "d", "e", "f"], ["d", "e", "f", "g", "h", "i"], [Scroll(0, 5, 3)]),
        (["a", "b", "c", "d"], ["w", "x", "y", "z"], []),
        (["a", "b", "c", "d"], ["a", "b", "c", "x"], []),
        (["-", "-", "-", "-"], ["a", "b", "c", "d"], []),
    ],
)
def test_whole_rows(old, new, scrolls):
    assert found(screen(*old), screen(*new)) == scrolls


def test_by_the_columns_that_changed():
    old = screen("l1  a", "l2  b", "l3  c", "l4  d", "l5  e")
    new = screen("l1  b", "l2  c", "l3  d", "l4  e", "l5  f")
    assert found(old, new) == [Scroll(0, 4, 1)]


def test_a_mark_that_moved_does_not_hide_it():
    old = screen("a", "b", "c", ">d", "e", "f", "g")
    new = screen("b", "c", "d", ">e", "f", "g", "h")
    assert found(old, new) == [Scroll(0, 6, 1)]


def test_never_over_rows_that_are_unknown():
    old, new = screen("a", "b", "c", "d", "e"), screen("b", "c", "d", "e", "f")
    new[2].opaque = True
    assert all(not (s.top <= 2 <= s.bottom) for s in found(old, new))
    unknown = [*old[:2], None, *old[3:]]
    assert all(
        not (s.top <= 2 <= s.bottom) for s in find_scrolls(unknown, screen("b", "c", "d", "e", "f"), [0, 1, 2, 3, 4])
    )


@pytest.mark.parametrize(
    ("scroll", "expected"), [(Scroll(1, 3, 1), ["a", "c", "d", "", "e"]), (Scroll(0, 4, -2), ["", "", "a", "b", "c"])]
)
def test_apply(scroll, expected):
    rows = apply_scroll(screen("a", "b", "c", "d", "e"), scroll, WIDTH)
    assert ["".join(row.characters).strip() for row in rows] == expected
