"""What stands around an article and names it: headline, byline, date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache

from reader.clean.furniture.byline import LONGEST_ALONE, Bylines
from reader.clean.furniture.byline_words import bylines_of
from reader.clean.furniture.copied import copy_lines
from reader.clean.furniture.published import find_published
from reader.clean.furniture.stated_authors import stated_authors
from reader.clean.headlines.headings import ABOVE_TITLE, head_window, is_prose
from reader.clean.headlines.headline import choose_headline
from reader.frozen import frozen, replace
from reader.late import late
from reader.model import PAGE_RULES, Block, Dating, Field, Fields, Role, Shape
from reader.rules.load import Rules
from reader.rules.wordlists import alternatives, furniture

MOST_BELOW_BY = 7
"""Lines below `By` that may hold its names."""
POSTS = 2
"""Lines below a name that may say what its bearer is, and where."""
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
LONG_NAME = 3
"""Blanks of a name that is as likely a headline's."""
FOOT = 6
"""Blocks at the end where it is told who reported, and who the author is."""
FAR_BYLINE = 80
"""Code points of a line far from the headline that names the author behind a colon."""
LONGEST_LIFE = 500
"""Code points of the longest line about an author."""
ROLE_WITHIN = 60
"""Code points behind `Jane Doe is` within which it is told what she is."""
NO_WRITERS = frozenset({"top.mail", "top.forwarded"})
"""Rules of a mail's head, whose sender stands behind `Von:` and is no writer."""
NO_DATE = Dating()
_DASHES = "–—―-"
_UNKNOWN = Role.UNKNOWN


@frozen
class AuthorWords:
    """A language's words about authors, compiled."""

    bylines: Bylines
    foot: tuple[str, ...]
    """What opens a line that says who reported, in small letters."""
    life: re.Pattern[str]
    """`Jane Doe is a staff writer`, `Example contributor Jane Doe is`."""
    headed: re.Pattern[str]
    """`About the author: Jane Doe covers`."""


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


def find_furniture(blocks: Sequence[Block], fields: Fields, path: str, language: str | None, rules: Rules) -> Furniture:
    """Label headline, bylines and date lines, and read them. Total: any blocks give a value."""
    headline = choose_headline(blocks, fields, path, language, rules)
    titles = sorted(headline.blocks) or [headline.anchor]
    window = head_window(blocks, titles)
    bylines = bylines_of(language, rules)
    published, dated = find_published(blocks, fields, titles, window, language, rules)
    writers = _author_words(language, rules)
    signed = _signed(blocks, window, bylines, sorted(headline.blocks), dated, _named_at_foot(blocks, writers))
    named = next((names for names in signed.values() if names), ())
    authors = stated_authors(fields, bylines)
    if not authors or _are_accounts(authors, fields):
        authors = named or authors or _named_below(blocks, window, writers)
    posts = dict.fromkeys(_posts(blocks, signed, bylines), (Role.BYLINE, "byline.role"))
    roles: dict[int, tuple[Role, str]] = posts | dict.fromkeys(dated, (Role.DATE, "date.line"))
    roles |= dict.fromkeys(copy_lines(blocks, window, language, rules), (Role.BOILERPLATE, "date.copied"))
    roles |= dict.fromkeys(signed, (Role.BYLINE, "byline.names"))
    below = (i + 1 for i in signed if i + 1 < len(blocks) and bylines.minutes.fullmatch(blocks[i + 1].text))
    roles |= dict.fromkeys(below, (Role.BOILERPLATE, "byline.reading-time"))
    roles |= dict.fromkeys(headline.blocks, (Role.TITLE, headline.title.rule))
    return Furniture(
        blocks=_labelled(blocks, roles),
        title=headline.title,
        authors=authors,
        published=published,
        headline=headline.last,
    )


def _are_accounts(authors: Sequence[str], fields: Fields) -> bool:
    """Whether what a page states as its authors are accounts, or the site itself: `admin`, `jdoe`, `Example`.

    What a record or front matter states stands, and many names are written without a blank.
    """
    by_page = all(field.rule.startswith(PAGE_RULES) for field in fields.authors)
    return by_page and all(" " not in name and name.isascii() for name in authors)


def _labelled(blocks: Sequence[Block], roles: Mapping[int, tuple[Role, str]]) -> tuple[Block, ...]:
    labelled = list(blocks)
    for index, (role, rule) in roles.items():
        # A table and code keep their lines; a byline and a date are one.
        if blocks[index].role is _UNKNOWN and "\n" not in blocks[index].text:
            labelled[index] = replace(blocks[index], role=role, rule=rule)
    return tuple(labelled)


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
        names = None if _is_credit(block.text) or block.rule in NO_WRITERS else bylines.read(block.text)
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


