"""The domain: what a file, a block, a finding and an article are.

Everything is a frozen dataclass; sequences are tuples. Only the standard library is imported,
so every layer may use these types. Positions are half-open ranges of Unicode code points
unless a field says bytes.
"""

from __future__ import annotations

from enum import StrEnum

from reader.frozen import frozen


class Shape(StrEnum):
    """What the parser saw."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    BLOCKQUOTE = "blockquote"
    FIGURE = "figure"
    TABLE = "table"
    CODE = "code"


class Role(StrEnum):
    """What the cleaner decided."""

    UNKNOWN = "unknown"
    TITLE = "title"
    BYLINE = "byline"
    DATE = "date"
    BODY = "body"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


class QuoteKind(StrEnum):
    """How much of a statement stands between the marks."""

    DIRECT = "direct"
    """A whole statement."""
    MIXED = "mixed"
    """Quoted words inside a paraphrase."""
    TERM = "term"
    """Scare quotes, titles of works, nicknames: nobody's statement."""


@frozen
class TextRange:
    """A half-open range of code points."""

    start: int
    """First code point of the range."""
    end: int
    """One past its last code point."""


@frozen
class ByteRange:
    """A half-open range of bytes in a file as it lies on the disk (unpacked, for `.gz`; packed, in a web archive)."""

    start: int
    """First byte."""
    end: int
    """One past the last byte."""


@frozen
class Mark:
    """A range of text inside one block of an article."""

    block: int
    """Index into the article's blocks."""
    start: int
    """First code point in the block's text."""
    end: int
    """One past the last code point."""


@frozen(kw_only=True)
class Problem:
    """Something a stage could not do; the article is shown all the same."""

    stage: str
    """The module that met it: scan, decode, parse, clean, annotate, worker."""
    kind: str
    """A short stable id: binary, too-deep, timeout, bad-json, ..."""
    detail: str
    """One line for the reader, without control characters."""


MISSING = "missing"
"""Kind of the Problem that a library of the program is not there: nothing is wrong with the file."""


SCRIPT_MADE = "script-made"
"""Kind of the Problem of a page whose text is made by a script: what it states of itself is all that is in the file."""

BROKEN = "bad-json"
"""Kind of the Problem of what should be a record and is no JSON: its text is shown, but it is no article."""

GZIP = b"\x1f\x8b"
"""What a packed file begins with."""
PACKED = 4
"""Times its own size that a packed file counts as, wherever a bound or an estimate goes by size: packed texts hold
three to four times as much, what is made to fill the memory a thousand times."""


@frozen(kw_only=True)
class RawFile:
    """The bytes of an article file, or of a piece of a file of many articles: of JSON lines, or an export."""

    path: str
    """Relative to the library's root (or as given); undecodable bytes as surrogate escapes."""
    data: bytes
    """The bytes as they lie on the disk."""
    mtime_ns: int = 0
    """Time of the last change, nanoseconds since the epoch."""
    first_record: int = 1
    """Number of the first record in `data`, for a piece."""
    offset: int = 0
    """Where `data` begins in its file, in bytes, for a piece."""
    piece: bool = False
    """Whether `data` is such a piece (then the format is JSON lines, whatever it looks like)."""
    export: str = ""
    """The kind of export that it is a piece of, where it is text (rules.exports)."""
    digest: str | None = None
    """blake2b-128 of the whole file, 32 hex digits, where `data` is only its beginning."""


@frozen(kw_only=True)
class ReadOptions:
    """What the configuration says about reading files. Hashable."""

    fields: tuple[tuple[str, str], ...] = ()
    """Further field names of records: (ours, theirs); theirs dotted for nested ones."""
    as_plain: bool = False
    """Only decode and scrub the text, whatever it is: the fall-back after a worker ran out of time."""
    verbatim: bool = False
    """Only decode and scrub: one block of code with the lines as they stand, nothing repaired or cleaned."""
    known_outlets: tuple[str, ...] = ()
    """Names of outlets that the user knows, for folders named after them."""


@frozen(kw_only=True)
class Decoded:
    """Bytes turned into text."""

    text: str
    """The text, line ends as they were."""
    encoding: str
    """Canonical name of the encoding used (`utf-8`, `windows-1252`, ...)."""
    reason: str
    """Why this one: bom, utf-8, declared, pattern, detected, fallback."""


