"""An article: its blocks with their roles, and what was found in them."""

from __future__ import annotations

from enum import StrEnum

from reader.frozen import frozen
from reader.model.blocks import Block, ByteRange, Field, Mark, Problem, Role


class QuoteKind(StrEnum):
    """How much of a statement stands between the marks."""

    DIRECT = "direct"
    """A whole statement."""
    MIXED = "mixed"
    """Quoted words inside a paraphrase."""
    TERM = "term"
    """Scare quotes, titles of works, nicknames: nobody's statement."""


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
_STATEMENTS = frozenset({"meta", "json", "json-ld", "front-matter", "label", "mail", "csv", "feed", "sgml", "reader"})
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
    """text, html, markdown, json, jsonl, csv or feed."""
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


def quote_text(article: Article, quote: Quote) -> str:
    """A quotation as the article has it, from opening to closing mark, paragraphs a line each."""
    return "\n".join(article.blocks[mark.block].text[mark.start : mark.end] for mark in quote.marks)


HEADLINE = -1
"""The block of a mark in a headline that no block is: a record states it in a field of its own."""


def title_block(article: Article) -> int | None:
    """Index of the first block that is the article's headline; None where none is."""
    return next((n for n, block in enumerate(article.blocks) if is_headline(block, article)), None)


def is_headline(block: Block, article: Article) -> bool:
    """Whether a block says the article's headline and nothing else: a file may have it as a label and once more."""
    return block.role is Role.TITLE and block.text == article.title


def paragraph_numbers(article: Article) -> dict[int, int]:
    """For each block that is read its number as the reader counts, from 1: no headline, byline, date, cut text."""
    unread = (Role.BYLINE, Role.DATE, Role.BOILERPLATE)
    read = (
        n
        for n, block in enumerate(article.blocks)
        if block.role not in unread and block.text.strip() and not is_headline(block, article)
    )
    return {n: place for place, n in enumerate(read, 1)}
