"""The end over a defect of ours, wherever it shows itself: the terminal given back, one line, the rest in the log."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from reader.config import state_dir
from reader.errors import failure_line
from reader.terminal import modes
from reader.text.scrub import scrub

STATUS = 2
"""Exit status, as of the command line."""


def watch_for_defects(loop: asyncio.AbstractEventLoop, failed: Callable[[Exception], None]) -> None:
    """Have `failed` called, in the event loop, for what nobody caught in a callback of the loop or in a thread.

    Such a callback, or a thread that reads the keys, would otherwise just be no more, and the screen stand still.
    """

    def in_loop(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, Exception):
            # A task that failed and that nobody asked about does no harm any more.
            failed(error) if "handle" in context else failure_line(error, state_dir())

    def in_thread(arguments: threading.ExceptHookArgs) -> None:
        if isinstance(error := arguments.exc_value, Exception):
            with suppress(RuntimeError):  # the loop is closed: the program ends already
                loop.call_soon_threadsafe(failed, error)

    loop.set_exception_handler(in_loop)
    threading.excepthook = in_thread


def end_over(error: BaseException, give_back: Callable[[], None], keep: Callable[[], None]) -> None:
    """Keep what can be kept, give the terminal back, say it and end the process; nothing broken is wound down."""
    for work in (keep, give_back):
        with suppress(Exception):
            work()
    modes.restore_taken()
    with suppress(Exception):
        modes.write_all(2, f"broadsheet: {scrub(failure_line(error, state_dir()))}\n".encode("utf-8", "replace"))
    os._exit(STATUS)
