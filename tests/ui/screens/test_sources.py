"""Lists to pick from."""

from __future__ import annotations

from tests.ui.conftest import Open


async def test_filter_by_source(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("s")
        assert "Brackwater Post   1" in reader.screen()
        assert "no source   1" in reader.screen()
        await reader.type("coast")
        await reader.press("enter")
        assert reader.articles.total == 1
        assert "source: Coast Daily" in reader.top
        await reader.press("s", "space", "down", "space", "enter")
        assert reader.articles.total >= 1
        await reader.press("escape")
        assert reader.articles.total == 3


async def test_no_tick_left_shows_all_and_what_is_ticked_is_seen(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("s")
        await reader.type("coast")
        await reader.press("enter", "slash")
        await reader.type("dyke")
        await reader.press("enter", "s")
        assert any("x  Coast Daily   0" in line for line in reader.lines())
        await reader.press("escape", "escape", "s", "up", "up")
        await reader.type("coast")
        await reader.press("space", "enter")
        assert reader.articles.total == 3
        assert "source" not in reader.top


async def test_sort(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("S")
        await reader.type("title")
        await reader.press("enter")
        assert "by title" in reader.top
        assert reader.articles.current is not None
        assert reader.articles.current.title.startswith("Storm")
        await reader.press("g")
        assert reader.title.startswith("A long walk")
