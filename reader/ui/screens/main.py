"""The main screen: composes the panes, wires their parts together, sends each key to the part that knows it."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Container
from textual.events import Paste
from textual.screen import Screen
from textual.widgets import Static

from reader.config import Config
from reader.library.library import Library
from reader.model import Headline, Progress
from reader.ui.actions import complaints, effective_keys
from reader.ui.bindings import bindings_for
from reader.ui.desk import Desk
from reader.ui.memory import Left, Memory
from reader.ui.messages import Answered, CursorMoved, EndShown, Indexed, Resized, RowsWanted
from reader.ui.screens.ask import KeyScreen
from reader.ui.screens.correcting import Correcting
from reader.ui.screens.deeds import IN_THE_PANE, OF_AN_ARTICLE, OF_THE_TEXT, deeds
from reader.ui.screens.drawing import Drawing
from reader.ui.screens.hearing import Hearing
from reader.ui.screens.lines import Lines
from reader.ui.screens.listing import LOOKING, Listing
from reader.ui.screens.marking import Marking
from reader.ui.screens.panes import Panes
from reader.ui.screens.reading import Reading
from reader.ui.screens.searching import Searching
from reader.ui.screens.showing import Showing
from reader.ui.screens.stepping import Stepping
from reader.ui.screens.taking import Taking
from reader.ui.signs import Signs
from reader.ui.widgets.search_bar import SearchBar
from reader.ui.widgets.status_line import StatusLine


class MainScreen(Screen[None], inherit_bindings=False):
    """List and article. Attributes go down, messages come up, this is the only mediator."""

    AUTO_FOCUS = "#list"

    def __init__(
        self, library: Library, config: Config, signs: Signs, memory: Memory, put: Callable[[str], str]
    ) -> None:
        """Take the library, the settings, what is remembered, and how something is copied."""
        super().__init__()
        self._bindings = bindings_for(effective_keys(config.keys), "do", always=False)
        self.desk = desk = Desk(self, library, config, signs, memory)
        self.panes = panes = Panes(desk)
        self.listing = listing = Listing(desk)
        self.reading = reading = Reading(desk, panes)
        self.searching = searching = Searching(desk, listing, reading, panes)
        self.marking = marking = Marking(desk, listing, reading)
        self.stepping = Stepping(desk, listing, reading, panes, searching, marking)
        self.showing = Showing(desk, listing, reading, panes, searching, marking)
        self.taking = Taking(desk, put)
        self.correcting = Correcting(desk, listing, reading)
        self.hearing = Hearing(desk, listing, reading, panes, self.taking)
        self.lines = Lines(desk, listing, reading, panes, searching)
        self._drawing = Drawing(self)
        desk.redraw_lines = self._write_lines
        listing.on_list = self._listed
        reading.on_shown = self._shown
        panes.on_alone = reading.lay_out_anew
        self.showing.do = self.do
        self.on_painted: Callable[[], None] = lambda: None
        self.question: str | None = None
        self.deeds = deeds(self)
        self.doing = ""

    # -- composing

    def compose(self) -> ComposeResult:
        """Put one line above, one below, the panes between."""
        yield self.lines.top
        with Container(id="panes"):
            yield self.desk.articles
            yield Static("", id="rule", markup=False)
            yield self.desk.view
        yield self.lines.notice
        yield self.desk.bar
        yield self.lines.bottom

    def on_mount(self) -> None:
        """List what the index has; look at the folder meanwhile."""
        self.panes.update()
        self.screen_layout_refresh_signal.subscribe(self, self.panes.see_sizes)
        self.listing.indexing = not self.question
        left = self.desk.memory.left(self._library_name)
        self.listing.open(left, self.panes.to_text if left and left.reads else lambda: None)
        if self.question:
            choices = {"y": "index it", "n": "quit"}
            self.app.push_screen(KeyScreen(self.question, choices, self.desk.signs), self._may_index)
            self.call_later(self.on_painted)
        else:
            self._may_index("y")
        problems = [*complaints(self.desk.config.keys), *self.desk.library.problems]
        if problems:
            self.desk.say("; ".join(problems), notice=True)

    def _may_index(self, answer: str | None) -> None:
        """Keep the index up to date where that is wanted; else there is nothing to read."""
        if answer == "y":
            self.listing.begin()
            self.desk.library.start_indexing(self._tell_progress)
        else:
            self.quit()

    def _index_for_sure(self, answer: str | None) -> None:
        """Go on with an index that may not fit where that is wanted. Whoever was typing has quit nothing."""
        if answer == "y":
            self.listing.rescan(sure=True)

    def _tell_progress(self, progress: Progress) -> None:
        """Take a word from a thread of the library."""
        self.post_message(Indexed(progress))

    def on_resize(self) -> None:
        """Choose the layout for the new size."""
        self.query_one("#rule", Static).update(" " + self.desk.signs.rule * max(0, self.size.width - 2))
        self.panes.update()
        self._write_lines()

    # -- keys

    def action_do(self, name: str) -> None:
        """Do what a key stands for."""
        self.do(name)

    def do(self, name: str) -> None:
        """Do an action of the table; what was said about the one before is over."""
        self.listing.hold()
        said, self.desk.message = self.desk.message, ""
        self.doing = name
        if name in IN_THE_PANE or (name in OF_THE_TEXT and self.desk.reads):
            self.reading.when_there(self.deeds[name])
        else:
            self.deeds[name]()
        if name in OF_AN_ARTICLE and not (self.desk.message or self.desk.articles.total or self.searching.open):
            self.desk.say("no article here")
        if said or name not in ("down", "up") or not self.desk.reads:
            self._write_lines()
        else:
            self.lines.write_top()
            self._draw_together()

    def _draw_together(self) -> None:
        """Have what changed drawn at once."""
        self._drawing.together(
            (self.desk.view, self.desk.articles, self.lines.top, self.lines.notice, self.lines.bottom)
        )

    def cancel(self) -> None:
        """Leave a prompt, drop work that waits; at rest quit."""
        if self.searching.open:
            self.searching.leave()
        elif any(lane.waiting for lane in self.desk.lanes):
            for lane in self.desk.lanes:
                lane.forget()
            self.desk.say("cancelled")
        else:
            self.quit()

    def quit(self) -> None:
        """Quit, the place kept."""
        self.app.leave(0)  # type: ignore[attr-defined]  # ours has it

    def on_paste(self, event: Paste) -> None:
        """Say that a paste is no command: it would be many, and no prompt is open that could take it."""
        event.stop()
        if event.text:
            self.desk.say(f"a paste was passed over; {self.desk.key('search')} takes one whole", notice=True)

    def _rescan(self) -> None:
        self.reading.renew()
        self.listing.rescan()
        self.desk.say(LOOKING)

    # -- what happened

    def on_answered(self, event: Answered) -> None:
        """Give an answer to who asked."""
        event.stop()
        if self.is_mounted:
            event.deliver(event.answer, event.error)

    def on_indexed(self, event: Indexed) -> None:
        """Take a word from the indexing."""
        event.stop()
        if event.progress.anew:
            self.reading.lose()
            self.hearing.lose()
        self.listing.take_progress(event.progress)
        if event.progress.doubt and self.app.screen is self:
            choices = {"y": "index it", "n": "not now"}
            self.app.push_screen(KeyScreen(event.progress.doubt, choices, self.desk.signs), self._index_for_sure)

    def on_rows_wanted(self, event: RowsWanted) -> None:
        """Fetch rows for the list."""
        event.stop()
        self.listing.windows.fetch(event)

    def on_cursor_moved(self, event: CursorMoved) -> None:
        """Let the pane follow, shortly."""
        event.stop()
        self.searching.moved()
        self.reading.follow()
        self.listing.windows.want_snippets()
        self._write_lines()

    def on_end_shown(self, event: EndShown) -> None:
        """Count the article as read."""
        event.stop()
        self.marking.saw_end(moved=event.moved)

    def on_resized(self, event: Resized) -> None:
        """Lay the article out for the pane's new width; with another height it has another number of pages too."""
        event.stop()
        self.reading.fit()
        self._write_lines()

    def on_search_bar_typed(self, event: SearchBar.Typed) -> None:
        """Search as one types."""
        event.stop()
        self.searching.typed()

    def on_search_bar_entered(self, event: SearchBar.Entered) -> None:
        """Go to what was found."""
        event.stop()
        self.searching.enter()

    def on_descendant_focus(self) -> None:
        """Show the pane that has the keys, where only one is shown."""
        self.panes.update()

    def _listed(self, kept: bool) -> None:
        """Show the article of the cursor, unless it is the one in the pane already."""
        self.reading.query = self.listing.query
        self.searching.renew_scope()
        self.panes.update()
        if not (kept and self.reading.key is not None) or self.listing.query.text:
            self.reading.follow_now() if self.reading.key is None else self.reading.follow()
        elif (headline := self._changed_on_disk()) is not None:
            self.reading.reload(headline.key)
        if not self.desk.articles.total:
            self.call_later(self.on_painted)
        self._write_lines()

    def _changed_on_disk(self) -> Headline | None:
        """Return the article in the pane as the list knows it, with other bytes or another key; not while indexing."""
        headline, shown = self.desk.articles.current, self.desk.view.shown
        if self.listing.indexing or self.reading.original or headline is None or shown is None:
            return None
        is_there = (headline.path, headline.record) == (shown.article.path, shown.article.record)
        if not is_there and headline.key != shown.key:
            return None
        return headline if (headline.key, headline.id) != (shown.key, shown.article.id) else None

    def _shown(self) -> None:
        self.searching.went_on()
        self._write_lines()
        self.call_after_refresh(self.on_painted)

    def _write_lines(self) -> None:
        if self.is_mounted:
            self.lines.write()
            self._draw_together()

    @property
    def idle(self) -> bool:
        """Whether nothing is under way: no work in a thread, no pane about to follow."""
        return not (self.desk.busy or self.reading.pending or self.searching.pending)

    @property
    def _library_name(self) -> str:
        return "\n".join(map(str, self.desk.library.roots))

    def keep_place(self, told: Callable[[str], None] = lambda line: None) -> None:
        """Keep what was marked, and where the library and the article were left; called when the program ends.

        `told` hears of what could not be kept.
        """
        if line := self.desk.finish():
            told(line)
        shown, articles, library = self.desk.view.shown, self.desk.articles, self.desk.library
        if articles.current is not None and library.roots:
            path, record = library.address(articles.current.key)
            left = Left(path, record, articles.screen_row, self.desk.reads)
            self.desk.memory.keep_left(self._library_name, left)
        if shown is not None and not self.reading.original:
            place = 0 if self.desk.view.at_end else self.desk.view.place
            self.desk.library.set_position(shown.key, place)


__all__ = ["MainScreen", "StatusLine"]
