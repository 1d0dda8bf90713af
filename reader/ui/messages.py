"""What happened: messages between threads, widgets and screens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from textual.message import Message

from reader.model import Progress


@dataclass
class Answered(Message):
    """A thread has an answer (or an error) for whoever asked."""

    deliver: Callable[[Any, BaseException | None], None]
    """Takes the answer on the event loop."""
    answer: Any
    """What was found."""
    error: BaseException | None
    """What went wrong instead."""


@dataclass
class Indexed(Message):
    """Indexing has come further."""

    progress: Progress
    """How far."""


@dataclass
class RowsWanted(Message):
    """The list is about to show rows that it does not have."""

    first: int
    """Position of the first."""
    count: int
    """How many."""


class CursorMoved(Message):
    """The cursor of the list stands on another row."""


class EndShown(Message):
    """The end of the article is on the screen."""

    def __init__(self, *, moved: bool = False) -> None:
        """`moved`: a key that moves the text brought it there, or was pressed while it stood there."""
        super().__init__()
        self.moved = moved


class Resized(Message):
    """The pane has another size: the article must be laid out anew, the pages counted anew."""
