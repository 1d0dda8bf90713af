"""Rows are fetched as they come into sight, and stay as they were listed."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace

from reader.model import Article, Query, Snippet, View
from tests.ui.conftest import Open, wait_until
from tests.ui.fake_library import FakeLibrary, make_article


async def test_a_row_that_no_longer_matches_stays_until_the_list_is_asked_for_again(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("2", "m")
        assert reader.articles.total == 3
        assert "2 unread" in reader.top
        assert reader.main.listing.windows.left == {2}
        await reader.press("r")
        assert reader.library.rescans == 1
        assert reader.articles.total == 2
        assert "the list is up to date" in reader.bottom, "no longer: looking for new and changed files"


async def test_rows_marked_in_quick_succession_are_all_dimmed(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("2")
        go_on, position = threading.Event(), reader.library.position
        reader.library.position = lambda *of: (go_on.wait(5), position(*of))[1]  # type: ignore[method-assign]
        await reader.pilot.press("m", "j")
        await reader.pilot.pause(0.05)
        await reader.pilot.press("m")
        await reader.pilot.pause(0.05)
        go_on.set()
        await reader.settle()
        assert reader.main.listing.windows.left == {2, 1}
        await reader.press("m")
        assert reader.main.listing.windows.left == {2}, "and no longer once it matches again"


async def test_a_mark_shows_in_the_list_that_comes_while_it_is_made(open_reader: Open) -> None:
    async with open_reader() as reader:
        key = reader.articles.current.key
        go_on, position = threading.Event(), reader.library.position
        reader.library.position = lambda *of: (go_on.wait(5), position(*of))[1]  # type: ignore[method-assign]
        reader.library.set_read((key,), True)
        reader.main.listing.refresh_rows((key,))
        await reader.pilot.pause(0.05)
        windows, articles = reader.main.listing.windows, reader.articles
        stale = [replace(articles.headline(place), read=False) for place in range(articles.total)]
        windows.begin(replace(windows.query, view=View.UNREAD))
        articles.show(articles.total, 0, stale, 0, None)
        go_on.set()
        await reader.settle()
        assert articles.current.read
        assert windows.left == {key}


async def test_marking_shifts_nothing_that_is_fetched_later(open_reader: Open) -> None:
    many = [make_article(number, f"Headline {number:04}\ntext") for number in range(300)]
    async with open_reader(articles=many) as reader:
        await reader.press("2", *"mjmjmjmj")
        await reader.press("G")
        assert "Headline 0299" in reader.screen()
        titles = [headline.title for place in range(290, 300) if (headline := reader.articles.headline(place))]
        assert titles == [f"Headline {number:04}" for number in range(290, 300)]
        assert reader.articles.total == 300


class _SlowSnippets(FakeLibrary):
    """Finds matching lines when it is let."""

    def __init__(self, articles: list[Article]) -> None:
        super().__init__(articles)
        self.let = threading.Event()
        self.sought: list[str] = []

    def snippets(self, query: Query, keys: Sequence[int]) -> dict[int, Snippet]:
        self.sought.append(query.text)
        self.let.wait(5)
        return super().snippets(query, keys)


async def test_matching_lines_of_a_list_that_is_no_longer_there_are_not_sought(
    open_reader: Open, sample: list[Article]
) -> None:
    library = _SlowSnippets(sample)
    async with open_reader(library=library) as reader:
        await reader.pilot.press("slash", *"tuesday")
        await wait_until(lambda: reader.main.listing.query.text == "tuesday" and not reader.main.listing._list.busy)
        library.let.set()
        await reader.settle()
        assert library.sought[-1] == "tuesday"
        assert len(library.sought) < len("tuesday")
        assert "closed on Tuesday" in reader.lines()[3]


async def test_matching_lines_come_although_a_query_that_is_none_was_typed_meanwhile(
    open_reader: Open, sample: list[Article]
) -> None:
    library = _SlowSnippets(sample)
    async with open_reader(library=library) as reader:
        await reader.pilot.press("slash", *"tuesday")
        await wait_until(lambda: reader.main.listing.query.text == "tuesday" and not reader.main.listing._list.busy)
        await reader.pilot.press("left_parenthesis")
        await wait_until(lambda: reader.main.searching.error is not None)
        library.let.set()
        await reader.settle()
        assert "closed on Tuesday" in reader.lines()[3]
