"""What `explain` prints: all that is known of an article, and the rule behind each piece of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.library.queries.lacking import KINDS, lacking
from reader.model import Article, Quote, QuoteKind, paragraph_numbers, quote_text
from reader.render.known import mended_words
from reader.render.record import shown_path
from reader.render.wrap import crop, wrap

if TYPE_CHECKING:
    from reader.library.state.corrections import Correction

START_CELLS = 58
"""Cells of a text's beginning in a pipe."""
LEAST_START = 24
"""The same on a terminal, however narrow: rules give way before it."""


def explanation(article: Article, width: int = 0, corrections: Sequence[Correction] = ()) -> Iterator[str]:
    """Give the lines: what is known and why, then each block with its role and rule. `width`: 0 in a pipe.

    `corrections`: what of it is the reader's own, so that it is said what it was before.
    """
    was = {made.what: f"yours, it was: {made.old or 'none'}" for made in corrections}
    yield shown_path(article.path) + (f"#{article.record}" if article.record else "")
    for name, value, rule in known(article):
        rule = "; ".join(filter(None, (rule, was.get(name))))
        yield from _hanging(f"  {name:<9} ", value + (f"   [{rule}]" if rule else ""), width)
    yield ""
    places = _places(article)
    yield from _narrow_blocks(article, places, width) if width else _blocks(article, places)
    if article.quotes:
        yield ""
    for quote in article.quotes:
        who = _who(quote)
        place, text = f"{places[quote.marks[0].block]} {quote.kind:<7} ", quote_text(article, quote)
        if width:
            yield place + _start(text, width - len(place))
            yield from _hanging(" " * len(place), who, width) if who else ()
        else:
            yield f"{place}{_start(text):<60} {who}".rstrip()
    for caption in article.captions:
        if caption.credit:
            chain = "; ".join((*caption.credit.people, *caption.credit.agencies))
            yield from _hanging(f"{places[caption.block]} credit  ", f"{caption.credit.text}   [{chain}]", width)


def _places(article: Article) -> list[str]:
    """Give for each block its paragraph, numbered as in the reader and in citations; blanks where it has none."""
    numbers = paragraph_numbers(article)
    return [f"  ¶{numbers[n]:<4}" if n in numbers else " " * 7 for n in range(len(article.blocks))]


def _blocks(article: Article, places: Sequence[str]) -> Iterator[str]:
    for place, block in zip(places, article.blocks, strict=True):
        line = f"line {block.line}" if block.line else ""
        yield f"{place} {block.role:<12} {block.rule or '':<30} {line:<10} {_start(block.text)}"


def _narrow_blocks(article: Article, places: Sequence[str], width: int) -> Iterator[str]:
    """Columns as wide as this article needs them; of a rule that is too long the beginning."""
    roles = max((len(block.role) for block in article.blocks), default=0)
    lines = max((len(str(block.line or "")) for block in article.blocks), default=0)
    before = 2 + 5 + 1 + roles + 2 + (lines + 2 if lines else 0)
    rules = min(
        max((len(block.rule or "") for block in article.blocks), default=0), max(8, width - before - 2 - LEAST_START)
    )
    for place, block in zip(places, article.blocks, strict=True):
        line = f"{block.line or '':>{lines}}  " if lines else ""
        rule = crop(block.rule or "", rules)
        start = _start(block.text, max(1, width - before - rules - 2))
        yield f"{place} {block.role:<{roles}}  {line}{rule:<{rules}}  {start}"


def _who(quote: Quote) -> str:
    """The speaker and the rule that found them."""
    speaker = quote.speaker.name if quote.speaker else ("" if quote.kind is QuoteKind.TERM else "(no speaker)")
    role = f", {quote.speaker.role}" if quote.speaker and quote.speaker.role else ""
    why = " ".join(part for part in (quote.rule, f"({quote.cue})" if quote.cue else "") if part)
    return f"{speaker}{role}" + (f"   [{why}]" if why else "")


def _hanging(before: str, text: str, width: int) -> Iterator[str]:
    """Wrap what stands behind `before`, all of it on one line in a pipe."""
    rows = wrap(text, max(10, width - len(before))) if width else [text]
    for n, row in enumerate(rows):
        yield (" " * len(before) if n else before) + row


def known(article: Article) -> Iterator[tuple[str, str, str]]:
    """What is known of an article: name, value, the rule it comes from."""
    yield "title", article.title, article.title_rule
    yield "source", article.attribution.source or "none", article.attribution.rule or ""
    yield "date", article.published.date or "undated", article.published.rule or ""
    if article.authors:
        yield "authors", ", ".join(article.authors), ""
    if article.url:
        yield "url", article.url, ""
    missing = ", ".join(KINDS[section] for section in lacking(article.language))
    sought = [] if article.speakers_sought else ["speakers not looked for"]
    language = [article.language or "unknown", *([f"no rules in it for {missing}"] if missing else []), *sought]
    yield "language", "; ".join(language), ""
    yield "format", f"{article.format}, {article.encoding}", ""
    if article.repairs:
        yield "repairs", mended_words(article.repairs), ""
    yield "words", str(article.words), ""
    for problem in article.problems:
        yield "problem", problem.detail, f"{problem.stage}.{problem.kind}"


def _start(text: str, cells: int = START_CELLS) -> str:
    line = " ".join(text.split())
    return crop(line, cells)
