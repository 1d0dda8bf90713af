"""Read, starred, undone."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

import pytest

from reader.ui.screens import marking
from reader.ui.screens.marking import WORDS_PER_S
from tests.ui.conftest import Open


async def test_of_an_article_that_is_gone_nothing_is_said_to_be_kept(open_reader: Open) -> None:
    async with open_reader() as reader:
        del reader.library.articles[reader.articles.current.key]
        for key in ("asterisk", "m"):
            await reader.press(key)
            assert "the article is gone" in reader.screen()
        await reader.press("c", "t", "x", "enter")
        assert "the article is gone" in reader.screen()
        assert not reader.library.changes


async def test_reading_to_the_end_marks_read_passing_does_not(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j", "j", "k", "k")
        assert not any(marks.read for marks in reader.library.state.values())
        await reader.press("G", "l")
        assert reader.library.marks(3).read, "Enter counts"
        await reader.press("U")
        assert "nothing to undo" in reader.bottom
        assert reader.library.marks(3).read, "it was read, whatever is undone"
        await reader.press("m")
        assert not reader.library.marks(3).read
        await reader.press("G")
        await reader.press("h")
        assert "unread" in reader.top


async def test_an_article_of_one_screen_is_not_read_by_passing_it_in_the_pane(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("l")
        assert reader.library.marks(2).read, "Enter counts"
        await reader.press("J")
        assert reader.view.at_end
        assert not reader.library.marks(1).read
        await reader.press("j")
        assert reader.library.marks(1).read, "a key that moves the text counts, though there is nothing to move"


class Waited:
    """A timer that is over when the test says so: on a busy machine none can be told to be slower than a key."""

    def __init__(self, seconds: float, done: Callable[[], None]) -> None:
        self.seconds, self.done = seconds, done
        self.stopped = False

    def stop(self) -> None:
        self.stopped = True

    def is_over(self) -> None:
        if not self.stopped:
            self.done()


async def test_it_is_read_once_it_stood_there_long_enough_to_be(
    open_reader: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ui.screens.marking.REST_S", 0.0)
    async with open_reader() as reader:
        timers: list[Waited] = []
        monkeypatch.setattr(reader.main, "set_timer", lambda s, done: (timers.append(Waited(s, done)), timers[-1])[1])
        await reader.press("j")
        words = [article.words for article in reader.library.articles.values() if article.title == reader.title]
        assert [timer.seconds for timer in timers] == [pytest.approx(words[0] / WORDS_PER_S)]
        await reader.press("k")
        for timer in timers:
            timer.is_over()
        await reader.settle()
        assert not reader.library.marks(1).read, "it was left before, and the next one's time is another's"
        assert reader.library.marks(2).read
        await reader.press("G")
        assert len(timers) == 2, "its end is not on the screen"


async def test_star_mark_and_undo(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("asterisk")
        assert reader.library.marks(2).starred
        assert "starred" in reader.bottom
        assert reader.lines()[2].split("  ")[0].endswith("road")
        assert "*" in reader.lines()[2]
        await reader.press("3")
        assert reader.articles.total == 1
        assert "1 starred" in reader.top
        await reader.press("1", "m", "U")
        assert not reader.library.marks(2).read
        assert "undone: marked read" in reader.bottom
        await reader.press("U")
        assert not reader.library.marks(2).starred
        await reader.press("U")
        assert "nothing to undo" in reader.bottom


async def test_keys_typed_ahead_go_by_what_the_ones_before_them_make(open_reader: Open) -> None:
    async with open_reader() as reader:
        key, go_on = reader.articles.current.key, threading.Event()
        headline = reader.library.headline
        reader.library.headline = lambda row: (go_on.wait(5), headline(row))[1]  # type: ignore[method-assign]
        for keys in ("m", "m", "asterisk", "asterisk", "asterisk"):
            await reader.pilot.press(keys)
        go_on.set()
        await reader.settle()
        assert (reader.library.marks(key).read, reader.library.marks(key).starred) == (False, True)
        assert (reader.articles.current.read, reader.articles.current.starred) == (False, True)


async def test_what_was_marked_is_said(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("m")
        assert reader.library.marks(2).read
        assert "read" in reader.bottom
        assert "unread" not in reader.bottom
        await reader.press("m")
        assert "unread" in reader.bottom


async def test_the_end_of_the_file_as_it_is_is_not_the_article_s(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("X")
        await reader.press("l", "G")
        assert reader.view.at_end
        assert not reader.library.marks(2).read


async def test_mark_all_asks_first(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("M")
        assert "mark 3 listed" in reader.screen()
        await reader.press("x")
        assert not reader.library.state
        await reader.press("M", "r")
        assert all(reader.library.marks(key).read for key in (1, 2, 3))
        assert "0 unread" in reader.top


async def test_marking_very_many_says_that_it_is_under_way(open_reader: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marking, "MANY", 2)
    said: list[str] = []
    async with open_reader() as reader:
        monkeypatch.setattr(type(reader.app.main.desk), "say", lambda _desk, text, **_: said.append(text))
        await reader.press("M", "r")
    assert said == ["marking 3 ...", "3 marked read   U undoes it"]


async def test_what_was_marked_all_is_counted_and_an_earlier_change_is_not_undone_for_it(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("m", "j", "M", "r")
        assert "2 marked read   U undoes it" in reader.bottom
        await reader.press("M", "r")
        assert "all were read already" in reader.bottom
        assert "undoes" not in reader.bottom
        await reader.press("U")
        assert [reader.library.marks(key).read for key in (1, 2, 3)].count(True) == 1


async def test_a_list_that_is_asked_for_behind_a_mark_has_it(open_reader: Open) -> None:
    async with open_reader() as reader:
        go_on, set_starred = threading.Event(), reader.library.set_starred
        reader.library.set_starred = lambda *of: (go_on.wait(5), set_starred(*of))[1]  # type: ignore[method-assign]
        await reader.pilot.press("asterisk", "3")
        await asyncio.sleep(0.05)
        go_on.set()
        await reader.settle()
        assert reader.articles.total == 1
