"""Mere words: quotations that nobody is said to have said, and names of works that begin a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.annotate.attribution.attribution import mere_terms
from reader.annotate.marks.quotation_kinds import EDGE, WORK_WORDS
from reader.annotate.sentences.frames import Frame
from reader.annotate.sentences.lexicon import PREPOSITION
from reader.model import Quote, QuoteKind

SUBJECT_WORDS = 6
"""Most words of a title of a work that begins its sentence."""
TERM_WORDS = 3
"""Most words of quoted words that may be a mere term for want of anybody who says them."""
PREPOSITION_LETTERS = 12
"""Code points before a quotation in which its preposition stands."""


def no_words(
    frame: Frame, quotes: Sequence[Quote], quoted: Sequence[tuple[int, int, int]], *, title: bool
) -> Iterator[int]:
    """Yield the numbers of a paragraph's quotations, of those given, that are terms after all."""
    terms: set[int] | None = None
    for start, end, number in quoted:
        quote = quotes[number]
        if quote.kind is QuoteKind.TERM or quote.speaker is not None or len(quote.marks) > 1:
            continue
        lead = frame.text[max(0, start - 4) : start].rstrip()
        following = frame.text[end : end + 2].strip()[:1]
        said = frame.text[start:end].strip(EDGE)
        opens = (not lead or lead[-1] in ".!?") and following.isalpha()
        opens = opens or (following == "," and _leads_in(frame, start))
        begins = opens and following.islower() and said[-1:].isalnum()
        if quote.kind is QuoteKind.DIRECT:
            if begins and len(said.split()) <= WORK_WORDS:
                yield number
        elif title or begins:
            yield number
        elif len(said.split()) <= (SUBJECT_WORDS if opens else TERM_WORDS):
            if terms is None:
                terms = mere_terms(frame)
            if number in terms:
                yield number


def _leads_in(frame: Frame, start: int) -> bool:
    """Whether the preposition before a quotation begins its sentence: `In "...", NAME plays ...`."""
    lead = frame.text[max(0, start - PREPOSITION_LETTERS) : start].split()[-1:]
    return bool(lead) and lead[0][0].isupper() and bool(frame.lexicon.flag_written(lead[0]) & PREPOSITION)
