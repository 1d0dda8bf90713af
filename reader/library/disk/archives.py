"""Web archives on the disk: cut into pieces of whole records, which are counted, and recognized when they only grew."""

from __future__ import annotations

from collections.abc import Iterator

from reader.library.disk.scan import read_bytes
from reader.rules.warc import KEPT, LONGEST_HEAD, PACKED, Read, Record, last_start, records
from reader.rules.web_records import web_record

WINDOW = 1 << 20
"""Bytes read at once from the disk."""
LONGEST_LAST = 1 << 24
"""Bytes back from an archive's end in which its last record is looked for."""


def reading(path: bytes) -> Read:
    """Give what reads a file as an archive is read: a window at a time. It raises UnreadableFile."""
    begin, held = 0, b""

    def read(at: int, length: int) -> bytes:
        nonlocal begin, held
        if not begin <= at <= at + length <= begin + len(held):
            begin = at
            held, _ = read_bytes(path, offset=at, length=max(length, WINDOW))
        return held[at - begin : at - begin + length]

    return read


def records_of(path: bytes, begin: int, end: int, name: str) -> Iterator[Record]:
    """Give the records of an archive, or a piece of it, with their heads. Raises UnreadableFile."""
    return records(reading(path), begin, end, name, KEPT if name == PACKED else 2 * LONGEST_HEAD)


def piece_of(path: bytes, offset: int, size: int, name: str, length: int) -> tuple[int, int]:
    """Give the length of the next piece of an archive, about `length` bytes, and how many records it has.

    It ends with a page, if there is one before twice the length: what is no article is counted in front of the next one
    that is. A record that breaks off at the archive's end is a piece of its own: it may go on one day. Raises
    UnreadableFile.
    """
    end, count = offset, 0
    for record in records_of(path, offset, size, name):
        if count and record.end >= size and not record.whole:
            break
        end, count = record.end, count + 1
        if end - offset >= 2 * length or (end - offset >= length and not web_record(record.content).left_out):
            break
    else:
        end = size  # with the empty lines behind the last one
    return end - offset, count


def end_of_records(path: bytes, size: int, name: str) -> int:
    """Where the last whole record of an archive ends, which is all of it or where the last one begins; 0 for none.

    Raises UnreadableFile.
    """
    length = WINDOW
    while length <= LONGEST_LAST:
        begin = max(0, size - length)
        data, _ = read_bytes(path, offset=begin, length=size - begin)
        start = last_start(data, name)
        if start >= 0:
            found = list(records_of(path, begin + start, size, name))
            return size if found and found[-1].whole else found[-1].begin if found else 0
        if not begin:
            break
        length *= 4
    return 0
