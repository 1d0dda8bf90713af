"""A list to pick from, drawn by line: ten thousand publishers cost what a screen of them costs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.events import Resize
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.frozen import frozen
from reader.render.wrap import crop, wrap
from reader.ui.literal import plain
from reader.ui.signs import UNICODE_SIGNS, Signs

MOST_AFTER = 40
"""Hundredths of a line that the word after a label may take: what is picked is read first."""

LEAST_LABEL = 14
"""Cells that a label which is to be seen whole has beside its key; of fewer every other word would be taken apart."""

BELOW_CELLS = 5
"""Cells before one that stands below its key instead."""

NOTHING = "nothing found"
"""Shown where nothing is left, as in the list of articles."""


@frozen
class Choice:
    """Something to pick."""

    value: Any
    """What is given back."""
    label: str
    """What it is called."""
    before: str = ""
    """A word before the label, in a column of its own: a key."""
    after: str = ""
    """A word after it, dim: a count."""
    group: str = ""
    """The heading it stands under."""

    def matches(self, words: Sequence[str]) -> bool:
        """Return whether each word stands in it, or in the name of what is given back, where that has one."""
        name = self.value if isinstance(self.value, str) else ""
        text = f"{self.label} {self.before} {self.after} {self.group} {name}".casefold()
        return all(word in text for word in words)


class Rest(str):
    """What of a label did not fit on the line before, with the blanks before it."""

    __slots__ = ()


class Choices(ScrollView, can_focus=False, inherit_bindings=False):
    """Choices under their headings, with a cursor and ticks."""

    ALLOW_SELECT = False
    STYLES: ClassVar[tuple[str, ...]] = ("bar", "tick", "before", "label", "after", "group")
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"choices--{name}" for name in STYLES}

    def __init__(
        self, choices: Sequence[Choice], signs: Signs = UNICODE_SIGNS, *, ticks: bool = False, whole: bool = False
    ) -> None:
        """Take what can be picked; `ticks` lets several be, `whole` gives a long label further lines, no ellipsis."""
        super().__init__()
        self.signs = signs
        self.ticks = ticks
        self.whole = whole
        self.ticked: set[Any] = set()
        self._all = tuple(choices)
        self._before_cells = max((cell_len(choice.before) for choice in choices), default=0)
        self._found: list[Choice | str] = []
        self.lines: list[Choice | str] = []
        self.cursor = 0
        self.narrow("")

    def narrow(self, text: str) -> None:
        """Show only the choices that have each of the words."""
        self.show(narrowed(self._all, text))

    def put(self, choices: Sequence[Choice], text: str) -> None:
        """Take other choices for the same things, narrowed; the cursor stays on its thing."""
        value = self.current.value if self.current else None
        self._all = tuple(choices)
        self._found = narrowed(self._all, text)
        self.lines = self._with_rests()
        same = (n for n, line in enumerate(self.lines) if isinstance(line, Choice) and line.value is value)
        first = (n for n, line in enumerate(self.lines) if isinstance(line, Choice))
        self._resize()
        self.put_cursor(next(same, next(first, 0)))

    def show(self, lines: list[Choice | str]) -> None:
        """Show these lines, the cursor on the first choice."""
        self._found = lines
        self.lines = self._with_rests()
        self.cursor = next((n for n, line in enumerate(self.lines) if isinstance(line, Choice)), 0)
        self._resize()
        self._scroll(0)
        self.refresh()

    @property
    def current(self) -> Choice | None:
        """The choice under the cursor."""
        line = self.lines[self.cursor] if self.cursor < len(self.lines) else None
        return line if isinstance(line, Choice) else None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to pick, of all or of what was narrowed to."""
        return not self.lines

    def move(self, by: int) -> None:
        """Move the cursor by so many choices."""
        places = [n for n, line in enumerate(self.lines) if isinstance(line, Choice)]
        if not places:
            return
        here = places.index(self.cursor) if self.cursor in places else 0
        self.put_cursor(places[max(0, min(len(places) - 1, here + by))])

    def move_page(self, by: int) -> None:
        """Move the cursor by screens, a line of the one before kept in sight."""
        self.move(by * max(1, self.size.height - 1))

    def put_cursor(self, line: int) -> None:
        """Put the cursor on a line and bring it into sight, with its heading where that is near."""
        self.cursor = last = line
        while last + 1 < len(self.lines) and isinstance(self.lines[last + 1], Rest):
            last += 1
        top, height = self.scroll_offset.y, max(1, self.size.height)
        if line - 1 < top:
            self._scroll(max(0, line - 1))
        elif last >= top + height:
            self._scroll(min(line, last - height + 1))
        self.refresh()

    def _scroll(self, line: int) -> None:
        if self.is_attached:
            self.scroll_to(y=line, animate=False, force=True, immediate=True)

    def tick(self) -> None:
        """Tick the choice under the cursor, or take its tick away."""
        if self.ticks and self.current is not None:
            self.ticked ^= {self.current.value}
            self.refresh()

    def _resize(self) -> None:
        self.virtual_size = Size(self.size.width, max(1, len(self.lines)))

    def on_resize(self, _event: Resize) -> None:
        """Draw for the new size."""
        if self.whole:
            current = self.current
            self.lines = self._with_rests()
            self.cursor = next((n for n, line in enumerate(self.lines) if line is current), 0)
        self._resize()
        if self.current is not None:  # else it is a page to look at, and stays where it is
            self.put_cursor(self.cursor)

    def render_line(self, y: int) -> Strip:
        """Draw a line."""
        number, width, base = y + self.scroll_offset.y, self.size.width, self.rich_style
        line = self.lines[number] if number < len(self.lines) else NOTHING if self.is_empty and not y else ""
        if isinstance(line, Rest):
            return Strip([Segment(line, base + self._style("label"))]).adjust_cell_length(width, base)
        if isinstance(line, str):
            text = crop(line, max(0, width - 3), self.signs.ellipsis)
            return Strip([Segment("   " + text, base + self._style("group"))]).adjust_cell_length(width, base)
        bar = self.signs.bar if number == self.cursor else " "
        tick = ("x" if line.value in self.ticked else "-") if self.ticks else ""
        segments = [Segment(f"{bar} ", base + self._style("bar"))]
        if tick:
            segments.append(Segment(f"{tick} ", base + self._style("tick")))
        segments.append(Segment(" ", base))
        if self._before_cells:
            pad = " " * (self._before_cells - cell_len(line.before) + 3)
            segments.append(Segment(line.before + pad, base + self._style("before")))
        after = crop(line.after, width * MOST_AFTER // 100, self.signs.ellipsis)
        label = self._label_rows(line)[0]
        segments += [
            Segment(label, base + self._style("label")),
            Segment("   " + after, base + self._style("after")),
        ]
        return Strip(segments).adjust_cell_length(width, base)

    @property
    def _indent(self) -> int:
        """Cells before a label."""
        return 3 + 2 * self.ticks + (self._before_cells + 3 if self._before_cells else 0)

    def _label_rows(self, choice: Choice) -> list[str]:
        """Return a label in the rows that it takes: one with an ellipsis, unless it is to be seen whole.

        Where what stands beside it leaves it next to nothing, the first row is empty, and the label stands below.
        """
        after = crop(choice.after, self.size.width * MOST_AFTER // 100, self.signs.ellipsis)
        room = max(1, self.size.width - self._indent - cell_len(after) - 4)
        label = plain(choice.label)
        if not self.whole:
            return [crop(label, room, self.signs.ellipsis)]
        if room < LEAST_LABEL and (choice.before or after):
            return ["", *wrap(label, max(1, self.size.width - BELOW_CELLS - 1))]
        return wrap(label, room)

    def _with_rests(self) -> list[Choice | str]:
        """Return the lines that were found, those behind them that the rest of a label takes."""
        if not self.whole or not self.size.width:
            return self._found
        lines: list[Choice | str] = []
        for line in self._found:
            lines.append(line)
            if isinstance(line, Choice):
                first, *rest = self._label_rows(line)
                indent = self._indent if first else BELOW_CELLS
                lines += [Rest(" " * indent + row) for row in rest]
        return lines

    def _style(self, name: str) -> Any:
        return self.get_component_rich_style(f"choices--{name}", partial=True)


def narrowed(choices: Sequence[Choice], text: str) -> list[Choice | str]:
    """Return the choices that have each of the words, under their headings, a blank line between the groups."""
    words = text.casefold().split()
    lines: list[Choice | str] = []
    group = ""
    for choice in choices:
        if choice.matches(words):
            if choice.group != group:
                group = choice.group
                lines += ["", group] if lines else [group]
            lines.append(choice)
    return lines
