"""One pass over a folder: what is new, changed, grown, moved or gone is brought into the index."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from itertools import count

from reader.errors import UnreadableFile
from reader.library.disk import lines
from reader.library.disk.scan import Entry, Walk, is_media, walk
from reader.library.index.batch import Batch, Known, Mark
from reader.library.index.codec import printable, unreadable
from reader.library.index.document import Row, row
from reader.library.index.store import Store
from reader.library.indexing.job import PARTIAL, Job, is_new
from reader.library.indexing.writing import Writer
from reader.library.workers.long_file import Part
from reader.library.workers.pieces import NOT_KEPT
from reader.library.workers.pool import WorkerPool
from reader.library.workers.wire import Answer, Request
from reader.model import Progress

UNREADABLE = "unreadable"
"""Instead of a fingerprint: a file that could not be opened is tried again in each pass."""
FIRST_BATCH_S = 0.02
"""Seconds between the first article, written at once, and the next; each further batch may take twice as long."""
BATCH_S = 6.0
"""Seconds between batches at most; a kill loses no more than that. With 2, 100,000 take a third longer to write."""
TOLD_S = 2.0
"""Seconds after which it is said how far reading has come, while a batch is not full."""
ROOT_GONE = "the folder cannot be read; what is known of it stays"
"""Said until the folder is there again."""
LONGEST_NAME = 120
"""Characters of a folder's path in what is said of it."""


