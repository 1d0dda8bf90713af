"""Opening the library that a command line names."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.cli import DONE, FAILED, NOTHING, complain
from reader.cli.addresses import Address, is_folder, parse_address, read_options, shown_address, standard_input
from reader.cli.chosen import faults, records_meant
from reader.config import Config, cache_dir, state_dir
from reader.errors import DamagedIndex, LibraryError, NoArticle, UnreadableFile
from reader.library.indexing.room import doubt
from reader.library.library import Library
from reader.library.open import index_path, open_library
from reader.library.settings import LibrarySettings

YES = frozenset({"y", "yes"})


def _folder(name: str) -> Path:
    return Path(os.path.expanduser(name))  # noqa: PTH111 (Path raises for a user who is not there)


def library_settings(config: Config, arguments: argparse.Namespace) -> LibrarySettings:
    """What the configuration and the options say about a library."""
    index = getattr(arguments, "index", None)
    jobs = getattr(arguments, "jobs", None)
    return LibrarySettings(
        cache_folder=cache_dir(),
        state_folder=state_dir(),
        index_folder=_folder(index) if index else config.index_folder,
        sure=getattr(arguments, "yes", False),
        make_index=not getattr(arguments, "no_index", False),
        options=read_options(config),
        jobs=(config.jobs if jobs is None else jobs) or None,
    )


def open_named(
    paths: Sequence[str],
    config: Config,
    arguments: argparse.Namespace,
    *,
    ask: bool = True,
    addresses: Sequence[Address] = (),
) -> Library:
    """The library of the paths named, or of the current folder. Raises LibraryError when nothing can be opened.

    `ask`: whether to ask first where an index is in doubt; the reader does so itself.
    `addresses`: what is meant of the paths, where only some records of a file may be.
    """
    names = list(paths) or ["."]
    if "" in names:
        raise LibraryError("'': no file has an empty name")
    piped = None
    if "-" in names:
        if sys.stdin is not None and sys.stdin.isatty():
            raise LibraryError("-: standard input is a terminal; pipe an article into it")
        try:
            piped = standard_input()
        except UnreadableFile as error:
            raise LibraryError(f"-: {error}") from error
    folders = [Path(name) for name in names if name != "-"]
    if not all(folder.is_absolute() for folder in folders) and _is_nowhere():
        raise LibraryError("the current folder is no longer there")
    if ask and (line := index_doubt(names, config, arguments)) is not None:
        _ask(line)
    settings = library_settings(config, arguments)
    return open_library(folders, settings=settings, standard_input=piped, records=records_meant(addresses))


def _is_nowhere() -> bool:
    """Whether the current folder has been removed."""
    try:
        os.getcwd()  # noqa: PTH109 (as os.path asks)
    except OSError:
        return True
    return False


def open_sound(
    paths: Sequence[str],
    config: Config,
    arguments: argparse.Namespace,
    read: Callable[[Library], object],
    *,
    ask: bool = True,
) -> Library:
    """The library of the paths named, once `read` has read from it: an index that proves damaged is made again.

    Raises what `read` raises, and DamagedIndex where something was piped in, which can be read only once.
    """
    library = open_named(paths, config, arguments, ask=ask)
    try:
        read(library)
        return library
    except DamagedIndex:
        library.stop()
        if "-" in paths:
            raise
    except BaseException:
        library.stop()
        raise
    # Not before the error is gone: what it still knows of the reading keeps the state's file locked.
    return open_named(paths, config, arguments, ask=False)


def index_doubt(
    paths: Sequence[str], config: Config, arguments: argparse.Namespace, *, look: bool = True
) -> str | None:
    """Why to ask before the folders named are indexed, in one line; None where nothing has to be asked.

    `look`: whether to add up their files; for the reader that is done once it shows the first of them.
    """
    if getattr(arguments, "yes", False) or getattr(arguments, "no_index", False):
        return None
    settings = library_settings(config, arguments)
    for name in paths or ["."]:
        folder = Path(name)
        if name != "-" and is_folder(name):
            elsewhere = settings.index_folder is not None
            line = doubt(folder, index_path(folder, settings), elsewhere=elsewhere, look=look)
            if line is not None:
                return f"{shown_address(Address(name))}: {line}"
    return None


def _ask(line: str) -> None:
    """Ask on a terminal. Raises LibraryError where the answer is no, and in a pipe, where nobody can answer."""
    if sys.stdin is None or not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise LibraryError(f"{line}; --yes makes the index all the same, --index DIR puts it elsewhere")
    if not agreed(f"{line}. Index it all the same?"):
        raise LibraryError("nothing was indexed")


def agreed(question: str) -> bool:
    """Ask on the terminal; what is not a yes is a no. Ctrl-D leaves the line as Enter does."""
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline()
    if not answer.endswith("\n"):
        print(file=sys.stderr)
    return answer.strip().lower() in YES


def report_refused(library: Library, hint: Callable[[str], str] = lambda _path: "") -> bool:
    """Say on standard error what could not be read, and what else there is to say; whether anything was refused.

    `hint`: what to do about a path that was refused, to be said behind the reason.
    """
    for path, why in library.refused:
        complain(refusal(path, why) + hint(path))
    report_problems(library)
    return bool(library.refused)


def report_faults(library: Library, addresses: Sequence[Address]) -> int:
    """Say on standard error of which files and records named nothing can be read; the exit status for that."""
    status = DONE
    for wrong in faults(library, addresses):
        complain(str(wrong))
        status = max(status, NOTHING if isinstance(wrong, NoArticle) else FAILED)
    return status


def refusal(path: str, reason: str) -> str:
    """Say why a path could not be read; of a record's address, which is no path, also what takes it."""
    address = parse_address(path)
    is_record = address.record is not None and os.path.lexists(address.path) and not is_folder(address.path)
    return f"{shown_address(address)}: {reason}" + (
        "; `broadsheet cat` takes a record, this takes its file" if is_record else ""
    )


def report_problems(library: Library, told: Sequence[str] = ()) -> None:
    """Say on standard error what there is to say of index and state, but for what was told before."""
    for line in library.problems:
        if line not in told:
            complain(line)
