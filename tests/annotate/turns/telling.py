"""What the tests of turns share."""

from __future__ import annotations

from reader.annotate.quotes import find_quotes
from reader.annotate.speakers import name_speakers
from reader.annotate.turns.turns import with_turns
from reader.model import Block, Quote
from reader.rules.load import default_rules
from tests.annotate.reading import body


def quoted(blocks: tuple[Block, ...], language: str | None = "en") -> tuple[Quote, ...]:
    """All quotations of an article."""
    rules = default_rules()
    marked = name_speakers(blocks, find_quotes(blocks, language, rules), language, rules)
    return with_turns(blocks, marked, language, rules)


def told(blocks: tuple[Block, ...], quote: Quote) -> tuple[str | None, str]:
    """The speaker and the words, paragraphs joined by a stroke."""
    words = "|".join(blocks[mark.block].text[mark.start : mark.end] for mark in quote.marks)
    return quote.speaker.name if quote.speaker else None, words


def turns(*paragraphs: str, language: str | None = "en") -> list[tuple[str | None, str]]:
    """The turns of an article of such paragraphs."""
    blocks = body(*paragraphs)
    return [told(blocks, quote) for quote in quoted(blocks, language) if (quote.rule or "").startswith("turn.")]
