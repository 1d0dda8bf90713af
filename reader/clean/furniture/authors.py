"""Who wrote an article: as a file states it, and as lines around the text have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from reader.ascii import has_figures
from reader.clean.furniture.byline import Bylines
from reader.clean.furniture.foot import LONGEST_NAME, foot_words, is_credit, named_at_foot, named_below
from reader.clean.furniture.given import given_names, name_beside
from reader.clean.furniture.seams import unseamed
from reader.clean.furniture.stated_authors import stated_authors
from reader.clean.headlines.headings import ABOVE_TITLE, is_prose
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
LONE_NAME_WITHIN = 5
"""Blocks below the headline where a name on a line of its own may be the author's."""
TEXT_WITHIN = 12
"""Blocks below such a line within which the text must begin; menus are longer."""
SENTENCES = 2
"""Short paragraphs there that are a text as well."""
SENTENCE = 60
"""Code points of the shortest of them."""
LONG_NAME = 3
"""Blanks of a name that is as likely a headline's."""
LONGEST_SEAMED = 120
"""Code points of the longest line that is read as a byline and more, with nothing between them."""
TITLE_PARTS = tuple("|–—-:·•»")
"""What stands between a page's title and the name of its site."""
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
    window: Sequence[int],
    dated: frozenset[int],
    language: str | None,
    rules: Rules,
) -> Authors:
    """Read the authors; what a file states stands before what lines say. Total: any blocks give a value.

    `titles` are the blocks that are the headline, `window` those around it, `dated` those that say when it appeared.
    """
    words = foot_words(language, rules)
    bylines = words.bylines
    signed = _signed(blocks, window, bylines, titles, dated, named_at_foot(blocks, words), rules)
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
    return next((names for names in signed.values() if names), ())


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


def _signed(
    blocks: Sequence[Block],
    window: Sequence[int],
    bylines: Bylines,
    titles: Sequence[int],
    dated: frozenset[int],
    foot: Mapping[int, tuple[str, ...]],
    rules: Rules,
) -> dict[int, tuple[str, ...]]:
    """The bylines of the window, and those of the foot, and the names in them."""
    found: dict[int, tuple[str, ...]] = {}
    hinted: dict[int, tuple[str, ...]] = {}
    lone: dict[int, tuple[str, ...]] = {}
    for index in window:
        block = blocks[index]
        names = None if is_credit(block.text) or block.rule in NO_WRITERS else _read(block.text, bylines)
        if names is not None:
            found[index] = names
        elif (
            block.evidence is not None
            and block.evidence.hint == "byline"
            and (marked := bylines.people.names(block.text))
            and (" " in marked[0] or not marked[0][0].isupper())  # a lone word is a section, or a button
        ):
            hinted[index] = marked
        elif index and bylines.asks_for_name(blocks[index - 1].text) and (below := _below_by(index, blocks, bylines)):
            found |= {index - 1: (), **dict.fromkeys(below, tuple(below.values()))}
        elif names := _lone_names(index, blocks, bylines, titles, dated):
            lone.setdefault(index, names)
        elif not lone and _is_near_title(index, titles) and block.role is _UNKNOWN:
            name = name_beside(block.text, bylines, given_names(rules), dated=index in dated)
            if name is not None and _leads_to_text(blocks[index + 1 : index + TEXT_WITHIN]):
                lone[index] = (name,)
    found |= hinted  # behind those that say so: a page marks sections so as well
    found |= {index: names for index, names in foot.items() if index not in found}
    if not any(found.values()):
        found |= _with_those_above(dict([*lone.items()][:1]), blocks, bylines, given_names(rules))
    return found


def _with_those_above(
    lone: dict[int, tuple[str, ...]], blocks: Sequence[Block], bylines: Bylines, given: Set[str]
) -> dict[int, tuple[str, ...]]:
    """A name on a line of its own with those on the lines right above it: a list of writers."""
    first = min(lone, default=0)
    start, names = first, list(lone.get(first, ()))
    while start and len(blocks[start - 1].text) <= LONGEST_NAME and blocks[start - 1].role is _UNKNOWN:
        text = blocks[start - 1].text.strip()
        if text.partition(" ")[0].casefold() not in given or bylines.people.lone(text) != (text, False):
            break
        start -= 1
        names.insert(0, text)
    return dict.fromkeys(range(start, first + 1), tuple(names)) if start < first else lone


