"""The disk: which files a folder holds, and their bytes, read within bounds.

Nothing outside the folder is reached through a link, nothing but a regular file is opened, hidden files and folders are
passed over. Paths are bytes here: a file's name need not be text.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from reader.digest import blake2b
from reader.errors import UnreadableFile

LARGEST_FILE = 2 << 30
"""Bytes of a file that is read at all; hashing more than that takes seconds."""
LARGEST_WHOLE = 1 << 28
"""Bytes of a file of records, or a packed one, that is read whole; a worker has about 1 GiB of memory."""
BEGINNING = (16 << 20) + 1
"""Bytes read of any other file: one more than the pipeline takes for an article that is cleaned whole."""
_WHOLE = (b".json", b".jsonl", b".ndjson", b".gz", b".bz2", b".xz", b".enex", b".xml", b".rss", b".atom")
"""Endings of files that are of no use without their end."""
LATEST_NS = (1 << 63) - 1
"""Nanoseconds since the epoch: the latest time that the index can hold, in the year 2262."""
DEEPEST_FOLDER = 200
"""Folders inside folders; no scraper goes deeper, and a path longer than 4,096 bytes cannot be opened."""
PARTS_OF_PAGES = frozenset(b"css js mjs map svg woff woff2 ttf eot".split())
"""Endings of what a saved page brings along in a folder of its own: looks and programs, never text."""
_MEDIA = re.compile(
    rb"\.(?:jpe?g|jpe|png|gif|webp|avif|heic|ico|bmp|tiff?|mp[34]|m4[av]|mov|avi|webm|mkv|og[gav]|opus|wav|flac|otf)"
    rb"(?:[?&@;!:][^/]*)?\Z",
    re.IGNORECASE,
)
"""How the names of pictures, recordings and films end, also with what an address has behind its `?`."""
_INDEX = re.compile(rb"[0-9a-f]{24}\.sqlite(?:[-.]|\Z)")
"""What an index (index_file.file_name) and the files beside it are called: its folder may lie in the one it is of."""


class Entry(NamedTuple):
    """A file as the folder's listing has it."""

    path: bytes
    """Relative to the library's root."""
    size: int
    """Bytes."""
    mtime_ns: int
    """Time of the last change, nanoseconds since the epoch."""
    inode: int
    """With the size and the time: whether a file at a new path is one that was moved."""


_entry_of: Callable[[tuple[bytes, int, int, int]], Entry] = partial(tuple.__new__, Entry)
"""What `Entry._make` does, at half the time."""


@dataclass(slots=True)
class Walk:
    """What a walk could not see, known when it is over."""

    unseen: dict[bytes, str] = field(default_factory=dict)
    """Folders (relative) that could not be listed, or lie too deep, and why: what is known of them stays."""
    root_gone: bool = False
    """Whether the root itself could not be listed."""


def walk(root: bytes, found: Walk) -> Iterator[Entry]:
    """Give every file below `root` that may be an article, folder by folder, names in byte order."""
    waiting: list[tuple[bytes, int]] = [(b"", 0)]
    while waiting:
        folder, depth = waiting.pop()
        try:
            with os.scandir(os.path.join(root, folder) if folder else root) as listing:
                children = sorted(listing, key=attrgetter("name"))
        except OSError as error:
            found.unseen[folder] = why(error)
            found.root_gone = found.root_gone or not folder
            continue
        below: list[tuple[bytes, int]] = []
        before = folder + b"/" if folder else b""
        for child in children:
            name = child.name
            if name.startswith(b"."):
                continue
            path = before + name
            try:
                if child.is_dir(follow_symlinks=False):
                    if depth < DEEPEST_FOLDER:
                        below.append((path, depth + 1))
                    else:
                        found.unseen[path] = "too deep"
                    continue
                entry = _entry(root, path, child)
            except OSError:
                continue
            if entry is not None:
                yield entry
        waiting.extend(reversed(below))


def _entry(root: bytes, path: bytes, child: os.DirEntry[bytes]) -> Entry | None:
    if _is_passed_over(child.name):
        return None
    if child.is_file(follow_symlinks=False):  # as nearly all are: the listing says so, and nothing need be asked
        status = child.stat(follow_symlinks=False)
    elif child.is_symlink() and stays_inside(root, os.path.join(root, path)):
        status = os.stat(child.path)
        if not stat.S_ISREG(status.st_mode):
            return None
    else:
        return None
    return _entry_of((path, status.st_size, changed_ns(status), status.st_ino))


def _is_passed_over(name: bytes) -> bool:
    """Tell whether a file is part of a saved page, or of an index."""
    _, dot, ending = name.rpartition(b".")
    return dot != b"" and (ending.lower() in PARTS_OF_PAGES or (b".sqlite" in name and _INDEX.match(name) is not None))


def is_media(path: bytes) -> bool:
    """Tell whether a file is called a picture, a recording or a film: one that is no text either is no article."""
    return _MEDIA.search(path) is not None


def changed_ns(status: os.stat_result) -> int:
    """When a file was changed, in nanoseconds, as far as 64 bits go: a file system can say the year 2446."""
    time_ns = status.st_mtime_ns
    return time_ns if -LATEST_NS <= time_ns <= LATEST_NS else LATEST_NS if time_ns > 0 else -LATEST_NS


