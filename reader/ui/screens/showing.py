"""What is shown and how: cut text, the file as it is, layouts, widths, info, the lists to pick from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reader.errors import LibraryError
from reader.library.queries.lacking import lacking
from reader.model import Count, Role
from reader.ui.actions import effective_keys
from reader.ui.desk import Desk
from reader.ui.screens.ask import KeyScreen
from reader.ui.screens.info import facts
from reader.ui.screens.listing import Listing
from reader.ui.screens.marking import Marking
from reader.ui.screens.menus import THEME, help_screen, palette_screen, sort_screen, sources_screen
from reader.ui.screens.page import PageScreen
from reader.ui.screens.panes import Panes
from reader.ui.screens.reading import Reading
from reader.ui.screens.searching import Searching
from reader.ui.screens.taking import written_address
from reader.ui.themes import load_themes

MEASURE_STEP = 4
"""Cells by which a key makes the text narrower or wider."""

LEAST_MEASURE, MOST_MEASURE = 20, 240


class Showing:
    """Switches and screens."""

    def __init__(
        self, desk: Desk, listing: Listing, reading: Reading, panes: Panes, searching: Searching, marking: Marking
    ) -> None:
        """Take the parts that are switched."""
        self.desk = desk
        self.listing = listing
        self.reading = reading
        self.panes = panes
        self.searching = searching
        self.marking = marking
        self.do: Callable[[str], None] = lambda name: None
        self._lane = desk.lane("showing", latest=True)

    @property
    def busy(self) -> bool:
        """Whether a list or a page is about to open."""
        return self._lane.busy

    def cut(self) -> None:
        """Show cut text with its reason, or hide it."""
        if self.reading.original:
            self.desk.say(f"of the file as it is nothing is cut; {self.desk.key('original')} goes back to the article")
            return
        shows = self.reading.laying_out.show_cut = not self.reading.laying_out.show_cut
        self.reading.lay_out_anew()
        shown = self.desk.view.shown
        none = shown is not None and all(block.role is not Role.BOILERPLATE for block in shown.article.blocks)
        self.desk.say(("cut text shown" + "; here is none" * none) if shows else "cut text hidden")

    def original(self) -> None:
        """Show the file as it is, or the article."""
        key = self.reading.key
        if key is None:
            return
        if self.panes.one and not self.desk.reads:
            self.panes.to_text()
        self.reading.leave_place()
        self.reading.original = not self.reading.original
        words = "the file as it is" if self.reading.original else "the article"
        self.reading.load(key, lambda: self.desk.say(words))

    def alone(self) -> None:
        """Show the text alone, or the panes."""
        if self.panes.alone:
            self.panes.set_alone(False)
        elif self.desk.view.shown is not None:
            self.panes.to_text()
            self.panes.set_alone(True)

    def layout(self) -> None:
        """Go to the next layout."""
        names = {"beside": "list beside the text", "above": "list above the text", "one": "one pane at a time"}
        self.desk.say(names[self.panes.next_layout()])

    def measure(self, by: int) -> None:
        """Make the text narrower or wider than it is on the screen, where it may have less room than its measure."""
        shown = self.panes.text_width()
        if by > 0 and shown < self.desk.measure:
            self.desk.say(f"text of {shown} columns: there is no room for more")
            return
        wanted = min(self.desk.measure, shown) + by * MEASURE_STEP
        self.desk.measure = max(min(LEAST_MEASURE, shown), min(MOST_MEASURE, wanted))
        self.reading.lay_out_anew()
        self.desk.say(f"text of {self.panes.text_width()} columns")

    # -- screens

    def info(self) -> None:
        """Show what is known about the article, and why."""
        shown = self.desk.view.shown
        if shown is None:
            return
        key, library, original = shown.key, self.desk.library, self.reading.original

        def run() -> tuple[str, list[tuple[str, str]]]:
            article = shown.article
            try:
                if original:
                    article = library.article(key)
                address = written_address(*library.address(key))
                headline, corrections = library.headline(key), library.corrections(key)
            except LibraryError:
                if original:
                    raise  # the file as it is says nothing of what is known
                address, headline, corrections = article.path, None, ()
            return article.title, facts(article, headline, address, corrections, lacking(article.language))

        def then(known: tuple[str, list[tuple[str, str]]]) -> None:
            self.desk.host.app.push_screen(PageScreen(*known, self.desk.signs, self.desk.keys("quit")))

        self._lane.ask(run, then)

    def sources(self) -> None:
        """Filter by source."""
        query = self.listing.asked

        def then(counts: tuple[Count, ...]) -> None:
            screen = sources_screen(counts, query.sources, self.desk.signs)
            self.desk.host.app.push_screen(screen, self._take_sources)

        self._lane.ask(lambda: self.desk.library.sources(query), then)

    def _take_sources(self, picked: frozenset[str | None] | None) -> None:
        if picked is not None:
            self.searching.show_sources(tuple(sorted(picked, key=lambda source: source or "")))

    def sort(self) -> None:
        """Sort the list."""

        def take(sort: Any) -> None:
            if sort is not None:
                self.searching.sort(sort)

        self.desk.host.app.push_screen(sort_screen(self.listing.query, self.desk.signs), take)

    def mark_all(self) -> None:
        """Ask, then mark all that is listed."""
        count = self.desk.articles.total
        if not count:
            return

        def take(key: str | None) -> None:
            if key is not None:
                self.marking.mark_all(key == "r")

        question = f"mark {count:,} listed"
        self.desk.host.app.push_screen(KeyScreen(question, {"r": "read", "u": "unread"}, self.desk.signs), take)

    def help(self) -> None:
        """Show the keys of this pane."""
        pane = "article" if self.desk.reads else "list"
        self.desk.host.app.push_screen(
            help_screen(effective_keys(self.desk.config.keys), pane, self.desk.signs), self._take_action
        )

    def palette(self) -> None:
        """Show all that can be done."""
        screen = palette_screen(effective_keys(self.desk.config.keys), sorted(load_themes()), self.desk.signs)
        self.desk.host.app.push_screen(screen, self._take_action)

    def _take_action(self, name: str | None) -> None:
        if name is None:
            return
        if name.startswith(THEME):
            theme = name.removeprefix(THEME)
            self.desk.host.app.theme = theme
            self.desk.memory.keep_theme(theme, self.desk.config.theme)
            self.desk.say(f"theme {theme}")
        else:
            self.do(name)
