"""Articles as bytes, for the pipe from a worker and for the index."""

from __future__ import annotations

import dataclasses
import os
import zlib
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.model import Article, Block, Caption, Credit, Mark, Problem, Quote, QuoteKind, Role, Shape, Speaker

if TYPE_CHECKING:
    import msgspec

LEVEL = 6
"""zlib level: 4 would take 0.13 ms less for an article of 600 words and 2 % more room, 1 would take 11 % more."""
COMMON = Path(__file__).with_name("common.txt")
"""Words that articles are full of: what stands there need not be stored again in each of them."""
_SHAPES = tuple(Shape)
_ROLES = tuple(Role)
_SHAPE_NUMBERS = {shape: n for n, shape in enumerate(_SHAPES)}
_ROLE_NUMBERS = {role: n for n, role in enumerate(_ROLES)}

Kept = tuple[int, int, str | None, int | None, int]
"""Of a block: numbers of its shape and role, its rule, line and indent."""


def pack(article: Article) -> bytes:
    """Turn an article into bytes. The parser's evidence is left out: nothing reads it once the roles are set.

    Total: a text that is not valid Unicode loses its lone surrogates; the path keeps them.
    """
    packer = zlib.compressobj(LEVEL, zdict=_dictionary())
    return packer.compress(_encoded(article)) + packer.flush()


def _encoded(article: Article) -> bytes:
    """All texts first, then the rest of the blocks: like beside like takes less room."""
    import msgspec

    path = os.fsencode(article.path)
    texts = [block.text for block in article.blocks]
    kept: list[Kept] = [
        (_SHAPE_NUMBERS[block.shape], _ROLE_NUMBERS[block.role], block.rule, block.line, block.indent)
        for block in article.blocks
    ]
    article = dataclasses.replace(article, path="", blocks=())
    try:
        return msgspec.msgpack.encode((path, texts, kept, article))
    except UnicodeEncodeError:
        return msgspec.msgpack.encode((path, [_valid(text) for text in texts], _valid(tuple(kept)), _valid(article)))


def unpack(packed: bytes) -> Article:
    """Turn bytes from `pack` back into an article. Raises ValueError for anything else."""
    unpacker = zlib.decompressobj(zdict=_dictionary())
    try:
        path, texts, kept, article = _decoder().decode(unpacker.decompress(packed))
        blocks = tuple(
            Block(text=text, shape=_SHAPES[shape], role=_ROLES[role], rule=rule, line=line, indent=indent)
            for text, (shape, role, rule, line, indent) in zip(texts, kept, strict=True)
        )
    except (zlib.error, IndexError) as error:
        raise ValueError(str(error)) from error
    return dataclasses.replace(article, path=os.fsdecode(path), blocks=blocks)


@lru_cache(maxsize=1)
def _dictionary() -> bytes:
    """What compression knows beforehand: common words, and how an article is encoded."""
    mark = Mark(block=0, start=0, end=1)
    quote = Quote(
        marks=(mark,),
        kind=QuoteKind.DIRECT,
        speaker=Speaker(name="", mark=mark),
        cue="said",
        rule="after.name-verb",
    )
    caption = Caption(block=0, credit=Credit(text="", people=("",), agencies=("",), mark=mark))
    example = Article(
        id="",
        path="",
        title="",
        title_rule="title.first-line",
        language="en",
        quotes=(quote, quote),
        captions=(caption,),
        blocks=(Block(text="", role=Role.BODY, rule="model:prose", line=1),) * 2,
    )
    return _encoded(example) + COMMON.read_bytes()


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
def _decoder() -> msgspec.msgpack.Decoder[tuple[bytes, list[str], list[Kept], Article]]:
    import msgspec

    return msgspec.msgpack.Decoder(tuple[bytes, list[str], list[Kept], Article])


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
