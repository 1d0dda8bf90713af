"""Names on lines of their own: who wrote an article where no line says so, told by what stands around the name."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from reader.clean.furniture.byline import PICTURE, Bylines
from reader.clean.furniture.foot import LONGEST_NAME
from reader.clean.furniture.given import name_beside
from reader.clean.headlines.headings import ABOVE_TITLE, is_prose
from reader.frozen import frozen
from reader.model import Block, Role

WITHIN = 5
"""Blocks below the headline where a name on a line of its own may be the author's."""
TEXT_WITHIN = 12
"""Blocks below such a line within which the text must begin; menus are longer."""
FAR_TEXT, NEAR_TEXT = 18, 25
"""Blocks within which it must where a given name and something beside it tell of a writer; the other, below a headline.
"""
LONGEST_LINE = 100
"""Code points of the longest line of names, which may say one twice."""
SENTENCES = 2
"""Short paragraphs there that are a text as well."""
SENTENCE = 60
"""Code points of the shortest of them."""
LONG_NAME = 3
"""Blanks of a name that is as likely a headline's."""
LONGEST_BETWEEN, LONGEST_HEADLINE = 40, 160
"""Code points of a line between a name and a day below it: a place, an agency, a button; above it: a headline."""
LONGEST_PART = 400
"""Code points of the longest line at the foot that tells of the author."""
TITLE_PARTS = tuple("|–—-:·•»")
"""What stands between a page's title and the name of its site."""
_UNKNOWN = Role.UNKNOWN
_ENDS = tuple(".?!:")
_ADDRESS = re.compile(r"@\w{2,}|[\w.+-]{2,}@[\w-]+\.[\w.-]+|(?:https?://)?(?:www\.|twitter\.com/|x\.com/)\S+")
"""An account or an address and nothing else."""


@frozen
class Head:
    """A text's blocks, and what is known of its head."""

    blocks: Sequence[Block]
    titles: Sequence[int]
    """The blocks that are the headline; that where it is guessed to stand, if none is."""
    sure: bool
    """Whether they are."""
    dated: Set[int]
    """The blocks that say when it appeared."""
    bylines: Bylines
    given: frozenset[str]
    """Given names in small letters."""


def lone_names(index: int, head: Head) -> tuple[str, ...]:
    """The names on a line that is nothing else; a role follows, a date stands beside, or the foot has them again."""
    block = head.blocks[index]
    if len(block.text) > LONGEST_LINE or block.role is not _UNKNOWN:
        return ()
    first = max((title for title in head.titles if title < index), default=index)
    if not (head.sure and 0 < index - first <= WITHIN):
        return _named_above(index, head) or _by_given_name(index, first, head)
    return _below_headline(index, first, head) or _by_given_name(index, first, head)


def names_beside(index: int, head: Head) -> tuple[str, ...]:
    """The name on a line that has more: a day, also far from the headline; below it what its bearer is, or where."""
    block, dated = head.blocks[index], index in head.dated
    near = any(0 < index - title <= WITHIN for title in head.titles)
    if block.role is not _UNKNOWN or not (near or dated):
        return ()
    name = name_beside(block.text, head.bylines, head.given, dated=dated)
    return (name,) if name is not None and _leads_to_text(index, head.blocks) else ()


def with_those_around(index: int, names: tuple[str, ...], head: Head) -> dict[int, tuple[str, ...]]:
    """A name on a line of its own with those on the lines right above and below it: a list of writers."""
    places = [index]
    together = list(names)
    for step in (-1, 1):
        place = index + step
        while 0 <= place < len(head.blocks):
            if listed := _listed(place, head):
                places.append(place)
                together.insert(0 if step < 0 else len(together), listed)
            elif head.bylines.people.joiner.fullmatch(f" {head.blocks[place].text} ") is None:
                break
            place += step
    return dict.fromkeys(range(min(places), max(places) + 1), tuple(dict.fromkeys(together)))


def _listed(index: int, head: Head) -> str:
    """The name on a line that is one and nothing else, but for an `and` behind it; empty for others."""
    block = head.blocks[index]
    text, *behind = head.bylines.people.joiner.split(f"{block.text} ")
    text = "" if any(map(str.strip, behind)) else text.strip()
    if len(text) > LONGEST_NAME or block.role is not _UNKNOWN or text.partition(" ")[0].casefold() not in head.given:
        return ""
    return text if head.bylines.people.lone(text) == (text, False) else ""


