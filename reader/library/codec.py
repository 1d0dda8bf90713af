"""Articles as bytes, for the pipe from a worker and for the index."""

from __future__ import annotations

import dataclasses
import os
import zlib
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reader.model import Article, Problem

if TYPE_CHECKING:
    import msgspec

QUICK = 1
"""zlib level of the index: 54 % of the text's size at a third of the time of the default level."""


def pack(article: Article) -> bytes:
    """Turn an article into bytes. The parser's evidence is left out: nothing reads it once the roles are set.

    Total: a text that is not valid Unicode loses its lone surrogates; the path keeps them.
    """
    import msgspec

    path = os.fsencode(article.path)
    blocks = tuple(
        block if block.evidence is None else dataclasses.replace(block, evidence=None) for block in article.blocks
    )
    article = dataclasses.replace(article, path="", blocks=blocks)
    try:
        packed = msgspec.msgpack.encode((path, article))
    except UnicodeEncodeError:
        packed = msgspec.msgpack.encode((path, _valid(article)))
    return zlib.compress(packed, QUICK)


def unpack(packed: bytes) -> Article:
    """Turn bytes from `pack` back into an article. Raises ValueError for anything else."""
    try:
        path, article = _decoder().decode(zlib.decompress(packed))
    except zlib.error as error:
        raise ValueError(str(error)) from error
    return dataclasses.replace(article, path=os.fsdecode(path))


def unreadable(name: str, kind: str, reason: str) -> Article:
    """Make the article that stands for a file nobody could read: no id, no blocks, the reason as its problem."""
    shown = printable(os.path.basename(name))
    problem = Problem(stage="worker", kind=kind, detail=reason)
    return Article(id="", path=name, title=shown, title_rule="title.file-name", format="binary", problems=(problem,))


def printable(name: str) -> str:
    r"""Write a path so that it is valid text: each byte that is not UTF-8 as `\xNN`, control characters too."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


@lru_cache(maxsize=1)
def _decoder() -> msgspec.msgpack.Decoder[tuple[bytes, Article]]:
    import msgspec

    return msgspec.msgpack.Decoder(tuple[bytes, Article])


def _valid(value: Any) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, tuple):
        return tuple(_valid(part) for part in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changes = {item.name: _valid(getattr(value, item.name)) for item in dataclasses.fields(value)}
        return dataclasses.replace(value, **changes)
    return value
