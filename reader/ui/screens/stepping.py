"""Moving: in the list, in the article, from one article, quotation, caption or hit to the next."""

from __future__ import annotations

from dataclasses import replace

from reader.model import View
from reader.ui.desk import Desk
from reader.ui.screens.listing import Listing
from reader.ui.screens.marking import Marking
from reader.ui.screens.panes import Panes
from reader.ui.screens.reading import Reading
from reader.ui.screens.searching import Searching

NAMES = {"quote": "quotation", "caption": "photo caption", "link": "web address", "hit": "hit"}


class Stepping:
    """What the keys that move do; which pane they move depends on which has the keys."""

    def __init__(
        self, desk: Desk, listing: Listing, reading: Reading, panes: Panes, searching: Searching, marking: Marking
    ) -> None:
        """Take the parts that are moved."""
        self.desk = desk
        self.listing = listing
        self.reading = reading
        self.panes = panes
        self.searching = searching
        self.marking = marking
        self._lane = desk.lane("steps", latest=True)

    # -- up and down

    def line(self, by: int) -> None:
        """Move the cursor of the list, or scroll the article by a line."""
        if by < 0 and self.searching.open and self.desk.bar.bring_back():
            return
        if self.desk.reads:
            self.desk.view.scroll_rows(by)
        else:
            self.desk.articles.move_to(self.desk.articles.cursor + by)

    def half(self, by: int) -> None:
        """Half a page."""
        if self.desk.reads:
            self.desk.view.scroll_half(by)
        else:
            rows = max(1, self.desk.articles.rows_in_sight // 2)
            self.desk.articles.move_to(self.desk.articles.cursor + by * rows)

    def edge(self, by: int) -> None:
        """To the top or the end."""
        if self.desk.reads:
            self.desk.view.scroll_rows(by * self.desk.view.rows)
        else:
            self.desk.articles.move_to(self.desk.articles.total - 1 if by > 0 else 0)

    def page(self, by: int) -> None:
        """Page the article, from the list too; in the prompt, the list."""
        if self.searching.open:
            self.desk.articles.move_to(self.desk.articles.cursor + by * self.desk.articles.rows_in_sight)
            return
        self.reading.follow_now(lambda: self._page(by))

    def _page(self, by: int) -> None:
        if self.panes.one and not self.desk.reads:
            self.panes.to_text()
        elif self.desk.view.scroll_page(by) and by > 0:
            self._read()
        self.desk.redraw_lines()

    def read_on(self) -> None:
        """Page the article; at its end go on to the next unread one."""
        self.reading.follow_now(self._read_on)

    def _read_on(self) -> None:
        if self.panes.one and not self.desk.reads:
            self.panes.to_text()
            self._read()
        elif self.desk.view.scroll_page(1):
            self._read()
            self.desk.redraw_lines()
        else:
            self._read()
            self.next_unread(1)

    def _read(self) -> None:
        """Count the article in the pane as read: it was paged into."""
        if self.reading.key is not None and not self.reading.original:
            self.marking.set_read(self.reading.key)

    # -- between the panes

    def enter(self) -> None:
        """Go into the article."""
        if self.desk.reads:
            return
        if self.desk.articles.current is None:
            return
        self.panes.to_text()
        self.reading.follow_now(self._read)

    def back(self) -> None:
        """Go back to the list; there, say how to quit."""
        if self.desk.reads:
            self.panes.to_list()
        else:
            self.desk.say(f"{self.desk.key('quit')} quits")

    def other_pane(self) -> None:
        """Go to the other pane; in the prompt, to what was found, else to the other scope."""
        if self.searching.open:
            if self.searching.found:
                self.searching.enter()
            else:
                self.searching.switch_scope()
        elif self.desk.reads:
            self.panes.to_list()
        elif self.desk.view.shown is not None:
            self.panes.to_text()

    def escape(self) -> None:
        """Leave the prompt, then clear the search, then the filter, then leave the article."""
        if self.searching.open:
            self.searching.leave()
        elif not self.searching.clear():
            self.back()

    # -- articles

    def article(self, by: int) -> None:
        """Show the next or previous article of the list."""
        if self.desk.articles.move_to(self.desk.articles.cursor + by):
            self.reading.follow_now()
        else:
            self.desk.say("the last article" if by > 0 else "the first article")

    def next_unread(self, by: int) -> None:
        """Go to the next or previous unread article of the list."""
        query, cursor, keys, library = (
            self.listing.query,
            self.desk.articles.cursor,
            self.listing.keys,
            self.desk.library,
        )

        def run() -> int | None:
            listed = keys if keys is not None else library.keys(query)
            unread = set(library.keys(replace(query, view=View.UNREAD)))
            if query.view is View.STARRED:
                unread.intersection_update(listed)
            places = range(cursor + 1, len(listed)) if by > 0 else range(cursor - 1, -1, -1)
            return next((place for place in places if listed[place] in unread), None)

        def then(place: int | None) -> None:
            if place is None:
                self.desk.say(f"no {'further' if by > 0 else 'earlier'} unread article")
                return
            self.desk.articles.move_to(place)
            self.desk.say(f"{'next' if by > 0 else 'previous'} unread")
            self.listing.on_list(True)

        self._lane.ask(run, then)

    # -- items of the article

    def item(self, kind: str, by: int) -> None:
        """Go to the next or previous quotation or caption."""
        self.reading.follow_now(lambda: self._item(kind, by))

    def _item(self, kind: str, by: int) -> None:
        if self.panes.one and not self.desk.reads:
            self.panes.to_text()
        if self.desk.view.step(kind, by) is None:
            count = self.desk.view.sight.numbered(kind)[1]
            which = "further" if by > 0 else "earlier"
            self.desk.say(f"no {which if count else ''} {NAMES[kind]}".replace("  ", " ") + ("" if count else " here"))
        self.desk.redraw_lines()

    def hit(self, by: int) -> None:
        """Go to the next or previous hit, on into the next article; without a search to the next unread article."""
        if not self.searching.active:
            self.next_unread(by)
        else:
            self.reading.follow_now(lambda: self._hit(by))

    def _hit(self, by: int) -> None:
        view, articles = self.desk.view, self.desk.articles
        if view.step("hit", by) is not None:
            self.desk.redraw_lines()
        elif self.listing.asked.text and articles.move_to(articles.cursor + by):
            headline = articles.current
            if headline is not None:
                which = "next" if by > 0 else "previous"
                self.reading.load(headline.key, lambda: self._say_hit(which), at_hit="first" if by > 0 else "last")
        else:
            self.desk.say("no further hit" if by > 0 else "no earlier hit")

    def _say_hit(self, which: str) -> None:
        place, count = self.desk.view.sight.numbered("hit", self.desk.view.current)
        if count:
            self.desk.say(f"hit {place:,} of {count:,} in the {which} article")
        elif self.desk.view.hits:
            self.desk.say(f"{which} article, found in cut text alone   {self.desk.key('cut')} shows it")
        else:
            self.desk.say(f"{which} article, no hit in the text")