def _posts(blocks: Sequence[Block], signed: Mapping[int, tuple[str, ...]], bylines: Bylines) -> Iterator[int]:
    """The lines below a name that say what its bearer is, and for which paper."""
    for index, names in signed.items():
        for place in range(index + 1, min(index + 1 + POSTS, len(blocks))) if names else ():
            if blocks[place].shape is not Shape.PARAGRAPH or not bylines.is_post(blocks[place].text):
                break
            yield place


def _below_by(index: int, blocks: Sequence[Block], bylines: Bylines) -> dict[int, str]:
    """The names on the lines below one that says `By` and nothing else; between them stand accounts or `and`."""
    names: dict[int, str] = {}
    parted = True
    for place, block in enumerate(blocks[index : index + MOST_BELOW_BY], index):
        name = bylines.people.lone(block.text) if parted and len(block.text) <= LONGEST_NAME else None
        if name is not None:
            names[place] = name[0]
        elif not names or (
            not block.text.startswith("@") and bylines.people.joiner.fullmatch(f" {block.text} ") is None
        ):
            break
        parted = name is None
    return names


def _lone_names(
    index: int, blocks: Sequence[Block], bylines: Bylines, titles: Sequence[int], dated: Set[int]
) -> tuple[str, ...]:
    """Names on their own line below the headline: a role follows, a date stands beside, or the foot has them again."""
    text = blocks[index].text
    first = max((title for title in titles if title < index), default=index)
    if len(text) > LONGEST_NAME or blocks[index].role is not _UNKNOWN:
        return ()
    if not 0 < index - first <= LONE_NAME_WITHIN:
        return _named_above(index, blocks, bylines, titles)
    if not _leads_to_text(blocks[index + 1 : index + TEXT_WITHIN]):
        return ()
    if index in dated:
        name = bylines.dated(text)
        return () if name is None else (name,)
    # `JANE DOE | THE EXAMPLE`: what follows the bar may be anything short.
    people = text.partition("|")[0] if text.count("|") == 1 else text
    whole = bylines.people.lone(people)  # `Jane Doe with AFP` is one name, with what stands behind it
    parts = [bylines.people.lone(part) for part in bylines.people.joiner.split(people)] if whole is None else [whole]
    names = tuple(part[0] for part in parts if part is not None)
    if not names or len(names) < len(parts) or bylines.is_masthead(names[0]) or bylines.is_paper(people):
        return ()
    if any(_ends_title(people.strip(), blocks[title].text) for title in titles[:1]):
        return ()
    # A date beside it says little of a line in a script without capitals: any two words may be names there.
    # Between them a button or a section may stand, no place.
    apart = index + 2 in dated and blocks[index + 1].text.strip().casefold() in bylines.people.generic
    beside = text.strip()[0].isupper() and (index + 1 in dated or index - 1 in dated or apart)
    beside = beside or bylines.is_role(blocks[index + 1].text)
    beside = beside or bylines.minutes.fullmatch(blocks[index + 1].text) is not None
    if beside or any(part is not None and part[1] for part in parts):
        return names
    if len(names) > 1 and index - first == 1 and all(name.count(" ") < LONG_NAME for name in names):
        # Two names below the headline, of whom the text tells nothing.
        return () if any(names[0] in block.text for block in blocks[index + 1 :]) else names
    later = blocks[index + LONE_NAME_WITHIN :]
    return names if any(len(block.text) < 400 and people.strip() in block.text for block in later) else ()


def _is_near_title(index: int, titles: Sequence[int]) -> bool:
    """Whether a line stands a few lines below the headline."""
    return any(0 < index - title <= LONE_NAME_WITHIN for title in titles)


def _ends_title(name: str, title: str) -> bool:
    """Whether a page's title ends with a name, as with its site's: `Elks lose at home | Harrow Post`."""
    return title.endswith(name) and title.removesuffix(name).rstrip()[-1:] in TITLE_PARTS


def _leads_to_text(below: Sequence[Block]) -> bool:
    """Whether paragraphs follow: one, or short ones."""
    if any(map(is_prose, below)):
        return True
    return sum(len(block.text) >= SENTENCE and block.text.rstrip()[-1:] == "." for block in below) >= SENTENCES


def _named_above(index: int, blocks: Sequence[Block], bylines: Bylines, titles: Sequence[int]) -> tuple[str, ...]:
    """The name on a line above the headline of whom a later line tells: `Jane Doe is a writer ...`."""
    if not any(0 < title - index <= ABOVE_TITLE for title in titles):
        return ()
    name = bylines.people.lone(blocks[index].text)
    opening = f"{name[0]} " if name is not None else ""
    told = opening and any(block.text.startswith(opening) for block in blocks[index + LONE_NAME_WITHIN :])
    return (name[0],) if name is not None and told else ()
