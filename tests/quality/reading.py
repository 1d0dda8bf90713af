"""Reading a case as the command line does, without its processes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reader.model import RawFile
from reader.pipeline import ReadOptions, read_articles
from reader.render.record import article_record
from reader.rules.load import default_rules


def read_record(path: Path) -> dict[str, Any]:
    """The JSON object of the one article in a file. The file's folder says nothing about its publisher here."""
    raw = RawFile(path=path.name, data=path.read_bytes())
    (article,) = read_articles(raw, default_rules(), ReadOptions())
    return article_record(article)
