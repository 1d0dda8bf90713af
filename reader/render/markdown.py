"""An article as Markdown."""

from __future__ import annotations

import re

from reader.model import Article, Block, Role, Shape
from reader.render.text import known_line

SPECIAL = re.compile(r"([\\`*_\[\]<>~|])")
LINE_START = re.compile(r"^(\s*)([#>+=-]|\d{1,9}[.)])", re.M)


def article_markdown(article: Article, *, with_cut: bool = False) -> str:
    """The article as CommonMark, ending in a newline; boilerplate only where asked for."""
    parts = [f"# {escape(article.title)}", f"*{escape(known_line(article))}*"]
    last: Shape | None = None
    for block in article.blocks:
        if block.role is Role.TITLE or not block.text.strip() or (block.role is Role.BOILERPLATE and not with_cut):
            continue
        text = _block(block)
        if block.shape is Shape.LIST_ITEM and last is Shape.LIST_ITEM:
            parts[-1] += "\n" + text
        else:
            parts.append(text)
        last = block.shape
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """The text with all that Markdown would obey escaped."""
    return LINE_START.sub(r"\1\\\2", SPECIAL.sub(r"\\\1", text))


def _block(block: Block) -> str:
    if block.shape is Shape.CODE:
        fence = "`" * max(3, *(len(run) + 1 for run in re.findall(r"`+", block.text)), 3)
        return f"{fence}\n{block.text}\n{fence}"
    if block.shape is Shape.TABLE:
        return block.text
    text = escape(block.text)
    if block.role is Role.SUBHEAD or (block.shape is Shape.HEADING and block.role is Role.BODY):
        return f"## {text}"
    if block.role is Role.CAPTION:
        return f"*{text}*"
    if block.shape is Shape.LIST_ITEM:
        return "  " * min(block.indent, 8) + f"- {text}"
    if block.shape is Shape.BLOCKQUOTE:
        return f"> {text}"
    return text
