"""Before an index is made: whether it is meant, and whether there is room for it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from reader.errors import UnreadableFile
from reader.library.disk.lines import export_of_file
from reader.library.disk.reason import nearest, no_writing
from reader.library.disk.scan import BEGINNING, Entry, Walk, is_media, read_bytes, real_bytes, walk
from reader.library.index.index_file import FILLED
from reader.model import PACKED, PACKED_ENDINGS
from reader.rules.exports import record_starts
from reader.rules.warc import reading, records, warc_name
from reader.rules.web_records import ENDINGS, web_record

PER_BYTE, PER_ARTICLE = 1.6, 1200
"""Bytes of an index for each byte of the files and for each article: 1.2 to 1.5 times the files' size was measured with
articles of 6 KB, 2.0 times with records of 1,050 bytes, 2.6 times with such of 670."""
SAMPLE = 64 << 10
"""Bytes of a file of many articles by which these are counted."""
SAMPLE_OF_ARCHIVE = 1 << 20
"""The same of a web archive, in which a page and what belongs to it may have a tenth of that."""
TEXT_OF_PAGES = 0.15
"""Share of a page's bytes that are text, twice what it is in all of 134 saved pages: more in the short ones."""
RESERVE = 64 << 20
"""Bytes of a disk that an index leaves free."""
SMALL = 64 << 20
"""Bytes of an index that is nothing to ask about: where the disk has no room, memory has."""
LOOK_S = 2.0
"""Seconds spent on adding up the files: half a million of them. What is found by then decides."""
NO_TEXT = frozenset(
    b".pdf .zip .tar .7z .exe .so .bin .iso .img .sqlite .db .pyc .doc .docx .xls .xlsx .ppt .pptx".split()
)
"""Endings of what is listed with its reason and takes no room; pictures and recordings are not even listed."""


def doubt(folder: Path, index: Path, *, elsewhere: bool = False, look: bool = True) -> str | None:
    """Say in one line why to ask before the index of a folder is made; None where there is no doubt, or it is there.

    `elsewhere`: whether the user named the index's place, and so means it even for the home folder. `look`: whether to
    add up its files; the indexing process does it as well, once the first of them can be read.
    """
    try:
        if index.stat().st_size >= FILLED:
            return None
    except OSError:
        pass
    real = real_bytes(folder)
    if not elsewhere:
        if real == b"/":
            return "this is the whole disk"
        if real == real_bytes(os.path.expanduser(b"~")):  # Path.home raises where there is none
            return "this is your home folder"
    return lack_of_room(real, index, walk(real, Walk())) if look else None


def lack_of_room(root: bytes, index: Path, entries: Iterable[Entry]) -> str | None:
    """Say in one line that the index of a folder's files would not fit; None where it would, or will be elsewhere."""
    free = free_bytes(index.parent)
    if free is None or no_writing(index.parent) is not None:
        return None
    enough = max(free - RESERVE, SMALL)
    if expected_bytes(root, entries, enough) <= enough:
        return None
    return f"its index would not fit: {_shown(free)} are free in {index.parent}"


def is_full(folder: Path) -> bool:
    """Whether there is no room below a folder for anything that need not be there."""
    free = free_bytes(folder)
    return free is not None and free < RESERVE


def expected_bytes(root: bytes, entries: Iterable[Entry], enough: float) -> float:
    """Add up what an index of a folder's files would take; stops when it is more than `enough`, or after LOOK_S."""
    total, until = 0.0, time.monotonic() + LOOK_S
    for entry in entries:
        total += _expected(root, entry)
        if total > enough or time.monotonic() > until:
            break
    return total


def _expected(root: bytes, entry: Entry) -> float:
    ending = os.path.splitext(entry.path)[1].lower()
    if ending in NO_TEXT or is_media(entry.path):
        return 0.0
    if entry.size > BEGINNING and (archive := _archive(root, entry)):
        return archive
    if ending.decode("ascii", "replace") in PACKED_ENDINGS:
        return entry.size * PACKED * PER_BYTE + PER_ARTICLE
    if ending in {b".jsonl", b".ndjson"}:
        return entry.size * PER_BYTE + _records(root, entry, "") * PER_ARTICLE
    if entry.size > BEGINNING:
        with suppress(UnreadableFile):
            if name := export_of_file(os.path.join(root, entry.path), entry.size):
                return entry.size * PER_BYTE + _records(root, entry, name) * PER_ARTICLE
    return min(entry.size, BEGINNING) * PER_BYTE + PER_ARTICLE


def _records(root: bytes, entry: Entry, name: str) -> float:
    """How many records a file has, by those it begins with; one where it cannot be read.

    `name`: the export or table that it is; without one a line is a record.
    """
    try:
        sample, _ = read_bytes(os.path.join(root, entry.path), root=root, length=SAMPLE)
    except UnreadableFile:
        return 1.0
    records = len(record_starts(sample, name)) if name else sample.count(b"\n")
    return max(1.0, records * entry.size / max(1, len(sample)))


def _archive(root: bytes, entry: Entry) -> float:
    """What the pages of a web archive take, by those that it begins with; 0 where it is none or cannot be read."""
    try:
        sample, _ = read_bytes(os.path.join(root, entry.path), root=root, length=SAMPLE_OF_ARCHIVE)
    except UnreadableFile:
        return 0.0
    if not (name := warc_name(sample)):
        return 0.0
    taken = float(PER_ARTICLE)
    for record in records(reading(sample), 0, len(sample), name, SAMPLE_OF_ARCHIVE):
        web = web_record(record.content)
        if not web.left_out:
            share = TEXT_OF_PAGES if ENDINGS[web.type] == "html" else 1.0
            taken += PER_ARTICLE + PER_BYTE * share * len(record.content)
    return taken * entry.size / len(sample)


def free_bytes(folder: Path) -> int | None:
    """Bytes that may be written below a folder, which need not be there yet; None where that cannot be told."""
    try:
        found = os.statvfs(nearest(folder))
    except OSError:
        return None
    return found.f_bavail * found.f_frsize


def _shown(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.0f} MB"
