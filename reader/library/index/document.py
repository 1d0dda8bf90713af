"""What the index keeps of an article: the list's row, and folded text for the search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from operator import itemgetter

from reader.frozen import frozen, replace
from reader.library.index.codec import pack, printable
from reader.library.index.repeats import Lines, lines_of
from reader.model import BROKEN, Article, Quote, QuoteKind, Role
from reader.text.fold import fold, terms, terms_of_all

COLUMNS = ("body", "title", "caption", "credit", "source", "author", "cut")
"""Columns of the full-text table, in order; the first takes two bytes less for each word of an article."""
SHOWN = ("body", "title", "caption", "source", "author")
"""Columns in which a word without a field is looked for: not in the cut text; credits stand in the captions."""
BEGINNING = 3
"""Code points of the longest beginning of a word that has a table of its own. Of such full text is no help: they stand
for hundreds of words, whose places are merged each time (`con` among 20,000 articles: 76 ms, with the table 2). That of
three letters takes 14 % of the articles' bytes, that of two would take 4."""
MOST_SPEAKERS = 12
"""Names of speakers kept for a row of the list; a line has room for three."""
ORDER_LENGTH = 120
"""Code points of a title that take part in sorting."""


@frozen
class Saying:
    """A quotation as the search knows it."""

    n: int
    """Its number among the article's quotations."""
    speaker: str | None
    """Full name."""
    text: str
    """Folded terms of what is said."""
    who: str
    """Folded terms of the speaker's name and role."""


@frozen
class Document:
    """Folded text of an article: a string of terms parted by spaces for each of COLUMNS, and its quotations."""

    columns: tuple[str, ...]
    """One string a column."""
    sayings: tuple[Saying, ...]
    """TERMs are not among them."""
    beginnings: str
    """The beginnings of its words, each once, up to BEGINNING code points."""


@frozen
class Row:
    """All that the index keeps of an article. Crosses the pipe from a worker."""

    record: int
    """Number in its file, 0 when the file is the article."""
    id: bytes
    """16 bytes; empty for a file that could not be read."""
    title: str
    """Its headline."""
    title_order: str
    """By which titles are sorted."""
    source: str | None
    """Its publisher."""
    source_order: str
    """By which publishers are sorted."""
    source_stated: bool
    """Whether metadata state it."""
    date: str | None
    """ISO date."""
    words: int
    """Number of words."""
    quotes: int
    """Number of quotations."""
    captions: int
    """Number of captions."""
    speakers: tuple[str, ...]
    """Who speaks, most quoted first."""
    language: str | None
    """Two letters."""
    format: str
    """Format of its file."""
    error: str | None
    """Why it could not be read."""
    span_end: int
    """Where the record ends in its file, in bytes; 0 where that is not known."""
    path_folded: str | None
    """Folded path, for `path:`; None where SQLite's `lower` does the same."""
    blob: bytes
    """The article, packed, without its path."""
    document: Document
    """Its text for the search."""
    lines: Lines
    """What is to be learned from it about its source."""


def row(article: Article) -> Row:
    """Make the index's row of an article. Total."""
    said = [quote for quote in article.quotes if quote.kind is not QuoteKind.TERM]
    source = article.attribution.source
    return Row(
        record=article.record or 0,
        id=_id_bytes(article.id),
        title=_valid(article.title),
        title_order=" ".join(terms(article.title))[:ORDER_LENGTH],
        source=None if source is None else _valid(source),
        source_order="" if source is None else source_order(source),
        source_stated=article.attribution.stated,
        date=article.published.date,
        words=article.words,
        quotes=len(said),
        captions=len(article.captions),
        speakers=_speakers(said),
        language=article.language,
        format=article.format,
        error=_error(article),
        span_end=article.span.end if article.span else 0,
        path_folded=None if article.path.isascii() and article.path.isprintable() else fold(printable(article.path)),
        blob=pack(replace(article, path="")),
        document=document(article),
        lines=lines_of(article),
    )


def source_order(source: str) -> str:
    """Give what a publisher is sorted by."""
    return " ".join(terms(source))


def document(article: Article) -> Document:
    """Fold the text of an article for the search. The same article always gives the same document."""
    blocks = article.blocks
    parts: dict[str, list[str]] = {name: [] for name in COLUMNS}
    parts["title"].append(article.title)
    for block in blocks:
        if block.role is Role.TITLE:
            if block.text != article.title:
                parts["title"].append(block.text)
        else:
            parts[_COLUMN_OF.get(block.role, "body")].append(block.text)
    parts["credit"] = [caption.credit.text for caption in article.captions if caption.credit]
    parts["source"] = [article.attribution.source or ""]
    parts["author"] = list(article.authors)
    sayings = tuple(
        _saying(article, n, quote) for n, quote in enumerate(article.quotes) if quote.kind is not QuoteKind.TERM
    )
    found = {name: terms_of_all(parts[name]) for name in COLUMNS}
    return Document(
        tuple([" ".join(each) for each in found.values()]),
        sayings,
        _beginnings(chain.from_iterable([found[name] for name in SHOWN])),
    )


_COLUMN_OF = {Role.CAPTION: "caption", Role.BOILERPLATE: "cut"}


def _saying(article: Article, n: int, quote: Quote) -> Saying:
    texts = [
        article.blocks[mark.block].text[mark.start : mark.end]
        for mark in quote.marks
        if 0 <= mark.block < len(article.blocks)
    ]
    speaker = quote.speaker
    who = "" if speaker is None else _folded([speaker.role or "", speaker.name])
    return Saying(n, None if speaker is None else _valid(speaker.name), _folded(texts), who)


def _folded(texts: Sequence[str]) -> str:
    return " ".join(terms_of_all(texts))


def _beginnings(words: Iterable[str]) -> str:
    beginnings: dict[str, None] = {}  # a dictionary keeps their order, so each run gives the same
    for length in range(BEGINNING, 0, -1):
        words = dict.fromkeys(map(itemgetter(slice(length)), words))
        beginnings.update(words)
    return " ".join(beginnings)


def _speakers(quotes: Iterable[Quote]) -> tuple[str, ...]:
    names = Counter(_valid(quote.speaker.name) for quote in quotes if quote.speaker is not None)
    return tuple(name for name, _ in names.most_common(MOST_SPEAKERS))


def _error(article: Article) -> str | None:
    if article.blocks:  # the text of what is no record is shown, and found, but no article
        return next((_valid(problem.detail) for problem in article.problems if problem.kind == BROKEN), None)
    return _valid(article.problems[0].detail) if article.problems else None


def _id_bytes(article_id: str) -> bytes:
    try:
        return bytes.fromhex(article_id)
    except ValueError:
        return b""


def _valid(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
