"""The title block of a Pandoc file: title, authors and date behind a `%` each (its manual, `pandoc_title_block`)."""

from __future__ import annotations

import re

from reader.frozen import frozen
from reader.model import Block, Field, Fields, Role
from reader.parse.records.field_values import names_of

_BLOCK = re.compile(r"\ufeff?((?>%(?:[ \t][^\n]*)?\n(?:[ \t]+\S[^\n]*\n)*){1,3})(?=[ \t]*\r?\n|\Z)")
_LINE = re.compile(r"%((?:[ \t][^\n]*)?\n(?:[ \t]+\S[^\n]*\n)*)")
_PARTS = ("title", "author", "date")
_ROLES = (Role.UNKNOWN, Role.BYLINE, Role.DATE)


@frozen(kw_only=True)
class TitleBlock:
    """A text split into its title block and the rest."""

    blocks: tuple[Block, ...] = ()
    """The lines of it, without their signs; none where there is no title block."""
    fields: Fields = Fields()
    """What it states."""
    body: str
    """The text below; the whole text where there is none."""
    lines: int = 0
    """Lines of it."""


def split_title_block(text: str) -> TitleBlock:
    """Split off the title block that a text begins with: up to three parts, in their order, and an empty line."""
    match = _BLOCK.match(text) if text[:2].lstrip("\ufeff")[:1] == "%" else None
    if match is None:
        return TitleBlock(body=text)
    parts = [part.strip() for part in _LINE.findall(match[1])]
    if not parts[0]:
        return TitleBlock(body=text)
    blocks: list[Block] = []
    line = 1
    for name, role, part in zip(_PARTS, _ROLES, parts, strict=False):
        said = " ".join(part.split())
        rule = None if role is Role.UNKNOWN else f"title-block.{name}"
        if said:
            blocks.append(Block(text=said, role=role, rule=rule, line=line))
        line += part.count("\n") + 1
    authors = parts[1] if len(parts) > 1 else ""
    names = [name for one in re.split(r";|\n", authors) for name in names_of(one.strip())]
    date = parts[2] if len(parts) > 2 else ""
    fields = Fields(
        title=Field(" ".join(parts[0].split()), "title-block.title"),
        authors=tuple(Field(name, "title-block.author") for name in names),
        published=Field(date, "title-block.date") if date else None,
    )
    return TitleBlock(blocks=tuple(blocks), fields=fields, body=text[match.end() :], lines=match[1].count("\n"))
