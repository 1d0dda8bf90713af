"""`index`, and the progress of indexing on a terminal."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from reader.cli import DONE, FAILED, complain
from reader.cli.opening import open_named, report_refused
from reader.config import load_config
from reader.model import Progress, Query
from reader.render.known import counted

TAKEN_AWAY = b"\r\x1b[2K\x1b[?25h"
"""Sent where the bar stands: the line emptied, the cursor shown."""
PATIENCE_S = 0.2
"""Seconds for which a terminal that takes nothing is waited for."""


def run(arguments: argparse.Namespace) -> int:
    """Bring indexes of folders up to date, say how many articles they hold; FAILED when one is not kept or made."""
    with open_named(arguments.paths, load_config(), arguments) as library:
        refused = report_refused(library)
        if len(library.refused) == len(arguments.paths or ["."]):
            return FAILED
        with progress_on_terminal() as on_progress:
            library.update(on_progress, rebuild=arguments.rebuild)
        total, _, _ = library.counts(Query())
        kept = library.keeps_index
    print(counted(total, "article"), file=sys.stderr)
    return DONE if kept and not refused else FAILED


@contextmanager
def progress_on_terminal() -> Iterator[Callable[[Progress], None]]:
    """A progress bar on standard error while it is a terminal; gives what takes the progress.

    What there is to say when it is over is said in a line each: that the list may not be up to date, and why.
    """
    told: list[str] = []

    def hear(progress: Progress) -> None:
        if progress.message and (progress.finished or progress.lasting) and progress.message not in told:
            told.append(progress.message)

    try:
        with _bar(hear) as on_progress:
            yield on_progress
    finally:
        for line in told:
            complain(line)


@contextmanager
def _ending_as_found() -> Iterator[None]:
    """Let a signal that ends the program take away the bar and show the cursor before: rich does so at an end alone."""
    import select
    import signal
    from types import FrameType

    def end(number: int, _frame: FrameType | None) -> None:
        with suppress(OSError, ValueError):
            descriptor = sys.stderr.fileno()
            if select.select([], [descriptor], [], PATIENCE_S)[1]:
                os.write(descriptor, TAKEN_AWAY)
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    ending = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)
    numbers = [number for number in ending if signal.getsignal(number) is signal.SIG_DFL]
    for number in numbers:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number in numbers:
            signal.signal(number, signal.SIG_DFL)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait until what is begun is done."""
    import signal

    before = signal.getsignal(signal.SIGINT)
    if not callable(before):
        yield
        return
    came: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _frame: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if came:
            before(signal.SIGINT, None)


@contextmanager
def _bar(hear: Callable[[Progress], None]) -> Iterator[Callable[[Progress], None]]:
    if not sys.stderr.isatty() or os.environ.get("TERM", "dumb") in {"", "dumb", "unknown"}:
        yield hear
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("indexing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Bar(*columns, console=Console(stderr=True), transient=True)
    with _ending_as_found():
        try:
            with _uninterrupted():  # half started, it cannot be stopped: what it would take back is not there yet
                bar.start()
            task = bar.add_task("indexing", total=None, visible=False)

            def show(progress: Progress) -> None:
                hear(progress)
                bar.update(task, completed=progress.read, total=progress.total, visible=not progress.finished)

            yield show
        finally:
            with _uninterrupted():
                bar.stop()
