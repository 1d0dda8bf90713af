"""Spans: the quotations inside one paragraph, in order, none inside another."""

from __future__ import annotations


class Span:
    """A quotation inside one paragraph, marks included. Plain, since a named tuple takes twice as long to make."""

    __slots__ = ("cut", "end", "open_ended", "start")

    def __init__(self, start: int, end: int, *, open_ended: bool = False, cut: bool = False) -> None:
        """Take its opening mark and one past its closing mark.

        Without such a mark it is either `open_ended`, to the end of the paragraph, or `cut` where a sentence ends.
        """
        self.start = start
        self.end = end
        self.open_ended = open_ended
        self.cut = cut


def merge(first: list[Span], second: list[Span]) -> list[Span]:
    """Return both lists in order, without those that lie inside another."""
    if not second:
        return first
    if not first:
        return second
    return outermost(first + second)


def outermost(spans: list[Span]) -> list[Span]:
    """Return those that lie inside no other, in order."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
