"""The command line: the only place where configuration, library, rendering and screen are joined."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.cli.arguments import parse_arguments
from reader.errors import BroadsheetError, failure_line

if TYPE_CHECKING:
    import argparse

DONE, NOTHING, FAILED, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses: done or found; nothing found; wrong usage or a file that could not be read; Ctrl-C."""


UNWRITABLE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EBADF})
"""What standard output answers that is full, over a quota or a limit of size, or open for reading only."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and give the exit status. No traceback reaches the user."""
    _prepare_streams()
    try:
        status = _parsed_and_run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        _drop_output()  # the reader of our pipe has seen enough (`| head`)
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if isinstance(error, OSError) and error.errno in UNWRITABLE:
            complain(f"cannot be written: {os.strerror(error.errno).lower()}")  # standard output; no defect of ours
            _drop_output()
            return FAILED
        from reader.config import state_dir

        complain(failure_line(error, state_dir()))
        return FAILED


def _parsed_and_run(argv: Sequence[str]) -> int:
    try:
        return _run(parse_arguments(argv))
    except BroadsheetError as error:
        complain(str(error))
        return FAILED
    except SystemExit as exit_:  # the help or the version, which argparse has printed
        return exit_.code if isinstance(exit_.code, int) else FAILED


def _drop_output() -> None:
    """Keep Python from trying once more, as it ends, to write what could not be written, and complaining."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(line: str) -> None:
    """One line on standard error, whatever is in it."""
    from reader.text.scrub import scrub

    if sys.stderr is not None:
        with suppress(OSError):  # nobody can be told; the exit status still says it
            print(f"broadsheet: {scrub(line)}", file=sys.stderr)


def _run(arguments: argparse.Namespace) -> int:
    """Import the one module that does this command, and do it."""
    for name in ("paths", "files", "words"):
        if any("\\" in text for text in getattr(arguments, name, None) or ()):
            from reader.cli.named import meant

            setattr(arguments, name, [meant(text) for text in getattr(arguments, name)])
    command = arguments.command
    if command in {"cat", "explain"}:
        from reader.library.workers.process import worker_begun

        with worker_begun():
            from reader.cli import articles

            return articles.run(arguments)
    if command in {"list", "search", "sources"}:
        from reader.cli import lists

        return lists.run(arguments)
    if command in {"quotes", "captions"}:
        from reader.cli import quotations

        return quotations.run(arguments)
    if command in {"star", "unstar", "read", "unread"}:
        from reader.cli import marks

        return marks.run(arguments)
    if command == "set":
        from reader.cli import corrections

        return corrections.run(arguments)
    if command == "index":
        from reader.cli import index

        return index.run(arguments)
    if command in {"config", "keys"}:
        from reader.cli import about

        return about.run(arguments)
    from reader.cli import reading

    return reading.run(arguments)


def _prepare_streams() -> None:
    """Make every character printable somehow. Closed standard output takes nothing: what prints there is to say so."""
    for name, takes in (("stdout", os.O_RDONLY), ("stderr", os.O_WRONLY)):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, takes), "w", encoding="utf-8"))
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
