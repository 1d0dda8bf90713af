"""The way from a file's bytes to articles: the stages in order, each total."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.model import Article, RawFile
from reader.rules.load import Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """What the configuration says about reading files. Hashable."""

    fields: tuple[tuple[str, str], ...] = ()
    """Further field names of records: (ours, theirs); theirs dotted for nested ones."""
    as_plain: bool = False
    """Read as plain text whatever it is: the fall-back after a worker ran out of time."""
    known_outlets: tuple[str, ...] = ()
    """Names of outlets that the user knows, for folders named after them."""


def read_articles(raw: RawFile, rules: Rules, options: ReadOptions) -> Iterator[Article]:
    """Read a file: one article, or one a record.

    Total: a file that cannot be read gives one Article without blocks that carries a Problem.
    """
    raise NotImplementedError
