"""Which line above a text is its headline: the signs of each weighed together.

`tests/quality/train_headlines.py` learns what each sign is worth.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache

from reader.clean.headline_signs import Head
from reader.errors import RulesError
from reader.rules.load import Rules

WEIGHTS = "headline_weights.json"
"""The trained weights' file in the rules' folder: hundredths of natural log-odds."""


def likely_headline(head: Head, rules: Rules) -> int | None:
    """Give the line that is most likely the headline; None where none is likely one. Raises RulesError."""
    if head.sure:
        return head.first
    weights = weights_of(rules)
    best, most = None, 0
    for index, signs in head.candidates():
        worth = weights["least"] + sum(weights.get(sign, 0) for sign in signs)
        if worth > most:
            best, most = index, worth
    return head.first if best is None and head.alone else best


@lru_cache(maxsize=8)
def weights_of(rules: Rules) -> Mapping[str, int]:
    """What each sign is worth, and under `least` what a line starts with. Raises RulesError for a broken file."""
    try:
        weights = json.loads((rules.folder / WEIGHTS).read_text(encoding="utf-8"))
        return {str(sign): int(weight) for sign, weight in weights.items()} | {"least": int(weights["least"])}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise RulesError(f"{WEIGHTS}: {error}") from error
