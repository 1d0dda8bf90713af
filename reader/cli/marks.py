"""`star`, `unstar`, `read` and `unread`: marks from the command line."""

from __future__ import annotations

import argparse

from reader.cli import DONE, FAILED, complain
from reader.cli.addresses import is_folder, parse_address, shown_address
from reader.cli.chosen import chosen_keys, unread
from reader.cli.opening import open_named, report_faults, report_problems, report_refused
from reader.config import load_config
from reader.model import Query


def run(arguments: argparse.Namespace) -> int:
    """Mark the articles; FAILED when one could not be read or marked, the others are still marked."""
    config = load_config()
    status = DONE
    addresses = []
    for address in map(parse_address, arguments.files):
        if is_folder(address.path):  # as `cat` has it; marking all there is wants to be meant
            complain(f"{shown_address(address)}: is a folder")
            status = FAILED
        else:
            addresses.append(address)
    if not addresses:
        return status
    paths = [address.path for address in addresses]
    with open_named(paths, config, arguments, addresses=addresses) as library:
        library.update()
        status = max(status, FAILED if report_refused(library) else DONE, report_faults(library, addresses))
        chosen = chosen_keys(library, addresses, Query())
        keys = [key for key in chosen if unread(library, library.headline(key)) is None]
        told = library.problems
        if arguments.command in {"star", "unstar"}:
            library.set_starred(keys, arguments.command == "star")
        else:
            library.set_read(keys, arguments.command == "read")
        report_problems(library, told)
        return status if library.keeps_marks else FAILED
