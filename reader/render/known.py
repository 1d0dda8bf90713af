"""The lines around an article's text that say what is known about it."""

from __future__ import annotations

from reader.model import Article, Problem

WORDS_PER_MINUTE = 238
"""Silent reading of English prose: the mean of 190 studies (Brysbaert 2019, doi 10.1016/j.jml.2019.104047)."""


def reading_minutes(words: int) -> int:
    """Return how many minutes so many words take, at least one."""
    return max(1, -(-words // WORDS_PER_MINUTE))


def known_line(article: Article, inferred: str = "", *, with_authors: bool = True) -> str:
    """Return the line under the title: source, date or that there is none, authors, reading time.

    `inferred` is the sign put behind a source that was inferred; what is not known is left out, but for the date,
    whose absence is said.
    """
    parts = []
    if article.attribution.source:
        parts.append(article.attribution.source + inferred)
    parts.append(article.published.date or "undated")
    if with_authors and article.authors:
        parts.append(", ".join(article.authors))
    if article.words:
        parts.append(f"{reading_minutes(article.words)} min")
    return " · ".join(parts)


def problem_line(problem: Problem) -> str:
    """Return a problem as a line for the reader."""
    return f"! {problem.detail or problem.kind}"


def cut_line(count: int, key: str) -> str:
    """Return the line after the last paragraph that says how much was cut and which key shows it."""
    return f"{count} {'line' if count == 1 else 'lines'} cut   {key}"