@frozen(kw_only=True)
class Evidence:
    """What the parser of a page knows about a block, beside its text."""

    tag: str = ""
    """Name of the element the block was made from."""
    region: str = ""
    """Nearest telling ancestor: article, main, header, footer, nav, aside, form, comments, figure, ..."""
    content: bool | None = None
    """Whether the extractor counts it as content; None where it was not asked."""
    links: float = 0.0
    """Share of the block's characters that are inside links, 0 to 1."""
    hint: str = ""
    """What the page's own markup says it is: caption, title, byline, date, boilerplate, body, or nothing; stated: part
    of the article's text that the page states in data and does not show, `names` being the rule that found it."""
    names: str = ""
    """Lower-cased class and id words of the element and its near ancestors, own first, levels parted by `/`."""
    containers: tuple[int, ...] = ()
    """Numbers of the elements around it, outermost first, at most the 16 nearest: to tell what stands together."""
    hidden: bool = False
    """Whether the page's markup hides it until something is clicked."""
    picture: bool = False
    """Whether a picture or video stands directly before it."""


@frozen(kw_only=True)
class Block:
    """A paragraph, heading, list item, caption, table... from the parser to the screen."""

    text: str
    """The text. A line feed only inside tables and code."""
    shape: Shape = Shape.PARAGRAPH
    """What the parser saw."""
    role: Role = Role.UNKNOWN
    """What the cleaner decided, or a record states of a part of it."""
    rule: str | None = None
    """Id of the rule that set the role."""
    line: int | None = None
    """First line in the decoded file, from 1 (in the article, where a text file holds many); None for HTML and JSON."""
    evidence: Evidence | None = None
    """What the page's markup says; None for plain text."""
    indent: int = 0
    """Leading cells of the line, or depth of the list."""
    trails: bool = False
    """Whether exactly one space stands behind the text in its line, as where a dump split a sentence before a link."""


@frozen
class Field:
    """A value that the file states about itself, and where."""

    value: str
    """The value as stated."""
    rule: str
    """Where it was found: `json.title`, `meta.og:site_name`, `front-matter.date`, ..."""


@frozen(kw_only=True)
class Fields:
    """What a file says about its article outside the text."""

    title: Field | None = None
    """Its headline."""
    page_title: Field | None = None
    """The title of the page it stands on, which may name the site as well."""
    authors: tuple[Field, ...] = ()
    """Names of its authors."""
    published: Field | None = None
    """When it appeared, as stated."""
    recorded: Field | None = None
    """A moment that may be the record's and not the article's: when it was made or seen."""
    url: Field | None = None
    """Where it was taken from (http or https only)."""
    source: Field | None = None
    """Its publisher."""
    language: Field | None = None
    """A language tag."""


NO_FIELDS = Fields()
"""What a text without front matter says."""


@frozen(kw_only=True)
class Parsed:
    """One article as a parser saw it."""

    blocks: tuple[Block, ...]
    """All text of the file or record, in order."""
    fields: Fields = NO_FIELDS
    """What it says about itself."""
    problems: tuple[Problem, ...] = ()
    """What could not be read."""
    record: int | None = None
    """Number in its file, from 1; None when the file is the article."""
    span: ByteRange | None = None
    """The record's bytes in its file, where it can be opened without the rest (JSON lines, exports)."""
    raw: bytes | None = None
    """The record's bytes, from which its id is made; None when the file is the article."""
    records: int = 1
    """How many records it stands for; `record` is the number of the last."""
    format: str = ""
    """What it is (html, text, ...), where the records of its file differ in that."""
    encoding: str = ""
    """The encoding it was read in, where these differ."""


@frozen(kw_only=True)
class Speaker:
    """Who said it."""

    name: str
    """As fully as the article gives it."""
    role: str | None = None
    """Role or title as the article gives it (`deputy defense minister`)."""
    mark: Mark | None = None
    """Where this quotation's own sentence names the speaker."""


@frozen(kw_only=True)
class Quote:
    """A quotation."""

    marks: tuple[Mark, ...]
    """From opening to closing mark, both included; several when it runs over paragraphs. Of a turn in a conversation
    (`NAME: ...`), which has no marks, what stands behind its label."""
    kind: QuoteKind
    """Direct, mixed or a mere term."""
    speaker: Speaker | None = None
    """Who said it; None where nobody is clearly named."""
    cue: str | None = None
    """The word that gave the speaker away (`said`, `according to`)."""
    rule: str | None = None
    """Id of the rule that found the speaker."""


@frozen(kw_only=True)
class Credit:
    """Who made or supplied a picture."""

    text: str
    """The credit as written, without its lead-in (`REUTERS/Alexei Druzhinin`)."""
    people: tuple[str, ...] = ()
    """Photographers and artists named in it."""
    agencies: tuple[str, ...] = ()
    """Every agency or institution in the chain."""
    mark: Mark | None = None
    """Where it stands, lead-in and brackets included."""


