"""Files of many articles (JSON lines, long exports, tables, web archives): cut into pieces, recognized when they grew.

JSON lines are told by their name and cut at line ends; exports and archives by their beginning, tables by both, and cut
where an article begins.
"""

from __future__ import annotations

import os

from reader.digest import blake2b
from reader.errors import UnreadableFile
from reader.library.disk import archives
from reader.library.disk.scan import read_bytes
from reader.rules.exports import export_of, record_starts
from reader.rules.tables import ENDINGS as TABLES
from reader.rules.tables import is_table
from reader.rules.warc import LONGEST_HEAD, is_warc, warc_name

PIECE = 1 << 20
"""Bytes of a file given to a worker at once: about 250 articles, half a second of work."""
STEP = 1 << 16
"""Bytes read at once when looking for the end of a line."""
LONGEST_LINE = 1 << 28
"""Bytes after which a line is cut all the same; a worker has 1 GiB."""
LONGEST_ARTICLE = 1 << 24
"""Bytes after which an export is cut all the same: no more of an article is shown."""
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


def export_of_file(path: bytes, size: int) -> str:
    """Name the export, table or archive that a long file is, by its first piece; nothing where it is none.

    Of one that would not be read to its end otherwise all is looked at that would. Raises UnreadableFile.
    """
    if size <= PIECE or is_lines(path):
        return ""
    if archive := warc_name(read_bytes(path, length=LONGEST_HEAD)[0]):
        return archive
    if not may_be_cut(path):
        return ""
    data, _ = read_bytes(path, length=PIECE)
    if path.lower().endswith(TABLES):
        from reader.formats import table_of  # it loads what reads a table, which most libraries have none of

        return table_of(data)
    if (export := export_of(data)) or size <= LONGEST_ARTICLE:
        return export
    data, _ = read_bytes(path, length=LONGEST_ARTICLE + 1)
    return export_of(data)


def may_be_cut(path: bytes) -> bool:
    """Tell whether a file can be cut at line feed bytes: not in UTF-16 or UTF-32, nor below a web server's head.

    Raises UnreadableFile.
    """
    start, _ = read_bytes(path, length=512)
    return b"\0" not in start and not start.startswith((b"\xff\xfe", b"\xfe\xff", b"HTTP/"))


def piece_of(path: bytes, offset: int, size: int, export: str = "") -> tuple[int, int | None]:
    """Length of the next piece, and how many records it should have; None where that takes long to tell.

    Of an archive it is how many it has. Raises UnreadableFile.
    """
    if is_warc(export):
        return archives.piece_of(path, offset, size, export, PIECE)
    length = piece_length(path, offset, size, export)
    return length, number_of_records(path, offset, length, export) if length <= 2 * PIECE else None


def piece_length(path: bytes, offset: int, size: int, export: str = "") -> int:
    """Length of the next piece: whole lines, or articles of an export, about PIECE bytes. Raises UnreadableFile."""
    if export:
        return _articles_length(path, offset, size, export)
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


def _articles_length(path: bytes, offset: int, size: int, export: str) -> int:
    length = PIECE
    while offset + length < size:
        data, _ = read_bytes(path, offset=offset, length=length)
        start = record_starts(data, export, more=True)[-1]
        if start or len(data) < length or length >= LONGEST_ARTICLE:
            return start or data.rfind(b"\n") + 1 or len(data)
        length *= 4
    return max(size - offset, 0)


def number_of_records(path: bytes, offset: int, length: int, export: str = "") -> int:
    """How many articles of an export are in a piece, or lines that hold something, which mostly is a record each.

    Raises UnreadableFile.
    """
    data, _ = read_bytes(path, offset=offset, length=length)
    if export:
        return len(record_starts(data, export)) - (is_table(export) and not offset)  # the first row names the columns
    return sum(1 for line in data.split(b"\n") if line.strip(_SPACE))


def end_of_records(path: bytes, size: int, export: str = "") -> int:
    """Where the last complete line before `size` ends, or the last article of an export begins, which may go on.

    0 when there is none. Raises UnreadableFile.
    """
    if is_warc(export):
        return archives.end_of_records(path, size, export)
    if is_table(export):
        return _whole_rows(path, size)
    if export:
        return _last_article(path, size, export)
    end = size
    while end > 0:
        start = max(0, end - STEP)
        data, _ = read_bytes(path, offset=start, length=end - start)
        feed = data.rfind(b"\n")
        if feed >= 0:
            return start + feed + 1
        end = start
    return 0


def _last_article(path: bytes, size: int, export: str) -> int:
    length = PIECE
    while length <= 2 * LONGEST_ARTICLE:
        begin = max(0, size - length)
        data, _ = read_bytes(path, offset=begin, length=size - begin)
        starts = record_starts(data, export)
        if len(starts) > 1 or not begin:
            return begin + starts[-1]
        length *= 4
    return 0


def _whole_rows(path: bytes, size: int) -> int:
    """All of a table whose last row is complete, else nothing: which mark opens a cell, only those before it tell."""
    marks, last = 0, b""
    for begin in range(0, size, PIECE):
        data, _ = read_bytes(path, offset=begin, length=min(PIECE, size - begin))
        marks += data.count(b'"')
        last = data[-1:]
    return size if last == b"\n" and marks % 2 == 0 else 0


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
