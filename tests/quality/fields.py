"""Whether a title, a publisher or a date is right."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from tests.quality.words import folded_words

SAME_TITLE = 0.92
"""Share of common words (Dice) from which two titles count as the same."""
TOP_LEVEL = re.compile(r"\.[a-z]{2,4}(\.[a-z]{2})?$")


def fold(text: str) -> str:
    """Without accents and case."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def title_right(given: str | None, titles: Iterable[str]) -> bool:
    """Whether a title is one of those, but for punctuation and a stray word."""
    have = Counter(folded_words(fold(given or "")))
    for title in titles:
        want = Counter(folded_words(fold(title)))
        common = sum((have & want).values())
        if common and 2 * common / (sum(have.values()) + sum(want.values())) >= SAME_TITLE:
            return True
    return False


def source_right(given: str | None, sources: Iterable[str], domain: str = "") -> bool:
    """Whether a publisher is one of those, or has that domain; a leading article or top-level domain aside."""
    return bool(given) and _bare(given or "") in {_bare(name) for name in (*sources, domain) if name}


def _bare(name: str) -> str:
    name = re.sub(r"^(https?://)?(www\.)?", "", fold(name).strip())
    name = TOP_LEVEL.sub("", name.partition("/")[0] if "." in name and " " not in name else name)
    return re.sub(r"\W+", "", re.sub(r"^the\s*", "", name))
