"""An article as Markdown."""

from __future__ import annotations

import re

from reader.model import Article, Block, Role, Shape
from reader.render.known import printed_line

SPECIAL = re.compile(r"([\\`*_\[\]<>~|]|&(?=#?\w+;))")
LINE_START = re.compile(r"^(?:\s*(?=[#>+=-])|\s*\d{1,9}(?=[.)](?:\s|$)))", re.M)
IN_CELLS = re.compile(SPECIAL.pattern.replace("|]", "]"))
RULE = re.compile(r"[ |:-]*")
"""Below the head of a table."""
HEADING_END = re.compile(r"(?<!\S)(?=#+[ \t]*$)", re.M)


def article_markdown(article: Article, *, with_cut: bool = False) -> str:
    """The article as CommonMark, ending in a newline; boilerplate only where asked for."""
    parts = [f"# {_heading(article.title)}", f"*{escape(printed_line(article))}*"]
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
    return LINE_START.sub(r"\g<0>\\", SPECIAL.sub(r"\\\1", text))


def _heading(text: str) -> str:
    """A text in one line behind `#`; CommonMark takes number signs at its end for a closing of the heading."""
    return HEADING_END.sub(r"\\", escape(" ".join(text.split())))


def _table(text: str) -> str:
    """The rows as they are, but for what Markdown would obey inside their cells."""
    rows = text.split("\n")
    return "\n".join(row if RULE.fullmatch(row) else IN_CELLS.sub(r"\\\1", row) for row in rows)


def _block(block: Block) -> str:
    if block.shape is Shape.CODE:
        fence = "`" * max(3, *(len(run) + 1 for run in re.findall(r"`+", block.text)), 3)
        return f"{fence}\n{block.text}\n{fence}"
    if block.shape is Shape.TABLE:
        return _table(block.text)
    text = escape(block.text)
    if block.role is Role.SUBHEAD or (block.shape is Shape.HEADING and block.role is Role.BODY):
        return f"## {_heading(block.text)}"
    if block.role is Role.CAPTION:
        return f"*{text}*"
    if block.shape is Shape.LIST_ITEM:
        return "  " * min(block.indent, 8) + f"- {text}"
    if block.shape is Shape.BLOCKQUOTE:
        return f"> {text}"
    return text
