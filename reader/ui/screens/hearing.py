"""Voices: who is quoted in the article or in all that is listed, and the way to the place where it stands."""

from __future__ import annotations

from collections.abc import Callable, Collection
from itertools import islice
from typing import TypeVar

from reader.library.queries.lacking import NOBODY
from reader.library.queries.quotations import of_article
from reader.library.queries.tellings import LEAST_WORDS, comparable, tellings
from reader.model import Query, Quotation, Telling, Voice
from reader.render.known import counted
from reader.ui.desk import Desk
from reader.ui.literal import plain
from reader.ui.screens.listing import Listing
from reader.ui.screens.page import PageScreen
from reader.ui.screens.panes import Panes
from reader.ui.screens.reading import Reading
from reader.ui.screens.taking import Taking
from reader.ui.screens.voices import (
    COMPARES,
    COPIES,
    Told,
    VoicesScreen,
    quotation_choices,
    speaker_choices,
    told_by,
    version_facts,
)
from reader.ui.widgets.choices import Choice

Answer = TypeVar("Answer")

MOST_QUOTATIONS = 5_000
"""Quotations of one speaker that are listed, and that tellings are looked for among: 0.5 s in a thread for so many."""

HINT = f"Enter goes there  {COMPARES}  {COPIES}  Ctrl-P keys  Esc leaves"


