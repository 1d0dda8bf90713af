"""What the reader did: read, starred, where each article was left. The user's own; never lost.

Kept twice in the state folder: `state.sqlite` (rollback journal, so that it is right on network homes too) and
`state.journal` (journal.py). A change is acknowledged when it is on the disk in both, or in the database when the
journal cannot be written; what the database refuses is taken out of the journal again. Whichever is missing, damaged or
behind is set aside and made again from the other when the state is opened. Several sessions may write: SQLite's write
lock orders them, for both files. Where another program holds that lock when the state is opened, what the journal says
is shown meanwhile, and the first change that finds it free goes to the disk.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TypeVar

from reader.errors import LibraryError
from reader.library.disk.reason import reason
from reader.library.index.index_file import in_memory, is_truncated, on_disk
from reader.library.index.removed import file_number
from reader.library.state.corrections import COLUMNS, Correction
from reader.library.state.state_change import write_rows
from reader.library.state.state_file import (
    Rebuilt,
    connect,
    copy_of_journal,
    ensure_folder,
    is_locked,
    open_state,
)
from reader.library.state.steps import UNDO_DEPTH, Change, Corrected, Place, taken_back
from reader.model import Marks

T = TypeVar("T")
_numbers = count(1)

PATIENCE_S = 10.0
"""Seconds that a change waits for another program's lock, until it is refused."""


