"""Windows of the list that is shown: rows fetched as they come into sight, kept as they were listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reader.library.workers.allocation import give_back
from reader.model import Headline, Query, Snippet
from reader.ui.desk import Desk
from reader.ui.messages import RowsWanted
from reader.ui.screens.found import headline_of

FEW_KEYS = 20
"""Up to so many changed rows are looked up one by one; beyond, the whole list of keys is fetched."""

Counts = tuple[int, int, int]
"""All, unread, starred."""


class Windows:
    """Rows of one list after the other; an answer for one that is no longer shown is dropped."""

    def __init__(self, desk: Desk, query: Query) -> None:
        """Take the query whose list is shown first."""
        self.desk = desk
        self.query = query
        self.keys: Sequence[int] | None = None
        self.left: frozenset[int] = frozenset()
        self._changed: frozenset[int] = frozenset()
        self._refreshes = 0
        self._snippets_asked: set[int] = set()
        self._shows = 0
        self._keys = desk.lane("keys", latest=True)
        self._rows = desk.lane("rows", latest=False)

    @property
    def busy(self) -> bool:
        """Whether rows are about to come, or to be renewed."""
        return self._rows.busy

    def begin(self, query: Query) -> None:
        """Another list is shown."""
        self.query, self.keys = query, None
        self.left, self._changed, self._snippets_asked = frozenset(), frozenset(), set()
        self._shows += 1

    def settle(self) -> None:
        """Take down which rows the list has: what is marked from here on shifts nothing that is fetched later."""
        query = self.query
        if self.keys is None:
            self._keys.ask(lambda: self._keys_of(query), lambda keys: self._take_keys(query, keys))

    def _keys_of(self, query: Query) -> Sequence[int]:
        """Run in a thread, last of what a list leads to."""
        keys = self.desk.library.keys(query)
        give_back()
        return keys

    def _take_keys(self, query: Query, keys: Sequence[int]) -> None:
        if query == self.query and len(keys) == self.desk.articles.total:
            self.keys = keys

    def fetch(self, wanted: RowsWanted) -> None:
        """Fetch rows that the list is about to show: by their keys where those are known, so that nothing shifts."""
        shows, query, keys, library = self._shows, self.query, self.keys, self.desk.library

        def run() -> list[Headline | None]:
            if keys is None:
                return list(library.page(query, wanted.first, wanted.count).headlines)
            return [headline_of(library, key) for key in keys[wanted.first : wanted.first + wanted.count]]

        def then(rows: list[Headline | None]) -> None:
            if shows == self._shows:
                self.desk.articles.put(wanted.first, rows)
                self.want_snippets()

        self._rows.ask(run, then)

    def want_snippets(self) -> None:
        """Ask for the matching lines of the rows in sight, while a search is on."""
        query, articles = self.query, self.desk.articles
        if not query.text:
            return
        places = range(articles.first_row, articles.first_row + 2 * articles.rows_in_sight)
        keys = [headline.key for place in places if (headline := articles.headline(place)) is not None]
        keys = [key for key in keys if key not in self._snippets_asked]
        if not keys:
            return
        self._snippets_asked.update(keys)
        shows = self._shows

        def run() -> dict[int, Snippet]:
            # Behind some letters typed fast these wait one behind the other, and only the last list is still there.
            return self.desk.library.snippets(query, keys) if shows == self._shows else {}

        self._rows.ask(run, lambda found: articles.put_snippets(found) if shows == self._shows else None)

    def refresh(self, changed: Iterable[int], told: Callable[[Counts], None]) -> None:
        """Show the rows as the library has them now; those that no longer match stay, dimmed.

        `told` takes the counts that the list has then.
        """
        query, library, keys, shows = self.query, self.desk.library, self.desk.articles.keys, self._shows
        changed = tuple(changed)
        # Also those of the refreshes that are still under way: this answer is to hold for all of them.
        candidates = self._changed = self._changed.union(self.left, changed)
        self._refreshes = refresh = self._refreshes + 1

        def run() -> tuple[dict[int, Headline], frozenset[int], Counts]:
            rows = {key: headline for key in keys if (headline := headline_of(library, key)) is not None}
            if len(candidates) > FEW_KEYS:
                left = candidates.difference(library.keys(query))
            else:
                left = frozenset(key for key in candidates if library.position(query, key) is None)
            return rows, left, library.counts(query)

        def then(answer: tuple[dict[int, Headline], frozenset[int], Counts]) -> None:
            if shows != self._shows:  # the list that is shown by now may have been fetched before the change
                self.refresh(changed, told)
            else:
                rows, self.left, counts = answer
                if refresh == self._refreshes:
                    self._changed = self.left
                self.desk.articles.replace_rows(rows, self.left)
                told(counts)

        self._rows.ask(run, then)
