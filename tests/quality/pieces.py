"""The parts that dumps are put together from: lines with their labels, and a labelled dump taken apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Piece(NamedTuple):
    """A line to be put together with others."""

    gap: int
    """Line breaks before it."""
    indent: int
    text: str
    label: str


@dataclass
class Source:
    """A dump taken apart."""

    style: str
    language: str
    title: str
    head: list[Piece]
    core: list[Piece]
    tail: list[Piece]
    runs: list[list[Piece]] = field(default_factory=list)
    """What interrupts the article."""
    gap: int = 2
    """Line breaks between two of its paragraphs."""


def taken_apart(style: str, language: str | None, pieces: Sequence[Piece]) -> Source:
    """Take a labelled dump apart; one of its lines at least must be body."""
    body = [i for i, piece in enumerate(pieces) if piece.label == "body"]
    core = list(pieces[body[0] : body[-1] + 1])
    runs: list[list[Piece]] = [[]]
    for piece in core:
        if piece.label != "body":
            runs[-1].append(piece)
        elif runs[-1]:
            runs.append([])
    title = next((piece.text for piece in pieces if piece.label == "title"), pieces[0].text)
    gap = Counter(piece.gap for piece in core).most_common(1)[0][0]
    head, tail = list(pieces[: body[0]]), list(pieces[body[-1] + 1 :])
    return Source(style, language or "en", title, head, core, tail, [run for run in runs if run], gap)
