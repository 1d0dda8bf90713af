"""Moving about: list, article, quotations, hits."""

from __future__ import annotations

from pathlib import Path

from reader.model import Query
from tests.ui.conftest import Open
from tests.ui.fake_library import make_article


async def test_the_pane_follows_the_list(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j")
        assert reader.title.startswith("Harbour vote")
        await reader.press("G")
        assert reader.title.startswith("A long walk")
        await reader.press("k", "k", "k", "k")
        assert reader.title.startswith("Storm")
        assert reader.articles.cursor == 0


async def test_into_the_article_and_back(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter")
        assert reader.view.has_focus
        await reader.press("j", "j")
        assert reader.view.top == 2
        await reader.press("G")
        assert reader.view.at_end
        await reader.press("g", "d")
        assert reader.view.top == reader.view.size.height // 2
        await reader.press("q")
        assert reader.articles.has_focus
        await reader.press("q")
        assert reader.app.is_running
        assert "Q quits" in reader.bottom


async def test_space_pages_and_goes_on_to_the_next_unread(open_reader: Open) -> None:
    async with open_reader(size=(100, 24)) as reader:
        await reader.press("space")
        assert reader.library.marks(2).read
        assert reader.title.startswith("Harbour vote"), "the storm fits on one page"
        for _ in range(40):
            if reader.title.startswith("A long walk"):
                break
            await reader.press("space")
        await reader.press("space")
        assert reader.view.top > 0
        for _ in range(40):
            await reader.press("space")
        assert "no further unread" in reader.bottom
        assert all(reader.library.marks(key).read for key in (1, 2, 3))


async def test_hits_run_on_into_the_next_article(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("wind ")
        await reader.press("enter")
        assert reader.title.startswith("Storm")
        await reader.press("n")
        assert reader.title.startswith("A long walk")
        assert "hit 1 of 40 in the next article" in reader.bottom
        await reader.press("N")
        assert reader.title.startswith("Storm")
        assert "in the previous article" in reader.bottom


async def test_an_article_that_has_no_hit_in_its_text_is_told_as_such(open_reader: Open) -> None:
    async with open_reader() as reader:
        reader.library.hits = lambda query, article: ()  # as of `is:unread` or `source:echo`
        await reader.press("slash")
        await reader.type("wind ")
        await reader.press("enter", "n")
        assert "next article, no hit in the text" in reader.bottom
        await reader.press("N")
        assert "previous article, no hit in the text" in reader.bottom


async def test_an_article_whose_hits_were_cut_says_how_they_are_seen(open_reader: Open) -> None:
    stories = [make_article(n, f"Ferry {n}\nIt rained.\nCUT Share the cormorant") for n in (1, 2)]
    async with open_reader(stories) as reader:
        hits = reader.library.hits
        cut = Query(text="cormorant")
        reader.library.hits = lambda query, article: hits(cut, article, with_cut=True)  # as of `in:all cormorant`
        await reader.press("slash")
        await reader.type("ferry ")
        await reader.press("enter", "n")
        assert "next article, found in cut text alone   x shows it" in reader.bottom
        await reader.press("x", "n")
        assert "+ 1 of 1" in reader.bottom


async def test_n_without_a_search_goes_to_the_next_unread(open_reader: Open) -> None:
    async with open_reader() as reader:
        reader.library.set_read((1,), True)
        await reader.press("n")
        assert reader.articles.cursor == 2
        assert "next unread" in reader.bottom
        await reader.press("N")
        assert reader.articles.cursor == 0
        assert "previous unread" in reader.bottom


async def test_quotations_and_captions(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j", "full_stop")
        assert "“ 1 of 3  Lena Ortmann  ¶3" in reader.bottom, "the first in sight, not the one behind it"
        await reader.press("full_stop")
        assert "“ 2 of 3  Lena Ortmann  ¶3" in reader.bottom
        await reader.press("full_stop")
        assert "“ 3 of 3  Piet Vandersloot  ¶5" in reader.bottom
        await reader.press("full_stop")
        assert "no further quotation" in reader.bottom
        await reader.press("comma")
        assert "“ 2 of 3" in reader.bottom
        await reader.press("p")
        assert "photo 1 of 1" in reader.bottom


async def test_next_article_from_inside_an_article(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("enter", "J")
        assert reader.title.startswith("Harbour")
        assert reader.view.has_focus
        await reader.press("K", "K")
        assert "the first article" in reader.bottom


async def test_web_addresses_are_stepped_to_and_copied(open_reader: Open, tmp_path: Path) -> None:
    text = "A\nSee https://lamp.example/1, said nobody.\nAnd www.pier.example."
    async with open_reader(articles=[make_article(1, text)]) as reader:
        await reader.press("right_parenthesis")
        assert "link 1 of 2  https://lamp.example/1  ¶1" in reader.bottom
        await reader.press("right_parenthesis")
        assert "link 2 of 2  www.pier.example" in reader.bottom
        await reader.press("left_parenthesis", "o")
        assert "https://lamp.example/1" in reader.bottom
        copied = tmp_path / "state" / "broadsheet" / "copied.txt"
        assert copied.read_text(encoding="utf-8") == "https://lamp.example/1"
        await reader.press("left_parenthesis")
        assert "no earlier web address" in reader.bottom
