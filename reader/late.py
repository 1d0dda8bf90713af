"""Regular expressions that few texts need, compiled when one does.

Some 150 of those that an article may need are asked for by fewer than a third of the articles. All together took
60 ms of a worker's cold start.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, AnyStr, cast

_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Late:
    """Stands for a pattern; has its methods from the moment on when the first of them is asked for."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self._pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


@lru_cache(maxsize=1024)
def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What is used as the compiled pattern is; `re.error` comes with its first use."""
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))
