"""The rest of a file that is too long to be cleaned whole: decoded and scrubbed in pieces, never all in memory."""

from __future__ import annotations

from codecs import getincrementaldecoder
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from reader.library.disk.scan import read_bytes, real_bytes
from reader.model import Article, ByteRange
from reader.parse.html.stream import PageStream
from reader.parse.packed import packing_of, unpacked_pieces
from reader.text.beginning import BEGINNING, beginning_length
from reader.text.encodings import known_encoding
from reader.text.scrub import scrub

PIECE = 1 << 20
"""Bytes read and printed at a time."""
LONGEST_LINE = 1 << 18
"""Characters after which a line that does not end is broken at a space, or where it stands."""


def pieces_of_file(path: Path, span: ByteRange | None = None) -> Iterator[bytes]:
    """Give a file's bytes, unpacked as far as the pipeline unpacks, or those of a span. Raises UnreadableFile."""
    real = real_bytes(path)
    if span is not None:
        return _pieces(real, span.start, span.end)
    packed = _pieces(real)
    first = next(packed, b"")
    packed = chain([first], packed)
    name = packing_of(first)
    return unpacked_pieces(packed, name, PIECE) if name else packed


def pieces_of_stream(read_already: bytes, stream: BinaryIO) -> Iterator[bytes]:
    """Give what was read of standard input, then what is still to come."""
    yield read_already
    while piece := stream.read(PIECE):
        yield piece


def rest_of_text(article: Article, pieces: Iterator[bytes]) -> Iterator[str]:
    """Give the text of a file behind its cleaned beginning, with nothing in it that a terminal could obey."""
    begun = b""
    for piece in pieces:
        begun += piece
        if len(begun) > BEGINNING:
            break
    cut = beginning_length(begun, BEGINNING)
    decode = getincrementaldecoder(known_encoding(article.encoding) or "utf-8")("replace").decode
    page = PageStream() if article.format == "html" else None
    head = decode(begun[:cut])
    if page:
        page.feed(head)  # what is open at the cut: a script, a comment
    decoded = (decode(piece) for piece in chain([begun[cut:]], pieces))
    text = decoded if page is None else chain(map(page.feed, decoded), (page.feed("", last=True) for _ in range(1)))
    for lines in _whole_lines(text):
        yield "\n".join(map(scrub, lines.replace("\r\n", "\n").split("\n")))  # by line: most are clean as they are


def _pieces(real: bytes, at: int = 0, end: int | None = None) -> Iterator[bytes]:
    while piece := read_bytes(real, offset=at, length=PIECE if end is None else min(PIECE, end - at))[0]:
        yield piece
        at += len(piece)


def _whole_lines(texts: Iterator[str]) -> Iterator[str]:
    """Give text up to a line end each time; a line without end is broken."""
    held = ""
    for text in texts:
        held += text
        end = held.rfind("\n") + 1
        if end:
            yield held[:end]
            held = held[end:]
        while len(held) > LONGEST_LINE:
            end = held.rfind(" ", 0, LONGEST_LINE) + 1 or LONGEST_LINE
            yield held[:end] + "\n"
            held = held[end:]
    if held:
        yield held
