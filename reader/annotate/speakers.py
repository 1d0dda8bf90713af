"""Speakers: who said what stands between the marks."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Block, Quote
from reader.rules.load import Rules


def name_speakers(
    blocks: Sequence[Block], quotes: Sequence[Quote], language: str | None, rules: Rules
) -> tuple[Quote, ...]:
    """Return the quotations with the speakers that the text names."""
    return tuple(quotes)