def _below_headline(index: int, first: int, head: Head) -> tuple[str, ...]:
    """The names on a line below a headline that is known, whatever their given names are."""
    blocks, bylines = head.blocks, head.bylines
    text = blocks[index].text
    if len(text) > LONGEST_NAME or not _leads_to_text(index, blocks):
        return ()
    if index in head.dated:
        name = bylines.dated(text)
        return () if name is None else (name,)
    # `JANE DOE | THE EXAMPLE`: what follows the bar may be anything short.
    people = text.partition("|")[0] if text.count("|") == 1 else text
    names, told = _people(people, bylines)
    if not names or bylines.is_masthead(names[0]) or bylines.is_paper(people):
        return ()
    if any(_ends_title(people.strip(), blocks[title].text) for title in head.titles[:1]):
        return ()
    # A date beside it says little of a line in a script without capitals: any two words may be names there.
    # Between them a button or a section may stand, no place.
    apart = index + 2 in head.dated and blocks[index + 1].text.strip().casefold() in bylines.people.generic
    beside = text.strip()[0].isupper() and (index + 1 in head.dated or index - 1 in head.dated or apart)
    beside = beside or bylines.is_role(blocks[index + 1].text)
    if told or beside or bylines.minutes.fullmatch(blocks[index + 1].text) is not None:
        return names
    if len(names) > 1 and index - first == 1 and all(name.count(" ") < LONG_NAME for name in names):
        # Two names below the headline, of whom the text tells nothing.
        return () if any(names[0] in block.text for block in blocks[index + 1 :]) else names
    later = blocks[index + WITHIN :]
    return names if any(len(block.text) < LONGEST_PART and people.strip() in block.text for block in later) else ()


def _by_given_name(index: int, first: int, head: Head) -> tuple[str, ...]:
    """Names that begin with given names, also far from a headline, or below one that is only guessed.

    Something beside them says that somebody wrote something; right below the headline it is enough that the text does
    not tell of them.
    """
    blocks, bylines = head.blocks, head.bylines
    text = PICTURE.sub("", blocks[index].text.strip(), count=1)
    if text.partition(" ")[0].casefold() not in head.given or text.endswith(_ENDS):
        return ()
    names, told = _people(text, bylines)
    if not names or any(name.partition(" ")[0].casefold() not in head.given for name in names):
        return ()
    near = 0 < index - first <= WITHIN
    if not _leads_to_text(index, blocks, NEAR_TEXT if near else FAR_TEXT):
        return ()
    if any(_ends_title(text, blocks[title].text) for title in head.titles[:1]):
        return ()
    end = index + 1 if blocks[index + 1].text.strip() == text else index  # a picture's text and the line beside it
    if told or _is_beside_office(end, head):
        return names
    lasts = [name.rpartition(" ")[2] for name in names]
    below = blocks[end + 1 : end + NEAR_TEXT]
    # A paragraph that begins with the name tells what the writer is: `Ada Holm is the Echo's ferry correspondent.`
    told_of = [block.text for block in below if is_prose(block) and not block.text.startswith(names)]
    if _is_beside_day(index, end, head):
        return () if any(last in paragraph for last in lasts for paragraph in told_of) else names
    said = any(last in block.text for last in lasts for block in (blocks[first], *below))
    return names if 0 < index - first == 1 and not said else ()


def _people(text: str, bylines: Bylines) -> tuple[tuple[str, ...], bool]:
    """The names of a line that is nothing but names, and whether a role follows one of them."""
    whole = bylines.people.lone(text)  # `Jane Doe with AFP` is one name, with what stands behind it
    parts = [bylines.people.lone(part) for part in bylines.people.joiner.split(text)] if whole is None else [whole]
    people = [part for part in parts if part is not None]
    if len(people) < len(parts):
        return (), False
    return tuple(name for name, _ in people), any(told for _, told in people)


def _is_beside_day(first: int, last: int, head: Head) -> bool:
    """Whether a day or an hour stands above or below lines, also behind a short line that is no sentence."""
    for start, step, longest in ((first, -1, LONGEST_HEADLINE), (last, 1, LONGEST_BETWEEN)):
        for place in (start + step, start + 2 * step):
            if not 0 <= place < len(head.blocks):
                break
            text = head.blocks[place].text
            if place in head.dated or head.bylines.is_recent(text):
                return True
            if len(text) > longest or text.endswith(_ENDS):
                break
    return False


def _is_beside_office(index: int, head: Head) -> bool:
    """Whether the line below says what somebody is, where she is found, or how long her article takes to read."""
    below = head.blocks[index + 1].text.strip()
    return (
        _ADDRESS.fullmatch(below) is not None
        or head.bylines.is_post(below)
        or head.bylines.minutes.fullmatch(below) is not None
    )


def _ends_title(name: str, title: str) -> bool:
    """Whether a page's title ends with a name, as with its site's: `Elks lose at home | Harrow Post`."""
    return title.endswith(name) and title.removesuffix(name).rstrip()[-1:] in TITLE_PARTS


def _leads_to_text(index: int, blocks: Sequence[Block], within: int = TEXT_WITHIN) -> bool:
    """Whether paragraphs follow within so many blocks: one, or short ones."""
    below = blocks[index + 1 : index + within]
    if any(map(is_prose, below)):
        return True
    return sum(len(block.text) >= SENTENCE and block.text.rstrip()[-1:] == "." for block in below) >= SENTENCES


def _named_above(index: int, head: Head) -> tuple[str, ...]:
    """The name on a line above the headline of whom a later line tells: `Jane Doe is a writer ...`."""
    if not head.sure or not any(0 < title - index <= ABOVE_TITLE for title in head.titles):
        return ()
    name = head.bylines.people.lone(head.blocks[index].text)
    opening = f"{name[0]} " if name is not None else ""
    told = opening and any(block.text.startswith(opening) for block in head.blocks[index + WITHIN :])
    return (name[0],) if name is not None and told else ()
