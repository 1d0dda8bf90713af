"""Which panes are on the screen: the three layouts, the text alone, and which pane has the keys."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen

from reader.ui.desk import Desk
from reader.ui.widgets.article_view import MARGIN_CELLS

BESIDE_COLUMNS = 116
"""From here the list stands beside the text: 44 cells of list, a text of 72 with its margin."""

ABOVE_COLUMNS = 60
"""From here it stands above the text; below, one pane at a time."""

LEAST_BESIDE_COLUMNS = 84
"""The list beside the text can be chosen from here: half the screen is left for the text."""

ABOVE_LINES = 6
"""Lines of a list above the text."""

LEAST_ABOVE_LINES = 14
"""Lines of a screen on which a list above the text can be chosen."""

SPACED_LINES = 30
"""From here a blank line stands between the rows of a list."""

LOW_LINES = 12
"""Below this the blank lines under the top line and above the bottom line are given to the text."""

NARROW_COLUMNS = 40
"""Below this the text begins at the very edge."""

RIGHT_CELLS = 2
"""Cells kept blank behind the text."""

LEAST_LABEL_CELLS = 8
"""A margin for speakers' names that is narrower than this says too little."""

USUAL_LABEL_CELLS = 12
"""Where the text leaves less than that it gives way: a surname and some more."""

LEAST_TEXT_CELLS = 48
"""But not so far that its lines get short: newspapers set no fewer than about 35 to 50 letters."""

MOST_LABEL_CELLS = 22
"""A margin wider than this says no more."""

HIDDEN_INDENT = 1
"""Cells before a pane that is not on the screen now: it will have the whole width but these."""

LAYOUTS = ("beside", "above", "one")


class Panes:
    """Chooses the layout; tells the screen by classes, which the style sheet draws."""

    def __init__(self, desk: Desk) -> None:
        """Begin with the list."""
        self.desk = desk
        self.alone = False
        self.rtl = False
        self.on_alone: Callable[[], None] = lambda: None
        self.layout = ""

    @property
    def one(self) -> bool:
        """Whether one pane is on the screen at a time."""
        return self.layout == "one"

    @property
    def text_column(self) -> int:
        """Column at which the bottom line speaks of the article."""
        return self._list_width if self.layout == "beside" else 0

    @property
    def _list_width(self) -> int:
        return min(self.desk.config.list_width, self.desk.host.size.width // 2)

    def update(self) -> None:
        """Choose the layout for the size of the screen and what is shown."""
        host, articles = self.desk.host, self.desk.articles
        width, height = host.size
        self.layout = self._choose(width, height)
        reads = host.has_class("-text") if self.desk.bar.display else self.desk.reads or self.alone
        classes = {f"-{name}": self.layout == name for name in LAYOUTS}
        classes |= {"-text": reads, "-list": not reads, "-low": height < LOW_LINES, "-narrow": width < NARROW_COLUMNS}
        host.update_classes(classes)  # together: each time the styles of all widgets are found anew
        articles.styles.width = self._list_width if self.layout == "beside" else "1fr"
        articles.styles.height = self._above_lines() if self.layout == "above" else "1fr"
        articles.set_spaced(height >= SPACED_LINES and self.layout != "above")

    def see_sizes(self, _screen: Screen[None]) -> None:
        """Have the panes fit their sizes, after a layout of the screen."""
        self.desk.articles.see_size()
        self.desk.view.see_size()

    def _choose(self, width: int, height: int) -> str:
        if self.alone:
            return "one"
        kept = self.desk.memory.layout(f"{width}x{height}")
        possible = self._possible(width, height)
        if kept in possible:
            return kept
        if kept is None:
            kept = "beside" if width >= BESIDE_COLUMNS else "above" if width >= ABOVE_COLUMNS else "one"
        # What runs from right to left is never drawn beside a list.
        return next((layout for layout in LAYOUTS[LAYOUTS.index(kept) :] if layout in possible), "one")

    def _possible(self, width: int, height: int) -> list[str]:
        possible = ["one"]
        if height >= LEAST_ABOVE_LINES:
            possible.insert(0, "above")
        if width >= LEAST_BESIDE_COLUMNS and not self.rtl:
            possible.insert(0, "beside")
        return possible

    def _above_lines(self) -> int:
        return max(2, min(ABOVE_LINES, 2 * self.desk.articles.total))

    def next_layout(self) -> str:
        """Go to the next layout and remember it for this size; return its name."""
        width, height = self.desk.host.size
        possible = self._possible(width, height)
        now = self.layout if self.layout in possible else possible[0]
        chosen = possible[(possible.index(now) + 1) % len(possible)]
        self.desk.memory.keep_layout(f"{width}x{height}", chosen)
        self.set_alone(False)
        return chosen

    def fit_labels(self) -> int:
        """Give the text alone a margin for names where there is room; return the cells a name may take."""
        view = self.desk.view
        room = view.size.width - MARGIN_CELLS - RIGHT_CELLS - 1
        label = min(MOST_LABEL_CELLS, room - self.desk.measure) if self.alone else 0
        if label < LEAST_LABEL_CELLS:
            label = USUAL_LABEL_CELLS if self.alone and room - USUAL_LABEL_CELLS >= LEAST_TEXT_CELLS else 0
        view.gutter_cells = label + 1 if label else 0
        return label

    def text_width(self) -> int:
        """Return the cells of a row of text."""
        right = RIGHT_CELLS if self.desk.host.size.width >= NARROW_COLUMNS else 0
        return max(1, min(self.desk.measure, self.text_room() - right))

    def text_room(self) -> int:
        """Return the cells that a row of text can have at most, also while its pane is hidden."""
        view, host = self.desk.view, self.desk.host
        indent = HIDDEN_INDENT if host.size.width >= NARROW_COLUMNS else 0
        return view.text_cells if view.size.width else max(1, host.size.width - MARGIN_CELLS - indent)

    def show_searched(self, *, text: bool) -> None:
        """Show the pane that the prompt searches, where one is shown at a time; the prompt keeps the keys."""
        self.desk.host.update_classes({"-text": text, "-list": not text})
        self.update()

    def to_text(self) -> None:
        """Give the keys to the article."""
        self.desk.host.add_class("-text")
        self.desk.host.remove_class("-list")
        self.desk.focus(self.desk.view)
        self.update()

    def to_list(self) -> None:
        """Give the keys to the list."""
        self.desk.host.add_class("-list")
        self.desk.host.remove_class("-text")
        self.desk.focus(self.desk.articles)
        self.set_alone(False)

    def set_alone(self, alone: bool) -> None:
        """Show the text alone, or not: its margin for names needs another layout."""
        changed, self.alone = alone != self.alone, alone
        self.update()
        if changed:
            self.on_alone()
