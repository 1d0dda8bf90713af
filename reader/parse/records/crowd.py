"""Records that are no JSON, or too many, or hold too little, to be an article each: shown as they stand.

A megabyte has room for 300,000 times `{}`; as an article each they would take a minute and a gigabyte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol

from reader.frozen import replace
from reader.model import BROKEN, PACKED, Block, ByteRange, Parsed, Problem, Shape
from reader.parse.records.json_values import SPACE, Slice
from reader.text.beginning import BEGINNING, LONGEST_TEXT, beginning_length, too_long
from reader.text.decode import decode

BYTES_EACH = 100
"""Least mean length of records that become articles of their own: one with a headline and its address has 150."""
ALWAYS = 2000
"""Records that do in any case."""
IDLE = 100
"""Records in a row that hold no article, each of which is told of; those behind them are one together."""
STEPPED_OVER = Parsed(blocks=())
"""What stands for a record before the one that is asked for."""
NOT_TOLD = Parsed(blocks=(), records=0)
"""What says that numbers cannot be told without looking into each record: some may be one together."""


class Records(Protocol):
    """The records of a file."""

    def __iter__(self) -> Iterator[tuple[Any, bytes, int]]:
        """Give the value of each, or the Problem in its place, its bytes and where they begin."""

    def rest(self) -> Iterator[Slice]:
        """Give the bytes of those that are left, and where they begin."""


def within_bounds(
    found: Records,
    article: Callable[[Any], Parsed],
    *,
    data: bytes | None,
    by_line: bool,
    offset: int | None,
    most: int,
    late: Callable[[], bool],
    only: int | None = None,
) -> Iterator[Parsed]:
    """Give the articles of a file's records; those that are idle, too many or too late together.

    `data`: the file's bytes, where records are stretches of them; `by_line`: whether of a line each; `offset`: where
    `data` begins in the file, None where that cannot be told; `most`: how many records may be articles. `only`: the one
    record, from 1, that is asked for: those before it are STEPPED_OVER and not looked into, but for so many as tell
    whether it is an idle one of many; where that does not do, NOT_TOLD comes in the end.
    """
    articles = 0
    idle: list[Slice] = []
    looked_into = 1 if only is None else max(1, only - IDLE)
    for number, (value, raw, begin) in enumerate(found, 1):
        if looked_into > 1 and number > most:
            yield NOT_TOLD
            return
        if number < looked_into:
            yield STEPPED_OVER
            continue
        is_late = late()
        if is_late or articles >= most:
            if len(idle) > IDLE:
                yield together(idle[IDLE:], offset)
            yield all_of((raw, begin), found.rest(), data, offset, is_late, by_line=by_line)
            return
        is_broken = isinstance(value, Problem)
        parsed = alone(raw, value) if isinstance(value, Problem) else article(value)
        if not is_broken and (parsed.blocks or parsed.fields.title):
            if len(idle) > IDLE:
                yield together(idle[IDLE:], offset)
            idle = []
            articles += 1
        else:
            idle.append((raw, begin))
            if looked_into > 1 and number == only and len(idle) > IDLE:
                yield NOT_TOLD
                return
            if len(idle) > IDLE:
                continue
        span = None if offset is None else ByteRange(offset + begin, offset + begin + len(raw))
        yield replace(parsed, raw=raw if parsed.raw is None else parsed.raw, span=span)
    if len(idle) > IDLE:
        yield together(idle[IDLE:], offset)


def most_articles(size: int, packed: int | None = None, each: int = BYTES_EACH) -> int:
    """How many articles of their own a file of so many bytes may have.

    `packed`: its bytes before it was unpacked; `each`: least mean length, in bytes.
    """
    return max(ALWAYS, (size if packed is None else min(size, PACKED * packed)) // each)


def alone(raw: bytes, problem: Problem) -> Parsed:
    """One article for a record that cannot be read as one."""
    blocks, cut = _shown(raw)
    detail = f"{problem.detail}; shown as it stands"
    return Parsed(blocks=blocks, problems=(Problem(stage="parse", kind=BROKEN, detail=detail), *cut), raw=raw)


def together(slices: list[Slice], offset: int | None) -> Parsed:
    """One article for records that hold none, with their number and their text."""
    raw = b"\n".join(data for data, _ in slices)
    detail = f"{len(slices):,} records without an article, shown as they stand"
    end = slices[-1][1] + len(slices[-1][0])
    return _as_it_stands(raw, len(slices), "no-article", detail, offset, slices[0][1], end)


def all_of(
    first: Slice, others: Iterator[Slice], data: bytes | None, offset: int | None, late: bool, *, by_line: bool = True
) -> Parsed:
    """One article for all records from one on. `data`: the file, where they are stretches of it; lines, `by_line`."""
    if data is None:
        joined, count = bytearray(first[0]), 1
        for piece, _ in others:
            count += 1
            if len(joined) <= LONGEST_TEXT:  # more is not shown, and a list of all may take more memory than there is
                joined += b"\n" + piece
        raw = bytes(joined)
    else:
        raw = data[first[1] :]
        count = _lines(raw) if by_line else 1 + sum(1 for _ in others)
    why = "reading them took too long" if late else "they are too short to be articles"
    detail = f"{count:,} records are shown as they stand, since {why}"
    kind = "timeout" if late else "too-many-records"
    return _as_it_stands(raw, count, kind, detail, offset, first[1], first[1] + len(raw))


def _as_it_stands(raw: bytes, count: int, kind: str, detail: str, offset: int | None, start: int, end: int) -> Parsed:
    blocks, cut = _shown(raw)
    return Parsed(
        blocks=blocks,
        problems=(Problem(stage="parse", kind=kind, detail=detail), *cut),
        raw=raw,
        span=None if offset is None else ByteRange(offset + start, offset + end),
        records=count,
    )


def _shown(raw: bytes) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """The text of some bytes as a block, and what there is to be said when that is only their beginning."""
    cut = len(raw) > LONGEST_TEXT
    text = decode(raw[: beginning_length(raw, BEGINNING)] if cut else raw).text.strip()
    return (Block(text=text, shape=Shape.CODE),) if text else (), (too_long(),) if cut else ()


def _lines(data: bytes) -> int:
    """How many lines hold something; a list of them may take more memory than there is."""
    data = data.translate(None, SPACE.replace(b"\n", b""))
    while b"\n\n" in data:
        data = data.replace(b"\n\n", b"\n")
    return data.strip(b"\n").count(b"\n") + 1
