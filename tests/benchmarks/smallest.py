"""The least Textual program with a list and a text: the anchor of start, keys and memory."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widgets import OptionList, Static

ROWS = 100


class Smallest(App[None]):
    """A list of a hundred lines beside a text."""

    CSS = "OptionList { width: 44; } Static { width: 1fr; }"

    def compose(self) -> ComposeResult:
        """Put them side by side."""
        with Horizontal():
            yield OptionList(*(f"headline number {n}" for n in range(ROWS)))
            yield Static("word " * 600)


if __name__ == "__main__":
    app = Smallest()
    app.animation_level = "none"
    app.run()
