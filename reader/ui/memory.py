"""What the screen remembers between runs: layouts by size, the theme, where libraries were left, searches."""

from __future__ import annotations

import contextlib
import json
import os
import stat
import tempfile
from pathlib import Path

from reader.frozen import frozen

MOST_SEARCHES = 500
"""Searches that are kept."""

MOST_LIBRARIES = 50
"""Libraries whose last article is kept: those left last."""

MOST_BYTES = 16 << 20
"""Characters of a file that are read: more than any of ours has."""

LONGEST_SEARCH = 2000
"""Code points of a search that is kept."""


@frozen
class Left:
    """Where a library was left."""

    path: str
    """File of the article under the cursor."""
    record: int | None
    """Its number in that file."""
    row: int
    """Rows between the top of the list and the cursor."""
    reads: bool
    """Whether the article had the keys."""


class Memory:
    """Four small files in the state folder, 0600. A folder that cannot be written costs the memory, nothing else."""

    def __init__(self, folder: Path, *, history: bool) -> None:
        """Take the folder and whether searches are kept."""
        self._folder = folder
        self._keeps = history
        self._searches: list[str] | None = None
        self._layouts: dict[str, str] | None = None

    def layout(self, size: str) -> str | None:
        """Return the layout that was chosen for a size, None where none was."""
        if self._layouts is None:
            kept = self._read("layouts.json")
            self._layouts = {str(k): str(v) for k, v in kept.items()} if isinstance(kept, dict) else {}
        return self._layouts.get(size)

    def keep_layout(self, size: str, layout: str | None) -> None:
        """Keep the layout chosen for a size; None forgets it."""
        self.layout(size)
        assert self._layouts is not None
        if layout is None:
            self._layouts.pop(size, None)
        else:
            self._layouts[size] = layout
        self._write("layouts.json", self._layouts)

    def left(self, library: str) -> Left | None:
        """Return where a library was left, None where that is not known."""
        kept = self._read("left.json")
        match kept.get(library) if isinstance(kept, dict) else None:
            case [str(path), int() | None as record, int(row), bool(reads)]:
                return Left(path, record, row, reads)
        return None

    def keep_left(self, library: str, left: Left) -> None:
        """Keep where a library was left."""
        kept = self._read("left.json")
        places = {key: value for key, value in kept.items() if key != library} if isinstance(kept, dict) else {}
        places[library] = [left.path, left.record, left.row, left.reads]
        self._write("left.json", dict(list(places.items())[-MOST_LIBRARIES:]))

    def theme(self, configured: str) -> str | None:
        """Return the theme that was chosen while the configuration had this one; None where none was."""
        match self._read("theme.json"):
            case [str(chosen), str(then)] if then == configured:
                return chosen
        return None

    def keep_theme(self, chosen: str, configured: str) -> None:
        """Keep the theme that was chosen; another one in the configuration is a newer choice."""
        self._write("theme.json", [chosen, configured])

    @property
    def searches(self) -> list[str]:
        """What was searched for, oldest first."""
        if self._searches is None:
            kept = self._read("searches.json") if self._keeps else None
            self._searches = [each for each in kept if isinstance(each, str)] if isinstance(kept, list) else []
        return self._searches

    def keep_search(self, text: str) -> None:
        """Keep a search; one that was kept before moves to the end."""
        text = text.strip()[:LONGEST_SEARCH]
        if not text:
            return
        searches = [each for each in self.searches if each != text]
        self._searches = [*searches, text][-MOST_SEARCHES:]
        if self._keeps:
            self._write("searches.json", self._searches)

    def _read(self, name: str) -> object:
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        try:
            with open(os.open(self._folder / name, flags), encoding="utf-8") as file:
                return json.loads(file.read(MOST_BYTES)) if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else None
        except (OSError, ValueError, RecursionError):
            return None

    def _write(self, name: str, value: object) -> None:
        """Put a file in place of the old one in one move; made by mkstemp, so it is 0600."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, temporary = tempfile.mkstemp(dir=self._folder, prefix=name)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    json.dump(value, file)
                Path(temporary).replace(self._folder / name)
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise
