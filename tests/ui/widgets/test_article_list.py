"""The list: drawn by line, fetched by window."""

from __future__ import annotations

from reader.ui.widgets.article_list import WINDOW_ROWS
from tests.ui.conftest import Open
from tests.ui.fake_library import make_article


async def test_a_thousand_rows_are_fetched_by_window(open_reader: Open) -> None:
    many = [make_article(number, f"Headline {number:04}\ntext") for number in range(1000)]
    async with open_reader(articles=many) as reader:
        assert len(reader.articles._rows) == WINDOW_ROWS
        await reader.press("G")
        assert reader.articles.cursor == 999
        assert "Headline 0999" in reader.screen()
        assert len(reader.articles._rows) < 1000
        await reader.press("g")
        assert "Headline 0000" in reader.screen()
        assert reader.articles.first_row == 0


async def test_the_cursor_stays_in_sight_and_rows_stay_whole(open_reader: Open) -> None:
    many = [make_article(number, f"Headline {number:04}\ntext") for number in range(50)]
    for size in ((120, 40), (120, 41), (80, 24)):
        async with open_reader(articles=many, size=size) as reader:
            for key in ("d", "G", "k", "u", "u"):
                await reader.press(key)
                articles = reader.articles
                assert articles.first_row <= articles.cursor < articles.first_row + articles.rows_in_sight
                assert articles.scroll_offset.y % articles.row_lines == 0


async def test_blank_lines_between_rows_from_thirty_lines(open_reader: Open) -> None:
    async with open_reader(size=(120, 29)) as reader:
        assert reader.articles.row_lines == 2
        await reader.pilot.resize_terminal(120, 30)
        await reader.settle()
        assert reader.articles.row_lines == 3


async def test_read_rows_have_no_mark(open_reader: Open) -> None:
    async with open_reader(size=(80, 24)) as reader:
        assert reader.lines()[2].startswith("▌• Storm")
        await reader.press("m")
        assert reader.lines()[2].startswith("▌  Storm")


async def test_an_empty_list_has_no_cursor(open_reader: Open) -> None:
    async with open_reader(articles=[]) as reader:
        assert not reader.articles.move_to(3)
        assert reader.articles.current is None


async def test_one_row_has_the_bar_when_the_list_scrolls(open_reader: Open) -> None:
    articles = [make_article(number, f"Title {number}\nA line of text.") for number in range(1, 20)]
    async with open_reader(articles, size=(80, 24)) as reader:
        for _ in range(6):
            await reader.press("j")
            assert sum(line.startswith("▌") for line in reader.lines()) == 2


async def test_blanks_before_a_headline_have_no_style_of_their_own(open_reader: Open) -> None:
    async with open_reader(size=(80, 24)) as reader:
        plain = reader.articles._style("")
        for line in range(2, 8):
            for segment in list(reader.articles.render_line(line))[:3]:
                assert segment.text.strip() or segment.style == plain


async def test_the_rows_next_to_the_cursor_s_are_those_below_it_then_those_above(open_reader: Open) -> None:
    articles = [make_article(number, f"Title {number}\nA line of text.") for number in range(1, 6)]
    async with open_reader(articles, size=(80, 24)) as reader:
        keys = [headline.key for place in range(5) if (headline := reader.articles.headline(place))]
        await reader.press("j", "j")
        assert reader.articles.near() == [keys[3], keys[4], keys[1], keys[0]]
