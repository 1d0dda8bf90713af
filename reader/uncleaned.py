"""Articles made without cleaning: as plain text, as they stand, or not at all; and what any article is known by."""

from __future__ import annotations

import os

from reader.digest import blake2b
from reader.frozen import replace
from reader.model import Article, Block, Cleaned, Parsed, Problem, RawFile, Role, Shape
from reader.parse.plain import TAB, split_lines
from reader.text.beginning import LONGEST_TEXT, too_long
from reader.text.decode import decode
from reader.text.scrub import scrub, scrub_blocks
from reader.text.words import word_count, words_of_all

LONGEST_TITLE = 200
"""Characters up to which the first line of a text is its title when nobody looked for one."""


def as_plain(raw: RawFile, parsed: Parsed, kind: str, encoding: str) -> Article:
    """All the text of an article, with nothing in it that a terminal could obey, in time that follows its length."""
    blocks = uncleaned(replace(parsed, blocks=scrub_blocks(parsed.blocks))).blocks
    first = next((block.text.strip() for block in blocks if block.text.strip()), "").partition("\n")[0]
    is_title = 0 < len(first) <= LONGEST_TITLE
    return Article(
        id=identity(raw, parsed),
        path=raw.path,
        record=parsed.record,
        span=parsed.span,
        title=first if is_title else file_name(raw.path),
        title_rule="title.first-line" if is_title else "file-name",
        blocks=blocks,
        format=kind,
        encoding=encoding,
        words=words_of_all([block.text for block in blocks]),
        problems=parsed.problems,
    )


def verbatim(raw: RawFile, data: bytes, declared: str | None) -> Article:
    """A file as it is: its lines in one block, with nothing in them that a terminal could obey."""
    decoded = decode(data[:LONGEST_TEXT], declared=declared)
    text = "\n".join(scrub(line.expandtabs(TAB)) for line in split_lines(decoded.text))
    return Article(
        id=raw.digest or digest(raw.data),
        path=raw.path,
        title=file_name(raw.path),
        title_rule="file-name",
        blocks=(Block(text=text, shape=Shape.CODE, role=Role.BODY, rule="verbatim", line=1),),
        encoding=decoded.encoding,
        words=word_count(text),
        problems=(too_long(),) if len(data) > LONGEST_TEXT else (),
    )


def unreadable(raw: RawFile, problem: Problem, problems: tuple[Problem, ...]) -> Article:
    """A file that holds no article: its name, and why."""
    return Article(
        id=raw.digest or digest(raw.data),
        path=raw.path,
        title=file_name(raw.path),
        title_rule="file-name",
        format="binary",
        problems=(*problems, problem),
    )


def uncleaned(parsed: Parsed) -> Cleaned:
    """The article as parsed, all of it body: what is shown when the cleaner fails."""
    blocks = tuple(replace(block, role=Role.BODY, rule="uncleaned") for block in parsed.blocks)
    return Cleaned(blocks=blocks, title=parsed.fields.title)


def identity(raw: RawFile, parsed: Parsed) -> str:
    """The article's id: the digest of its record's bytes, or of its file's."""
    if parsed.record is not None and parsed.raw is not None:
        return digest(parsed.raw)
    return raw.digest or digest(raw.data)


def digest(data: bytes) -> str:
    """blake2b-128 of some bytes, as 32 hex digits: what an article is known by."""
    return blake2b(data, digest_size=16).hexdigest()


def file_name(path: str) -> str:
    """The last part of a path as it can be shown: what an article without a title is called."""
    return scrub(os.fsencode(os.path.basename(path)).decode("utf-8", "replace")) or "untitled"  # noqa: PTH119 (a path of bytes)
