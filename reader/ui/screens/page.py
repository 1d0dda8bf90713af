"""A page to look at: names and what is known. Esc leaves it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.screen import ModalScreen

from reader.render.wrap import wrap
from reader.ui.literal import literal
from reader.ui.screens.pick import LOW
from reader.ui.signs import Signs
from reader.ui.widgets.choices import Choice, Choices
from reader.ui.widgets.status_line import StatusLine

FRAME_CELLS = 5
"""Cells beside the lines of a page that are left blank."""

LEAST_CELLS, MOST_CELLS = 20, 100
"""What is known has so many cells beside its name, else it stands below it; more are not read with ease."""

BELOW_CELLS = 2
"""How far it is set in there."""


class PageScreen(ModalScreen[None], inherit_bindings=False):
    """A page to look at: names and what is known, wrapped; the keys that scroll an article scroll it."""

    VERTICAL_BREAKPOINTS = LOW
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,i,h,left,enter", "leave", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,f,pagedown", "page(1)", show=False),
        Binding("b,pageup", "page(-1)", show=False),
        Binding("d,ctrl+d", "page(0.5)", show=False),
        Binding("u,ctrl+u", "page(-0.5)", show=False),
        Binding("g,home", "scroll(-100000)", show=False),
        Binding("G,end", "scroll(100000)", show=False),
    ]

    def __init__(
        self, title: str, facts: Sequence[tuple[str, str]], signs: Signs, quits: Sequence[str] = ("Q",)
    ) -> None:
        """Take the facts, a name and what is known in words, and the keys that quit the program."""
        super().__init__()
        self._quits = quits
        self._facts = facts
        self._title_line = StatusLine(signs, id="pick-title")
        self._title_line.put([(title, "strong")], right=[("Esc", "dim")])
        self.page = Choices((), signs)
        self._starts: list[tuple[int, int]] = []
        self._read_from = (0, 0)

    def compose(self) -> ComposeResult:
        """Show the title and the page."""
        yield self._title_line
        yield self.page

    def on_key(self, event: Key) -> None:
        """Quit the program, as everywhere where letters are not typed."""
        if event.key in self._quits:
            event.stop()
            self.app.leave(0)  # type: ignore[attr-defined]  # ours has it

    def on_resize(self) -> None:
        """Wrap for the width; what stands at the top stays there."""
        indent = max((cell_len(name) for name, _ in self._facts), default=0) + 3
        beside = self.size.width - indent - FRAME_CELLS >= LEAST_CELLS
        if not beside:  # names stand above what is known
            indent = BELOW_CELLS
        width = max(1, min(MOST_CELLS, self.size.width - indent - FRAME_CELLS))
        lines: list[Choice | str] = []
        self._starts = []
        for number, (name, words) in enumerate(self._facts):
            if name and not beside:
                lines.append(name)
                self._starts.append((number, 0))
            before = 0
            for nth, row in enumerate(wrap(literal(words).plain, width)):
                lead = name if nth == 0 and beside else ""
                lines.append(lead + " " * (indent - cell_len(lead)) + row)
                self._starts.append((number, before))
                before += len(row)
        self.page.lines = lines
        self.page.virtual_size = self.page.size.with_height(max(1, len(lines)))
        self.page.refresh()
        self.call_after_refresh(self._put_top, max(0, bisect_right(self._starts, self._read_from) - 1))

    def action_page(self, by: float) -> None:
        """Scroll by pages, a line of the one before kept in sight."""
        rows = self.page.size.height - 1 if abs(by) == 1 else self.page.size.height // 2
        self.action_scroll(max(1, rows) * (1 if by > 0 else -1))

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self._put_top(self.page.scroll_offset.y + by)
        self._read_from = next(iter(self._starts[self.page.scroll_offset.y :]), (0, 0))

    def _put_top(self, line: int) -> None:
        self.page.scroll_to(y=line, animate=False, force=True, immediate=True)

    def action_leave(self) -> None:
        """Leave."""
        self.dismiss(None)
