"""The search: the prompt, results as you type, hits in the article, what Esc takes back."""

from __future__ import annotations

from dataclasses import replace

from textual.timer import Timer
from textual.widget import Widget

from reader.errors import QueryError
from reader.library.queries.query import parse
from reader.model import Mark, Query, Sort, View
from reader.render.known import counted
from reader.ui.desk import Desk
from reader.ui.screens.found import OF_VIEW
from reader.ui.screens.listing import Listing
from reader.ui.screens.panes import NARROW_COLUMNS, Panes
from reader.ui.screens.reading import Reading

PAUSE_S = 0.4
"""Seconds without a letter after which results are ranked: ranking costs ten times what the order by date does."""

ARTICLES, HERE = "articles", "here"


class Searching:
    """Owns the prompt and the text of the query."""

    def __init__(self, desk: Desk, listing: Listing, reading: Reading, panes: Panes) -> None:
        """Begin without a search."""
        self.desk = desk
        self.listing = listing
        self.reading = reading
        self.panes = panes
        self.scope = ARTICLES
        self.here = ""
        self._marked_here = ""
        self._here_in: int | None = None
        self._searched: tuple[View, tuple[str | None, ...], int] = (View.ALL, (), 0)
        self.error: QueryError | None = None
        self._before: Widget | None = None
        self._timer: Timer | None = None
        self._hits = desk.lane("hits", latest=True)
        listing.on_bad_query = self._bad
        reading.sought_in = lambda key: self.here if key == self._here_in else ""

    @property
    def active(self) -> bool:
        """Whether a search is on, of the articles or in this one."""
        return bool(self.listing.asked.text or self.here)

    @property
    def open(self) -> bool:
        """Whether the prompt has the keys."""
        return self.desk.bar.open

    @property
    def found(self) -> bool:
        """Whether the prompt searches the articles and the list shows what was found."""
        return bool(
            self.scope == ARTICLES and self.desk.bar.text.strip() and not self.error and self.desk.articles.total
        )

    @property
    def _hits_seen(self) -> bool:
        """Whether anything that was found stands in the text that is shown; the rest stands in what was cut."""
        return bool(self.desk.view.sight.of("hit"))

    # -- the prompt

    def start(self) -> None:
        """Open the prompt; its scope is where the keys were."""
        self.scope = HERE if self.desk.reads and self.desk.view.shown else ARTICLES
        self._before = self.desk.view if self.desk.reads else self.desk.articles
        self._marked_here = self.here
        self._open(True)
        self.desk.bar.start(self._scope_words(), "", self.desk.memory.searches)

    def _scope_words(self) -> str:
        if self.desk.host.size.width < NARROW_COLUMNS:
            return "find" if self.scope == HERE else "search"
        if self.scope == HERE:
            return "find here"
        asked = self.listing.asked
        count = self.listing.counts[OF_VIEW[asked.view]]
        if asked.text:
            if self._searched[:2] != (asked.view, asked.sources):
                return "search"  # how many there are without the search, nobody has counted
            count = self._searched[2]
        return f"search {counted(count, 'article')}"

    def renew_scope(self) -> None:
        """Name the scope anew: the folder is still being read, and nothing is typed that narrows it."""
        query = self.listing.query
        if not query.text:
            self._searched = query.view, query.sources, self.listing.counts[OF_VIEW[query.view]]
        if self.open and self.scope == ARTICLES and not self.listing.query.text:
            self.desk.bar.name_scope(self._scope_words())

    def switch_scope(self) -> None:
        """Search the articles instead of this one, or the other way round; the text stays."""
        if self.scope == ARTICLES and self.desk.view.shown is None:
            return
        self.scope = ARTICLES if self.scope == HERE else HERE
        self.here = ""  # of the articles, what is typed is a search
        self.panes.show_searched(text=self.scope == HERE)
        self.desk.bar.name_scope(self._scope_words())
        self.typed()

    def typed(self) -> None:
        """Search for what is typed so far: by date at once, ranked when a word is ended or typing pauses."""
        text = self.desk.bar.text
        self.desk.message = ""  # that something was not found here
        self._say_error(None)
        self._stop_timer()
        if self.scope == HERE:
            self._find_here(text)
            return
        ended = text.endswith(" ")
        self._ask(text, ranked=ended)
        if text.strip() and not ended:
            self._timer = self.desk.host.set_timer(PAUSE_S, lambda: self._pause(text))

    def _ask(self, text: str, *, ranked: bool) -> None:
        if text == self.listing.asked.text == "":
            return
        order = self._order()
        sort = Sort.RELEVANCE if ranked and text.strip() and not self.listing.sort_chosen else order
        query = replace(self.listing.asked, text=text.strip() and text, sort=sort, typing=bool(text.strip()))
        self.listing.ask(query, keep=not query.text)

    def _order(self) -> Sort:
        """Return the order of the list without a search."""
        chosen = self.listing.asked.sort
        return Sort.NEWEST if chosen in (Sort.RELEVANCE, Sort.FILE) and not self.listing.sort_chosen else chosen

    def _find_here(self, text: str) -> None:
        self.here = text.strip()
        shown = self.desk.view.shown
        if shown is None:
            return
        self._here_in = shown.key
        query, article = Query(text=text, typing=True), shown.article

        def then(hits: tuple[Mark, ...]) -> None:
            if self.desk.view.shown is shown and query.text.strip() == self.here:
                self._marked_here = self.here
                self.reading.put_hits(hits)
                cut = f"found in cut text alone   {self.desk.key('cut')} shows it"
                self.desk.say("" if self._hits_seen or not self.here else cut if hits else "not found here")

        def bad(error: BaseException) -> None:
            self.here = self._marked_here  # what is marked stays, and is what `n` goes on with
            self._bad(error)

        if self.here:
            self._hits.ask(lambda: self.desk.library.hits(query, article, with_cut=True), then, bad)
        else:
            self._marked_here = ""
            self._mark_searched()

    def _mark_searched(self) -> None:
        """Mark in the article what the search of the articles found in it, where one is on."""
        self.here, shown, query = "", self.desk.view.shown, self.listing.query
        self.desk.view.put_hits(())
        if shown is not None and query.text:

            def then(hits: tuple[Mark, ...]) -> None:
                if self.desk.view.shown is shown and not self.here and self.listing.asked.text == query.text:
                    self.desk.view.put_hits(hits)

            self._hits.ask(lambda: self.desk.library.hits(query, shown.article), then)

    def enter(self) -> None:
        """Go to what was found; what is still no whole query, a date of three digits, is not taken for one."""
        try:
            parse(self.desk.bar.text)
        except QueryError as error:
            self._say_error(error)
            return
        if self.desk.bar.text:
            self.desk.memory.keep_search(self.desk.bar.text)
        here = self.scope == HERE
        if self._timer and not here:
            self._stop_timer()
            self._ask(self.desk.bar.text, ranked=True)
        self._close()
        if here:
            self.panes.to_text()
        else:
            self.panes.to_list()

    def leave(self) -> None:
        """Leave the prompt; the search stays until it is cleared."""
        self._stop_timer()
        self._close()
        if self._before is self.desk.view:
            self.panes.to_text()
        else:
            self.panes.to_list()

    def _close(self) -> None:
        if self.here and self.listing.query.text and not (self._hits_seen or self._hits.busy):
            self._mark_searched()  # of nothing found here, there is nothing to go on with
        self.listing.settle()
        self.desk.bar.stop()
        self._open(False)
        self._say_error(None)  # last: the lines speak of a prompt that is closed

    def _open(self, is_open: bool) -> None:
        """Show the prompt in place of the bottom line. A class of the whole screen would restyle all that is on it."""
        for widget in (self.desk.bar, self.desk.host.query_one("#bottom")):
            widget.set_class(is_open, "-typing")

    def _bad(self, error: BaseException) -> None:
        """Say why the text is no query, under the place where it stops being one; the old list stays.

        Once the prompt is closed there is no text that it could be said of.
        """
        if isinstance(error, QueryError):
            self._say_error(error if self.open else None)
        else:
            self.desk.complain(error)

    def _say_error(self, error: QueryError | None) -> None:
        self.error = error
        self.desk.redraw_lines()

    def moved(self) -> None:
        """The cursor was moved: the list found so far is being looked through and is not ranked anew under it."""
        self._stop_timer()

    @property
    def pending(self) -> bool:
        """Whether a pause in typing is being waited for."""
        return self._timer is not None

    def _pause(self, text: str) -> None:
        self._timer = None
        self._ask(text, ranked=True)

    def _stop_timer(self) -> None:
        if self._timer:
            self._timer.stop()
            self._timer = None

    # -- taking it back

    def went_on(self) -> None:
        """Another article is in the pane: what is being typed is looked for in it, what was typed before is over."""
        if self.here and self._here_in != self.reading.key:
            if self.open and self.scope == HERE:
                self._find_here(self.desk.bar.text)
            else:
                self.here = ""

    def clear(self) -> bool:
        """Clear the search, else the filter; return whether there was one."""
        if self.here:
            self.here = ""
            self.desk.view.put_hits(self.desk.view.hits if self.listing.asked.text else ())
            if not self.listing.asked.text:
                return True
        asked = self.listing.asked
        if asked.text:
            self.listing.ask(replace(asked, text="", typing=False, sort=self._order()))
            self.reading.drop_hits()
            return True
        if asked.sources or asked.view is not View.ALL:
            self.listing.ask(replace(asked, sources=(), view=View.ALL))
            return True
        return False

    def show_view(self, view: View) -> None:
        """Show all, unread or starred articles."""
        self.listing.ask(replace(self.listing.asked, view=view))

    def show_sources(self, sources: tuple[str | None, ...]) -> None:
        """Show only these publishers; none means all."""
        self.listing.ask(replace(self.listing.asked, sources=sources), as_one=True)

    def sort(self, sort: Sort) -> None:
        """Sort the list."""
        self.listing.sort_chosen = True
        self.listing.ask(replace(self.listing.asked, sort=sort), as_one=True)
