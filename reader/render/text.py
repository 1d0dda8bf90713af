"""An article as plain text: for pipes, logs and screen readers."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model import Article, Block, QuoteKind, Role, Shape
from reader.render.known import printed_line
from reader.render.wrap import wrap

CUT = frozenset({Role.BOILERPLATE})


def article_text(article: Article, *, width: int = 0, with_cut: bool = False, marks: bool = False) -> str:
    """The article as text, ending in a newline.

    `width` wraps at that many cells (0: a paragraph a line), `with_cut` keeps boilerplate in its place,
    `marks` writes quotations, captions and cut text as words in brackets.
    """
    parts = [_wrapped(article.title, width), _wrapped(printed_line(article), width)]
    spans = _quote_spans(article) if marks else {}
    last: Shape | None = None
    for number, block in enumerate(article.blocks):
        if not block.text.strip() or (block.role in CUT and not with_cut) or _is_the_title(block, article):
            continue
        text = _marked(block, spans.get(number, ())) if marks else block.text
        item = _block_text(text, block, width)
        if block.shape is Shape.LIST_ITEM and last is Shape.LIST_ITEM:
            parts[-1] += "\n" + item
        else:
            parts.append(item)
        last = block.shape
    return "\n\n".join(parts) + "\n"


def _is_the_title(block: Block, article: Article) -> bool:
    return block.role is Role.TITLE and (article.title in block.text or block.text in article.title)


def _block_text(text: str, block: Block, width: int) -> str:
    if block.shape in {Shape.TABLE, Shape.CODE}:
        return text
    if block.shape is Shape.LIST_ITEM:
        indent = " " * (2 * min(block.indent, 8))
        lines = wrap(text, max(width - len(indent) - 2, 8)) if width else [text]
        return "\n".join(indent + ("- " if n == 0 else "  ") + line for n, line in enumerate(lines))
    return _wrapped(text, width)


def _wrapped(text: str, width: int) -> str:
    return "\n".join(wrap(text, width)) if width else text


def _quote_spans(article: Article) -> dict[int, list[tuple[int, int, str]]]:
    """For each block its quotations: start, end, speaker."""
    spans: dict[int, list[tuple[int, int, str]]] = {}
    for quote in article.quotes:
        if quote.kind is not QuoteKind.TERM:
            speaker = quote.speaker.name if quote.speaker else ""
            for mark in quote.marks:
                spans.setdefault(mark.block, []).append((mark.start, mark.end, speaker))
    return spans


def _marked(block: Block, spans: list[tuple[int, int, str]] | tuple[()]) -> str:
    """The block's text with its quotations, or itself, in bracketed words."""
    text = "".join(_with_quotes(block.text, sorted(spans, key=lambda span: (span[0], -span[1]))))
    if block.role is Role.CAPTION:
        return f"[CAPTION] {text}"
    if block.role is Role.BOILERPLATE:
        return f"[CUT {block.rule}] {text}"
    return text


def _with_quotes(text: str, spans: list[tuple[int, int, str]]) -> Iterator[str]:
    """A text in pieces, with the words before and behind each span; one inside another stands in it."""
    at = 0
    ends: list[int] = []
    for start, end, speaker in spans:
        while ends and ends[-1] <= start:
            yield f"{text[at : ends[-1]]} [/QUOTE]"
            at = ends.pop()
        if ends and end > ends[-1]:
            continue
        yield text[at:start]
        yield f"[QUOTE {speaker}] " if speaker else "[QUOTE] "
        at = start
        ends.append(end)
    while ends:
        yield f"{text[at : ends[-1]]} [/QUOTE]"
        at = ends.pop()
    yield text[at:]
