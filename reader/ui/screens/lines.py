"""The words of the top and the bottom line."""

from __future__ import annotations

from rich.cells import cell_len

from reader.library.queries.query import written_out
from reader.model import Sort, View
from reader.render.known import NO_SOURCE, counted
from reader.render.rows import Item
from reader.render.wrap import crop
from reader.ui.desk import Desk
from reader.ui.literal import plain
from reader.ui.screens.listing import NOT_INDEXED, READING, Listing
from reader.ui.screens.panes import Panes
from reader.ui.screens.reading import Reading
from reader.ui.screens.searching import Searching
from reader.ui.widgets.status_line import LEAST_ROWS_A_NOTICE, StatusLine

ORDERS = {
    Sort.NEWEST: "newest first",
    Sort.OLDEST: "oldest first",
    Sort.TITLE: "by title",
    Sort.SOURCE: "by source",
    Sort.FILE: "file order",
    Sort.RELEVANCE: "best first",
}

Pieces = list[tuple[str, str]]
MESSAGE_BESIDE = 10
"""Cells of the bottom line beside a message and where one is: gaps, and the key for help."""
GAP = ("   ", "plain")
LEAST_CELLS = 12
"""Cells that a query or the name of a source has on the top line at least."""


class Lines:
    """Writes the lines; they change on a step, a page or an event."""

    def __init__(self, desk: Desk, listing: Listing, reading: Reading, panes: Panes, searching: Searching) -> None:
        """Make the lines."""
        self.desk = desk
        self.listing = listing
        self.reading = reading
        self.panes = panes
        self.searching = searching
        self.top = StatusLine(desk.signs, id="top")
        self.notice = StatusLine(desk.signs, id="notice", links=desk.links)
        self.bottom = StatusLine(desk.signs, id="bottom", links=desk.links)

    def write(self) -> None:
        """Write all lines."""
        self.write_top()
        self._write_notice()
        shown = self.desk.view.shown
        view = self.desk.view
        place, count = view.page
        right: Pieces = [(f"page {place:,}/{count:,}", "dim"), ("  ", "plain")] if shown and view.display else []
        if self.reading.waiting.long:  # what stands there is another article
            right = [(READING, "dim"), ("  ", "plain")]
        right.append((self.desk.key("help"), "plain"))
        self.bottom.put(self._where(), self._item(), right, self.panes.text_column)

    def write_top(self) -> None:
        """Write the top line: where one pane has the screen, the title once it was scrolled away."""
        shown = self.desk.view.shown
        if self.panes.one and self.desk.host.has_class("-text") and shown and self.desk.view.title_gone:
            self.top.put([(shown.article.title, "strong")])
        else:
            self.top.put(self._what(), right=self._news())

    def _what(self) -> Pieces:
        """Say what one is looking at."""
        listing, query = self.listing, self.listing.query
        everything, unread, starred = listing.counts
        pieces: Pieces = [(self.desk.library.name, "strong"), GAP]
        if not listing.loaded or ((listing.indexing or listing.asked_first) and not everything):
            return pieces[:1]
        words = f"{counted(everything, 'article')}, {unread:,} unread"
        if query.view is View.UNREAD:
            words = f"{unread:,} unread"
        elif query.view is View.STARRED:
            words = f"{starred:,} starred"
        pieces.append((words, "plain"))
        searched: Pieces = []
        if query.text:  # `/` as in less and vim, whatever key it has here
            typed = not query.typing or (self.searching.open and self.desk.bar.text == query.text)
            text = query.text if typed else written_out(query.text)
            searched = [GAP, (f"/{text.strip()}", "strong")]
        # What is missing is said before how the rest is ordered.
        without: Pieces = [GAP, (f"{listing.undated:,} undated left out", "plain")] if listing.undated else []
        if query.sources:
            names = [source or NO_SOURCE for source in query.sources]
            room = self.desk.host.size.width - 2 - _cells([*pieces, GAP, *searched, *without, *self._news()])
            pieces += [GAP, (_sources(names, room, self.desk.signs.ellipsis), "plain")]
        if searched and without:
            room = self.desk.host.size.width - 2 - _cells([*pieces, GAP, *without, *self._news()])
            searched = [GAP, (crop(searched[1][0], max(LEAST_CELLS, room), self.desk.signs.ellipsis), "strong")]
        return [*pieces, *searched, *without, GAP, (self._order(), "dim")]

    def _order(self) -> str:
        """Say how the list is ordered: ranked only where there was something to rank by."""
        if self.listing.ranked:
            return ORDERS[Sort.RELEVANCE]
        sort = self.listing.query.sort
        return ORDERS[Sort.NEWEST if sort is Sort.RELEVANCE else sort]

    def _news(self) -> Pieces:
        """Say what goes on in the background."""
        listing, progress = self.listing, self.listing.progress
        if listing.indexing and progress is not None:
            # what is known so far of a file of many records is what was read of it: no total, and it is not done
            total = f" of {progress.total:,}" if progress.total and progress.total > progress.read else ""
            return [(f"reading {progress.read:,}{total}", "dim")]
        if listing.news:
            does = "reads it" if listing.news == NOT_INDEXED else "lists it"
            return [(listing.news, "strong"), GAP, (f"{self.desk.key('rescan')} {does}", "plain")]
        return []

    def _write_notice(self) -> None:
        """Say what is wrong with the query, the caret under the place (above it, the prompt being the last line).

        And what the bottom line has no room for.
        """
        error, message, width = self.searching.error, self.desk.message, self.desk.host.size.width
        long = self._is_long(message)
        self.notice.set_class(error is not None or long, "-telling")
        if error is None:
            if long:
                self._put_whole(message, "notice" if self.desk.notice else "plain")
            else:
                self.notice.put([(message, "plain")] if self.searching.open and message else [])
            return
        text = self.desk.bar.text[: error.position]
        pad = max(0, self.desk.bar.scope_cells + cell_len(text) - 1)
        words = f"{' ' * pad}{'v' if self.desk.signs.ascii else '▾'} {error.reason}"
        if pad + len(error.reason) + 3 > width or self.desk.bar.scrolled:
            self._put_whole(f"{error.reason}, at character {error.position + 1}", "notice")
        else:
            self.notice.put([(words, "notice")])

    def _is_long(self, message: str) -> bool:
        """Tell whether the bottom line has no room for a message."""
        if not message or self.searching.open:
            return False
        beside = cell_len("".join(text for text, style in self._where() if style != "dim")) + MESSAGE_BESIDE
        return cell_len(message) + beside > self.desk.host.size.width

    def _put_whole(self, text: str, style: str) -> None:
        width, height = self.desk.host.size
        self.notice.put_whole(text, style, width, max(1, height // LEAST_ROWS_A_NOTICE))

    def _where(self) -> Pieces:
        articles = self.desk.articles
        if not articles.total:
            known = self.listing.loaded and not (self.listing.indexing or self.listing.asked_first)
            return [("0 of 0", "plain")] if known else []
        where: Pieces = [(f"{articles.cursor + 1:,} of {articles.total:,}", "plain")]
        if self.listing.query.text:
            where.append((f"   {self._order()}", "dim"))
        return where

    def _item(self) -> Pieces:
        """Say what was just done, else which item is the current one."""
        if self.desk.message and not self._is_long(self.desk.message):
            return [(self.desk.message, "notice" if self.desk.notice else "plain")]
        view = self.desk.view
        current = view.current
        if current is None or view.shown is None or view.sight.item() != current:
            return []
        number, count = view.sight.numbered(current.kind, current)
        return [(part, "plain") for part in self._item_words(current, number, count)]

    def _item_words(self, item: Item, number: int, count: int) -> list[str]:
        shown, signs = self.desk.view.shown, self.desk.signs
        assert shown is not None
        words = [f"{number:,} of {count:,}"]
        if item.kind == "quote":
            speaker = shown.article.quotes[item.index].speaker
            words[0] = f"{signs.quote} {words[0]}"
            words += [speaker.name] if speaker else []
        elif item.kind == "caption":
            words[0] = f"photo {words[0]}"
        elif item.kind == "link":
            words[0] = f"link {words[0]}"
            words.append(plain(shown.article.blocks[item.block].text[item.start : item.index]))
        elif item.kind == "hit":
            words[0] = f"+ {words[0]}"
        elif item.kind == "cut":
            words[0] = f"~ {words[0]}"
        paragraph = shown.layout.paragraphs.get(item.block)
        words += [f"{signs.paragraph}{paragraph}"] if paragraph else []
        return ["  ".join(words)]


def _sources(names: list[str], room: int, ellipsis: str) -> str:
    """Return what the list is filtered by, as there is room: all names, the first and how many more, their number."""
    head, first = "source: ", plain(names[0])
    if names[1:]:
        more = f"{head}{first} and {len(names) - 1:,} more"
        forms = [head + ", ".join(map(plain, names)), more, f"{len(names):,} sources"]
        return next((form for form in forms if cell_len(form) <= room), forms[-1])
    return head + crop(first, max(LEAST_CELLS, room - cell_len(head)), ellipsis)


def _cells(pieces: Pieces) -> int:
    return sum(cell_len(text) for text, _ in pieces)
