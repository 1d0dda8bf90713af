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
from reader.render.wrap import crop
from reader.ui.literal import plain
from reader.ui.signs import UNICODE_SIGNS, Signs

MOST_AFTER = 40
"""Hundredths of a line that the word after a label may take: what is picked is read first."""


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
        """Return whether each word stands in it."""
        text = f"{self.label} {self.before} {self.after} {self.group}".casefold()
        return all(word in text for word in words)


class Choices(ScrollView, can_focus=False, inherit_bindings=False):
    """Choices under their headings, with a cursor and ticks."""

    ALLOW_SELECT = False
    STYLES: ClassVar[tuple[str, ...]] = ("bar", "tick", "before", "label", "after", "group")
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"choices--{name}" for name in STYLES}

    def __init__(self, choices: Sequence[Choice], signs: Signs = UNICODE_SIGNS, *, ticks: bool = False) -> None:
        """Take what can be picked; `ticks` lets several be."""
        super().__init__()
        self.signs = signs
        self.ticks = ticks
        self.ticked: set[Any] = set()
        self._all = tuple(choices)
        self._before_cells = max((cell_len(choice.before) for choice in choices), default=0)
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
        self.lines = narrowed(self._all, text)
        same = (n for n, line in enumerate(self.lines) if isinstance(line, Choice) and line.value is value)
        first = (n for n, line in enumerate(self.lines) if isinstance(line, Choice))
        self._resize()
        self.put_cursor(next(same, next(first, 0)))

    def show(self, lines: list[Choice | str]) -> None:
        """Show these lines, the cursor on the first choice."""
        self.lines = lines
        self.cursor = next((n for n, line in enumerate(lines) if isinstance(line, Choice)), 0)
        self._resize()
        self._scroll(0)
        self.refresh()

    @property
    def current(self) -> Choice | None:
        """The choice under the cursor."""
        line = self.lines[self.cursor] if self.cursor < len(self.lines) else None
        return line if isinstance(line, Choice) else None

    def move(self, by: int) -> None:
        """Move the cursor by so many choices."""
        places = [n for n, line in enumerate(self.lines) if isinstance(line, Choice)]
        if not places:
            return
        here = places.index(self.cursor) if self.cursor in places else 0
        self.put_cursor(places[max(0, min(len(places) - 1, here + by))])

    def put_cursor(self, line: int) -> None:
        """Put the cursor on a line and bring it into sight, with its heading where that is near."""
        self.cursor = line
        top, height = self.scroll_offset.y, max(1, self.size.height)
        if line - 1 < top:
            self._scroll(max(0, line - 1))
        elif line >= top + height:
            self._scroll(line - height + 1)
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
        self._resize()
        self.put_cursor(self.cursor)

    def render_line(self, y: int) -> Strip:
        """Draw a line."""
        number, width, base = y + self.scroll_offset.y, self.size.width, self.rich_style
        line = self.lines[number] if number < len(self.lines) else ""
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
        room = width - sum(segment.cell_length for segment in segments) - cell_len(after) - 4
        label = crop(plain(line.label), max(1, room), self.signs.ellipsis)
        segments += [
            Segment(label, base + self._style("label")),
            Segment("   " + after, base + self._style("after")),
        ]
        return Strip(segments).adjust_cell_length(width, base)

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
