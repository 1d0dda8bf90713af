"""Correcting, on a real library and its state."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, ExitStack, asynccontextmanager
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.model import Progress, Query
from reader.ui.screens.deeds import OPENING_S
from reader.ui.signs import UNICODE_SIGNS
from tests.library.cases import library_of, make
from tests.ui.conftest import Open, Reader
from tests.ui.fake_library import make_article

TEA = "Tea is served at five in the wheelhouse"
STORIES = [
    make("a.txt", "Ferry back", ["The ferry came in before the rain.", TEA], source="Lamp", date="2021-03-03"),
    make("b.txt", "Ferry gone", ["The ferry went out again.", TEA], source="Lamp", date="2021-03-02"),
    make("c.txt", "Gulls", ["The gulls are here."], cut=["The heron came too."], date="2021-03-01"),
]
Story = Callable[..., AbstractAsyncContextManager[Reader]]


@pytest.fixture
def opened(open_reader: Open, tmp_path: Path) -> Story:
    @asynccontextmanager
    async def story(size: tuple[int, int] = (120, 40)) -> AsyncIterator[Reader]:
        with ExitStack() as stack:
            library = library_of(stack, tmp_path / "kept", STORIES)
            async with open_reader(library=library, size=size) as reader:  # type: ignore[call-arg]
                reader.main.listing.take_progress(Progress(done=3, total=3, changed=True, finished=True))
                await reader.settle()
                yield reader

    return story


def asks(reader: Reader) -> str:
    return str(getattr(reader.app.screen, "words", ""))


def library(reader: Reader) -> Library:
    return reader.main.desk.library


async def test_a_paragraph_is_not_article_here_then_in_all_of_the_source_and_one_key_undoes_both(opened: Story) -> None:
    async with opened() as reader:
        await reader.press("c", "j")
        assert "b is not article" in asks(reader)
        assert asks(reader).endswith("Esc")
        await reader.press("b")
        assert TEA not in reader.screen()
        assert "1 line cut   x" in reader.screen()
        assert "a in all 2 of Lamp that have it" in asks(reader)
        await reader.press("a")
        assert reader.bottom.endswith("is not article in all of Lamp   U undoes it   page 1/1  ?")
        await reader.press("j")
        assert reader.title == "Ferry gone"
        assert TEA not in reader.screen()
        await reader.press("U")
        assert TEA in reader.screen()
        assert "undone: 1 paragraph not article wherever its source has it" in reader.bottom
        await reader.press("k")
        assert reader.title == "Ferry back"
        assert TEA in reader.screen()
        await reader.press("U")
        assert "nothing to undo" in reader.bottom


async def test_a_field_of_one_article_then_of_all_is_undone_at_once(opened: Story) -> None:
    async with opened() as reader:
        await reader.press("c", "s")
        await reader.type("s")
        await reader.press("enter", "a")
        assert "source of 3 articles: Lamps   U undoes it" in reader.bottom
        await reader.press("U")
        assert "undone: source of 3 articles" in reader.bottom
        assert {count.value: count.count for count in library(reader).sources(Query())} == {"Lamp": 2, None: 1}


async def test_a_cut_paragraph_is_brought_back_and_is_said_to_be_yours(opened: Story) -> None:
    async with opened() as reader:
        await reader.press("G", "x", "c", "down")
        assert "b is article" in asks(reader)
        await reader.press("up")
        assert "b is not article" in asks(reader)
        await reader.press("j", "b")
        assert reader.app.screen is reader.main, "no source: nothing wider to offer"
        assert "this paragraph is article" in reader.bottom
        await reader.press("x")
        assert "The heron came too." in reader.screen()
        await reader.press("i")
        assert "is article, it was: boilerplate   The heron came too." in reader.screen()


async def test_a_source_goes_to_list_and_sources_at_once_and_then_to_all_that_is_listed(opened: Story) -> None:
    async with opened() as reader:
        await reader.press("c", "s")
        assert "empty: no source" in reader.screen()
        await reader.press(*["backspace"] * 4)
        await reader.type("Pier")
        await reader.press("enter")
        assert "a for all 3 listed" in asks(reader)
        assert "  Pier · 2021-03-03" in reader.screen()
        await reader.press("escape", "i")
        assert "Pier   (reader.source)   yours, it was: Lamp" in reader.screen()
        await reader.press("escape", "s")
        assert "Pier" in reader.screen()
        await reader.press("escape", "c", "s", "enter", "a")
        assert "source of 2 articles: Pier" in reader.bottom
        assert library(reader).sources(Query())[0].count == 3
        await reader.press("c", "s", "enter", "a")
        assert "source: Pier, as all of them had it" in reader.bottom
        assert "undoes" not in reader.bottom, "there is nothing of it to undo"
        await reader.press("U", "U")
        assert {count.value: count.count for count in library(reader).sources(Query())} == {"Lamp": 2, None: 1}
        assert reader.view.shown is not None
        assert reader.view.shown.article.attribution.source == "Lamp"


async def test_a_date_that_is_none_is_said_and_can_be_mended(opened: Story) -> None:
    async with opened() as reader:
        await reader.press("c", "d", "backspace", "backspace", "3", "2", "enter")
        assert "2021-03-32: no such day" in reader.screen()
        await reader.press("backspace", "1", "enter", "escape")
        assert library(reader).page(Query(text="date:2021-03-31"), 0, 9).total == 1
        assert reader.title == "Ferry back"


async def test_what_was_typed_and_left_is_not_lost(opened: Story) -> None:
    async with opened() as reader:
        await reader.press("c", "t", "exclamation_mark", "escape", "c", "t")
        assert reader.lines()[-1] == " title  Ferry back"
        await reader.press("up")
        assert reader.lines()[-1] == " title  Ferry back!"


async def test_a_title_and_what_the_rules_say_again(opened: Story) -> None:
    async with opened() as reader:
        await reader.press("c", "t", "exclamation_mark", "enter", "escape")
        assert reader.title == "Ferry back!"
        assert "Ferry back!" in reader.lines()[2]
        await reader.press("c", "t", "backspace", "enter", "escape")
        assert reader.title == "Ferry back"
        await reader.press("i")
        assert "yours" not in reader.screen()


async def test_what_is_offered_opens_over_nothing_that_was_opened_meanwhile(opened: Story) -> None:
    async with opened() as reader:
        go_on, correct = threading.Event(), library(reader).correct
        library(reader).correct = lambda *of, **how: (go_on.wait(5), correct(*of, **how))[1]  # type: ignore[method-assign]
        await reader.pilot.press("c", "s", "X", "enter", "question_mark")
        help_screen = reader.app.screen
        assert help_screen is not reader.main
        go_on.set()
        await reader.settle()
        assert reader.app.screen is help_screen
        await reader.press("escape")
        assert "LampX" in reader.screen()


async def test_a_key_that_is_no_answer_to_an_offer_does_what_it_does(opened: Story) -> None:
    async with opened() as reader:
        cursor = reader.articles.cursor
        await reader.press("c", "s")
        await reader.type("x")
        await reader.press("enter")
        assert "a for all 3 listed" in asks(reader)
        await reader.press("j")
        assert reader.articles.cursor == cursor + 1


async def test_what_is_offered_for_a_paragraph_opens_when_it_is_known_to_be_elsewhere_and_keys_wait(
    opened: Story,
) -> None:
    async with opened() as reader:
        go_on, with_line = threading.Event(), library(reader).with_line
        counts: list[int] = []

        def slowly(key: int, block: int) -> int:
            go_on.wait(5)
            counts.append(with_line(key, block))
            return counts[-1]

        library(reader).with_line = slowly  # type: ignore[method-assign]
        await reader.press("slash")
        await reader.type("ferry")
        await reader.press("enter", "c")
        await reader.pilot.press("b")
        await until(lambda: "not article" in reader.bottom)
        assert reader.app.screen is reader.main, "nothing is there that a key could close"
        assert reader.app.next_key_waits_s == OPENING_S
        go_on.set()
        await reader.settle()
        assert counts == [1]
        assert reader.app.screen is reader.main
        assert reader.app.next_key_waits_s == 0
        await reader.press("c", "j", "b")
        assert counts == [1, 2]
        assert "a in all 2 of Lamp that have it" in asks(reader)
        await reader.press("escape")
        assert "/ferry" in reader.top, "Esc left the offer and nothing else"


async def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    for _ in range(500):
        if is_so():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it never was")


async def test_a_long_title_leaves_room_for_how_it_is_undone(opened: Story) -> None:
    async with opened(size=(80, 24)) as reader:
        await reader.press("c", "t")
        reader.app.screen.query_one("Input").value = "A very long title " * 9  # type: ignore[attr-defined]
        await reader.press("enter")
        assert asks(reader).startswith("title: A very long title A very long…   a for all 3 listed too")
        await reader.press("escape")
        assert "U undoes it" in reader.lines()[-1]


async def test_leaving_changes_nothing_and_gives_the_current_item_back(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j", "full_stop")
        current = reader.view.current
        await reader.press("c", "j", "j")
        assert reader.view.current != current
        await reader.press("escape")
        assert reader.view.current == current
        await reader.press("c", "q")
        assert reader.app.screen is reader.main
        await reader.press("enter", "c")
        await reader.pilot.resize_terminal(40, 20)
        await reader.settle()
        await reader.press("escape")
        assert reader.view.current in reader.view.sight.items, "the one there is at this width"
        assert reader.view.current.last > current.last


async def test_what_cannot_be_corrected(open_reader: Open) -> None:
    async with open_reader(articles=[]) as reader:
        await reader.press("c")
        assert "no article to correct" in reader.bottom
    async with open_reader(articles=[make_article(1, "A\nx")], size=(45, 20)) as reader:
        await reader.press("c")
        assert "is not article" not in asks(reader), "no paragraph is on the screen beside a list that fills it"
        await reader.press("escape")
        reader.main.reading.original = True
        await reader.press("c")
        assert "the file is never changed" in reader.said


async def test_the_line_that_asks_takes_more_lines_where_it_must(opened: Story) -> None:
    async with opened(size=(45, 20)) as reader:
        await reader.press("enter", "c")
        shown = reader.screen()
        for words in ("b is not article", "s source", "d date", "t title", "j k another paragraph", "Esc"):
            assert words in shown
        assert UNICODE_SIGNS.ellipsis not in "\n".join(reader.lines()[-3:])


async def test_the_bottom_line_forgets_the_paragraph_that_was_asked_about(opened: Story) -> None:
    async with opened() as reader:
        before = reader.bottom
        await reader.press("c", "j", "escape")
        assert reader.bottom == before


async def test_looking_anew_shows_what_another_session_corrected_in_the_pane_too(opened: Story, tmp_path: Path) -> None:
    async with opened() as reader:
        with ExitStack() as stack:
            other = library_of(stack, tmp_path / "kept", STORIES)
            other.correct(other.keys(Query(text="title:back")), "source", "Pier News")
        assert "Pier News" not in reader.screen()
        await reader.press("r")
        assert reader.screen().count("Pier News") == 2
