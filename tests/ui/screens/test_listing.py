"""The list keeps up with the library and never jumps."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace

import pytest

from reader.errors import LibraryError
from reader.model import Page, Progress, Query, Sort, View
from reader.ui.messages import Indexed
from tests.ui.conftest import Open, Reader
from tests.ui.fake_library import make_article


async def test_a_file_that_appears_while_reading_moves_nothing(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter", "j", "j")
        before = (reader.articles.cursor, reader.view.top, reader.title, reader.articles.total)
        reader.library.add(make_article(9, "Fresh from the press\nSomething new.", date="2016-04-01"))
        await reader.settle()
        assert (reader.articles.cursor, reader.view.top, reader.title, reader.articles.total) == before
        assert "1 new" in reader.top
        assert reader.top.endswith("r lists it")
        await reader.press("r")
        assert reader.articles.total == 4
        assert reader.title.startswith("A long walk")
        assert reader.articles.cursor == 3
        assert reader.view.top == before[1]


async def test_what_is_new_is_counted_in_the_library_not_in_what_is_listed(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("2", "m", "2")
        await reader.press("slash")
        await reader.type("harbour")
        await reader.press("enter")
        assert reader.articles.total == 1
        take = reader.main.listing.take_progress
        take(Progress(done=4, total=5, changed=True))
        take(Progress(done=5, total=5, changed=True))
        take(Progress(done=5, total=5, finished=True))
        await reader.settle()
        assert "2 new" in reader.top
        assert reader.articles.total == 1
        await reader.press("r")
        take(Progress(done=3, total=3, changed=True, removed=1, finished=True))
        assert "changed" in reader.top


async def test_what_the_indexing_waits_for_is_not_said_once_it_is_over(open_reader: Open) -> None:
    async with open_reader() as reader:
        take, waits = reader.main.listing.take_progress, "another session is reading the folder"
        take(Progress(done=3, total=None, changed=True, message=waits))
        take(Progress(done=4, total=None, changed=True))
        assert waits in reader.bottom
        take(Progress(done=5, total=5))
        assert waits not in reader.bottom
        take(Progress(done=5, total=5, finished=True, message="the folder cannot be read"))
        assert "cannot be read" in reader.bottom
        take(Progress(done=5, total=5, finished=True))
        assert "cannot be read" not in reader.bottom
        take(Progress(done=5, total=None, message="the index was made anew", lasting=True))
        take(Progress(done=5, total=5, finished=True))
        assert "made anew" in reader.bottom


async def test_rows_that_come_while_indexing_leave_the_cursor_on_its_article(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j")
        row = reader.articles.screen_row
        reader.main.listing._relist = True
        reader.main.listing.take_progress(Progress(done=3, total=9))
        reader.library.articles[9] = make_article(9, "Newer than all\nx", date="2017-01-01")
        reader.main.listing.take_progress(Progress(done=4, total=9, changed=True, finished=True))
        await reader.settle()
        assert reader.articles.total == 4
        assert reader.title.startswith("Harbour vote")
        assert reader.articles.current is not None
        assert reader.articles.current.key == 1
        assert reader.articles.screen_row in (row, row + 1)


async def test_a_search_goes_to_its_first_hit_where_the_folder_changes_before_it_is_answered(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j")
        listing = reader.main.listing
        assert reader.articles.cursor == 1
        listing.ask(replace(listing.asked, text="brackwater", typing=True), keep=False)
        listing.again()
        listing.again()
        await reader.settle()
        assert (reader.articles.total, reader.articles.cursor) == (2, 0)
        await reader.press("j")
        reader.library.add(make_article(4, "Brackwater is quiet\n\nNothing happened.", date="2016-03-04"))
        listing.ask(replace(listing.asked, text="(", typing=True), keep=False)
        listing.again()
        await reader.settle()
        assert (reader.articles.total, reader.articles.cursor) == (3, 2), "what is no query is not answered"


async def test_an_article_whose_file_goes_while_it_is_read_is_told_of(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j", "enter")
        del reader.library.articles[1]
        await reader.press("r")
        assert not reader.title.startswith("Harbour vote")
        assert "the file of the article you were at is gone" in reader.screen()
        await reader.press("2")
        assert "is gone" not in reader.screen(), "once"


async def test_a_row_that_goes_leaves_the_cursor_beside_it(open_reader: Open) -> None:
    articles = [make_article(n, f"Title {n}\nText {n}.", date=f"2020-01-{30 - n}") for n in range(1, 21)]
    async with open_reader(articles=articles, size=(80, 24)) as reader:
        await reader.press("2", *"jjjjjj", "m", "j", "m")
        row = reader.articles.screen_row
        await reader.press("r")
        assert (reader.articles.total, reader.articles.cursor) == (18, 6)
        assert reader.title.startswith("Title 9"), "the next one; both that were read are gone"
        assert reader.articles.screen_row in (row, row - 1)
        del reader.library.articles[9]
        await reader.press("r")
        assert reader.title.startswith("Title 10")
        await reader.press("G", "m", "r")
        assert reader.title.startswith("Title 19"), "there is none below"


async def test_an_empty_list_in_between_does_not_lose_the_article(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j", "3")
        assert reader.articles.total == 0
        assert "nothing starred   1 shows all" in reader.screen()
        await reader.press("slash")
        await reader.type("zzz")
        await reader.press("enter")
        assert "nothing starred found   1 shows all" in reader.screen()
        await reader.press("1")
        assert "nothing found   Esc clears the search" in reader.screen()
        await reader.press("escape")
        assert reader.articles.cursor == 1
        assert reader.title.startswith("Harbour vote")


async def test_a_list_that_could_not_be_had_is_there_once_the_folder_was_looked_at(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader() as reader:

        def removed(*_: object, **__: object) -> object:
            raise LibraryError("the index was removed")

        with monkeypatch.context() as patched:
            patched.setattr(reader.library, "page", removed)
            await reader.press("2")
            assert "the index was removed" in reader.bottom
        reader.library.add(make_article(9, "Fresh from the press\nSomething new.", date="2016-04-01"))
        await reader.settle()
        assert reader.main.listing.query.view is View.UNREAD
        assert reader.articles.total == 4


async def test_where_the_article_is_gone_the_list_says_it_and_nothing_else_does(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("enter")
        del reader.library.articles[2]
        told: list[str] = []
        say = reader.main.desk.say
        reader.main.desk.say = lambda text, **how: (told.append(text), say(text, **how))[1]
        await reader.press("r")
        assert "the file of the article you were at is gone" in reader.bottom
        assert not [text for text in told if text.startswith("the article is")]


async def test_the_cursor_comes_back_to_its_article_when_the_index_was_made_again(open_reader: Open) -> None:
    many = [make_article(number, f"Headline {number:04}\ntext {number}") for number in range(30)]
    async with open_reader(articles=many) as reader:
        await reader.press(*"jjjjjjjjj")
        articles, library = reader.library.articles, reader.library
        before = reader.title, reader.articles.screen_row
        library.articles = {}
        reader.main.post_message(Indexed(Progress(done=0, total=None, changed=True, message="damaged", anew=True)))
        await reader.settle()
        assert reader.title == ""
        assert 10 not in library.state, "no place is kept under a key that is another article's now"
        library.articles = {key + 7: article for key, article in articles.items()}
        reader.main.post_message(Indexed(Progress(done=20, total=30, changed=True)))
        await reader.settle()
        reader.main.listing._refresh()
        await reader.settle()
        assert reader.articles.total == 30
        reader.main.post_message(Indexed(Progress(done=30, total=30, finished=True)))
        await reader.settle()
        assert (reader.title, reader.articles.screen_row) == before
        assert reader.articles.current is not None
        assert reader.articles.current.title == reader.title


async def test_who_reads_on_while_the_index_is_made_again_is_not_taken_back(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G")
        reader.main.post_message(Indexed(Progress(done=0, total=None, changed=True, message="damaged", anew=True)))
        await reader.settle()
        await reader.press("j")
        title = reader.title
        reader.main.post_message(Indexed(Progress(done=3, total=3, finished=True)))
        await reader.settle()
        assert (reader.title, reader.articles.cursor) == (title, 1)


def held_back(reader: Reader) -> threading.Event:
    """Let lists be answered only once the event is set."""
    go_on, page = threading.Event(), reader.library.page

    def slowly(query: Query, start: int, count: int, **known: object) -> Page:
        found = page(query, start, count, **known)
        go_on.wait(5)
        return found

    reader.library.page = slowly  # type: ignore[method-assign]
    return go_on


async def test_a_step_while_the_list_is_being_renewed_is_not_taken_back(open_reader: Open) -> None:
    async with open_reader() as reader:
        go_on = held_back(reader)
        reader.main.listing.again()
        await reader.pilot.press("j")
        reader.library.articles[9] = make_article(9, "Newer than all\nx", date="2017-01-01")
        go_on.set()
        await reader.settle()
        assert (reader.articles.current.key, reader.articles.cursor) == (1, 2)
        assert reader.title.startswith("Harbour vote"), "the pane shows what the cursor is on"


async def test_a_leap_out_of_what_was_fetched_is_not_taken_back_either(open_reader: Open) -> None:
    articles = [make_article(n, f"Title {n}\nText {n}.", date="2020-01-01") for n in range(1, 400)]
    async with open_reader(articles=articles, size=(80, 24)) as reader:
        go_on = held_back(reader)
        reader.library.articles[400] = make_article(400, "Older than all\nx", date="2019-01-01")
        reader.main.listing.again()
        await reader.pilot.press("G")
        go_on.set()
        for _ in range(200):
            await asyncio.sleep(0.01)
            if reader.articles.total == 400:
                break
        await reader.settle()
        assert (reader.articles.total, reader.articles.cursor) == (400, 398)
        assert reader.title.startswith("Title 399")


async def test_what_is_looked_through_is_not_put_in_order_under_the_cursor(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("brackwater")
        shown = reader.main.listing.query
        go_on = held_back(reader)
        reader.main.listing.ask(replace(shown, sort=Sort.NEWEST), keep=False)
        await reader.pilot.press("down")
        go_on.set()
        await reader.settle()
        assert reader.articles.cursor == 1
        assert reader.main.listing.asked == reader.main.listing.query == shown
