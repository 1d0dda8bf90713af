"""What a query says, as frozen values."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reader.frozen import frozen

VOICES = frozenset({"quote", "said"})
"""Fields of a quotation."""


@frozen
class Everything:
    """No condition."""


@frozen
class Words:
    """Words that follow each other: one word, a phrase, or a word that is several terms (`AT&T`, a run of Chinese)."""

    field: str | None
    """title, caption, credit, source, author, quote, said; None: the whole article, `all`: its cut text too."""
    terms: tuple[str, ...]
    """Folded, at least one."""
    prefix: bool
    """Whether the last term is only the beginning of a word."""
    position: int
    """Where it stands in the query."""


@frozen
class Fixed:
    """Words that articles have or lack by the reader's corrections of titles and sources (fixed.py)."""

    words: Words
    """What is wanted."""


@frozen
class PutBack:
    """Articles that have a line which the rules cut and the reader put back (put_back.py)."""

    words: str
    """The line's folded words."""
    place: int
    """Its number."""
    article: bytes | None
    """The one article that is meant; None: all of a source."""
    source: str | None
    """The source, folded."""

    def has(self, words: Words) -> bool:
        """Whether words of a query stand in the line; those that are looked for in all text find it anyway."""
        end = "" if words.prefix else " "
        return words.field is None and f" {' '.join(words.terms)}{end}" in f" {self.words} "


@frozen
class And:
    """All of them."""

    parts: tuple[Node, ...]
    """At least two."""


@frozen
class Or:
    """One of them."""

    parts: tuple[Node, ...]
    """At least two."""


@frozen
class Not:
    """Not this."""

    part: Node
    """What is left out."""


@frozen
class Dated:
    """A stated date from a day on (included) up to a day (excluded), as ISO dates."""

    start: str | None
    """First day; None: no bound."""
    end: str | None
    """First day that is too late; None: no bound."""


@frozen
class Without:
    """Articles that state no date, or have no known source."""

    what: str
    """`date` or `source`."""


@frozen
class Added:
    """Articles that came into the library in the last so many seconds."""

    seconds: int
    """How long ago at most."""


@frozen
class Is:
    """What the reader did: unread, read, starred."""

    state: str
    """unread, read or starred."""


@frozen
class Has:
    """Articles with a quotation or a caption."""

    what: str
    """`quote` or `caption`."""


@frozen
class Language:
    """Articles in a language."""

    code: str
    """Two letters."""


@frozen
class InPath:
    """A pattern for the file's path; without `*` or `?` any part of the path."""

    pattern: str
    """Folded."""


@frozen
class InAll:
    """`in:all`, before it is applied to the words of the query."""


Leaf = Everything | Words | Fixed | PutBack | Dated | Without | Added | Is | Has | Language | InPath | InAll
Node = Leaf | And | Or | Not


def leaves(node: Node) -> Iterator[Leaf]:
    """Give the words and conditions of a query, in order."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        if isinstance(node, And | Or):
            waiting.extend(reversed(node.parts))
        elif isinstance(node, Not):
            waiting.append(node.part)
        else:
            yield node


Touches = Callable[[Words], bool]
"""Tells whether corrections change which articles have some words."""


@frozen
class Heeds:
    """What a query has to heed of the reader's corrections."""

    touched: Touches | None
    """None while no source, date or title is corrected."""
    lines: tuple[PutBack, ...] = ()
    """Lines that were put back."""


def heeding_corrections(node: Node, heeds: Heeds) -> Node:
    """Give the query with the words as corrected where that makes a difference; the others can be ranked."""
    if isinstance(node, And | Or):
        return type(node)(tuple(heeding_corrections(part, heeds) for part in node.parts))
    if isinstance(node, Not):
        return Not(heeding_corrections(node.part, heeds))
    if not isinstance(node, Words):
        return node
    found = Fixed(node) if heeds.touched is not None and heeds.touched(node) else node
    lines = tuple(line for line in heeds.lines if line.has(node))
    return Or((found, *lines)) if lines else found


def wanted_words(node: Node) -> Iterator[Words]:
    """Give the words that an article is to have, in order; not those that it is not to have."""
    if isinstance(node, And | Or):
        for part in node.parts:
            yield from wanted_words(part)
    elif isinstance(node, Words):
        yield node


def speaks(node: Node) -> bool:
    """Tell whether a query asks something of quotations."""
    return any(isinstance(leaf, Words) and leaf.field in VOICES for leaf in leaves(node))


def is_by_date(node: Node) -> bool:
    """Tell whether a query asks for dates, so that undated articles are left out by it."""
    return any(isinstance(leaf, Dated) for leaf in leaves(node))