class Hearing:
    """Opens the screens of voices, fetches what they show in threads."""

    def __init__(self, desk: Desk, listing: Listing, reading: Reading, panes: Panes, taking: Taking) -> None:
        """Take the parts that know what is listed and read, and the one that copies."""
        self.desk = desk
        self.listing = listing
        self.reading = reading
        self.panes = panes
        self.taking = taking
        self._lane = desk.lane("voices", latest=True)
        self._counting = desk.lane("tellings", latest=True)
        self._narrowing = desk.lane("narrowing", latest=True)
        self._told: Told | None = None
        self._told_on: VoicesScreen | None = None

    @property
    def busy(self) -> bool:
        """Whether a list of voices is about to open."""
        return self._lane.busy

    def lose(self) -> None:
        """Close the lists of voices: their articles have other keys now, and they would lead to any of them."""
        app = self.desk.host.app
        while any(isinstance(screen, VoicesScreen) for screen in app.screen_stack):
            app.pop_screen()

    def voices(self) -> None:
        """Show who is quoted: in the article that is read, else in everything listed."""
        if self.desk.reads and self.desk.view.shown is not None:
            self._of_article(self.desk.view.shown.key)
        else:
            self._of_list(self.listing.query)

    def _of_article(self, key: int) -> None:
        library, signs = self.desk.library, self.desk.signs

        def run() -> tuple[list[Quotation], list[Choice], str]:
            headline = library.headline(key)
            found = list(of_article(headline, library.article(key)))
            return found, quotation_choices(found, {}, signs, of_article=True), headline.title

        def then(answer: tuple[list[Quotation], list[Choice], str]) -> None:
            found, choices, title = answer
            if not found:
                self.desk.say("nobody is quoted here")
                return
            screen = self._push(f"voices in {title}", choices)
            self._count_tellings(screen, found, of_article=True)

        self._open(run, then)

    def _of_list(self, query: Query) -> None:
        def then(answer: tuple[tuple[Voice, ...], list[Choice]]) -> None:
            voices, choices = answer
            if not voices:
                self.desk.say("nobody is quoted in what is listed")
                return
            total = sum(voice.quotations for voice in voices)
            title = f"voices   {counted(total, 'quotation')} in {counted(self.desk.articles.total, 'article')}"
            screen = VoicesScreen(
                title,
                choices,
                self.desk.signs,
                hint="Enter lists  Ctrl-P keys  Esc leaves",
                lane=self._narrowing,
                take=lambda voice: self._of_speaker(query, voice),
            )
            self.desk.host.app.push_screen(screen)

        def run() -> tuple[tuple[Voice, ...], list[Choice]]:
            voices = self.desk.library.voices(query)
            return voices, speaker_choices(voices)

        self._open(run, then)

    def _of_speaker(self, query: Query, voice: Voice) -> None:
        library, signs = self.desk.library, self.desk.signs
        names: Collection[str | None] = voice.names or (None,)

        def run() -> tuple[list[Quotation], list[Choice]]:
            found = list(islice(library.quotations(query, names), MOST_QUOTATIONS))
            return found, quotation_choices(found, {}, signs, of_article=False)

        def then(answer: tuple[list[Quotation], list[Choice]]) -> None:
            found, choices = answer
            some = f"the first {MOST_QUOTATIONS:,} of " if voice.quotations > len(found) == MOST_QUOTATIONS else ""
            screen = self._push(f"{voice.name or NOBODY}   {some}{voice.quotations:,}", choices)
            self._count_tellings(screen, found, of_article=False)

        self._open(run, then)

    def _open(self, run: Callable[[], Answer], then: Callable[[Answer], None]) -> None:
        """Fetch what a screen is to show and open it, unless the one that it was asked for on was left or covered."""
        app = self.desk.host.app
        asked_on = app.screen
        self._lane.ask(run, lambda answer: then(answer) if app.screen is asked_on else None)

    def _push(self, title: str, choices: list[Choice]) -> VoicesScreen:
        self._told = None
        screen = VoicesScreen(
            title,
            choices,
            self.desk.signs,
            hint=HINT,
            lane=self._narrowing,
            take=self._go_to,
            compare=self._compare,
            copy=self.taking.quotation,
        )
        self._told_on = screen
        self.desk.host.app.push_screen(screen)
        return screen

    def _count_tellings(self, screen: VoicesScreen, found: list[Quotation], *, of_article: bool) -> None:
        """Find how often each statement is told in all of the library, then show it too.

        A speaker is called by the last name alone elsewhere, so these are looked for as those of an article are; what
        names no speaker is compared among itself.
        """
        library, signs = self.desk.library, self.desk.signs

        def run() -> tuple[Told, list[Choice]]:
            named = of_article or any(quotation.speaker for quotation in found)
            several = library.told_elsewhere(found, MOST_QUOTATIONS) if named else tellings(found)
            told = told_by(several)
            return told, quotation_choices(found, told, signs, of_article=of_article)

        def then(answer: tuple[Told, list[Choice]]) -> None:
            if screen is not self._told_on:
                return  # one that was left is not what a key is pressed on now
            self._told = answer[0]
            if answer[0]:
                screen.put(answer[1])

        self._counting.ask(run, then)

    def _compare(self, quotation: Quotation) -> str:
        """Show the versions of a statement; return what is to be said where there are none to show."""
        if not comparable(quotation.text):
            return f"fewer than {LEAST_WORDS} words: too short to be told from chance elsewhere"
        if self._told is None:
            return "other tellings are still looked for"
        telling: Telling | None = self._told.get((quotation.headline.key, quotation.number))
        if telling is None:
            by = f" from {plain(quotation.speaker)}" if quotation.speaker else ""  # others were not looked at
            return f"no other telling of it was found{by}"
        title = f"{quotation.speaker or NOBODY}   {len(telling.versions)} tellings"

        def then(facts: list[tuple[str, str]]) -> None:
            self.desk.host.app.push_screen(PageScreen(title, facts, self.desk.signs, self.desk.keys("quit")))

        self._open(lambda: version_facts(telling), then)
        return ""

    # -- to the place

    def _go_to(self, quotation: Quotation) -> None:
        """Leave the screens and show the article, at the quotation."""
        app, host = self.desk.host.app, self.desk.host
        while app.screen is not host:
            app.pop_screen()
        key, query, keys, library = quotation.headline.key, self.listing.query, self.listing.keys, self.desk.library

        def run() -> int | None:
            if keys is not None:
                return keys.index(key) if key in keys else None
            return library.position(query, key)

        def then(place: int | None) -> None:
            if place is not None:
                self.desk.articles.move_to(place)
            self.panes.to_text()
            self.reading.original = False
            self.reading.load(key, lambda: self._step_to(quotation), at_hit="")

        self._lane.ask(run, then)

    def _step_to(self, quotation: Quotation) -> None:
        shown = self.desk.view.shown
        items = shown.layout.items if shown is not None else ()
        found = next((item for item in items if item.kind == "quote" and item.index == quotation.number), None)
        if found is not None:
            self.desk.view.go_to(found)
        self.desk.redraw_lines()
