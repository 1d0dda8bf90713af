"""The article in the pane."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.model import Article
from reader.render.layout import lay_out
from reader.render.rows import Layout
from tests.ui.conftest import LONG, Open, Reader, wait_until
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


async def test_a_file_that_changed_its_date_too_is_shown_anew_in_its_place(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter", "space", "j")
        place = reader.view.place
        reader.library.articles[9] = make_article(3, LONG.replace("herons", "cranes"), date="2016-03-09")
        del reader.library.articles[3]
        await reader.press("r")
        assert reader.view.place == place > 0
        assert "cranes" in reader.screen()
        assert (reader.articles.current.key, reader.articles.cursor) == (9, 0)
        assert "gone" not in reader.bottom


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
        await wait_until(lambda: reader.main.reading.waiting.long)
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


async def test_an_article_that_nobody_asks_for_any_more_does_not_delay_the_next(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()
    slow_one: list[str] = []
    laid_out: list[str] = []

    def lay_out_slowly(article: Article, width: int, given_up: Callable[[], bool], **more: Any) -> Layout:
        if article.path in slow_one:
            begun.set()
            until = time.monotonic() + 5
            while not given_up() and time.monotonic() < until:
                time.sleep(0.005)
        laid_out.append(article.path)
        return lay_out(article, width, given_up=given_up, **more)

    monkeypatch.setattr("reader.ui.screens.laying_out.lay_out", lay_out_slowly)
    async with open_reader() as reader:
        rows = [reader.articles.headline(place) for place in range(3)]
        first, second, third = [row.path for row in rows if row is not None]
        slow_one.append(second)
        asked = time.monotonic()
        reader.main.do("next-article")
        await asyncio.to_thread(begun.wait, 5)
        reader.main.do("next-article")
        await reader.settle()
        assert time.monotonic() - asked < 4
        assert laid_out == [first, second, third]
        assert reader.view.shown is not None
        assert reader.view.shown.article.path == third
        slow_one.clear()
        await reader.press("K")
        assert reader.view.shown.article.path == second
        whole = lay_out(reader.view.shown.article, reader.view.shown.layout.width, source_stated=False)
        assert reader.view.shown.layout.rows == whole.rows


def slow(reader: Reader) -> threading.Event:
    """Have articles come only when the event is set."""
    go_on, article = threading.Event(), reader.library.article

    def slowly(key: int) -> Article:
        go_on.wait(5)
        return article(key)

    reader.library.article = slowly  # type: ignore[method-assign]
    return go_on


async def test_what_is_typed_while_an_article_is_on_its_way_is_done_to_that_one(open_reader: Open) -> None:
    async with open_reader() as reader:
        go_on = slow(reader)
        await reader.pilot.press("G", "enter", "G")
        assert reader.main.reading.owed
        go_on.set()
        await reader.settle()
        assert reader.title.startswith("A long walk")
        assert reader.view.at_end
        assert not reader.main.reading.owed


async def test_an_article_that_is_changed_on_its_way_is_shown_as_it_is_then(open_reader: Open) -> None:
    async with open_reader() as reader:
        go_on, article = threading.Event(), reader.library.article

        def read_first(key: int) -> Article:
            found = article(key)
            go_on.wait(5)
            return found

        reader.library.article = read_first  # type: ignore[method-assign]
        await reader.pilot.press("J", "full_stop")
        reader.library.articles[1] = replace(article(1), title="Harbour vote, undone")
        reader.main.reading.renew()
        go_on.set()
        await reader.settle()
        assert reader.title == "Harbour vote, undone"
        assert "1 of 3" in reader.bottom, "what was typed meanwhile is done to it"
        await reader.press("K", "J")
        assert reader.title == "Harbour vote, undone"


async def test_a_change_that_is_taken_back_while_it_is_fetched_is_not_left_on_the_screen(open_reader: Open) -> None:
    async with open_reader() as reader:
        before, key = reader.view.shown.article, reader.view.shown.key
        headline, go_on = reader.library.headline, threading.Event()
        reader.library.headline = lambda key: (go_on.wait(5), headline(key))[1]  # type: ignore[method-assign]
        reader.library.articles[key] = replace(before, title="Another title")
        reader.main.reading.renew()
        await reader.pilot.pause(0.05)
        reader.library.articles[key] = before
        reader.main.reading.renew()
        go_on.set()
        await reader.settle()
        assert reader.title == before.title


async def test_all_that_is_typed_meanwhile_is_done_in_its_order(open_reader: Open) -> None:
    async with open_reader() as reader:
        go_on = slow(reader)
        await reader.pilot.press("G", "enter", "full_stop", "full_stop", "j")
        go_on.set()
        await reader.settle()
        assert "2 of 40" in reader.bottom
        assert reader.view.top == 1
        assert reader.library.marks(3).read, "Enter counts as reading, whatever is pressed behind it"


async def test_the_pane_behind_the_list_is_not_what_keys_act_on(open_reader: Open, tmp_path: Path) -> None:
    async with open_reader() as reader:
        await reader.pilot.press("j", "o")
        await reader.settle()
        copied = (tmp_path / "state" / "broadsheet" / "copied.txt").read_text(encoding="utf-8")
        assert copied == reader.library.address(reader.articles.current.key)[0]
        await reader.pilot.press("j", "i")
        await reader.settle()
        assert "A long walk along the dyke" in reader.lines()[0]


async def test_behind_a_prompt_that_opens_late_nothing_else_is_opened(open_reader: Open) -> None:
    async with open_reader() as reader:
        go_on = slow(reader)
        await reader.pilot.press("G", "y", "c")
        go_on.set()
        await reader.settle()
        assert len(reader.app.screen_stack) == 2
        assert "copy" in reader.lines()[-1]
