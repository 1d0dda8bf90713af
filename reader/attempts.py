"""Stages that may fail: a defect costs a stage its own result only, and is told as a Problem."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from reader.model import MISSING, Problem
from reader.text.scrub import scrub

T = TypeVar("T")

LONGEST_DETAIL = 200
"""Characters of an error's own words that are told."""


class Attempts:
    """Stages of one article that may fail, and the Problems of those that did."""

    def __init__(self) -> None:
        """Begin without any."""
        self.troubles: list[Problem] = []

    def __call__(self, stage: str, work: Callable[[], T], otherwise: T) -> T:
        """What a stage gives, or `otherwise`."""
        value, trouble = attempt(stage, work, otherwise)
        if trouble:
            self.troubles.append(trouble)
        return value


def attempt(stage: str, work: Callable[[], T], otherwise: T) -> tuple[T, Problem | None]:
    """What `work` gives, or `otherwise` and the Problem that came up."""
    try:
        return work(), None
    except Exception as error:
        return otherwise, trouble_of(stage, error)


def trouble_of(stage: str, error: Exception) -> Problem:
    """What is said about a stage that failed."""
    if isinstance(error, ImportError):
        detail = f"a part of the program is missing ({error.name}): install it again; shown as plain text until then"
        return Problem(stage=stage, kind=MISSING, detail=scrub(detail))
    return Problem(stage=stage, kind="failed", detail=scrub(f"{type(error).__name__}: {error}")[:LONGEST_DETAIL])
