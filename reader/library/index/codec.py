"""Articles as bytes, for the pipe from a worker and for the index."""

from __future__ import annotations

import dataclasses
import os
import zlib
from collections.abc import Hashable, Iterable, Iterator, Sequence
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

from reader.model import Article, Block, Caption, Credit, Mark, Problem, Quote, QuoteKind, Role, Shape, Speaker

if TYPE_CHECKING:
    import msgspec

LEVEL = 5
"""zlib level: 6 takes 0.05 ms more for an article of 600 words and 0.3 to 1 % less room, 4 takes 0.06 ms less and 2 %
more room."""
COMMON = Path(__file__).with_name("common.txt")
"""Words that articles are full of: what stands there need not be stored again in each of them."""
_SHAPES, _ROLES, _KINDS = tuple(Shape), tuple(Role), tuple(QuoteKind)
_SHAPE_NUMBERS = {shape: n for n, shape in enumerate(_SHAPES)}
_ROLE_NUMBERS = {role: n for n, role in enumerate(_ROLES)}
_KIND_NUMBERS = {kind: n for n, kind in enumerate(_KINDS)}
_APART = ("path", "blocks", "quotes")
_REST = tuple(field.name for field in dataclasses.fields(Article) if field.name not in _APART)
"""What of an article stands beside its path, blocks and quotations."""

T = TypeVar("T", bound=Hashable)
Texts = tuple[list[str | None], list[int]]
"""Different texts, and which of them each block or quotation has: most have the same."""
Kept = tuple[bytes, bytes, Texts, list[int | None], list[int]]
"""Of the blocks: numbers of shapes and roles, rules, lines (each as far behind the one before as it is), indents."""
Speakers = tuple[list[tuple[str, str | None] | None], list[int]]
"""Different speakers (name, role), and which of them each quotation has."""
Said = tuple[bytes, Speakers, Texts, Texts, list[int | None]]
"""Of the quotations: numbers of their kinds, speakers, cues, rules, and all marks; see `_marks`."""


def pack(article: Article) -> bytes:
    """Turn an article into bytes. The parser's evidence is left out: nothing reads it once the roles are set.

    Like stands beside like, and nothing by its name: of 6 KB of news, 3.0 KB are left so, and 3.1 KB otherwise.
    Total: a text that is not valid Unicode loses its lone surrogates; the path keeps them.
    """
    packer = _packer().copy()
    return packer.compress(_encoded(article)) + packer.flush()


@lru_cache(maxsize=1)
def _packer() -> zlib._Compress:
    """What has the dictionary read already: a copy takes 5 microseconds, to read it 14."""
    return zlib.compressobj(LEVEL, zdict=_dictionary())


def _encoded(article: Article) -> bytes:
    import msgspec

    parts = (
        os.fsencode(article.path),
        [block.text for block in article.blocks],
        _kept(article.blocks),
        _said(article.quotes),
        [getattr(article, name) for name in _REST],
    )
    try:
        return msgspec.msgpack.encode(parts)
    except UnicodeEncodeError:
        return msgspec.msgpack.encode(_valid(parts))


def _kept(blocks: Sequence[Block]) -> Kept:
    shapes = bytes([_SHAPE_NUMBERS[block.shape] for block in blocks])
    roles = bytes([_ROLE_NUMBERS[block.role] for block in blocks])
    lines: list[int | None] = []
    last = 0
    for block in blocks:
        lines.append(None if block.line is None else block.line - last)
        last = last if block.line is None else block.line
    indents = [block.indent for block in blocks]
    return shapes, roles, _table([block.rule for block in blocks]), lines, indents if any(indents) else []


def _said(quotes: Sequence[Quote]) -> Said:
    speakers = [None if quote.speaker is None else (quote.speaker.name, quote.speaker.role) for quote in quotes]
    return (
        bytes([_KIND_NUMBERS[quote.kind] for quote in quotes]),
        _table(speakers),
        _table([quote.cue for quote in quotes]),
        _table([quote.rule for quote in quotes]),
        _marks(quotes),
    )