def is_met(root: bytes, path: bytes) -> bool:
    """Tell whether a walk of a root (its real path) comes by a file or folder that is there."""
    place = file_place(path)
    if not _below(place, root):
        return False
    *folders, name = place[len(root.rstrip(b"/")) + 1 :].split(b"/")
    if any(part.startswith(b".") for part in (*folders, name)) or len(folders) > DEEPEST_FOLDER:
        return False
    if os.path.isdir(place):
        return not os.path.islink(place)
    if _is_passed_over(name) or is_media(name):  # what is named is told of, also what a walk says nothing of
        return False
    return not os.path.islink(place) or stays_inside(root, place)


def file_place(path: bytes) -> bytes:
    """Give a path with the real path of its folder: one for all the ways to a file, but for links to it."""
    folder, name = os.path.split(path)
    return os.path.join(os.path.realpath(folder), name)


def stays_inside(root: bytes, path: bytes) -> bool:
    """Tell whether a link leads to something inside the library's root."""
    return _below(os.path.realpath(path), os.path.realpath(root))


def _below(real: bytes, real_root: bytes) -> bool:
    return real.startswith(real_root.rstrip(b"/") + b"/")


def read_bytes(
    path: bytes, *, root: bytes | None = None, offset: int = 0, length: int | None = None
) -> tuple[bytes, int]:
    """Read a regular file, or a piece of it; give its bytes and its time of change in nanoseconds.

    Never waits (pipes, devices are refused unopened) and never follows a link out of `root`; a file named by the user
    (`root` None) may be a link. Raises UnreadableFile with one line that says why.
    """
    with _opened(path, root) as (descriptor, status):
        wanted = LARGEST_FILE if length is None else min(length, LARGEST_FILE)
        return _read(descriptor, offset, wanted, status.st_size), changed_ns(status)


def check_readable(path: bytes) -> None:
    """Raise UnreadableFile, with one line that says why, when a path named by the user cannot be read."""
    with _opened(path, None):
        pass


def read_article_file(path: bytes, *, root: bytes | None = None, whole: bool = True) -> tuple[bytes, int, str | None]:
    """Read a file as far as an article can be made of it; give its bytes, its time and, if that is not all, its digest.

    `whole` False: even of a file of records only the beginning. Raises UnreadableFile as `read_bytes` does.
    """
    with _opened(path, root) as (descriptor, status):
        size = status.st_size
        if size > LARGEST_FILE:
            raise UnreadableFile(f"is larger than {LARGEST_FILE >> 30} GiB")
        all_of_it = whole and path.lower().endswith(_WHOLE) and size <= LARGEST_WHOLE
        data = _read(descriptor, 0, LARGEST_WHOLE if all_of_it else BEGINNING, size)
        digest = None if len(data) < BEGINNING or all_of_it else _digest(descriptor)
        return data, changed_ns(status), digest


def _digest(descriptor: int) -> str:
    digest = blake2b(digest_size=16)
    at = 0
    while piece := os.pread(descriptor, 1 << 20, at):
        digest.update(piece)
        at += len(piece)
    return digest.hexdigest()


@contextmanager
def _opened(path: bytes, root: bytes | None) -> Iterator[tuple[int, os.stat_result]]:
    """Open a regular file. Raises UnreadableFile, also for what goes wrong while it is open."""
    try:
        real = os.path.realpath(path)
        if root is not None and not _below(real, os.path.realpath(root)):
            raise UnreadableFile("the file is a link that leads out of the library")
        descriptor = os.open(real, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NOCTTY)
    except (OSError, ValueError) as error:
        raise UnreadableFile(why(error)) from error
    try:
        status = os.fstat(descriptor)
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableFile("is a folder")
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile("is not a regular file")
        yield descriptor, status
    except OSError as error:
        raise UnreadableFile(why(error)) from error
    finally:
        os.close(descriptor)


def _read(descriptor: int, offset: int, wanted: int, size: int) -> bytes:
    pieces: list[bytes] = []
    step = max(1, min(wanted, max(size - offset, 0) + 1, 1 << 24))
    while wanted > 0:
        piece = os.pread(descriptor, min(step, wanted), offset)
        if not piece:
            break
        pieces.append(piece)
        offset += len(piece)
        wanted -= len(piece)
    return b"".join(pieces)


def why(error: OSError | ValueError) -> str:
    """Say in words why a file cannot be opened."""
    if isinstance(error, OSError) and error.errno is not None:
        if error.errno in {errno.ENXIO, errno.ENODEV}:
            return "is not a regular file"
        return os.strerror(error.errno).lower()
    return "the path is not valid"


def presence(root: bytes) -> Callable[[bytes], bool]:
    """Give what tells whether a path, relative to `root`, still exists."""
    return lambda path: os.path.lexists(os.path.join(root, path))


def real_bytes(path: Path | bytes) -> bytes:
    """Give the real path of a file or folder, in bytes."""
    return os.path.realpath(os.fsencode(path))
