"""Web archives (WARC, ISO 28500, and the WET files of Common Crawl): where their records begin and end.

A record may be as long as a film, unpack to a thousand times its size, break off or lie about its length. So an archive
is read step by step, no more of a record is kept than is asked for, and behind a record whose end is not where it says
the next one is looked for.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress

from reader.frozen import frozen, replace
from reader.late import late
from reader.model import GZIP

PLAIN, PACKED = "warc", "warc.gz"
"""Names of archives whose records stand one behind the other, and of those in which each is a gzip member."""
MAGIC = b"WARC/"
"""What a record begins with."""
LONGEST_HEAD = 1 << 16
"""Bytes of the longest head of a record, and of the head of HTTP below it; crawlers write 500 to 2,000."""
KEPT = (1 << 24) + 2 * LONGEST_HEAD + 1
"""Bytes of a record that are read: the longest text that is read whole, and the heads above it."""
STEP = 1 << 16
"""Bytes read at once of a packed record, or when the next one is looked for."""
MOST_OUT = 1 << 20
"""Bytes that are unpacked at once."""
FINE = 64
"""Packed bytes that are unpacked at once where damage is looked for, so that what stands before it is kept."""
ENDLESS = 1 << 30
"""Bytes that a record may unpack to before its end is given up, and the next one looked for: a second's work."""

Read = Callable[[int, int], bytes]
"""Gives the bytes of an archive: from where, how many; fewer only at its end."""

_HEAD = late(rb"WARC/[01]\.\d{1,3}[ \t]*\r?\n((?>(?:[^\r\n]++\r?\n)*))\r?\n")
_LENGTH = late(rb"^content-length[ \t]*:[ \t]*(\d{1,15})[ \t]*\r?$", re.I | re.M)
_START = late(rb"WARC/[01]\.\d{1,3}[ \t]{0,2}\r?\n(?:WARC|Content)-", re.I)
_MEMBER = late(rb"\x1f\x8b\x08[\x00-\x1f]")
_BLANK = b"\r\n\r\n"
_OVERLAP = 32
"""Bytes of a step that are looked at again with the next one: what is looked for may lie across."""


@frozen(kw_only=True)
class Record:
    """A record, or what is left of one."""

    begin: int
    """Where it begins in its file, in bytes; where it is packed, its member."""
    end: int
    """Where the next one begins."""
    content: bytes
    """The record from its head on, unpacked, as far as it was kept; what is damaged need not begin with a head."""
    whole: bool
    """Whether it ends where it says."""
    shared: bool = False
    """Whether there are other records in its member, so that it has no address of its own."""


def warc_name(data: bytes) -> str:
    """Name the archive that begins with some bytes; nothing where they are none, or one that is packed as a whole."""
    if begins_record(data):
        return PLAIN
    if not data.startswith(GZIP) or not _begins_member(data):
        return ""
    first = next(records(reading(data), 0, len(data), PACKED, LONGEST_HEAD), None)
    return PACKED if first is not None and not first.shared else ""


def begins_record(data: bytes) -> bool:
    """Whether a record begins there: its version, and a line of its head."""
    return data.startswith(MAGIC) and _START.match(data) is not None


def is_warc(name: str) -> bool:
    """Whether a name is that of an archive, and not of an export or a table."""
    return name in (PLAIN, PACKED)


def reading(data: bytes) -> Read:
    """Give what reads some bytes as an archive is read."""
    return lambda at, length: data[at : at + length]


def records(read: Read, begin: int, size: int, name: str, keep: int = KEPT) -> Iterator[Record]:
    """Give the records of an archive from one's beginning on, `keep` bytes of each at most, and what is damaged as one.

    `size`: where the archive, or what is read of it, ends. Of records that share a member those in what is kept of it
    are found, so for their number `keep` must be the same.
    """
    return _members(read, begin, size, keep) if name == PACKED else _plain(read, begin, size, keep)


def _plain(read: Read, at: int, size: int, keep: int, *, seeks: bool = True) -> Iterator[Record]:
    """`seeks`: whether the next record is looked for behind one that does not end where it says."""
    while at < size:
        head = read(at, LONGEST_HEAD)
        if blank := len(head) - len(head.lstrip(b"\r\n")):
            at += blank
            continue
        if not head:
            return
        length = head_length(head)
        stated = _LENGTH.search(head, 0, length)
        last = at + length + int(stated[1]) if stated is not None else 0
        end = min(size, _end(read, last)) if 0 < last <= size else 0
        if ends := end > 0:
            content = read(at, min(last - at, keep))
        else:
            end = _next_start(read, at + max(length, 1), size) if seeks else size
            content = read(at, min(end - at, keep))
        yield Record(begin=at, end=end, content=content, whole=ends)
        at = end