class State:
    """The state of all libraries of a user. Safe in several threads."""

    def __init__(self, folder: Path) -> None:
        """Open the state of a folder; where it cannot be used, keep it in memory and say so in `problems`."""
        self.problems: list[str] = []
        self._lock = threading.RLock()
        self._undo: deque[Change | Corrected] = deque(maxlen=UNDO_DEPTH)
        self._hurried = False
        self._locked_out = False
        self._file = 0
        self.folder: Path | None = folder
        try:
            self._open(folder)
        except (OSError, sqlite3.Error) as error:
            self._into_memory(error)

    @property
    def keeps(self) -> bool:
        """Whether changes outlive this session."""
        return self.folder is not None

    def hurry(self) -> None:
        """Wait for no other program's lock from here on: the session ends."""
        self._hurried = True

    def look_after(self) -> None:
        """Make the database again where it was removed, replaced or emptied under this session."""
        with self._lock:
            path = self.location.path
            if path is not None and (file_number(path) != self._file or is_truncated(path)):
                self._reopen()

    def _open(self, folder: Path) -> None:
        ensure_folder(folder)
        rebuilt: Rebuilt = open_state(folder)
        for line in rebuilt.lines:
            self._tell(line)
        self.location = on_disk(folder / "state.sqlite")
        self._connection = connect(self.location)
        self._file = file_number(folder / "state.sqlite")

    def _into_memory(self, error: BaseException) -> None:
        """Go on without the files: until they are free, or for good."""
        folder = self.folder
        assert folder is not None
        self.location = in_memory(f"broadsheet-state-{os.getpid()}-{next(_numbers)}")
        self._connection = connect(self.location)
        copy_of_journal(self._connection, folder)
        self._locked_out = is_locked(error)
        if self._locked_out:
            self._tell(f"what you mark is kept once another program no longer locks {folder}")
        else:
            self.folder = None
            why = reason(error, folder)
            self._tell(f"stars, read marks and corrections are not kept: {folder} cannot be used ({why})")

    def get(self, article_id: bytes) -> Marks:
        """What the reader did with an article."""
        with self._lock:
            row = self._try(
                lambda: self._connection.execute(
                    "select read, starred, position from marks where id = ?", (article_id,)
                ).fetchone()
            )
        return Marks() if row is None else Marks(read=bool(row[0]), starred=bool(row[1]), position=row[2])

    def set_read(self, places: Iterable[Place], read: bool, *, step: bool = True) -> int:
        """Mark articles read or unread; how many changed. `step`: whether it is one for `undo`."""
        label = ("read" if read else "unread") if step else None
        return self._change(places, label, lambda marks: replace(marks, read=read))

    def set_starred(self, places: Iterable[Place], starred: bool) -> int:
        """Star articles or take the star away; how many changed."""
        return self._change(
            places, "starred" if starred else "unstarred", lambda marks: replace(marks, starred=starred)
        )

    def set_position(self, place: Place, position: int) -> None:
        """Keep where an article was left."""
        self._change([place], None, lambda marks: replace(marks, position=max(0, position)))

    def inherit(self, pairs: Iterable[tuple[bytes, Place]]) -> int:
        """Give articles that replaced others the marks of those: (old id, new article); how many were given."""
        with self._lock:
            if self._locked_out:
                return 0  # the next look at the folder does it
            found = [(place, self.get(old)) for old, place in pairs if self.get(place.id) == Marks()]
            found = [(place, marks) for place, marks in found if marks != Marks()]
            self._write(found)
        return len(found)

    def correct(self, corrections: Iterable[Correction], label: str, *, goes_on: bool = False) -> int:
        """Keep corrections as one step for `undo`; how many changed anything. `label`: the step in words.

        `goes_on`: as one step with the corrections before, for which `label` speaks as well.
        """
        with self._lock:
            self._try(self._come_back)
            pairs = [(self._correction(new), new) for new in corrections]
            changed = [(old, new) for old, new in pairs if old.value != new.value]
            self._write_corrections([new for _, new in changed])
            if changed:
                step = Corrected(label, tuple(old for old, _ in changed), tuple(new for _, new in changed))
                first = self._undo[-1] if goes_on and self._undo else None
                if isinstance(first, Corrected):
                    self._undo.pop()
                    step = replace(step, before=first.before + step.before, after=first.after + step.after)
                self._undo.append(step)
        return len(changed)

    def inherit_corrections(self, corrections: Iterable[Correction]) -> int:
        """Give articles that replaced others the corrections of those; how many were given."""
        with self._lock:
            if self._locked_out:
                return 0
            new = [correction for correction in corrections if self._correction(correction).value is None]
            self._write_corrections(new)
        return len(new)

    def undo(self) -> str | None:
        """Take the last change of this session back; what was undone, or None.

        What another session changed in the meantime stays as it is.
        """
        with self._lock:
            if not self._undo:
                return None
            change = self._undo[-1]
            if isinstance(change, Corrected):
                left = self._take_back(change)
                self._undo.pop()  # only now: what could not be written can be undone later
                if left == len(change.before):
                    return f"not undone, another session changed it since: {change.label}"
                return f"undone: {change.label}" + (f", but for {left} that another session changed since" * bool(left))
            found = ((place, self.get(place.id), before, after) for (place, before), after in change.pairs)
            back = [(place, now, taken_back(now, before, after)) for place, now, before, after in found]
            self._write([(place, marks) for place, now, marks in back if marks != now])
            self._undo.pop()
        return f"undone: {change.label}"

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            self._connection.close()

    # -- writing

    def _change(self, places: Iterable[Place], label: str | None, change: Callable[[Marks], Marks]) -> int:
        with self._lock:
            self._try(self._come_back)
            before = list({place.id: (place, self.get(place.id)) for place in places}.values())
            changed = [(place, marks, change(marks)) for place, marks in before if change(marks) != marks]
            if not changed:
                return 0
            self._write([(place, after) for place, _, after in changed])
            if label is not None:
                count = "1 article" if len(changed) == 1 else f"{len(changed):,} articles"
                old = tuple((place, marks) for place, marks, _ in changed)
                self._undo.append(Change(f"{count} {label}", old, tuple(after for *_, after in changed)))
        return len(changed)

    def _correction(self, like: Correction) -> Correction:
        """Give what is kept at the place of a correction; a withdrawn one where nothing is."""
        sql = f"select {COLUMNS} from corrections where id = ? and what = ? and place = ?"
        row = self._try(lambda: self._connection.execute(sql, (like.id, like.what, like.place)).fetchone())
        return replace(like, value=None if row is None else row[3], old=None if row is None else row[7])

    def _take_back(self, change: Corrected) -> int:
        """Take back what nobody changed since; how many were changed."""
        pairs = zip(change.before, change.after, strict=True)
        back = [old for old, new in pairs if self._correction(new).value == new.value]
        self._write_corrections(back)
        return len(change.before) - len(back)

    def _write_corrections(self, corrections: list[Correction]) -> None:
        now = int(time.time())
        values: list[tuple[object, ...]] = [
            (item.id, item.what, item.place, item.value, item.path, item.record, now, item.old, item.words, item.source)
            for item in corrections
        ]
        self._write_rows("corrections", values)

    def _write(self, rows: list[tuple[Place, Marks]]) -> None:
        now = int(time.time())
        values: list[tuple[object, ...]] = [
            (place.id, place.path, place.record, int(marks.read), int(marks.starred), marks.position, now)
            for place, marks in rows
        ]
        self._write_rows("marks", values)

    def _write_rows(self, table: str, values: list[tuple[object, ...]]) -> None:
        if values:
            self._try(lambda: write_rows(self._connection, self.folder, table, values, self._tell))

    def _try(self, work: Callable[[], T]) -> T:
        """Do something with the database; when it turns out to be damaged, rebuild it and do it again.

        Raises LibraryError when another program holds the lock for longer than PATIENCE_S, or nothing can be written.
        """
        until = time.monotonic() + PATIENCE_S
        while True:
            try:
                return work()
            except sqlite3.DatabaseError as error:
                if not is_locked(error):
                    if self.folder is None:
                        raise
                    self._reopen()
                    return self._again(work)
                if self._hurried or time.monotonic() > until:
                    raise LibraryError(f"nothing was kept: {self.folder} is locked by another program") from error

    def _again(self, work: Callable[[], T]) -> T:
        """Do something once more. That a disk is full, or a quota used up, is no defect: it is said, not logged."""
        try:
            return work()
        except sqlite3.OperationalError as error:
            if self.folder is None:
                raise
            raise LibraryError(f"nothing was kept: {error} ({self.folder})") from error

    def _reopen(self) -> None:
        assert self.folder is not None
        with suppress(sqlite3.Error):
            self._connection.close()
        try:
            self._open(self.folder)
        except (OSError, sqlite3.Error) as found:
            self._into_memory(found)

    def _come_back(self) -> None:
        """Leave the copy in memory, if it is one, for the files. Raises sqlite3.OperationalError while locked."""
        if not self._locked_out or self.folder is None:
            return
        copy = self._connection
        try:
            self._open(self.folder)
        except (OSError, sqlite3.Error) as error:
            if is_locked(error):
                raise
            self._into_memory(error)
        else:
            self._locked_out = False
        copy.close()

    def _tell(self, line: str) -> None:
        if line not in self.problems:
            self.problems.append(line)
