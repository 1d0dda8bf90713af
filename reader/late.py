"""Regular expressions that few texts need, compiled when one does.

A class of East Asian scripts or a list of some hundred words takes 2 to 7 ms of a cold start.
"""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=256)
def late(pattern: str) -> re.Pattern[str]:
    """The compiled pattern, kept."""
    return re.compile(pattern)
