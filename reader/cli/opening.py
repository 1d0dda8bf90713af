"""Opening the library that a command line names."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.cli import complain
from reader.cli.addresses import read_options, standard_input
from reader.config import Config, cache_dir, state_dir
from reader.errors import LibraryError
from reader.library.library import Library
from reader.library.open import open_library
from reader.library.settings import LibrarySettings


def library_settings(config: Config, arguments: argparse.Namespace) -> LibrarySettings:
    """What the configuration and the options say about a library."""
    index = getattr(arguments, "index", None) or config.index_dir
    jobs = getattr(arguments, "jobs", None) or config.jobs
    return LibrarySettings(
        cache_folder=cache_dir(),
        state_folder=state_dir(),
        index_folder=Path(index).expanduser() if index else None,
        options=read_options(config),
        jobs=jobs or None,
    )


def open_named(paths: Sequence[str], config: Config, arguments: argparse.Namespace) -> Library:
    """The library of the paths named, or of the current folder. Raises LibraryError when nothing can be opened."""
    names = list(paths) or ["."]
    if "" in names:
        raise LibraryError("'': no file has an empty name")
    piped = None
    if "-" in names:
        if sys.stdin is None or sys.stdin.isatty():
            raise LibraryError("-: standard input is a terminal; pipe an article into it")
        piped = standard_input()
    folders = [Path(name) for name in names if name != "-"]
    return open_library(folders, settings=library_settings(config, arguments), standard_input=piped)


def report_refused(library: Library) -> bool:
    """Say on standard error what could not be read, and what else there is to say; whether anything was refused."""
    for path, reason in library.refused:
        complain(f"{path}: {reason}")
    for line in library.problems:
        complain(line)
    return bool(library.refused)
