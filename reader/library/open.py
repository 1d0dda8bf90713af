"""Opening libraries: folders with an index each, single files and standard input in memory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reader.library.library import Library
from reader.library.settings import LibrarySettings


def open_library(paths: Sequence[Path], *, settings: LibrarySettings, standard_input: bytes | None = None) -> Library:
    """Open folders and files as one library, at once: nothing is indexed before `start_indexing` or `update`.

    Folders: an index each, listed together. Files: read into memory through a worker process by `start_indexing` or `update`,
    in the order given. `standard_input` is listed as `-`. Never raises for a bad path: it is named in `Library.refused`.
    """
    raise NotImplementedError