def head_length(data: bytes) -> int:
    """Bytes of the head with which a record begins, its empty line with it; 0 where it has none."""
    head = _HEAD.match(data[:LONGEST_HEAD])
    return 0 if head is None else head.end()


def _end(read: Read, last: int) -> int:
    """Where a record ends whose block ends there: with an empty line, before another, or with the archive; else 0."""
    behind = read(last, _OVERLAP)
    rest = behind.lstrip(b"\r\n")
    if rest and not rest.startswith(MAGIC) and not behind.startswith(_BLANK):
        return 0
    return last + len(behind) - len(rest)


def _next_start(read: Read, at: int, size: int) -> int:
    """Where the next record begins, be it in a line that breaks off; the archive's end where none does."""
    while at < size:
        step = read(at, STEP)
        if (found := _START.search(step)) is not None:
            return min(size, at + found.start())
        if len(step) < STEP:
            break
        at += STEP - _OVERLAP
    return size


def _members(read: Read, at: int, size: int, keep: int) -> Iterator[Record]:
    while at < size:
        member = _unpacked(read, at, size, keep)
        end = member.end if member.whole else _next_member(read, max(at + 1, member.end), size)
        content, cut = member.content, member.length > len(member.content)
        held = list(_plain(reading(content), 0, len(content), keep, seeks=False))
        for record in held or [Record(begin=at, end=end, content=b"", whole=False)]:
            ends = member.whole and (record.whole or (cut and record is held[-1]))
            yield replace(record, begin=at, end=end, whole=ends, shared=len(held) > 1)
        at = end


@frozen
class _Member:
    """A gzip member."""

    content: bytes
    """What it holds, as far as it was kept."""
    length: int
    """Bytes of all that it holds, as far as it was unpacked."""
    end: int
    """Where it ends; where it is damaged, from where the next one is to be looked for."""
    whole: bool
    """Whether it ends there."""


def _unpacked(read: Read, at: int, size: int, keep: int) -> _Member:
    """Unpack a member, as much as must be to see where it ends. Raises nothing."""
    member = zlib.decompressobj(wbits=31)
    out = bytearray()
    length = 0
    while at < size and length < ENDLESS and (rest := read(at, min(STEP, size - at))):
        step, at = at, at + len(rest)
        while rest and length < ENDLESS:
            before = member.copy()
            try:
                piece = member.decompress(rest, MOST_OUT)
            except zlib.error:
                out += _before_damage(before, rest)[: max(0, keep - len(out))]
                return _Member(bytes(out), length, step, False)
            length += len(piece)
            if len(out) < keep:
                out += piece[: keep - len(out)]
            if member.eof:
                return _Member(bytes(out), length, at - len(member.unused_data), True)
            rest = member.unconsumed_tail
    return _Member(bytes(out), length, at - len(member.unconsumed_tail), False)


def _before_damage(member: zlib._Decompress, packed: bytes) -> bytes:
    """What comes out of a member before the bytes that are wrong."""
    out = bytearray()
    with suppress(zlib.error):
        for place in range(0, len(packed), FINE):
            out += member.decompress(packed[place : place + FINE], MOST_OUT)
    return bytes(out)


def _next_member(read: Read, at: int, size: int) -> int:
    """Where the next packed record begins; the archive's end where none does."""
    while at < size:
        step = read(at, STEP)
        for found in _MEMBER.finditer(step):
            if _begins_member(read(at + found.start(), 1 << 10)):
                return min(size, at + found.start())
        if len(step) < STEP:
            break
        at += STEP - _OVERLAP
    return size


def _begins_member(data: bytes) -> bool:
    """Whether a gzip member begins there that begins with a record."""
    try:
        return begins_record(zlib.decompressobj(wbits=31).decompress(data[: 1 << 10], _OVERLAP))
    except zlib.error:
        return False


def last_start(data: bytes, name: str) -> int:
    """Where the last record begins in the last bytes of an archive; -1 where none does."""
    if name == PACKED:
        at = len(data)
        while (at := data.rfind(GZIP, 0, at)) >= 0:
            if _begins_member(data[at : at + (1 << 10)]):
                return at
        return -1
    at = data.rfind(b"\n" + MAGIC)
    return at + 1 if at >= 0 else 0 if data.startswith(MAGIC) else -1
