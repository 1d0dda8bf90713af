"""Who wrote an article: as a file states it, and as lines around the text have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.ascii import has_figures
from reader.clean.furniture.byline import Bylines
from reader.clean.furniture.foot import LONGEST_NAME, foot_words, is_credit, named_at_foot, named_below
from reader.clean.furniture.given import given_names
from reader.clean.furniture.lone_names import Head, lone_names, names_beside, with_those_around
from reader.clean.furniture.seams import unseamed
from reader.clean.furniture.stated_authors import stated_authors
from reader.clean.headlines.headings import is_prose, text_start
from reader.frozen import frozen
from reader.model import PAGE_RULES, Block, Fields, Role, Shape
from reader.rules.load import Rules
from reader.rules.outlets import plain

MOST_BELOW_BY = 7
"""Lines below `By` that may hold its names."""
POSTS = 2
"""Lines below a name that may say what its bearer is, and where."""
BELOW_TITLE = 4
"""Blocks below the headline among which a byline is the article's own."""
LONGEST_SEAMED = 120
"""Code points of the longest line that is read as a byline and more, with nothing between them."""
NO_WRITERS = frozenset({"top.mail", "top.forwarded"})
"""Rules of a mail's head, whose sender stands behind `Von:` and is no writer."""
_UNKNOWN = Role.UNKNOWN


@frozen
class Authors:
    """Who wrote an article, and the lines that say so."""

    names: tuple[str, ...]
    """Names of the authors."""
    signed: tuple[int, ...]
    """Bylines among the blocks."""
    posts: tuple[int, ...]
    """Lines below them that say what a writer is."""
    reading_times: tuple[int, ...]
    """Lines below them that say how long the article takes to read."""


def find_authors(
    blocks: Sequence[Block],
    fields: Fields,
    titles: Sequence[int],
    anchor: int,
    window: Sequence[int],
    dated: frozenset[int],
    language: str | None,
    rules: Rules,
) -> Authors:
    """Read the authors; what a file states stands before what lines say. Total: any blocks give a value.

    `titles` are the blocks that are the headline, `anchor` is where it would stand, `window` those around it, `dated`
    those that say when it appeared.
    """
    words = foot_words(language, rules)
    bylines = words.bylines
    head = Head(blocks, titles or (anchor,), bool(titles), dated, bylines, given_names(rules))
    signed = _signed(head, window, named_at_foot(blocks, words))
    names = stated_authors(fields, bylines)
    if not names or _are_accounts(names, fields):
        named = _nearest(blocks, signed, titles, bylines)
        names = named or names or named_below(blocks, window, words)
    elif _is_site(names, fields):
        names = next((people for people in signed.values() if people and " " in people[0]), names)
    elif len(names) == 1:
        # A page's data often names the first of several.
        names = next((more for more in signed.values() if len(more) > 1 and names[0] in more), names)
    below = (i + 1 for i in signed if i + 1 < len(blocks) and bylines.minutes.fullmatch(blocks[i + 1].text))
    return Authors(names, tuple(signed), tuple(_posts(blocks, signed, bylines)), tuple(below))


def _nearest(
    blocks: Sequence[Block], signed: Mapping[int, tuple[str, ...]], titles: Sequence[int], bylines: Bylines
) -> tuple[str, ...]:
    """The names of the first byline; before it those of one right below the last headline that has one there.

    Where a page has its headline again above the text, what stands between may be others' headlines and bylines.
    """
    said = [i for i, names in signed.items() if names and bylines.opening.match(blocks[i].text) is not None]
    text = next((i for i in range(min(titles, default=0), len(blocks)) if is_prose(blocks[i])), len(blocks))
    below = [(title, i) for title in titles if title < text for i in said if title < i <= title + BELOW_TITLE]
    if below:
        last = max(title for title, _ in below)
        return next(signed[i] for title, i in below if title == last)
    start = text_start(blocks) or 0
    above = [i for i in said if i < start]
    return signed[above[-1]] if above else next((names for names in signed.values() if names), ())


def _read(text: str, bylines: Bylines) -> tuple[str, ...] | None:
    """The names of a byline; also of one that stands against other things: `By Ida QuarriePublished at 9:14`."""
    names = bylines.read(text)
    if names is not None or len(text) > LONGEST_SEAMED or not has_figures(text):
        return names
    apart, blanks = unseamed(text)
    return bylines.read(apart[: blanks[0]]) or bylines.read(apart) if blanks else None


