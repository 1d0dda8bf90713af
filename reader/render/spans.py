"""What is drawn how inside a block: quotations, the editor's marks in them, speakers, credits."""

from __future__ import annotations

from collections import defaultdict
from heapq import heappop, heappush
from itertools import pairwise

from reader.frozen import frozen
from reader.model import Article, QuoteKind

EDITORIAL = (("[", "]"),)
"""Pairs whose text inside a quotation is the editor's, not the speaker's."""

ELLIPSES = ("…", "...", ". . .")
"""Signs inside a quotation that something was left out."""


@frozen
class Span:
    """A range of code points and the named style it is drawn in. Spans of one text never overlap."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    style: str
    """quote, editor, speaker (named for the first time), named (again)."""


@frozen
class Piece:
    """The part of a quotation that lies in one block."""

    quote: int
    """Index into the article's quotations."""
    start: int
    """First code point, the opening mark."""
    end: int
    """One past the last."""
    first: bool
    """Whether the quotation begins here."""


def quote_pieces(article: Article) -> dict[int, list[Piece]]:
    """Return for each block the quotations in it, in order; terms, which nobody says, left out."""
    pieces: dict[int, list[Piece]] = defaultdict(list)
    for number, quote in enumerate(article.quotes):
        if quote.kind is QuoteKind.TERM:
            continue
        for nth, mark in enumerate(quote.marks):
            pieces[mark.block].append(Piece(number, mark.start, mark.end, nth == 0))
    for found in pieces.values():
        found.sort(key=lambda piece: piece.start)
    return dict(pieces)


def speaker_mentions(article: Article) -> dict[int, list[Span]]:
    """Return for each block where quotations' own sentences name their speakers: the first time, and again."""
    known: set[str] = set()
    mentions: dict[int, list[Span]] = defaultdict(list)
    for quote in article.quotes:
        speaker = quote.speaker
        if quote.kind is not QuoteKind.TERM and speaker is not None and speaker.mark is not None:
            style = "named" if speaker.name in known else "speaker"
            known.add(speaker.name)
            mentions[speaker.mark.block].append(Span(speaker.mark.start, speaker.mark.end, style))
    return dict(mentions)


def editor_marks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the bracketed insertions and ellipses in a piece of a quotation, in order."""
    found: list[tuple[int, int]] = []
    for opening, closing in EDITORIAL:
        place = text.find(opening, start, end)
        while place >= 0:
            stop = text.find(closing, place, end) + 1
            if not stop:
                break
            found.append((place, stop))
            place = text.find(opening, stop, end)
    for sign in ELLIPSES:
        place = text.find(sign, start, end)
        while place >= 0:
            found.append((place, place + len(sign)))
            place = text.find(sign, place + len(sign), end)
    return sorted(found)


def block_spans(text: str, pieces: list[Piece], mentions: list[Span]) -> tuple[Span, ...]:
    """Return the styled ranges of a block's text, in order, none overlapping another."""
    layers = [(piece.start, piece.end, "quote") for piece in pieces]
    layers += [(start, end, "editor") for piece in pieces for start, end in editor_marks(text, piece.start, piece.end)]
    layers += [(span.start, span.end, span.style) for span in reversed(mentions)]
    return flatten(layers, len(text))


def flatten(layers: list[tuple[int, int, str]], length: int) -> tuple[Span, ...]:
    """Return layered ranges as ranges beside each other; a later layer covers an earlier one. O(n log n)."""
    opening: list[tuple[int, int, int]] = []
    edges: set[int] = set()
    for rank, (start, end, _style) in enumerate(layers):
        start, end = max(0, start), min(end, length)
        if start < end:
            opening.append((start, -rank, end))
            edges.update((start, end))
    opening.sort(reverse=True)
    places = sorted(edges)
    active: list[tuple[int, int]] = []
    spans: list[Span] = []
    for start, end in pairwise(places):
        while opening and opening[-1][0] == start:
            _, rank, stop = opening.pop()
            heappush(active, (rank, stop))
        while active and active[0][1] <= start:
            heappop(active)
        if not active:
            continue
        style = layers[-active[0][0]][2]
        if spans and spans[-1].end == start and spans[-1].style == style:
            spans[-1] = Span(spans[-1].start, end, style)
        else:
            spans.append(Span(start, end, style))
    return tuple(spans)
