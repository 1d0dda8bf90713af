"""Reading files in processes of their own, with bounds on time and memory.

`python -m reader.library.workers` is the worker.
"""

from __future__ import annotations

from pathlib import Path

from reader.library.settings import DEADLINE_S
from reader.model import Article
from reader.pipeline import ReadOptions


def read_file(
    path: Path | bytes,
    *,
    name: str,
    options: ReadOptions = ReadOptions(),
    deadline_s: float = DEADLINE_S,
) -> tuple[Article, ...]:
    """Read one file (or bytes that came on standard input) through a worker process; several calls reuse one warm worker.

    `name` is the path that the articles carry. A path that cannot be opened raises UnreadableFile; a file that cannot be
    read as an article gives one Article without blocks whose `problems` say why.
    """
    raise NotImplementedError
