"""What stands around an article and names it: headline, byline, date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from reader.clean.authors import author_words, named_at_foot, named_below, stated_authors
from reader.clean.byline import Bylines, bylines_of
from reader.clean.headings import PROSE_WORDS, is_prose
from reader.clean.headline import choose_headline
from reader.clean.published import find_published
from reader.frozen import frozen
from reader.model import PAGE_RULES, Block, Dating, Field, Fields, Role
from reader.rules.load import Rules
from reader.rules.outlets import known_outlets
from reader.rules.wordlists import furniture

ABOVE_TITLE = 4
"""Blocks above the headline that may hold its date or byline: a kicker line, a section, alternative text."""
BELOW_TITLE = 25
"""Blocks below the headline among which date and byline are looked for when no paragraph ends the search before."""
ABOVE_PROSE = 30
"""Blocks above the first paragraph, where the headline is far above it (a page's menu between `<title>` and text)."""
RUN, RUN_BLOCKS = 4, 10
"""So many paragraphs within so many blocks are a text's beginning."""
MOST_BELOW_BY = 7
"""Lines below `By` that may hold its names."""
LONE_NAME_WITHIN = 5
"""Blocks below the headline where a name on a line of its own may be the author's."""
TEXT_WITHIN = 12
"""Blocks below such a line within which the text must begin; menus are longer."""
SENTENCES = 2
"""Short paragraphs there that are a text as well."""
SENTENCE = 60
"""Code points of the shortest of them."""
LONGEST_NAME = 60
"""Code points of a line that is nothing but a name."""
MOST_PLACES = 3
"""Places that say the title, below which is looked."""
NO_DATE = Dating()
PARAGRAPHS = 2
"""Paragraphs after which the search ends: a caption or a summary may be the first."""


@frozen(kw_only=True)
class Furniture:
    """The blocks with headline, byline and date labelled, and what those say."""

    blocks: tuple[Block, ...]
    """All blocks; roles that were set before stand."""
    title: Field
    """The headline; there always is one."""
    authors: tuple[str, ...] = ()
    """Names of the authors."""
    published: Dating = NO_DATE
    """When it appeared."""


def find_furniture(blocks: Sequence[Block], fields: Fields, path: str, language: str | None, rules: Rules) -> Furniture:
    """Label headline, bylines and date lines, and read them. Total: any blocks give a value."""
    words = furniture(language, rules)
    headline = choose_headline(blocks, fields, path, words, known_outlets(rules))
    window = _window(blocks, sorted(headline.blocks) or [headline.anchor])
    bylines = bylines_of(language, rules)
    published, dated = find_published(blocks, fields, window, language, rules)
    writers = author_words(language, rules)
    signed = _signed(blocks, window, bylines, sorted(headline.blocks), dated, named_at_foot(blocks, writers))
    named = next((names for names in signed.values() if names), ())
    authors = stated_authors(fields, bylines)
    if not authors or _are_accounts(authors, fields):
        authors = named or authors or named_below(blocks, window, writers)
    roles: dict[int, tuple[Role, str]] = dict.fromkeys(dated, (Role.DATE, "date.line"))
    roles |= dict.fromkeys(signed, (Role.BYLINE, "byline.names"))
    roles |= dict.fromkeys(headline.blocks, (Role.TITLE, headline.title.rule))
    return Furniture(
        blocks=tuple(_labelled(block, roles.get(index)) for index, block in enumerate(blocks)),
        title=headline.title,
        authors=authors,
        published=published,
    )


def _are_accounts(authors: Sequence[str], fields: Fields) -> bool:
    """Whether what a page states as its authors are accounts, or the site itself: `admin`, `jdoe`, `Example`.

    What a record or front matter states stands, and many names are written without a blank.
    """
    by_page = all(field.rule.startswith(PAGE_RULES) for field in fields.authors)
    return by_page and all(" " not in name and name.isascii() for name in authors)


def _labelled(block: Block, decision: tuple[Role, str] | None) -> Block:
    if decision is None or block.role is not Role.UNKNOWN:
        return block
    return replace(block, role=decision[0], rule=decision[1])


def _window(blocks: Sequence[Block], anchors: Sequence[int]) -> tuple[int, ...]:
    """The blocks between headline and text, where date and byline stand: below each place that says the title."""
    prose = [i for i, block in enumerate(blocks) if len(block.text) > 100 and block.text.count(" ") >= PROSE_WORDS]
    near: set[int] = set()
    for anchor in anchors[:MOST_PLACES]:
        below = [index for index in prose if index > anchor][:PARAGRAPHS]
        stop = min(
            len(blocks), max(anchor, 0) + BELOW_TITLE, below[-1] + 1 if len(below) == PARAGRAPHS else len(blocks)
        )
        near.update(range(max(0, anchor - ABOVE_TITLE), stop))
    start = _text_start(prose)
    if start is not None and (start - max(anchors, default=0) > BELOW_TITLE or start not in near):
        near.update(range(max(0, start - ABOVE_PROSE), start + 1))
    return tuple(sorted(near))


def _text_start(prose: Sequence[int]) -> int | None:
    """Where paragraphs come thick for the first time; a notice in a page's menu stands alone."""
    for number, index in enumerate(prose):
        if number + RUN <= len(prose) and prose[number + RUN - 1] - index <= RUN_BLOCKS:
            return index
    return prose[0] if prose else None


def _signed(
    blocks: Sequence[Block],
    window: Sequence[int],
    bylines: Bylines,
    titles: Sequence[int],
    dated: frozenset[int],
    foot: Mapping[int, tuple[str, ...]],
) -> dict[int, tuple[str, ...]]:
    """The bylines of the window, and those of the foot, and the names in them."""
    found: dict[int, tuple[str, ...]] = {}
    lone: dict[int, tuple[str, ...]] = {}
    for index in window:
        block = blocks[index]
        names = bylines.read(block.text)
        if names is None and block.evidence is not None and block.evidence.hint == "byline":
            names = bylines.names(block.text) or None
        if names is not None:
            found[index] = names
        elif index and bylines.asks_for_name(blocks[index - 1].text) and (below := _below_by(index, blocks, bylines)):
            found |= {index - 1: (), **dict.fromkeys(below, tuple(below.values()))}
        elif names := _lone_names(index, blocks, bylines, titles, dated):
            lone.setdefault(index, names)
    found |= {index: names for index, names in foot.items() if index not in found}
    if not any(found.values()):
        found |= dict([*lone.items()][:1])
    return found


def _below_by(index: int, blocks: Sequence[Block], bylines: Bylines) -> dict[int, str]:
    """The names on the lines below one that says `By` and nothing else; between them stand accounts or `and`."""
    names: dict[int, str] = {}
    parted = True
    for place, block in enumerate(blocks[index : index + MOST_BELOW_BY], index):
        name = bylines.lone(block.text) if parted and len(block.text) <= LONGEST_NAME else None
        if name is not None:
            names[place] = name[0]
        elif not names or (not block.text.startswith("@") and bylines.joiner.fullmatch(f" {block.text} ") is None):
            break
        parted = name is None
    return names


def _lone_names(
    index: int, blocks: Sequence[Block], bylines: Bylines, titles: Sequence[int], dated: Set[int]
) -> tuple[str, ...]:
    """Names on their own line below the headline: a role follows, a date stands beside, or the foot has them again."""
    text = blocks[index].text
    first = max((title for title in titles if title < index), default=index)
    if len(text) > LONGEST_NAME or blocks[index].role is not Role.UNKNOWN:
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
    parts = [bylines.lone(part) for part in bylines.joiner.split(people)]
    names = tuple(part[0] for part in parts if part is not None)
    if not names or len(names) < len(parts):
        return ()
    # A date beside it says little of a line in a script without capitals: any two words may be names there.
    # Between them a button or a section may stand, no place.
    apart = index + 2 in dated and blocks[index + 1].text.strip().casefold() in bylines.generic
    beside = text.strip()[0].isupper() and (index + 1 in dated or index - 1 in dated or apart)
    beside = beside or bylines.is_role(blocks[index + 1].text)
    if beside or any(part is not None and part[1] for part in parts):
        return names
    if len(names) > 1 and index - first == 1 and not any(names[0] in block.text for block in blocks[index + 1 :]):
        return names  # two names below the headline, of whom the text tells nothing
    later = blocks[index + LONE_NAME_WITHIN :]
    return names if any(len(block.text) < 400 and people.strip() in block.text for block in later) else ()


def _leads_to_text(below: Sequence[Block]) -> bool:
    """Whether paragraphs follow: one, or short ones."""
    if any(map(is_prose, below)):
        return True
    return sum(len(block.text) >= SENTENCE and block.text.rstrip()[-1:] == "." for block in below) >= SENTENCES


def _named_above(index: int, blocks: Sequence[Block], bylines: Bylines, titles: Sequence[int]) -> tuple[str, ...]:
    """The name on a line above the headline of whom a later line tells: `Jane Doe is a writer ...`."""
    if not any(0 < title - index <= ABOVE_TITLE for title in titles):
        return ()
    name = bylines.lone(blocks[index].text)
    opening = f"{name[0]} " if name is not None else ""
    told = opening and any(block.text.startswith(opening) for block in blocks[index + LONE_NAME_WITHIN :])
    return (name[0],) if name is not None and told else ()
