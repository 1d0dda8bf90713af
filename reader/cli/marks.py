"""`star`, `unstar`, `read` and `unread`: marks from the command line."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from reader.cli import DONE, FAILED, complain
from reader.cli.addresses import parse_address
from reader.cli.opening import open_named, report_problems
from reader.config import load_config
from reader.library.library import Library
from reader.model import Query


def run(arguments: argparse.Namespace) -> int:
    """Mark the articles; FAILED when one could not be read or marked, the others are still marked."""
    config = load_config()
    status = DONE
    for text in arguments.files:
        address = parse_address(text)
        if Path(address.path).is_dir():  # as `cat` has it; marking all there is wants to be meant
            complain(f"{text}: is a folder")
            status = FAILED
            continue
        with open_named([address.path], config, arguments) as library:
            library.update()
            keys = _keys(library, address.record)
            for path, reason in library.refused:
                complain(f"{path}: {reason}")
            if not library.refused and not keys:
                complain(f"{text}: it has no record {address.record}")
            if library.refused or not keys:
                status = FAILED
                continue
            if arguments.command in {"star", "unstar"}:
                library.set_starred(keys, arguments.command == "star")
            else:
                library.set_read(keys, arguments.command == "read")
            if report_problems(library) and not library.keeps_marks:
                status = FAILED
    return status


def _keys(library: Library, record: int | None) -> Sequence[int]:
    """Keys of all articles of the library, or of the one with that record number."""
    keys = library.keys(Query())
    return keys if record is None else tuple(key for key in keys if library.headline(key).record == record)
