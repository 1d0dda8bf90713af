"""Words before a speaker's name that the name is found without: Mr, Frau, President."""

from __future__ import annotations

from functools import lru_cache

from reader.rules.load import default_rules
from reader.text.fold import terms

_LISTS = ("honorifics", "honorifics_he", "honorifics_she", "roles")
"""Lists of the rules' `speech` section that hold such words."""


def without_titles(name: tuple[str, ...]) -> tuple[str, ...]:
    """Give the folded words of a name without titles; all of them when there is nothing else, or only one word."""
    if len(name) < 2:
        return name
    return tuple(word for word in name if word not in _titles()) or name


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    """Folded, of all languages. Read when a query first names a speaker by more than one word."""
    rules = default_rules()
    speech = [rules.words(language, "speech") for language in rules.languages]
    return frozenset(
        term for words in speech for name in _LISTS for word in words.get(name, ()) for term in terms(word)
    )
