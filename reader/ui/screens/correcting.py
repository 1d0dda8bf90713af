"""Correcting: a paragraph is article or is not; source, date, title. Done here at once, then offered for more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from reader.library.state.corrections import field_value
from reader.model import Article, Role
from reader.render.known import counted
from reader.render.rows import Item
from reader.render.wrap import crop
from reader.ui.desk import Desk
from reader.ui.literal import plain
from reader.ui.screens.ask import KeyScreen
from reader.ui.screens.entry import EntryScreen
from reader.ui.screens.listing import Listing
from reader.ui.screens.reading import Reading

FIELDS = {"s": "source", "d": "date", "t": "title"}
HINTS = {
    "source": "who published it; empty: no source",
    "date": "YYYY-MM-DD; empty: undated",
    "title": "its headline",
}

VALUE_CELLS = 30
"""Cells of a value in the bottom line: with how it is undone it fits on 80 columns."""


class Correcting:
    """Asks what is wrong, has the library keep what is right, and shows it."""

    def __init__(self, desk: Desk, listing: Listing, reading: Reading) -> None:
        """Take the parts that show what was corrected."""
        self.desk = desk
        self.listing = listing
        self.reading = reading
        self._lane = desk.lane("corrections", latest=False, keeps=True)
        self._left: dict[str, str | None] = {}

    @property
    def busy(self) -> bool:
        """Whether an offer may be about to open."""
        return self._lane.busy

    def choose(self) -> None:
        """Ask what is to be corrected of the article under the cursor."""
        if self.desk.articles.current is None:
            self.desk.say("no article to correct")
        self.reading.follow_now(self._choose)

    def _choose(self) -> None:
        if self.reading.original:
            self.desk.say(f"{self.desk.key('original')} goes back to the article; the file is never changed")
        else:
            self._ask()

    def _ask(self) -> None:
        """Ask, the paragraph that is meant marked as the current item; `j` and `k` take another one."""
        view, before = self.desk.view, self.desk.view.current
        item = view.sight.block() if view.size.height else None
        if item is not None:
            view.go_to(item)

        def move(by: int) -> None:
            if view.step_block(by) is not None:
                screen.put("correct", self._keys(view.sight.block()), self._hint)

        def take(key: str | None) -> None:
            meant = view.sight.block() if item is not None else None
            view.put_current(view.sight.again(before) if before else None)  # it may have been laid out anew
            self.desk.redraw_lines()
            if key == "b" and meant is not None:
                self._correct_block(meant.block)
            elif key in FIELDS:
                self._ask_value(FIELDS[key])

        steps = {"j": 1, "down": 1, "k": -1, "up": -1} if item is not None else {}
        moves = {key: partial(move, by) for key, by in steps.items()}
        screen = KeyScreen("correct", self._keys(item), self.desk.signs, moves=moves, hint=self._hint if moves else "")
        self.desk.host.app.push_screen(screen, take)

    @property
    def _hint(self) -> str:
        return "j k another paragraph"

    def _keys(self, item: Item | None) -> dict[str, str]:
        block = {"b": _verdict(not self._is_article(item.block))} if item is not None else {}
        return {**block, **FIELDS}

    def _is_article(self, block: int) -> bool:
        shown = self.desk.view.shown
        return shown is not None and shown.article.blocks[block].role is not Role.BOILERPLATE

    # -- a paragraph

    def _correct_block(self, block: int) -> None:
        shown, library = self.desk.view.shown, self.desk.library
        if shown is None:
            return
        key, is_article = shown.key, not self._is_article(block)

        def then(changed: int) -> None:
            self._tell((key,), f"this paragraph {_verdict(is_article)}")
            self._offer_everywhere(key, shown.article, block, is_article, goes_on=changed > 0)

        self._lane.ask(lambda: library.correct_block(key, block, is_article), then)

    def _offer_everywhere(self, key: int, article: Article, block: int, is_article: bool, *, goes_on: bool) -> None:
        """Offer the same for every article of the source that has the line, once it is known that there are several.

        Taken, it is one step for `undo` with what it `goes_on` from: what was said of it is taken back, no half of it.
        One that opened before, and closed where there are none, would leave the key that answers it to the list.
        """
        source, library = article.attribution.source, self.desk.library
        if source is None:
            return
        done = f"this paragraph {_verdict(is_article)}"

        def take(answer: str | None) -> None:
            if answer == "a":
                self._lane.ask(
                    lambda: library.correct_block(key, block, is_article, everywhere=True, goes_on=goes_on),
                    lambda _changed: self._tell(self.desk.articles.keys, f"{_verdict(is_article)} in all of {source}"),
                )

        def told(count: int) -> None:
            host, shown = self.desk.host, self.desk.view.shown
            if count > 1 and shown is not None and shown.key == key and host.app.screen is host:
                choices = {"a": f"in all {count:,} of {source} that have it"}
                host.app.push_screen(KeyScreen(done, choices, self.desk.signs, offers=True), take)

        self._lane.ask(lambda: library.with_line(key, block), told)

    # -- a field

    def _ask_value(self, field: str) -> None:
        shown = self.desk.view.shown
        if shown is None:
            return
        key, present = shown.key, _value(shown.article, field)

        def take(typed: str | None) -> None:
            if typed is not None:
                self._correct(key, field, field_value(field, typed))
            elif screen.left not in (None, present):
                self._left[field] = screen.left

        check: Callable[[str], object] = partial(field_value, field)
        screen = EntryScreen(field, present, HINTS[field], self.desk.signs, check, self._left.get(field))
        self.desk.host.app.push_screen(screen, take)

    def _correct(self, key: int, field: str, value: str) -> None:
        library = self.desk.library

        def correct() -> int:
            library.headline(key)  # of an article that is gone nothing is kept: this says so
            return library.correct((key,), field, value)

        def then(changed: int) -> None:
            if changed:
                self._tell((key,), f"{field}: {self._said(value)}")
            else:
                self.desk.say(f"{field}: {self._said(value)}, as it was")
            host = self.desk.host
            if self.desk.articles.total > 1 and host.app.screen is host:
                self._offer_all(field, value, changed)

        self._lane.ask(correct, then)

    def _offer_all(self, field: str, value: str, changed_before: int) -> None:
        """Offer the same for all that is listed; the key is the answer to the question with the count.

        Taken, it is one step for `undo` with what was changed before.
        """
        query, keys, library = self.listing.query, self.listing.keys, self.desk.library

        def run() -> tuple[Sequence[int], int]:
            listed = keys if keys is not None else library.keys(query)
            return listed, library.correct(listed, field, value, changed_before=changed_before)

        def then(answer: tuple[Sequence[int], int]) -> None:
            listed, changed = answer
            if changed:
                words = counted(changed_before + changed, "article")
                self._tell(listed, f"{field} of {words}: {self._said(value)}")
            else:  # nothing that could be undone: what would be is an earlier change
                self.desk.say(f"{field}: {self._said(value)}, as all of them had it")

        def take(answer: str | None) -> None:
            if answer == "a":
                self._lane.ask(run, then)

        words = f"{field}: {self._said(value)}"
        choices = {"a": f"for all {self.desk.articles.total:,} listed too"}
        self.desk.host.app.push_screen(KeyScreen(words, choices, self.desk.signs, offers=True), take)

    def _said(self, value: str) -> str:
        """Return a value short enough to leave room for what is said behind it; whole it stands in the article."""
        return crop(plain(value), VALUE_CELLS, self.desk.signs.ellipsis) or "none"

    def _tell(self, keys: Iterable[int], words: str) -> None:
        """Show what was corrected, and how it is taken back."""
        self.listing.refresh_rows(keys)
        self.reading.renew()
        self.desk.say(f"{words}   {self.desk.key('undo')} undoes it")


def _verdict(is_article: bool) -> str:
    return "is article" if is_article else "is not article"


def _value(article: Article, field: str) -> str:
    """Return a field as it is now."""
    if field == "source":
        return article.attribution.source or ""
    return article.published.date or "" if field == "date" else article.title
