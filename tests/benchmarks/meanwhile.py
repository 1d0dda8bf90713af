"""Rows about the reader while a folder is read for the first time, in a pseudo-terminal."""

from __future__ import annotations

import re
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measure import Line, p50, shown, versus
from tests.benchmarks.reading import UP, environment
from tests.benchmarks.seat import DOWN, LONGEST_S, Seat

STARTS = 5
KEYS = 60
PAUSE_S = 0.1
"""Seconds between two keys, while indexing and when idle."""
_ROW = re.compile(rb"\d{4}-\d\d-\d\d")
"""What a line of the list has and nothing else on the screen: the date of an article."""


def meanwhile(folder: Path, place: Path) -> Iterator[Line]:
    """From the start to the first article on the screen, and keys: of a folder that is new, and of an indexed one."""
    command = [sys.executable, "-m", "reader", str(folder)]
    new, known = place / "new", environment(place)
    times: dict[str, list[float]] = {"new": [], "known": []}
    for _ in range(STARTS):
        with Seat(command, environment(new)) as seat:
            times["new"].append(_first_row(seat))
        shutil.rmtree(new)
        with Seat(command, known) as seat:
            times["known"].append(_first_row(seat))
    mine, theirs = min(times["new"]), min(times["known"])
    yield Line(
        "first article on the screen", shown(mine), f"of an indexed folder {shown(theirs)}", mine - theirs, "+ 0.3 s"
    )
    with Seat(command, environment(new)) as busy:
        _first_row(busy)
        busy.settle(quiet_s=0.5, patience_s=1.0)
        while_indexing = _keys(busy)
    shutil.rmtree(new)
    with Seat(command, known) as idle:
        idle.settle(quiet_s=1.0)
        yield versus("a key in the list while indexing", p50(while_indexing), "idle, as often", p50(_keys(idle)), "1.5")


def _first_row(seat: Seat) -> float:
    got = b""
    while not _ROW.search(got) and time.perf_counter() - seat.begun < LONGEST_S:
        got += seat.read(LONGEST_S)
    return seat.arrived[-1][0] - seat.begun


def _keys(seat: Seat) -> list[float]:
    found = []
    for n in range(KEYS):
        until = time.perf_counter() + PAUSE_S
        while (left := until - time.perf_counter()) > 0:
            seat.read(left)
        found.append(seat.press(UP if n % 2 else DOWN).first)
    return found
