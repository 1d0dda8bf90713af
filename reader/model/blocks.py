"""What a parser makes of a file: blocks of text, what is known of each, what the file says about itself."""

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


@frozen
class ByteRange:
    """A half-open range of bytes in a file as it lies on the disk (unpacked, if packed; packed, in a web archive)."""

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
