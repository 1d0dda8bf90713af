"""A line that asks, over the bottom line: one key answers, Esc leaves."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key
from textual.screen import ModalScreen

from reader.ui.actions import shown_key
from reader.ui.literal import literal
from reader.ui.signs import Signs
from reader.ui.widgets.status_line import GAP_CELLS, StatusLine

MOST_ROWS = 8
"""Lines that a choice of keys may take: more than any needs on 20 columns."""

LEAVING = frozenset({"escape", "q"})
"""Keys that leave a line that asks, where they are no answer."""

LEAVES = ("Esc", "dim")
"""At the right end of a line that asks."""


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
    ) -> None:
        """Take what is asked, and for each key what it does; `moves` are keys that do something and ask on.

        `offers`: nothing has to be answered, any key that is not named leaves and does what it does.
        """
        super().__init__()
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
            self._said = f"{pressed(event)} is none of these"
            self.on_resize()


def pressed(event: Key) -> str:
    """Return the key that was pressed, as it is written."""
    return literal(event.character if event.character and event.character.strip() else shown_key(event.key)).plain
