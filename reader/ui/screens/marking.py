"""Read and starred: marked by keys and by reading to the end; the last change of state undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.timer import Timer

from reader.model import Headline
from reader.ui.desk import Desk
from reader.ui.screens.listing import Listing
from reader.ui.screens.reading import Reading

REST_S = 1.0
"""Seconds at least that the end of an article must stand on the screen where no key brought it there: passing over an
article is not reading it."""

WORDS_PER_S = 8.0
"""Words a second of what stands there with it, so that it can have been read: twice what most people read (238 a
minute, Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047)."""

MANY = 2_000
"""Articles from which marking them is seen to take time: 100,000 take some three seconds."""


class Marking:
    """Changes state, one change after the other, and shows it."""

    def __init__(self, desk: Desk, listing: Listing, reading: Reading) -> None:
        """Begin with nothing marked by this session."""
        self.desk = desk
        self.listing = listing
        self.reading = reading
        self._lane = desk.lane("marks", latest=False, keeps=True)
        self._timer: Timer | None = None
        self._asked = False
        self._told = len(desk.library.problems)

    def saw_end(self, *, moved: bool) -> None:
        """Mark the article read: its end is on the screen. Where it was not moved there it must have had time to be."""
        self._stop_timer()
        view, key = self.desk.view, self.reading.key
        if key is None or self.reading.original:
            return
        if moved and self.desk.reads:
            self.set_read(key)
        else:
            rest_s, shows = max(REST_S, view.words_in_sight / WORDS_PER_S), view.shows
            self._timer = self.desk.host.set_timer(rest_s, lambda: self._rested(key, shows))

    def _rested(self, key: int, shows: int) -> None:
        headline = self.desk.articles.current
        stayed = key == self.reading.key and shows == self.desk.view.shows and self.desk.view.at_end
        if stayed and headline is not None and headline.key == key:
            self.set_read(key)

    def _stop_timer(self) -> None:
        if self._timer:
            self._timer.stop()
            self._timer = None

    def set_read(self, key: int) -> None:
        """Mark an article read, once, since it was read: no step for `undo`, which takes back what was asked for."""
        library = self.desk.library

        def run() -> bool:
            if library.headline(key).read:
                return False
            library.set_read((key,), True, step=False)
            return True

        self._lane.ask(run, lambda changed: self.listing.refresh_rows((key,)) if changed else None)

    def toggle_read(self) -> None:
        """Mark the article under the cursor read or unread."""
        headline = self.desk.articles.current
        if headline is not None:
            self._stop_timer()
            key, shown, library = headline.key, None if self._behind else headline.read, self.desk.library

            def change(now: Headline) -> str:
                read = now.read if shown is None else shown
                library.set_read((key,), not read)
                return "unread" if read else "read"

            self._change(key, change)

    def toggle_star(self) -> None:
        """Star the article under the cursor, or take its star away."""
        headline = self.desk.articles.current
        if headline is not None:
            key, shown, library = headline.key, None if self._behind else headline.starred, self.desk.library

            def change(now: Headline) -> str:
                starred = now.starred if shown is None else shown
                library.set_starred((key,), not starred)
                return "star taken away" if starred else "starred"

            self._change(key, change)

    @property
    def _behind(self) -> bool:
        """Whether the rows do not show yet what was asked for before: a key is then meant for what comes of that."""
        self._asked = self._asked and (self._lane.busy or self.listing.windows.busy)
        return self._asked

    def mark_all(self, read: bool) -> None:
        """Mark all that is listed."""
        query, keys, library = self.listing.query, self.listing.keys, self.desk.library
        word = "read" if read else "unread"

        def run() -> tuple[Sequence[int], int]:
            listed = keys if keys is not None else library.keys(query)
            return listed, library.set_read(listed, read)

        def then(answer: tuple[Sequence[int], int]) -> None:
            listed, changed = answer
            self.listing.refresh_rows(listed)
            if changed:
                self.desk.say(f"{changed:,} marked {word}   {self.desk.key('undo')} undoes it")
            else:  # nothing that could be undone: what would be is an earlier change
                self.desk.say(f"all were {word} already")

        if self.desk.articles.total > MANY:
            self.desk.say(f"marking {self.desk.articles.total:,} ...")
        self._asked = True
        self._lane.ask(run, then)

    def undo(self) -> None:
        """Take the last change back and say which it was."""
        listed = self.desk.articles.keys

        def then(words: str | None) -> None:
            self.listing.refresh_rows(listed)
            self.reading.renew()
            self.desk.say(words or "nothing to undo")

        self._asked = True
        self._lane.ask(self.desk.library.undo, then)

    def _change(self, key: int, run: Callable[[Headline], str]) -> None:
        """Change something and, when it is kept, say what; or why it is not."""

        def change() -> str:
            return run(self.desk.library.headline(key))  # of an article that is gone nothing is kept: this says so

        def then(words: str) -> None:
            self.listing.refresh_rows((key,))
            problems = self.desk.library.problems
            if len(problems) > self._told:
                self._told = len(problems)
                self.desk.say(problems[-1], notice=True)
            else:
                self.desk.say(words)

        self._asked = True
        self._lane.ask(change, then)
