"""A screen that asks: a list to pick from. Esc leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.ui.literal import literal
from reader.ui.screens.panes import LOW_LINES
from reader.ui.signs import Signs
from reader.ui.widgets.choices import Choice, Choices
from reader.ui.widgets.status_line import StatusLine


def hint_pieces(hint: str) -> list[tuple[str, str]]:
    """Return a hint as pieces of a line, one for each key it names: the first of them is the first to be left out.

    So a hint names first what can be guessed, and last how to leave.
    """
    pieces = [piece for part in hint.split("  ") for piece in (("  ", "dim"), (part, "dim"))]
    return pieces[1:]


def title_line(title: str, hint: str, signs: Signs) -> StatusLine:
    """Return the line above a list: what is asked, and the keys."""
    line = StatusLine(signs, id="pick-title")
    line.put([(title, "strong")], right=hint_pieces(hint))
    return line


class Narrow(Input):
    """The field that narrows a list. Where several can be picked, Space ticks and is not typed."""

    ticks = False

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Leave Space to the screen where it ticks."""
        return not (self.ticks and key == "space") and super().check_consume_key(key, character)


def narrowing_line(*, ticks: bool = False) -> Horizontal:
    """Return the line in which one types; `ticks`: Space is not typed there."""
    field = Narrow(compact=True, select_on_focus=False, id="pick-field")
    field.cursor_blink = False
    field.ticks = ticks
    return Horizontal(Static(literal("   narrow  "), id="pick-scope"), field, id="pick-line")


LIST_KEYS: list[BindingType] = [
    Binding("escape", "leave", show=False),
    Binding("enter", "take", show=False, priority=True),
    Binding("up,ctrl+k", "move(-1)", show=False, priority=True),
    Binding("down,ctrl+j", "move(1)", show=False, priority=True),
    Binding("pageup", "page(-1)", show=False, priority=True),
    Binding("pagedown", "page(1)", show=False, priority=True),
]
"""The keys of every list that typing narrows."""


LOW: list[tuple[int, str]] | None = [(0, "-low"), (LOW_LINES, "-usual")]
"""Classes of a screen by its lines: a low one has no blank lines to spare."""


class PickScreen(ModalScreen[Any], inherit_bindings=False):
    """Pick one of many, or several; typing narrows. Gives back the value, a set of values, or None."""

    VERTICAL_BREAKPOINTS = LOW
    BINDINGS: ClassVar[list[BindingType]] = [*LIST_KEYS, Binding("space", "tick", show=False, priority=True)]

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        signs: Signs,
        *,
        ticks: bool = False,
        ticked: Sequence[Any] = (),
        start: Any = None,
        hint: str = "",
        whole: bool = False,
    ) -> None:
        """Take what can be picked, what is ticked, where the cursor is at first, whether long labels are wrapped."""
        super().__init__()
        self._title_line = title_line(title, hint, signs)
        self.choices = Choices(choices, signs, ticks=ticks, whole=whole)
        self.choices.ticked = set(ticked)
        self._start = start
        self._ticks = ticks
        self._began_ticked = bool(ticked)
        self._ticked_here = False
        self._first: Choice | None = None

    def compose(self) -> ComposeResult:
        """Put the title above, the field below it, the list under both."""
        yield self._title_line
        yield narrowing_line(ticks=self._ticks)
        yield self.choices

    def on_mount(self) -> None:
        """Put the cursor where it shall stand."""
        if self._start is not None:
            for number, line in enumerate(self.choices.lines):
                if isinstance(line, Choice) and line.value == self._start:
                    self.choices.cursor = number
        self._first = self.choices.current

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        event.stop()
        self.choices.narrow(event.value)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Space to the field where only one can be picked."""
        return self._ticks if action == "tick" else True

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        self.choices.move(by)

    def action_page(self, by: int) -> None:
        """Move the cursor by a screen."""
        self.choices.move_page(by)

    def action_tick(self) -> None:
        """Tick."""
        self._ticked_here = True
        self.choices.tick()

    def action_take(self) -> None:
        """Give back what was picked; where what was typed fits nothing, wait for something that does."""
        current = self.choices.current
        if self._ticks and self._means_ticks:
            self.dismiss(frozenset(self.choices.ticked))
        elif current is not None:
            self.dismiss(frozenset((current.value,)) if self._ticks else current.value)

    @property
    def _means_ticks(self) -> bool:
        """Whether Enter is for what is ticked; it is for the line that was gone to where no tick was touched.

        None left of those that it began with is an answer too; none of those set here is a slip taken back.
        """
        if self._ticked_here:
            return bool(self.choices.ticked or self._began_ticked)
        return bool(self.choices.ticked) and self.choices.current is self._first

    def action_leave(self) -> None:
        """Give back nothing."""
        self.dismiss(None)
