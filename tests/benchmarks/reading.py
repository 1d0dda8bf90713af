"""Rows about the reader itself, in a pseudo-terminal, beside the smallest Textual program and a list of a hundred."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measure import Line, memory, p50, versus
from tests.benchmarks.seat import DOWN, Seat, smallest

KEYS = 100
STARTS = 3
TIMES = 12
"""Times that a list is sorted and filtered: of three, on a machine with other things to do, none may be a good one."""
UP = b"\x1b[A"
SORT, SORT_BACK = (b"S", DOWN, DOWN, b"\r"), (b"S", UP, UP, b"\r")
"""Keys that sort by title, which is two below newest first, and back; of the list it asks with."""
FILTER, FILTER_BACK = (b"s", DOWN, b"\r"), (b"\x1b",)
"""Keys that show one source, and all."""
SEARCHES = ("the", "and", "from", "mar", "dor")


def environment(place: Path) -> dict[str, str]:
    """Give the environment of a reader that keeps all it keeps in a folder."""
    return dict(os.environ) | {
        "XDG_CACHE_HOME": str(place),
        "XDG_STATE_HOME": str(place),
        "BROADSHEET_CONFIG": str(place / "none.toml"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }


def reading(folder: Path, short: Path, place: Path) -> Iterator[Line]:
    """Start, keys, jump, sort and memory."""
    variables = environment(place)
    for one in (folder, short):
        # Not in a seat: what nobody reads there fills the terminal, and the command waits for ever.
        subprocess.run(
            [sys.executable, "-m", "reader", "index", str(one)], env=variables, check=True, capture_output=True
        )
    commands = {
        "long": [sys.executable, "-m", "reader", str(folder)],
        "short": [sys.executable, "-m", "reader", str(short)],
        "smallest": smallest(),
    }
    starts: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(STARTS):
        for name, command in commands.items():
            with Seat(command, variables) as seat:
                starts[name].append(seat.until_key())
    yield versus("start to the first key", min(starts["long"]), "smallest app", min(starts["smallest"]), "1.15")

    seats = {name: Seat(command, variables) for name, command in commands.items()}
    for seat in seats.values():
        seat.settle(quiet_s=1.0)
    times: dict[str, list[float]] = {name: [] for name in seats}
    for _ in range(KEYS):
        for name, seat in seats.items():
            times[name].append(seat.press(DOWN).first)
    yield versus("key down in the list", p50(times["long"]), "of 100", p50(times["short"]), "1.2")
    ends: dict[str, list[float]] = {"long": [], "short": []}
    for name in ends:
        seats[name].press(b"g")
    for _ in range(5):
        for name, found in ends.items():
            found.append(seats[name].press(b"G").last)
            seats[name].press(b"g")
    yield versus("key G, until settled", min(ends["long"]), "of 100", min(ends["short"]), "1.5")
    for name, keys, back in (
        ("sort by title", SORT, SORT_BACK),
        ("filter by source", FILTER, FILTER_BACK),
    ):
        keyed: dict[str, list[float]] = {"long": [], "short": []}
        for _ in range(TIMES):
            for of, found in keyed.items():
                for key in keys[:-1]:
                    seats[of].press(key)
                found.append(seats[of].press(keys[-1]).last)
                for key in back:
                    seats[of].press(key)
        yield versus(f"{name}: keys, until settled", min(keyed["long"]), "of 100", min(keyed["short"]), "1.5")
    for text in SEARCHES * 4:
        seats["long"].press(b"/")
        for letter in text:
            seats["long"].press(letter.encode())
        seats["long"].press(b"\r")
        seats["long"].press(b"\x1b")
    mine, theirs = (memory(seats[name].process) for name in ("long", "smallest"))
    for seat in seats.values():
        seat.__exit__()
    yield Line(
        "memory after keys and 20 searches",
        f"{mine / 1e6:.1f} MB",
        f"smallest app {theirs / 1e6:.1f} MB",
        mine / theirs if theirs else None,
        "1.4",
    )
