"""Corrections by the reader: what they are, and an article as they make it.

They lie in the state (state.sql, `corrections`), keyed by the article's id, so they follow a file that moves; a line
corrected for a whole source is keyed by that source. They win over every rule and over what the library learned; the
old value is kept beside the new one, and the rule that an article then carries says that it is the reader's own.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from reader.digest import blake2b
from reader.errors import LibraryError
from reader.frozen import frozen
from reader.library.index.repeats import number, source_of
from reader.model import Article, Attribution, Block, Dating, Role, is_headline
from reader.text.fold import terms
from reader.text.scrub import scrub

FIELDS = ("source", "date", "title")
"""What can be corrected of an article as a whole."""
LINE = "line"
"""Kind of a correction that says whether a line is article; the others are called as their field."""
COLUMNS = "id, what, place, value, path, record, changed, old, words, source"
"""Of the table, in the journal's order."""
MOST_VALUE = 400
"""Code points of a title or source; far more than any has."""
_CUT, _ARTICLE = "boilerplate", "body"
_ANY = "select 1 from state.corrections limit 1"


@frozen(kw_only=True)
class Correction:
    """One thing that the reader put right."""

    id: bytes
    """Of the article; of its source where a line is meant in all its articles."""
    what: str
    """`line` or one of FIELDS."""
    place: int = 0
    """Number of the line; 0 for a field."""
    value: str | None
    """The new value, empty for none (no source, undated); None: the correction is withdrawn."""
    path: bytes = b""
    """Absolute path of the article's file; empty for a source."""
    record: int = 0
    """Its number in the file, 0 when the file is the article."""
    old: str | None = None
    """What it is by the rules: the value; of a line its role and the rule that gave it."""
    words: str | None = None
    """Of a line: its folded words."""
    source: str | None = None
    """Of a line in all articles of a source: the source, folded."""

    @property
    def cuts(self) -> bool:
        """Whether it says that a line is not article."""
        return self.what == LINE and self.value == _CUT


def field_value(field: str, value: str | None) -> str:
    """Check a corrected value and give it as it is kept. Raises LibraryError with the reason in words."""
    if field not in FIELDS:
        raise LibraryError(f"{field} cannot be corrected; {', '.join(FIELDS)} can")
    text = " ".join(scrub(value or "").split())
    if field == "date" and text:
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            written = re.fullmatch(r"\d{4}-\d\d-\d\d", text)
            raise LibraryError(f"{text}: {'no such day' if written else 'a date is written YYYY-MM-DD'}") from None
    if field == "title" and not text:
        raise LibraryError("a title cannot be empty")
    if len(text) > MOST_VALUE:
        raise LibraryError(f"a {field} has at most {MOST_VALUE} characters")
    return text


def line_place(text: str) -> int:
    """Give the number of a line: the same for the same words, so that it outlives a new division into blocks."""
    return number(" ".join(terms(text)) or text.strip())


def source_id(article: Article) -> bytes | None:
    """Give the id under which lines of an article's source are kept; None where the file tells no source."""
    source = source_of(article)
    return None if source is None else blake2b(b"source\0" + source.encode("utf-8", "replace"), digest_size=16).digest()


def line_correction(article: Article, block: int, is_article: bool, path: bytes, *, everywhere: bool) -> Correction:
    """Make the correction that says whether a block is article. Raises LibraryError."""
    if not 0 <= block < len(article.blocks):
        raise LibraryError("the article has no such paragraph")
    owner: bytes | None = bytes.fromhex(article.id)
    if everywhere:
        owner, path = source_id(article), b""
        if owner is None:
            raise LibraryError("the article has no known source; correct it in this article alone")
    assert owner is not None
    text = article.blocks[block]
    return Correction(
        id=owner,
        what=LINE,
        place=line_place(text.text),
        value=_ARTICLE if is_article else _CUT,
        path=path,
        record=0 if everywhere else article.record or 0,
        old=f"{text.role} ({text.rule})" if text.rule else str(text.role),
        words=" ".join(terms(text.text)),
        source=source_of(article) if everywhere else None,
    )


