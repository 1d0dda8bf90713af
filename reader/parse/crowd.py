"""Records that are no JSON, or too many, or hold too little, to be an article each: shown as they stand.

A megabyte has room for 300,000 times `{}`; as an article each they would take a minute and a gigabyte.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.model import BROKEN, PACKED, Block, ByteRange, Parsed, Problem, Shape
from reader.parse.json_values import SPACE, Slice
from reader.text.beginning import BEGINNING, LONGEST_TEXT, beginning_length, too_long
from reader.text.decode import decode

BYTES_EACH = 100
"""Least mean length of records that become articles of their own: one with a headline and its address has 150."""
ALWAYS = 2000
"""Records that do in any case."""
IDLE = 100
"""Records in a row that hold no article, each of which is told of; those behind them are one together."""


def most_articles(size: int, packed: int | None = None) -> int:
    """How many articles of their own a file of so many bytes may have; `packed`: its bytes before it was unpacked."""
    return max(ALWAYS, (size if packed is None else min(size, PACKED * packed)) // BYTES_EACH)


def alone(raw: bytes, problem: Problem) -> Parsed:
    """One article for a record that is no JSON."""
    blocks, cut = _shown(raw)
    detail = f"{problem.detail}; shown as it stands"
    return Parsed(blocks=blocks, problems=(Problem(stage="parse", kind=BROKEN, detail=detail), *cut), raw=raw)


def together(slices: list[Slice], offset: int | None) -> Parsed:
    """One article for records that hold none, with their number and their text."""
    raw = b"\n".join(data for data, _ in slices)
    detail = f"{len(slices):,} records without an article, shown as they stand"
    end = slices[-1][1] + len(slices[-1][0])
    return _as_it_stands(raw, len(slices), "no-article", detail, offset, slices[0][1], end)


def all_of(first: Slice, others: Iterator[Slice], data: bytes | None, offset: int | None, late: bool) -> Parsed:
    """One article for all records from one on. `data`: the file, where they stand a line each."""
    if data is None:
        joined, count = bytearray(first[0]), 1
        for piece, _ in others:
            count += 1
            if len(joined) <= LONGEST_TEXT:  # more is not shown, and a list of all may take more memory than there is
                joined += b"\n" + piece
        raw = bytes(joined)
    else:
        raw = data[first[1] :]
        count = _lines(raw)
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
