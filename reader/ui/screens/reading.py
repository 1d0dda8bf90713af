"""The article in the pane: which one, loaded off the event loop, kept in its place."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.errors import LibraryError, QueryError
from reader.model import Article, Mark, Query
from reader.render.rows import Layout
from reader.terminal.repeat import Repeat
from reader.ui.desk import Desk
from reader.ui.screens.laying_out import Fit, LayingOut
from reader.ui.screens.loaded import Loaded, LoadedArticles
from reader.ui.screens.panes import Panes
from reader.ui.screens.waiting import Waiting
from reader.ui.widgets.sight import Shown

FOLLOW_S = 0.12
"""Seconds after the last step in the list until the pane follows, at most: sooner where the steps came faster."""


class Reading:
    """Loads what the list points at, or what a key asks for."""

    def __init__(self, desk: Desk, panes: Panes) -> None:
        """Begin with an empty pane."""
        self.desk = desk
        self.panes = panes
        self.laying_out = LayingOut(desk, panes)
        self.original = False
        self.wanted: int | None = None
        self.query = Query()
        self.on_shown: Callable[[], None] = lambda: None
        self.sought_in: Callable[[int], str] = lambda key: ""
        """What is looked for in an article itself; it comes before what the articles are searched for."""
        self._hits_text = ""
        self._coming = (-1, "")
        self._loaded = LoadedArticles(desk.library)
        self._owed: Sequence[Callable[[], None]] = ()
        self._lane = desk.lane("article", latest=True)
        self._places = desk.lane("places", latest=False)
        self._renewing = desk.lane("renewing", latest=True)
        self._timer: asyncio.TimerHandle | None = None
        self._repeat = Repeat()
        self.waiting = Waiting(lambda: desk.redraw_lines() if desk.host.is_running else None)

    # -- which article

    @property
    def key(self) -> int | None:
        """Key of the article in the pane."""
        return self.desk.view.shown.key if self.desk.view.shown else None

    def follow(self) -> None:
        """Show the article of the cursor soon, unless another step comes before."""
        self._stop_timer()
        self._repeat.note(time.monotonic())
        # A timer of Textual's is a task each: with one for every key, they would take a tenth of a step's time.
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(min(FOLLOW_S, self._repeat.rest_s), self._follow_timed)

    def _follow_timed(self) -> None:
        if self.desk.host.is_running:
            self.follow_now()

    def follow_now(self, then: Callable[[], None] | None = None) -> None:
        """Show the article of the cursor; `then` runs when it is there (at once when it is)."""
        self._stop_timer()
        headline = self.desk.articles.current
        if headline is None:
            self.wanted = None
            if not self.desk.articles.total:
                self.leave_place()
                self.desk.view.show(None)
                self.on_shown()
            return
        current = headline.key == self.key == self.wanted and self._hits_text == self.query.text
        if current and not self._lane.busy:
            if then:
                then()
            return
        if self._lane.busy and self._coming == (headline.key, self.query.text):
            self.wanted = headline.key
            if then:
                self._owed = *self._owed, then
                self.waiting.begin()
            return  # asked for already, maybe with something to do when it is there
        self.load(headline.key, then)

    def when_there(self, deed: Callable[[], None]) -> None:
        """Do something to the article that the list is at: now, or once it is in the pane, which is behind the list."""
        behind = self.pending or (self._lane.busy and self.wanted != self.key)
        if behind and self.desk.articles.current is not None:
            self.follow_now(deed)
        else:
            deed()

    @property
    def owed(self) -> bool:
        """Whether what a key does waits for the article."""
        return bool(self._owed) and self._lane.busy

    @property
    def pending(self) -> bool:
        """Whether the pane is about to follow the list."""
        return self._timer is not None

    @property
    def coming(self) -> bool:
        """Whether another article will be in the pane in a moment."""
        return self.pending or self._lane.busy

    def _stop_timer(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def load(
        self, key: int, then: Callable[[], None] | None = None, *, at_hit: str = "first", place: int | None = None
    ) -> None:
        """Show an article where it was left (or at `place`), or at its first (last) hit while a search is on."""
        self.wanted = key
        if key != self.key:
            self.original = False
        query, original = self.query, self.original
        self._coming = key, query.text
        self._owed = (then,) if then else ()
        fit = self.laying_out.fit(original=original)

        given_up, here, age = self._lane.latch(), self.sought_in(key), self._loaded.age
        at_hit = "" if here else at_hit

        def run() -> tuple[Loaded, Layout, tuple[Mark, ...]] | None:
            loaded = self._loaded.get(key, original)
            if given_up():
                return None
            if place is not None:
                loaded = replace(loaded, position=place)
            hits = self._hits(loaded.article, query, here)
            layout = self.laying_out.lay_out(loaded, fit, given_up)
            return None if given_up() else (loaded, layout, hits)

        def done(answer: tuple[Loaded, Layout, tuple[Mark, ...]] | None) -> None:
            if self._arrived(key) and answer is not None:
                owed, self._owed = self._owed, ()
                if age != self._loaded.age or here != self.sought_in(key):  # it was changed on the way, or searched
                    self.load(key, at_hit=at_hit, place=place)
                    self._owed = owed
                    return
                loaded, layout, hits = answer
                dropped = query.text and not self.query.text  # the search was cleared meanwhile
                self._hits_text = self.query.text if dropped else query.text
                self._show(loaded, layout, () if dropped and not here else hits, at_hit, fit)
                self._do_in_turn(owed)

        self._lane.ask(run, done, lambda error: self._failed(key, error))
        if then or self.desk.view.display:
            self.waiting.begin()

    def _do_in_turn(self, owed: Sequence[Callable[[], None]]) -> None:
        """Do what was asked for while the article was on its way; behind a prompt that this opens, nothing."""
        app = self.desk.host.app
        before = app.screen
        for number, deed in enumerate(owed):
            if self._lane.busy:  # one of them went on to another article
                self._owed = *self._owed, *owed[number:]
                return
            if app.screen is before:
                deed()

    def _arrived(self, key: int) -> bool:
        """Return whether an answer is the one that is waited for."""
        told = not self._lane.busy and self.waiting.end()
        if told and key != self.wanted:
            self.desk.redraw_lines()
        return key == self.wanted

    def _failed(self, key: int, error: BaseException) -> None:
        if not self._arrived(key):
            return
        self._owed = ()
        if self.original:  # the file cannot be had any more, the article can
            self.original = False
            self.load(key, lambda: self.desk.complain(error), at_hit="")
            return
        self.leave_place()
        self.desk.view.show(None)
        self.desk.complain(error)
        self.on_shown()

    def reload(self, key: int | None) -> None:
        """Show the article anew under the key it has now, its file having changed; the place that is read stays."""
        if key is not None:
            self.forget()
            self.load(key, at_hit="", place=self.desk.view.place)

    def renew(self) -> None:
        """Show the article as the library has it now, after something about it was changed; nothing moves."""
        if self.original:
            self.reload(self.key)  # the file as it is now
            return
        self.forget()
        shown, library, query = self.desk.view.shown, self.desk.library, self.query
        if shown is None:
            return
        here = self.sought_in(shown.key)

        def run() -> tuple[Article, bool, tuple[Mark, ...]] | None:
            try:
                article = library.article(shown.key)
            except LibraryError:
                return None  # it is gone: the list says so, and what is shown stays
            return article, library.headline(shown.key).source_stated, self._hits(article, query, here)

        def done(answer: tuple[Article, bool, tuple[Mark, ...]] | None) -> None:
            now = self.desk.view.shown
            if answer is None or now is None or now.key != shown.key or self.original:
                return
            article, stated, hits = answer
            if article == now.article:  # as it is shown now: it may have been renewed since this was asked for
                return
            if here != self.sought_in(shown.key) or query.text != self.query.text:
                self.renew()  # something else is looked for in it by now
                return
            self.desk.view.renew(replace(now, article=article, source_stated=stated), hits)
            self.lay_out_anew()

        self._renewing.ask(run, done)

    def forget(self) -> None:
        """Read articles anew when they are asked for again: files may have changed."""
        self._loaded.forget()

    def lose(self) -> None:
        """Show nothing: the article has another key now, and its place is not to be kept under the old one."""
        self.forget()
        self._stop_timer()
        self.wanted, self.original = None, False
        self.desk.view.show(None)

    def _show(self, loaded: Loaded, layout: Layout, hits: tuple[Mark, ...], at_hit: str, fit: Fit) -> None:
        view = self.desk.view
        if self.key != loaded.key:
            self.leave_place()
        shown = Shown(loaded.key, loaded.article, layout, loaded.source_stated)
        self.laying_out.set_direction(loaded.article)
        view.show(shown, offset=loaded.position, hits=hits)
        self.laying_out.fitted = fit
        if fit != self.laying_out.fit(original=self.original):
            self.lay_out_anew()
        if hits and at_hit:
            view.step("hit", 1) if at_hit == "first" else view.step_to_last("hit")
        self.on_shown()

    def leave_place(self) -> None:
        """Keep where the article was left; one that was read to its end begins at its beginning next time."""
        view = self.desk.view
        if view.shown is None or self.original:
            return
        key, offset = view.shown.key, 0 if view.at_end else view.place
        self._places.ask(lambda: self.desk.library.set_position(key, offset), lambda _none: None)

    def lay_out_anew(self) -> None:
        """Lay the article out for the width there is now; the row that is read stays where it is."""
        self.laying_out.anew(original=self.original)

    def fit(self) -> None:
        """Lay the article out anew where there is another width now; at another height the row that is read stays."""
        if self.laying_out.fitted != self.laying_out.fit(original=self.original):
            self.lay_out_anew()
        elif (shown := self.desk.view.shown) is not None:
            self.desk.view.lay_out_anew(shown)

    # -- hits

    def _hits(self, article: Article, query: Query, here: str) -> tuple[Mark, ...]:
        """Find what is looked for in the article itself, else what the search of the articles looks for."""
        if not here:
            return self.desk.library.hits(query, article) if query.text else ()
        try:
            return self.desk.library.hits(Query(text=here, typing=True), article, with_cut=True)
        except QueryError:  # it is still being typed
            return ()

    def drop_hits(self) -> None:
        """Show the article without hits; nothing moves."""
        self.query, self._hits_text = Query(), ""
        self.desk.view.put_hits(())

    def put_hits(self, hits: tuple[Mark, ...]) -> None:
        """Mark hits in the article and go to the first one from here on; where all stand above, to the first of all."""
        view = self.desk.view
        view.put_hits(hits)
        if view.step("hit", 1) is None and (above := view.sight.of("hit")):
            view.go_to(above[0])
