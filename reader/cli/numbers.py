"""Numbers on the command line, within their bounds."""

from __future__ import annotations

from argparse import ArgumentTypeError

MOST_DIGITS = 18
"""Of a number that is looked at."""


def width(text: str) -> int:
    """Cells of a line. Raises ArgumentTypeError, as the others do."""
    return _whole(text, 10, 10_000)


def jobs(text: str) -> int:
    """Processes."""
    return _whole(text, 0, 256)


def limit(text: str) -> int:
    """Rows."""
    return _whole(text, 1, 10**9)


def _whole(text: str, low: int, high: int) -> int:
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS else -1
    if not low <= number <= high:
        raise ArgumentTypeError(f"must be a whole number from {low} to {high}")
    return number
