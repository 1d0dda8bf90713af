"""Markdown: CommonMark with tables and footnotes, and the front matter, as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.frozen import replace
from reader.model import Block, Evidence, Fields, Parsed, Problem, Role, Shape
from reader.parse.html.pieces import without_tags
from reader.parse.labels.labels import labelled_head
from reader.parse.markdown.attributes import without_attributes
from reader.parse.markdown.front_matter import split_front_matter
from reader.parse.markdown.title_block import split_title_block
from reader.parse.plain import parse_plain, plain_blocks, split_lines
from reader.parse.records.beside import beside

if TYPE_CHECKING:
    from markdown_it.token import Token

SIZE_BOUND = 2 * 2**20
"""Longest text, in code points, that is parsed as Markdown: 1 MB of an article takes 0.4 s. Beyond: plain text."""
LINES_BOUND = 20_000
"""Most lines that are parsed as Markdown: 20,000 list items take 0.7 s. Beyond: plain text."""
OPENERS_BOUND = 20_000
"""Most characters that may open something inline (brackets, stars, backticks...): 100,000 brackets take over a second;
an article has a few hundred. Beyond: plain text."""
_OPENERS = re.compile(r"[\[\]*_`<!&~]")


NESTING_BOUND = 80
"""Deepest nesting of quotes and lists that is followed; the parser would drop what lies deeper."""
_DEEP = re.compile(
    r"^(?!(?:[ \t]*-)+[ \t]*$|(?:[ \t]*\*)+[ \t]*$)"  # a drawn line, as stands below headings, nests nothing
    rf"(?:[ \t]*(?:>|(?:[*+-]|\d{{1,9}}[.)])(?=[ \t]))){{{NESTING_BOUND // 2}}}"
    rf"|^(?: {{4}}| {{0,3}}\t){{{NESTING_BOUND // 4}}}",
    re.M,
)
HEAD, HEAD_LINES = 4_096, 30
"""Code points and lines on top among which labelled lines are looked for."""
LONGEST_LABELLED = 2_000
"""Code points of the longest labelled line whose marks are looked at."""
LEAST = 3
"""Lines with a label that there must be, as in plain text."""
_LABELLED = re.compile(
    r"[ \t]*(?:[-*+][ \t]+)?(?P<mark>[*_]{0,3})(?P<label>[^\W\d_][^*_:：\n]{0,38}?)"
    r"(?:(?:::?|：)(?P=mark)|(?P=mark)[ \t]*(?:::?|：))(?:[ \t]+(?P<value>.*))?$"
)
_JOINED = re.compile(r"[ \t]{0,9}\|[ \t]{0,9}")
_LINK = re.compile(r"\[([^\[\]\n]{0,300})\]\((\S{1,2000}?)\)")
_CELL = re.compile(r"[^\s|-]")
"""What a table has that holds anything."""
_SHORTCODES = re.compile(r"(?:\{\{[<%][^{}]{0,2000}[>%]\}\}\s*)+")
"""What Hugo puts a picture or a tweet in place of: its manual, 'Shortcodes'."""
_CAPTION = re.compile(r"\{\{[<%]\s*figure\s[^{}]*?\bcaption=\"([^\"{}]*[^\s\"{}][^\"{}]*)\"")
_FOOTNOTE = re.compile(r"^( {0,3})\[(\^[^\]\n]{1,80}\]:)", re.M)
_NO_REFERENCE = re.compile(r"^( {0,3})\[([^\]\n]{1,200}\]:[ \t]*(?![ \t<])(?![^\s/.#@:]*[/.#@:])\S)", re.M)


def parse_markdown(text: str) -> Parsed:
    """Return the blocks of a Markdown text with their source lines, and what its front matter states.

    A text that would take too long is read as plain text, with a Problem.
    """
    front = split_front_matter(text)
    block = split_title_block(front.body if front.kinds is None else "")
    body = front.body if not block.blocks else block.body
    head, fields, body = _labelled(body, front.lines + block.lines)
    fields = _stated(_stated(front.fields, block.fields), fields)
    if (
        len(body) > SIZE_BOUND
        or body.count("\n") > LINES_BOUND
        or len(_OPENERS.findall(body)) > OPENERS_BOUND
        or _DEEP.search(body)
    ):
        problem = Problem(stage="parse", kind="too-complex", detail="too much Markdown markup: shown as plain text")
        return Parsed(blocks=parse_plain(text).blocks, fields=fields, problems=(problem,))
    blocks = tuple(_blocks(body, front.lines + block.lines))
    if head:
        blocks = tuple(sorted((*head, *blocks), key=lambda block: block.line or 0))
    blocks = (*block.blocks, *blocks)
    if front.kinds:
        title = front.fields.title
        above, below = beside(front.kinds, blocks, title.value if title else "", "front-matter")
        blocks = (*above, *blocks, *below)
    return Parsed(blocks=blocks, fields=fields)


def _labelled(text: str, lines_before: int) -> tuple[tuple[Block, ...], Fields, str]:
    """The labelled lines on top, as notes and scrapers write them, what they state, and the text with none there."""
    top = text[:HEAD].split("\n", HEAD_LINES)[:HEAD_LINES]
    labelled = [line for line in top if _LABELLED.match(line) is not None]
    if len(labelled) < LEAST and not any("|" in line for line in labelled):
        return (), Fields(), text
    lines = split_lines(text)
    plain = [*map(_bare_label, lines[:HEAD_LINES]), *lines[HEAD_LINES:]]
    for n, (_, below) in enumerate(pairwise(plain[: HEAD_LINES + 1])):
        if "-" in below and "|" in below and not _CELL.search(below.replace(":", "")):
            plain[n] = ""  # a table's first row
    blocks, fields = labelled_head(plain_blocks("\n".join(plain)))
    for block in blocks:
        lines[(block.line or 1) - 1] = ""
    moved = tuple(replace(block, line=(block.line or 1) + lines_before) for block in blocks)
    return (moved, fields, "\n".join(lines)) if blocks else ((), fields, text)


def _bare_label(line: str) -> str:
    """A labelled line without the marks of a list and of emphasis, and with the words of its links; other lines."""
    if "|" in line and len(line) <= LONGEST_LABELLED:  # several, joined
        parts = _JOINED.split(line)
        return " | ".join(map(_bare_label, parts)) if all(map(_LABELLED.match, parts)) else line
    match = _LABELLED.match(line) if len(line) <= LONGEST_LABELLED else None
    return line if match is None else f"{match['label']}: {_LINK.sub(_words_of, match['value'] or '')}"


def _words_of(link: re.Match[str]) -> str:
    return link[1] if link[1].strip() else link[2]


def _stated(first: Fields, other: Fields) -> Fields:
    """What one head states, and another where that says nothing."""
    if other == Fields():
        return first
    names = ("title", "source", "authors", "published", "url", "language", "recorded")
    return replace(first, **{name: getattr(first, name) or getattr(other, name) for name in names})


def _blocks(text: str, lines_before: int) -> Iterator[Block]:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"maxNesting": NESTING_BOUND}).enable("table")
    reader.validateLink = _anything  # type: ignore[assignment]  # its manual: to be replaced; mypy takes it for a method
    text = without_attributes(text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _NO_REFERENCE.sub(r"\1\[\2", _FOOTNOTE.sub(r"\1\[\2", text))
    return iter(_Walk(reader.parse(text), lines_before))


def _anything(address: str) -> bool:
    """Take any address for one, also of a script or of data: none is followed, and what is no link stays as markup."""
    return True


class _Walk:
    """Turns the parser's tokens into blocks."""

    def __init__(self, tokens: Sequence[Token], lines_before: int) -> None:
        self.tokens = tokens
        self.lines_before = lines_before
        self.lists: list[bool] = []
        self.quotes = 0
        self.heading = 0

    def __iter__(self) -> Iterator[Block]:
        rows: list[str] = []
        cells: list[str] = []
        unseen: list[str] = []
        line: int | None = None
        in_table = False
        for token in self.tokens:
            if token.map:
                line = self.lines_before + token.map[0] + 1
            match token.type:
                case "table_open":
                    in_table, table_line, rows, unseen = True, line, [], []
                case "table_close":
                    in_table = False
                    if any(map(_CELL.search, rows)):
                        yield Block(text="\n".join(rows), shape=Shape.TABLE, line=table_line)
                    yield from self._unseen(unseen, table_line)
                case "tr_open":
                    cells = []
                case "tr_close":
                    rows.append(f"| {' | '.join(cells)} |")
                case "thead_close":
                    rows.append("|" + " --- |" * len(cells))
                case "inline" if in_table:
                    text, addresses = _plain(token)
                    cells.append(text)
                    unseen += addresses
                case "inline":
                    yield from self._paragraph(token, line)
                case "fence" | "code_block":
                    if token.info.strip():  # what language it is in, or all that there is
                        info = " ".join(token.info.split())
                        yield Block(text=info, role=Role.BOILERPLATE, rule="markdown.fence", line=line)
                    yield from self._verbatim(token.content.strip("\n"), line)
                case "html_block":
                    yield from self._raw(token.content, line)
                case _:
                    self._enter_or_leave(token)

    def _enter_or_leave(self, token: Token) -> None:
        kind, _, way = token.type.rpartition("_")
        if kind in ("bullet_list", "ordered_list"):
            if way == "open":
                self.lists.append(True)
            else:
                self.lists.pop()
        elif kind == "blockquote":
            self.quotes += 1 if way == "open" else -1
        elif kind == "heading":
            self.heading = int(token.tag[1:]) if way == "open" else 0

    def _shape(self) -> Shape:
        if self.heading:
            return Shape.HEADING
        if self.lists:
            return Shape.LIST_ITEM
        return Shape.BLOCKQUOTE if self.quotes else Shape.PARAGRAPH

    def _paragraph(self, token: Token, line: int | None) -> Iterator[Block]:
        indent = max(0, (self.heading or len(self.lists)) - 1)
        if token.content[:2] == "{{" and _SHORTCODES.fullmatch(token.content):
            yield Block(
                text=" ".join(token.content.split()), role=Role.BOILERPLATE, rule="markdown.shortcode", line=line
            )
            for caption in _CAPTION.findall(token.content):
                yield Block(text=" ".join(caption.split()), shape=Shape.FIGURE, line=line, evidence=Evidence(tag="img"))
            return
        text, addresses = _plain(token)
        if text:
            yield Block(text=text, shape=self._shape(), line=line, indent=indent)
        yield from self._unseen(addresses, line)
        for child in token.children or ():
            if child.type == "image":
                title = str(child.attrs.get("title") or "")
                caption = " ".join(part for part in (child.content.strip(), title.strip()) if part)
                if caption:
                    yield Block(text=caption, shape=Shape.FIGURE, line=line, evidence=Evidence(tag="img"))

    def _unseen(self, addresses: list[str], line: int | None) -> Iterator[Block]:
        """What nobody sees of a page."""
        if addresses:
            yield Block(text=" ".join(addresses), role=Role.BOILERPLATE, rule="markdown.address", line=line)

    def _verbatim(self, text: str, line: int | None) -> Iterator[Block]:
        if text.strip():
            yield Block(text=text, shape=Shape.CODE, line=line)

    def _raw(self, html: str, line: int | None) -> Iterator[Block]:
        for number, piece in enumerate(without_tags(html).split("\n")):
            if piece.strip():
                yield Block(
                    text=" ".join(piece.split()), shape=self._shape(), line=None if line is None else line + number
                )


def _plain(token: Token) -> tuple[str, list[str]]:
    """The text of inline markup, and the addresses of links that have none, which nobody sees on the page."""
    parts: list[str] = []
    links: list[tuple[int, str]] = []
    addresses: list[str] = []
    for child in token.children or ():
        match child.type:
            case "text" | "code_inline":
                parts.append(child.content)
            case "softbreak" | "hardbreak":
                parts.append(" ")
            case "html_inline":
                parts.append(without_tags(child.content))
            case "link_open":
                links.append((len(parts), str(child.attrs.get("href") or "")))
            case "link_close" if links:
                start, address = links.pop()
                if address and not "".join(parts[start:]).strip():
                    addresses.append(address)
    return " ".join("".join(parts).split()), addresses
