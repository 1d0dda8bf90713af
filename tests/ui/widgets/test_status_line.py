"""One line of the screen."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from reader.ui.screens.pick import hint_pieces
from reader.ui.widgets.status_line import StatusLine


class LineApp(App[None]):
    def compose(self) -> ComposeResult:
        self.line = StatusLine()
        yield self.line


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (40, " left words   middle          right"),
        (30, " left words   middle    right"),
        (20, " left words   midd…"),
        (12, " left words"),
    ],
)
async def test_what_does_not_fit_gives_way(width: int, words: str) -> None:
    app = LineApp()
    async with app.run_test(size=(width, 3)) as pilot:
        app.line.put([("left words", "strong")], [("middle", "plain")], [("right", "dim")], column=8)
        await pilot.pause()
        strip = app.line.render_line(0)
        assert strip.cell_length == width
        assert strip.text.split() == words.split()


@pytest.mark.parametrize("width", range(6, 40))
async def test_nothing_follows_what_was_cut(width: int) -> None:
    app = LineApp()
    async with app.run_test(size=(width, 3)):
        app.line.put(
            [("papers", "strong"), ("   ", "plain"), ("/tram date:2016", "strong"), ("   ", "plain"), ("2", "plain")]
        )
        text = app.line.render_line(0).text.rstrip()
        assert text.find("…") in (-1, len(text) - 1)


async def test_dim_words_are_left_out_whole() -> None:
    app = LineApp()
    async with app.run_test(size=(20, 3)):
        app.line.put([("papers", "strong"), ("   newest first", "dim")])
        assert app.line.render_line(0).text.rstrip() == " papers"
        assert app.line.words == "papers   newest first"
    app = LineApp()
    async with app.run_test(size=(9, 3)):
        app.line.put([("papers", "strong"), ("   ", "plain"), ("newest first", "dim")])
        assert app.line.render_line(0).text.rstrip() == " papers", "nor is the gap before them cropped"


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (60, "voices Tab compares Enter goes there Esc leaves"),
        (42, "voices Enter goes there Esc leaves"),
        (24, "voices Esc leaves"),
    ],
)
async def test_of_hints_the_last_stays_longest(width: int, words: str) -> None:
    app = LineApp()
    async with app.run_test(size=(width, 3)):
        app.line.put([("voices", "strong")], right=hint_pieces("Tab compares  Enter goes there  Esc leaves"))
        assert app.line.render_line(0).text.split() == words.split()


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (40, " 4 of 12             copied  page 10/12  ?"),
        (34, " 4 of 12 copied page 10/12 ?"),
        (33, " 4 of 12 copied ?"),
        (12, " 4 of 12 ?"),
    ],
)
async def test_help_stays_and_a_message_comes_before_the_page(width: int, words: str) -> None:
    app = LineApp()
    async with app.run_test(size=(width, 3)):
        right = [("page 10/12", "dim"), ("  ", "plain"), ("?", "plain")]
        app.line.put([("4 of 12", "plain")], [("copied", "plain")], right, column=19)
        strip = app.line.render_line(0)
        assert strip.cell_length == width
        assert strip.text.split() == words.split()
        app.line.put([("4 of 12", "plain")], right=right)
        assert strip.text.rstrip()[-1] == "?"


async def test_a_message_that_does_not_fit_under_its_pane_begins_further_left() -> None:
    app = LineApp()
    async with app.run_test(size=(42, 3)):
        app.line.put([("4 of 12", "plain")], [("short", "plain")], [("?", "plain")], column=20)
        assert app.line.render_line(0).text.index("short") == 20
        app.line.put([("4 of 12", "plain")], [("a message of 24 characters", "plain")], [("?", "plain")], column=20)
        text = app.line.render_line(0).text
        assert "a message of 24 characters" in text
        assert text.rstrip().endswith("  ?")


async def test_an_address_that_is_cropped_is_opened_whole() -> None:
    app = LineApp()
    address = "https://a.example/a/long/way/down"
    async with app.run_test(size=(20, 3)):
        for links in (True, False):
            app.line.links = links
            app.line.put([(address, "plain")])
            segments = list(app.line.render_line(0))
            linked = [
                (segment.text, segment.style.link) for segment in segments if segment.style and segment.style.link
            ]
            assert linked == ([("https://a.example…", address)] if links else [])
            app.line.put([("see https://a.example", "plain")])
            assert not any(segment.style and segment.style.link for segment in app.line.render_line(0))


async def test_of_an_address_over_more_rows_than_there_are_nothing_is_added() -> None:
    app = LineApp()
    async with app.run_test(size=(20, 6)):
        app.line.put_whole("/srv/archive/press/harbour.txt", "plain", 20, 1)
        assert app.line.render_line(0).text.strip() == "/srv/archive/pres…"
        app.line.put_whole("it could not be kept", "plain", 12, 1)
        assert app.line.render_line(0).text.strip() == "it could…"
