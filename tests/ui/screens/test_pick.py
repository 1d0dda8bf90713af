"""Screens that ask."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen

from reader.ui.screens.pick import KeyScreen, PageScreen, PickScreen
from reader.ui.signs import UNICODE_SIGNS
from reader.ui.widgets.choices import Choice
from tests.ui.conftest import Open, Reader


async def answer(reader: Reader, screen: Screen[Any], *keys: str) -> object:
    got: list[object] = []
    reader.app.push_screen(screen, got.append)
    await reader.settle()
    await reader.press(*keys)
    assert reader.app.screen is reader.main
    return got[0]


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


async def test_a_line_of_keys(open_reader: Open) -> None:
    async with open_reader() as reader:
        keys = {"r": "read", "u": "unread"}
        assert await answer(reader, KeyScreen("mark", keys, UNICODE_SIGNS), "u") == "u"
        assert await answer(reader, KeyScreen("mark", keys, UNICODE_SIGNS), "q") is None
        assert await answer(reader, KeyScreen("mark", keys, UNICODE_SIGNS), "escape") is None


async def test_a_key_that_is_no_answer_is_named_and_the_question_stays(open_reader: Open) -> None:
    async with open_reader() as reader:
        screen = KeyScreen("mark", {"r": "read", "u": "unread"}, UNICODE_SIGNS)
        got: list[object] = []
        reader.app.push_screen(screen, got.append)
        await reader.settle()
        await reader.press("w")
        assert reader.lines()[-1].startswith(" mark   r read   u unread   w is none of these")
        await reader.press("enter")
        assert "Enter is none of these" in screen.words
        await reader.press("u")
        assert got == ["u"]
        assert await answer(reader, KeyScreen("done", {"a": "for all"}, UNICODE_SIGNS, offers=True), "j") is None


async def test_a_page_of_facts(open_reader: Open) -> None:
    async with open_reader(size=(60, 12)) as reader:
        facts = [("title", "A long one " * 12), ("", "more"), *((f"fact {n}", str(n)) for n in range(20))]
        reader.app.push_screen(PageScreen("info [b]", facts, UNICODE_SIGNS))
        await reader.settle()
        assert "info [b]" in reader.screen()
        assert "fact 19" not in reader.screen()
        await reader.press("G")
        assert "fact 19" in reader.screen()
        await reader.press("g", "j", "q")
        assert reader.app.screen is reader.main


async def test_a_page_of_facts_is_paged_without_passing_over_a_line(open_reader: Open) -> None:
    async with open_reader(size=(40, 6)) as reader:
        reader.app.push_screen(PageScreen("info", [(f"fact {n}", "") for n in range(40)], UNICODE_SIGNS))
        await reader.settle()
        last = reader.lines()[-1].strip()
        await reader.press("space")
        assert reader.lines()[1].strip() == last
        await reader.press("b", "ctrl+d")
        assert reader.lines()[1].strip() == "fact 2"


async def test_a_low_screen_has_no_blank_lines_to_spare(open_reader: Open) -> None:
    for height, blank in ((24, True), (8, False)):
        async with open_reader(size=(40, height)) as reader:
            await reader.press("s")
            assert any("narrow" in line for line in reader.lines())
            assert ("" in reader.lines()[:4]) is blank
