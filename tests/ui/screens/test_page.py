"""A page to look at."""

from __future__ import annotations

from reader.ui.screens.page import PageScreen
from reader.ui.signs import UNICODE_SIGNS
from tests.ui.conftest import Open


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
