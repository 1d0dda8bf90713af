"""Switches and the screens they open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.config import Config
from reader.errors import UnreadableFile
from tests.ui.conftest import Open
from tests.ui.fake_library import make_article


async def test_where_one_pane_is_shown_the_file_as_it_is_is_gone_to_and_has_its_width(open_reader: Open) -> None:
    async with open_reader(size=(45, 20)) as reader:
        await reader.press("enter", "q", "X")
        assert reader.view.has_focus
        assert "the file as it is" in reader.bottom
        assert reader.view.shown.layout.width > 20, "not laid out for a pane that is hidden"
        await reader.press("q")
        assert not reader.view.size.width
        await reader.press("x")
        assert reader.view.shown.layout.width > 20
        await reader.press("enter")
        assert reader.view.shown.layout.width == reader.view.text_cells


async def test_cut_text_and_the_file_as_it_is(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j")
        assert "2 lines cut   x" in reader.screen()
        assert "newsletter" not in reader.screen()
        await reader.press("x")
        assert "~ Sign up for our newsletter" in reader.screen()
        assert "cut: tail.sign-up" in reader.screen()
        assert reader.bottom.count("cut text shown") == 1
        assert "here is none" not in reader.bottom
        await reader.press("x")
        assert "newsletter" not in reader.screen()
        await reader.press("X", "x")
        assert "of the file as it is nothing is cut; X goes back" in reader.said
        assert not reader.main.reading.laying_out.show_cut
        await reader.press("X", "k", "x")
        assert "cut text shown; here is none" in reader.bottom


async def test_narrower_and_wider(open_reader: Open) -> None:
    async with open_reader(size=(200, 40)) as reader:
        await reader.press("less_than_sign")
        assert reader.view.shown is not None
        assert reader.view.shown.layout.width == 68
        await reader.press("greater_than_sign", "greater_than_sign")
        assert reader.view.shown.layout.width == 76


async def test_narrower_than_what_there_is_room_for(open_reader: Open) -> None:
    async with open_reader(size=(45, 20)) as reader:
        await reader.press("enter")
        assert reader.view.shown is not None
        before = reader.view.shown.layout.width
        assert before < 45
        await reader.press("greater_than_sign")
        assert f"text of {before} columns: there is" in reader.said
        await reader.press("less_than_sign")
        assert reader.view.shown.layout.width == before - 4
        await reader.press("greater_than_sign")
        assert reader.view.shown.layout.width == before


async def test_info_help_and_palette(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("i")
        assert "furniture.first-line" in reader.screen()
        assert "inferred" in reader.screen()
        await reader.press("escape", "question_mark")
        assert "keys of the list" in reader.screen()
        await reader.type("newest")
        await reader.press("escape", "ctrl+p")
        await reader.type("theme light")
        await reader.press("enter")
        assert reader.app.theme == "light"
    async with open_reader() as reader:
        assert reader.app.theme == "light", "as it was left"
    async with open_reader(config=Config(theme="dark")) as reader:
        assert reader.app.theme == "dark", "the configuration was changed since"


async def test_info_tells_of_the_article_also_where_its_file_is_shown(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("enter", "i")
        of_article = reader.screen()
        await reader.press("escape", "X", "i")
        assert reader.main.reading.original
        assert reader.screen() == of_article


async def test_a_file_as_it_is_has_the_name_that_it_has_everywhere_and_its_record(open_reader: Open) -> None:
    named = replace(make_article(1, "A title\nA text."), path="march/caf\udce9\nlate.jsonl", record=7)
    async with open_reader([named]) as reader:
        await reader.press("X")
        assert reader.title == r"caf\xe9\x0alate.jsonl#7"


async def test_a_file_that_changes_while_it_is_shown_as_it_is_is_shown_as_it_is_now(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader(size=(120, 20)) as reader:
        await reader.press("G", "X", "enter", "d", "d")
        top = reader.view.top
        before = reader.library.original(3)
        monkeypatch.setattr(reader.library, "original", lambda key: before.replace(b"sluice", b"canals"))
        await reader.press("r")
        assert reader.main.reading.original
        assert "canals" in reader.screen()
        assert "sluice" not in reader.screen()
        assert reader.view.top == top > 0


async def test_the_article_stays_where_its_file_cannot_be_had(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader() as reader:
        before = reader.screen()

        def gone(key: int) -> bytes:
            raise UnreadableFile("no such file")

        monkeypatch.setattr(reader.library, "original", gone)
        await reader.press("X")
        assert "the file cannot be read: no such file" in reader.bottom
        assert reader.screen().splitlines()[:-1] == before.splitlines()[:-1]
        assert not reader.main.reading.original
