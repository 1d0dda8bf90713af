"""What is known about an article, and why."""

from __future__ import annotations

from collections.abc import Sequence

from reader.library.queries.lacking import KINDS
from reader.library.state.corrections import FIELDS, LINE, Correction, line_place
from reader.model import Article, Headline, Role
from reader.render.known import counted, mended_words, problem_line, reading_minutes

MOST_LINES = 20
"""Corrected lines that are shown with their words."""

SOME_WORDS = 60
"""Code points of such a line."""


def facts(
    article: Article,
    headline: Headline | None,
    address: str,
    corrections: Sequence[Correction] = (),
    lacking: Sequence[str] = (),
) -> list[tuple[str, str]]:
    """Return name and words of everything that is known, with the rule that found it, and what it was before.

    `lacking`: what there are no rules for in the article's language, so that no absence is taken for a finding.
    """
    problems = [
        ("problem", f"{problem_line(problem)} ({problem.stage}, {problem.kind})") for problem in article.problems
    ]
    attribution, published = article.attribution, article.published
    was = {made.what: f"   yours, it was: {made.old or 'none'}" for made in corrections if made.what in FIELDS}
    if problems and not article.blocks and not was:  # nothing could be read, so nothing is said of what it holds
        return [("title", f"{article.title}{_why(article.title_rule)}"), ("file", address), *problems]
    source, date = attribution.source or "none", published.date or "none is stated"
    found: list[tuple[str, str]] = [
        ("title", f"{article.title}{_why(article.title_rule)}{was.get('title', '')}"),
        ("source", f"{source}{_inferred(headline)}{_why(attribution.rule)}{was.get('source', '')}"),
    ]
    if attribution.mark is not None and attribution.mark.block < len(article.blocks):
        found.append(("", f"in: {article.blocks[attribution.mark.block].text}"))
    found.append(("date", f"{date}{_why(published.rule)}{was.get('date', '')}"))
    if published.mark is not None and published.mark.block < len(article.blocks):
        found.append(("", f"in: {article.blocks[published.mark.block].text}"))
    if article.authors:
        found.append(("authors", ", ".join(article.authors)))
    cut = sum(block.role is Role.BOILERPLATE for block in article.blocks)
    speakers = "speakers by rule" if article.speakers_sought else "speakers not looked for"
    without = ", ".join(KINDS[section] for section in lacking)
    by_signs = ", by signs and shape alone" if "furniture" in lacking else ""
    by_place = ", by place and shape alone" if "clean" in lacking else ""
    found += [
        ("file", address),
        ("url", article.url or "none"),
        (
            "language",
            (article.language or "could not be told") + (f"; no rules in it for {without}" if without else ""),
        ),
        ("format", article.format),
        ("encoding", article.encoding),
        ("repairs", mended_words(article.repairs)),
        ("length", counted(article.words, "word") + f", {reading_minutes(article.words):,} min" * bool(article.words)),
        ("quotations", f"{headline.quotes if headline else len(article.quotes):,}, {speakers}"),
        ("captions", f"{len(article.captions):,}{by_signs}"),
        ("cut", f"{counted(cut, 'line')} of {len(article.blocks):,}{by_place}"),
        ("id", article.id),
    ]
    found += _corrected_lines(article, corrections)
    return found + problems


def _corrected_lines(article: Article, corrections: Sequence[Correction]) -> list[tuple[str, str]]:
    """Return the lines that the reader put right: what they are now, and what they were."""
    words = {line_place(block.text): block.text for block in article.blocks}
    lines = []
    for made in [made for made in corrections if made.what == LINE and made.place in words][:MOST_LINES]:
        text = words[made.place].replace("\n", " ")
        text = text if len(text) <= SOME_WORDS else text[:SOME_WORDS] + "..."
        where = "" if made.path else " wherever its source has it"
        lines.append(("yours", f"is {'not ' * made.cuts}article{where}, it was: {made.old or 'unknown'}   {text}"))
    return lines


def _why(rule: str | None) -> str:
    return f"   ({rule})" if rule else ""


def _inferred(headline: Headline | None) -> str:
    return ", inferred" if headline is not None and headline.source and not headline.source_stated else ""
