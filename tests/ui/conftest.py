"""A reader on a library in memory, driven by Textual's pilot."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from reader.config import Config
from reader.model import Article
from reader.ui.app import Broadsheet
from reader.ui.signs import UNICODE_SIGNS, Signs
from tests.ui.fake_library import FakeLibrary, make_article

VOTE = """Harbour vote splits the council of Brackwater
PHOTO Boats lie in the old harbour at dusk. (Photo: Ana Ruiz/Coast Agency)
The council of Brackwater put off its decision on the harbour for the third time this year on Monday evening.
"We did not expect this," said Lena Ortmann. "It is [far too] late for another season, and everybody knows it."
The fishermen of the town had asked for a deeper channel, new lights and a crane that can lift their boats in winter.
"Nobody asked us … not once," said Piet Vandersloot.
CUT Sign up for our newsletter
CUT Follow us"""

STORM = """Storm closes the coast road
The road between Brackwater and Elm was closed on Tuesday after a night of wind.
"Stay at home," said Lena Ortmann."""

LONG = "A long walk along the dyke\n" + "\n".join(
    f"Paragraph {number} of the walk goes on about reeds, herons, the wind and the sluice that nobody opens any more. "
    f'"It was here before us," said Jan Terhorst.'
    for number in range(40)
)


DRAWN_EACH_S = 1 / 300
"""Seconds between times that Textual lays out and draws, of itself sixty times a second: a key waits for the next."""

FRAME_S = 1 / 250
"""Seconds in which it has drawn what changed."""

MOST_FRAMES = 5
"""Frames waited for: what is not on the screen is never drawn."""

TURNS = 30
"""Turns of the event loop in which everything that was posted has been handled."""


async def let_everybody_run(*_times: float) -> None:
    """In place of Textual's wait for an idle processor, which takes 20 ms for each key and fails on a busy machine."""
    for _ in range(TURNS):
        await asyncio.sleep(0)


ENDS_S = 60
"""Seconds after which what was waited for does not come any more: no measure, only a way out."""


async def wait_until(done: Callable[[], object]) -> None:
    """Let everything else run until it is done."""
    async with asyncio.timeout(ENDS_S):
        while not done():
            await asyncio.sleep(0.001)


class Reader:
    """A running reader and what one sees of it."""

    def __init__(self, app: Broadsheet, pilot: Pilot[int], library: FakeLibrary) -> None:
        self.app, self.pilot, self.library = app, pilot, library
        self.main = app.main
        self.articles, self.view = app.main.desk.articles, app.main.desk.view

    async def settle(self) -> None:
        """Wait until nothing is under way."""
        await let_everybody_run()
        await wait_until(lambda: self.main.idle)
        for _ in range(MOST_FRAMES):
            await asyncio.sleep(FRAME_S)
            await let_everybody_run()
            if self.drawn:
                break
        if not self.main.idle:
            await self.settle()

    @property
    def drawn(self) -> bool:
        """Whether nothing is left to be laid out or drawn, a size included that Textual keeps for a moment."""
        screen = self.app.screen
        return self.app._resize_timer is None and not (
            screen._layout_required or screen._repaint_required or screen._dirty_widgets
        )

    async def press(self, *keys: str) -> None:
        """Press keys, each answered before the next."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        """Type letters."""
        names = {" ": "space", "(": "left_parenthesis", ":": "colon"}
        await self.press(*(names.get(letter, letter) for letter in text))

    def lines(self) -> list[str]:
        """The screen as text."""
        width, height = self.app.size
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip)[:width].rstrip() for strip in strips[:height]]

    def screen(self) -> str:
        """The screen as one string."""
        return "\n".join(self.lines())

    @property
    def bottom(self) -> str:
        return self.main.lines.bottom.words

    @property
    def said(self) -> str:
        """What the bottom line says, and the notice above it where that has no room for all of it."""
        return f"{self.main.lines.notice.words} {self.bottom}"

    @property
    def top(self) -> str:
        return self.main.lines.top.words

    @property
    def title(self) -> str:
        """Title of the article in the pane."""
        return self.view.shown.article.title if self.view.shown else ""


async def answer(reader: Reader, screen: Screen[Any], *keys: str) -> object:
    """Open a screen that asks, press keys, and give what it answers."""
    got: list[object] = []
    reader.app.push_screen(screen, got.append)
    await reader.settle()
    await reader.press(*keys)
    assert reader.app.screen is reader.main
    return got[0]


Open = Callable[..., AbstractAsyncContextManager[Reader]]


@pytest.fixture
def sample() -> list[Article]:
    return [
        make_article(1, VOTE, source="Brackwater Post", date="2016-03-02"),
        make_article(2, STORM, source="Coast Daily", date="2016-03-03"),
        make_article(3, LONG, date="2016-03-01"),
    ]


@pytest.fixture
def open_reader(sample: list[Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr("textual.app.wait_for_idle", let_everybody_run)
    monkeypatch.setattr("textual.pilot.wait_for_idle", let_everybody_run)
    monkeypatch.setattr("textual.screen.UPDATE_PERIOD", DRAWN_EACH_S)
    monkeypatch.setattr("reader.ui.screens.drawing.PACE_S", DRAWN_EACH_S)
    monkeypatch.setattr("reader.ui.screens.reading.FOLLOW_S", 0.001)
    monkeypatch.setattr("reader.ui.screens.searching.PAUSE_S", 0.001)

    @asynccontextmanager
    async def opened(
        articles: Sequence[Article] | None = None,
        size: tuple[int, int] = (120, 40),
        config: Config | None = None,
        signs: Signs = UNICODE_SIGNS,
        library: FakeLibrary | None = None,
        question: str | None = None,
    ) -> AsyncIterator[Reader]:
        library = library or FakeLibrary(sample if articles is None else articles)
        app = Broadsheet(library, config or Config(), signs=signs, question=question)
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            reader = Reader(app, pilot, library)
            await reader.settle()
            yield reader

    return opened
