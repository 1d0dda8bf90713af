"""Which way an article's text runs."""

from __future__ import annotations

import unicodedata

from reader.model import Article

STRONG_RTL = ("R", "AL")
STRONG = (*STRONG_RTL, "L")
RTL_SAMPLE = 400
"""Letters looked at to tell which way a text runs."""


def runs_right_to_left(article: Article) -> bool:
    """Return whether most letters of the title and the first text run from right to left."""
    text = (article.title + " " + " ".join(block.text[:RTL_SAMPLE] for block in article.blocks[:8]))[:RTL_SAMPLE]
    if text.isascii():
        return False
    strong = [kind for character in text if (kind := unicodedata.bidirectional(character)) in STRONG]
    return 2 * sum(kind in STRONG_RTL for kind in strong) > len(strong)
