"""What stands around an article and names it: headline, byline, date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.clean.furniture.authors import find_authors
from reader.clean.furniture.copied import copy_lines
from reader.clean.furniture.published import find_published
from reader.clean.headlines.headings import head_window
from reader.clean.headlines.headline import Known, choose_headline
from reader.frozen import frozen, replace
from reader.model import Block, Dating, Field, Fields, Role
from reader.rules.load import Rules

NO_DATE = Dating()
_UNKNOWN = Role.UNKNOWN


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
    headline: int | None = None
    """The block that is the title and gets its role when all others have theirs."""


def find_furniture(
    blocks: Sequence[Block], fields: Fields, path: str, language: str | None, rules: Rules, known: Known | None = None
) -> Furniture:
    """Label headline, bylines and date lines, and read them. Total: any blocks give a value.

    `known`: the headline, where it is known already.
    """
    headline = choose_headline(blocks, fields, path, language, rules, known)
    titles = sorted(headline.blocks) or [headline.anchor]
    window = head_window(blocks, titles)
    published, dated = find_published(blocks, fields, titles, window, language, rules)
    authors = find_authors(blocks, fields, sorted(headline.blocks), headline.anchor, window, dated, language, rules)
    # Where a line is several things, the last one counts.
    roles: dict[int, tuple[Role, str]] = dict.fromkeys(authors.posts, (Role.BYLINE, "byline.role"))
    roles |= dict.fromkeys(dated, (Role.DATE, "date.line"))
    roles |= dict.fromkeys(copy_lines(blocks, window, language, rules), (Role.BOILERPLATE, "date.copied"))
    roles |= dict.fromkeys(authors.signed, (Role.BYLINE, "byline.names"))
    roles |= dict.fromkeys(authors.reading_times, (Role.BOILERPLATE, "byline.reading-time"))
    roles |= dict.fromkeys(headline.blocks, (Role.TITLE, headline.title.rule))
    return Furniture(
        blocks=_labelled(blocks, roles),
        title=headline.title,
        authors=authors.names,
        published=published,
        headline=headline.last,
    )


def _labelled(blocks: Sequence[Block], roles: Mapping[int, tuple[Role, str]]) -> tuple[Block, ...]:
    labelled = list(blocks)
    for index, (role, rule) in roles.items():
        # A table and code keep their lines; a byline and a date are one.
        if blocks[index].role is _UNKNOWN and "\n" not in blocks[index].text:
            labelled[index] = replace(blocks[index], role=role, rule=rule)
    return tuple(labelled)
