"""The list keeps up with the library and never jumps."""

from __future__ import annotations

from tests.ui.conftest import Open
from tests.ui.fake_library import make_article


async def test_a_row_that_no_longer_matches_stays_until_the_list_is_asked_for_again(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("2", "m")
        assert reader.articles.total == 3
        assert "2 unread" in reader.top
        assert reader.main.listing._left == {2}
        await reader.press("r")
        assert reader.articles.total == 2


async def test_a_file_that_appears_while_reading_moves_nothing(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter", "j", "j")
        before = (reader.articles.cursor, reader.view.top, reader.title, reader.articles.total)
        reader.library.add(make_article(9, "Fresh from the press\nSomething new.", date="2016-04-01"))
        await reader.settle()
        assert (reader.articles.cursor, reader.view.top, reader.title, reader.articles.total) == before
        assert "1 new" in reader.top
        assert reader.top.endswith("r")
        await reader.press("r")
        assert reader.articles.total == 4
        assert reader.title.startswith("A long walk")
        assert reader.articles.cursor == 3
        assert reader.view.top == before[1]
