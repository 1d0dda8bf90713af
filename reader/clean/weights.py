"""What signs of a line are worth, where they are weighed together: files that `tests/quality` learns."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache

from reader.errors import RulesError
from reader.rules.load import Rules

UNIT = 100
"""The weights in a file are hundredths of natural log-odds."""


@lru_cache(maxsize=16)
def weights_of(rules: Rules, file: str) -> Mapping[str, int]:
    """What each sign is worth, and under `least` what a line starts with. Raises RulesError for a broken file."""
    try:
        weights = json.loads((rules.folder / file).read_text(encoding="utf-8"))
        return {str(sign): int(weight) for sign, weight in weights.items()} | {"least": int(weights["least"])}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise RulesError(f"{file}: {error}") from error
