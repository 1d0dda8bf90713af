"""Times, memory and the table."""

from __future__ import annotations

import os
import resource
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

SAMPLE_S = 0.1
"""Seconds between looks at the memory of processes."""


@dataclass(frozen=True)
class Line:
    """A row of the table."""

    what: str
    """What was measured."""
    figure: str
    """How much, with its unit."""
    anchor: str = "–"
    """What it is compared with, and how much that was."""
    ratio: float | None = None
    """The figure in anchors."""
    goal: str = ""
    """What is wanted."""


def clock(work: Callable[[], object]) -> float:
    """Give the seconds that work takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def children_cpu() -> float:
    """Give the CPU seconds of all processes below this one that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def interleaved(works: Iterable[Callable[[], object]], runs: int) -> list[list[float]]:
    """Time several works in turn, so that all of them meet the same load; a list of seconds for each."""
    works = list(works)
    times: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for work, found in zip(works, times, strict=True):
            found.append(clock(work))
    return times


def p50(times: list[float]) -> float:
    """Give the median."""
    return median(times)


def p95(times: list[float]) -> float:
    """Give the value that one in twenty exceeds."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def versus(what: str, mine: float, anchor: str, theirs: float, goal: str = "") -> Line:
    """Make a row of two times in seconds."""
    return Line(what, shown(mine), f"{anchor} {shown(theirs)}", mine / theirs if theirs else None, goal)


def shown(seconds: float) -> str:
    """Write a time."""
    return f"{seconds * 1000:.2f} ms" if seconds < 1 else f"{seconds:.2f} s"


def table(lines: Iterable[Line]) -> str:
    """Write rows as a table."""
    rows = [("what", "figure", "anchor", "ratio", "goal")]
    rows += [(x.what, x.figure, x.anchor, "" if x.ratio is None else f"{x.ratio:.3g}", x.goal) for x in lines]
    widths = [max(len(row[n]) for row in rows) for n in range(5)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def memory(process: int) -> int:
    """Give the bytes that a process has for itself, its share of what several have included; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) << 10 for line in lines if line.startswith("Pss:"))


def family(process: int) -> list[int]:
    """Give a process and all that came of it."""
    parents: dict[int, list[int]] = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                status = Path(f"/proc/{name}/stat").read_text()
            except OSError:
                continue
            parents.setdefault(int(status.rpartition(")")[2].split()[1]), []).append(int(name))
    found = [process]
    for one in found:
        found.extend(parents.get(one, ()))
    return found


@contextmanager
def watched_memory(found: list[int]) -> object:
    """While it lasts, note in `found` how many bytes all processes below this one have together."""
    over = threading.Event()
    own = os.getpid()

    def look() -> None:
        while not over.wait(SAMPLE_S):
            found.append(sum(memory(process) for process in family(own) if process != own))

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
