"""Which line above a text is its headline: the signs of each weighed together.

`tests/quality/train_headlines.py` learns what each sign is worth.
"""

from __future__ import annotations

from collections.abc import Iterable

from reader.clean.headlines.signs import Head
from reader.clean.weights import weights_of
from reader.rules.load import Rules

WEIGHTS = "headline_weights.json"
"""The trained weights' file in the rules' folder."""


def likely_headline(head: Head, rules: Rules) -> int | None:
    """Give the line that is most likely the headline; None where none is likely one. Raises RulesError."""
    if head.sure:
        return head.first
    best, most = None, 0
    for index, signs in head.candidates():
        worth = worth_of(signs, rules)
        if worth > most:
            best, most = index, worth
    below = head.below_masthead(best)
    if below is not None:
        return below
    return head.first if best is None and head.alone else best


def worth_of(signs: Iterable[str], rules: Rules, file: str = WEIGHTS) -> int:
    """How much speaks for a line with those signs; above nothing it is likely the headline. Raises RulesError.

    `file`: that of the weights, by the place of the line.
    """
    weights = weights_of(rules, file)
    return weights["least"] + sum(weights.get(sign, 0) for sign in signs)
