"""What is asked of a library, and what it answers."""

from __future__ import annotations

from enum import StrEnum

from reader.frozen import frozen
from reader.model.article import Credit, QuoteKind
from reader.model.blocks import Mark


class View(StrEnum):
    """Which articles a list shows."""

    ALL = "all"
    UNREAD = "unread"
    STARRED = "starred"


class Sort(StrEnum):
    """The order of a list."""

    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    SOURCE = "source"
    FILE = "file"
    RELEVANCE = "relevance"


@frozen(kw_only=True)
class Query:
    """What a list is to show."""

    text: str = ""
    """In the query language; empty for everything."""
    sources: tuple[str | None, ...] = ()
    """Only these publishers; None among them means articles without one. Empty: all."""
    view: View = View.ALL
    """All, unread or starred."""
    sort: Sort = Sort.NEWEST
    """The order."""
    typing: bool = False
    """Whether the text is still being typed: its last word may be the beginning of one, its end may be missing."""


@frozen
class TextRange:
    """A half-open range of code points."""

    start: int
    """First code point of the range."""
    end: int
    """One past its last code point."""


@frozen
class Snippet:
    """A piece of text with the hits in it."""

    text: str
    """The text around the first hit."""
    hits: tuple[TextRange, ...]
    """Ranges in `text`."""


@frozen(kw_only=True)
class Headline:
    """One row of a list."""

    key: int
    """Row in the index; stable while the library is open."""
    id: str
    """The article's id; empty for a file of which no byte could be read."""
    path: str
    """Its file."""
    record: int | None = None
    """Number in its file."""
    title: str
    """Its headline."""
    source: str | None = None
    """Its publisher."""
    source_stated: bool = True
    """False where the source was inferred (`°`)."""
    date: str | None = None
    """ISO date as stated."""
    words: int = 0
    """Words in the article."""
    quotes: int = 0
    """Number of its quotations, TERMs not counted."""
    speakers: tuple[str, ...] = ()
    """Who speaks, most quoted first, full names."""
    read: bool = False
    """Whether it has been read."""
    starred: bool = False
    """Whether it is starred."""
    error: str | None = None
    """Why the file could not be read."""
    language: str | None = None
    """Two-letter code."""


@frozen(kw_only=True)
class Quotation:
    """A quotation out of a library, with what a list or a citation says about it."""

    headline: Headline
    """Its article."""
    number: int
    """Index into the article's quotations."""
    text: str
    """From opening to closing mark, paragraphs joined by a newline."""
    kind: QuoteKind
    """Direct or mixed."""
    speaker: str | None = None
    """Who said it, as fully as the article names them."""
    speaker_role: str | None = None
    """Their role or title."""
    cue: str | None = None
    """The word that gave the speaker away."""
    rule: str | None = None
    """Id of the rule that found the speaker."""
    mark: Mark
    """Where it begins, and where its first paragraph's part ends."""
    paragraph: int | None = None
    """Number of that paragraph as the reader counts; None in a headline."""
    line: int | None = None
    """Its line in the file, where the file has lines."""
    authors: tuple[str, ...] = ()
    """Authors of the article."""
    url: str | None = None
    """Where the article was taken from."""
    repaired: bool = False
    """Whether garbled words of the article were repaired."""


@frozen(kw_only=True)
class Voice:
    """Somebody who is quoted, over many articles."""

    name: str | None
    """As most articles write the name; None for quotations whose speaker is not named."""
    names: tuple[str, ...] = ()
    """Every way it is written."""
    quotations: int
    """How many quotations there are."""


@frozen(kw_only=True)
class Telling:
    """A statement that several articles quote, each in its own way."""

    versions: tuple[Quotation, ...]
    """One for each article, oldest first, those of undated articles last."""
    told: tuple[tuple[int, int], ...]
    """Each quotation (key of its article, its number there) that says it: these, what their articles repeat, copies."""


@frozen(kw_only=True)
class Picture:
    """A photo caption out of a library."""

    headline: Headline
    """Its article."""
    text: str
    """The caption, its credit included."""
    credit: Credit | None = None
    """Its credit."""
    block: int
    """Index of its block."""
    paragraph: int | None = None
    """Number of its paragraph as the reader counts."""
    line: int | None = None
    """Its line in the file, where the file has lines."""
    url: str | None = None
    """Where the article was taken from."""


@frozen(kw_only=True)
class Page:
    """A window of a list."""

    headlines: tuple[Headline, ...]
    """The rows asked for."""
    start: int
    """Position of the first of them in the whole list."""
    total: int
    """Rows in the whole list."""
    undated: int = 0
    """Articles that a date filter left out because they state none."""
    ranked: bool = False
    """Whether the rows are ordered by relevance."""


@frozen
class Count:
    """A value and how many articles have it."""

    value: str | None
    """The value; None for articles without one."""
    count: int
    """How many."""


@frozen(kw_only=True)
class Marks:
    """What the reader did with an article: the part of state that a list shows."""

    read: bool = False
    """Read."""
    starred: bool = False
    """Starred."""
    position: int = 0
    """Code points of shown text above the first visible line when it was left."""


@frozen(kw_only=True)
class Progress:
    """How far indexing has come."""

    done: int
    """Articles in the index."""
    total: int | None
    """Articles or files expected, None while still counting."""
    changed: bool = False
    """Whether rows were added, changed or removed since the last message."""
    finished: bool = False
    """Whether the index now agrees with the folder."""
    message: str = ""
    """One line for the reader, where there is something to say."""
    removed: int = 0
    """Articles that left the library in this run."""
    lasting: bool = False
    """Whether the message is still worth saying when indexing is over."""
    again: int = 0
    """Files of `done` that are still to be read again, since the rules that read them are others now."""
    ahead: int = 0
    """Articles that are read and not in the index yet."""
    anew: bool = False
    """Whether the index is another one since the last message: its rows have other keys."""
    doubt: str = ""
    """Why to ask before the rest is indexed: it waits for `rescan(sure=True)`."""

    @property
    def read(self) -> int:
        """How many are read: what a bar shows."""
        return max(0, self.done + self.ahead - self.again)
