"""JSON-lines files: cut into pieces at line ends, and recognized when they have only grown."""

from __future__ import annotations

import os

from reader.digest import blake2b
from reader.errors import UnreadableFile
from reader.library.disk.scan import read_bytes

PIECE = 1 << 20
"""Bytes of a file given to a worker at once: about 250 articles, half a second of work."""
STEP = 1 << 16
"""Bytes read at once when looking for the end of a line."""
LONGEST_LINE = 1 << 28
"""Bytes after which a line is cut all the same; a worker has 1 GiB."""
SEALED_WHOLE = 8 << 20
"""Bytes up to which all that was read is hashed to see whether it is unchanged, even of a file half read; 8 ms."""
SAMPLES = 128
"""Blocks hashed of a larger file, spread evenly, beside its first and last ones."""
SAMPLE = 4096
"""Bytes of such a block."""
_SPACE = b" \t\r\n\0\x1e"
"""What may stand around a record."""
_ENDINGS = (b".jsonl", b".ndjson")


def is_lines(path: bytes) -> bool:
    """Tell by its name whether a file holds JSON lines."""
    return path.lower().endswith(_ENDINGS)


def may_be_cut(path: bytes) -> bool:
    """Tell whether a JSON-lines file can be cut at line feed bytes: not in UTF-16 or UTF-32."""
    start, _ = read_bytes(path, length=512)
    return b"\0" not in start and not start.startswith((b"\xff\xfe", b"\xfe\xff"))


def piece_length(path: bytes, offset: int, size: int) -> int:
    """Length of the next piece: whole lines, about PIECE bytes. Raises UnreadableFile."""
    end = min(offset + PIECE, size)
    while end < size:
        data, _ = read_bytes(path, offset=end, length=STEP)
        if not data:
            break
        feed = data.find(b"\n")
        if feed >= 0:
            return end + feed + 1 - offset
        end += len(data)
        if end - offset > LONGEST_LINE:
            return end - offset
    return max(size - offset, 0)


def number_of_lines(path: bytes, offset: int, length: int) -> int:
    """How many lines of a piece hold something, which mostly is a record each. Raises UnreadableFile."""
    data, _ = read_bytes(path, offset=offset, length=length)
    return sum(1 for line in data.split(b"\n") if line.strip(_SPACE))


def end_of_lines(path: bytes, size: int) -> int:
    """Where the last complete line before `size` ends; 0 when there is none. Raises UnreadableFile."""
    end = size
    while end > 0:
        start = max(0, end - STEP)
        data, _ = read_bytes(path, offset=start, length=end - start)
        feed = data.rfind(b"\n")
        if feed >= 0:
            return start + feed + 1
        end = start
    return 0


def seal(path: bytes, read_to: int, *, whole: bool) -> bytes:
    """Hash what stands before `read_to`, to tell a file that has only grown; empty when it cannot be read.

    `whole` False: of a large file only samples, for a mark that is set after each of its pieces. All of it costs a
    second for a gigabyte, reading its records again ten minutes; samples miss a record that was put right.
    """
    digest = blake2b(read_to.to_bytes(8, "big"), digest_size=16)
    try:
        if whole or read_to <= SEALED_WHOLE:
            for at in range(0, read_to, PIECE):
                data, _ = read_bytes(path, offset=at, length=min(PIECE, read_to - at))
                digest.update(data)
            return digest.digest() if os.stat(path).st_size >= read_to else b""
        for n in range(SAMPLES + 1):
            data, _ = read_bytes(path, offset=(read_to - SAMPLE) * n // SAMPLES, length=SAMPLE)
            digest.update(data)
    except (UnreadableFile, OSError):
        return b""
    return digest.digest()
