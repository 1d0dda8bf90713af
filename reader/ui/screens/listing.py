"""What is listed: the query and its result, and keeping up with the library."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from reader.errors import QueryError
from reader.model import Headline, Progress, Query, Sort, View
from reader.ui.desk import Desk
from reader.ui.memory import Left
from reader.ui.screens.drawing import Hold
from reader.ui.screens.found import Found, find, lists_as
from reader.ui.screens.windows import Counts, Windows

REFRESH_S = 0.4
"""Seconds between two looks at a library that is being indexed: the list fills, yet is not always in motion."""

FIRST_LOOK_S = 2.0
"""Seconds for which a list that fills shows its beginning while no key was pressed; then somebody may be reading."""

AGAIN_S = 0.05
"""Seconds until a list is asked for again whose answer does not have the row that the cursor was moved to meanwhile."""

NOT_INDEXED = "not indexed"
"""Said at the top where most of a folder was not read, since its index may not fit."""
READING = "reading ..."
LOOKING = "looking for new and changed files"
GONE = "the file of the article you were at is gone"
"""Said where the cursor has to go elsewhere: the pane follows it, and would seem to have jumped."""


class Listing:
    """The list's content. It decides nothing about the article."""

    def __init__(self, desk: Desk) -> None:
        """Begin with everything, in the order of the configuration."""
        self.desk = desk
        self.sort_chosen = bool(desk.config.sort)
        self.query = Query(sort=Sort(desk.config.sort or Sort.NEWEST))
        self.asked = self.query
        self.windows = Windows(desk, self.query)
        self.counts = (0, 0, 0)
        self.undated = 0
        self.ranked = False
        self.loaded = False
        self.indexing = False
        self.news = ""
        self.progress: Progress | None = None
        self._passing = ""
        self.on_list: Callable[[bool], None] = lambda kept: None
        self.on_bad_query: Callable[[QueryError], None] = lambda error: None
        self._generation = 0
        self._list = desk.lane("list", latest=True)
        self._refresh_due = False
        self._relist = True
        self._listed_of = 0
        self._last: Headline | None = None
        self._to_first = False
        self._again_due = False
        self._lost: Left | None = None
        self._lost_at = 0
        self._held = False
        self._first_shown: float | None = None
        self._hold = Hold(desk.host)

    @property
    def asked_first(self) -> bool:
        """Whether the folder is not being read since the reader has yet to say that it shall be."""
        return not self.indexing and self.progress is None

    def begin(self) -> None:
        """Say that the folder is being read, from here on."""
        self.indexing = True
        if self.loaded:
            self.desk.articles.message = self._empty_words()
            self.desk.articles.redraw()

    # -- asking

    def ask(self, query: Query, *, keep: bool = True, as_one: bool = False) -> None:
        """Ask for a list; `keep` leaves the cursor on its article (the last it had) where the new list has it.

        `as_one`: the list that asked for it closes, and is drawn as one frame with the answer.
        """
        if as_one:
            self._hold.begin()
        near = self.desk.articles.near() if query == self.asked else []
        self.asked, self._to_first = query, not keep
        self._last = self.desk.articles.current or self._last
        last, library = self._last if keep else None, self.desk.library
        key, address = (last.key, (last.path, last.record)) if last else (None, None)
        generation, moves, all_kept = self._next_generation(), self.desk.articles.moves, self.desk.all_kept()

        def run() -> Found:
            all_kept()
            return find(library, query, key, as_is=self.sort_chosen, near=near, address=address)

        def done(found: Found) -> None:
            if moves == self.desk.articles.moves or (not keep and found.query.text != self.query.text):
                self._show(found, generation)
            else:
                self._show_moved(found, generation, keep=keep)

        self._list.ask(run, done, self._failed)

    def _show_moved(self, found: Found, generation: int, *, keep: bool) -> None:
        """Show a list that was asked for before the cursor was moved: it stays where it was moved to.

        What is looked through is not put in another order to be seen from its first row.
        """
        current = self.desk.articles.current
        keys = [headline.key for headline in found.page.headlines]
        if not keep and not lists_as(found.query, self.query):
            self._hold.end()
            self.asked = self.asked if self._list.busy else self.query
            if self._again_due:
                self.again()
        elif current is not None and current.key in keys:
            cursor = found.page.start + keys.index(current.key)
            self._show(replace(found, cursor=cursor, kept=True, gone=False, near=False), generation)
        elif not self._list.busy:  # it went further than what was fetched, or to a row that is still to come
            self._hold.end()
            self.desk.host.set_timer(AGAIN_S, self.again)

    def _next_generation(self) -> int:
        self._generation += 1
        return self._generation

    @property
    def behind(self) -> bool:
        """Whether the list on the screen is another one than was asked for: what is typed is meant for that."""
        return self._list.busy and not lists_as(self.asked, self.query)

    def open(self, left: Left | None, then: Callable[[], None]) -> None:
        """Ask for the first list, the cursor where the library was left; `then` runs when it is found there."""
        query, library = self.asked, self.desk.library
        generation = self._next_generation()

        def run() -> Found:
            key = library.find(left.path, left.record) if left else None
            return find(library, query, key, as_is=self.sort_chosen)

        def done(found: Found) -> None:
            if found.kept:
                self.hold()
            # Whatever the cursor stood on meanwhile, it was not this: the pane is to follow.
            self._show(replace(found, kept=False), generation, left.row if left and found.kept else None)
            if found.kept:
                then()

        self._list.ask(run, done, self._failed)

    def again(self) -> None:
        """List anew what the query finds now: after the first list, or one that goes to its first row, is there.

        Until then the cursor is on a row of the list before, which is not where it is to be.
        """
        self._again_due = self._list.busy and (self._to_first or not self.loaded)
        if not self._again_due:
            self.ask(self.asked, keep=self.held)

    def hold(self) -> None:
        """From here on the cursor keeps its article, whatever comes above it: the reader has done something."""
        self._held = True

    @property
    def held(self) -> bool:
        """Whether the cursor keeps its article. At first a folder that is being read shows what is first in it."""
        if self._first_shown is not None and time.monotonic() > self._first_shown + FIRST_LOOK_S:
            self._held = True
        return self._held

    def _failed(self, error: BaseException) -> None:
        self._hold.end()
        if isinstance(error, QueryError):
            self.asked = self.query  # what is listed: a filter or an order that is chosen next is for that
            self.on_bad_query(error)
            if self._again_due:
                self.again()
        else:
            self._relist = True  # what could not be had now is asked for when the folder has been looked at
            self.desk.complain(error)

    def _show(self, found: Found, generation: int, row: int | None = None) -> None:
        articles = self.desk.articles
        row = articles.screen_row if (found.kept or found.near) and row is None else row
        self.query, self.counts = found.query, found.counts
        self.undated, self.ranked, self.loaded = found.page.undated, found.page.ranked, True
        self.windows.begin(found.query)
        self.news = NOT_INDEXED if self.progress and self.progress.doubt else ""
        self._listed_of = self.progress.done if self.progress else 0
        if self._first_shown is None and found.page.total:
            self._first_shown = time.monotonic()
        articles.message = self._empty_words()
        articles.show(found.page.total, found.page.start, found.page.headlines, found.cursor, row)
        self.windows.want_snippets()
        if generation == self._generation and not found.query.typing:
            self.settle()
        if found.gone:
            self.desk.say(GONE)
        self.on_list(found.kept)
        self._hold.end()
        if self._again_due:
            self.again()

    def settle(self) -> None:
        """Take down which rows the list has, once nothing is read any more that would change it."""
        if not self.indexing:
            self.windows.settle()

    @property
    def keys(self) -> Sequence[int] | None:
        """Keys of all that is listed, where they are known."""
        return self.windows.keys

    def _empty_words(self) -> str:
        query, key = self.query, self.desk.key
        if query.view is not View.ALL:
            found = " found" if query.text or query.sources else ""
            return f"nothing {query.view}{found}   {key('all')} shows all"
        if query.text or query.sources:
            return f"nothing found   {key('escape')} clears the {'search' if query.text else 'filter'}"
        if self.asked_first:
            return ""
        return READING if self.indexing else "no articles here"

    def refresh_rows(self, changed: Iterable[int]) -> None:
        """Show the rows as the library has them now; those that no longer match stay, dimmed."""

        def told(counts: Counts) -> None:
            self.counts = counts
            self.desk.redraw_lines()

        self.windows.refresh(changed, told)

    # -- the library changes

    def rescan(self, *, sure: bool = False) -> None:
        """Look at the folder again and list what is there; `sure`: and make an index that may not fit."""
        self._relist = True
        self.desk.library.rescan(sure=sure)
        self.again()

    def take_progress(self, progress: Progress) -> None:
        """Take a word from the indexing: the list fills during the first run, later changes wait for a key."""
        self.progress, self.indexing = progress, not (progress.finished or progress.doubt)
        if progress.message:
            self.desk.say(progress.message)
            self._passing = "" if progress.lasting else progress.message
        elif self._passing and self.desk.message == self._passing and (progress.finished or progress.total is not None):
            self.desk.say("")  # what was waited for is over
        if progress.anew:
            self._begin_anew()
        elif progress.doubt:
            self.again()
        elif self._relist:
            if progress.finished:
                self._relist = False
                if self.desk.message == LOOKING:
                    self.desk.say("the list is up to date")
                stayed = self._lost_at == self.desk.articles.moves
                lost, self._lost = self._lost if stayed else None, None
                self.open(lost, lambda: None) if lost else self.again()
            elif progress.changed and not self._refresh_due:
                self._refresh_due = True
                self.desk.host.set_timer(REFRESH_S if self.desk.articles.total else 0.01, self._refresh)
        elif progress.changed:
            more = progress.done - self._listed_of
            self.news = f"{more:,} new" if more > 0 else "changed"
        self.desk.redraw_lines()

    def _begin_anew(self) -> None:
        """The index is another one, and so are the keys of its rows: list what it has, to come back to the article.

        Unless the cursor is moved meanwhile: then somebody reads on in what there is.
        """
        headline = self.desk.articles.current
        if headline is not None:
            self._lost = Left(headline.path, headline.record, self.desk.articles.screen_row, self.desk.reads)
        self._relist, self._last, self._lost_at = True, None, self.desk.articles.moves
        self.desk.articles.show(0, 0, (), 0, None)
        self.ask(self.asked, keep=False)

    def _refresh(self) -> None:
        self._refresh_due = False
        if self.indexing:
            self.again()
