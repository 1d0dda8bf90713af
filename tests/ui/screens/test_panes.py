"""Layouts: by width, chosen, alone."""

from __future__ import annotations

import asyncio
import threading

import pytest

from reader.config import Config
from tests.ui.conftest import Open
from tests.ui.fake_library import make_article


async def test_resizing_keeps_the_cursor_and_the_line(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter", "space", "space", "j")
        row = reader.view.shown.layout.rows[reader.view.top] if reader.view.shown else None
        assert row is not None
        for size in ((80, 24), (45, 20), (20, 6), (60, 20), (300, 100), (120, 40)):
            await reader.pilot.resize_terminal(*size)
            await reader.settle()
            assert reader.view.shown is not None
            now = reader.view.shown.layout.rows[reader.view.top]
            if size != (300, 100):
                assert now.block is not None
                assert abs(now.block - (row.block or 0)) <= 1
            assert reader.articles.cursor == 2
            assert reader.view.has_focus


async def test_layouts_by_width(open_reader: Open) -> None:
    async with open_reader(size=(120, 40)) as reader:
        assert reader.main.has_class("-beside")
        await reader.pilot.resize_terminal(80, 24)
        await reader.settle()
        assert reader.main.has_class("-above")
        assert reader.articles.size.height == 6
        await reader.pilot.resize_terminal(45, 20)
        await reader.settle()
        assert reader.main.has_class("-one")
        assert not reader.view.display
        await reader.press("enter")
        assert reader.view.display
        assert not reader.articles.display
        await reader.press("h")
        assert reader.articles.display


async def test_a_chosen_layout_is_remembered_for_its_size(open_reader: Open) -> None:
    async with open_reader(size=(120, 40)) as reader:
        await reader.press("Z")
        assert reader.main.has_class("-above")
        assert "above" in reader.bottom
    async with open_reader(size=(120, 40)) as reader:
        assert reader.main.has_class("-above")
    async with open_reader(size=(130, 40)) as reader:
        assert reader.main.has_class("-beside")


async def test_the_text_alone_has_room_for_names(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j", "z")
        assert not reader.articles.display
        assert any("Lena Ortmann “" in line for line in reader.lines())
        await reader.press("h")
        assert reader.articles.display
        assert reader.articles.has_focus


async def test_one_pane_stays_while_something_is_found_in_it(open_reader: Open) -> None:
    async with open_reader(size=(45, 20)) as reader:
        await reader.press("G", "enter", "slash")
        await reader.type("sluice")
        assert reader.view.display
        assert reader.view.current is not None
        await reader.press("enter")
        assert reader.view.display
        await reader.press("h", "slash", "escape")
        assert reader.articles.display
        assert reader.articles.has_focus


async def test_a_choice_leaves_the_panes_as_they_are(open_reader: Open) -> None:
    async with open_reader(size=(45, 20)) as reader:
        await reader.press("enter", "y")
        await reader.pilot.resize_terminal(46, 20)
        await reader.settle()
        await reader.press("escape")
        assert reader.view.display
        assert reader.view.has_focus


async def test_at_eighty_columns_the_text_alone_gives_way_to_names(open_reader: Open) -> None:
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("j", "z")
        assert any("Lena Ortmann “" in line for line in reader.lines())
        assert reader.view.shown is not None
        assert reader.view.shown.layout.width >= 48
        await reader.press("z")
        assert reader.view.shown.layout.width == 72


async def test_layouts_of_a_text_from_right_to_left(open_reader: Open) -> None:
    arabic = make_article(1, "السفينة تغادر الميناء\nغادرت السفينة الميناء صباح اليوم")
    async with open_reader([arabic], size=(120, 40)) as reader:
        assert reader.main.has_class("-above")
        seen = []
        for _ in range(3):
            await reader.press("Z")
            layout = next(name for name in ("beside", "above", "one") if reader.main.has_class(f"-{name}"))
            seen.append((layout, reader.bottom.split("   ")[1]))
        assert seen == [
            ("one", "one pane at a time"),
            ("above", "list above the text"),
            ("one", "one pane at a time"),
        ]


@pytest.mark.parametrize("width", [20, 39, 40])
async def test_an_article_opened_behind_the_list_has_all_the_width_there_is(open_reader: Open, width: int) -> None:
    async with open_reader(size=(width, 20)) as reader:
        await reader.press("enter", "q", "j", "enter")
        assert reader.view.shown.layout.width == reader.main.panes.text_width()


async def test_an_article_fetched_while_its_pane_was_hidden_fits_into_it_beside_the_list(open_reader: Open) -> None:
    async with open_reader(size=(116, 12)) as reader:
        assert reader.main.panes.layout == "beside"
        await reader.press("Z", "j")
        assert reader.main.panes.layout == "one"
        await reader.press("Z")
        assert reader.main.panes.layout == "beside"
        assert reader.view.shown.layout.width == reader.main.panes.text_width() < 72


async def test_panes_fit_a_size_that_no_event_told_of(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [make_article(n, f"Title {n}\n" + "Text of it. " * 200, date="2020-01-01") for n in range(1, 65)]
    async with open_reader(many, size=(116, 20)) as reader:
        await reader.press("G")
        monkeypatch.setattr("reader.ui.widgets.article_list.ArticleList.on_resize", lambda *_: None)
        monkeypatch.setattr("reader.ui.widgets.article_view.ArticleView.on_resize", lambda *_: None)
        for size in ((117, 13), (60, 14), (116, 21)):
            await reader.pilot.resize_terminal(*size)
            await reader.settle()
            articles = reader.articles
            assert articles.first_row <= articles.cursor < articles.first_row + articles.rows_in_sight
            assert articles.virtual_size.height - articles.size.height == articles.max_scroll_y
            assert articles.max_scroll_y % articles.row_lines == 0
            assert reader.view.shown.layout.width == reader.main.panes.text_width()


@pytest.mark.parametrize("size", [(59, 20), (120, 40)])
async def test_an_article_that_arrives_once_the_text_is_alone_has_names_in_its_margin(
    open_reader: Open, size: tuple[int, int]
) -> None:
    async with open_reader(size=size, config=Config(measure=40)) as reader:
        await reader.press("Z") if reader.main.panes.layout != "one" else None
        await reader.press("enter", "q")
        go_on, article = threading.Event(), reader.library.article
        reader.library.article = lambda key: (go_on.wait(5), article(key))[1]  # type: ignore[method-assign]
        reader.main.reading.forget()
        await reader.pilot.press("J")
        reader.main.panes.to_text()
        reader.main.panes.set_alone(True)
        await asyncio.sleep(0.05)
        go_on.set()
        await reader.settle()
        assert reader.title.startswith("Harbour vote")
        assert any(row.label for row in reader.view.shown.layout.rows)
