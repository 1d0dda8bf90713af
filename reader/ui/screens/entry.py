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
from reader.ui.screens.ask import LEAVES
from reader.ui.signs import Signs
from reader.ui.widgets.status_line import LEAST_ROWS_A_NOTICE, StatusLine


class EntryScreen(ModalScreen[str | None], inherit_bindings=False):
    """Ask for a value; gives back what is typed once it passes, None when it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("up", "bring_back", show=False),
    ]

    def __init__(
        self, name: str, value: str, hint: str, signs: Signs, check: Callable[[str], object], left: str | None = None
    ) -> None:
        """Take what is asked for, the value to begin with, a hint, and what raises for a text that is no value.

        `left`: what was typed when it was last left, which Up brings back.
        """
        super().__init__()
        self._what, self._value, self._check, self._left = name, value, check, left
        self.left: str | None = None
        self.told = StatusLine(signs)
        self.told.put([(hint, "dim"), *([("   Ctrl-U clears", "dim")] if value else [])], right=[LEAVES])

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
            most = max(1, self.size.height // LEAST_ROWS_A_NOTICE)
            self.told.put_whole(str(error), "notice", self.size.width, most, right=[LEAVES])
        else:
            self.dismiss(event.value)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.query_one(Input).value

    def action_bring_back(self) -> None:
        """Bring back what was typed when it was last left."""
        if self._left is not None:
            field = self.query_one(Input)
            field.value, field.cursor_position = self._left, len(self._left)

    def action_leave(self) -> None:
        """Leave; what is typed can be brought back."""
        self.left = self.text
        self.dismiss(None)