def _posts(blocks: Sequence[Block], signed: Mapping[int, tuple[str, ...]], bylines: Bylines) -> Iterator[int]:
    """The lines below a name that say what its bearer is, and for which paper."""
    for index, names in signed.items():
        for place in range(index + 1, min(index + 1 + POSTS, len(blocks))) if names else ():
            if blocks[place].shape is not Shape.PARAGRAPH or not bylines.is_post(blocks[place].text):
                break
            yield place


def _is_credit(text: str) -> bool:
    """Whether a line is a picture's credit: `(Jane Doe / AP)`."""
    return text[:1] == "(" and "/" in text and text.rstrip()[-1:] == ")"


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
    whole = bylines.lone(people)  # `Jane Doe with AFP` is one name, with what stands behind it
    parts = [bylines.lone(part) for part in bylines.joiner.split(people)] if whole is None else [whole]
    names = tuple(part[0] for part in parts if part is not None)
    if not names or len(names) < len(parts) or bylines.is_masthead(names[0]) or bylines.is_paper(people):
        return ()
    # A date beside it says little of a line in a script without capitals: any two words may be names there.
    # Between them a button or a section may stand, no place.
    apart = index + 2 in dated and blocks[index + 1].text.strip().casefold() in bylines.generic
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


def _named_at_foot(blocks: Sequence[Block], words: AuthorWords) -> Mapping[int, tuple[str, ...]]:
    """The lines at the end where agencies say who reported, and the names in them."""
    found: dict[int, tuple[str, ...]] = {}
    for index in range(len(blocks))[-FOOT:]:
        text = blocks[index].text.lstrip()
        told = text.startswith("(") or text[:LONGEST_NAME].casefold().startswith(words.foot)
        if told and not _is_credit(text) and (names := words.bylines.read(text)) is not None:
            found[index] = names
    return found


def _named_below(blocks: Sequence[Block], window: Sequence[int], words: AuthorWords) -> tuple[str, ...]:
    """The names in `Author: Jane Doe` below the text, below `About the author`, and in a line about her at the end."""
    bylines = words.bylines
    for index in range(window[-1] + 1 if window else 0, len(blocks)):
        text = blocks[index].text
        if len(text) <= FAR_BYLINE and ":" in text and blocks[index].evidence is None:
            names = bylines.behind_colon(text)
            if names:
                return names
        above = blocks[index - 1] if index and len(text) <= LONGEST_NAME else None
        if above is not None and len(above.text) <= LONGEST_ALONE and bylines.tells_of_author(above):
            name = bylines.lone(text)
            if name is not None:
                return (name[0],)
    for index in range(max(len(blocks) - FOOT, 1), len(blocks)):
        if blocks[index].evidence is None and (
            found := _in_life(index, blocks, words) or _signing(index, blocks, words)
        ):
            return (found,)
    return ()


def _in_life(index: int, blocks: Sequence[Block], words: AuthorWords) -> str | None:
    """Whom a line at the end tells of as a writer; nobody of whom the text tells."""
    text = blocks[index].text
    if len(text) > LONGEST_LIFE:
        return None
    match = words.headed.match(text) or words.life.match(text)
    name = words.bylines.lone(match["name"]) if match is not None else None
    if name is None:
        return None
    last = re.compile(rf"\b{re.escape(name[0].split()[-1])}\b")
    return None if any(last.search(block.text) for block in blocks[:index]) else name[0]


def _signing(index: int, blocks: Sequence[Block], words: AuthorWords) -> str | None:
    """The name in `— Jane Doe` below a paragraph that quotes nobody."""
    text, above = blocks[index].text.strip(), blocks[index - 1].text.rstrip()
    if text[:1] not in _DASHES or len(text) > LONGEST_NAME or len(above) < SENTENCE or above[-1] != ".":
        return None
    name = words.bylines.lone(text.lstrip(_DASHES + " "))
    return None if name is None else name[0]


@lru_cache(maxsize=32)
def _author_words(language: str | None, rules: Rules) -> AuthorWords:
    """The compiled words of a language."""
    words = furniture(language, rules)
    name = r"(?P<name>[^\W\d_a-zß-ÿ][\w.'’\-]*(?:\s(?:[^\W\d_a-zß-ÿ][\w.'’\-]*|de|van|von|der)){1,3}?)"
    verbs, roles = alternatives(words["author_verb"]), alternatives(words["author_is"])
    return AuthorWords(
        bylines=bylines_of(language, rules),
        foot=words["byline_foot"] or ("\0",),
        life=late(
            rf"(?:[\w.&]+\s(?i:{roles})\s)?{name},?\s"
            rf"(?:{verbs}\s[^.!?]{{0,{ROLE_WITHIN}}}?(?<!\w)(?i:{roles})\b|{alternatives(words['author_covers'])}\s)"
        ),
        headed=late(rf"(?i:{alternatives(words['about_author'])})\s?[:：–—-]\s?{name},?\s{verbs}\b"),
    )