class Pass:
    """Brings the index in agreement with the folder."""

    def __init__(
        self,
        store: Store,
        root: bytes,
        pool: WorkerPool,
        made_by: str,
        report: Callable[[Progress], None],
        *,
        stopped: Callable[[], bool] = lambda: False,
        begun: Callable[[], None] = lambda: None,
        doubt: Callable[[Iterable[Entry]], str | None] = lambda entries: None,
    ) -> None:
        """Take the index, the folder, the workers, the fingerprint of the rules and who hears of progress.

        `begun` is called when the first articles are there to be written.
        """
        self.store = store
        self.root = root
        self.pool = pool
        self.made_by = made_by
        self.report = report
        self.stopped = stopped
        self.begun = begun
        self.doubt = doubt
        self.doubted = ""
        self.jobs: dict[int, Job] = {}
        self.pieces: deque[Request] = deque()
        self.batch = Batch()
        self.batch_since = time.monotonic()
        self.patience = 0.0
        self.told = self.batch_since
        self.new = 0
        self.wrote = False
        self.expected: int | None = None
        self.again: set[bytes] = set()
        self.writer = Writer(store, 0, self._tell)
        self.gone: list[bytes] = []
        self.message = ""
        self.tickets = count(1)

    def run(self, *, rebuild: bool = False) -> None:
        """Do it. `rebuild`: read every file again. Raises sqlite3.Error when the index cannot be written."""
        self.writer.done = self.store.count()
        with self.writer:
            for request, answer in self.pool.run(self._requests(rebuild)):
                self._take(request, answer)
                self._hand_over()
                if self.stopped():
                    return
            if self.stopped():
                return
            self.batch.gone.extend(self.gone)
            self._hand_over(force=True)
        done, doubt = self.writer.done, self.doubted
        said, lasting = self.message, self.message not in {"", ROOT_GONE}
        self.report(Progress(done=done, total=done, finished=not doubt, message=said, lasting=lasting, doubt=doubt))
        self.store.tidy()

    def _say(self, line: str) -> None:
        """Have a line said at the end, after what is to be said already."""
        if line not in self.message:
            self.message += f"; {line}" if self.message else line

    def _tell(self, done: int, changed: bool = False, removed: int = 0) -> None:
        """Report how far it has come; called by the writer as well."""
        ahead, again = max(0, self.new - self.writer.added), len(self.again)
        total = None if self.expected is None else max(done + ahead, self.expected)
        self.report(Progress(done=done, total=total, changed=changed, removed=removed, again=again, ahead=ahead))
        self.told = time.monotonic()

    # -- what is to be read

    def _requests(self, rebuild: bool) -> Iterator[Request | None]:
        known = self.store.known()
        stale: list[tuple[Entry, Known]] = []
        found = Walk()
        ahead = self._wanted(known, stale, found, rebuild)
        for entry, before in ahead:
            yield from self._opened(entry, before)
            if self.wrote:  # something can be read: now count what is left
                break
        waiting = list(ahead)
        self._settle_gone(known, found)
        new = [job.entry for job in self.jobs.values() if job.is_new]
        if doubted := self.doubt(new + [entry for entry, before in waiting if is_new(before)]):
            self.doubted = doubted
            return
        self.again.update(entry.path for entry, _ in stale)
        self.expected = self.writer.done + len(self.batch.rows) + len(self.jobs) + len(waiting)
        for entry, before in [*waiting, *stale]:
            yield from self._opened(entry, before)
        while self.jobs:
            yield self.pieces.popleft() if self.pieces else None

    def _wanted(
        self, known: dict[bytes, Known], stale: list[tuple[Entry, Known]], found: Walk, rebuild: bool
    ) -> Iterator[tuple[Entry, Known | None]]:
        """Give new and changed files; put aside those whose rules changed. Leaves the gone ones in `known`."""
        for entry in walk(self.root, found):
            before = known.pop(entry.path, None)
            if before is None or entry.size != before.size or entry.mtime_ns != before.mtime_ns:
                yield entry, before
            elif rebuild or before.made_by != self.made_by:
                if before.made_by in {"", UNREADABLE} or before.made_by.startswith(PARTIAL):
                    yield entry, before
                else:
                    stale.append((entry, before))

    def _settle_gone(self, known: dict[bytes, Known], found: Walk) -> None:
        """Note the files that are no more; what lies in a folder that could not be listed stays."""
        if found.root_gone:
            self._say(ROOT_GONE)
            return
        if found.unseen:
            self._say(_unseen(os.path.basename(self.root), found.unseen))
        unseen = tuple(folder + b"/" for folder in found.unseen)
        self.gone = [path for path in known if not path.startswith(unseen)] if unseen else list(known)

    def _opened(self, entry: Entry, before: Known | None) -> Iterator[Request | None]:
        """Ask for a file; before it, for the next pieces of those that are being read."""
        while self.pieces:
            yield self.pieces.popleft()
        ticket = next(self.tickets)
        job = self.jobs[ticket] = Job(entry, is_new=is_new(before))
        request = Request(
            path=os.path.join(self.root, entry.path), root=self.root, name=entry.path, size=entry.size, ticket=ticket
        )
        with suppress(UnreadableFile):  # the worker meets the same and says why
            if lines.is_lines(entry.path):
                job.plan_pieces(request, before, self.made_by)
            elif entry.size > lines.PIECE and (export := lines.export_of_file(request.path, entry.size)):
                job.plan_pieces(replace(request, export=export), before, self.made_by)
        if job.pieces is None:
            yield request
        elif job.pieces.is_done:
            self._end(ticket, job)
        else:
            yield from job.pieces.ask(self._at_once)

    @property
    def _at_once(self) -> int:
        """How many pieces of a file are read at the same time: each worker's, and one that waits for a worker."""
        return self.pool.jobs + 1

    # -- what comes back

    def _take(self, request: Request, answer: Answer) -> None:
        job = self.jobs.get(request.ticket)
        if job is None:
            return
        for found in self._found(job, request, answer):
            if isinstance(found, Part):
                seal = lines.seal(request.path, found.end, whole=False)
                mark = Mark(PARTIAL + self.made_by, found.records, found.end, seal)
                self.batch.marks[job.entry.path] = (job.entry, mark)
                if found.end == job.lines_end:
                    job.complete = max(job.complete, found.records)
                continue
            job.any_row = True
            if (found.format == "binary" or not found.words) and is_media(job.entry.path):
                continue  # what a page brings along, and nobody reads
            job.last_record = max(job.last_record, found.record)
            if 0 < found.span_end <= job.lines_end:
                job.complete = max(job.complete, found.record)
            if job.pieces is None:
                job.seen.add(found.record)
            self.new += job.is_new
            self._add(job.entry, found)
        if answer.failure is not None:
            self._failed(request, job, answer.failure)
        elif answer.done:
            if request.problem is not None and request.problem[0] in NOT_KEPT:
                job.lacking = True
            if answer.missing:
                job.lacking = True
                self._say(answer.missing)
            if job.pieces is not None and not job.pieces.is_done:
                self.pieces.extend(job.pieces.ask(self._at_once))
            else:
                self._end(request.ticket, job)

    def _found(self, job: Job, request: Request, answer: Answer) -> Iterable[Row | Part]:
        """What an answer brings."""
        if job.pieces is not None:
            return job.pieces.take(request, answer)
        return () if answer.row is None else (answer.row,)

    def _add(self, entry: Entry, found: Row) -> None:
        if not self.batch:
            self.batch_since = time.monotonic()
        self.batch.rows.append((entry, found))
        self.batch.size += len(found.blob)

    def _failed(self, request: Request, job: Job, failure: tuple[str, str]) -> None:
        """A file that could not be opened: gone since the walk, or not for us to read."""
        del self.jobs[request.ticket]
        if not os.path.lexists(request.path):
            self.again.discard(job.entry.path)
            self.batch.gone.append(job.entry.path)
            return
        self._give_up(job, *failure)

    def _give_up(self, job: Job, kind: str, reason: str) -> None:
        article = unreadable(os.fsdecode(job.entry.path), kind, reason)
        self._add(job.entry, row(article))
        job.pieces, job.seen = None, {0}
        self._finish(job, Mark(UNREADABLE if kind == "unreadable" else self.made_by))

    def _end(self, ticket: int, job: Job) -> None:
        """A file is read to its end."""
        del self.jobs[ticket]
        if not job.any_row:
            self._give_up(job, "empty", "there is no article in it")
            return
        mark = Mark(self.made_by)
        if job.pieces is not None and job.lines_end == job.entry.size:
            job.complete = max(job.complete, job.pieces.last_record)
        if job.complete and job.lines_end:
            seal = lines.seal(os.path.join(self.root, job.entry.path), job.lines_end, whole=True)
            mark = Mark(self.made_by, job.complete, job.lines_end, seal)
        self._finish(job, mark)

    def _finish(self, job: Job, mark: Mark) -> None:
        if job.lacking:
            mark = Mark(UNREADABLE)
        self.again.discard(job.entry.path)
        self.batch.marks[job.entry.path] = (job.entry, mark)
        self.batch.kept.append((job.entry.path, job.keeps))

    def _hand_over(self, *, force: bool = False) -> None:
        now = time.monotonic()
        if self.batch and (force or self.batch.is_full or now - self.batch_since >= self.patience):
            self.writer.hand(self.batch)
            if not self.wrote:
                self.begun()
            self.batch, self.batch_since, self.wrote = Batch(), now, True
            self.patience = min(BATCH_S, self.patience * 2 or FIRST_BATCH_S)
        elif self.wrote and now - self.told >= TOLD_S:
            self._tell(self.writer.done)


def _unseen(root: bytes, folders: Mapping[bytes, str]) -> str:
    """Say of folders below one of that name that they could not be listed, and why the first could not."""
    path, reason = next(iter(folders.items()))
    name = printable(os.fsdecode(os.path.join(root, path)))
    first = (name if len(name) <= LONGEST_NAME else name[:LONGEST_NAME] + "…") + "/"
    if len(folders) == 1:
        return f"{first} cannot be read ({reason})"
    return f"{len(folders)} folders cannot be read, {first} the first ({reason})"
