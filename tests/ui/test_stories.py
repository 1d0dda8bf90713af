"""What somebody does with the reader, from the first key to the last."""

from __future__ import annotations

from reader.model import Sort, View

from tests.ui.conftest import Open
from tests.ui.fake_library import make_article


async def test_opens_with_the_newest_article_in_the_pane(open_reader: Open) -> None:
    async with open_reader() as reader:
        assert reader.top == "papers   3 articles, 3 unread   newest first"
        assert reader.bottom.startswith("1 of 3")
        assert reader.title == "Storm closes the coast road"
        assert reader.articles.has_focus


async def test_the_pane_follows_the_list(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j")
        assert reader.title.startswith("Harbour vote")
        await reader.press("G")
        assert reader.title.startswith("A long walk")
        await reader.press("k", "k", "k", "k")
        assert reader.title.startswith("Storm") and reader.articles.cursor == 0


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
        assert reader.app.is_running and "Q quits" in reader.bottom


async def test_reading_to_the_end_marks_read_passing_does_not(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j", "j", "k", "k")
        assert not any(marks.read for marks in reader.library.state.values())
        await reader.press("G", "l")
        assert reader.library.marks(3).read, "Enter counts"
        await reader.press("m")
        assert not reader.library.marks(3).read
        await reader.press("G")
        await reader.press("h")
        assert "unread" in reader.top


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


async def test_search_as_you_type(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        assert "search 3 articles" in reader.screen()
        await reader.type("road")
        assert reader.articles.total == 1
        assert "/road" in reader.top
        assert reader.view.hits, "hits are marked in the pane"
        await reader.press("enter")
        assert reader.articles.has_focus and reader.articles.total == 1
        assert reader.articles.current is not None and reader.articles.current.title.startswith("Storm")


async def test_search_is_by_date_while_typing_and_ranked_at_a_words_end(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("council")
        sorts = [query.sort for query in reader.library.asked if query.text]
        assert sorts[0] is Sort.NEWEST and sorts[-1] is Sort.RELEVANCE, "by date, ranked after a pause"
        await reader.type(" ")
        assert "best first" in reader.top


async def test_escape_takes_back_one_thing_at_a_time_and_never_quits(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("2", "slash")
        await reader.type("council")
        await reader.press("escape")
        assert not reader.main.searching.open and reader.main.listing.asked.text == "council"
        await reader.press("enter", "escape")
        assert reader.main.listing.asked.text == "" and reader.main.listing.asked.view is View.UNREAD
        await reader.press("escape")
        assert reader.main.listing.asked.view is View.ALL
        assert reader.view.has_focus
        await reader.press("escape")
        assert reader.articles.has_focus
        await reader.press("escape", "escape")
        assert reader.app.is_running
        await reader.press("slash", "up")
        assert reader.main.desk.bar.text == "council", "typed text is never lost"


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
        assert reader.view.has_focus and reader.articles.total == 3
        first = reader.view.current
        await reader.press("n")
        assert reader.view.current != first
        assert "+ 2 of 40" in reader.bottom
        await reader.press("N", "N")
        assert "no earlier hit" in reader.bottom
        await reader.press("escape")
        assert not reader.view.hits and reader.view.has_focus


async def test_tab_in_the_prompt_switches_scope_and_keeps_the_text(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("wind")
        await reader.press("tab")
        assert "find here  wind" in reader.screen()
        await reader.press("tab")
        assert "articles  wind" in reader.screen()


async def test_hits_run_on_into_the_next_article(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("wind ")
        await reader.press("enter")
        assert reader.title.startswith("Storm")
        await reader.press("n")
        assert reader.title.startswith("A long walk") and "hit 1 of 40 in the next article" in reader.bottom
        await reader.press("N")
        assert reader.title.startswith("Storm") and "in the previous article" in reader.bottom


async def test_n_without_a_search_goes_to_the_next_unread(open_reader: Open) -> None:
    async with open_reader() as reader:
        reader.library.set_read((1,), True)
        await reader.press("n")
        assert reader.articles.cursor == 2 and "next unread" in reader.bottom
        await reader.press("N")
        assert reader.articles.cursor == 0 and "previous unread" in reader.bottom


async def test_filter_by_source(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("s")
        assert "Brackwater Post   1" in reader.screen() and "no source   1" in reader.screen()
        await reader.type("coast")
        await reader.press("enter")
        assert reader.articles.total == 1 and "source: Coast Daily" in reader.top
        await reader.press("s", "space", "down", "space", "enter")
        assert reader.articles.total >= 1
        await reader.press("escape")
        assert reader.articles.total == 3


async def test_quotations_and_captions(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j", "full_stop")
        assert "“ 2 of 3  Lena Ortmann  ¶3" in reader.bottom, "the first on the screen was the current one"
        await reader.press("full_stop")
        assert "“ 3 of 3  Piet Vandersloot  ¶5" in reader.bottom
        await reader.press("full_stop")
        assert "no further quotation" in reader.bottom
        await reader.press("comma")
        assert "“ 2 of 3" in reader.bottom
        await reader.press("p")
        assert "photo 1 of 1" in reader.bottom


async def test_star_mark_and_undo(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("asterisk")
        assert reader.library.marks(2).starred and "starred" in reader.bottom
        assert reader.lines()[2].split("  ")[0].endswith("road") and "*" in reader.lines()[2]
        await reader.press("3")
        assert reader.articles.total == 1 and "1 starred" in reader.top
        await reader.press("1", "m", "U")
        assert not reader.library.marks(2).read and "undone: marked read" in reader.bottom
        await reader.press("U")
        assert not reader.library.marks(2).starred
        await reader.press("U")
        assert "nothing to undo" in reader.bottom


async def test_a_row_that_no_longer_matches_stays_until_the_list_is_asked_for_again(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("2", "m")
        assert reader.articles.total == 3 and "2 unread" in reader.top
        assert reader.main.listing._left == {2}
        await reader.press("r")
        assert reader.articles.total == 2


async def test_mark_all_asks_first(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("M")
        assert "mark 3 listed" in reader.screen()
        await reader.press("x")
        assert not reader.library.state
        await reader.press("M", "r")
        assert all(reader.library.marks(key).read for key in (1, 2, 3)) and "0 unread" in reader.top


async def test_cut_text_and_the_file_as_it_is(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j")
        assert "2 lines cut   x" in reader.screen() and "newsletter" not in reader.screen()
        await reader.press("x")
        assert "~ Sign up for our newsletter" in reader.screen() and "cut: tail.sign-up" in reader.screen()
        await reader.press("x")
        assert "newsletter" not in reader.screen()


async def test_a_file_that_appears_while_reading_moves_nothing(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter", "j", "j")
        before = (reader.articles.cursor, reader.view.top, reader.title, reader.articles.total)
        reader.library.add(make_article(9, "Fresh from the press\nSomething new.", date="2016-04-01"))
        await reader.settle()
        assert (reader.articles.cursor, reader.view.top, reader.title, reader.articles.total) == before
        assert "1 new" in reader.top and reader.top.endswith("r")
        await reader.press("r")
        assert reader.articles.total == 4 and reader.title.startswith("A long walk") and reader.articles.cursor == 3
        assert reader.view.top == before[1]


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
                assert now.block is not None and abs(now.block - (row.block or 0)) <= 1
            assert reader.articles.cursor == 2 and reader.view.has_focus


async def test_layouts_by_width(open_reader: Open) -> None:
    async with open_reader(size=(120, 40)) as reader:
        assert reader.main.has_class("-beside")
        await reader.pilot.resize_terminal(80, 24)
        await reader.settle()
        assert reader.main.has_class("-above") and reader.articles.size.height == 6
        await reader.pilot.resize_terminal(45, 20)
        await reader.settle()
        assert reader.main.has_class("-one") and not reader.view.display
        await reader.press("enter")
        assert reader.view.display and not reader.articles.display
        await reader.press("h")
        assert reader.articles.display


async def test_a_chosen_layout_is_remembered_for_its_size(open_reader: Open) -> None:
    async with open_reader(size=(120, 40)) as reader:
        await reader.press("Z")
        assert reader.main.has_class("-above") and "above" in reader.bottom
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
        assert reader.articles.display and reader.articles.has_focus


async def test_narrower_and_wider(open_reader: Open) -> None:
    async with open_reader(size=(200, 40)) as reader:
        await reader.press("less_than_sign")
        assert reader.view.shown is not None and reader.view.shown.layout.width == 68
        await reader.press("greater_than_sign", "greater_than_sign")
        assert reader.view.shown.layout.width == 76


async def test_next_article_from_inside_an_article(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("enter", "J")
        assert reader.title.startswith("Harbour") and reader.view.has_focus
        await reader.press("K", "K")
        assert "the first article" in reader.bottom


async def test_info_help_and_palette(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("i")
        assert "furniture.first-line" in reader.screen() and "inferred" in reader.screen()
        await reader.press("escape", "question_mark")
        assert "keys of the list" in reader.screen()
        await reader.type("newest")
        await reader.press("escape", "ctrl+p")
        await reader.type("theme light")
        await reader.press("enter")
        assert reader.app.theme == "light"


async def test_sort(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("S")
        await reader.type("title")
        await reader.press("enter")
        assert "by title" in reader.top
        assert reader.articles.current is not None and reader.articles.current.title.startswith("Storm")
        await reader.press("g")
        assert reader.title.startswith("A long walk")


async def test_where_it_was_left_is_kept(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("G", "enter", "space", "space")
        place = reader.view.place
        await reader.press("K", "J")
        assert reader.view.place == place > 0


async def test_quit(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("Q")
        assert reader.app.return_code == 0
    async with open_reader() as reader:
        await reader.press("slash", "ctrl+c")
        assert reader.app.is_running and not reader.main.searching.open
        await reader.press("ctrl+c")
        assert reader.app.return_code == 0


async def test_an_empty_folder_says_so(open_reader: Open) -> None:
    async with open_reader(articles=[]) as reader:
        assert "no articles here" in reader.screen()
        await reader.press("j", "space", "enter", "full_stop", "n", "m", "i", "y", "M", "z", "x", "X", "J", "o")
        assert reader.app.is_running
