"""What goes over the pipe between a pool and its workers: frames of msgpack, each after its length."""

from __future__ import annotations

import os
import struct
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from reader.frozen import frozen
from reader.library.index.document import Row
from reader.model import ReadOptions

if TYPE_CHECKING:
    import msgspec

LENGTH = struct.Struct("<Q")
"""The frame's length in bytes."""
LARGEST_READ = 1 << 18
"""Bytes taken off a pipe at once; a pipe holds 64 KiB to 1 MiB."""


@frozen(kw_only=True)
class Setup:
    """The first frame a worker gets."""

    options: ReadOptions = ReadOptions()
    """How files are read."""
    memory: int
    """Bytes of address space a worker may have."""
    cpu_s: float
    """Seconds of processor time for a file, after which the worker is ended by a signal."""
    limit_s: float
    """Seconds after which a worker that nobody watches any more ends itself."""


@frozen(kw_only=True)
class Request:
    """A file, or a piece of one, to be read."""

    path: bytes
    """The file to open."""
    root: bytes | None = None
    """The folder that a link may not lead out of; None for a file named by the user."""
    name: bytes
    """The path that the articles carry."""
    data: bytes | None = None
    """The bytes themselves, where they come from no file."""
    offset: int = 0
    """Where a piece begins."""
    length: int | None = None
    """Bytes of a piece; None for a whole file."""
    first_record: int = 1
    """Number of a piece's first record."""
    only: int | None = None
    """Number of the one record that is asked for; None for all."""
    export: str = ""
    """The kind of export that the file of a piece is; empty for JSON lines."""
    plain: bool = False
    """Whether to read it as plain text: the second try."""
    problem: tuple[str, str] | None = None
    """Kind and detail of what went wrong the first time."""
    rows: bool = True
    """Whether rows for the index are wanted; packed articles otherwise."""
    more_follows: bool = False
    """Whether another request asks for the rest of the piece (this one is for a record that could not be read)."""
    parts_before: int = 0
    """How many requests ask for earlier parts of the same piece."""
    hurry: int = 0
    """How often reading what stands before it in the file took too long: each time leaves half of the time."""
    size: int | None = None
    """Bytes of the file, where it may be read side by side with others."""
    alone: bool = False
    """Whether nothing is to be read side by side: something that was took too long, or ended the worker."""
    piece_number: int = 0
    """The asker's own mark: which piece of its file it is."""
    ticket: int = 0
    """The asker's own mark: which file of a library it is."""

    @property
    def piece(self) -> bool:
        """Whether this is a piece of a file of many articles."""
        return self.length is not None


@frozen(kw_only=True)
class Answer:
    """One article of a request, or its end; before those of several requests, how many they are."""

    row: Row | None = None
    """A row for the index."""
    article: bytes | None = None
    """A packed article."""
    last: tuple[int, int] = (0, 0)
    """Of a packed article, the number of its record and where that ends in its file."""
    done: bool = False
    """Whether the request is finished."""
    late: bool = False
    """At the end of a request: whether records were taken as they stand since the time was over."""
    failure: tuple[str, str] | None = None
    """Kind and reason, where the worker gave up."""
    together: int = 0
    """Not an answer: how many requests are read side by side from here on, so that what goes wrong may be of each."""
    last_record: int = 0
    """At the end of a request for one record of a piece of lines, rows or articles: the number of the last in it."""
    missing: str | None = None
    """At the end of a request: which part of the program was missing, so that it is to be read again another time."""


def encode(message: Setup | Request | Answer) -> bytes:
    """Give a message as a frame."""
    import msgspec

    packed = msgspec.msgpack.encode(message)
    return LENGTH.pack(len(packed)) + packed


@lru_cache(maxsize=4)
def decoder(kind: type) -> msgspec.msgpack.Decoder[Any]:
    """Give the decoder of a kind of message."""
    import msgspec

    return msgspec.msgpack.Decoder(kind)


class Frames:
    """Frames as they come out of a pipe in pieces."""

    def __init__(self, descriptor: int) -> None:
        """Take the reading end of a pipe."""
        self.descriptor = descriptor
        self._kept = bytearray()

    def read(self) -> list[bytes] | None:
        """Wait for bytes and give the frames that are complete; None at the pipe's end."""
        piece = os.read(self.descriptor, LARGEST_READ)
        if not piece:
            return None
        self._kept += piece
        return list(self._complete())

    def _complete(self) -> Any:
        at = 0
        while len(self._kept) - at >= LENGTH.size:
            (length,) = LENGTH.unpack_from(self._kept, at)
            end = at + LENGTH.size + length
            if len(self._kept) < end:
                break
            yield bytes(self._kept[at + LENGTH.size : end])
            at = end
        del self._kept[:at]


def write_all(descriptor: int, data: bytes) -> None:
    """Write everything. Raises OSError when nobody reads any more."""
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]
