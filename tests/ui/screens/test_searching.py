"""Searching: as one types, here, and taking it back."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace

import pytest
from rich.cells import cell_len

from reader.model import Progress, Sort
from reader.ui.screens.searching import PAUSE_S
from tests.ui.conftest import Open
from tests.ui.fake_library import make_article


async def test_search_as_you_type(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        assert "search 3 articles" in reader.screen()
        await reader.type("road")
        assert reader.articles.total == 1
        assert "/road" in reader.top
        assert reader.view.hits, "hits are marked in the pane"
        await reader.press("enter")
        assert reader.articles.has_focus
        assert reader.articles.total == 1
        assert reader.articles.current is not None
        assert reader.articles.current.title.startswith("Storm")


async def test_what_stands_for_a_beginning_is_written_so_once_it_is_typed(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("roa")
        assert "/roa " in reader.top + " "
        await reader.press("enter")
        assert "/roa*" in reader.top, "as the command line has to be asked to find the same"
        await reader.press("slash")
        assert "/roa*" in reader.top, "while the next one is not typed yet"
        await reader.press("escape", "escape", "slash")
        await reader.type("road ")
        await reader.press("enter")
        assert "/road*" not in reader.top


async def test_search_is_by_date_while_typing_and_ranked_at_a_words_end(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("council")
        sorts = [query.sort for query in reader.library.asked if query.text]
        assert (sorts[0], sorts[-1]) == (Sort.NEWEST, Sort.RELEVANCE), "by date, ranked after a pause"
        await reader.type(" ")
        assert "best first" in reader.top


async def test_a_bad_query_says_why_and_keeps_the_list(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("(")
        assert reader.articles.total == 3
        line = next(line for line in reader.lines() if "never closed" in line)
        prompt = next(line for line in reader.lines() if "search 3 articles" in line)
        assert line.index("▾") == prompt.index("(")
        await reader.press("backspace")
        assert not any("never closed" in line for line in reader.lines())


async def test_the_caret_stands_under_its_place_or_the_place_is_counted(open_reader: Open) -> None:
    async with open_reader(size=(120, 30)) as reader:
        await reader.press("slash")
        reader.main.desk.bar.field.insert_text_at_cursor("水坝水坝 (")
        await reader.settle()
        caret, prompt = reader.lines()[-2], reader.lines()[-1]
        assert cell_len(caret.partition("▾")[0]) == cell_len(prompt.partition("(")[0])
        await reader.press("ctrl+u")
        reader.main.desk.bar.field.insert_text_at_cursor(") " + "harbour " * 20)
        await reader.settle()
        assert "a bracket is never closed, at character 1" in reader.lines()[-2]


async def test_what_was_left_as_no_query_is_no_search(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("road")
        await reader.type(" (")
        await reader.press("escape")
        assert "/road" in reader.top
        assert not any("never closed" in line for line in reader.lines())
        await reader.press("2")
        assert reader.main.listing.query.text.strip() == "road"
        assert "1 unread" in reader.top, "a filter chosen next is for what is listed"
        await reader.press("1", "s")
        assert "sources" in reader.lines()[0]


async def test_why_it_is_no_query_is_not_said_once_the_prompt_is_left(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.pilot.press("left_parenthesis", "escape")  # faster than any answer
        await reader.settle()
        await asyncio.sleep(PAUSE_S + 0.1)
        await reader.settle()
        assert not any("never closed" in line for line in reader.lines())


async def test_what_was_left_as_no_query_here_leaves_the_hits_before(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter", "slash")
        await reader.type("sluice")
        await reader.type(" (")
        assert any("never closed" in line for line in reader.lines())
        await reader.press("escape")
        assert reader.main.searching.here == "sluice"
        assert not any("never closed" in line for line in reader.lines())
        await reader.press("n")
        assert "+ 2 of 40" in reader.bottom


async def test_the_prompt_moves_the_list_and_walks_its_history(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("council")
        await reader.press("enter", "escape", "slash", "ctrl+r")
        assert reader.main.desk.bar.text == "council"
        await reader.press("ctrl+u")
        assert reader.main.desk.bar.text == ""
        assert reader.articles.total == 3
        await reader.type("r")
        await reader.press("down", "down")
        assert reader.articles.cursor == 2
        await reader.press("pageup")
        assert reader.articles.cursor == 0


async def test_find_here_and_its_hits(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter", "slash")
        assert "find here" in reader.screen()
        await reader.type("sluice")
        await reader.press("enter")
        assert reader.view.has_focus
        assert reader.articles.total == 3
        first = reader.view.current
        await reader.press("n")
        assert reader.view.current != first
        assert "+ 2 of 40" in reader.bottom
        await reader.press("N", "N")
        assert "no earlier hit" in reader.bottom
        await reader.press("escape")
        assert not reader.view.hits
        assert reader.view.has_focus


@pytest.mark.parametrize("leave", ["escape", "enter", "ctrl+u"])
async def test_where_nothing_is_found_here_the_hits_of_the_search_are_there_again(
    open_reader: Open, leave: str
) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("harbour")
        await reader.press("enter", "enter")
        hits = reader.view.hits
        assert len(hits) > 1
        await reader.press("slash")
        await reader.type("zeppelin")
        assert reader.view.hits == ()
        await reader.press(leave)
        assert reader.view.hits == hits
        if leave == "ctrl+u":
            await reader.press("escape")
        await reader.press("n")
        assert reader.title.startswith("Harbour vote")
        assert "of" in reader.bottom
        await reader.press("escape")
        assert reader.main.listing.query.text == ""


async def test_find_here_from_the_end_goes_back_to_what_stands_above(open_reader: Open) -> None:
    lines = ["Ferry late", "Two cormorants sat on the lamp.", "A cormorant dived.", *("It rained all day.",) * 60]
    async with open_reader([make_article(1, "\n".join(lines))]) as reader:
        await reader.press("enter", "G")
        end = reader.view.top
        await reader.press("slash")
        await reader.type("cormorant")
        await reader.press("enter")
        assert reader.view.top < 10 < end
        assert "+ 1 of 2" in reader.bottom


async def test_find_here_what_stands_in_cut_text_alone(open_reader: Open) -> None:
    async with open_reader([make_article(1, "Ferry late\nIt rained.\nCUT Share the cormorant")]) as reader:
        await reader.press("enter", "slash")
        await reader.type("cormorant")
        assert "found in cut text alone   x shows it" in reader.screen()
        await reader.press("enter", "x", "n")
        assert "+ 1 of 1" in reader.bottom


async def test_tab_in_the_prompt_switches_scope_and_keeps_the_text(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("tab", "slash")
        await reader.type("wind")
        assert "find here  wind" in reader.screen()
        await reader.press("tab")
        assert "articles  wind" in reader.screen()
        await reader.press("tab")
        assert reader.articles.has_focus, "there is something to go to"
        await reader.press("slash")
        await reader.press("tab")
        assert "find here" in reader.screen(), "nothing was searched for"
        await reader.type("zzz")
        assert "not found here" in reader.screen()
        await reader.press("ctrl+u")
        assert "not found here" not in reader.screen(), "nothing is looked for"
        await reader.type("zzz")
        await reader.press("tab")
        assert "not found here" not in reader.screen(), "it is looked for elsewhere"


@pytest.mark.parametrize("keys", [("enter",), ("enter", "z")])
async def test_where_one_pane_is_shown_it_is_the_one_that_is_searched(open_reader: Open, keys: tuple[str, ...]) -> None:
    async with open_reader(size=(45, 20)) as reader:
        await reader.press("G", *keys, "slash", "tab")
        await reader.type("road")
        assert any("▌• Storm closes" in line for line in reader.lines()), "results as one types"
        await reader.press("escape")
        assert reader.view.has_focus
        assert not any("▌" in line for line in reader.lines()), "back in the article"
        await reader.press("escape", "q", "slash", "tab")
        assert not any("▌" in line for line in reader.lines()), "the article is searched"
        await reader.press("escape")
        assert reader.articles.has_focus
        assert any("▌" in line for line in reader.lines())


async def test_what_was_found_while_its_pane_was_hidden_is_shown_from_the_title_on(open_reader: Open) -> None:
    async with open_reader(size=(45, 20)) as reader:
        await reader.press("slash")
        await reader.type("dyke ")
        await reader.press("enter")
        assert not reader.view.size.height, "the list has the screen"
        await reader.press("enter")
        assert reader.lines()[2].strip() == "+ A long walk along the dyke"
        before = reader.lines()[-1]
        await reader.press("j", "k")
        assert before.split()[-3:] == reader.lines()[-1].split()[-3:], "the number of pages is that of the pane"


async def test_the_scope_counts_what_there_is_by_now(open_reader: Open) -> None:
    async with open_reader() as reader:
        reader.main.listing._relist = True
        reader.main.listing.take_progress(Progress(done=3, total=4))
        await reader.press("slash")
        assert "search 3 articles" in reader.screen()
        reader.library.articles[4] = make_article(4, "Late\nx")
        reader.main.listing.take_progress(Progress(done=4, total=4, changed=True, finished=True))
        await reader.settle()
        assert "search 4 articles" in reader.screen()


@pytest.mark.parametrize(
    ("unfinished", "rest"), [("harbour date:2016-0", "3"), ('"harbour vo', 'te"'), ("(harbour", ")")]
)
@pytest.mark.parametrize("pane", ["g", "enter"])
async def test_what_is_no_whole_query_is_not_taken_for_one(
    open_reader: Open, pane: str, unfinished: str, rest: str
) -> None:
    async with open_reader() as reader:
        await reader.press(pane, "slash")
        await reader.type(unfinished)
        assert reader.main.searching.error is None, "it may still become one"
        await reader.press("enter")
        assert reader.main.searching.open
        assert reader.main.searching.error is not None
        assert reader.main.searching.error.reason in reader.screen()
        await reader.type(rest)
        assert reader.main.searching.error is None
        await reader.press("enter")
        assert not reader.main.searching.open


async def test_what_is_found_here_is_over_in_the_next_article(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("enter", "slash")
        await reader.type("the")
        await reader.press("enter")
        assert reader.main.searching.active
        await reader.press("J")
        assert not reader.main.searching.active
        await reader.press("h", "n")
        assert "unread" in reader.bottom, "there is no search any more"


async def test_what_is_found_here_is_there_again_behind_the_file_as_it_is(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter", "slash")
        await reader.type("sluice")
        await reader.press("enter", "n", "X", "X")
        assert len(reader.view.hits) == 40
        await reader.press("n")
        assert "of 40" in reader.bottom


async def test_a_correction_leaves_the_hits_of_what_was_found_here(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("harbour")
        await reader.press("enter", "enter", "slash")
        await reader.type("deeper")
        await reader.press("enter")
        hits, shown = reader.view.hits, reader.view.shown
        assert shown is not None
        reader.library.articles[shown.key] = replace(shown.article, title="Harbour vote again")
        reader.main.reading.renew()
        await reader.settle()
        assert reader.title == "Harbour vote again"
        assert len(hits) == 1
        assert reader.view.hits == hits


@pytest.mark.parametrize("anew", ["renew", "reload"])
async def test_what_is_found_while_the_article_is_fetched_anew_stays_marked(open_reader: Open, anew: str) -> None:
    async with open_reader() as reader:
        await reader.press("j", "enter", "slash")
        key, go_on, article = reader.articles.current.key, threading.Event(), reader.library.article
        reader.library.articles[key] = replace(reader.view.shown.article, title="Harbour vote again")
        reader.library.article = lambda key: (go_on.wait(5), article(key))[1]  # type: ignore[method-assign]
        getattr(reader.main.reading, anew)(*([key] if anew == "reload" else []))
        await reader.pilot.press(*"council")
        await reader.pilot.pause(0.05)
        go_on.set()
        await reader.settle()
        assert reader.title == "Harbour vote again"
        assert len(reader.view.hits) == 2


async def test_what_is_typed_is_looked_for_in_the_article_that_the_prompt_moves_to(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("enter", "slash")
        await reader.type("council")
        assert not reader.view.hits
        await reader.press("down")
        assert reader.title.startswith("Harbour vote")
        assert len(reader.view.hits) == 2
        await reader.press("enter", "n")
        assert "+ 2 of 2" in reader.bottom


async def test_an_article_that_arrives_once_the_search_is_cleared_has_no_hits(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("brackwater")
        await reader.press("enter")
        go_on, hits = threading.Event(), reader.library.hits
        reader.library.hits = lambda *of, **how: (go_on.wait(5), hits(*of, **how))[1]  # type: ignore[method-assign]
        reader.main.reading.load(reader.articles.current.key)
        await reader.pilot.press("escape")
        go_on.set()
        await reader.settle()
        assert reader.main.listing.query.text == ""
        assert reader.view.hits == ()


async def test_an_article_renewed_behind_a_search_that_was_cleared_has_no_hits(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("brackwater")
        await reader.press("enter")
        shown = reader.view.shown
        assert shown is not None
        go_on, article = threading.Event(), reader.library.article
        reader.library.articles[shown.key] = replace(shown.article, title="Brackwater again")
        reader.library.article = lambda key: (go_on.wait(5), article(key))[1]  # type: ignore[method-assign]
        reader.main.reading.renew()
        await reader.pilot.press("escape")
        await reader.pilot.pause(0.05)
        go_on.set()
        await reader.settle()
        assert (reader.title, reader.view.hits) == ("Brackwater again", ())


async def test_hits_that_come_once_the_search_is_cleared_are_not_shown(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("brackwater")
        await reader.press("enter")
        go_on, hits = threading.Event(), reader.library.hits
        reader.library.hits = lambda *of, **how: (go_on.wait(5), hits(*of, **how))[1]  # type: ignore[method-assign]
        reader.main.searching._mark_searched()
        await reader.pilot.press("escape")
        go_on.set()
        await reader.settle()
        assert reader.view.hits == ()


async def test_a_search_in_a_filter_names_what_it_searches(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("asterisk", "3", "slash")
        assert reader.lines()[-1] == " search 1 article"
        await reader.type("road")
        await reader.press("enter", "slash")
        assert reader.lines()[-1] == " search 1 article"
        await reader.press("escape", "1", "slash")
        assert reader.lines()[-1] == " search", "nobody has counted them without the search"


async def test_the_history_goes_round_to_what_was_typed(open_reader: Open) -> None:
    async with open_reader() as reader:
        for text in ("council", "road"):
            await reader.press("slash")
            await reader.type(text)
            await reader.press("enter", "escape")
        await reader.press("slash")
        await reader.type("brid")
        seen = []
        for _ in range(4):
            await reader.press("ctrl+r")
            seen.append(reader.main.desk.bar.text)
        assert seen == ["road", "council", "brid", "road"]
