"""The keys of a pane."""

from __future__ import annotations

from reader.ui.actions import ACTIONS
from tests.ui.conftest import Open


async def test_help_names_every_key_of_the_pane_and_does_what_it_says(open_reader: Open) -> None:
    async with open_reader(size=(100, 80)) as reader:
        await reader.press("question_mark")
        screen = reader.screen()
        for action in ACTIONS:
            assert (action.help in screen) == (action.context != "article")
        await reader.type("newest")
        assert "to the top" not in reader.screen()
        await reader.press("ctrl+u")
        await reader.type("sort")
        await reader.press("enter")
        assert "newest first" in reader.screen()
        assert "by title" in reader.screen()
        await reader.press("escape")


async def test_help_of_the_article(open_reader: Open) -> None:
    async with open_reader(size=(100, 80)) as reader:
        await reader.press("enter", "question_mark")
        assert "keys of the article" in reader.screen()
        assert "back to the list" in reader.screen()
        assert "into the article" not in reader.screen()
