"""The application: themes, the keys that work everywhere, and the way in and out."""

from __future__ import annotations

import asyncio
import contextlib
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import PurePath
from typing import ClassVar

from textual._styles_cache import StylesCache
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.events import Key
from textual.filter import Monochrome, NoColor

from reader.config import Config, state_dir
from reader.library.library import Library
from reader.library.workers.allocation import keep_little
from reader.terminal import last_screen
from reader.terminal.kinds import colourless
from reader.ui.actions import effective_keys
from reader.ui.bindings import bindings_for
from reader.ui.clip import Clip
from reader.ui.driver import ReaderDriver
from reader.ui.failing import STATUS, end_over, watch_for_defects
from reader.ui.memory import Memory
from reader.ui.screens.ask import pressed
from reader.ui.screens.deeds import key_waits_s, next_key_waits_s
from reader.ui.screens.main import MainScreen
from reader.ui.signs import Signs, signs_for
from reader.ui.themes import DEFAULT_THEME, load_themes

THREADS = 3
"""Threads that ask the library: a list, an article and a count at a time. Each has an arena of the allocator, which
after some searches holds 4 MB that nobody needs; the six that Python would start made a third of the memory."""


class Broadsheet(App[int], inherit_bindings=False):
    """Shows a library. Still by default: nothing moves, blinks or ticks."""

    TITLE = "Broadsheet"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["styles/base.tcss", "styles/main.tcss", "styles/pick.tcss"]
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        library: Library,
        config: Config,
        *,
        signs: Signs | None = None,
        question: str | None = None,
        **options: object,
    ) -> None:
        """Take the library, the settings and what to ask before indexing; `options` go to Textual's App."""
        self.frames_enabled = config.frames
        super().__init__(**options)  # type: ignore[arg-type]  # whatever App takes
        # For NO_COLOR Textual would turn the terminal's own colours into grey: black on black.
        self._filters = [NoColor() if isinstance(one, Monochrome) else one for one in self._filters]
        if colourless(os.environ) and not any(isinstance(one, NoColor) for one in self._filters):
            self._filters.append(NoColor())
        self.animation_level = "none"
        self.library = library
        self.config = config
        for theme in load_themes().values():
            self.register_theme(theme)
        memory = Memory(state_dir(), history=config.history)
        wanted = memory.theme(config.theme) or config.theme
        self.theme = wanted if wanted in self.available_themes else DEFAULT_THEME
        self.stylesheet.set_variables(self.get_css_variables())
        self._styled_for = self.theme
        self._bindings = bindings_for(effective_keys(config.keys), "always", always=True)
        clip = Clip(state_dir(), self.copy_to_clipboard)
        self.main = MainScreen(library, config, signs or signs_for(), memory, clip.put)
        self.main.on_painted = self._painted
        self.main.question = question

    def refresh_css(self, animate: bool = True) -> None:
        """Read the style sheets anew for another theme. Textual does it at each start too, for the one they have."""
        if self._styled_for != self.theme:
            self._styled_for = self.theme
            super().refresh_css(animate)

    def on_load(self) -> None:
        """Bound the threads before the first is started; hear of defects in them and in callbacks of the event loop."""
        loop = asyncio.get_running_loop()
        loop.set_default_executor(ThreadPoolExecutor(THREADS, thread_name_prefix="library"))
        if self.driver_class is ReaderDriver:
            watch_for_defects(loop, self.fail)

    @property
    def more_comes(self) -> bool:
        """Whether more of what the last key led to is about to be drawn."""
        return self.main.reading.coming or self.main.searching.pending

    def on_key(self, event: Key) -> None:
        """Say that a key is none of ours, and where those are listed: a silent program seems not to have heard."""
        bound = any(event.key in keys.key_to_bindings for keys in (self._bindings, self.main._bindings))
        if not bound and self.screen is self.main and not self.main.searching.open:
            desk = self.main.desk
            desk.say(f"{pressed(event)} does nothing here; {desk.key('help')} lists the keys")

    @property
    def next_key_waits_s(self) -> float:
        """Seconds that the next key waits, at most, for what the last one set off."""
        return next_key_waits_s(self.main)

    def key_waits_s(self, key: str) -> float:
        """Seconds that this key waits, at most, for what the last one set off, where others do not."""
        return key_waits_s(self.main, key)

    def keys_dropped(self, count: int) -> None:
        """Say that more keys came than anybody types."""
        say, prompt = self.main.desk.say, self.main.desk.key("search")
        say(f"{count:,} keys came at once and were passed over; {prompt} takes a paste whole", notice=True)

    def get_default_screen(self) -> MainScreen:
        """Return the main screen."""
        return self.main

    def pop_screen(self) -> AwaitComplete:
        """Close the topmost prompt or list, and let go of what it drew.

        Textual remembers two colours for each widget that was ever drawn, and with them the widget's lines: 100 KB for
        each list that was open, up to a thousand widgets (`StylesCache.get_inner_outer`, an `lru_cache` of a method).

        On a machine that hangs for a moment two keys may reach a prompt that closes at the first: ours stays.
        """
        if self.screen is self.main:
            return AwaitComplete()
        popped = super().pop_screen()
        StylesCache.get_inner_outer.cache_clear()
        return popped

    def action_always(self, name: str) -> None:
        """Do what works under prompts and choices too."""
        if name == "cancel" and self.screen is not self.main:
            # As Esc leaves it: who opened it is told, and what was typed can be brought back.
            getattr(self.screen, "action_leave", self.screen.dismiss)()
        else:
            self.main.do(name)

    def action_redraw(self) -> None:
        """Draw the whole screen anew."""
        self.screen.refresh(layout=True)
        if isinstance(self._driver, ReaderDriver):
            self._driver.redraw()

    def _painted(self) -> None:
        """The first article is on the screen: what was kept of the last run need not stand there longer."""
        if isinstance(self._driver, ReaderDriver):
            self._driver.release_screen()

    def leave(self, status: int = 0) -> None:
        """Keep what is to be kept and go at once: winding Textual down takes a quarter of a second."""
        if isinstance(self._driver, ReaderDriver):
            self._driver.expect_to_leave(status)
        self.keep()
        if isinstance(self._driver, ReaderDriver):
            self._driver.leave(status)
        self.exit(status, return_code=status)

    def keep(self) -> None:
        """Keep where the reader was, and the screen for the next start."""
        with contextlib.suppress(Exception):
            self.main.keep_place(self._not_kept)
        if isinstance(self._driver, ReaderDriver) and self.screen is self.main and self.config.last_screen:
            last_screen.save(*self._driver.picture())
        with contextlib.suppress(Exception):
            self.library.stop()

    def _not_kept(self, line: str) -> None:
        if isinstance(self._driver, ReaderDriver):
            self._driver.last_words = line

    def fail(self, error: Exception) -> None:
        """End over a defect of ours: in one line, not with a traceback over what was drawn."""
        if isinstance(driver := self._driver, ReaderDriver):
            end_over(error, driver.stop_application_mode, self.keep)
        self._return_code = STATUS
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()

    _handle_exception = fail  # what Textual calls for an error in a handler, a timer, in drawing

    def on_exit_signal(self, _number: int) -> None:
        """Keep the place: a signal ends the program, and the pager that may have the terminal."""
        self.main.taking.errand.end()
        self.keep()


def open_reader(library: Library, config: Config, *, question: str | None = None) -> int:
    """Open the reader on a library; return the exit status. `question`: why to ask before it is indexed."""
    if not config.last_screen:
        last_screen.discard()
    keep_little()
    app = Broadsheet(library, config, question=question, driver_class=ReaderDriver)
    status = app.run(mouse=config.mouse)
    if app._exception is not None:  # before there was a screen
        raise app._exception
    app.keep()
    return status if status is not None else app.return_code or 0