@frozen(kw_only=True)
class Caption:
    """A photo caption."""

    block: int
    """Index of its block."""
    credit: Credit | None = None
    """Its credit, where it has one."""


PAGE_RULES = ("meta.", "json-ld.", "html.")
"""How the ids of rules begin by which a page states something about itself."""
_STATEMENTS = frozenset({"meta", "json", "json-ld", "front-matter", "label", "mail", "csv", "reader"})
"""First parts of rule ids by which a source is the file's own statement, or the reader's correction."""


@frozen(kw_only=True)
class Attribution:
    """Which publisher an article comes from, and why we believe it."""

    source: str | None = None
    """The publisher; None when the file does not tell."""
    rule: str | None = None
    """Id of the rule that found it."""
    mark: Mark | None = None
    """Where in the text, if it was the text."""

    @property
    def stated(self) -> bool:
        """Whether the source is stated, not inferred from what the text gave away."""
        return self.rule is not None and self.rule.partition(".")[0] in _STATEMENTS


@frozen(kw_only=True)
class Dating:
    """When an article says it appeared."""

    date: str | None = None
    """ISO date, `YYYY-MM-DD`; None when none is stated."""
    rule: str | None = None
    """Id of the rule that found it."""
    mark: Mark | None = None
    """Where in the text, if it was the text."""


@frozen(kw_only=True)
class Cleaned:
    """What the cleaner made of a parsed article."""

    blocks: tuple[Block, ...]
    """Every block, with its role."""
    title: Field | None = None
    """The headline and the rule that chose it."""
    authors: tuple[str, ...] = ()
    """Names of the authors."""
    published: Dating = Dating()
    """When it appeared."""
    language: str | None = None
    """Two-letter code, None where it could not be told."""


@frozen(kw_only=True)
class Article:
    """An article, read and annotated."""

    id: str
    """blake2b-128 of the file's bytes (of the record's, for a record), as 32 hex digits."""
    path: str
    """Its file, relative to the library's root or as given; undecodable bytes as surrogate escapes."""
    record: int | None = None
    """Number in its file, from 1; None when the file is the article."""
    span: ByteRange | None = None
    """The record's bytes in its file (JSON lines only)."""
    title: str
    """Its headline; the file's name when it has none."""
    title_rule: str
    """Id of the rule that chose the title."""
    authors: tuple[str, ...] = ()
    """Names of the authors."""
    published: Dating = Dating()
    """When it appeared, if it says so."""
    url: str | None = None
    """Where it was taken from (http or https)."""
    language: str | None = None
    """Two-letter code."""
    attribution: Attribution = Attribution()
    """Its publisher and the evidence."""
    blocks: tuple[Block, ...] = ()
    """All of its text, boilerplate included."""
    quotes: tuple[Quote, ...] = ()
    """Its quotations, in order, TERMs included."""
    captions: tuple[Caption, ...] = ()
    """Its photo captions, in order."""
    format: str = "text"
    """text, html, markdown, json, jsonl or csv."""
    encoding: str = "utf-8"
    """The encoding it was read in."""
    repairs: int = 0
    """How many garbled words were repaired."""
    words: int = 0
    """Words in title, body and captions."""
    speakers_sought: bool = True
    """False where no rules for the article's language exist."""
    problems: tuple[Problem, ...] = ()
    """What went wrong on the way."""


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
    """The article's id; empty for a file that could not be read."""
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
    doubt: str = ""
    """Why to ask before the rest is indexed: it waits for `rescan(sure=True)`."""

    @property
    def read(self) -> int:
        """How many are read: what a bar shows."""
        return max(0, self.done + self.ahead - self.again)


def quote_text(article: Article, quote: Quote) -> str:
    """A quotation as the article has it, from opening to closing mark, paragraphs a line each."""
    return "\n".join(article.blocks[mark.block].text[mark.start : mark.end] for mark in quote.marks)


def title_block(article: Article) -> int | None:
    """Index of the block that is the article's headline; None where none is."""
    found = (n for n, block in enumerate(article.blocks) if block.role is Role.TITLE and block.text == article.title)
    return next(found, None)


def paragraph_numbers(article: Article) -> dict[int, int]:
    """For each block that is read its number as the reader counts, from 1: no headline, byline, date, cut text."""
    title, unread = title_block(article), (Role.BYLINE, Role.DATE, Role.BOILERPLATE)
    read = (
        n for n, block in enumerate(article.blocks) if n != title and block.role not in unread and block.text.strip()
    )
    return {n: place for place, n in enumerate(read, 1)}
