from __future__ import annotations

from reader.annotate.marks.spans import Span, merge, outermost

OUTER, INNER, LATER = Span(0, 9), Span(2, 5), Span(9, 12)


def test_inner_spans_go() -> None:
    assert outermost([LATER, INNER, OUTER]) == [OUTER, LATER]
    assert outermost([]) == []


def test_of_two_kinds_the_outer_ones_stay() -> None:
    assert merge([OUTER], [INNER, LATER]) == [OUTER, LATER]
    assert merge([], [INNER]) == [INNER]
    assert merge([OUTER], []) == [OUTER]
