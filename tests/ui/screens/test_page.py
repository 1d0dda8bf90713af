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


async def test_a_page_of_facts_stays_where_it_is_while_the_screen_changes(open_reader: Open) -> None:
    async with open_reader(size=(80, 12)) as reader:
        facts = [("a", "long " * 60), *((f"fact {n}", "of many words " * 8) for n in range(30))]
        reader.app.push_screen(PageScreen("info", facts, UNICODE_SIGNS))
        await reader.settle()
        await reader.press(*"jjjjjjjjj")
        assert "fact 2" in (first := next(line for line in reader.lines()[1:] if line))
        for size in ((50, 12), (50, 24), (120, 9)):
            await reader.pilot.resize_terminal(*size)
            await reader.settle()
            assert next(line for line in reader.lines()[1:] if line).split()[:2] == first.split()[:2]


async def test_a_page_of_facts_lets_the_program_be_quit(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("i")
        assert isinstance(reader.app.screen, PageScreen)
        await reader.press("Q")
        assert reader.app.return_code == 0


async def test_on_a_narrow_screen_names_stand_above_what_is_known(open_reader: Open) -> None:
    async with open_reader(size=(24, 12)) as reader:
        facts = [("publisher", "Brackwater Evening Dispatch and Gazette"), ("", "in: Dispatch")]
        reader.app.push_screen(PageScreen("info", facts, UNICODE_SIGNS))
        await reader.settle()
        assert (
            " ".join(reader.screen().split())
            == "info Esc publisher Brackwater Evening Dispatch and Gazette in: Dispatch"
        )
        await reader.pilot.resize_terminal(60, 12)
        await reader.settle()
        assert any("publisher   Brackwater" in line for line in reader.lines())
