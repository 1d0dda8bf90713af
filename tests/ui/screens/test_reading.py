"""The article in the pane."""

from __future__ import annotations

import asyncio
import threading

import pytest

from reader.model import Article
from tests.ui.conftest import LONG, Open
from tests.ui.fake_library import make_article


async def test_a_file_that_changed_is_shown_anew_in_its_place(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter", "space", "j")
        place = reader.view.place
        changed = make_article(99, LONG.replace("herons", "cranes"))
        reader.library.articles[3] = changed
        await reader.press("r")
        assert reader.view.place == place
        assert "cranes" in reader.screen()


async def test_right_to_left_text_is_never_drawn_beside_a_list(open_reader: Open) -> None:
    hebrew = make_article(
        1, "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd\n\u05d8\u05e7\u05e1\u05d8", date="2016-01-01"
    )
    async with open_reader(articles=[hebrew, make_article(2, "Latin\ntext")]) as reader:
        assert reader.main.has_class("-above")
        await reader.press("j")
        assert reader.main.has_class("-beside")


async def test_an_article_that_is_long_in_coming_is_told_of(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ui.screens.waiting.SLOW_S", 0.01)
    async with open_reader() as reader:
        go_on, article = threading.Event(), reader.library.article

        def slowly(key: int) -> Article:
            go_on.wait(5)
            return article(key)

        reader.library.article = slowly  # type: ignore[method-assign]
        title = reader.title
        await reader.pilot.press("j")
        while not reader.main.reading.waiting.long:
            await asyncio.sleep(0.01)
        assert reader.title == title
        assert "reading ..." in reader.bottom
        assert "page" not in reader.bottom
        go_on.set()
        await reader.settle()
        assert reader.title != title
        assert "reading ..." not in reader.bottom
        assert "page 1/1" in reader.bottom


async def test_an_article_that_is_gone_is_told(open_reader: Open) -> None:
    async with open_reader() as reader:
        del reader.library.articles[1]
        await reader.press("j")
        assert "the article is gone" in reader.bottom
        assert reader.view.shown is None


async def test_a_position_kept_is_gone_back_to(open_reader: Open) -> None:
    async with open_reader() as reader:
        reader.library.set_position(3, 2000)
        await reader.press("G")
        assert reader.view.place <= 2000 < reader.view.place + 200


async def test_where_it_was_left_is_kept(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter", "space", "space")
        place = reader.view.place
        await reader.press("K", "J")
        assert reader.view.place == place > 0
