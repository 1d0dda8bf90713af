"""Title lines: what a book, record or play is called, with where it came out, its length or its price behind it."""

from __future__ import annotations

from collections.abc import Set

REACH = 100
"""Code points behind a title in which its pages or its price stand."""
SIGNS = ("£", "€", "$")


def is_title_line(behind: str, units: Set[str], small: Set[str]) -> bool:
    """Return whether what stands behind quoted words tells the pages or the price: `, Quay Press, 224 pages, £18.`.

    All words up to that are those of a publisher: with a capital, figures or `small` ones. `units` are those of pages
    and prices in small letters.
    """
    if not units or behind[:1] not in (",", ".", " ", ":"):
        return False
    figure = False
    for word in behind[:REACH].replace("\u00a0", " ").split():
        bare = word.strip(",.:;()").lower()
        if word.strip("(").startswith(SIGNS) or (figure and (bare in units or word[0] in SIGNS)):
            return True
        figure = bare[:1].isdigit()
        if bare and not (figure or word.strip("(")[:1].isupper() or bare in small or bare == "&"):
            return False
    return False
