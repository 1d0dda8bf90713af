"""The pane of rows."""

from __future__ import annotations

from tests.ui.conftest import VOTE, Open
from tests.ui.fake_library import make_article


async def test_pages(open_reader: Open) -> None:
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("G", "enter", "g")
        assert reader.view.page[0] == 1
        pages = reader.view.page[1]
        for number in range(2, pages + 1):
            await reader.press("f")
            assert reader.view.page == (number, pages)
        assert reader.view.at_end
        await reader.press("f")
        assert reader.view.page == (pages, pages)
        await reader.press("b")
        assert reader.view.page == (pages - 1, pages)


async def test_a_line_scrolls_without_a_change_below(open_reader: Open) -> None:
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("G", "enter")
        before = reader.lines()[-1]
        await reader.press("j")
        assert reader.view.top == 1
        assert reader.lines()[-1] == before


async def test_the_current_item_is_the_first_wholly_on_the_screen(open_reader: Open) -> None:
    async with open_reader() as reader:
        await reader.press("j")
        item = reader.view.sight.item()
        assert item is not None
        assert item.kind == "caption"
        quote = reader.view.sight.item("quote")
        assert quote is not None
        assert quote.index == 0


async def test_an_only_quotation_can_be_stepped_to(open_reader: Open) -> None:
    async with open_reader(articles=[make_article(1, 'Title\n"Yes," said Ina Moor.')]) as reader:
        await reader.press("full_stop")
        assert "“ 1 of 1" in reader.bottom
        await reader.press("full_stop")
        assert "no further quotation" in reader.bottom


async def test_an_item_below_is_brought_on_the_screen(open_reader: Open) -> None:
    text = "Title\n" + "word " * 900 + '\n"Far down," said Ina Moor.\n' + "word " * 900
    async with open_reader(articles=[make_article(1, text)], size=(80, 24)) as reader:
        await reader.press("full_stop")
        assert "Far down" in reader.screen()
        await reader.press("enter", "G", "comma")
        assert "Far down" in reader.screen()


async def test_laid_out_anew_the_current_item_stays(open_reader: Open) -> None:
    async with open_reader(articles=[make_article(1, VOTE)]) as reader:
        await reader.press("full_stop", "full_stop", "less_than_sign", "less_than_sign")
        assert reader.view.current is not None
        assert reader.view.current.index == 1


async def test_each_line_is_as_wide_as_the_pane(open_reader: Open) -> None:
    wide = make_article(1, "漢字の見出し\n" + "日本語の文章です。" * 40 + "\n👩‍👧 emoji é́ and combining " * 20)
    for width in (33, 121):
        async with open_reader(articles=[wide], size=(width, 30)) as reader:
            await reader.press("enter")
            for y in range(reader.view.size.height):
                assert reader.view.render_line(y).cell_length == reader.view.size.width


async def test_a_megabyte_does_not_hold_up_the_keys(open_reader: Open) -> None:
    async with open_reader(articles=[make_article(1, "Long\n" + "word " * 200_000)]) as reader:
        await reader.press("enter", "G")
        assert reader.view.at_end
        await reader.pilot.resize_terminal(90, 30)
        await reader.settle()
        assert reader.view.at_end or reader.view.top > 1000


async def test_a_screen_that_grows_beyond_the_text_and_shrinks_again_keeps_the_place(open_reader: Open) -> None:
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("G", "enter", "f", "f", "f")
        place = reader.view.place
        assert place > 0
        await reader.pilot.resize_terminal(120, 250)
        await reader.settle()
        assert reader.view.top == 0, "all of it is on the screen"
        assert reader.view.place == place
        await reader.pilot.resize_terminal(80, 24)
        await reader.settle()
        assert reader.view.place == place
        layout = reader.view.shown.layout
        assert layout.offsets[reader.view.top] <= place < layout.offsets[reader.view.top + 2]
        await reader.pilot.resize_terminal(120, 250)
        await reader.settle()
        await reader.press("j")
        assert reader.view.place == 0, "a key was pressed: what is on the screen is what is read"


async def test_the_number_of_pages_is_that_of_the_pane_as_it_is_now(open_reader: Open) -> None:
    long = make_article(1, "Headline\n" + "\n\n".join(f"Paragraph {number} of a long text." for number in range(40)))
    async with open_reader(articles=[long], size=(80, 24)) as reader:
        await reader.press("enter")
        for _ in range(2):
            await reader.press("z")
            told = reader.lines()[-1]
            reader.main.lines.write()
            await reader.settle()
            assert reader.lines()[-1] == told
            assert "page 1/" in told
