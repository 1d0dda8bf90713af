"""The full-screen reader: what stands before it opens."""

from __future__ import annotations

import argparse
import difflib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from reader.cli import FAILED, complain
from reader.cli.addresses import Address, shown_address
from reader.cli.arguments import COMMANDS
from reader.cli.opening import index_doubt, open_sound, refusal
from reader.config import Config, load_config
from reader.errors import BroadsheetError, DamagedIndex, LibraryError
from reader.library.library import Library
from reader.model import Query

OTHER_NAMES = {"voices": "quotes", "help": "--help", "version": "--version"}
"""What is asked for under the name that it has elsewhere, and what it is called here."""

FIRST_ROWS = 40
"""Rows of the list that are read before the screen opens: as many as it may show at first."""


def run(arguments: argparse.Namespace) -> int:
    """Open the reader on the paths named; its exit status. Raises BroadsheetError where no screen can be had."""
    config = with_options(load_config(), arguments)
    refuse_misspelt(arguments.paths)
    refuse_without_terminal()
    question = index_doubt(arguments.paths, config, arguments, look=False)
    library = open_sound(arguments.paths, config, arguments, _first_rows, ask=False)
    if library.refused:
        for refused in library.refused:
            complain(refusal(*refused))
        library.stop()
        return FAILED
    if question is None:
        library.get_ready()
    with without_tls():
        from reader.ui.app import open_reader
    return open_reader(library, config, question=question)


def _first_rows(library: Library) -> None:
    """Read what the screen shows first; whatever else is wrong is said on the screen. Raises DamagedIndex."""
    try:
        library.page(Query(), 0, FIRST_ROWS)
    except DamagedIndex:
        raise
    except LibraryError:
        pass


@contextmanager
def without_tls() -> Iterator[None]:
    """Let asyncio be imported as in a Python without TLS: 5 ms and 1 MB for connections that a reader never makes."""
    if "ssl" in sys.modules:
        yield
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # the way to say that a module cannot be imported
    try:
        yield
    finally:
        del sys.modules["ssl"]


def with_options(config: Config, arguments: argparse.Namespace) -> Config:
    """The configuration with what the command line says instead."""
    given = {name: getattr(arguments, name) for name in ("theme", "mouse") if getattr(arguments, name) is not None}
    return replace(config, **given)


def refuse_misspelt(paths: Sequence[str]) -> None:
    """Raises BroadsheetError where what is not there reads like the name of a command."""
    if paths and not os.path.lexists(paths[0]):
        if paths[0] in COMMANDS:
            raise BroadsheetError(f"{paths[0]}: a command stands before its options: broadsheet {paths[0]} ...")
        near = OTHER_NAMES.get(paths[0]) or next(iter(difflib.get_close_matches(paths[0], COMMANDS, n=1)), None)
        if near:
            name = shown_address(Address(paths[0]))
            raise BroadsheetError(f"{name}: no such file or directory; did you mean broadsheet {near}?")


def refuse_without_terminal() -> None:
    """Raises BroadsheetError, naming what works instead, where standard output is no terminal that can be drawn on."""
    instead = "use `broadsheet cat FILE` or `broadsheet list FOLDER`"
    if not sys.stdout.isatty():
        raise BroadsheetError(f"the reader needs a terminal; {instead}")
    kind = os.environ.get("TERM", "")
    if kind in {"", "dumb"}:
        said = (
            f"TERM={kind}: this terminal cannot be drawn on"
            if kind
            else "TERM is not set: what can be drawn is unknown"
        )
        raise BroadsheetError(f"{said}; {instead}")
