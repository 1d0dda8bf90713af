"""A list to pick from."""

from __future__ import annotations

from typing import Any

from reader.ui.screens.pick import PickScreen
from reader.ui.signs import UNICODE_SIGNS
from reader.ui.widgets.choices import Choice
from tests.ui.conftest import Open, answer


def pick(**more: Any) -> PickScreen:
    return PickScreen(
        "what", [Choice(n, word) for n, word in enumerate(("one", "two", "three"))], UNICODE_SIGNS, **more
    )


async def test_picking_one(open_reader: Open) -> None:
    async with open_reader() as reader:
        assert await answer(reader, pick(), "enter") == 0
        assert await answer(reader, pick(start=2), "enter") == 2
        assert await answer(reader, pick(), "down", "enter") == 1
        assert await answer(reader, pick(), "pagedown", "enter") == 2
        assert await answer(reader, pick(), "t", "w", "enter") == 1
        assert await answer(reader, pick(), "z", "enter", "backspace", "enter") == 0, "nothing fitted, so it stayed"
        assert await answer(reader, pick(), "escape") is None


async def test_picking_several(open_reader: Open) -> None:
    async with open_reader() as reader:
        assert await answer(reader, pick(ticks=True), "space", "down", "down", "space", "enter") == {0, 2}
        assert await answer(reader, pick(ticks=True), "down", "enter") == {1}, (
            "nothing ticked: the one under the cursor"
        )
        assert await answer(reader, pick(ticks=True, ticked=(0,)), "space", "down", "space", "enter") == {1}
        assert await answer(reader, pick(ticks=True), "z", "enter", "backspace", "enter") == {0}
        assert await answer(reader, pick(ticks=True), "escape") is None


async def test_enter_is_for_the_line_gone_to_where_no_tick_was_touched(open_reader: Open) -> None:
    async with open_reader() as reader:
        assert await answer(reader, pick(ticks=True, ticked=(0, 1)), "enter") == {0, 1}
        assert await answer(reader, pick(ticks=True, ticked=(0, 1)), "down", "up", "enter") == {0, 1}
        assert await answer(reader, pick(ticks=True, ticked=(0,)), "down", "enter") == {1}
        assert await answer(reader, pick(ticks=True, ticked=(0,)), "t", "w", "enter") == {1}
        assert await answer(reader, pick(ticks=True, ticked=(0,)), "z", "enter", "escape") is None, "nothing fitted"
        assert await answer(reader, pick(ticks=True, ticked=(0,)), "space", "enter") == frozenset(), "none is left"
        assert await answer(reader, pick(ticks=True), "space", "space", "down", "enter") == {1}, "a slip"


async def test_a_low_screen_has_no_blank_lines_to_spare(open_reader: Open) -> None:
    for height, blank in ((24, True), (8, False)):
        async with open_reader(size=(40, height)) as reader:
            await reader.press("s")
            assert any("narrow" in line for line in reader.lines())
            assert ("" in reader.lines()[:4]) is blank
