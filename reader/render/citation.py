"""An article, or a quotation in it, as one cites it: only what is known, nothing made up."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Article, Quotation, Quote, paragraph_numbers, quote_text

UNDATED = "n.d."
"""What citations say where no date is stated."""


def citation(article: Article, address: str) -> str:
    """Return one line: authors, title, source, date, URL or else the file's address."""
    source, date = article.attribution.source, article.published.date
    return _sentence(_parts(article.authors, article.title, source, date, article.url or address))


def quote_citation(article: Article, quote: Quote, address: str) -> str:
    """Return a quotation, who said it where that is known, and where it stands."""
    speaker = quote.speaker
    source, date = article.attribution.source, article.published.date
    parts = _parts(article.authors, article.title, source, date, article.url or address)
    parts += _whereabouts(paragraph_numbers(article).get(quote.marks[0].block), article.repairs > 0)
    who = [_speaker(speaker.name, speaker.role)] if speaker else []
    return "\n".join([quote_text(article, quote), *who, _sentence(parts)])


def quotation_citation(quotation: Quotation, address: str) -> str:
    """Return a quotation of a library as `quote_citation` does one of its article."""
    headline, who = quotation.headline, quotation.speaker
    parts = _parts(quotation.authors, headline.title, headline.source, headline.date, quotation.url or address)
    parts += _whereabouts(quotation.paragraph, quotation.repaired)
    return "\n".join([quotation.text, *([_speaker(who, quotation.speaker_role)] if who else []), _sentence(parts)])


def quotation_source(quotation: Quotation, address: str) -> str:
    """Return one line that says where a quotation of a library stands, and who said it where that is known."""
    headline = quotation.headline
    parts = [_speaker(quotation.speaker, quotation.speaker_role)] if quotation.speaker else []
    parts += _parts(quotation.authors, headline.title, headline.source, headline.date, quotation.url or address)
    return _sentence(parts + _whereabouts(quotation.paragraph, quotation.repaired))


def _speaker(name: str, role: str | None) -> str:
    return f"{name}, {role}" if role else name


def _parts(authors: Sequence[str], title: str, source: str | None, date: str | None, address: str) -> list[str]:
    parts = [", ".join(authors), f"“{title}”", source or "", date or UNDATED, address]
    return [part for part in parts if part]


def _whereabouts(paragraph: int | None, repaired: bool) -> list[str]:
    return [f"paragraph {paragraph}"] * (paragraph is not None) + ["repaired"] * repaired


def _sentence(parts: list[str]) -> str:
    """Join parts by full stops, none doubled."""
    return ". ".join([*(part.removesuffix(".") for part in parts[:-1]), parts[-1]])
