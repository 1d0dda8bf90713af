"""The worker: `python -m reader.library.workers.worker` takes requests from its input and writes the answers out.

It does so until its input ends. Everything that parses runs there, with bounds on time and memory; a file that kills or
hangs it costs only that worker. Nothing that only its pool needs is loaded here.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from reader.errors import UnreadableFile
from reader.frozen import replace
from reader.library.disk.scan import read_article_file, read_bytes
from reader.library.index.codec import pack
from reader.library.index.document import row
from reader.library.settings import DEADLINE_S
from reader.library.workers.pieces import MOST_HURRY
from reader.library.workers.process import WARM
from reader.library.workers.together import TOGETHER, TOGETHER_S, beside_each_other, has_records_together
from reader.library.workers.wire import Answer, Frames, Request, Setup, decoder, encode, write_all
from reader.model import MISSING, PACKED, PACKED_SIGNS, Article, ByteRange, Problem, RawFile
from reader.rules.tables import format_of_piece
from reader.rules.warc import is_warc
from reader.side_by_side import Steps, side_by_side

S_EACH_MIB = 2.0
"""Seconds of processor time for the records of a file, beside half of a file's own: four times what articles take."""
S_EACH_RECORD = 0.001
"""Seconds more for each of them: headlines without a text take half of it."""
LONGEST_RECORD = 1 << 25
"""Bytes that are read of a piece of a web archive: a page of 16 MiB is in them, and of a film its head will do."""
OWN = Path(__file__).with_name("warm.txt")
"""A made-up article by which a worker gets warm: all that the first one takes is then there, 0.15 s of it."""
COLLECTED_EACH = 5_000
"""New objects after which the collector looks for cycles; with Python's 700 it takes 5 % of a text's time and 7 of a
page's, and memory is the same."""


def main() -> int:
    """Be a worker, until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in (signal.SIGALRM, signal.SIGPROF):
        signal.signal(number, signal.SIG_DFL)
    requests, answers = os.dup(0), os.dup(1)
    _silence()
    import reader.pipeline  # noqa: F401 (whatever is asked needs it: loaded while the asker is getting ready)

    if WARM in sys.argv[1:]:
        _get_warm()
    with suppress(BrokenPipeError):
        _serve(Frames(requests), answers)
    return 0


def _serve(frames: Frames, answers: int) -> None:
    """Take requests and write answers. Raises BrokenPipeError when nobody wants them any more."""
    setup: Setup | None = None
    waiting: deque[Request] = deque()
    most = 1  # there may be somebody who waits for the first article
    while (received := frames.read()) is not None:
        for frame in received:
            if setup is None:
                setup = decoder(Setup).decode(frame)
                _bind(setup)
            else:
                waiting.append(decoder(Request).decode(frame))
        while waiting and setup is not None:
            some = beside_each_other(waiting, most)
            most = TOGETHER
            together = len(some) > 1 or has_records_together(some[0])
            _limit(some[0], setup, together=together)
            if together:
                write_all(answers, encode(Answer(together=len(some))))
            for answer in _answers_to(some, setup):
                _limit(some[0], setup, together=together)
                write_all(answers, encode(answer))
            _no_limit()


def _silence() -> None:
    """Let nothing that a library prints reach the pipe."""
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)


def _bind(setup: Setup) -> None:
    gc.set_threshold(COLLECTED_EACH)
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (setup.memory, setup.memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        pass  # a system without these limits still has the deadline


def _get_warm() -> None:
    """Read an article of our own, whatever will be asked."""
    request = Request(path=b"", name=b"", data=OWN.read_bytes())
    for _ in _answers(request, Setup(memory=0, cpu_s=DEADLINE_S, limit_s=DEADLINE_S)):
        pass


def _limit(request: Request, setup: Setup, *, together: bool = False) -> None:
    """End this process when its next article takes too long: one of many may take half of a file's time."""
    cpu_s = setup.cpu_s if not request.piece or request.plain else setup.cpu_s / 2 / 2 ** min(request.hurry, MOST_HURRY)
    signal.setitimer(signal.ITIMER_PROF, min(cpu_s, TOGETHER_S) if together else cpu_s)
    signal.setitimer(signal.ITIMER_REAL, setup.limit_s)


