"""Who wrote an article as its foot tells: who reported, who the author is, a name behind a dash."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from reader.clean.furniture.byline import LONGEST_ALONE, Bylines
from reader.clean.furniture.byline_words import bylines_of
from reader.frozen import frozen
from reader.late import late
from reader.model import Block
from reader.rules.load import Rules
from reader.rules.wordlists import alternatives, furniture

LONGEST_NAME = 60
"""Code points of a line that is nothing but a name."""
SENTENCE = 60
"""Code points of the shortest paragraph above a name behind a dash."""
FOOT = 6
"""Blocks at the end where it is told who reported, and who the author is."""
FAR_BYLINE = 80
"""Code points of a line far from the headline that names the author behind a colon."""
LONGEST_LIFE = 500
"""Code points of the longest line about an author."""
ROLE_WITHIN = 60
"""Code points behind `Jane Doe is` within which it is told what she is."""
_DASHES = "–—―-"


@frozen
class FootWords:
    """A language's words about authors, compiled."""

    bylines: Bylines
    foot: tuple[str, ...]
    """What opens a line that says who reported, in small letters."""
    life: re.Pattern[str]
    """`Jane Doe is a staff writer`, `Example contributor Jane Doe is`."""
    headed: re.Pattern[str]
    """`About the author: Jane Doe covers`."""


def named_at_foot(blocks: Sequence[Block], words: FootWords) -> Mapping[int, tuple[str, ...]]:
    """The lines at the end where agencies say who reported, and the names in them."""
    found: dict[int, tuple[str, ...]] = {}
    for index in range(len(blocks))[-FOOT:]:
        text = blocks[index].text.lstrip()
        told = text.startswith("(") or text[:LONGEST_NAME].casefold().startswith(words.foot)
        if told and not is_credit(text) and (names := words.bylines.read(text)) is not None:
            found[index] = names
    return found


def is_credit(text: str) -> bool:
    """Whether a line is a picture's credit: `(Jane Doe / AP)`."""
    return text[:1] == "(" and "/" in text and text.rstrip()[-1:] == ")"


def named_below(blocks: Sequence[Block], window: Sequence[int], words: FootWords) -> tuple[str, ...]:
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
            name = bylines.people.lone(text)
            if name is not None:
                return (name[0],)
    for index in range(max(len(blocks) - FOOT, 1), len(blocks)):
        if blocks[index].evidence is None and (
            found := _in_life(index, blocks, words) or _signing(index, blocks, words)
        ):
            return (found,)
    return ()


def _in_life(index: int, blocks: Sequence[Block], words: FootWords) -> str | None:
    """Whom a line at the end tells of as a writer; nobody of whom the text tells."""
    text = blocks[index].text
    if len(text) > LONGEST_LIFE:
        return None
    match = words.headed.match(text) or words.life.match(text)
    name = words.bylines.people.lone(match["name"]) if match is not None else None
    if name is None:
        return None
    last = re.compile(rf"\b{re.escape(name[0].split()[-1])}\b")
    return None if any(last.search(block.text) for block in blocks[:index]) else name[0]


def _signing(index: int, blocks: Sequence[Block], words: FootWords) -> str | None:
    """The name in `— Jane Doe` below a paragraph that quotes nobody."""
    text, above = blocks[index].text.strip(), blocks[index - 1].text.rstrip()
    if text[:1] not in _DASHES or len(text) > LONGEST_NAME or len(above) < SENTENCE or above[-1] != ".":
        return None
    name = words.bylines.people.lone(text.lstrip(_DASHES + " "))
    return None if name is None else name[0]


@lru_cache(maxsize=32)
def foot_words(language: str | None, rules: Rules) -> FootWords:
    """The compiled words of a language. Raises RulesError for broken rules."""
    words = furniture(language, rules)
    word = r"[^\W\d_a-zß-ÿ][\w.'’\-]*"
    name = rf"(?P<name>{word}(?:\s(?:{word}|[a-zß-ÿ]{{2,3}})){{1,3}}?)"  # `de`, `von`: which are, AuthorNames knows
    verbs, roles = alternatives(words["author_verb"]), alternatives(words["author_is"])
    return FootWords(
        bylines=bylines_of(language, rules),
        foot=words["byline_foot"] or ("\0",),
        life=late(
            rf"(?:[\w.&]+\s(?i:{roles})\s)?{name},?\s"
            rf"(?:{verbs}\s[^.!?]{{0,{ROLE_WITHIN}}}?(?<!\w)(?i:{roles})\b|{alternatives(words['author_covers'])}\s)"
        ),
        headed=late(rf"(?i:{alternatives(words['about_author'])})\s?[:：–—-]\s?{name},?\s{verbs}\b"),
    )
