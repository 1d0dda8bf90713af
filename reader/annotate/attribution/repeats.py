"""Repeats: words that stand twice in an article, as a heading takes them from what somebody says below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.annotate.marks.quotation_kinds import EDGE
from reader.annotate.sentences.lexicon import Lexicon
from reader.model import Block, Quote, QuoteKind, Role, Speaker

FEWEST_WORDS = 5
"""Fewest words that nobody else says by chance."""
MOST_QUOTES = 200
"""Most quotations that are compared with each other; an article has up to 90."""


def repeated(blocks: Sequence[Block], quotes: Sequence[Quote], lexicon: Lexicon) -> Iterator[tuple[int, Speaker]]:
    """Yield the numbers of quotations that nobody surely says and one speaker has elsewhere, and that speaker.

    Only where speakers are held against how nouns of people end: a wrong one would be given twice.
    """
    if not lexicon.person_endings or len(quotes) > MOST_QUOTES:
        return
    unsaid = [number for number, quote in enumerate(quotes) if _is_open(quote, blocks) and quote.kind != QuoteKind.TERM]
    said: list[tuple[str, Speaker]] | None = None
    for number in unsaid:
        words = _words(blocks, quotes[number])
        if words.count(" ") + 1 < FEWEST_WORDS:
            continue
        if said is None:
            said = [
                (_words(blocks, quote), quote.speaker)
                for quote in quotes
                if quote.speaker is not None and not _is_open(quote, blocks)
            ]
        able = [
            speaker
            for other, speaker in said
            if words in other or (other in words and other.count(" ") + 1 >= FEWEST_WORDS)
        ]
        if able and len({speaker.name for speaker in able}) == 1:
            yield number, able[0]


def _is_open(quote: Quote, blocks: Sequence[Block]) -> bool:
    """Whether nobody, or in a headline but a colon, says whose words these are: `Vaux bat le leader : « ... »`."""
    headed = blocks[quote.marks[0].block].role is Role.TITLE and (quote.rule or "").startswith("colon")
    return quote.speaker is None or headed


def _words(blocks: Sequence[Block], quote: Quote) -> str:
    """The words of a quotation, however they are set."""
    text = " ".join([blocks[mark.block].text[mark.start : mark.end] for mark in quote.marks])
    return " ".join(text.replace("’", "'").strip(EDGE).casefold().split())