def field_correction(id_: bytes, field: str, value: str | None, path: bytes, record: int, old: str) -> Correction:
    """Make the correction of a field of an article; None: it is as the rules have it again."""
    return Correction(id=id_, what=field, value=value, path=path, record=record, old=old)


def corrected(connection: sqlite3.Connection, article: Article, *, own_lines: bool = True) -> Article:
    """Apply what the reader put right; `connection` has the state attached. Findings keep their places.

    The source goes first: a line meant for a whole source is meant for the articles that the reader gave it, too.
    Without `own_lines` the lines corrected in this article alone are as the rest has them.
    """
    own = _own_id(article)
    if own is None or not connection.execute(_ANY).fetchone():
        return article
    found = _kept(connection, own)
    for kept in found:
        if kept.what in _APPLY and kept.value is not None:
            article = _APPLY[kept.what](article, kept.value)
    lines = {kept.place: (kept.value, "reader.line") for kept in _kept(connection, source_id(article))}
    if own_lines:
        lines |= {kept.place: (kept.value, "reader.block") for kept in found if kept.what == LINE}
    if lines:
        blocks = tuple(_block(block, *lines.get(line_place(block.text), (None, ""))) for block in article.blocks)
        article = replace(article, blocks=blocks)
    return article


def made(connection: sqlite3.Connection, article: Article) -> tuple[Correction, ...]:
    """Give the corrections that an article (as it is shown) has: its own, and those of its source's lines it has."""
    own, places = _own_id(article), {line_place(block.text) for block in article.blocks}
    found = [*_kept(connection, own), *_kept(connection, source_id(article))]
    return tuple(kept for kept in found if kept.what != LINE or kept.place in places)


def has_line(article: Article, place: int) -> bool:
    """Tell whether a block of an article is the line of that number."""
    return any(line_place(block.text) == place for block in article.blocks)


def _own_id(article: Article) -> bytes | None:
    try:
        return bytes.fromhex(article.id)
    except ValueError:
        return None


def _kept(connection: sqlite3.Connection, owner: bytes | None) -> list[Correction]:
    sql = f"select {COLUMNS} from state.corrections where id = ? and value is not null order by what, place"
    return [
        Correction(id=id_, what=what, place=place, value=value, path=path, record=record, old=old)
        for id_, what, place, value, path, record, _, old, *_words in connection.execute(sql, (owner,))
    ]


def _block(block: Block, value: str | None, rule: str) -> Block:
    if value == _CUT:
        return replace(block, role=Role.BOILERPLATE, rule=rule)
    if value == _ARTICLE and block.role in {Role.BOILERPLATE, Role.BODY}:
        return replace(block, role=Role.BODY, rule=rule)
    return block


_APPLY: dict[str, Callable[[Article, str], Article]] = {
    "source": lambda article, value: replace(
        article, attribution=Attribution(source=value or None, rule="reader.source")
    ),
    "date": lambda article, value: replace(article, published=Dating(date=value or None, rule="reader.date")),
    "title": lambda article, value: _titled(article, value),
}


def _titled(article: Article, title: str) -> Article:
    """Give an article its title: a line that says so is the headline, those that were it are cut, not shown twice."""
    blocks, rule = list(article.blocks), "reader.title"
    old = [n for n, block in enumerate(blocks) if is_headline(block, article)]
    lines = [n for n, block in enumerate(blocks) if block.role is not Role.CAPTION]
    new = next((n for n in lines if " ".join(blocks[n].text.split()) == title), None)
    for n in old:
        if n != new:
            blocks[n] = replace(blocks[n], role=Role.BOILERPLATE, rule=rule)
    if new is not None:
        blocks[new] = replace(blocks[new], role=Role.TITLE, rule=rule)
        title = blocks[new].text
    return replace(article, title=title, title_rule=rule, blocks=tuple(blocks))
