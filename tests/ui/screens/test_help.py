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


async def test_nothing_is_cropped_on_a_narrow_screen(open_reader: Open) -> None:
    async with open_reader(size=(40, 14)) as reader:
        await reader.press("question_mark")
        await reader.type("pager")
        words = " ".join(" ".join(reader.lines()[4:]).split())
        assert "the original in $PAGER or $EDITOR, as a read-only copy" in words.removeprefix("Taking along ▌ e ")
        await reader.press("ctrl+u", "down", "down", "down")
        choices = reader.app.screen.choices
        here = choices.current
        await reader.pilot.resize_terminal(90, 14)
        await reader.settle()
        assert choices.current is here
        await reader.pilot.resize_terminal(30, 9)
        await reader.settle()
        assert choices.current is here
        for _ in range(60):
            await reader.press("down")
            first = choices.cursor - choices.scroll_offset.y
            rows = len(choices._label_rows(choices.current))
            assert first >= 0
            assert first + min(rows, choices.size.height) <= choices.size.height
        await reader.type("zzz")
        assert "nothing found" in reader.screen()
        await reader.press("enter")
        assert reader.app.screen is not reader.main
        await reader.press("escape")


async def test_help_of_the_article(open_reader: Open) -> None:
    async with open_reader(size=(100, 80)) as reader:
        await reader.press("enter", "question_mark")
        assert "keys of the article" in reader.screen()
        assert "back to the list" in reader.screen()
        assert "into the article" not in reader.screen()
