"""The way in and out."""

from __future__ import annotations

import gc

import pytest
from textual._styles_cache import StylesCache
from textual.app import App
from textual.events import Key

from reader.config import Config
from reader.ui.app import Broadsheet
from tests.ui.conftest import Open
from tests.ui.fake_library import FakeLibrary


async def test_still_by_default(open_reader: Open) -> None:
    async with open_reader() as reader:
        assert reader.app.animation_level == "none"
        assert reader.app.theme == "terminal"
        assert not any(
            widget.show_vertical_scrollbar and widget.scrollbar_size_vertical for widget in reader.main.query("*")
        )


async def test_an_unknown_theme_is_the_terminals(open_reader: Open) -> None:
    async with open_reader(config=Config(theme="plaid")) as reader:
        assert reader.app.theme == "terminal"


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "vt100")])
@pytest.mark.parametrize("theme", ["terminal", "dark"])
async def test_no_color_leaves_the_terminals_own(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch, theme: str, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    async with open_reader(config=Config(theme=theme)) as reader:
        styles = [segment.style for line in reader.app.screen._compositor.render_strips() for segment in line]
        assert any(style and style.bold for style in styles)
        for style in filter(None, styles):
            assert {colour.name for colour in (style.color, style.bgcolor) if colour} <= {"default"}


def drawn(app: Broadsheet) -> list[list[tuple[str, str]]]:
    return [[(part.text, str(part.style)) for part in line] for line in app.screen._compositor.render_strips()]


@pytest.mark.parametrize("theme", ["terminal", "dark", "light"])
async def test_the_first_screen_has_the_themes_colours(open_reader: Open, theme: str) -> None:
    async with open_reader(config=Config(theme=theme)) as reader:
        first = drawn(reader.app)
        App.refresh_css(reader.app, animate=False)
        await reader.pilot.pause()
        assert drawn(reader.app) == first


async def test_another_theme_is_seen_at_once_and_under_a_choice(open_reader: Open) -> None:
    async with open_reader(config=Config(theme="dark")) as reader:
        before = drawn(reader.app)
        reader.app.theme = "light"
        await reader.pilot.pause()
        light = drawn(reader.app)
        assert light != before
        await reader.press("s")
        reader.app.theme = "dark"
        await reader.pilot.pause()
        await reader.press("escape")
        assert drawn(reader.app) == before


async def test_leaving_keeps_the_place_and_stops_the_library(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter", "space")
        place = reader.view.place
        await reader.press("Q")
        assert reader.library.marks(3).position == place > 0
        assert reader.library.on_progress is None
        assert reader.library.hurried, "nobody who leaves waits for another program's lock"


async def test_a_signal_keeps_the_place_too(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter", "space")
        reader.app.on_exit_signal(15)
        assert reader.library.marks(3).position > 0


async def test_ctrl_c_leaves_a_choice(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("s", "ctrl+c")
        assert reader.app.screen is reader.main
        await reader.press("y", "ctrl+c")
        assert reader.app.screen is reader.main
        await reader.press("ctrl+l")
        assert reader.app.is_running


async def test_ctrl_c_leaves_a_choice_as_escape_does(open_reader: Open) -> None:
    async with open_reader() as reader:
        before = reader.bottom
        await reader.press("c", "j", "ctrl+c")
        assert (reader.bottom, reader.view.current) == (before, None), "the paragraph is no longer the current item"
        await reader.press("c", "t", "Z", "ctrl+c")
        await reader.press("c", "t", "ctrl+u", "up")
        assert reader.app.screen.text.endswith("Z"), "what was typed is brought back"  # type: ignore[attr-defined]


@pytest.mark.parametrize("opens", ["y", "s", "i", "question_mark", "v"])
async def test_keys_that_reach_a_prompt_that_has_closed_close_nothing_more(open_reader: Open, opens: str) -> None:
    async with open_reader() as reader:
        await reader.press(opens)
        asked = reader.app.screen
        assert asked is not reader.main
        for _ in range(3):
            asked.post_message(Key("escape", "\x1b"))
            getattr(asked, "action_leave", asked.dismiss)()
        await reader.settle()
        assert reader.app.screen is reader.main


async def test_ctrl_c_at_the_question_before_all_is_no(open_reader: Open) -> None:
    async with open_reader(question="index 100,000 files?") as reader:
        await reader.press("ctrl+c")
        assert reader.app.return_code == 0, "nothing is indexed, and there is nothing to read"


def test_themes_are_there_before_it_runs() -> None:
    assert Broadsheet(FakeLibrary([]), Config(theme="dark")).theme == "dark"  # type: ignore[arg-type]


async def test_lists_that_were_open_leave_nothing_behind(open_reader: Open) -> None:
    def kept() -> int:
        gc.collect()
        return sum(1 for one in gc.get_objects() if type(one) is StylesCache)

    async with open_reader() as reader:
        await reader.press("s", "escape")
        before = kept()
        await reader.press(*["s", "escape", "S", "escape"] * 4)
        assert kept() <= before + 2, "of the last list at most, which may be about to go"


async def test_keys_that_are_passed_over_are_told(open_reader: Open) -> None:
    async with open_reader() as reader:
        reader.app.keys_dropped(1200)
        assert "1,200 keys came at once and were passed over; / takes a paste whole" in reader.bottom


async def test_a_key_that_is_none_says_where_the_keys_are(open_reader: Open) -> None:
    async with open_reader() as reader:
        for key, name in (("w", "w"), ("7", "7"), ("f5", "F5"), ("ctrl+x", "Ctrl-X")):
            await reader.press(key)
            assert f"{name} does nothing here; ? lists the keys" in reader.bottom
        await reader.press("j", "full_stop", "m")
        assert "does nothing" not in reader.bottom
        await reader.press("slash", "w", "f5")
        assert "does nothing" not in reader.bottom
        await reader.press("escape", "question_mark", "f5", "escape")
        assert "does nothing" not in reader.bottom
