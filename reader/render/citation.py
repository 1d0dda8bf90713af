"""An article, or a quotation in it, as one cites it: only what is known, nothing made up."""

from __future__ import annotations

from reader.model import Article, Quote


def citation(article: Article, address: str) -> str:
    """Return one line: authors, title, source, date, URL or else the file's address."""
    parts = []
    if article.authors:
        parts.append(", ".join(article.authors))
    parts.append(f"“{article.title}”")
    if article.attribution.source:
        parts.append(article.attribution.source)
    parts.append(article.published.date or "undated")
    parts.append(article.url or address)
    return ". ".join(part.rstrip(".") if part != parts[-1] else part for part in parts)


def quote_text(article: Article, quote: Quote) -> str:
    """Return a quotation as the article has it, from opening to closing mark, paragraphs a line each."""
    return "\n".join(article.blocks[mark.block].text[mark.start : mark.end] for mark in quote.marks)


def quote_citation(article: Article, quote: Quote, address: str) -> str:
    """Return a quotation, who said it where that is known, and where it stands."""
    speaker = f"\n{quote.speaker.name}" if quote.speaker else ""
    return f"{quote_text(article, quote)}{speaker}\n{citation(article, address)}"
