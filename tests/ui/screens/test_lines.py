"""The words of the top and the bottom line."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Progress
from tests.ui.conftest import Open
from tests.ui.fake_library import make_article


async def test_undated_articles_alone_are_in_file_order(open_reader: Open) -> None:
    async with open_reader(articles=[make_article(1, "A\nx"), make_article(2, "B\nx")]) as reader:
        assert reader.top == "papers   2 articles, 2 unread   file order"


async def test_indexing_is_told_as_words(open_reader: Open) -> None:
    async with open_reader() as reader:
        reader.main.listing.take_progress(Progress(done=1200, total=5000))
        assert "reading 1,200 of 5,000" in reader.top
        reader.main.listing.take_progress(Progress(done=1300, total=1300))
        assert "reading 1,300" in reader.screen()
        assert "of 1,300" not in reader.screen(), "what is known of a file of records is no total"
        reader.main.listing.take_progress(Progress(done=5000, total=5000, finished=True))
        assert "reading" not in reader.top


async def test_one_pane_has_the_title_on_top_once_it_is_scrolled_away(open_reader: Open) -> None:
    async with open_reader(size=(45, 20)) as reader:
        await reader.press("G", "enter")
        assert reader.top.startswith("papers")
        await reader.press("j")
        assert reader.top == "A long walk along the dyke"
        await reader.press("k")
        assert reader.top.startswith("papers")


async def test_the_right_end_names_the_help(open_reader: Open) -> None:
    async with open_reader() as reader:
        assert reader.lines()[-1].endswith("page 1/1  ?")


async def test_large_numbers_are_written_as_in_the_list(open_reader: Open) -> None:
    article = make_article(1, "A walk\n" + '"It was so," said Jan Terhorst.\n' * 4000)
    async with open_reader(articles=[article], size=(80, 10)) as reader:
        await reader.press("enter", "G", "full_stop")
        assert " of 4,000" in reader.bottom
        assert "page 1," in reader.lines()[-1]


async def test_what_a_date_leaves_out_is_said_before_the_order(open_reader: Open) -> None:
    async with open_reader(size=(60, 20)) as reader:
        reader.main.listing.undated = 4
        reader.main.lines.write()
        assert "4 undated left out" in reader.lines()[0]
        assert "first" not in reader.lines()[0]


async def test_the_names_of_sources_give_way_to_what_is_searched_and_left_out(open_reader: Open) -> None:
    async with open_reader(size=(120, 20)) as reader:
        listing = reader.main.listing
        listing.query = replace(
            listing.query, text="tram date:2016", sources=("Lakeshore Ledger", "Meridian Wire", None)
        )
        listing.undated = 20
        for width, filtered in (
            (130, "source: Lakeshore Ledger, Meridian Wire, no source"),
            (112, "source: Lakeshore Ledger and 2 more"),
            (90, "3 sources"),
        ):
            await reader.pilot.resize_terminal(width, 20)
            await reader.settle()
            assert f"{filtered}   /tram date:2016   20 undated left out" in reader.lines()[0]
        listing.query = replace(
            listing.query, text="a rather long query that has many words", sources=("Meridian Wire",)
        )
        await reader.pilot.resize_terminal(95, 20)
        await reader.settle()
        assert reader.lines()[0].startswith(" papers   3 articles, 3 unread   source: Meridian Wi…   /a rather l")
        assert reader.lines()[0].endswith("…   20 undated left out")


async def test_what_the_bottom_line_has_no_room_for_is_said_whole_above_it(open_reader: Open) -> None:
    async with open_reader(size=(60, 24)) as reader:
        before = reader.lines()
        words = " ".join(f"word{n}" for n in range(18))
        reader.main.desk.say(words)
        await reader.settle()
        said = " ".join(reader.screen().split())
        assert words in said
        assert said.count("word3") == 1
        await reader.press("j", "k")
        assert [line for line in reader.lines() if "word" in line] == []
        assert len(reader.lines()) == len(before)


async def test_a_notice_leaves_room_for_the_rest_of_a_low_screen(open_reader: Open) -> None:
    async with open_reader(size=(40, 8)) as reader:
        reader.main.desk.say("a word " * 60)
        await reader.settle()
        rows = [line for line in reader.lines() if "a word" in line]
        assert len(rows) == 2
        assert rows[-1].endswith("…")
