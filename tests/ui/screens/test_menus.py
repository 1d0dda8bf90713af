"""The lists to pick from."""

from __future__ import annotations

from reader.ui.actions import ACTIONS, effective_keys
from reader.ui.screens.menus import palette_screen
from reader.ui.signs import UNICODE_SIGNS
from reader.ui.widgets.choices import Choice
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


async def test_where_the_key_leaves_no_room_its_words_stand_below_it(open_reader: Open) -> None:
    async with open_reader(size=(20, 12)) as reader:
        for key in ("question_mark", "ctrl+p"):
            await reader.press(key)
            lines = reader.lines()
            at = next(n for n, line in enumerate(lines) if "j Down" in line)
            words = "list: next article; article: a line down"
            assert " ".join(" ".join(lines[at + 1 : at + 5]).split()) == words, "no word is taken apart"
            await reader.press("down", "escape")


async def test_help_of_the_article(open_reader: Open) -> None:
    async with open_reader(size=(100, 80)) as reader:
        await reader.press("enter", "question_mark")
        assert "keys of the article" in reader.screen()
        assert "back to the list" in reader.screen()
        assert "into the article" not in reader.screen()


def test_the_palette_has_every_action_and_theme() -> None:
    screen = palette_screen(effective_keys({}), ("dark",), UNICODE_SIGNS)
    values = [line.value for line in screen.choices.lines if isinstance(line, Choice)]
    assert values == [*(action.name for action in ACTIONS), "theme:dark"]


async def test_themes_and_actions_of_the_palette_are_done(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("ctrl+p")
        await reader.type("theme dark")
        await reader.press("enter")
        assert reader.app.theme == "dark"
        await reader.press("ctrl+p")
        await reader.type("star on and off")
        await reader.press("enter")
        assert reader.library.marks(2).starred


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
