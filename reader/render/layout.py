"""An article as rows of cells: wrapped, with a mark in the margin of each row.

Pure: an article and a width go in, rows come out. Where the rows stand on a screen, which item is current
and what the search found is the business of the pane that draws them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from rich.cells import cell_len

from reader.model import Article, Block, Caption, Role, Shape, is_headline, paragraph_numbers, title_block
from reader.render.known import cut_line, known_line, problem_line, reason_line, short_name
from reader.render.leads import DEEPEST_INDENT, before_credit, marker_length
from reader.render.links import links
from reader.render.rows import ASCII_MARKS, UNICODE_MARKS, Item, Layout, Row, RowKind, places
from reader.render.spans import Piece, Span, block_spans, quote_pieces, speaker_mentions
from reader.render.wrap import crop, hard_wrap, wrap_lines, wrap_range

LIST_INDENT_CELLS = 2
"""How far each level of a list is set in."""

LEAST_ROOM_CELLS = 8
"""A text that would have fewer cells beside its indent is not set in."""


def lay_out(
    article: Article,
    width: int,
    *,
    show_cut: bool = False,
    ascii_marks: bool = False,
    source_stated: bool = True,
    label_width: int = 0,
    cut_key: str = "x",
    known: str | None = None,
    given_up: Callable[[], bool] = lambda: False,
) -> Layout:
    """Lay an article out in rows of `width` cells.

    `show_cut` puts cut text in its place with the rule that cut it; `source_stated` is False where the source was
    inferred; `label_width` above 0 gives the rows where quotations begin the speaker's name, cropped to it;
    `cut_key` is the key named in the line that counts what was cut; `known` replaces the line of what is known.
    `given_up` is asked at each block: once nobody wants the article any more only its beginning is laid out.
    """
    setter = _Setter(article, max(1, width), show_cut, ascii_marks, label_width, given_up)
    return setter.set(source_stated, cut_key, known)


class _Setter:
    """Sets one article; lives as long as one call of `lay_out`."""

    def __init__(
        self,
        article: Article,
        width: int,
        show_cut: bool,
        ascii_marks: bool,
        label_width: int,
        given_up: Callable[[], bool],
    ) -> None:
        self.article = article
        self.width = width
        self.show_cut = show_cut
        self.signs = ASCII_MARKS if ascii_marks else UNICODE_MARKS
        self.ellipsis = "..." if ascii_marks else "…"
        self.inferred = "~" if ascii_marks else "°"
        self.between = " - " if ascii_marks else " · "
        self.label_width = label_width
        self.given_up = given_up
        self.rows: list[Row] = []
        self.items: list[Item] = []
        self.paragraphs = paragraph_numbers(article)
        self.pieces = quote_pieces(article)
        self.mentions = speaker_mentions(article)
        self.captions: dict[int, tuple[int, Caption]] = {
            caption.block: (number, caption) for number, caption in enumerate(article.captions)
        }
        self.quoted: dict[int, tuple[int, int, int, int]] = {}

    def set(self, source_stated: bool, cut_key: str, known: str | None) -> Layout:
        self._header(source_stated, known)
        header = len(self.rows)
        cut = self._body()
        if not self.show_cut and cut:
            self._blank()
            self.rows.append(Row(RowKind.TAIL, crop(cut_line(cut, cut_key), self.width, self.ellipsis)))
        self.items += [Item("quote", number, *where) for number, where in self.quoted.items()]
        self.items.sort(key=_place)
        starts, offsets = places(self.rows, self.article.blocks)
        found = Layout(self.width, tuple(self.rows), header, tuple(self.items), self.paragraphs, starts, offsets)
        linked = self._links(found)
        return replace(found, items=tuple(sorted((*found.items, *linked), key=_place))) if linked else found

    def _links(self, layout: Layout) -> list[Item]:
        """Return the addresses in the text that is shown below the header."""
        items = []
        for block in dict.fromkeys(row.block for row in self.rows[layout.header :] if row.block is not None):
            for link in links(self.article.blocks[block].text):
                rows = layout.row_at(block, link.start), layout.row_at(block, link.end - 1)
                items.append(Item("link", link.end, block, link.start, *rows))
        return items

    def _header(self, source_stated: bool, known: str | None) -> None:
        article = self.article
        title = title_block(article)
        if title is not None:
            self._wrapped(title, RowKind.TITLE, 0, len(article.title))
        else:
            self._loose(RowKind.TITLE, article.title)
        sign = "" if source_stated else self.inferred
        has_byline = any(block.role is Role.BYLINE for block in article.blocks)
        line = known or known_line(article, sign, with_authors=not has_byline, between=self.between)
        self._loose(RowKind.KNOWN, line)
        for number, block in enumerate(article.blocks):
            if block.role in (Role.BYLINE, Role.DATE) and block.text.strip():
                self._wrapped(number, RowKind.BYLINE, 0, len(block.text))
        for problem in article.problems:
            self._loose(RowKind.NOTICE, problem_line(problem))

    def _body(self) -> int:
        """Set the blocks after the header; return how many were cut."""
        cut = 0
        reason: str | None = None
        before: Block | None = None
        for number, block in enumerate(self.article.blocks):
            if block.role in (Role.BYLINE, Role.DATE) or not block.text.strip() or is_headline(block, self.article):
                continue
            if self.given_up():
                break
            if block.role is Role.BOILERPLATE:
                cut += 1
                if self.show_cut:
                    self._separate(before, block, number)
                    if reason != (block.rule or ""):
                        reason = block.rule or ""
                        self._blank()
                        self._loose(RowKind.REASON, reason_line(reason))
                    self._cut(number, block)
                    before = block
                continue
            reason = None
            self._separate(before, block, number)
            self._block(number, block)
            before = block
        return cut

    def _separate(self, before: Block | None, block: Block, number: int) -> None:
        """Leave a row blank between blocks, none between the items of a list."""
        both_items = before is not None and before.shape is Shape.LIST_ITEM and block.shape is Shape.LIST_ITEM
        if both_items and before is not None and before.role is block.role:
            return
        if before is not None and before.role is block.role is Role.BOILERPLATE:
            return
        continued = any(not piece.first for piece in self.pieces.get(number, ()))
        self._blank(self.signs.runs if continued and before is not None and before.role is block.role else " ")

    def _blank(self, mark: str = " ") -> None:
        if self.rows and self.rows[-1].kind is not RowKind.BLANK:
            self.rows.append(Row(RowKind.BLANK, mark=mark))

    def _loose(self, kind: RowKind, text: str) -> None:
        """Set a line that is not the article's own text."""
        for start, end in wrap_range(text, 0, len(text), self.width):
            self.rows.append(Row(kind, text[start:end], start=start, end=end))

    def _block(self, number: int, block: Block) -> None:
        if block.role is Role.CAPTION or number in self.captions:
            self._caption(number, block)
        elif block.shape in (Shape.TABLE, Shape.CODE):
            self._as_it_stands(number, block, RowKind.TABLE if block.shape is Shape.TABLE else RowKind.CODE)
        elif block.role in (Role.SUBHEAD, Role.TITLE) or block.shape is Shape.HEADING:
            self._wrapped(number, RowKind.SUBHEAD, 0, len(block.text))
        elif block.shape is Shape.LIST_ITEM:
            self._list_item(number, block)
        else:
            lead = " " * (LIST_INDENT_CELLS if block.shape is Shape.BLOCKQUOTE else 0)
            self._wrapped(number, RowKind.TEXT, 0, len(block.text), lead, lead)

    def _list_item(self, number: int, block: Block) -> None:
        text = block.text
        indent = " " * (LIST_INDENT_CELLS * min(block.indent, DEEPEST_INDENT))
        own = marker_length(text)
        if own:
            self._wrapped(number, RowKind.TEXT, 0, len(text), indent, indent + " " * cell_len(text[:own]))
        else:
            hang = " " * len(self.signs.bullet)
            self._wrapped(number, RowKind.TEXT, 0, len(text), indent + self.signs.bullet, indent + hang)

    def _caption(self, number: int, block: Block) -> None:
        found = self.captions.get(number)
        credit = found[1].credit if found else None
        first = len(self.rows)
        text, mark = block.text, self.signs.caption
        if credit is None or credit.mark is None or credit.mark.block != number:
            self._wrapped(number, RowKind.CAPTION, 0, len(text), mark=mark)
        else:
            begin, end = credit.mark.start, credit.mark.end
            self._wrapped(number, RowKind.CAPTION, 0, before_credit(text, begin), mark=mark)
            if text[end:].strip(" .|"):
                self._wrapped(number, RowKind.CAPTION, end, len(text), mark=mark)
            lead = "Photo  "
            inner = max(begin, text.find(credit.text, begin, end))
            stop = min(end, inner + len(credit.text))
            self._wrapped(number, RowKind.CREDIT, inner, stop, lead, " " * len(lead), mark=mark)
            if len(self.rows) == first:  # a credit of blanks, and signs that part nothing
                self._wrapped(number, RowKind.CAPTION, 0, len(text), mark=mark)
        if len(self.rows) > first:
            index = found[0] if found else -1
            self.items.append(Item("caption", index, number, 0, first, len(self.rows) - 1))

    def _cut(self, number: int, block: Block) -> None:
        first = len(self.rows)
        if block.shape in (Shape.TABLE, Shape.CODE):
            self._as_it_stands(number, block, RowKind.CUT, mark=self.signs.cut)
        else:
            self._wrapped(number, RowKind.CUT, 0, len(block.text), mark=self.signs.cut)
        self.items.append(Item("cut", number, number, 0, first, len(self.rows) - 1))

    def _as_it_stands(self, number: int, block: Block, kind: RowKind, mark: str = " ") -> None:
        """Set a table or code: its own line ends and indents; a line that is too long goes on below its beginning."""
        start, text = 0, block.text
        for line in text.split("\n"):
            stop = start + len(line.rstrip())
            indent = len(line) - len(line.lstrip(" "))
            if self.width - indent < LEAST_ROOM_CELLS:
                for a, b in hard_wrap(line, 0, stop - start, self.width):
                    self._row(Row(kind, line[a:b], number, start + a, start + b, mark=mark))
            elif cell_len(line) <= self.width:
                self._row(Row(kind, text[start:stop], number, start, stop, mark=mark))
            else:
                for a, b in wrap_range(line, indent, stop - start, self.width - indent):
                    self._row(Row(kind, " " * indent + line[a:b], number, start + a, start + b, indent, mark))
            start += len(line) + 1

    def _wrapped(
        self, number: int, kind: RowKind, start: int, end: int, lead: str = "", hang: str = "", *, mark: str = " "
    ) -> None:
        """Set a piece of a block, its first row after `lead`, the others after `hang`."""
        text = self.article.blocks[number].text
        wanted = kind not in (RowKind.CUT, RowKind.BYLINE)
        pieces = self.pieces.get(number, []) if wanted else []
        spans = block_spans(text, pieces, self.mentions.get(number, [])) if wanted else ()
        room = self.width - max(len(lead), len(hang))
        if room < LEAST_ROOM_CELLS:
            lead, hang, room = "", "", self.width
        at_span = at_piece = 0
        touching: list[Piece] = []
        for nth, (a, b) in enumerate(wrap_lines(text, start, end, room)):
            while at_span < len(spans) and spans[at_span].end <= a:
                at_span += 1
            while at_piece < len(pieces) and pieces[at_piece].start < b:
                touching.append(pieces[at_piece])
                at_piece += 1
            touching = [piece for piece in touching if piece.end > a]
            before = lead if nth == 0 else hang
            row = Row(kind, before + text[a:b], number, a, b, len(before), mark, _before(spans, at_span, b))
            self._row(row, touching)

    def _row(self, row: Row, pieces: Sequence[Piece] = ()) -> None:
        """Add a row; quotations that touch it give it their mark, unless it is a caption's."""
        here = len(self.rows)
        mark, label = self.signs.runs if pieces else row.mark, ""
        for piece in pieces:
            if piece.first and row.start <= piece.start:
                mark = self.signs.begins
                label = label or self._label(piece.quote)
                self.quoted[piece.quote] = (row.block or 0, piece.start, here, here)
            elif piece.quote in self.quoted:
                self.quoted[piece.quote] = (*self.quoted[piece.quote][:3], here)
        if row.kind is RowKind.CAPTION or not pieces:
            self.rows.append(row)
        else:
            self.rows.append(replace(row, mark=mark, label=label))

    def _label(self, quote: int) -> str:
        """Return the speaker's name for the margin, where there is room for one and a speaker is known."""
        speaker = self.article.quotes[quote].speaker
        if not self.label_width or speaker is None:
            return ""
        name = speaker.name if cell_len(speaker.name) <= self.label_width else short_name(speaker.name)
        return crop(name, self.label_width, self.ellipsis)


def _place(item: Item) -> tuple[int, int, int]:
    return item.first, item.block, item.start


def _before(spans: tuple[Span, ...], at: int, end: int) -> tuple[Span, ...]:
    """Return the spans from index `at` on that begin before `end`."""
    stop = at
    while stop < len(spans) and spans[stop].start < end:
        stop += 1
    return spans[at:stop]
