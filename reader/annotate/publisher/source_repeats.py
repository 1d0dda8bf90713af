"""A name that a page says again and again around its article: in its menu, its notices, its foot.

As a rule it is the page's own house, or a part of it; so it only adds to what names it elsewhere, where that is not
enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.annotate.publisher.source_evidence import LONGEST_LINE, Evidence, is_word
from reader.annotate.publisher.source_places import MOST_WITHOUT_PAGE
from reader.annotate.publisher.source_words import SourceWords
from reader.late import late
from reader.model import Block, Mark, Role

FEWEST = 3
"""Lines of a page that must have the name."""
WEIGHT, MOST = 0.1, 0.4
"""Weight of each, and of all together."""
SHORTEST = 4
"""Code points of the shortest name that is looked for: shorter ones stand in other words' places."""
_OUTSIDE = Role.BOILERPLATE


def repeats(blocks: Sequence[Block], names: Iterable[str], words: SourceWords) -> Iterator[Evidence]:
    """The names, of those given, that several different lines around a page's article have; a word may be any word."""
    if len(blocks) <= MOST_WITHOUT_PAGE:
        return
    lines: dict[str, int] = {}
    for index, block in enumerate(blocks):
        if block.role is _OUTSIDE and len(block.text) <= LONGEST_LINE:
            lines.setdefault(block.text, index)
    for name in names:
        first = name.partition(" ")[0].casefold()
        particle = first in words.small and first not in words.outlets.articles  # `For Adblock`
        if len(name) < SHORTEST or particle or (is_word(name) and name.isalpha()):
            continue
        spelled = late(rf"(?i)(?<!\w){re.escape(name)}(?!\w)")
        folded = name.casefold()
        found = [
            (index, match)
            for text, index in lines.items()
            if folded in text.casefold() and (match := spelled.search(text)) is not None
        ]
        if len(found) >= FEWEST:
            index, match = found[0]
            yield Evidence(name, min(len(found) * WEIGHT, MOST), "source.repeated", Mark(index, *match.span()))
