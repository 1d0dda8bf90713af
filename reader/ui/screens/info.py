"""What is known about an article, and why."""

from __future__ import annotations

from reader.model import Article, Headline, Role
from reader.render.known import problem_line, reading_minutes


def facts(article: Article, headline: Headline | None, address: str) -> list[tuple[str, str]]:
    """Return name and words of everything that is known, with the rule that found it."""
    attribution, published = article.attribution, article.published
    found: list[tuple[str, str]] = [
        ("title", f"{article.title}{_why(article.title_rule)}"),
        ("source", f"{attribution.source or 'not known'}{_inferred(headline)}{_why(attribution.rule)}"),
    ]
    if attribution.mark is not None and attribution.mark.block < len(article.blocks):
        found.append(("", f"in: {article.blocks[attribution.mark.block].text}"))
    found.append(("date", f"{published.date or 'none is stated'}{_why(published.rule)}"))
    if published.mark is not None and published.mark.block < len(article.blocks):
        found.append(("", f"in: {article.blocks[published.mark.block].text}"))
    if article.authors:
        found.append(("authors", ", ".join(article.authors)))
    cut = sum(block.role is Role.BOILERPLATE for block in article.blocks)
    speakers = "speakers by rule" if article.speakers_sought else "no rules for speakers in this language"
    found += [
        ("file", address),
        ("url", article.url or "none"),
        ("language", article.language or "could not be told"),
        ("format", article.format),
        ("encoding", article.encoding),
        ("repairs", f"{article.repairs:,} garbled words mended" if article.repairs else "none needed"),
        ("length", f"{article.words:,} words, {reading_minutes(article.words)} min"),
        ("quotations", f"{headline.quotes if headline else len(article.quotes)}, {speakers}"),
        ("captions", str(len(article.captions))),
        ("cut", f"{cut:,} {'line' if cut == 1 else 'lines'} of {len(article.blocks):,}"),
        ("id", article.id),
    ]
    found += [("problem", f"{problem_line(problem)} ({problem.stage}, {problem.kind})") for problem in article.problems]
    return found


def _why(rule: str | None) -> str:
    return f"   ({rule})" if rule else ""


def _inferred(headline: Headline | None) -> str:
    return ", inferred" if headline is not None and headline.source and not headline.source_stated else ""
