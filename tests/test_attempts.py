"""Stages that may fail."""

from __future__ import annotations

from reader.attempts import LONGEST_DETAIL, Attempts, attempt
from reader.model import MISSING


def fail(error: Exception) -> int:
    raise error


def test_what_a_stage_gives_or_what_is_taken_instead() -> None:
    assert attempt("clean", lambda: 3, 0) == (3, None)
    value, trouble = attempt("clean", lambda: fail(ValueError("no \x1b[31mred")), 0)
    assert value == 0
    assert trouble is not None
    assert (trouble.stage, trouble.kind, trouble.detail) == ("clean", "failed", "ValueError: no red")
    _, trouble = attempt("clean", lambda: fail(ValueError("long " * 900)), 0)
    assert trouble is not None
    assert len(trouble.detail) == LONGEST_DETAIL


def test_a_missing_part_says_how_it_is_had() -> None:
    _, trouble = attempt("parse", lambda: fail(ImportError("none", name="lxml")), 0)
    assert trouble is not None
    assert trouble.kind == MISSING
    assert "(lxml): install it again" in trouble.detail


def test_the_troubles_of_an_article_are_collected() -> None:
    attempts = Attempts()
    assert attempts("repair", lambda: 1, 0) == 1
    assert attempts.troubles == []
    assert [attempts(stage, lambda: fail(RecursionError()), 7) for stage in ("repair", "annotate")] == [7, 7]
    assert [trouble.stage for trouble in attempts.troubles] == ["repair", "annotate"]
