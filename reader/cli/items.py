"""What was found, for the eye: on a terminal each text has the whole width, and below it where it stands."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from reader.frozen import frozen
from reader.render.known import NO_SOURCE

if TYPE_CHECKING:
    from rich.console import Console

INDENT_CELLS = 2
"""Cells before what stands under a heading."""

Row = dict[str, Any]


@frozen
class Item:
    """A text and where it stands."""

    texts: tuple[str, ...]
    """The text, below its title if it has one; each begins on a line of its own."""
    where: tuple[str, ...]
    """What tells whose it is and where it stands."""
    hits: tuple[tuple[int, int], ...] = ()
    """Ranges in the last text that a search found."""
    heading: str = ""
    """What it stands under, printed where it changes."""


def on_terminal(arguments: argparse.Namespace) -> bool:
    """Whether rows are printed for the eye."""
    return arguments.format == "table" and sys.stdout.isatty()


def address(row: Row) -> str:
    """`path` or `path#N` of a row, whose path is fit to be shown."""
    path: str = row["path"]
    return path + (f"#{row['record']}" if row["record"] is not None else "")


def where(row: Row) -> tuple[str, ...]:
    """The date, the source and the address of a row's article."""
    return row["date"] or "undated", row["source"] or NO_SOURCE, address(row)


def console_for_the_eye() -> Console:
    """Give what prints on the terminal, as wide as that is; Rich takes a dumb one for 80 columns."""
    from rich.console import Console

    columns, lines = shutil.get_terminal_size()
    return Console(highlight=False, width=columns, height=lines)


def print_items(items: Iterable[Item]) -> int:
    """Print each text whole, a blank line between two; how many there were."""
    from rich.padding import Padding
    from rich.text import Text

    console, count, before = console_for_the_eye(), 0, ""
    for count, item in enumerate(items, 1):  # noqa: B007 (the count outlives the loop)
        if item.heading != before:
            console.print(Text(item.heading, style="bold"))
            before = item.heading
        lines = [*(Text(text) for text in item.texts), Text("  ".join(item.where), style="dim")]
        if len(item.texts) > 1:
            lines[0].stylize("bold")
        for start, end in item.hits:
            lines[-2].stylize("bold", start, end)
        for line in lines:
            console.print(Padding(line, (0, 0, 0, INDENT_CELLS), expand=False) if item.heading else line)
        console.print()
    return count
