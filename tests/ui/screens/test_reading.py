"""The article in the pane."""

from __future__ import annotations

from tests.ui.conftest import Open


async def test_where_it_was_left_is_kept(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter", "space", "space")
        place = reader.view.place
        await reader.press("K", "J")
        assert reader.view.place == place > 0