def _table(values: Sequence[T]) -> tuple[list[T], list[int]]:
    numbers = {value: n for n, value in enumerate(dict.fromkeys(values))}
    return list(numbers), [numbers[value] for value in values]


def _marks(quotes: Iterable[Quote]) -> list[int | None]:
    """Give, for each quotation, how many marks it has, those, and that of its speaker, or None for a speaker without.

    A mark is three numbers: how far its block is behind that of the mark before, and its start and length.
    """
    numbers: list[int | None] = []
    last = 0
    for quote in quotes:
        numbers.append(len(quote.marks))
        marks: tuple[Mark | None, ...] = quote.marks
        for mark in marks if quote.speaker is None else (*marks, quote.speaker.mark):
            if mark is None:
                numbers.append(None)
            else:
                numbers += (mark.block - last, mark.start, mark.end - mark.start)
                last = mark.block
    return numbers


def unpack(packed: bytes, path: bytes | None = None) -> Article:
    """Turn bytes from `pack` back into an article, of another path where one is given.

    Raises ValueError for anything else.
    """
    unpacker = zlib.decompressobj(zdict=_dictionary())
    try:
        own, texts, kept, said, rest = _decoder().decode(unpacker.decompress(packed))
        values = dict(zip(_REST, rest, strict=True))
        blocks = tuple(_blocks(texts, kept))
        quotes = tuple(_quotes(said))
    except (zlib.error, IndexError, StopIteration, TypeError, RuntimeError) as error:
        raise ValueError(str(error)) from error
    return Article(path=os.fsdecode(own if path is None else path), blocks=blocks, quotes=quotes, **values)


def _blocks(texts: list[str], kept: Kept) -> Iterator[Block]:
    shapes, roles, (rules, of_block), lines, indents = kept
    last = 0
    for text, shape, role, rule, line, indent in zip(
        texts, shapes, roles, of_block, lines, indents or [0] * len(texts), strict=True
    ):
        last += line or 0
        yield Block(
            text=text,
            shape=_SHAPES[shape],
            role=_ROLES[role],
            rule=rules[rule],
            line=None if line is None else last,
            indent=indent,
        )


def _quotes(said: Said) -> Iterator[Quote]:
    kinds, (speakers, of_quote), (cues, cue_of), (rules, rule_of), numbers = said
    left = iter(numbers)
    last = 0

    def mark() -> Mark | None:
        nonlocal last
        further = next(left)
        if further is None:
            return None
        last += further
        start, length = next(left), next(left)
        if start is None or length is None:
            raise ValueError("a mark is cut short")
        return Mark(block=last, start=start, end=start + length)

    for kind, speaker, cue, rule in zip(kinds, of_quote, cue_of, rule_of, strict=True):
        marks = tuple(found for _ in range(next(left) or 0) if (found := mark()) is not None)
        who = speakers[speaker]
        yield Quote(
            marks=marks,
            kind=_KINDS[kind],
            speaker=None if who is None else Speaker(name=who[0], role=who[1], mark=mark()),
            cue=cues[cue],
            rule=rules[rule],
        )


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
def _decoder() -> msgspec.msgpack.Decoder[tuple[bytes, list[str], Kept, Said, tuple[Any, ...]]]:
    import msgspec

    types = get_type_hints(Article)
    rest = tuple.__class_getitem__(tuple(types[name] for name in _REST))
    return msgspec.msgpack.Decoder(tuple.__class_getitem__((bytes, list[str], Kept, Said, rest)))


def _valid(value: Any) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, tuple | list):
        return tuple(_valid(part) for part in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changes = {item.name: _valid(getattr(value, item.name)) for item in dataclasses.fields(value)}
        return dataclasses.replace(value, **changes)
    return value
