"""The search prompt: one line that names its scope."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from reader.ui.literal import literal


class Prompt(Input):
    """The field one types in. Letters stay here; Up, Down, Page and Tab go on to the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+r", "older", "Older search", show=False)]

    class Older(Message):
        """The search before this one is wanted."""

    def action_older(self) -> None:
        """Ask for the search before this one."""
        self.post_message(self.Older())


class SearchBar(Horizontal):
    """The prompt with its scope before it. Text typed is never lost: it stays until another is typed."""

    class Typed(Message):
        """The text changed."""

    class Entered(Message):
        """The text is to be gone to."""

    def __init__(self, *, id: str | None = None) -> None:
        """Make an empty prompt."""
        super().__init__(id=id)
        self.typed = ""
        self._older: list[str] = []
        self._place = 0
        self._draft = ""

    def compose(self) -> ComposeResult:
        """Put the scope before the field."""
        yield Static("", id="scope")
        field = Prompt(compact=True, select_on_focus=False, id="prompt")
        field.cursor_blink = False
        yield field

    @property
    def field(self) -> Prompt:
        """The field."""
        return self.query_one(Prompt)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.field.value

    @property
    def scrolled(self) -> bool:
        """Whether the text is too long to be seen from its beginning."""
        return bool(self.field.scroll_offset.x)

    @property
    def open(self) -> bool:
        """Whether it is being typed in."""
        return bool(self.display) and self.screen.focused is self.field

    def start(self, scope: str, text: str, older: Sequence[str]) -> None:
        """Open the prompt with a text in it."""
        self.name_scope(scope)
        self._older, self._place = list(older), len(older)
        self.display = True
        self.set_text(text)
        self.field.focus()

    def name_scope(self, scope: str) -> None:
        """Say what is searched."""
        self.query_one("#scope", Static).update(literal(f" {scope}  "))
        self.scope_cells = cell_len(scope) + 3

    def set_text(self, text: str) -> None:
        """Put a text into the field without a word about it."""
        with self.prevent(Input.Changed):
            self.field.value = text
        self.field.cursor_position = len(text)

    def stop(self) -> None:
        """Close the prompt."""
        self.typed = self.text or self.typed
        self.display = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell that the text changed."""
        event.stop()
        self.post_message(self.Typed())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Tell that it is to be gone to."""
        event.stop()
        self.post_message(self.Entered())

    def on_prompt_older(self, event: Prompt.Older) -> None:
        """Walk back through what was searched for, behind the oldest to what is typed."""
        event.stop()
        if self._place == len(self._older):
            self._draft = self.text
        if self._older:
            self._place = self._place - 1 if self._place else len(self._older)
            self.set_text([*self._older, self._draft][self._place])
            self.post_message(self.Typed())

    def bring_back(self) -> bool:
        """Bring back the text that was left, into an empty field; return whether there was one."""
        if self.text or not self.typed:
            return False
        self.set_text(self.typed)
        self.post_message(self.Typed())
        return True
