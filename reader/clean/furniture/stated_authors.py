"""The authors that a record, a front matter or a page states: names, however they were packed."""

from __future__ import annotations

from reader.clean.furniture.author_names import MOST_NAME_TOKENS, MOST_NAMES, AuthorNames
from reader.clean.furniture.byline import Bylines
from reader.model import PAGE_RULES, Fields
from reader.rules.outlets import domain_of

LONGEST_STATED = 1_000
"""Characters of a field of authors that are read: those of pages are no longer either."""
GIVEN_NAMES = 2
"""Most given names behind a surname and a comma; more words are an office."""


def stated_authors(fields: Fields, bylines: Bylines) -> tuple[str, ...]:
    """Return the names of the authors that a file's fields state, at most MOST_NAMES."""
    found: list[str] = []
    for field in fields.authors:
        line = " ".join(field.value[:LONGEST_STATED].split())
        if bylines.asks_for_name(line):
            continue  # `By`, where a program had no name to put behind it
        match = bylines.opening.match(line)
        if match is not None and line[match.end() :].strip():
            line = line[match.end() :]
        on_page = field.rule.startswith(PAGE_RULES)
        if line.casefold() in bylines.people.accounts or (on_page and domain_of(line) is not None):
            continue  # who set up the site, or where it is
        turned = () if on_page else _all_turned(line, bylines.people)
        names = turned or bylines.people.names(line)
        if not names and "/" not in line and len(line.split()) <= MOST_NAME_TOKENS + 1 and "@" not in line and line:
            names = (line,)
        found += [name for name in names if name not in found]
    return tuple(found[:MOST_NAMES])


def _all_turned(line: str, people: AuthorNames) -> tuple[str, ...]:
    """The names in `Doe, Jane; Roe, John`, as they are spoken; none where a part is no such name.

    Databases write names so. On pages a comma as often parts two people, or a name and a place.
    """
    if "," not in line:
        return ()
    names = [_turned(part, people) for piece in line.split(";") for part in people.joiner.split(piece) if part.strip()]
    return tuple(name for name in names if name) if all(names) else ()


def _turned(part: str, people: AuthorNames) -> str:
    """`Jane Doe` for `Doe, Jane`; nothing where what stands around the comma is no surname and given names."""
    surname, comma, given = (piece.strip() for piece in part.partition(","))
    *small, last = surname.split() or [""]
    words = given.split()
    if not comma or not 0 < len(words) <= GIVEN_NAMES or any(word.casefold() not in people.particles for word in small):
        return ""
    if any(people.outlets.is_house(piece) for piece in (part, surname, given)):
        return ""
    return f"{given} {surname}" if all(_is_name_word(word, people) for word in (last, *words)) else ""


def _is_name_word(word: str, people: AuthorNames) -> bool:
    """Whether a word may be part of a person's name, by its form and since it is no office, place or section."""
    bare = word.strip(".").casefold()
    known = any(bare in words for words in (people.role_words, people.generic, people.no_person, people.titles))
    return (
        word[:1].isupper()
        and word.replace("-", "").replace("'", "").replace("’", "").strip(".").isalpha()
        and not known
    )
