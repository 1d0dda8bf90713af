"""A line to write a value in, over the bottom line."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.errors import BroadsheetError
from reader.ui.literal import literal
from reader.ui.screens.pick import LEAVES
from reader.ui.signs import Signs
from reader.ui.widgets.status_line import StatusLine


class EntryScreen(ModalScreen[str | None], inherit_bindings=False):
    """Ask for a value; gives back what is typed once it passes, None when it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, name: str, value: str, hint: str, signs: Signs, check: Callable[[str], object]) -> None:
        """Take what is asked for, the value to begin with, a hint, and what raises for a text that is no value."""
        super().__init__()
        self._what, self._value, self._check = name, value, check
        self.told = StatusLine(signs)
        self.told.put([(hint, "dim")], right=[LEAVES])

    def compose(self) -> ComposeResult:
        """Show the hint and under it the field."""
        with Vertical(id="entry"):
            yield self.told
            with Horizontal(id="entry-line"):
                yield Static(literal(f" {self._what}  "), id="entry-scope")
                field = Input(self._value, compact=True, select_on_focus=False, id="entry-field")
                field.cursor_blink = False
                yield field

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give back what is typed, or say why it is no value: then it can be mended."""
        event.stop()
        try:
            self._check(event.value)
        except BroadsheetError as error:
            self.told.put([(str(error), "notice")], right=[LEAVES])
        else:
            self.dismiss(event.value)

    def action_leave(self) -> None:
        """Leave."""
        self.dismiss(None)
