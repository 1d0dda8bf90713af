"""Screens that ask: a list to pick from, a line of keys, a page to look at. Esc leaves each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.render.wrap import wrap
from reader.ui.actions import shown_key
from reader.ui.literal import literal
from reader.ui.screens.panes import LOW_LINES
from reader.ui.signs import Signs
from reader.ui.widgets.choices import Choice, Choices
from reader.ui.widgets.status_line import GAP_CELLS, StatusLine

MOST_ROWS = 8
"""Lines that a choice of keys may take: more than any needs on 20 columns."""

LEAVING = frozenset({"escape", "q"})
"""Keys that leave a line that asks, where they are no answer."""

LEAVES = ("Esc", "dim")
"""At the right end of a line that asks."""


def hint_pieces(hint: str) -> list[tuple[str, str]]:
    """Return a hint as pieces of a line, one for each key it names: the first of them is the first to be left out.

    So a hint names first what can be guessed, and last how to leave.
    """
    pieces = [piece for part in hint.split("  ") for piece in (("  ", "dim"), (part, "dim"))]
    return pieces[1:]


class Narrow(Input):
    """The field that narrows a list. Where several can be picked, Space ticks and is not typed."""

    ticks = False

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Leave Space to the screen where it ticks."""
        return not (self.ticks and key == "space") and super().check_consume_key(key, character)


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
        self._title_line = StatusLine(signs, id="pick-title")
        self._title_line.put([(title, "strong")], right=hint_pieces(hint))
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
        with Horizontal(id="pick-line"):
            yield Static(literal("   narrow  "), id="pick-scope")
            field = Narrow(compact=True, select_on_focus=False, id="pick-field")
            field.cursor_blink = False
            field.ticks = self._ticks
            yield field
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
        self.choices.move(by * max(1, self.choices.size.height - 1))

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


class KeyScreen(ModalScreen[str | None], inherit_bindings=False):
    """A choice of one line (of more where it must), over the bottom line: one key decides, Esc and `q` leave.

    Any other key is said to be none of them, so that a slip of the finger neither answers nor goes unnoticed.
    """

    def __init__(
        self,
        question: str,
        keys: Mapping[str, str],
        signs: Signs,
        *,
        moves: Mapping[str, Callable[[], None]] | None = None,
        hint: str = "",
        offers: bool = False,
        on_open: Callable[[], None] = lambda: None,
    ) -> None:
        """Take what is asked, and for each key what it does; `moves` are keys that do something and ask on.

        `offers`: nothing has to be answered, any key that is not named leaves and does what it does. `on_open` is
        called once the line is on the screen.
        """
        super().__init__()
        self._on_open = on_open
        self._offers = offers
        self._moves = moves or {}
        self.rows = tuple(StatusLine(signs) for _ in range(MOST_ROWS))
        self.put(question, keys, hint)

    def put(self, question: str, keys: Mapping[str, str], hint: str = "") -> None:
        """Ask something else; `hint` names what `moves` do."""
        self._keys = keys
        self._pieces = [[(question, "strong")]] if question else []
        self._pieces += [[(key, "strong"), (f" {words}", "plain")] for key, words in keys.items()]
        self._pieces += [[(hint, "plain")]] if hint else []
        self._said = ""
        if self.is_mounted:
            self.on_resize()

    @property
    def words(self) -> str:
        """What it says, for tests and for reading aloud."""
        return " ".join(row.words for row in self.rows if row.display)

    def compose(self) -> ComposeResult:
        """Show the lines."""
        with Vertical(id="key-line"):
            yield from self.rows

    def on_mount(self) -> None:
        """Tell that it is there."""
        self._on_open()

    def on_resize(self) -> None:
        """Fill as many lines as it takes."""
        room = self.size.width - 2 - len(LEAVES[0]) - 2 * GAP_CELLS
        lines: list[list[tuple[str, str]]] = [[]]
        for piece in (*self._pieces, *([[(self._said, "notice")]] if self._said else [])):
            used = sum(cell_len(text) for text, _ in lines[-1])
            if used and used + GAP_CELLS + sum(cell_len(text) for text, _ in piece) > room:
                lines.append([])
            lines[-1] += [(" " * GAP_CELLS, "plain"), *piece] if lines[-1] else piece
        for number, row in enumerate(self.rows):
            row.display = number < len(lines)
            if row.display:
                row.put(lines[number], right=[LEAVES] if number == len(lines) - 1 else ())

    def on_key(self, event: Key) -> None:
        """Give back the key, None for one that leaves; say of any other that it is none of them."""
        if event.key.startswith("ctrl+"):
            return
        event.stop()
        if event.key in self._moves:
            self._moves[event.key]()
        elif event.character in self._keys:
            self.dismiss(event.character)
        elif event.key in LEAVING:
            self.dismiss(None)
        elif self._offers:
            self.dismiss(None)
            self.app.post_message(Key(event.key, event.character))
        else:
            key = event.character if event.character and event.character.strip() else shown_key(event.key)
            self._said = f"{literal(key).plain} is none of these"
            self.on_resize()


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

    def __init__(self, title: str, facts: Sequence[tuple[str, str]], signs: Signs) -> None:
        """Take the facts: a name and what is known, in words."""
        super().__init__()
        self._facts = facts
        self._title_line = StatusLine(signs, id="pick-title")
        self._title_line.put([(title, "strong")], right=[("Esc", "dim")])
        self.page = Choices((), signs)

    def compose(self) -> ComposeResult:
        """Show the title and the page."""
        yield self._title_line
        yield self.page

    def on_resize(self) -> None:
        """Wrap for the width."""
        name_cells = max((cell_len(name) for name, _ in self._facts), default=0) + 3
        width = max(10, min(100, self.size.width - name_cells - 5))
        lines: list[Choice | str] = []
        for name, words in self._facts:
            for nth, row in enumerate(wrap(literal(words).plain, width)):
                pad = " " * (name_cells - cell_len(name))
                lines.append((name + pad if nth == 0 else " " * name_cells) + row)
        self.page.lines = lines
        self.page.virtual_size = self.page.size.with_height(max(1, len(lines)))
        self.page.refresh()

    def action_page(self, by: float) -> None:
        """Scroll by pages, a line of the one before kept in sight."""
        rows = self.page.size.height - 1 if abs(by) == 1 else self.page.size.height // 2
        self.action_scroll(max(1, rows) * (1 if by > 0 else -1))

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.page.scroll_to(y=self.page.scroll_offset.y + by, animate=False, force=True, immediate=True)

    def action_leave(self) -> None:
        """Leave."""
        self.dismiss(None)