def _are_accounts(authors: Sequence[str], fields: Fields) -> bool:
    """Whether what a page states as its authors are accounts: `admin`, `jdoe`.

    What a record or front matter states stands, and many names are written without a blank.
    """
    return _by_page(fields) and all(" " not in name and name.isascii() for name in authors)


def _is_site(authors: Sequence[str], fields: Fields) -> bool:
    """Whether what a page states as its author is the site."""
    site = plain(fields.source.value) if fields.source is not None else ""
    return _by_page(fields) and all(plain(name) == site for name in authors)


def _by_page(fields: Fields) -> bool:
    """Whether the markup of a page states the authors, and no record."""
    return all(field.rule.startswith(PAGE_RULES) for field in fields.authors)


def _signed(head: Head, window: Sequence[int], foot: Mapping[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
    """The bylines of the window, and those of the foot, and the names in them."""
    blocks, bylines = head.blocks, head.bylines
    found: dict[int, tuple[str, ...]] = {}
    hinted: dict[int, tuple[str, ...]] = {}
    lone: dict[int, tuple[str, ...]] = {}
    for index in window:
        if index in found:
            continue
        block = blocks[index]
        headline = head.sure and index in head.titles
        names = None if is_credit(block.text) or block.rule in NO_WRITERS or headline else _read(block.text, bylines)
        if names is not None:
            found[index] = names if bylines.editors.match(block.text) is None else ()
            if names and (further := _further(index + 1, blocks, bylines, begun=True)):
                together = tuple(dict.fromkeys((*names, *(name for some in further.values() for name in some))))
                found |= dict.fromkeys((index, *further), together)
        elif (
            block.evidence is not None
            and block.evidence.hint == "byline"
            and (marked := bylines.people.names(block.text))
            and (" " in marked[0] or not marked[0][0].isupper())  # a lone word is a section, or a button
        ):
            hinted[index] = marked
        elif (
            index
            and bylines.asks_for_name(blocks[index - 1].text)
            and (below := _further(index, blocks, bylines, begun=False))
        ):
            names = tuple(name for some in below.values() for name in some)
            found |= dict.fromkeys((index - 1, *below), names)
        elif not lone and (names := lone_names(index, head) or names_beside(index, head)):
            lone = with_those_around(index, names, head)
    found |= hinted  # behind those that say so: a page marks sections so as well
    found |= {index: names for index, names in foot.items() if index not in found}
    return found if any(found.values()) else found | lone


def _posts(blocks: Sequence[Block], signed: Mapping[int, tuple[str, ...]], bylines: Bylines) -> Iterator[int]:
    """The lines below a name that say what its bearer is, and for which paper."""
    for index, names in signed.items():
        for place in range(index + 1, min(index + 1 + POSTS, len(blocks))) if names else ():
            if blocks[place].shape is not Shape.PARAGRAPH or not bylines.is_post(blocks[place].text):
                break
            yield place


def _further(index: int, blocks: Sequence[Block], bylines: Bylines, *, begun: bool) -> dict[int, tuple[str, ...]]:
    """The names on the lines from a place on, below `By`, or below a byline where it is `begun`.

    Between them stand accounts or `and`, also as the first word of a line; the first may have several names.
    """
    people = bylines.people
    names: dict[int, tuple[str, ...]] = {}
    parted = not begun
    for place, block in enumerate(blocks[index : index + MOST_BELOW_BY], index):
        text = block.text.strip()
        joined = people.joiner.match(f" {text}") if len(text) <= LONGEST_NAME else None
        name = people.lone(text[joined.end() - 1 :] if joined is not None else text) if parted or joined else None
        if name is not None and len(text) <= LONGEST_NAME:
            names[place] = (name[0],)
        elif not (begun or names) and (several := _several(text, bylines)):
            return {place: several}
        elif not (begun or names) or (not text.startswith("@") and people.joiner.fullmatch(f" {text} ") is None):
            break
        parted = name is None
    return names


def _several(text: str, bylines: Bylines) -> tuple[str, ...]:
    """The names of a line below `By` that has more than one, or what they are: `Ada Holm, ferry correspondent`."""
    names = bylines.named(text) if len(text) <= LONGEST_SEAMED else ()
    return names if all(" " in name for name in names) else ()
