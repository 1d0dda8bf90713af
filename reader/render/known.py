"""The lines around an article's text that say what is known about it."""

from __future__ import annotations

from rich.cells import cell_len

from reader.model import Article, Problem, QuoteKind
from reader.render.wrap import crop

LONGEST_ENDING = 8
"""Characters of a file name's ending that are kept when the name is shortened."""

NO_SOURCE = "no source"
"""What is said of an article whose publisher is not known; behind the word `source` it is `none`, as in a query."""

WORDS_PER_MINUTE = 238
"""Silent reading of English prose: the mean of 190 studies (Brysbaert 2019, doi 10.1016/j.jml.2019.104047)."""


def counted(number: int, thing: str) -> str:
    """Return a number of things in words."""
    return f"{number:,} {thing}{'s' * (number != 1)}"


def reading_minutes(words: int) -> int:
    """Return how many minutes so many words take, at least one."""
    return max(1, -(-words // WORDS_PER_MINUTE))


def known_line(
    article: Article,
    inferred: str = "",
    *,
    with_authors: bool = True,
    with_minutes: bool = True,
    between: str = " · ",
) -> str:
    """Return the line under the title: source, date or that there is none, authors, reading time.

    `inferred` is the sign put behind a source that was inferred; what is not known is left out, but for the date,
    whose absence is said (of a file without text that it is empty), and speakers where nobody looked for them.
    `between` parts them.
    """
    parts = []
    if article.attribution.source:
        parts.append(article.attribution.source + inferred)
    parts.append(date_or_why_none(article))
    if with_authors and article.authors:
        parts.append(", ".join(article.authors))
    if with_minutes and article.words:
        parts.append(f"{reading_minutes(article.words):,} min")
    return between.join([*parts, *unsought(article)])


def printed_line(article: Article) -> str:
    """Return that line as it is printed: without reading time, `°` behind an inferred source."""
    return known_line(article, "" if article.attribution.stated else "°", with_minutes=False)


def date_or_why_none(article: Article) -> str:
    """Return the date, else that there is none, or that there is no text that could state one."""
    empty = not article.problems and not any(block.text.strip() for block in article.blocks)
    return article.published.date or ("empty" if empty else "undated")


def unsought(article: Article) -> list[str]:
    """Return what is to be said of an article with quotations in a language without rules for their speakers."""
    quoted = any(quote.kind is not QuoteKind.TERM for quote in article.quotes)
    return ["speakers not looked for"] if quoted and not article.speakers_sought else []


def mended_words(repairs: int) -> str:
    """Return how many garbled words were mended."""
    return f"{counted(repairs, 'garbled word')} mended" if repairs else "none needed"


def problem_line(problem: Problem) -> str:
    """Return a problem as a line for the reader."""
    return f"! {problem.detail or problem.kind}"


def cut_line(count: int, key: str) -> str:
    """Return the line after the last paragraph that says how much was cut and which key shows it."""
    return f"{counted(count, 'line')} cut   {key}"


def reason_line(rule: str | None) -> str:
    """Return the line above cut text that says why it was cut; what the reader cut is said to be the reader's."""
    by_reader = rule is not None and rule.startswith("reader.")
    return f"cut by you   ({rule})" if by_reader else f"cut: {rule or 'no rule'}"


def short_name(name: str) -> str:
    """Return a person's name as a list has room for it: the surname with its particles, or the whole name."""
    words = name.split()
    if len(words) < 2 or (words[-1][:1].islower() and "-" not in words[-1]):
        return name
    first = len(words) - 1
    while first > 1 and (words[first].endswith(".") or set(words[first]) <= set("IVX")):
        first -= 1
    while first > 1 and words[first - 1][:1].islower():
        first -= 1
    return " ".join(words[first:])


def short_file(path: str, width: int, ellipsis: str = "…") -> str:
    """Return a file's name in at most `width` cells, its ending kept."""
    name = path.rsplit("/", 1)[-1]
    if cell_len(name) <= width:
        return name
    stem, dot, ending = name.rpartition(".")
    tail = dot + ending if stem and len(ending) <= LONGEST_ENDING else ""
    return crop(name, max(1, width - len(tail)), ellipsis) + tail if tail else crop(name, width, ellipsis)