def _no_limit() -> None:
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)


def _lateness(request: Request, setup: Setup, size: int, given: list[None]) -> Callable[[], bool]:
    """Give what tells whether the records that are left have to be taken as they stand; `given` grows by article."""
    until = time.process_time() + (setup.cpu_s / 2 + S_EACH_MIB * size / 2**20) / 2**request.hurry

    def late() -> bool:
        return request.hurry >= MOST_HURRY or time.process_time() > until + S_EACH_RECORD * len(given)

    return late


def _answers_to(some: list[Request], setup: Setup) -> Iterator[Answer]:
    """Read files, side by side where there are several."""
    if len(some) == 1:
        yield from (answer for answer in _answers(some[0], setup) if answer is not None)
        return
    for answers in side_by_side([_all_answers(request, setup) for request in some]):
        yield from answers


def _all_answers(request: Request, setup: Setup) -> Steps[list[Answer]]:
    found = []
    for answer in _answers(request, setup):
        if answer is None:
            yield
        else:
            found.append(answer)
    return found


def _answers(request: Request, setup: Setup) -> Iterator[Answer | None]:
    """The articles of a file, its end, and None after each step on the way."""
    try:
        data, mtime_ns, digest = _data(request)
    except UnreadableFile as error:
        yield Answer(failure=("unreadable", str(error)), done=True)
        return
    # Here, so that asking for a file loads no stage into the asker.
    from reader.pipeline import last_record, read_in_steps
    from reader.rules.load import default_rules

    raw = RawFile(
        path=os.fsdecode(request.name),
        data=data,
        mtime_ns=mtime_ns,
        first_record=request.first_record,
        offset=request.offset,
        piece=request.piece and not request.plain,
        export=request.export,
        only=request.only,
        digest=digest,
    )
    missing: str | None = None
    given: list[None] = []
    late = _lateness(request, setup, len(data) * (PACKED if data.startswith(PACKED_SIGNS) else 1), given)
    together = TOGETHER if has_records_together(request) else 1
    options = replace(setup.options, as_plain=request.plain)
    last = 0
    try:
        if raw.only is not None and raw.piece and not is_warc(raw.export):
            last = last_record(raw, options)
            if not raw.first_record <= raw.only <= last:
                yield Answer(done=True, last_record=last)
                return
        for article in read_in_steps(raw, default_rules(), options, late, together=together):
            if article is None:
                yield None
                continue
            given.append(None)  # those only: a million records without an article bring no time
            noted = _noted(article, request)
            missing = next((problem.detail for problem in article.problems if problem.kind == MISSING), missing)
            end = (noted.record or 0, noted.span.end if noted.span else 0)
            yield Answer(row=row(noted)) if request.rows else Answer(article=pack(noted), last=end)
    except MemoryError:
        yield Answer(failure=("memory", "reading it takes too much memory"), done=True)
    except Exception as error:  # whatever a stage or a library raises: the pool tries the file as plain text
        yield Answer(failure=("crash", f"reading it failed ({type(error).__name__})"), done=True)
    else:
        yield Answer(done=True, missing=missing, late=request.piece and late(), last_record=last)


def _data(request: Request) -> tuple[bytes, int, str | None]:
    """The bytes of a request, the file's time, and its digest where they are only its beginning."""
    if request.data is not None:
        return request.data, 0, None
    if request.piece:
        length = min(request.length or 0, LONGEST_RECORD) if is_warc(request.export) else request.length
        data, mtime_ns = read_bytes(request.path, root=request.root, offset=request.offset, length=length)
        return data, mtime_ns, None
    return read_article_file(request.path, root=request.root, whole=not request.plain)


def _noted(article: Article, request: Request) -> Article:
    """Add what went wrong the first time, and the address of a record that is read on its own."""
    if request.problem is not None:
        problem = Problem(stage="worker", kind=request.problem[0], detail=request.problem[1])
        article = replace(article, problems=(problem, *article.problems))
    if request.plain and request.piece:
        span = ByteRange(request.offset, request.offset + (request.length or 0))
        kind = article.format if is_warc(request.export) else format_of_piece(request.export)
        article = replace(article, record=request.first_record, span=span, format=kind)
    return article


if __name__ == "__main__":
    sys.exit(main())
