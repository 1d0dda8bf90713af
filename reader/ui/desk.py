"""What the parts of the main screen share: the library, the widgets, the lanes, and a way to say something."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from textual.screen import Screen
from textual.widget import Widget

from reader.config import Config, state_dir
from reader.errors import BroadsheetError, RemovedIndex, UnreadableFile, failure_line
from reader.library.library import Library
from reader.terminal.hyperlinks import understood
from reader.ui.actions import effective_keys, shown_key
from reader.ui.lanes import Lane
from reader.ui.memory import Memory
from reader.ui.signs import Signs
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.search_bar import SearchBar

FINISH_S = 0.3
"""Seconds that leaving waits for a mark or a correction that is being written."""

KEPT_S = 1.0
"""Seconds that a list waits for a mark or a correction that is being written, which takes some thousandths."""


class Desk:
    """Shared by the parts of the main screen; each part owns what it changes."""

    def __init__(self, host: Screen[None], library: Library, config: Config, signs: Signs, memory: Memory) -> None:
        """Take the screen, the library and the settings."""
        self.host = host
        self.library = library
        self.config = config
        self.signs = signs
        self.memory = memory
        self.measure = config.measure
        self.articles = ArticleList(signs, id="list")
        self.links = config.links and understood(os.environ)
        self.view = ArticleView(signs, id="text", links=self.links)
        self.bar = SearchBar(id="bar")
        self.message = ""
        self.notice = False
        self.lanes: list[Lane] = []
        self._keeping: list[Lane] = []
        self._effective_keys = effective_keys(config.keys)
        self.redraw_lines: Callable[[], None] = lambda: None

    def lane(self, name: str, *, latest: bool, keeps: bool = False) -> Lane:
        """Make a lane for a kind of work; its errors are said in the bottom line. `keeps`: it changes what is kept."""
        lane = Lane(self.host, name, self.complain, latest=latest)
        self.lanes.append(lane)
        if keeps:
            self._keeping.append(lane)
        return lane

    def all_kept(self) -> Callable[[], None]:
        """Give what waits, in a thread, until the marks and corrections made so far are kept: lists go by them."""
        lanes = [lane.all_done() for lane in self._keeping]

        def wait() -> None:
            for done in lanes:
                done(KEPT_S)

        return wait

    def finish(self) -> str:
        """The program ends: have done what is to be kept, and wait for nobody over it. Gives a line on what was not."""
        self.library.hurry()
        errors = [error for lane in self._keeping for error in lane.finish(FINISH_S)]
        return f"{len(errors)} of your last changes not kept: {errors[0]}" if errors else ""

    @property
    def busy(self) -> bool:
        """Whether any lane has work."""
        return any(lane.busy for lane in self.lanes)

    def say(self, text: str, *, notice: bool = False) -> None:
        """Say something in the bottom line until the next key."""
        self.message, self.notice = text, notice
        self.redraw_lines()

    def complain(self, error: BaseException) -> None:
        """Say what went wrong; of a defect of ours, where more is told of it."""
        if isinstance(error, RemovedIndex):
            self.say(f"the index was removed; {self.key('rescan')} writes it again", notice=True)
        elif isinstance(error, UnreadableFile):  # the command line names the file before the reason
            self.say(f"the file cannot be read: {error}", notice=True)
        elif isinstance(error, BroadsheetError):
            self.say(str(error), notice=True)
        else:
            self.say(failure_line(error, state_dir()), notice=True)

    @property
    def reads(self) -> bool:
        """Whether the article has the keys (the list otherwise, or a prompt above it)."""
        return self.host.focused is self.view

    def focus(self, widget: Widget) -> None:
        """Give a pane the keys."""
        self.host.set_focus(widget, scroll_visible=False)

    def keys(self, action: str) -> Sequence[str]:
        """Return the keys of an action."""
        return self._effective_keys[action]

    def key(self, action: str) -> str:
        """Return the first key of an action, as it is written; where it has none, how the palette has it."""
        keys, palette = self.keys(action), self.keys("palette")
        if keys:
            return shown_key(keys[0])
        return f"{shown_key(palette[0])} {action}" if palette else action
