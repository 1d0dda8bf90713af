"""Spans: the quotations inside one paragraph, in order, none inside another."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A quotation inside one paragraph, marks included."""

    start: int
    """Its opening mark."""
    end: int
    """One past its closing mark, or the end of the paragraph."""
    open_ended: bool = False
    """Whether it has no closing mark."""


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
