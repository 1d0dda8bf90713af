"""Opening libraries: folders with an index each, single files and standard input in memory."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from reader.errors import UnreadableFile
from reader.library.disk.reason import no_writing, reason
from reader.library.disk.scan import check_readable, file_place, is_met, why
from reader.library.index.index_file import Location, create, file_name, in_memory, on_disk, prepare
from reader.library.indexing.order import Order
from reader.library.indexing.process_indexing import Indexing, ProcessIndexing
from reader.library.indexing.room import is_full
from reader.library.library import Library
from reader.library.queries.shelf import Shelf, folder_of
from reader.library.settings import LibrarySettings
from reader.library.state.state import State

_numbers = count(1)


class _File(NamedTuple):
    """A single file that was named, or standard input."""

    path: bytes
    data: bytes | None = None
    records: frozenset[int] = frozenset()


@dataclass(slots=True)
class _Opening:
    """What has been opened so far."""

    settings: LibrarySettings
    state: State
    shelves: list[tuple[Shelf, Indexing]] = field(default_factory=list)
    roots: list[Path] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    clean_up: list[Callable[[], object]] = field(default_factory=list)

    def clean(self) -> None:
        """Take away what was only for this run."""
        for work in self.clean_up:
            work()


def open_library(
    paths: Sequence[Path],
    *,
    settings: LibrarySettings,
    standard_input: bytes | None = None,
    records: Mapping[bytes, frozenset[int]] = MappingProxyType({}),
) -> Library:
    """Open folders and files as one library, at once: nothing is indexed before `start_indexing` or `update`.

    Folders: an index each, listed together. Files: read into memory through a worker process by `start_indexing` or
    `update`. `standard_input` is listed as `-`. What lies in a folder that is named too is listed once, with that
    folder. `records`: of which files (`file_place`) only some records are meant, so that of a long one no others are
    read. Never raises for a bad path: it is named in `Library.refused`.
    """
    opening = _Opening(settings, State(settings.state_folder))
    folders: dict[bytes, None] = {}
    named: dict[bytes, bytes] = {}
    for path in paths:
        given = os.fsencode(path)
        if given == b"-" and standard_input is not None:
            continue
        try:
            is_folder = os.path.isdir(given)
            if is_folder:
                os.scandir(given).close()
            else:
                check_readable(given)
        except UnreadableFile as error:
            opening.refused.append((os.fsdecode(given), str(error)))
            continue
        except (OSError, ValueError) as error:
            opening.refused.append((os.fsdecode(given), why(error)))
            continue
        if is_folder and not settings.make_index and not os.path.lexists(index_path(path, settings)):
            opening.refused.append((os.fsdecode(given), "it has no index yet"))
        elif is_folder:
            folders[folder_of(path)] = None
        else:
            named.setdefault(file_place(given), given)
    roots = [root for root in folders if not any(is_met(other, root) for other in folders)]
    for root in roots:
        _add_folder(opening, root)
    files = [
        _File(given, records=records.get(place, frozenset()))
        for place, given in named.items()
        if not any(is_met(root, given) for root in roots)
    ]
    if standard_input is not None:
        files.append(_File(b"-", standard_input))
    if files or not opening.shelves:
        _add_files(opening, files)
    return Library(
        opening.shelves,
        opening.state,
        name=_name(opening, files),
        roots=tuple(opening.roots),
        problems=tuple(opening.problems),
        refused=tuple(opening.refused),
        clean_up=opening.clean,
    )


def index_path(folder: Path, settings: LibrarySettings) -> Path:
    """Where the index of a folder is, or would be."""
    return (settings.index_folder or settings.cache_folder / "index") / file_name(folder_of(folder))


def _add_folder(opening: _Opening, root: bytes) -> None:
    path = index_path(Path(os.fsdecode(root)), opening.settings)
    opening.roots.append(Path(os.fsdecode(root)))
    shelf = Shelf(root, on_disk(path), opening.state)
    try:
        if not path.exists() and is_full(path.parent) and no_writing(path.parent) is None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        line = prepare(path, root)
    except (OSError, sqlite3.Error) as error:
        said = reason(error, path.parent)
        opening.problems.append(f"the index is kept only while this runs: {path.parent} cannot be written ({said})")
        opening.shelves.append((shelf, _sheltered(opening, shelf, path)))
        return
    if line is not None:
        opening.problems.append(line)
    opening.shelves.append((shelf, _process(opening, shelf, path, lambda: _sheltered(opening, shelf, path))))


def _process(opening: _Opening, shelf: Shelf, path: Path, shelter: Callable[[], Indexing]) -> Indexing:
    assert shelf.root is not None
    settings = opening.settings
    order = Order(
        root=shelf.root,
        index=path,
        jobs=settings.jobs or os.cpu_count() or 1,
        deadline_s=settings.deadline_s,
        options=settings.options,
        watch=settings.watch,
        sure=settings.sure,
    )
    return ProcessIndexing(order, shelter=shelter)


def _sheltered(opening: _Opening, shelf: Shelf, source: Path) -> Indexing:
    """Go on with a copy of an index that cannot be written, in the folder for temporary files, else in memory."""
    import shutil
    import tempfile

    from reader.library.indexing.shelter import fill  # seldom needed

    assert shelf.root is not None
    shelf.kept = False
    try:
        if is_full(Path(tempfile.gettempdir())):
            return _in_memory(opening, shelf, source)
        folder = Path(tempfile.mkdtemp(prefix="broadsheet-"))
        opening.clean_up.append(lambda: shutil.rmtree(folder, ignore_errors=True))
        path = folder / file_name(shelf.root)
        fill(on_disk(path), source, shelf.root)
    except (OSError, sqlite3.Error):
        return _in_memory(opening, shelf, source)
    shelf.location = on_disk(path)
    return _process(opening, shelf, path, lambda: _in_memory(opening, shelf, path))


def _in_memory(opening: _Opening, shelf: Shelf, source: Path) -> Indexing:
    from reader.library.indexing.memory_indexing import (
        FolderInMemory,  # reads and writes in this process: seldom needed
    )
    from reader.library.indexing.shelter import fill

    assert shelf.root is not None
    location = _memory(opening)
    fill(location, source, shelf.root)
    shelf.location = location
    return FolderInMemory(location, shelf.root, opening.settings, opening.settings.jobs or os.cpu_count() or 1)


def _memory(opening: _Opening) -> Location:
    """A database in memory, kept alive until the library is closed."""
    location = in_memory(f"broadsheet-{os.getpid()}-{next(_numbers)}")
    keeper = sqlite3.connect(location.uri, uri=True, check_same_thread=False)
    keeper.execute("pragma user_version").fetchone()
    opening.clean_up.append(keeper.close)
    return location


def _add_files(opening: _Opening, files: Sequence[_File]) -> None:
    from reader.library.indexing.memory_indexing import FilesIndexing, Named

    location = _memory(opening)
    create(location, b"", write_ahead=False)
    named = tuple(Named(file.path, file.data, file.records) for file in files)
    indexing = FilesIndexing(location, named, opening.settings)
    shelf = Shelf(None, location, opening.state)
    shelf.in_part = indexing.in_part
    opening.shelves.append((shelf, indexing))


def _name(opening: _Opening, files: Sequence[_File]) -> str:
    if len(opening.roots) == 1 and not files:
        return opening.roots[0].name or str(opening.roots[0])
    if len(files) == 1 and not opening.roots:
        return "standard input" if files[0].data is not None else os.path.basename(os.fsdecode(files[0].path))
    parts = [(len(opening.roots), "folder"), (len(files), "file")]
    return ", ".join(f"{number} {what}{'s' * (number != 1)}" for number, what in parts if number) or "nothing"
