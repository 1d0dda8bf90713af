"""Titles of pages that name no article: `Untitled`, `index.html`, `Microsoft Word - x`, the site's own name."""

from __future__ import annotations

import re

from reader.model import PAGE_RULES, Fields
from reader.rules.load import Words
from reader.rules.outlets import Outlets, domain_of, name_shape, plain

SHOWN = "html.h1"
"""The rule of titles that the page shows as its headline: nobody forgot those."""
SITE_WORDS = 5
"""Words of the longest title that may be a site's name by its form."""
FILE_DIGITS = 4
"""Digits of the shortest number by which a title without blanks is a file's name."""
_LETTERS = re.compile(r"[^\W\d_]+")
_FILE = re.compile(
    r"\S+\.(?:[xs]?html?|php\d?|aspx?|jsp|cfm|docx?|odt|rtf|pdf|txt|md|pptx?|indd|qxd|jpe?g|png)", re.IGNORECASE
)


def names_no_article(fields: Fields, words: Words, outlets: Outlets, *, prose: bool) -> bool:
    """Whether the title that a page states in its markup says nothing of an article. `words` are its furniture.

    `prose`: whether the page has any; the name of the site is the right title of a page without.
    """
    if fields.title is None or not fields.title.rule.startswith(PAGE_RULES):
        return False
    title = " ".join(fields.title.value.split())
    shown = fields.title.rule == SHOWN
    return (not shown and _is_untitled(title, words)) or (prose and _is_site(title, fields, words, outlets))


def _is_untitled(title: str, words: Words) -> bool:
    """Whether a title is what programs write where there is none, or a file's name."""
    spoken = " ".join(_LETTERS.findall(title.casefold()))
    if not spoken or spoken in words["untitled"] or title.casefold().startswith(words["untitled_open"]):
        return True
    if " " in title:
        return False
    named = domain_of(title) is not None or _FILE.fullmatch(title) is not None
    cased = title.upper() != title.lower()  # a script without capitals has no blanks either
    return named or (cased and "_" in title) or sum(map(str.isdigit, title)) >= FILE_DIGITS


def _is_site(title: str, fields: Fields, words: Words, outlets: Outlets) -> bool:
    """Whether a title is the name of the site, as stated or known, or by its form where none is stated otherwise."""
    stated = plain(fields.source.value) if fields.source is not None else ""
    name = plain(title)
    if name == stated or outlets.named(title) is not None:
        return True
    otherwise = bool(stated) and stated not in name and name not in stated
    return not otherwise and is_made_like_a_site(title, words, outlets)


def is_made_like_a_site(name: str, words: Words, outlets: Outlets) -> bool:
    """Whether a name of several words is made as names of outlets are: `The Quay Post`."""
    parts = name.split()
    return (
        1 < len(parts) <= SITE_WORDS
        and parts[0][:1].isupper()
        and parts[-1][:1].isupper()
        and name_shape(words, outlets).fits(name)
    )
