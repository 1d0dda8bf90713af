"""Which item a key means."""

from __future__ import annotations

import pytest

from reader.model import HEADLINE
from reader.render.rows import Item, Layout, Row, RowKind
from reader.ui.widgets.sight import Sight

ROWS = tuple(Row(RowKind.TEXT, "text", block, 5 * line, 5 * line + 4) for block in range(5) for line in range(4))
LAYOUT = Layout(10, ROWS, 0, (), {n: n + 1 for n in range(5)}, (), ())
QUOTES = tuple(Item("quote", n, n, 0, first, last) for n, (first, last) in enumerate([(1, 2), (5, 8), (16, 17)]))
HITS = tuple(Item("hit", n, n, 0, row, row) for n, row in enumerate([0, 6, 19]))


def sight(top: int = 0, current: Item | None = None, height: int = 6) -> Sight:
    return Sight(layout=LAYOUT, items=(*QUOTES, *HITS), current=current, top=top, height=height)


@pytest.mark.parametrize(
    ("look", "kind", "by", "expected"),
    [
        (sight(), "quote", 1, 0),  # the first one on the screen
        (sight(1), "quote", 1, 0),  # also in its first row
        (sight(2), "quote", 1, 1),  # the first began above
        (sight(2), "quote", -1, 0),  # and is stepped back to
        (sight(), "quote", -1, None),  # nothing before it
        (sight(10), "quote", 1, 2),  # none on the screen: the first below
        (sight(10), "quote", -1, 1),  # the last above
        (sight(0, QUOTES[0]), "quote", 1, 1),
        (sight(4, QUOTES[1]), "quote", 1, 2),
        (sight(15, QUOTES[2]), "quote", 1, None),
        (sight(0, HITS[0]), "quote", 1, 0),  # behind what was stepped to, of whatever kind
        (sight(3, HITS[1]), "quote", 1, 2),
        (sight(0, Item("link", 0, 2, 0, 9, 9), 10), "quote", 1, 2),
        (sight(14, HITS[2]), "quote", 1, 2),  # none behind it: the one in sight
        (sight(14, QUOTES[2]), "hit", -1, 1),
        (sight(15, Item("link", 0, 4, 9, 19, 19), 5), "hit", 1, None),  # hits run on into the next article
        (sight(4, QUOTES[0]), "quote", 1, 1),  # what was stepped to is no longer on the screen
        (sight(), "hit", 1, 0),
        (sight(0, HITS[0]), "hit", 1, 1),
        (sight(0, QUOTES[0]), "hit", 1, 1),
        (sight(14, HITS[2]), "hit", 1, None),
        (sight(), "caption", 1, None),
    ],
)
def test_the_next_item(look: Sight, kind: str, by: int, expected: int | None) -> None:
    found = look.next(kind, by)
    assert (found.index if found else None) == expected


def test_the_current_item_and_its_number() -> None:
    assert sight().item() == HITS[0]
    assert sight(0, QUOTES[0]).item() == QUOTES[0]
    assert sight(4, QUOTES[0]).item() == QUOTES[1], "it is no longer on the screen"
    assert sight().numbered("quote", QUOTES[1]) == (2, 3)
    assert sight().numbered("quote") == (0, 3)


def test_the_block_that_is_meant() -> None:
    assert sight().block_in_sight() == 0
    assert sight(1, height=2).block_in_sight() == 0, "it fills the screen"
    assert sight(3, QUOTES[1]).block_in_sight() == 1
    assert sight(0, Item("hit", 0, HEADLINE, 4, 0, 0)).block_in_sight() == 0, "no block is that headline"
    block = sight(2, height=7).block()
    assert block is not None
    assert block.block == 1, "the first wholly on the screen"
    following = sight(0).next_block(1)
    assert following is not None
    assert following.block == 1
    assert sight(0).next_block(-1) is None


def test_without_an_article() -> None:
    nothing = Sight(layout=None, items=(), current=None, top=0, height=6)
    assert nothing.item() is nothing.block() is nothing.block_in_sight() is nothing.next("quote", 1) is None


def test_the_same_item_in_another_layout() -> None:
    moved = Item("quote", 1, 1, 3, 40, 44)
    assert sight().again(moved) == QUOTES[1]
    assert sight().again(Item("quote", 9, 1, 0, 0, 0)) is None
