"""Authors that no byline names: those that a file states, that the foot of a text or a line about them tells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from reader.clean.byline import MOST_NAME_TOKENS, MOST_NAMES, Bylines, bylines_of
from reader.frozen import frozen
from reader.model import Block, Fields
from reader.rules.load import Rules
from reader.rules.wordlists import alternatives, furniture

LONGEST_STATED = 1_000
"""Characters of a field of authors that are read: those of pages are no longer either."""
FOOT = 6
"""Blocks at the end where it is told who reported, and who the author is."""
FAR_BYLINE = 80
"""Code points of a line far from the headline that names the author behind a colon."""
LONGEST_NAME = 60
"""Code points of a line that is nothing but a name."""
LONGEST_LIFE = 500
"""Code points of the longest line about an author."""
ROLE_WITHIN = 60
"""Code points behind `Jane Doe is` within which it is told what she is."""
SENTENCE = 60
"""Code points of a paragraph above a name that signs it."""

_DASHES = "–—―-"


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


def stated_authors(fields: Fields, bylines: Bylines) -> tuple[str, ...]:
    """The authors that a file's fields state: names, however they were packed."""
    found: list[str] = []
    for field in fields.authors:
        line = " ".join(field.value[:LONGEST_STATED].split())
        match = bylines.opening.match(line)
        if match is not None and line[match.end() :].strip():
            line = line[match.end() :]
        names = bylines.names(line)
        if not names and "/" not in line and len(line.split()) <= MOST_NAME_TOKENS + 1 and "@" not in line and line:
            names = (line,)
        found += [name for name in names if name not in found]
    return tuple(found[:MOST_NAMES])


def named_at_foot(blocks: Sequence[Block], words: AuthorWords) -> Mapping[int, tuple[str, ...]]:
    """The lines at the end where agencies say who reported, and the names in them."""
    found: dict[int, tuple[str, ...]] = {}
    for index in range(max(len(blocks) - FOOT, 0), len(blocks)):
        text = blocks[index].text.lstrip()
        told = text.startswith("(") or text[:LONGEST_NAME].casefold().startswith(words.foot)
        if told and (names := words.bylines.read(text)) is not None:
            found[index] = names
    return found


def named_below(blocks: Sequence[Block], window: Sequence[int], words: AuthorWords) -> tuple[str, ...]:
    """The names in `Author: Jane Doe` below the text, below `About the author`, and in a line about her at the end."""
    bylines = words.bylines
    for index in range(window[-1] + 1 if window else 0, len(blocks)):
        text = blocks[index].text
        if len(text) <= FAR_BYLINE and ":" in text and blocks[index].evidence is None:
            names = bylines.behind_colon(text)
            if names:
                return names
        if index and len(text) <= LONGEST_NAME and bylines.tells_of_author(blocks[index - 1]):
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
def author_words(language: str | None, rules: Rules) -> AuthorWords:
    """The compiled words of a language."""
    words = furniture(language, rules)
    name = r"(?P<name>[^\W\d_a-zß-ÿ][\w.'’\-]*(?:\s(?:[^\W\d_a-zß-ÿ][\w.'’\-]*|de|van|von|der)){1,3}?)"
    verbs, roles = alternatives(words["author_verb"]), alternatives(words["author_is"])
    return AuthorWords(
        bylines=bylines_of(language, rules),
        foot=words["byline_foot"] or ("\0",),
        life=re.compile(
            rf"(?:[\w.&]+\s(?i:{roles})\s)?{name},?\s{verbs}\s[^.!?]{{0,{ROLE_WITHIN}}}?(?<!\w)(?i:{roles})\b"
        ),
        headed=re.compile(rf"(?i:{alternatives(words['about_author'])})\s?[:：–—-]\s?{name},?\s{verbs}\b"),
    )
