"""Markdown: CommonMark with tables and footnotes, and the front matter, as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.model import Block, Evidence, Parsed, Problem, Shape
from reader.parse.front_matter import split_front_matter
from reader.parse.plain import parse_plain
from reader.parse.raw_html import without_tags
from reader.parse.record_beside import beside

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
    rf"^(?:[ \t]*(?:[>*+-]|\d{{1,9}}[.)])){{{NESTING_BOUND // 2}}}|^(?: {{4}}| {{0,3}}\t){{{NESTING_BOUND // 4}}}", re.M
)
_FOOTNOTE = re.compile(r"^( {0,3})\[(\^[^\]\n]{1,80}\]:)", re.M)
_NO_REFERENCE = re.compile(r"^( {0,3})\[([^\]\n]{1,200}\]:[ \t]*(?![ \t<])(?![^\s/.#@:]*[/.#@:])\S)", re.M)


def parse_markdown(text: str) -> Parsed:
    """Return the blocks of a Markdown text with their source lines, and what its front matter states.

    A text that would take too long is read as plain text, with a Problem.
    """
    front = split_front_matter(text)
    body = front.body
    if (
        len(body) > SIZE_BOUND
        or body.count("\n") > LINES_BOUND
        or len(_OPENERS.findall(body)) > OPENERS_BOUND
        or _DEEP.search(body)
    ):
        problem = Problem(stage="parse", kind="too-complex", detail="too much Markdown markup: shown as plain text")
        return Parsed(blocks=parse_plain(text).blocks, fields=front.fields, problems=(problem,))
    blocks = tuple(_blocks(body, front.lines))
    if front.kinds:
        title = front.fields.title
        above, below = beside(front.kinds, blocks, title.value if title else "", "front-matter")
        blocks = (*above, *blocks, *below)
    return Parsed(blocks=blocks, fields=front.fields)


def _blocks(text: str, lines_before: int) -> Iterator[Block]:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"maxNesting": NESTING_BOUND}).enable("table")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _NO_REFERENCE.sub(r"\1\[\2", _FOOTNOTE.sub(r"\1\[\2", text))
    return iter(_Walk(reader.parse(text), lines_before))


class _Walk:
    """Turns the parser's tokens into blocks."""

    def __init__(self, tokens: Sequence[Token], lines_before: int) -> None:
        self.tokens = tokens
        self.lines_before = lines_before
        self.lists: list[bool] = []
        self.quotes = 0
        self.heading = False

    def __iter__(self) -> Iterator[Block]:
        rows: list[str] = []
        cells: list[str] = []
        line: int | None = None
        in_table = False
        for token in self.tokens:
            if token.map:
                line = self.lines_before + token.map[0] + 1
            match token.type:
                case "table_open":
                    in_table, table_line, rows = True, line, []
                case "table_close":
                    in_table = False
                    yield Block(text="\n".join(rows), shape=Shape.TABLE, line=table_line)
                case "tr_open":
                    cells = []
                case "tr_close":
                    rows.append(f"| {' | '.join(cells)} |")
                case "thead_close":
                    rows.append("|" + " --- |" * len(cells))
                case "inline" if in_table:
                    cells.append(_plain(token))
                case "inline":
                    yield from self._paragraph(token, line)
                case "fence" | "code_block":
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
            self.heading = way == "open"

    def _shape(self) -> Shape:
        if self.heading:
            return Shape.HEADING
        if self.lists:
            return Shape.LIST_ITEM
        return Shape.BLOCKQUOTE if self.quotes else Shape.PARAGRAPH

    def _paragraph(self, token: Token, line: int | None) -> Iterator[Block]:
        indent = max(0, len(self.lists) - 1)
        text = _plain(token)
        if text:
            yield Block(text=text, shape=self._shape(), line=line, indent=indent)
        for child in token.children or ():
            if child.type == "image":
                title = str(child.attrs.get("title") or "")
                caption = " ".join(part for part in (child.content.strip(), title.strip()) if part)
                if caption:
                    yield Block(text=caption, shape=Shape.FIGURE, line=line, evidence=Evidence(tag="img"))

    def _verbatim(self, text: str, line: int | None) -> Iterator[Block]:
        if text.strip():
            yield Block(text=text, shape=Shape.CODE, line=line)

    def _raw(self, html: str, line: int | None) -> Iterator[Block]:
        for number, piece in enumerate(without_tags(html).split("\n")):
            if piece.strip():
                yield Block(
                    text=" ".join(piece.split()), shape=self._shape(), line=None if line is None else line + number
                )


def _plain(token: Token) -> str:
    """The text of inline markup; links give their text, or their address where they have none."""
    parts: list[str] = []
    links: list[tuple[int, str]] = []
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
                if not "".join(parts[start:]).strip():
                    parts.append(address)
    return " ".join("".join(parts).split())
