"""Each action of the table is done by somebody, and does something of its own."""

from __future__ import annotations

import asyncio
import threading
from functools import partial

from reader.ui.actions import ACTIONS
from reader.ui.screens.deeds import (
    IN_THE_PANE,
    OF_AN_ARTICLE,
    OF_THE_TEXT,
    OPENING,
    OPENING_S,
    SLOW_S,
    next_key_waits_s,
)
from tests.ui.conftest import Open
from tests.ui.fake_library import make_article


def what(deed: object) -> object:
    return (deed.func, deed.args) if isinstance(deed, partial) else deed


async def test_every_action_of_the_table_is_done_by_somebody(open_reader: Open) -> None:
    async with open_reader() as reader:
        assert set(reader.main.deeds) == {action.name for action in ACTIONS}
        assert len({what(deed) for deed in reader.main.deeds.values()}) == len(ACTIONS)
        assert {action.name for action in ACTIONS} >= OF_AN_ARTICLE | IN_THE_PANE | OF_THE_TEXT | OPENING


async def test_keys_wait_for_a_list_that_opens_when_it_has_been_counted(open_reader: Open) -> None:
    async with open_reader() as reader:
        assert next_key_waits_s(reader.main) == 0
        go_on, sources = threading.Event(), reader.library.sources
        reader.library.sources = lambda query: (go_on.wait(5), sources(query))[1]  # type: ignore[method-assign]
        await reader.pilot.press("s")
        assert reader.app.next_key_waits_s == OPENING_S
        go_on.set()
        await reader.settle()
        assert reader.app.next_key_waits_s == 0


async def test_keys_wait_for_a_list_that_was_asked_for_but_not_those_typed_into_the_prompt(open_reader: Open) -> None:
    async with open_reader() as reader:
        go_on, page = threading.Event(), reader.library.page
        reader.library.page = lambda *of, **how: (go_on.wait(5), page(*of, **how))[1]  # type: ignore[method-assign]
        await reader.pilot.press("slash", "s")
        assert reader.app.next_key_waits_s == 0
        assert [reader.app.key_waits_s(key) for key in ("s", "escape", "enter", "down")] == [0, 0, 0, OPENING_S]
        await reader.pilot.press("enter")
        assert reader.app.next_key_waits_s == OPENING_S
        go_on.set()
        await reader.settle()
        assert reader.app.next_key_waits_s == 0


async def test_the_pane_and_the_next_key_follow_to_a_row_that_is_still_to_come(open_reader: Open) -> None:
    articles = [make_article(n, f"Title {n}\nText {n}.", date="2020-01-01") for n in range(1, 400)]
    async with open_reader(articles=articles, size=(80, 24)) as reader:
        go_on, headline = threading.Event(), reader.library.headline
        reader.library.headline = lambda key: (go_on.wait(5), headline(key))[1]  # type: ignore[method-assign]
        await reader.pilot.press("G")
        await asyncio.sleep(0.2)  # the pane would have followed
        waits_s, current = reader.app.next_key_waits_s, reader.articles.current
        go_on.set()
        assert (waits_s, current) == (SLOW_S, None), "it is meant for that row"
        await reader.settle()
        assert reader.title.startswith("Title 399")
        assert reader.app.next_key_waits_s == 0
