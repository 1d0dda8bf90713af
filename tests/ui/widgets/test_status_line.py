"""One line of the screen."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

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
        (20, " left words   right"),
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


async def test_dim_words_are_left_out_whole() -> None:
    app = LineApp()
    async with app.run_test(size=(20, 3)):
        app.line.put([("papers", "strong"), ("   newest first", "dim")])
        assert app.line.render_line(0).text.rstrip() == " papers"
        assert app.line.words == "papers   newest first"


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
